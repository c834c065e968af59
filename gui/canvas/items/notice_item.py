"""Badges of notices, all in one item: it is painted anew only when they change."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.canvas.looks import painters, style
from gui.theme import theme

HALF = 9.0  # of a badge


class NoticeItem(QGraphicsItem):
    """A triangle with "!" at every place; errors have a disc, so the two differ."""

    def __init__(self) -> None:
        super().__init__()
        self.places: tuple[QPointF, ...] = ()
        self.setZValue(6.0)

    def mark(self, places: tuple[QPointF, ...]) -> None:
        """Stand at these places of the scene."""
        if places != self.places:
            self.prepareGeometryChange()
            self.places = places
            self.update()

    def place_near(self, point: QPointF) -> int | None:
        """Return which of the badges is at a point of the scene; None: none."""
        for k, place in enumerate(self.places):
            if _rect(place).contains(point):
                return k
        return None

    def boundingRect(self) -> QRectF:
        """Return the rectangle around all of them."""
        rect = QRectF()
        for place in self.places:
            rect = rect.united(_rect(place).adjusted(-2.0, -2.0, 2.0, 2.0))
        return rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint those that are to be seen."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.colors
        pen = QPen(QColor(colors.canvas), 1.5)
        for place in self.places:
            rect = _rect(place)
            if not option.exposedRect.intersects(rect):
                continue
            painter.setPen(pen)
            painter.setBrush(QColor(colors.warning))
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(place.x(), rect.top()),
                        rect.bottomRight(),
                        rect.bottomLeft(),
                    ]
                )
            )
            text = rect.translated(0.0, 2.5)
            painters.draw_text(
                painter, text, "!", style.SMALL_PX, colors.canvas, bold=True
            )


def _rect(place: QPointF) -> QRectF:
    return QRectF(place.x() - HALF, place.y() - HALF, 2 * HALF, 2 * HALF - 1.0)
