"""Tests of the faulty backward passes: each is found, and by the means it should be."""

import numpy as np
import pytest

from engine.arrays import frozen
from engine.network.network import Parameters
from engine.training.gradients import gradients, numerical_gradients
from engine.training.rules import FAULTS
from engine.training.trainer import Trainer
from tests.engine.training.networks import layered, problem, random_parameters

X = np.array([[1.0, 2.0], [0.0, 1.0], [-1.0, 0.5]])
T = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]])
CROSS = layered([2, 3, 2, 2], ["sigmoid", "sigmoid", "softmax"]), "cross_entropy"
SQUARES = layered([2, 2, 2], ["sigmoid", "sigmoid"]), "half_sse"
# Where each fault shows; B7 needs square matrices on the way back.
CASES = {
    "B2": CROSS,
    "B3": CROSS,
    "B4": CROSS,
    "B5": CROSS,
    "B6": CROSS,
    "B7": SQUARES,
    "B8": SQUARES,
    "B9": CROSS,
}
NAMES = {rule.fault: rule.name for rule in FAULTS}


def worst(case, rule):
    """Return the largest relative difference to the gradient by central differences."""
    network, loss = case
    start = random_parameters(network, np.random.default_rng(5))
    mine = gradients(network, start, X, T, loss, rule=rule).parameters
    measured = numerical_gradients(network, start, X, T, loss)
    return max(
        (abs(a - n) / np.maximum(abs(a) + abs(n), 1e-12)).max()
        for a, n in zip(
            (*mine.weights, *mine.biases),
            (*measured.weights, *measured.biases),
            strict=True,
        )
    )


@pytest.mark.parametrize("fault", CASES)
def test_the_numerical_gradient_finds_the_fault(fault):
    assert worst(CASES[fault], NAMES[fault]) > 1e-2


@pytest.mark.parametrize("case", [CROSS, SQUARES])
def test_the_right_pass_stands_the_check(case):
    assert worst(case, "gradient") < 1e-6


def drops(rule, **fields):
    """Return by how much the loss should fall in an update, and by how much it does."""
    network, loss = CROSS
    start = random_parameters(network, np.random.default_rng(5))
    rate = 0.01
    posed = problem(network, X, T, loss=loss, learning_rate=rate, rule=rule, **fields)
    exact = gradients(network, start, X, T, loss)
    trainer = Trainer(posed, start)
    trainer.run(1)
    after = gradients(network, trainer.parameters, X, T, loss)
    arrays = (*exact.parameters.weights, *exact.parameters.biases)
    return rate * sum((a**2).sum() for a in arrays), exact.loss - after.loss


def test_plus_for_minus_stands_the_check_and_is_found_by_the_predicted_drop():
    assert worst(CROSS, NAMES["B1"]) < 1e-6
    predicted, real = drops(NAMES["B1"])
    assert real == pytest.approx(-predicted, rel=0.02)
    predicted, real = drops("gradient")
    assert real == pytest.approx(predicted, rel=0.02)


def test_plus_for_minus_turns_the_whole_way_round():
    network, _ = SQUARES
    start = random_parameters(network, np.random.default_rng(0))
    ways = []
    for rule in ("gradient", NAMES["B1"]):
        trainer = Trainer(problem(network, X, T, rule=rule, l2=0.1), start)
        trainer.run(1)
        ways.append(trainer.parameters.weights[0] - start.weights[0])
    assert ways[1] == pytest.approx(-ways[0], abs=1e-15)


# --- what each of them does, on numbers of the lessons

ONE = layered([1, 1, 1], ["sigmoid", "sigmoid"])
ONE_START = Parameters(
    (frozen([[0.4]]), frozen([[0.3]])), (frozen([0.1]), frozen([0.2]))
)


def hidden_delta(fault, **fields):
    got = gradients(ONE, ONE_START, [[1.0]], [[1.0]], "half_sse", rule=fault, **fields)
    return got.delta[0].item()


def test_the_worked_example_with_an_updated_weight_on_the_way_back():
    early = hidden_delta(NAMES["B5"], learning_rate=0.1)
    assert early == pytest.approx(-0.007008, abs=6e-7)
    assert hidden_delta("gradient") == pytest.approx(-0.006869, abs=6e-7)


def test_the_worked_example_with_the_error_split():
    assert hidden_delta(NAMES["B8"]) == pytest.approx(-0.028518, abs=6e-7)


def test_the_worked_example_without_the_hidden_slope():
    assert hidden_delta(NAMES["B2"]) == pytest.approx(-0.029231, abs=6e-7)


def test_softmax_unit_by_unit_moves_only_the_right_class():
    network = layered([1, 3], ["softmax"])
    y = np.array([0.1, 0.2, 0.7])
    start = Parameters((frozen(np.zeros((1, 3))),), (frozen(np.log(y)),))
    t = [[1.0, 0.0, 0.0]]

    def delta(rule):
        got = gradients(network, start, [[1.0]], t, "cross_entropy", rule=rule)
        return got.delta[0][0]

    assert delta("gradient") == pytest.approx([-0.9, 0.2, 0.7])
    assert delta(NAMES["B9"]) == pytest.approx([-0.9, 0, 0], abs=1e-15)


def test_softmax_unit_by_unit_with_squares():
    network = layered([1, 3], ["softmax"])
    y = np.array([0.1, 0.2, 0.7])
    start = Parameters((frozen(np.zeros((1, 3))),), (frozen(np.log(y)),))
    t = np.array([[1.0, 0.0, 0.0]])
    got = gradients(network, start, [[1.0]], t, "half_sse", rule=NAMES["B9"])
    assert got.delta[0] == pytest.approx((y - t) * y * (1 - y))


def test_the_bias_of_one_row_and_the_missing_division():
    network, loss = CROSS
    start = random_parameters(network, np.random.default_rng(5))
    exact = gradients(network, start, X, T, loss)
    one_row = gradients(network, start, X, T, loss, rule=NAMES["B4"])
    for biases, delta in zip(one_row.parameters.biases, exact.delta, strict=True):
        assert (biases == delta[0]).all()
    for mine, theirs in zip(
        one_row.parameters.weights, exact.parameters.weights, strict=True
    ):
        assert (mine == theirs).all()
    summed = gradients(network, start, X, T, loss, rule=NAMES["B6"])
    for mine, theirs in zip(
        summed.parameters.weights, exact.parameters.weights, strict=True
    ):
        assert mine == pytest.approx(3 * theirs, rel=1e-12)


def test_single_samples_hide_what_is_wrong_with_batches():
    network, loss = CROSS
    start = random_parameters(network, np.random.default_rng(5))
    for fault in ("B4", "B6"):
        got = gradients(network, start, X[:1], T[:1], loss, rule=NAMES[fault])
        exact = gradients(network, start, X[:1], T[:1], loss)
        assert got.parameters == exact.parameters
