"""Words at a block: what is wrong there, in a bubble that points at its badge."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.canvas.looks import style
from gui.theme import theme

WIDTH, PADDING = 260.0, 8.0
TAIL = 10.0  # by which the bubble stands off
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class CalloutItem(QGraphicsItem):
    """A bubble above its place; of the same size at any zoom."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._rect = QRectF()
        self.setZValue(20.0)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setVisible(False)

    @property
    def text(self) -> str:
        """The words shown; "" if none are."""
        return self._text if self.isVisible() else ""

    def say(self, text: str, place: QPointF) -> None:
        """Show words above a place of the scene."""
        self.prepareGeometryChange()
        self._text = text
        room = QRectF(0.0, 0.0, WIDTH - 2 * PADDING, 1e4)
        metrics = QFontMetricsF(style.font(style.NAME_PX))
        size = metrics.boundingRect(room, _FLAGS, text)
        width, height = size.width() + 2 * PADDING, size.height() + 2 * PADDING
        # To the right of its place: the badge stands at the left of a block.
        self._rect = QRectF(-2 * TAIL, -TAIL - height, width, height)
        self.setPos(place)
        self.setVisible(True)

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self._rect.united(QRectF(-2.0, -TAIL, 4.0, TAIL)).adjusted(-2, -2, 2, 2)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the bubble with its tail and the words."""
        colors = theme.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bubble = QPainterPath()
        bubble.addRoundedRect(self._rect, 6.0, 6.0)
        tail = QPainterPath(QPointF(-6.0, -TAIL - 1.0))
        tail.lineTo(0.0, -1.0)
        tail.lineTo(6.0, -TAIL - 1.0)
        painter.setPen(style.line_pen(colors.bad, 1.5))
        painter.setBrush(QColor(colors.base))
        painter.drawPath(bubble.united(tail))
        painter.setFont(style.font(style.NAME_PX))
        painter.setPen(QColor(colors.text))
        inner = self._rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        painter.drawText(inner, int(_FLAGS), self._text)
