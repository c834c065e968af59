"""Marks around what a search found."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.canvas.looks import style
from gui.theme import theme

MARGIN = 4.0


class FoundItem(QGraphicsItem):
    """Paint a frame around each place, a thick one around the one looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._rects: list[QRectF] = []
        self._current = -1
        self.setZValue(6.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def mark(self, rects: Sequence[QRectF], current: int) -> None:
        """Take the places, in scene coordinates, and which of them is looked at."""
        self.prepareGeometryChange()
        self._rects = [r.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN) for r in rects]
        self._current = current
        self.update()

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        bounds = QRectF()
        for rect in self._rects:
            bounds = bounds.united(rect)
        return bounds.adjusted(-6.0, -6.0, 6.0, 6.0)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the frames: as wide on the screen at every zoom."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for k, rect in enumerate(self._rects):
            is_current = k == self._current
            color = QColor(theme.colors.loss)
            pen = QPen(color, 3.5 if is_current else 1.6)
            pen.setCosmetic(True)
            if not is_current:
                pen.setStyle(Qt.PenStyle.DashLine)
            color.setAlphaF(0.16 if is_current else 0.07)
            painter.setPen(pen)
            painter.setBrush(color)
            painter.drawRoundedRect(rect, style.RADIUS, style.RADIUS)
