"""Handles of the bends of the selected wire, and where new bends can be made."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.canvas.looks import style
from gui.theme import theme

RADIUS, SMALL_RADIUS = 5.0, 3.5
ABOVE = 4.0  # wires, numbers and blocks


@dataclass(frozen=True, slots=True)
class Handle:
    """A bend, or a point of a wire that a drag makes one.

    Attributes
    ----------
    index : int
        Which bend it is, or would become.
    is_new : bool
        Whether the bend is still to be made.
    """

    place: QPointF
    index: int
    is_new: bool


class BendItem(QGraphicsItem):
    """Paint the handles of one wire."""

    def __init__(self) -> None:
        super().__init__()
        self._handles: list[Handle] = []
        self._current = -1
        self.setZValue(ABOVE)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_handles(self, handles: Sequence[Handle], current: int) -> None:
        """Show these handles; `current` is the bend that keys move, or -1."""
        self.prepareGeometryChange()
        self._handles, self._current = list(handles), current
        self.setVisible(bool(handles))
        self.update()

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        rect = QRectF()
        room = QPointF(2 * RADIUS, 2 * RADIUS)
        for handle in self._handles:
            rect = rect.united(QRectF(handle.place - room, handle.place + room))
        return rect

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint bends filled, places for new ones hollow, the current one ringed."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent, canvas = QColor(theme.colors.accent), QColor(theme.colors.canvas)
        for handle in self._handles:
            radius = SMALL_RADIUS if handle.is_new else RADIUS
            painter.setPen(style.line_pen(theme.colors.accent, 1.5))
            painter.setBrush(canvas if handle.is_new else accent)
            painter.drawEllipse(handle.place, radius, radius)
            if not handle.is_new and handle.index == self._current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(handle.place, radius + 3.5, radius + 3.5)
