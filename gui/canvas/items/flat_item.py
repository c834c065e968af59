"""The base of what is read on the canvas at any zoom: it keeps its size."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem

from gui.canvas.looks import style
from gui.theme import theme

RADIUS = 5.0
Z = 30.0
LARGEST = 1.3  # times its size, where the canvas is seen from very near


def scale_at(zoom: float) -> float:
    """Return how much larger than usual such things are at a zoom: never smaller."""
    return min(max(zoom, 1.0), LARGEST)


class FlatItem(QGraphicsItem):
    """Something around its place, measured in pixels of the screen.

    Attributes
    ----------
    size : QSizeF
        Of everything that is painted, at a zoom of 100 %.
    """

    def __init__(self) -> None:
        super().__init__()
        self.size = QSizeF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(Z)

    @property
    def rect(self) -> QRectF:
        """Everything that is painted, around the place."""
        width, height = self.size.width(), self.size.height()
        return QRectF(-width / 2, -height / 2, width, height)

    def set_size(self, size: QSizeF) -> None:
        """Take another size."""
        if size != self.size:
            self.prepareGeometryChange()
            self.size = size

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self.rect.adjusted(-2.0, -2.0, 2.0, 2.0)

    def paint_ground(self, painter: QPainter, color: str) -> None:
        """Paint the plate that the rest stands on, with an edge of a colour."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(style.line_pen(color, 1.5))
        painter.setBrush(QColor(theme.colors.base))
        painter.drawRoundedRect(self.rect, RADIUS, RADIUS)
