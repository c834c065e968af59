"""The pointer over a widget, whatever other windows a test run has left open."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

NO_BUTTON = Qt.MouseButton.NoButton


def point_at(
    widget: QWidget, place: QPoint, buttons: Qt.MouseButton = NO_BUTTON
) -> None:
    """Move the pointer to a place of a widget, perhaps with a button held down.

    QTest moves the one cursor of the screen, and the event goes to whatever window lies
    topmost there; it carries no buttons either.
    """
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        NO_BUTTON,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def leave(widget: QWidget) -> None:
    """Take the pointer away from a widget."""
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))


def enter(widget: QWidget) -> None:
    """Bring the pointer to a widget from outside."""
    here = QPointF(1.0, 1.0)
    there = QPointF(widget.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(widget, QEnterEvent(here, here, there))
