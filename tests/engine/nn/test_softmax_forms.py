"""Tests of engine.nn.softmax_forms."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.nn.softmax_forms import highest_power, lowest_power, softmax_forms


def test_small_sums_give_the_same_shares_both_ways():
    # e⁰ = 1 and e^ln 3 = 3 are shares of 1/4 and 3/4; less ln 3 they are 1/3 and 1.
    literal, stable = softmax_forms([0.0, math.log(3)])
    np.testing.assert_allclose(literal.powers, [1, 3])
    np.testing.assert_allclose(stable.powers, [1 / 3, 1])
    assert literal.total == pytest.approx(4)
    assert stable.total == pytest.approx(4 / 3)
    for form in (literal, stable):
        np.testing.assert_allclose(form.shares, [0.25, 0.75])


def test_sums_in_the_thousands_are_infinity_over_infinity_by_the_book():
    literal, stable = softmax_forms([1000.0, 1000.0])
    assert literal.total == math.inf
    assert np.isnan(literal.shares).all()
    np.testing.assert_array_equal(stable.exponents, [0, 0])
    np.testing.assert_array_equal(stable.shares, [0.5, 0.5])


def test_sums_far_below_0_are_0_over_0_by_the_book():
    literal, stable = softmax_forms([-1000.0, -1000.0])
    assert literal.total == 0
    assert np.isnan(literal.shares).all()
    np.testing.assert_array_equal(stable.shares, [0.5, 0.5])


@pytest.mark.parametrize(
    ("precision", "highest", "lowest"),
    [("float64", 709.78, -744.44), ("float32", 88.72, -103.28)],
)
def test_the_bounds_are_where_the_powers_overflow_and_vanish(
    precision, highest, lowest
):
    assert highest_power(precision) == pytest.approx(highest, abs=0.005)
    assert lowest_power(precision) == pytest.approx(lowest, abs=0.005)
    high, low = highest_power(precision), lowest_power(precision)
    assert np.isfinite(softmax_forms([high - 0.01], precision)[0].total)
    assert np.isinf(softmax_forms([high + 0.01], precision)[0].total)
    assert softmax_forms([low + 0.01], precision)[0].total > 0
    assert softmax_forms([low - 1.0], precision)[0].total == 0


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=8))
def test_after_taking_the_largest_away_shares_always_add_up_to_1(sums):
    stable = softmax_forms(sums)[1]
    assert stable.powers.max() == 1
    assert stable.shares.sum() == pytest.approx(1)
