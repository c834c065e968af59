"""Tests of gui.training.series: curves without end in bounded memory."""

import numpy as np

from gui.training.series import CAPACITY, Series


def test_few_points_are_kept_as_they_are():
    series = Series()
    series.extend(np.arange(10), np.arange(10) ** 2.0)
    assert series.x.tolist() == list(range(10))
    assert series.y.tolist() == [k**2.0 for k in range(10)]


def test_a_million_points_take_bounded_memory_and_keep_their_peaks():
    rng = np.random.default_rng(0)
    y = rng.normal(size=1_000_000)
    y[123_456], y[654_321] = 99.0, -99.0
    series = Series()
    for start in range(0, len(y), 5000):
        series.extend(np.arange(start, start + 5000), y[start : start + 5000])
    assert len(series) <= CAPACITY
    assert (np.diff(series.x) > 0).all()
    assert series.x[series.y.argmax()] == 123_456
    assert series.x[series.y.argmin()] == 654_321
    assert series.x[0] <= 128
    assert series.x[-1] >= 1_000_000 - 128


def test_more_points_at_once_than_there_is_room_are_taken_in():
    series = Series()
    series.extend(np.arange(3 * CAPACITY), np.ones(3 * CAPACITY))
    assert 0 < len(series) <= CAPACITY


def test_values_that_are_not_finite_are_left_out():
    series = Series()
    series.extend(np.arange(3), np.array([1.0, np.nan, np.inf]))
    assert series.x.tolist() == [0.0]


def test_a_single_point_is_added_once_and_none_is_no_point():
    series = Series()
    series.add(0, 1.0)
    series.add(0, 2.0)
    series.add(5, None)
    series.add(7, 3.0)
    assert (series.x.tolist(), series.y.tolist()) == ([0.0, 7.0], [1.0, 3.0])
