"""What the lessons claim about training, recomputed by the engine."""

import numpy as np
import pytest

from engine.arrays import frozen
from engine.network.network import Parameters
from engine.training.evaluate import evaluate
from engine.training.gradients import gradients, numerical_gradients
from engine.training.trainer import Trainer
from tests.engine.training import parity
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    layered,
    problem,
    random_parameters,
)


def parameters(*pairs):
    weights = tuple(frozen(w) for w, _ in pairs)
    return Parameters(weights, tuple(frozen(b) for _, b in pairs))


# --- the lesson network 2-3-2-2 with a batch of three samples

LESSON = layered([2, 3, 2, 2], ["sigmoid", "sigmoid", "softmax"])
LESSON_X = [[1.0, 2.0], [0.0, 1.0], [-1.0, 0.5]]
LESSON_T = [[1, 0], [0, 1], [0, 1]]
LESSON_START = parameters(
    ([[0.2, -0.4, 0.6], [0.5, 0.1, -0.3]], [0.1, 0, -0.2]),
    ([[0.7, -0.5], [-0.2, 0.3], [0.4, 0.8]], [0, 0.1]),
    ([[1.0, -0.8], [0.4, 0.6]], [0.2, -0.1]),
)


def lesson_gradients():
    return gradients(LESSON, LESSON_START, LESSON_X, LESSON_T, "cross_entropy")


def test_the_lesson_network_forward():
    values = evaluate(LESSON, LESSON_START, LESSON_X)
    expected = [[1.3, -0.2, -0.2], [0.6, 0.1, -0.5], [0.15, 0.45, -0.95]]
    assert values.pre[0] == pytest.approx(np.array(expected))
    expected = [[0.797142, 0.202858], [0.787143, 0.212857], [0.777456, 0.222544]]
    assert values.y == pytest.approx(np.array(expected), abs=1e-6)


def test_the_lesson_network_backward():
    got = lesson_gradients()
    assert got.values == pytest.approx([0.226723, 1.547137, 1.502628], abs=1e-6)
    assert got.loss == pytest.approx(1.092163, abs=1e-6)
    expected = [[0.271925, -0.271925], [0.254324, -0.254324]]
    assert got.parameters.weights[2] == pytest.approx(np.array(expected), abs=1e-6)
    biases = got.parameters.biases
    assert biases[2] == pytest.approx([0.453914, -0.453914], abs=1e-6)
    assert biases[0] == pytest.approx([0.036959, -0.011171, 0.012964], abs=1e-6)
    # What each sample contributes to the first bias of the output.
    contributions = got.delta[2][:, 0]
    assert contributions == pytest.approx([-0.067619, 0.262381, 0.259152], abs=1e-6)


def test_all_23_gradients_of_the_lesson_network_stand_the_check():
    exact = lesson_gradients().parameters
    measured = numerical_gradients(
        LESSON, LESSON_START, LESSON_X, LESSON_T, "cross_entropy"
    )
    arrays = (*exact.weights, *exact.biases), (*measured.weights, *measured.biases)
    assert sum(a.size for a in arrays[0]) == LESSON.n_parameters == 23
    for a, n in zip(*arrays, strict=True):
        assert (abs(a - n) <= 1e-8 * (abs(a) + abs(n))).all()


def test_equal_outgoing_weights_leave_nothing_to_learn_in_front_of_them():
    weights = [w.copy() for w in LESSON_START.weights]
    weights[2][1] = 0.5
    changed = Parameters(tuple(map(frozen, weights)), LESSON_START.biases)
    got = gradients(LESSON, changed, LESSON_X, LESSON_T, "cross_entropy")
    assert got.parameters.weights[1][:, 1] == pytest.approx(np.zeros(3), abs=1e-12)


def test_one_update_of_the_lesson_network():
    posed = problem(LESSON, LESSON_X, LESSON_T, loss="cross_entropy", learning_rate=0.5)
    trainer = Trainer(posed, LESSON_START)
    trainer.run(1)
    trainer.score_now()
    score = trainer.frame().train
    assert score is not None
    assert score.loss == pytest.approx(0.783037, abs=1e-6)


def test_layers_without_bends_are_one_layer():
    bent = layered([2, 3, 2, 2], ["identity"] * 3)
    y = evaluate(bent, LESSON_START, [[1.0, 2.0]]).y
    assert y == pytest.approx(np.array([[0.762, -1.258]]), abs=1e-9)


# --- a soft XOR out of the lecture's gates

W1, B1 = [[-0.5, 0.5], [-0.5, 0.5]], [0.7, -0.2]
W2, B2 = [[0.5], [0.5]], [-0.7]


def soft_xor(k):
    scaled = parameters(
        (np.multiply(k, W1), np.multiply(k, B1)),
        (np.multiply(k, W2), np.multiply(k, B2)),
    )
    network = layered([2, 2, 1], ["sigmoid", "sigmoid"])
    return evaluate(network, scaled, XOR_X).y.ravel()


def test_smooth_gates_need_steep_weights():
    assert soft_xor(1) == pytest.approx([0.4651, 0.4657, 0.4657, 0.4646], abs=5e-4)
    wanted = np.ravel(XOR_Y) > 0.5
    assert not ((soft_xor(3.41) > 0.5) == wanted).all()
    assert ((soft_xor(3.42) > 0.5) == wanted).all()
    assert abs(soft_xor(13.2) - np.ravel(XOR_Y)).max() < 0.1
    assert abs(soft_xor(13.1) - np.ravel(XOR_Y)).max() > 0.1


# --- confidently wrong: one sigmoid that starts far on the wrong side


