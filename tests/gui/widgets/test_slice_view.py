"""Tests of gui.widgets.slice_view."""

from dataclasses import replace

import numpy as np
import pytest

from gui.widgets.slice_view import Curve, SliceView

X = np.linspace(-1.0, 1.0, 41)
CURVE = Curve(X, X**2, 0.5, 0.25, 0.25, 0.0625, 0.5625, 1.0)


@pytest.fixture
def view(qtbot):
    view = SliceView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.set_names("loss", "secant", "tangent")
    view.set_labels("w", "L")
    view.show()
    return view


def picture(view):
    return view.grab().toImage()


def test_the_whole_curve_has_room_under_the_legend(view):
    view.set_curve(CURVE)
    x0, x1, y0, y1 = view.data_range
    assert (x0, x1) == (-1, 1)
    assert y0 < 0
    assert y1 > 1.2


def test_tangent_and_secant_are_seen(view):
    view.set_curve(CURVE)
    whole = picture(view)
    view.set_curve(replace(CURVE, gradient=float("nan")))
    without_tangent = picture(view)
    assert without_tangent != whole
    view.set_curve(replace(CURVE, gradient=float("nan"), above=float("inf")))
    assert picture(view) != without_tangent


def test_a_flat_curve_and_one_without_any_number_are_drawn_too(view):
    view.set_curve(replace(CURVE, losses=np.full(41, 3.0)))
    low, high = view.data_range[2:]
    assert low < 3 < high
    view.set_curve(replace(CURVE, losses=np.full(41, np.nan)))
    assert view.curve is None
    empty = picture(view)
    view.set_curve(CURVE)
    assert picture(view) != empty
