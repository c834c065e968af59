"""Tests of engine.nn.activations."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.nn.activations import ACTIVATIONS
from engine.nn.recording import run_now

sums = st.floats(-30, 30, allow_subnormal=False)
SMOOTH = ["sigmoid", "tanh", "identity", "softmax"]


def test_the_table_has_every_name_once():
    names = {"step", "sigmoid", "tanh", "relu", "leaky_relu", "identity", "softmax"}
    assert set(ACTIVATIONS) == names
    assert all(name == ACTIVATIONS[name].name for name in names)


def test_only_softmax_mixes_units_and_only_the_step_has_no_gradient():
    assert [a.name for a in ACTIVATIONS.values() if not a.is_elementwise] == ["softmax"]
    assert [a.name for a in ACTIVATIONS.values() if not a.has_gradient] == ["step"]


def test_a_sum_of_exactly_zero_does_not_fire():
    step = ACTIVATIONS["step"]
    assert step.out([-1e-300, -0.0, 0.0, 1e-300]).tolist() == [0, 0, 0, 1]
    assert step.slope([-1.0, 0.0, 2.0]).tolist() == [0, 0, 0]


def test_a_rounded_tie_fires_although_the_exact_sum_is_on_the_line():
    assert ACTIVATIONS["step"].out(0.1 + 0.2 - 0.3) == 1
    exact = Fraction(1, 10) + Fraction(2, 10) - Fraction(3, 10)
    assert ACTIVATIONS["step"].out(float(exact)) == 0


def test_relu_is_flat_at_its_kink():
    relu = ACTIVATIONS["relu"]
    assert relu.out([-2.0, 0.0, 3.0]).tolist() == [0, 0, 3]
    assert relu.slope([-2.0, 0.0, 3.0]).tolist() == [0, 0, 1]


def test_leaky_relu_lets_a_hundredth_through():
    leaky = ACTIVATIONS["leaky_relu"]
    assert leaky.out([-2.0, 0.0, 3.0]).tolist() == [-0.02, 0, 3]
    assert leaky.slope([-2.0, 0.0, 3.0]).tolist() == [0.01, 0.01, 1]


@given(st.floats(-700, 700))
def test_the_sigmoid_is_exact_to_the_last_digits(pre):
    if pre >= 0:
        expected = 1 / (1 + math.exp(-pre))
    else:
        expected = math.exp(pre) / (1 + math.exp(pre))
    assert ACTIVATIONS["sigmoid"].out(pre) == pytest.approx(expected, rel=1e-15)


def test_the_sigmoid_has_the_values_of_the_lecture():
    sigmoid = ACTIVATIONS["sigmoid"].out
    assert sigmoid([1.0, 2.0]) == pytest.approx([0.7311, 0.8808], abs=5e-5)
    assert sigmoid(36.0) < 1
    assert sigmoid(37.0) == 1


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_huge_sums_give_finite_outputs_without_a_warning(name):
    activation = ACTIVATIONS[name]
    pre = np.array([-1e4, -750.0, 0.0, 750.0, 1e4])
    assert np.isfinite(activation.out(pre)).all()
    assert np.isfinite(activation.slope(pre)).all()


def test_softmax_of_large_sums_is_that_of_their_differences():
    softmax = ACTIVATIONS["softmax"].out
    expected = [0.6652, 0.2447, 0.0900]
    assert softmax([1002.0, 1001.0, 1000.0]) == pytest.approx(expected, abs=5e-5)


@given(arrays(float, (3, 4), elements=sums))
def test_the_shares_of_softmax_add_up_to_one_in_every_row(pre):
    out = ACTIVATIONS["softmax"].out(pre)
    assert out.sum(axis=1) == pytest.approx(np.ones(3), abs=1e-14)
    assert out[1] == pytest.approx(ACTIVATIONS["softmax"].out(pre[1]), rel=1e-14)


@pytest.mark.parametrize("name", ACTIVATIONS)
@given(pre=arrays(float, (2, 3), elements=sums))
def test_outputs_stay_within_their_bounds_and_the_sums_as_they_were(name, pre):
    activation, before = ACTIVATIONS[name], pre.copy()
    out = activation.out(pre)
    assert (activation.lowest <= out).all()
    assert (out <= activation.highest).all()
    assert out.shape == pre.shape
    assert (pre == before).all()


@pytest.mark.parametrize("name", ACTIVATIONS)
@given(pre=arrays(float, 3, elements=sums))
def test_the_jacobian_agrees_with_central_differences(name, pre):
    activation = ACTIVATIONS[name]
    if name not in SMOOTH and (np.abs(pre) < 1e-3).any():
        pre = pre + np.where(np.abs(pre) < 1e-3, 0.5, 0.0)  # not at a kink
    got = activation.jacobian(pre)
    for j in range(3):
        move = 1e-6 * np.eye(3)[j]
        rise = (activation.out(pre + move) - activation.out(pre - move)) / 2e-6
        assert got[:, j] == pytest.approx(rise, abs=1e-8)
    assert got.diagonal() == pytest.approx(activation.slope(pre), abs=1e-14)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_single_precision_stays_single_precision(name):
    pre = np.array([[-1.5], [0.0], [2.0]], np.float32)
    out, slope = np.empty_like(pre), np.empty_like(pre)
    ACTIVATIONS[name].record_out(run_now, pre, out)
    ACTIVATIONS[name].record_slope(run_now, pre, out, slope)
    exact = ACTIVATIONS[name].out(pre.astype(float).T).T
    assert out == pytest.approx(exact, rel=1e-6)


def test_not_a_number_is_not_hidden_by_a_smooth_function():
    for name in ("sigmoid", "tanh", "relu", "leaky_relu", "identity"):
        assert math.isnan(ACTIVATIONS[name].out(math.nan))