@pytest.mark.parametrize(
    ("loss", "updates"), [("half_sse", 238), ("binary_cross_entropy", 16)]
)
def test_cross_entropy_frees_a_saturated_output_sooner(loss, updates):
    network = layered([1, 1], ["sigmoid"])
    posed = problem(network, [[1.0]], [[1.0]], loss=loss, learning_rate=0.5)
    trainer = Trainer(posed, parameters(([[-4.0]], [-1.0])))
    while evaluate(network, trainer.parameters, [[1.0]]).y.item() < 0.9:
        trainer.run(1)
    assert trainer.update == updates


# --- training XOR with 2-2-1, tanh and sigmoid

XOR_NET = layered([2, 2, 1], ["tanh", "sigmoid"])


def updates_until_learnt(w1, w2, rate, most):
    """Return after how many updates every answer is off by less than 0.1, or None."""
    posed = problem(
        XOR_NET, XOR_X, XOR_Y, loss="binary_cross_entropy", learning_rate=rate
    )
    start = parameters((w1, [0, 0]), (np.reshape(w2, (2, 1)), [0]))
    trainer = Trainer(posed, start)
    while abs(trainer_answers(trainer) - np.ravel(XOR_Y)).max() >= 0.1:
        if trainer.update >= most:
            return None, trainer_answers(trainer)
        trainer.run(1 if trainer.update < 7000 else 100)
    return trainer.update, trainer_answers(trainer)


def trainer_answers(trainer):
    return evaluate(XOR_NET, trainer.parameters, XOR_X).y.ravel()


GOOD = [[0.7, -0.9], [-1.2, 0.7]], [1.1, 1.2]


@pytest.mark.parametrize(
    ("rate", "updates"), [(0.1, 607), (0.5, 122), (2, 31), (5, 17)]
)
def test_a_good_start_is_learnt_the_sooner_the_higher_the_rate(rate, updates):
    assert updates_until_learnt(*GOOD, rate, 20_000)[0] == updates


def test_too_high_a_rate_never_arrives():
    assert updates_until_learnt(*GOOD, 10, 5000)[0] is None


def test_a_bad_start_is_stuck_with_two_rows_at_one_half():
    learnt, y = updates_until_learnt([[0.2, 0.1], [0, 1.2]], [0.8, 0.7], 0.5, 20_000)
    assert learnt is None
    assert y == pytest.approx([0, 1, 0.5, 0.5], abs=0.01)


def test_a_start_at_zero_learns_nothing_and_equal_weights_stay_equal():
    learnt, y = updates_until_learnt(np.zeros((2, 2)), [0, 0], 0.5, 5000)
    assert learnt is None
    assert y == pytest.approx([0.5] * 4)
    learnt, y = updates_until_learnt(np.full((2, 2), 0.5), [0.5, 0.5], 0.5, 20_000)
    assert learnt is None
    assert y == pytest.approx([0, 2 / 3, 2 / 3, 2 / 3], abs=0.01)


def test_xor_of_2_4_1_is_learnt_from_almost_every_start():
    network = layered([2, 4, 1], ["sigmoid", "sigmoid"])
    posed = problem(network, XOR_X, XOR_Y, learning_rate=2.0)
    n_learnt = 0
    for seed in range(8):
        trainer = Trainer(
            posed, random_parameters(network, np.random.default_rng(seed))
        )
        trainer.run(10_000)
        answers = evaluate(network, trainer.parameters, XOR_X).y
        n_learnt += bool((abs(answers - XOR_Y) < 0.5).all())
    assert n_learnt >= 7


# --- Rashid's rule against the exact gradient, and Mazur's worked example


@pytest.mark.parametrize("case", parity.load("rashid_rule.json")["cases"])
def test_the_exact_gradient_is_not_the_error_split_rule(case):
    given = case["given"]
    hidden, output = np.array(given["W_hidden"]).T, np.array(given["W_output"]).T
    network = layered(
        [len(hidden), hidden.shape[1], output.shape[1]],
        ["sigmoid", "sigmoid"],
        use_bias=[False, False],
    )
    start = parameters(
        (hidden, np.zeros(hidden.shape[1])), (output, np.zeros(output.shape[1]))
    )
    got = gradients(network, start, [given["x"]], [given["targets"]], "half_sse")
    assert got.loss == pytest.approx(case["loss"], rel=1e-13)
    first, last = got.parameters.weights
    parity.assert_close(first.T, case["exact"]["dW_hidden"], 1e-11)
    parity.assert_close(last.T, case["exact"]["dW_output"], 1e-11)
    assert not np.allclose(first.T, case["rashid"]["dW_hidden"])
    assert np.allclose(last.T, case["rashid"]["dW_output"])


def test_the_first_update_of_a_well_known_worked_example():
    # The example keeps its biases; in the first update that changes no weight.
    network = layered([2, 2, 2], ["sigmoid", "sigmoid"])
    start = parameters(
        ([[0.15, 0.25], [0.20, 0.30]], [0.35, 0.35]),
        ([[0.40, 0.50], [0.45, 0.55]], [0.60, 0.60]),
    )
    posed = problem(network, [[0.05, 0.10]], [[0.01, 0.99]], learning_rate=0.5)
    trainer = Trainer(posed, start)
    trainer.run(1)
    assert trainer.frame().loss == pytest.approx(0.298371109, abs=1e-9)
    first, last = trainer.parameters.weights
    assert first.T.ravel() == pytest.approx(
        [0.14978072, 0.19956143, 0.24975114, 0.29950229], abs=1e-8
    )
    assert last.T.ravel() == pytest.approx(
        [0.35891648, 0.40866619, 0.51130127, 0.56137012], abs=1e-8
    )
