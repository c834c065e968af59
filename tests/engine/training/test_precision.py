"""Tests of engine.training.precision, and of training in single precision."""

import numpy as np
import pytest

from engine.nn.optimizers import OPTIMIZERS
from engine.training.precision import Reason, reason_to_offer
from engine.training.problem import Part
from engine.training.trainer import Trainer
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    layered,
    problem,
    random_parameters,
)

NET = layered([2, 4, 1], ["sigmoid", "sigmoid"])


def start(network=NET):
    return random_parameters(network, np.random.default_rng(0))


def test_single_precision_is_offered_above_ten_thousand_parameters():
    at_the_bound = layered([99, 100], ["relu"])  # 99 * 100 weights and 100 biases
    above = layered([100, 100], ["relu"])
    assert at_the_bound.n_parameters == 10_000
    assert reason_to_offer(at_the_bound) is None
    assert reason_to_offer(above) is Reason.FASTER


@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
def test_single_precision_computes_in_it_and_hands_out_double(optimizer):
    posed = problem(NET, XOR_X, XOR_Y, precision="float32", optimizer=optimizer)
    trainer = Trainer(posed, start())
    trainer.run(20)
    assert trainer.plan.loss.dtype == np.float32
    frame = trainer.frame()
    for array in (*frame.parameters.weights, *frame.parameters.biases):
        assert array.dtype == np.float64
        assert (array == array.astype(np.float32)).all()  # no digit was made up
    for memory in trainer.state().memory.values():
        assert all(w.dtype == np.float64 for w in memory.weights)


@pytest.mark.parametrize("optimizer", sorted(OPTIMIZERS))
def test_both_precisions_learn_the_same_up_to_rounding(optimizer):
    ends = {}
    for precision in ("float32", "float64"):
        posed = problem(NET, XOR_X, XOR_Y, precision=precision, optimizer=optimizer)
        trainer = Trainer(posed, start())
        trainer.run(50)
        ends[precision] = trainer.parameters
    for single, double in zip(
        ends["float32"].weights, ends["float64"].weights, strict=True
    ):
        np.testing.assert_allclose(single, double, rtol=0, atol=1e-4)


def test_a_run_in_single_precision_goes_on_with_the_same_bits():
    posed = problem(NET, XOR_X, XOR_Y, precision="float32", optimizer="adam")
    whole, first = Trainer(posed, start()), Trainer(posed, start())
    whole.run(20)
    first.run(7)
    second = Trainer(posed, state=first.state())
    second.run(13)
    assert second.state() == whole.state()


@pytest.mark.parametrize("scaling", ["divide_255", "standard"])
def test_bytes_are_widened_batch_by_batch_to_the_same_numbers(scaling):
    rng = np.random.default_rng(3)
    images = rng.integers(0, 256, (12, 2), np.uint8)
    targets = rng.integers(0, 2, (12, 1))
    fields = {"batch_size": 5, "scaling": scaling, "precision": "float32"}
    of_bytes = problem(NET, images, targets, **fields)
    of_numbers = problem(NET, images.astype(float), targets, **fields)
    assert of_bytes.samples(Part.TRAIN)[0].dtype == np.uint8
    trainers = [Trainer(posed, start()) for posed in (of_bytes, of_numbers)]
    for trainer in trainers:
        trainer.run(9)
    for one, other in zip(*(t.parameters.weights for t in trainers), strict=True):
        np.testing.assert_allclose(one, other, rtol=0, atol=1e-5)
