"""Tests of the rules that split errors, by examples and against the gradient."""

from dataclasses import replace

import numpy as np
import pytest

from engine.arrays import frozen
from engine.network.network import Parameters
from engine.training.checks.rule_agreement import compare_rule
from engine.training.evaluate import evaluate
from engine.training.gradients import gradients
from engine.training.run.run_state import StopReason
from engine.training.trainer import Trainer
from tests.engine.training import parity
from tests.engine.training.networks import layered, problem, random_parameters

NO_BIAS = [False, False]


def without_bias(*matrices):
    """Return network and parameters of matrices written as in the book: W[to][from]."""
    weights = [np.array(w, float).T for w in matrices]
    sizes = [len(weights[0]), *(w.shape[1] for w in weights)]
    network = layered(sizes, ["sigmoid", "sigmoid"], use_bias=NO_BIAS)
    biases = tuple(frozen(np.zeros(n)) for n in sizes[1:])
    return network, Parameters(tuple(map(frozen, weights)), biases)


def found(network, parameters, x, t, rule, loss="half_sse"):
    got = gradients(network, parameters, [x], [t], loss, rule=rule).parameters
    return [w.T for w in got.weights]


# --- the book's final code


@pytest.mark.parametrize("case", parity.load("rashid_rule.json")["cases"])
def test_multiply_is_the_rule_of_the_book(case):
    given = case["given"]
    network, start = without_bias(given["W_hidden"], given["W_output"])
    first, last = found(network, start, given["x"], given["targets"], "multiply")
    parity.assert_close(first, case["rashid"]["dW_hidden"], 1e-11)
    parity.assert_close(last, case["rashid"]["dW_output"], 1e-11)


@pytest.mark.parametrize("case", parity.load("rashid_rule.json")["cases"])
def test_the_angle_to_the_gradient_is_as_computed_elsewhere(case):
    given = case["given"]
    network, start = without_bias(given["W_hidden"], given["W_output"])
    hidden, output = compare_rule(
        network, start, [given["x"]], [given["targets"]], "half_sse", "multiply"
    )
    assert hidden.cosine == pytest.approx(case["cosine"]["W_hidden"], abs=1e-12)
    assert hidden.length_ratio == pytest.approx(case["norm_ratio_hidden"], rel=1e-11)
    assert output.cosine == pytest.approx(1)
    assert output.sign_disagreement == 0


@pytest.mark.parametrize("case", parity.load("rashid_rule.json")["cases"])
def test_an_update_of_the_book_through_the_trainer(case):
    given = case["given"]
    network, start = without_bias(given["W_hidden"], given["W_output"])
    posed = problem(
        network, [given["x"]], [given["targets"]], learning_rate=0.1, rule="multiply"
    )
    trainer = Trainer(posed, start)
    trainer.run(1)
    expected = case["update_lr_0_1"]["rashid"]
    first, last = trainer.parameters.weights
    parity.assert_close(first.T, expected["W_hidden"], 1e-11)
    parity.assert_close(last.T, expected["W_output"], 1e-11)


# --- the start file of the lesson: all four hidden gradients get the opposite sign

SPLIT_NET, SPLIT_START = without_bias(
    [[0.2, -1.9], [-1.4, 0.5]], [[-0.3, -0.2], [-2.9, -2.1]]
)
SPLIT_X, SPLIT_T = [0.5, 0.1], [1.0, 0.0]


def test_the_split_error_can_point_the_other_way():
    split = found(SPLIT_NET, SPLIT_START, SPLIT_X, SPLIT_T, "multiply")[0]
    exact = found(SPLIT_NET, SPLIT_START, SPLIT_X, SPLIT_T, "gradient")[0]
    expected = [[-0.018603, -0.003721], [-0.013241, -0.002648]]
    assert split == pytest.approx(np.array(expected), abs=1e-6)
    expected = [[0.001310, 0.000262], [0.000592, 0.000118]]
    assert exact == pytest.approx(np.array(expected), abs=1e-6)
    hidden, _ = compare_rule(
        SPLIT_NET, SPLIT_START, [SPLIT_X], [SPLIT_T], "half_sse", "multiply"
    )
    assert hidden.sign_disagreement == 1
    assert hidden.cosine < -0.9


