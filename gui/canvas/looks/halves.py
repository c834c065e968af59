"""A live picture in two halves: no frame of a training takes longer than it may."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QGraphicsView

FROM_UNITS = 16  # so many in sight, with their numbers, are half of what a frame may be
REST_MS = 40  # after the last new numbers both halves show them


class Halves(QObject):
    """Paints a view by turns, the upper half and the lower half of it.

    While new numbers come sixty times a second, each half is painted thirty times; when
    they stop coming, both show the last ones.
    """

    def __init__(self, view: QGraphicsView, forget: Callable[[], None]) -> None:
        super().__init__(view)
        self._view, self._forget = view, forget
        self._is_lower = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._finish)

    def paint_next(self) -> None:
        """Have the half painted that was not painted last."""
        self._forget()
        whole = self._view.viewport().rect()
        middle = whole.height() // 2
        upper = QRect(0, 0, whole.width(), middle)
        lower = QRect(0, middle, whole.width(), whole.height() - middle)
        self._view.viewport().update(lower if self._is_lower else upper)
        self._is_lower = not self._is_lower
        self._rest.start()

    def _finish(self) -> None:
        self._view.viewport().update()
