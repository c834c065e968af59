"""A wire that is not there yet: while it is drawn, or as a hint to draw it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.canvas.looks import curves

ARROW = 9.0


class GhostItem(QGraphicsItem):
    """Paint a dashed curve with an arrow at its end."""

    def __init__(self) -> None:
        super().__init__()
        self._path = QPainterPath()
        self._end = QPointF()
        self._color = QColor()
        self.setZValue(5.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def draw(self, start: QPointF, end: QPointF, color: str) -> None:
        """Lead the curve from `start` to `end`, both in scene coordinates."""
        self.prepareGeometryChange()
        self._path = curves.path_of(start, end)
        self._end = end
        self._color = QColor(color)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self._path.boundingRect().adjusted(-14, -14, 14, 14)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the curve."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._color, 2.5)
        pen.setDashPattern([3.0, 2.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        tip = self._end
        painter.drawPolygon(
            QPolygonF(
                [
                    tip,
                    tip + QPointF(-ARROW, -ARROW / 2),
                    tip + QPointF(-ARROW, ARROW / 2),
                ]
            )
        )
