"""A weight on its plate, or the size of a bundle with a picture of its matrix."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.arrays import Array
from gui.canvas.items.wire_item import WireItem, WireLook
from gui.canvas.looks import painters, style
from gui.canvas.looks.pictures import MAX_COLUMNS, MAX_ROWS, matrix_picture
from gui.notation import is_turned, shape_text
from gui.reading import shown
from gui.theme import theme

HEIGHT = 18.0
CUT = "✕"


class PlateItem(QGraphicsItem):
    """Paint one number of a wire."""

    def __init__(self, wire: WireItem, i: int, j: int, look: WireLook) -> None:
        super().__init__()
        self.wire_item = wire
        self.i, self.j = i, j
        self._look = look
        self._text = ""
        self._weight = 0.0
        self._there = True
        self._size: QSizeF | None = None  # of the picture of a matrix
        self._image: QImage | None = None  # made when it is painted
        self._rect = self._bounds = QRectF()
        self.setZValue(3.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.refresh()

    @property
    def key(self) -> tuple[int, int, int]:
        """Wire and units of the connection."""
        return self.wire_item.wire.id, self.i, self.j

    @property
    def rect(self) -> QRectF:
        """The plate around its centre."""
        return self._rect

    def scene_rect(self) -> QRectF:
        """Return the plate on the canvas."""
        return self._rect.translated(self.pos())

    def place(self, point: QPointF) -> None:
        """Put the centre of the plate on a point of the canvas."""
        self.setPos(point)

    def refresh(self) -> None:
        """Take the number from what is shown now, and show it."""
        if self.i < 0:
            text = shape_text(self.wire_item.wire.weights.shape)
            if text != self._text:
                self._text = text
                self._size = _picture_size(_seen(self.wire_item.wire.weights))
                self._fit()
        self.take()
        self.update()

    def take(self) -> None:
        """Take the number from what is shown now; who calls has all painted anew."""
        if self.i < 0:  # its weights are read only where its picture is seen
            self._image = None
            return
        before = self._text
        wire = self.wire_item.wire
        weights = self._look.numbers.weights(wire)
        self._there = wire.mask is None or bool(wire.mask[self.i, self.j])
        self._weight = float(weights[self.i, self.j])
        self._text = shown(self._weight, 3) if self._there else CUT
        if self._text != before:
            self._fit()

    def _fit(self) -> None:
        """Grow with the text, but never shrink below three digits: no trembling."""
        metrics = QFontMetricsF(style.font(style.SMALL_PX))
        width = max(metrics.horizontalAdvance(self._text) + 10.0, 34.0)
        rect = QRectF(-width / 2, -HEIGHT / 2, width, HEIGHT)
        if self._size is not None:
            width = max(width, self._size.width() + 8.0)
            height = self._size.height() + HEIGHT + 4.0
            rect = QRectF(-width / 2, -height / 2, width, height)
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
            self._bounds = rect.adjusted(-8.0, -8.0, 2.0, 2.0)  # also for a lock

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the plate unless its number would be too small to read."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        if style.SMALL_PX * scale < style.READABLE_PX and self._size is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.colors
        line = self.wire_item.line(self.i, self.j)
        lit = line is not None and self.wire_item.is_lit(line)
        if self._look.hover().dims and not lit:
            painter.setOpacity(0.35)
        if self._size is not None:
            self._paint_matrix(painter, self._size, lit)
            return
        color = style.sign_color(self._weight) if self._there else colors.text_dim
        if self._there and self._weight == 0:
            color = colors.text_dim
        frozen = self.wire_item.wire.frozen
        painters.draw_plate(
            painter, self._rect, self._text, color, lit=lit, frozen=frozen
        )

    def _paint_matrix(self, painter: QPainter, size: QSizeF, lit: bool) -> None:
        if self._image is None:
            weights = self._look.numbers.weights(self.wire_item.wire)
            self._image = matrix_picture(_seen(weights))
        colors = theme.colors
        frozen = self.wire_item.wire.frozen
        painters.draw_plate(
            painter, self._rect, "", colors.text, lit=lit, frozen=frozen
        )
        top = self._rect.top() + 4.0
        picture = QRectF(-size.width() / 2, top, size.width(), size.height())
        painter.drawImage(picture, self._image)
        text = QRectF(self._rect.left(), picture.bottom(), self._rect.width(), HEIGHT)
        painters.draw_text(painter, text, self._text, style.SMALL_PX, colors.text)
        if self.wire_item.wire.frozen:
            painters.draw_lock(painter, self._rect.topLeft() + QPointF(1.0, 1.0))


def _seen(weights: Array) -> Array:
    """Return weights as they lie in the notation in force."""
    return weights.T if is_turned() else weights


def _picture_size(weights: Array) -> QSizeF:
    """Return the size in which a picture of a matrix is painted."""
    width = min(weights.shape[1], MAX_COLUMNS)
    height = min(weights.shape[0], MAX_ROWS)
    factor = max(1, min(6, 48 // max(width, height, 1)))
    return QSizeF(width * factor, height * factor)
