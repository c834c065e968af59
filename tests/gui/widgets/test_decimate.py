"""Tests of gui.widgets.decimate."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gui.widgets.decimate import decimate


def test_a_short_curve_is_left_alone():
    x = np.arange(20.0)
    assert decimate(x, x**2, 10)[0] is x


@given(n=st.integers(1, 20_000), n_columns=st.integers(2, 300), seed=st.integers(0, 99))
def test_extremes_and_ends_stay_and_points_are_few(n, n_columns, seed):
    rng = np.random.default_rng(seed)
    x = np.sort(rng.uniform(0, 1000, n))
    y = rng.normal(size=n)
    few_x, few_y = decimate(x, y, n_columns)
    assert len(few_x) == len(few_y) <= 2 * n_columns + 2
    assert (np.diff(few_x) >= 0).all()
    assert few_y.min() == y.min()
    assert few_y.max() == y.max()
    assert (few_x[0], few_y[0]) == (x[0], y[0])
    assert (few_x[-1], few_y[-1]) == (x[-1], y[-1])


def test_points_crowded_at_one_end_are_thinned_by_place_not_by_number():
    x = np.concatenate([np.linspace(0, 1, 10_000), np.arange(2.0, 102.0)])
    few_x, _ = decimate(x, np.ones_like(x), 100)
    assert (few_x > 50).sum() >= 50
