"""The stroke of the scissors, and what it cuts."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.theme import theme

CUT_WIDTH, STROKE_WIDTH = 4.0, 2.0  # on the screen
_DASHES, _DOTS = [2.0, 1.5], [1.0, 2.0]


class CutItem(QGraphicsItem):
    """Paint a dotted stroke over dashed wires, as thin at any zoom."""

    def __init__(self) -> None:
        super().__init__()
        self.wires: list[QPainterPath] = []
        self.stroke = QPolygonF()
        self.setZValue(6.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_cut(
        self, stroke: Sequence[QPointF], wires: Sequence[QPainterPath]
    ) -> None:
        """Take the stroke and the courses of what it cuts, in scene coordinates."""
        self.prepareGeometryChange()
        self.stroke = QPolygonF(list(stroke))
        self.wires = list(wires)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        rect = self.stroke.boundingRect()
        for path in self.wires:
            rect = rect.united(path.boundingRect())
        # Pens of a width on the screen: enough room at the smallest scale.
        return rect.adjusted(-80.0, -80.0, 80.0, 80.0)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the wires, then the stroke."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Over the ground: a wire may have the same colour as the dashes.
        ground = _pen(theme.colors.canvas, CUT_WIDTH, [])
        dashes = _pen(theme.colors.bad, CUT_WIDTH, _DASHES)
        for pen in (ground, dashes):
            painter.setPen(pen)
            for path in self.wires:
                painter.drawPath(path)
        painter.setPen(_pen(theme.colors.text, STROKE_WIDTH, _DOTS))
        painter.drawPolyline(self.stroke)


def _pen(color: str, width: float, pattern: list[float]) -> QPen:
    pen = QPen(QColor(color), width)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if pattern:
        pen.setDashPattern(pattern)
    return pen