def test_a_step_by_the_split_error_makes_the_loss_of_the_lesson_grow():
    network, start = SPLIT_NET, SPLIT_START

    def loss_after(rule, eta=10.0):
        move = gradients(
            network, start, [SPLIT_X], [SPLIT_T], "half_sse", rule=rule
        ).parameters.weights[0]
        moved = frozen(start.weights[0] - eta * move)
        changed = Parameters((moved, start.weights[1]), start.biases)
        y = evaluate(network, changed, [SPLIT_X]).y[0]
        return 0.5 * ((y - SPLIT_T) ** 2).sum()

    assert loss_after("gradient", 0) == pytest.approx(0.158673, abs=1e-6)
    assert loss_after("multiply") == pytest.approx(0.159100, abs=1e-6)
    assert loss_after("gradient") == pytest.approx(0.158651, abs=1e-6)


def test_the_same_step_through_the_trainer_with_the_output_frozen():
    network, start = SPLIT_NET, SPLIT_START
    layers = network.layers
    kept = replace(layers[1], frozen=np.ones((2, 2), bool))
    frozen_output = replace(network, layers=(layers[0], kept))
    posed = problem(
        frozen_output, [SPLIT_X], [SPLIT_T], rule="multiply", learning_rate=10.0
    )
    trainer = Trainer(posed, start)
    trainer.run(1)
    trainer.score_now()
    score = trainer.frame().train
    assert score is not None
    assert score.loss == pytest.approx(0.159100, abs=1e-6)
    assert trainer.parameters.weights[1].tolist() == start.weights[1].tolist()


def test_in_front_of_sigmoids_multiplying_is_the_gradient_of_cross_entropy():
    rng = np.random.default_rng(0)
    network = layered([3, 3, 3], ["sigmoid", "sigmoid"])
    for _ in range(20):
        start = random_parameters(network, rng)
        x, t = rng.uniform(size=(4, 3)), rng.uniform(size=(4, 3))
        split = gradients(network, start, x, t, "half_sse", rule="multiply").parameters
        exact = gradients(network, start, x, t, "binary_cross_entropy").parameters
        assert split.weights[0] == pytest.approx(exact.weights[0], abs=1e-15)
        assert split.biases[0] == pytest.approx(exact.biases[0], abs=1e-15)
        assert not np.allclose(split.weights[1], exact.weights[1])


# --- all four, on numbers that can be followed by hand

W_OUT = [[2.0, 3.0], [1.0, 4.0]]  # from hidden j to output k: column k
ERROR = np.array([0.8, 0.5])  # target - out of identity outputs


@pytest.mark.parametrize(
    ("rule", "shares"),
    [
        ("equal_split", [0.4 + 0.25, 0.4 + 0.25]),
        ("proportional_split", [0.8 * 2 / 3 + 0.5 * 3 / 7, 0.8 / 3 + 0.5 * 4 / 7]),
        ("multiply", [0.8 * 2 + 0.5 * 3, 0.8 * 1 + 0.5 * 4]),
        ("multiply_normalised", [(0.8 * 2 + 0.5 * 3) / 2, (0.8 * 1 + 0.5 * 4) / 2]),
    ],
)
def test_the_error_is_recombined_at_the_hidden_units(rule, shares):
    network = layered([1, 2, 2], ["identity", "identity"])
    start = Parameters(
        (frozen([[1.0, 1.0]]), frozen(W_OUT)), (frozen([0, 0]), frozen([0.5, 0.5]))
    )
    y = evaluate(network, start, [[1.0]]).y[0]
    got = gradients(network, start, [[1.0]], [y + ERROR], "half_sse", rule=rule)
    assert -got.delta[0][0] == pytest.approx(shares)
    assert -got.delta[1][0] == pytest.approx(ERROR)


