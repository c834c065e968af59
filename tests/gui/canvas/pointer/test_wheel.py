"""Tests of what the wheel and two fingers on a trackpad mean."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QWheelEvent

from gui.canvas.pointer.wheel import is_by_fingers, meaning_of
from gui.hands import hands

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
AT_REST, UPDATE = Qt.ScrollPhase.NoScrollPhase, Qt.ScrollPhase.ScrollUpdate


@pytest.fixture(autouse=True)
def usual_hands():
    yield
    hands.choose(wheel="zoom")


@pytest.fixture
def touchpad():
    return QPointingDevice(
        "a trackpad",
        7,
        QInputDevice.DeviceType.TouchPad,
        QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.Scroll,
        2,
        3,
    )


def turn(angle, *, keys=NONE, pixels=(0, 0), phase=AT_REST, device=None):
    place = QPointF(100, 100)
    return QWheelEvent(
        place,
        place,
        QPoint(*pixels),
        QPoint(*angle),
        Qt.MouseButton.NoButton,
        keys,
        phase,
        False,
        Qt.MouseEventSource.MouseEventNotSynthesized,
        device or QPointingDevice.primaryPointingDevice(),
    )


def way_of(event):
    way = meaning_of(event).way
    return None if way is None else way.toTuple()


def test_the_wheel_zooms_and_with_ctrl_scrolls(qapp):
    assert meaning_of(turn((0, 120))).factor == pytest.approx(1.0015**120)
    assert way_of(turn((0, 120))) is None
    assert way_of(turn((0, -120), keys=CONTROL)) == (0, -60)


def test_or_it_scrolls_and_with_ctrl_zooms(qapp):
    hands.choose(wheel="scroll")
    assert way_of(turn((0, 120))) == (0, 60)
    assert meaning_of(turn((0, -120), keys=CONTROL)).factor < 1
    assert way_of(turn((0, -120), keys=CONTROL)) is None


@pytest.mark.parametrize("wheel", ["zoom", "scroll"])
def test_shift_and_a_tilted_wheel_scroll_sideways(qapp, wheel):
    hands.choose(wheel=wheel)
    assert way_of(turn((0, 120), keys=SHIFT)) == (60, 0)
    assert way_of(turn((-120, 0))) == (-60, 0)


@pytest.mark.parametrize("wheel", ["zoom", "scroll"])
def test_two_fingers_carry_the_drawing_along_by_their_pixels(qapp, wheel):
    hands.choose(wheel=wheel)
    assert way_of(turn((14, -22), pixels=(7, -11), phase=UPDATE)) == (7, -11)


def test_two_fingers_zoom_with_ctrl(qapp):
    closer = turn((0, 20), pixels=(0, 10), phase=UPDATE, keys=CONTROL)
    assert way_of(closer) is None
    assert meaning_of(closer).factor == pytest.approx(1.005**10)


def test_the_end_of_a_movement_of_fingers_moves_nothing(qapp):
    assert way_of(turn((0, 0), phase=Qt.ScrollPhase.ScrollEnd)) == (0, 0)


def test_a_trackpad_without_pixels_scrolls_by_parts_of_a_notch(qapp, touchpad):
    assert way_of(turn((0, 24), device=touchpad)) == (0, 12)


def test_where_nothing_tells_of_fingers_a_wheel_is_known_by_its_notches(qapp):
    assert not is_by_fingers(turn((0, 120)))
    assert not is_by_fingers(turn((0, 240), pixels=(0, 30)))
    assert not is_by_fingers(turn((0, 30)))  # a wheel of high resolution
    assert is_by_fingers(turn((0, 30), pixels=(0, 15)))
    assert is_by_fingers(turn((120, 120), pixels=(60, 60)))
