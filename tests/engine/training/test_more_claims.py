"""What the lessons claim about gates, sizes, curves and long runs, recomputed."""

import math

import numpy as np
import pytest

from engine.arrays import frozen
from engine.document.build import layered_document
from engine.network.compile import compile_document
from engine.network.network import Parameters
from engine.nn.activations import ACTIVATIONS
from engine.nn.optimizers import OPTIMIZERS
from engine.nn.optimizers.base import Part, Scalars
from engine.nn.recording import run_now
from engine.training.evaluate import evaluate
from engine.training.gradients import gradients
from engine.training.run.run_state import TrainState
from engine.training.run.updates import Updates
from tests.engine.training.networks import XOR_X, XOR_Y, layered, problem

ROWS = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], float)
AND, OR, NAND, XOR = [0, 0, 0, 1], [0, 1, 1, 1], [1, 1, 1, 0], [0, 1, 1, 0]
GATE = layered([2, 1], ["step"])


def parameters(*pairs):
    return Parameters(
        tuple(frozen(w) for w, _ in pairs), tuple(frozen(b) for _, b in pairs)
    )


# --- gates: weights and a threshold, which is minus the bias


def table(w1, w2, threshold):
    start = parameters(([[w1], [w2]], [-threshold]))
    return evaluate(GATE, start, ROWS).y.ravel().tolist()


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((0.5, 0.5, 0.7), AND),
        ((0.5, 0.5, 0.8), AND),
        ((1, 1, 1), AND),
        ((0.5, 0.5, 0.4), OR),
        ((0.5, 0.5, 0.2), OR),
        ((-0.5, -0.5, -0.7), NAND),
        ((-1, -1, -1), [1, 0, 0, 0]),  # all signs of an AND turned: not a NAND
    ],
)
def test_the_gates_of_the_lecture(numbers, expected):
    assert table(*numbers) == expected


@pytest.mark.parametrize(
    ("weight", "expected", "lowest", "above"),
    [(0.5, AND, 0.5, 1.0), (0.5, OR, 0.0, 0.5), (-0.5, NAND, -1.0, -0.5)],
)
def test_a_threshold_may_lie_anywhere_in_an_interval(weight, expected, lowest, above):
    assert table(weight, weight, lowest) == expected
    assert table(weight, weight, above - 1e-9) == expected
    assert table(weight, weight, above) != expected
    assert table(weight, weight, lowest - 1e-9) != expected


def test_no_line_of_a_fine_grid_gets_more_than_three_rows_of_xor_right():
    values = np.linspace(-3, 3, 61)
    w1, w2, b = (axis.ravel() for axis in np.meshgrid(values, values, values))
    lines = layered([2, w1.size], ["step"])
    y = evaluate(lines, parameters(([w1, w2], b)), ROWS).y
    right = (y == np.reshape(XOR, (4, 1))).sum(axis=0)
    assert right.max() == 3


def test_the_lectures_xor_unit_by_unit():
    network = layered([2, 2, 1], ["step", "step"])
    start = parameters(
        ([[-0.5, 0.5], [-0.5, 0.5]], [0.7, -0.2]), ([[0.5], [0.5]], [-0.7])
    )
    values = evaluate(network, start, ROWS)
    assert values.out[1].tolist() == [[1, 0], [1, 1], [1, 1], [0, 1]]
    assert values.y.ravel().tolist() == XOR


# --- sizes, products, saturation


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((1, 1, 1), 4),
        ((2, 2, 1), 9),
        ((2, 3, 2, 2), 23),
        ((64, 16, 10), 1210),
        ((784, 50, 10), 39760),
    ],
)
def test_the_number_of_parameters(sizes, expected):
    network = compile_document(layered_document(sizes, "sigmoid", "sigmoid")).network
    assert network is not None
    assert network.n_parameters == expected


def test_weights_turned_round_give_another_product():
    linear = layered([2, 3], ["identity"])
    given = [[1, 3, 5], [2, 4, 6]], [[1, 2, 3], [4, 5, 6]]
    y = [evaluate(linear, parameters((w, [0] * 3)), [[1, 2]]).y[0] for w in given]
    assert [row.tolist() for row in y] == [[5, 11, 17], [9, 12, 15]]


def test_a_sigmoid_is_exactly_one_from_37_on():
    sigmoid = ACTIVATIONS["sigmoid"]
    assert sigmoid.out(36.0) < 1
    assert sigmoid.out(37.0) == 1


def test_layers_without_bends_are_one_matrix():
    weights = (
        np.array([[0.2, -0.4, 0.6], [0.5, 0.1, -0.3]]),
        np.array([[0.7, -0.5], [-0.2, 0.3], [0.4, 0.8]]),
        np.array([[1.0, -0.8], [0.4, 0.6]]),
    )
    biases = [0.1, 0, -0.2], [0, 0.1], [0.2, -0.1]
    bent = layered([2, 3, 2, 2], ["identity"] * 3)
    start = parameters(*zip(weights, biases, strict=True))
    origin, first, second = evaluate(bent, start, [[0, 0], [1, 0], [0, 1]]).y
    assert origin == pytest.approx([0.146, -0.158], abs=1e-9)
    assert first - origin == pytest.approx([0.564, -0.212], abs=1e-9)
    assert second - origin == pytest.approx([0.026, -0.444], abs=1e-9)


