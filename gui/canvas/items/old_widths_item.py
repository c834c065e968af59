"""How thick wires were before an update: a pale course over what they are now."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.canvas.looks import style
from gui.theme import theme

Z = 0.5  # above the wires
OPACITY = 0.55
DASH = 7.0


class OldWidthsItem(QGraphicsItem):
    """Paint courses with the widths of their old weights, dashed: they are no wires.

    Parameters
    ----------
    courses : sequence of (QPainterPath, float)
        The course of each connection, and its old weight.
    """

    def __init__(self, courses: Sequence[tuple[QPainterPath, float]]) -> None:
        super().__init__()
        self.courses = tuple(courses)
        self._bounds = QRectF()
        for path, _weight in self.courses:
            self._bounds |= path.boundingRect()
        self._bounds.adjust(-6.0, -6.0, 6.0, 6.0)
        self.setZValue(Z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the old widths."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setOpacity(OPACITY)
        color = QColor(theme.colors.text_dim)
        for path, weight in self.courses:
            width = style.class_width(style.width_class(weight))
            pen = QPen(color, width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([DASH / width, DASH / width])
            painter.setPen(pen)
            painter.drawPath(path)
