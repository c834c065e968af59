"""Tests of the widgets that are drawn: axes, bars, heat map, plane."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from gui.theme import theme
from gui.widgets.axes_view import AxesView, nice_ticks
from gui.widgets.bars_view import Bar, BarsView
from gui.widgets.heat_map import HeatMap, diverging_image
from gui.widgets.plane_view import PlaneView, Points

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.0, 1.0, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (-1.3, 1.2, [-1, -0.5, 0, 0.5, 1]),
        (0.0, 1000.0, [0, 200, 400, 600, 800, 1000]),
    ],
)
def test_ticks_are_round_numbers(low, high, expected):
    assert nice_ticks(low, high) == pytest.approx(expected)


def test_a_range_without_width_has_no_ticks():
    assert nice_ticks(1.0, 1.0) == []
    assert nice_ticks(0.0, float("inf")) == []


def test_points_of_the_plane_come_back_from_the_screen(qtbot):
    view = AxesView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.set_range(-2.0, 5.0, 10.0, 20.0)
    view.set_labels("x", "y")
    place = view.to_pixel(1.5, 12.5)
    assert view.to_plane(place) == pytest.approx((1.5, 12.5))
    assert view.plot_rect().contains(place)
    (same,) = view.pixels(np.array([1.5]), np.array([12.5]))
    assert same == place


def test_points_far_outside_do_not_upset_the_painter(qtbot):
    view = AxesView()
    qtbot.addWidget(view)
    (far,) = view.pixels(np.array([1e30]), np.array([-1e30]))
    assert abs(far.x()) <= 1e4
    assert abs(far.y()) <= 1e4


def test_a_click_on_a_bar_tells_which(qtbot):
    view = BarsView()
    qtbot.addWidget(view)
    view.set_bars([Bar(str(k), float(k)) for k in range(5)])
    view.resize(200, 200)
    view.show()
    with qtbot.waitSignal(view.bar_clicked) as heard:
        place = QPoint(50, 3 * view.row_height + view.row_height // 2)
        QTest.mouseClick(view, LEFT, pos=place)
    assert heard.args == [3]
    assert view.index_at(QPointF(50, 190)) == -1


def test_the_longest_bar_is_drawn_longest(qtbot):
    view = BarsView("forward")
    qtbot.addWidget(view)
    view.resize(240, 120)
    view.set_bars([Bar("a", 1.0), Bar("b", 4.0)])
    picture = view.grab().toImage()
    color = QColor(theme.colors.forward)

    def length(row):
        y = view.row_height * row + view.row_height // 2
        return sum(picture.pixelColor(x, y) == color for x in range(240))

    assert length(1) == pytest.approx(4 * length(0), abs=4)


def test_signs_have_colours_and_missing_cells_their_own():
    values = np.array([[1.0, -1.0, 0.0, 0.0]])
    mask = np.array([[True, True, True, False]])
    image = diverging_image(values, mask)
    found = [image.pixelColor(k, 0).name() for k in range(4)]
    colors = theme.colors
    assert found == [colors.positive, colors.negative, colors.base, colors.border]


def test_numbers_that_are_none_do_not_upset_the_picture():
    image = diverging_image(np.array([[np.nan, np.inf, 1.0]]))
    assert image.width() == 3


def test_a_click_in_the_picture_tells_the_cell(qtbot):
    view = HeatMap()
    qtbot.addWidget(view)
    view.resize(200, 200)
    view.set_matrix(np.zeros((100, 10)), None)
    view.set_mark(50, 5)
    view.show()
    rect = view.picture_rect()
    with qtbot.waitSignal(view.cell_clicked) as heard:
        place = rect.topLeft() + QPointF(rect.width() * 0.55, rect.height() * 0.255)
        QTest.mouseClick(view, LEFT, pos=place.toPoint())
    assert heard.args[1] == 5
    assert abs(heard.args[0] - 25) <= 1
    assert view.cell_at(QPointF(-1, -1)) == (-1, -1)


def test_held_out_samples_are_hollow(qtbot):
    view = PlaneView()
    qtbot.addWidget(view)
    view.resize(200, 200)
    view.set_range(0.0, 1.0, 0.0, 1.0)
    view.set_points(
        Points(
            xy=np.array([[0.25, 0.5], [0.75, 0.5]]),
            labels=np.array([1, 1]),
            held_out=np.array([False, True]),
            rows=np.array([7, 8]),
            n_classes=2,
        )
    )
    picture = view.grab().toImage()
    colours = [
        picture.pixelColor(view.to_pixel(x, 0.5).toPoint()).name() for x in (0.25, 0.75)
    ]
    assert colours[0] == theme.colors.class_one
    assert colours[1] != theme.colors.class_one
    assert view.row_near(view.to_pixel(0.76, 0.5)) == 8
    assert view.row_near(view.to_pixel(0.5, 0.9)) == -1
