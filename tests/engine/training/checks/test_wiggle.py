"""Tests of engine.training.checks.wiggle: the slice of the loss, steps of all sizes."""

import math

import numpy as np
import pytest

from engine.network.parameters import parameters_of
from engine.training.checks.loss_probe import LossPoint
from engine.training.checks.places import Place
from engine.training.checks.wiggle import error_curve, slice_through
from engine.training.sample_losses import sample_losses
from tests.engine.training.networks import drawn, layered, random_parameters

W1 = Place(0, 0, 0)


@pytest.fixture
def worked():
    document, network = drawn("worked_example")
    start = parameters_of(network, document)
    one = np.array([[1.0]])
    return LossPoint(network, start, one, one, "half_sse")


def test_a_wiggle_of_the_worked_example_has_the_numbers_of_the_lesson(worked):
    found = slice_through(worked, W1, step=0.01, span=0.1)
    assert found.value == 0.4
    assert found.above == pytest.approx(0.0817427, abs=6e-8)
    assert found.below == pytest.approx(0.0818801, abs=6e-8)
    assert found.numerical == pytest.approx(-0.0068694, abs=6e-8)
    assert found.gradient == pytest.approx(-0.006869, abs=6e-7)
    assert found.loss == pytest.approx(0.081811, abs=6e-7)


def test_the_slice_is_the_loss_of_the_network_with_that_parameter(worked):
    found = slice_through(worked, W1, step=0.01, span=2.0, n=5)
    assert found.values == pytest.approx([-1.6, -0.6, 0.4, 1.4, 2.4])
    for value, loss in zip(found.values, found.losses, strict=True):
        document, network = drawn("worked_example")
        start = parameters_of(network, document)
        weights = (np.array([[value]]), *start.weights[1:])
        moved = type(start)(weights, start.biases)
        one = np.array([[1.0]])
        expected = sample_losses(network, moved, one, one, "half_sse").mean()
        assert loss == pytest.approx(expected, abs=1e-15)


def test_a_step_has_no_tangent():
    network = layered([2, 1], ["step"])
    start = random_parameters(network, np.random.default_rng(0))
    point = LossPoint(network, start, np.ones((1, 2)), np.ones((1, 1)), "half_sse")
    assert math.isnan(slice_through(point, W1, 0.01, 1.0).gradient)


def test_both_too_small_and_too_large_steps_are_worse(worked):
    curve = error_curve(worked, W1)
    assert len(curve.steps) == len(curve.errors)
    assert 1e-7 < curve.best < 1e-3
    least = curve.errors.min()
    assert least < 1e-8
    assert curve.errors[0] > 1e3 * least
    assert curve.errors[-1] > 1e3 * least


def test_the_error_falls_with_the_square_of_a_large_step(worked):
    errors = error_curve(worked, W1, np.array([1e-3, 1e-2, 1e-1])).errors
    assert errors[1] / errors[0] == pytest.approx(100, rel=0.05)
    assert errors[2] / errors[1] == pytest.approx(100, rel=0.05)