def test_the_gradient_of_a_saturated_output_fades_and_cross_entropy_keeps_it():
    one = layered([1, 1], ["sigmoid"])
    start = parameters(([[0.0]], [-5.0]))

    def delta(loss):
        return gradients(one, start, [[0.0]], [[1.0]], loss).delta[0].item()

    assert evaluate(one, start, [[0.0]]).y.item() == pytest.approx(0.006693, abs=1e-6)
    assert delta("half_sse") == pytest.approx(-0.006604, abs=1e-6)
    assert delta("binary_cross_entropy") == pytest.approx(-0.993307, abs=1e-6)


def test_the_steepest_spot_of_the_squared_error_of_a_sigmoid():
    pre = np.linspace(-8, 8, 160_001)
    one = layered([1, 1], ["sigmoid"])
    got = gradients(
        one,
        parameters(([[1.0]], [0.0])),
        pre[:, np.newaxis],
        np.ones((len(pre), 1)),
        "half_sse",
    )
    slopes = got.delta[0].ravel() * len(pre)
    steepest = slopes.argmin()
    assert pre[steepest] == pytest.approx(-0.6931, abs=1e-4)
    assert ACTIVATIONS["sigmoid"].out(pre[steepest]) == pytest.approx(1 / 3, abs=1e-4)
    assert slopes[steepest] == pytest.approx(-0.1481, abs=1e-4)


def test_the_softmax_slope_lets_a_worse_answer_learn_less():
    softmax = layered([1, 3], ["softmax"])

    def lengths(y, t):
        start = parameters((np.zeros((1, 3)), np.log(y)))
        got = [
            gradients(softmax, start, [[1.0]], [t], loss).delta[0]
            for loss in ("cross_entropy", "half_sse")
        ]
        return [float(np.linalg.norm(delta)) for delta in got]

    first = [0.3, 0.3, 0.4], [0.3, 0.4, 0.3], [0.1, 0.2, 0.7]
    second = [0.1, 0.2, 0.7], [0.1, 0.7, 0.2], [0.3, 0.4, 0.3]
    targets = [0, 0, 1], [0, 1, 0], [1, 0, 0]
    expected = [[0.7348, 0.2645], [0.7348, 0.2645], [1.1576, 0.2310]]
    for y, t, both in zip(first, targets, expected, strict=True):
        assert lengths(y, t) == pytest.approx(both, abs=5e-5)
    expected = [[0.3742, 0.1244], [0.3742, 0.1244], [0.8602, 0.2759]]
    for y, t, both in zip(second, targets, expected, strict=True):
        assert lengths(y, t) == pytest.approx(both, abs=5e-5)


# --- descending curves, by the optimiser itself


def descend(slope, start, rate, n, is_done=lambda theta: False):
    """Return where gradient descent of a curve gets, and after how many updates."""
    theta, gradient = np.array(start, float), np.zeros(np.shape(start))
    scratch = np.empty_like(theta), np.empty_like(theta)
    part = Part(theta, gradient, {}, scratch)
    for update in range(n):
        if is_done(theta):
            return theta, update
        if abs(theta).max() > 1e6:
            return np.full_like(theta, math.inf), update
        gradient[:] = slope(theta)
        OPTIMIZERS["sgd"].record(run_now, [part], Scalars(rate, 0, float))
    return theta, n


def curve_slope(w):
    return 4 * w**3 - 6 * w + 1


@pytest.mark.parametrize(
    ("rate", "end"), [(0.01, 1.1309), (0.05, 1.1309), (0.1, -1.30084), (0.2, math.inf)]
)
def test_the_learning_rate_decides_which_minimum_of_a_curve_is_found(rate, end):
    found, _ = descend(curve_slope, [2.0], rate, 1000)
    assert found == pytest.approx([end], abs=5e-5)


def test_between_two_learning_rates_a_descent_finds_nothing():
    found, _ = descend(curve_slope, [2.0], 0.15, 1000)
    assert abs(found[0] + 1.30084) > 1e-2


@pytest.mark.parametrize(("off", "updates"), [(1e-6, 91), (1e-3, 53)])
def test_how_long_a_saddle_holds_a_descent_depends_on_how_well_it_was_hit(off, updates):
    def slope(theta):
        x, y = theta
        return np.array([2 * x, -2 * y + y**3])

    def is_at_minimum(theta):
        return abs(abs(theta[1]) - math.sqrt(2)) <= 1e-3

    _, needed = descend(slope, [1.0, off], 0.1, 1000, is_at_minimum)
    assert needed == updates


# --- XOR by 2-2-1, tanh and sigmoid: long runs

XOR_NET = layered([2, 2, 1], ["tanh", "sigmoid"])
GOOD = [[0.7, -0.9], [-1.2, 0.7]], [1.1, 1.2]
SMALL = [[0.01, -0.02], [0.015, 0.01]], [0.02, -0.01]


def updates_until_learnt(weights, rate, most):
    """Return after how many updates every answer is off by less than 0.1, or None."""
    posed = problem(
        XOR_NET, XOR_X, XOR_Y, loss="binary_cross_entropy", learning_rate=rate
    )
    w1, w2 = weights
    start = parameters((w1, [0, 0]), (np.reshape(w2, (2, 1)), [0]))
    updates = Updates(posed, TrainState(start))
    (answers,) = updates.plan.answers
    targets = np.transpose(XOR_Y)
    for update in range(most + 1):
        updates.run(1)  # the answers are those before it
        if abs(answers - targets).max() < 0.1:
            return update
    return None


@pytest.mark.parametrize(
    ("start", "rate", "updates"),
    [(GOOD, 0.01, 6065), (GOOD, 0.001, None), (SMALL, 0.5, 16310)],
)
def test_too_low_a_rate_and_too_small_a_start_take_long(start, rate, updates):
    assert updates_until_learnt(start, rate, 20_000) == updates
