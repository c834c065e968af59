"""Keeps what is said of the thing under the pointer true while its numbers change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QToolTip

from gui.canvas.pointer.hits import NOTHING, Hit
from gui.reading import reading

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

LIVE_MS = 100  # between two looks: nobody reads faster


class LiveWords(QObject):
    """Says status line and tooltip anew during training and when inputs change."""

    def __init__(self, canvas: "CanvasView") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._hit: Hit = NOTHING
        self._tip: tuple[Hit, QPoint] | None = None  # that is shown, and where
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LIVE_MS)
        self._soon.timeout.connect(self._tell)
        session = canvas.session
        for changed in (session.parameters_changed, session.inputs_changed):
            changed.connect(self._follow)
        reading.changed.connect(self._follow)

    def point_at(self, hit: Hit) -> None:
        """Follow the numbers of another thing; a tooltip of the last one is over."""
        self._hit = hit
        self._tip = None

    def show_tip(self, hit: Hit, place: QPoint, text: str) -> None:
        """Show a tooltip at a place on the screen."""
        self._tip = (hit, place) if _has_numbers(hit) else None
        QToolTip.showText(place, text, self._canvas.viewport())

    def _follow(self) -> None:
        if _has_numbers(self._hit) and not self._soon.isActive():
            self._soon.start()

    def _tell(self) -> None:
        canvas, hit = self._canvas, self._hit
        is_there = hit.id in canvas.session.document
        if canvas.gesture_is_open or not (is_there and _has_numbers(hit)):
            return
        canvas.pointing.say_what_is_there(hit)
        if self._tip is not None and QToolTip.isVisible():
            hit, place = self._tip
            text = canvas.pointing.tip_of(hit)
            QToolTip.showText(place, text, canvas.viewport())


def _has_numbers(hit: Hit) -> bool:
    return hit.is_block or hit.is_wire
