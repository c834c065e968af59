"""What a turn of the wheel and the fingers on a trackpad mean."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputDevice, QWheelEvent

from gui.hands import hands

NOTCH = 120  # eighths of a degree, the step of an ordinary wheel
ZOOM = 1.0015  # for an eighth of a degree
ZOOM_BY_FINGERS = 1.005  # for a pixel of the way that two fingers go
SCROLL_PX = 60.0  # for a notch


@dataclass(frozen=True, slots=True)
class Meaning:
    """Zoom by a factor at the pointer, or carry the drawing along by pixels."""

    factor: float = 1.0
    way: QPointF | None = None


def meaning_of(event: QWheelEvent) -> Meaning:
    """Tell what a person wants who turns the wheel or moves two fingers.

    Two fingers carry the drawing along; with Ctrl, which is also how some systems tell
    of a pinch, they zoom. What a wheel does was chosen in the menu; with Ctrl it does
    the other, with Shift and sideways it scrolls sideways.
    """
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if is_by_fingers(event):
        way = QPointF(event.pixelDelta())
        if way.isNull():  # only told as parts of a notch
            way = QPointF(event.angleDelta()) * (SCROLL_PX / NOTCH)
        if control:
            return Meaning(factor=ZOOM_BY_FINGERS ** way.y())
        return Meaning(way=way)
    turn = QPointF(event.angleDelta())
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not turn.x():
        return Meaning(way=QPointF(turn.y(), 0.0) * (SCROLL_PX / NOTCH))
    if abs(turn.x()) > abs(turn.y()):  # Alt, or a wheel that tilts
        return Meaning(way=QPointF(turn.x(), 0.0) * (SCROLL_PX / NOTCH))
    if (hands.wheel == "zoom") is not control:
        return Meaning(factor=ZOOM ** turn.y())
    return Meaning(way=QPointF(0.0, turn.y()) * (SCROLL_PX / NOTCH))


def is_by_fingers(event: QWheelEvent) -> bool:
    """Tell two fingers on a trackpad from a wheel.

    Where the system names the device or the phases of the movement, that tells; X11
    does neither, but a wheel turns by whole notches along one axis.
    """
    if event.device().type() is QInputDevice.DeviceType.TouchPad:
        return True
    if event.phase() != Qt.ScrollPhase.NoScrollPhase:
        return True
    turn = event.angleDelta()
    in_notches = turn.x() % NOTCH == 0 and turn.y() % NOTCH == 0
    return not event.pixelDelta().isNull() and not (
        in_notches and 0 in (turn.x(), turn.y())
    )
