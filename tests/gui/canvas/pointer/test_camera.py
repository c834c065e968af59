"""Tests of zoom and pan."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


def on_screen(view, scene_point):
    return view.viewportTransform().map(scene_point)


@pytest.mark.parametrize("point", [QPoint(200, 150), QPoint(730, 610)])
def test_the_wheel_zooms_at_the_pointer(xor, hand, view, point):
    anchor = view.camera.to_scene(QPointF(point))
    for _ in range(6):
        hand.wheel(point, 120)
        assert (on_screen(view, anchor) - point).manhattanLength() <= 2
    assert view.camera.scale > 2
    for _ in range(30):
        hand.wheel(point, -120)
        assert (on_screen(view, anchor) - point).manhattanLength() <= 2
    assert view.camera.scale == pytest.approx(0.05)
    for _ in range(60):
        hand.wheel(point, 120)
    assert view.camera.scale == pytest.approx(8)
    assert (on_screen(view, anchor) - point).manhattanLength() <= 2


@pytest.mark.parametrize("how", ["middle", "right", "space"])
def test_three_ways_to_pan(xor, session, hand, view, how):
    # Where nothing is drawn: the right button opens a menu elsewhere.
    start = view.mapFromScene(0, 280)
    anchor = view.camera.to_scene(QPointF(start))
    button = {
        "middle": Qt.MouseButton.MiddleButton,
        "right": Qt.MouseButton.RightButton,
        "space": Qt.MouseButton.LeftButton,
    }[how]
    if how == "space":
        QTest.keyPress(view, Qt.Key.Key_Space)
    hand.drag(start, start + QPoint(90, -70), button)
    if how == "space":
        QTest.keyRelease(view, Qt.Key.Key_Space)
    assert on_screen(view, anchor).toPoint() == start + QPoint(90, -70)
    assert session.stack.count() == 0
    assert session.selection == frozenset()


def test_fit_shows_everything(xor, view, hand):
    view.pan(QPointF(5000, 5000))
    hand.key(Qt.Key.Key_Home)
    shown = view.mapToScene(view.viewport().rect()).boundingRect()
    assert shown.contains(view.drawing.drawing_rect())


def test_ctrl_0_shows_one_to_one(xor, view, hand):
    view.zoom_in()
    assert view.front.zoom_bar.reset.text() != "100 %"
    hand.key(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.camera.scale == 1
    assert view.front.zoom_bar.reset.text() == "100 %"


def test_the_buttons_zoom(xor, view, qtbot):
    bar = view.front.zoom_bar
    scale = view.camera.scale
    qtbot.mouseClick(bar.into, Qt.MouseButton.LeftButton)
    assert view.camera.scale > scale
    qtbot.mouseClick(bar.out, Qt.MouseButton.LeftButton)
    assert view.camera.scale == pytest.approx(scale)
    for button in (bar.out, bar.reset, bar.into, bar.fit):
        assert button.toolTip()


def test_an_open_field_stays_over_its_number(xor, hand, view):
    hand.double_click(view.plate_point(xor[5][0]))
    view.pan(QPointF(60, 40))
    centre = view.editor.widget.geometry().center()
    assert (centre - view.plate_point(xor[5][0])).manhattanLength() <= 2
    view.editor.close()


def test_a_drawing_that_is_fitted_lies_under_nothing(draw, view):
    for x in (-300, 300):  # as high as the view when it is fitted
        draw.units(x, -900), draw.units(x, 900)
    view.fit()
    shown = view.drawing.drawing_rect()
    on_view = view.mapFromScene(shown).boundingRect()
    assert on_view.top() >= view.front.size_label.geometry().bottom()
    assert on_view.bottom() <= view.front.zoom_bar.geometry().top()


def test_fit_of_nothing_is_harmless(view):
    view.fit()
    assert view.camera.scale == 1


def test_a_pinch_zooms_at_the_fingers(xor, view):
    point = QPointF(300, 200)
    anchor = view.camera.to_scene(point)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        point,
        point,
        point,
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.camera.scale == pytest.approx(1.5)
    assert (on_screen(view, anchor) - point).manhattanLength() <= 2
