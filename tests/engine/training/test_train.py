"""Tests of engine.training.train."""

import numpy as np
import pytest

from engine.data.bundled import load_bundled
from engine.training.initialise import random_start
from engine.training.problem import make_problem
from engine.training.run.run_state import StopReason
from engine.training.train import train
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    layered,
    problem,
    random_parameters,
    settings,
)

NET = layered([2, 4, 1], ["sigmoid", "sigmoid"])
START = random_parameters(NET, np.random.default_rng(0))


def test_it_ends_where_the_settings_say():
    posed = problem(NET, XOR_X, XOR_Y, learning_rate=2.0, stop={"loss_below": 0.01})
    trainer = train(posed, START)
    frame = trainer.frame()
    assert frame.stop is not None
    assert frame.stop.reason is StopReason.LOSS
    assert frame.train is not None
    assert frame.train.loss < 0.01
    assert frame.train.accuracy == 1
    assert frame.held_out is None


def test_progress_is_shown_and_may_cancel():
    posed = problem(NET, XOR_X, XOR_Y)
    frames = []

    def progress(frame):
        frames.append(frame)
        return len(frames) < 3

    trainer = train(posed, START, progress, every=0.001)
    assert len(frames) == 3
    assert frames[0].update < frames[2].update
    assert trainer.stop is not None
    assert trainer.stop.reason is StopReason.CANCELLED
    assert trainer.stop.update == trainer.update


def test_the_shipped_digits_are_learnt_to_95_percent_of_those_never_seen():
    network = layered([64, 32, 10], ["sigmoid", "softmax"])
    fields = settings(
        loss="cross_entropy",
        scaling="divide_16",
        test_share=0.2,
        batch_size=32,
        shuffle=True,
        learning_rate=0.5,
        stop={"epochs": 30},
    )
    posed = make_problem(network, load_bundled("digits"), fields)
    frame = train(posed, random_start(network, fields, seed=0)).frame()
    assert frame.epoch == 30
    assert frame.held_out is not None
    assert frame.held_out.accuracy is not None
    assert frame.held_out.accuracy >= 0.95


def test_a_training_without_an_end_is_a_mistake():
    with pytest.raises(ValueError, match="nothing would end"):
        train(problem(NET, XOR_X, XOR_Y), START)
