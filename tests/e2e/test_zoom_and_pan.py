"""Zoom and pan of the real window: wheel, trackpad, fingers on the screen, menu."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QInputDevice,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.hands import hands

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
AT_REST, UPDATE = Qt.ScrollPhase.NoScrollPhase, Qt.ScrollPhase.ScrollUpdate
NOTCH, STILL = QPoint(0, 120), QPoint()


@pytest.fixture
def canvas(window):
    window.files.open_example("xor_gates")
    yield window.canvas
    hands.choose(wheel="zoom", large=False)


def wheel(canvas, place, angle=NOTCH, keys=NONE, pixels=STILL, phase=AT_REST):
    viewport = canvas.viewport()
    event = QWheelEvent(
        QPointF(place),
        QPointF(viewport.mapToGlobal(place)),
        pixels,
        angle,
        Qt.MouseButton.NoButton,
        keys,
        phase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def on_screen(canvas, scene_point):
    return canvas.viewportTransform().map(scene_point)


def move(canvas, place):
    """Move the pointer with the left button held."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(canvas.viewport().mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        NONE,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def way_of(canvas, act):
    """Return by how many pixels an act carries the drawing along."""
    before = on_screen(canvas, QPointF(0, 0))
    act()
    return (on_screen(canvas, QPointF(0, 0)) - before).toTuple()


def test_the_wheel_goes_from_5_to_800_per_cent_at_the_pointer(canvas):
    place = QPoint(400, 250)
    anchor = canvas.camera.to_scene(QPointF(place))
    for angle, end in ((NOTCH, 8.0), (-NOTCH, 0.05), (NOTCH, 8.0)):
        for _ in range(40):
            wheel(canvas, place, angle)
            gone = on_screen(canvas, anchor) - QPointF(place)
            assert gone.manhattanLength() <= 2
        assert canvas.camera.scale == pytest.approx(end)
    assert canvas.front.zoom_bar.reset.text() == "800 %"


def test_ctrl_and_wheel_scroll_and_shift_scrolls_sideways(canvas):
    scale, place = canvas.camera.scale, QPoint(300, 200)
    assert way_of(canvas, lambda: wheel(canvas, place, keys=CONTROL)) == (0, 60)
    assert way_of(canvas, lambda: wheel(canvas, place, keys=SHIFT)) == (60, 0)
    assert canvas.camera.scale == scale


def test_the_menu_lets_the_wheel_scroll(canvas, window, person):
    person.from_bar("View", "Mouse wheel", "Wheel scrolls")
    place = QPoint(300, 200)
    scale = canvas.camera.scale
    assert way_of(canvas, lambda: wheel(canvas, place, -NOTCH)) == (0, -60)
    assert canvas.camera.scale == scale
    anchor = canvas.camera.to_scene(QPointF(place))
    wheel(canvas, place, keys=CONTROL)
    assert canvas.camera.scale > scale
    assert (on_screen(canvas, anchor) - QPointF(place)).manhattanLength() <= 2
    assert window._preferences.wheel == "scroll"


@pytest.mark.parametrize("choice", ["Wheel zooms", "Wheel scrolls"])
def test_two_fingers_carry_the_drawing_along(canvas, person, choice):
    person.from_bar("View", "Mouse wheel", choice)
    scale = canvas.camera.scale

    def glide():
        for _ in range(10):
            pixels = QPoint(-6, 4)
            wheel(canvas, QPoint(300, 200), pixels * 2, NONE, pixels, UPDATE)

    assert way_of(canvas, glide) == (-60, 40)
    assert canvas.camera.scale == scale


def test_a_pinch_on_the_trackpad_zooms_at_the_fingers(canvas):
    place = QPointF(350, 220)
    anchor, scale = canvas.camera.to_scene(place), canvas.camera.scale
    pinch = Qt.NativeGestureType.ZoomNativeGesture
    device = QPointingDevice.primaryPointingDevice()
    for value in (0.1, 0.1, -0.05):
        event = QNativeGestureEvent(
            pinch, device, 2, place, place, place, value, QPointF()
        )
        QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.camera.scale == pytest.approx(scale * 1.1 * 1.1 * 0.95)
    assert (on_screen(canvas, anchor) - place).manhattanLength() <= 2


def test_a_pinch_on_the_screen_zooms_between_the_fingers(canvas, window, qtbot):
    device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    viewport = canvas.viewport()
    middle = QPoint(350, 220)
    scale, n_edits = canvas.camera.scale, window.session.stack.count()

    def fingers(apart, kind):
        touch = QTest.touchEvent(viewport, device)
        for number, side in ((0, -1), (1, 1)):
            getattr(touch, kind)(number, middle + QPoint(side * apart, 0), viewport)
        touch.commit()

    fingers(60, "press")
    for apart in range(64, 130, 4):
        fingers(apart, "move")
    assert canvas.camera.scale > 1.5 * scale
    fingers(128, "release")
    assert not canvas.gesture_is_open
    assert window.session.stack.count() == n_edits


def test_large_handles_let_a_fingertip_meet_a_port(canvas, window, person):
    document = window.session.document
    source = next(b for b in document.blocks() if b.name == "x1")
    target = next(b for b in document.blocks() if b.name == "AND")
    beside = QPoint(18, 0)  # of a port, where a fingertip may come down
    start = canvas.port_point(source.id, "out") + beside
    end = canvas.port_point(target.id, "in") - beside
    before = window.session.stack.count()
    person.from_bar("View", "Large handles for touch")
    person.drag(start, end)
    assert window.session.stack.count() == before + 1
    wires = {(w.source, w.target) for w in window.session.document.wires()}
    assert (source.id, target.id) in wires


def test_a_wire_can_be_drawn_beyond_the_edge_of_the_view(canvas, window, qtbot):
    document = window.session.document
    block = next(b for b in document.blocks() if b.name == "x1")
    start = canvas.port_point(block.id, "out")
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, NONE, start)
    edge = QPoint(canvas.viewport().width() - 2, start.y())
    before = canvas.camera.centre().x()
    for place in (start + QPoint(60, 0), edge):
        move(canvas, place)
    qtbot.waitUntil(lambda: canvas.camera.centre().x() > before + 300, timeout=3000)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    after = canvas.camera.centre()
    qtbot.wait(60)
    assert canvas.camera.centre() == after
    assert len(list(window.session.document.wires())) == len(list(document.wires()))


def test_zoom_and_pan_work_while_training_runs(canvas, window, person, qtbot):
    window.files.open_example("xor_train")
    window.canvas.setFocus()
    person.key(Qt.Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: window.training.update > 0, timeout=5000)
    scale = canvas.camera.scale
    wheel(canvas, QPoint(300, 200))
    assert canvas.camera.scale > scale
    way = way_of(
        canvas,
        lambda: wheel(
            canvas, QPoint(300, 200), QPoint(10, 14), NONE, QPoint(5, 7), UPDATE
        ),
    )
    assert way == (5, 7)
    assert window.training.is_running
    window.training.pause_and_wait()
