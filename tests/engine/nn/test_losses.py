"""Tests of engine.nn.losses."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.nn.activations import ACTIVATIONS
from engine.nn.losses import LOSSES
from engine.nn.numerical_gradient import numerical_gradient

# Two models, three samples of three classes: the lecture's comparison of losses.
TARGETS = np.array([[0, 0, 1], [0, 1, 0], [1, 0, 0.0]])
WORSE = np.array([[0.3, 0.3, 0.4], [0.3, 0.4, 0.3], [0.1, 0.2, 0.7]])
BETTER = np.array([[0.1, 0.2, 0.7], [0.1, 0.7, 0.2], [0.3, 0.4, 0.3]])


def sums_for(name, out):
    """Return sums that give these outputs."""
    if name == "cross_entropy":
        return np.log(out)
    if name == "binary_cross_entropy":
        return np.log(out / (1 - out))
    return out


@pytest.mark.parametrize(
    ("name", "worse", "better"),
    [
        ("half_sse", 0.4033, 0.1700),
        ("mse_mean", 0.2689, 0.1133),
        ("cross_entropy", 1.3784, 0.6391),
        ("binary_cross_entropy", 2.3297, 1.1473),
    ],
)
def test_every_loss_sees_which_model_is_better(name, worse, better):
    for out, expected in ((WORSE, worse), (BETTER, better)):
        got = LOSSES[name].mean(sums_for(name, out), out, TARGETS)
        assert got == pytest.approx(expected, abs=5e-5)


def test_the_loss_of_a_set_is_the_mean_over_its_samples():
    loss = LOSSES["half_sse"]
    values = loss.values(WORSE, WORSE, TARGETS)
    assert values == pytest.approx([0.27, 0.27, 0.67])
    assert loss.mean(WORSE, WORSE, TARGETS) == pytest.approx(values.mean())


def test_losses_say_what_they_need():
    assert {name: loss.needs for name, loss in LOSSES.items()} == {
        "half_sse": None,
        "mse_mean": None,
        "cross_entropy": "softmax",
        "binary_cross_entropy": "sigmoid",
    }


@pytest.mark.parametrize("name", LOSSES)
@given(
    seed=st.integers(0, 999), n_samples=st.integers(1, 4), n_outputs=st.integers(1, 4)
)
def test_the_gradient_agrees_with_central_differences(name, seed, n_samples, n_outputs):
    rng, loss = np.random.default_rng(seed), LOSSES[name]
    pre = rng.normal(0, 3, (n_samples, n_outputs))
    targets = rng.uniform(0, 1, (n_samples, n_outputs))
    targets /= targets.sum(axis=1, keepdims=True)
    activation = ACTIVATIONS[loss.needs or "identity"]

    def mean(point):
        return loss.mean(point, activation.out(point), targets)

    got = loss.gradient(activation.out(pre), targets)
    assert got == pytest.approx(numerical_gradient(mean, pre), abs=1e-8)


def test_a_confident_mistake_costs_its_sum_and_not_infinity():
    pre, out = np.array([[1000.0, 0.0]]), np.array([[1.0, 0.0]])
    wrong = np.array([[0.0, 1.0]])
    assert LOSSES["cross_entropy"].mean(pre, out, wrong) == 1000
    # Both outputs are wrong; the second sum of 0 stands for an output of one half.
    assert LOSSES["binary_cross_entropy"].mean(pre, out, wrong) == pytest.approx(
        1000 + np.log(2)
    )


def test_a_perfect_answer_costs_nothing():
    pre, out = np.array([[800.0, -800.0]]), np.array([[1.0, 0.0]])
    assert LOSSES["cross_entropy"].mean(pre, out, out) == 0
    assert LOSSES["binary_cross_entropy"].mean(pre, out, out) == 0
    assert LOSSES["half_sse"].mean(pre, out, out) == 0


def test_soft_targets_are_allowed():
    share = np.array([[0.25, 0.75]])
    got = LOSSES["cross_entropy"].mean(np.log(share), share, share)
    assert got == pytest.approx(-(share * np.log(share)).sum())


def test_softmax_damps_the_gradient_of_the_squared_error():
    # |out - target| and what is left of it behind the slopes of softmax.
    softmax = ACTIVATIONS["softmax"]
    for model, expected in (
        (WORSE, [(0.7348, 0.2645), (0.7348, 0.2645), (1.1576, 0.2310)]),
        (BETTER, [(0.3742, 0.1244), (0.3742, 0.1244), (0.8602, 0.2759)]),
    ):
        for out, target, (plain, damped) in zip(model, TARGETS, expected, strict=True):
            error = out - target
            delta = softmax.jacobian(np.log(out)) @ error
            assert np.linalg.norm(error) == pytest.approx(plain, abs=5e-5)
            assert np.linalg.norm(delta) == pytest.approx(damped, abs=5e-5)
