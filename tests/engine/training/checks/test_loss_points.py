"""Tests of engine.training.checks.loss_points: batches, samples, refused rules."""

import numpy as np
import pytest

from engine.errors import Code, EngineError
from engine.training.checks.loss_points import (
    batch_point,
    checked_problem,
    rule_issue,
    sample_point,
)
from engine.training.gradients import gradients
from engine.training.rules import RULES
from engine.training.trainer import Trainer
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    dataset,
    layered,
    problem,
    random_parameters,
    settings,
)

NETWORK = layered([2, 2, 1], ["sigmoid", "sigmoid"])
START = random_parameters(NETWORK, np.random.default_rng(1))


def test_a_batch_is_the_one_that_training_takes_next():
    chosen = settings(batch_size=3, shuffle=True, learning_rate=1.0)
    posed = problem(NETWORK, XOR_X, XOR_Y, batch_size=3, shuffle=True, learning_rate=1)
    checked = checked_problem(NETWORK, dataset(XOR_X, XOR_Y), chosen)
    trainer = Trainer(posed, START)
    for update in range(5):
        before = trainer.parameters
        point = batch_point(checked, before, update)
        found = gradients(NETWORK, before, point.x, point.targets, point.loss)
        trainer.run(1)
        moved = before.weights[0] - trainer.parameters.weights[0]
        assert moved == pytest.approx(found.parameters.weights[0], abs=1e-15)
        assert point.n_samples == (1 if update % 2 else 3)


def test_a_sample_is_scaled_as_in_training():
    x = np.array([[0, 100], [255, 50], [10, 20]], dtype=np.uint8)
    data = dataset(x, [[0], [1], [1]])
    posed = checked_problem(NETWORK, data, settings(scaling="divide_255"))
    point = sample_point(posed, START, data, 1)
    assert point.x.tolist() == [[1.0, pytest.approx(50 / 255)]]
    assert point.targets.tolist() == [[1.0]]
    whole = batch_point(posed, START, 0)
    assert whole.x.dtype == np.float64
    assert whole.x[1].tolist() == point.x[0].tolist()


def test_the_rule_of_the_settings_does_not_stand_in_the_way():
    data = dataset(XOR_X, XOR_Y)
    with_rule = settings(rule="perceptron")
    assert checked_problem(NETWORK, data, with_rule).settings.rule == "gradient"
    stepped = layered([2, 2, 1], ["step", "sigmoid"])
    assert checked_problem(stepped, data, settings()).network is stepped
    with pytest.raises(EngineError) as caught:
        checked_problem(NETWORK, data, settings(loss="cross_entropy"))
    assert caught.value.code is Code.LOSS_NEEDS_SOFTMAX


def code_of(network, rule):
    issue = rule_issue(network, rule)
    return issue.code if issue else None


def test_a_rule_says_why_it_cannot_train_a_network():
    assert code_of(NETWORK, "perceptron") is Code.RULE_ONE_LAYER
    one = layered([2, 1], ["tanh"])
    assert code_of(one, "perceptron") is Code.RULE_NEEDS_STEP
    step = layered([2, 1], ["step"])
    assert rule_issue(step, "perceptron") is None
    slopeless = {name for name in RULES if rule_issue(step, name) is not None}
    assert slopeless == set(RULES) - {"perceptron"}
    assert code_of(step, "multiply") is Code.STEP_HAS_NO_GRADIENT
    assert rule_issue(NETWORK, "multiply") is None