def test_errors_go_on_through_several_hidden_layers_without_slopes():
    rng = np.random.default_rng(1)
    network = layered([2, 3, 3, 1], ["sigmoid"] * 3)
    start = random_parameters(network, rng)
    x, t = rng.normal(size=(1, 2)), rng.uniform(size=(1, 1))
    values = evaluate(network, start, x)
    error = values.y - t
    for number in (2, 1):
        error = error @ start.weights[number].T
        slope = values.out[number] * (1 - values.out[number])
        got = gradients(network, start, x, t, "half_sse", rule="multiply")
        assert got.delta[number - 1] == pytest.approx(error * slope, abs=1e-15)


def test_an_equal_split_counts_only_connections_that_are_there():
    mask = np.array([[1, 1], [0, 1]], bool)
    network = layered([1, 2, 2], ["identity", "identity"], masks=[None, mask])
    start = random_parameters(network, np.random.default_rng(0))
    y = evaluate(network, start, [[1.0]]).y
    t = y + ERROR
    got = gradients(network, start, [[1.0]], t, "half_sse", rule="equal_split")
    assert -got.delta[0][0] == pytest.approx([0.8 + 0.25, 0.25])


# --- measured over many networks, as the blog's four ideas differ


def mean_agreement(rule, draw):
    rng = np.random.default_rng(7)
    network = layered([3, 3, 3], ["sigmoid", "sigmoid"], use_bias=NO_BIAS)
    zeros = (frozen(np.zeros(3)), frozen(np.zeros(3)))
    cosines, wrong = [], []
    for _ in range(300):
        start = Parameters((frozen(draw(rng)), frozen(draw(rng))), zeros)
        x, t = rng.uniform(0.01, 0.99, (1, 3)), rng.uniform(0.01, 0.99, (1, 3))
        hidden, _ = compare_rule(network, start, x, t, "half_sse", rule)
        cosines.append(hidden.cosine)
        wrong.append(hidden.sign_disagreement)
    return np.nanmean(cosines), np.nanmean(wrong)


@pytest.mark.parametrize(
    ("rule", "cosine", "wrong"),
    [("equal_split", 0.1, 0.5), ("proportional_split", 0.1, 0.5), ("multiply", 1, 0)],
)
def test_with_weights_of_both_signs_only_multiplying_points_downhill(
    rule, cosine, wrong
):
    got = mean_agreement(rule, lambda rng: rng.normal(0, 3**-0.5, (3, 3)))
    assert got[0] == pytest.approx(cosine, abs=0.15)
    assert got[1] == pytest.approx(wrong, abs=0.08)


@pytest.mark.parametrize("rule", ["equal_split", "proportional_split", "multiply"])
def test_with_positive_weights_every_rule_points_downhill(rule):
    cosine, wrong = mean_agreement(rule, lambda rng: rng.uniform(0.1, 1, (3, 3)))
    assert cosine > 0.85
    assert wrong < 0.05


@pytest.mark.parametrize(
    "rule",
    ["equal_split", "proportional_split", "multiply", "multiply_normalised"],
)
def test_training_by_a_heuristic_lowers_the_loss_of_a_simple_task(rule):
    network = layered([2, 3, 1], ["sigmoid", "sigmoid"])
    x = [[0, 0], [1, 0], [0, 1], [1, 1]]
    posed = problem(network, x, [[0], [0], [0], [1]], learning_rate=1.0, rule=rule)
    rng = np.random.default_rng(3)
    start = Parameters(
        (frozen(rng.uniform(0.1, 1, (2, 3))), frozen(rng.uniform(0.1, 1, (3, 1)))),
        (frozen(np.zeros(3)), frozen(np.zeros(1))),
    )
    trainer = Trainer(posed, start)
    trainer.run(2000)
    _, losses = trainer.history.points()
    assert losses[-1] < losses[0] / 4


def test_weights_that_cancel_out_end_a_proportional_split():
    network = layered([1, 2, 1], ["tanh", "identity"])
    start = Parameters(
        (frozen([[1.0, 0.5]]), frozen([[1.0], [-1.0]])),
        (frozen([0.0, 0.0]), frozen([0.0])),
    )
    trainer = Trainer(
        problem(network, [[1.0]], [[3.0]], rule="proportional_split"), start
    )
    trainer.run(5)
    assert trainer.stop is not None
    assert trainer.stop.reason is StopReason.NOT_FINITE
    assert trainer.parameters == start
