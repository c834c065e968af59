"""Tests of gui.widgets.log_plot."""

import numpy as np
import pytest

from gui.theme import theme
from gui.widgets.log_plot import LogPlot

STEPS = np.logspace(-4, 0, 5)


@pytest.fixture
def plot(qtbot):
    plot = LogPlot()
    qtbot.addWidget(plot)
    plot.resize(400, 240)
    plot.set_labels("step", "error")
    plot.show()
    return plot


def test_points_stand_at_their_powers_of_ten(plot):
    plot.set_curve(STEPS, np.array([1e-8, np.nan, 0.0, 1e-2, 1.0]))
    x, y = plot.curve
    assert x == pytest.approx([-4, -2, -1, 0])
    assert y == pytest.approx([-8, -16, -2, 0])
    (x_low, x_high), (y_low, y_high) = plot._item.getViewBox().viewRange()
    assert x_low < -4 < 0 < x_high
    assert y_low < -16 < 0 < y_high


def test_ticks_are_written_as_numbers(plot):
    axis = plot._item.getAxis("bottom")
    assert axis.tickStrings([-3.0, -6.0, 0.0], 1.0, 1.0) == ["0.001", "1e−06", "1"]
    levels = axis.tickValues(-14.0, 0.0, 400)
    assert all(float(value).is_integer() for value in levels[0][1])
    assert 3 <= len(levels[0][1]) <= 9


def test_a_place_is_marked_and_colours_follow_the_theme(plot, qtbot):
    plot.set_curve(STEPS, STEPS**2)
    plot.mark(1e-2)
    assert plot._marker.value() == pytest.approx(-2)
    light = plot.grab().toImage()
    theme.choose("dark")
    dark = plot.grab().toImage()
    theme.choose("light")
    assert dark != light
