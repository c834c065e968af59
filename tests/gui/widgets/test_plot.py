"""Tests of gui.widgets.plot and gui.widgets.legend."""

import time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from gui.theme import theme
from gui.widgets.legend import Legend
from gui.widgets.plot import CurveStyle, Plot, log_ticks

STYLES = {
    "now": CurveStyle("loss"),
    "held_out": CurveStyle("held_out", is_dashed=True),
    "before": CurveStyle("zero", is_background=True),
}


@pytest.fixture
def plot(qtbot):
    plot = Plot(STYLES)
    qtbot.addWidget(plot)
    plot.resize(600, 220)
    plot.show()
    return plot


def shown_range(plot):
    return plot._box.viewRange()


def test_the_axes_follow_a_growing_curve_in_steps(plot):
    ranges = set()
    for n in range(10, 1000, 10):
        x = np.arange(n * 1.0)
        plot.set_curves({"now": (x, 1 / (x + 1))})
        (left, right), (bottom, top) = shown_range(plot)
        assert left == 0
        assert right >= n - 1
        assert bottom <= 1 / n
        assert top >= 1
        ranges.add(right)
    assert len(ranges) < 40


def test_a_curve_of_zeros_has_a_place_on_both_axes(plot):
    x = np.arange(5.0)
    for is_log in (False, True):
        plot.set_log(is_log)
        plot.set_curves({"now": (x, np.zeros(5))})
        (_, _), (bottom, top) = shown_range(plot)
        assert np.isfinite([bottom, top]).all()
        assert bottom < top


def test_the_axes_do_not_follow_the_run_before(plot):
    x = np.arange(1000.0)
    plot.set_curves({"now": (x[:10], x[:10]), "before": (x, x)})
    assert shown_range(plot)[0][1] < 20
    plot.follow()
    plot.set_curves({"before": (x, x)})
    assert shown_range(plot)[0][1] >= 999


def test_a_zoom_of_a_person_is_left_alone_until_a_double_click(qtbot, plot):
    x = np.arange(100.0)
    plot.set_curves({"now": (x, x)})
    plot._box.setRange(xRange=(10, 20), padding=0)
    plot._box.sigRangeChangedManually.emit([True, True])
    plot.set_curves({"now": (x, x)})
    assert shown_range(plot)[0] == [10, 20]
    with qtbot.waitSignal(plot.asked_for_all):
        qtbot.mouseDClick(
            plot._view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 100)
        )
    plot.set_curves({"now": (x, x)})
    assert shown_range(plot)[0][1] >= 99


def test_the_pointer_tells_its_place(qtbot, plot):
    x = np.arange(100.0)
    plot.set_curves({"now": (x, x)})
    with qtbot.waitSignal(plot.hovered) as caught:
        qtbot.mouseMove(plot._view.viewport(), QPoint(300, 100))
    assert 0 < caught.args[0] < 100
    plot.mark(caught.args[0])
    assert plot._marker.isVisible()
    plot.mark(None)
    assert not plot._marker.isVisible()


def test_there_is_no_menu_of_the_library(plot):
    assert plot._view.scene().contextMenu == []
    assert not plot._item.menuEnabled()


def test_a_theme_recolours_curves(plot):
    theme.choose("dark")
    try:
        assert plot._curves["now"].opts["pen"].color().name() == theme.colors.loss
    finally:
        theme.choose("light")


def test_a_long_curve_is_drawn_as_fast_as_a_short_one(plot):
    rng = np.random.default_rng(0)
    x = np.arange(32_768.0)
    y = rng.uniform(size=len(x))
    times = []
    for _ in range(15):
        began = time.process_time()
        plot.set_curves({"now": (x, y)})
        plot._view.viewport().repaint()
        times.append(time.process_time() - began)
    assert np.median(times) < 0.006  # 1.5 ms on a quiet machine


@pytest.mark.parametrize(
    ("low", "high"), [(-16.0, 2.0), (-3.2, 0.1), (-1.1, -0.4), (0.001, 0.002)]
)
def test_logarithmic_ticks_are_few_and_inside(low, high):
    levels = log_ticks(low, high, 150.0)
    values = [value for _, level in levels for value in level]
    assert 1 <= len(values) <= 14
    assert len(values) == len({round(value, 9) for value in values})
    assert all(low - 1e-9 <= value <= high + 1e-9 for value in values)


def test_a_legend_asks_for_room_and_draws(qtbot):
    legend = Legend()
    qtbot.addWidget(legend)
    assert legend.sizeHint().width() == 0
    legend.set_entries([(STYLES["now"], "train"), (STYLES["held_out"], "held out")])
    assert legend.sizeHint().width() > 80
    legend.resize(legend.sizeHint())
    image = legend.grab().toImage()
    colors = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
    }
    assert theme.colors.loss in colors
