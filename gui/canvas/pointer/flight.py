"""The view moves to another place before one's eyes, so that nobody gets lost."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

FLIGHT_MS = 280
Place = tuple[float, float, float]  # as `Camera.view`


class Flight(QObject):
    """Lead the view of a canvas to a place; whoever moves it meanwhile has it.

    Attributes
    ----------
    duration : int
        Milliseconds; 0: the view is there at once.
    """

    def __init__(self, canvas: "CanvasView") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.duration = (
            0 if QGuiApplication.platformName() == "offscreen" else FLIGHT_MS
        )
        self._from: Place = (0.0, 0.0, 1.0)
        self._to = self._from
        self._shown: Place | None = None  # what the last step showed
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._show)

    @property
    def is_under_way(self) -> bool:
        """Whether the view is moving."""
        return self._animation.state() is QVariantAnimation.State.Running

    def start(self, place: Place) -> None:
        """Go to a place, at once where the system wants no animations."""
        canvas = self._canvas
        self._animation.stop()
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        wanted = canvas.style().styleHint(hint, None, canvas)
        if not self.duration or not wanted:
            canvas.look_at(place)
            return
        self._from, self._to, self._shown = canvas.camera.view, place, None
        self._animation.setDuration(self.duration)
        self._animation.start()

    def _show(self, share: float) -> None:
        canvas = self._canvas
        if self._shown is not None and canvas.camera.view != self._shown:
            self._animation.stop()  # somebody zooms or pans
            return
        canvas.look_at(between(self._from, self._to, share))
        self._shown = canvas.camera.view


def between(start: Place, end: Place, share: float) -> Place:
    """Return the place a share of the way along: the zoom by factors, not by steps.

    The middle keeps to what it passes on the screen, so that the way is a straight one
    to the eye while the scale changes.
    """
    scale = math.exp(
        math.log(start[2]) + (math.log(end[2]) - math.log(start[2])) * share
    )
    along = share
    if abs(end[2] / start[2] - 1.0) > 1e-6:
        # What is passed in a moment is as long on the screen at every scale.
        along = (1.0 / start[2] - 1.0 / scale) / (1.0 / start[2] - 1.0 / end[2])
    x = start[0] + (end[0] - start[0]) * along
    y = start[1] + (end[1] - start[1]) * along
    return x, y, scale
