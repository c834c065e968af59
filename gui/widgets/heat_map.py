"""A matrix as a picture: one point a number, orange positive, blue negative."""

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from engine.arrays import AnyArray, Array, BoolArray
from gui.theme import theme

STEPS = 255
SIGN_PX = 8.0  # smaller cells have no room for a minus


def diverging_image(values: Array, mask: BoolArray | None = None) -> QImage:
    """Colour a matrix: the strongest number full, 0 as the ground, missing cells grey.

    `values` is of shape (n_rows, n_columns), and so is `mask`, False where there is no
    number; None: all are there.
    """
    finite = np.nan_to_num(values, posinf=0.0, neginf=0.0)
    largest = float(np.abs(finite).max(initial=0.0)) or 1.0
    levels = np.rint(finite / largest * STEPS).astype(np.intp) + STEPS
    pixels = _table()[levels]
    if mask is not None:
        pixels[~mask] = _rgb(theme.colors.border)
    return to_image(pixels)


def to_image(pixels: AnyArray) -> QImage:
    """Make an image of colours, an ndarray of uint32 (0xffRRGGBB) of two axes."""
    data = np.ascontiguousarray(pixels, dtype=np.uint32)
    height, width = data.shape
    kind = QImage.Format.Format_RGB32
    return QImage(data.tobytes(), width, height, width * 4, kind).copy()


def _rgb(name: str) -> int:
    return int(QColor(name).rgb())


def blend(low: str, high: str, steps: int) -> AnyArray:
    """Return `steps` colours from `low` to `high`, an ndarray of uint32."""
    ends = [QColor(name) for name in (low, high)]
    share = np.linspace(0.0, 1.0, steps)
    result = np.full(steps, 0xFF, dtype=np.uint32)
    for channel in ("red", "green", "blue"):
        first, last = (getattr(end, channel)() for end in ends)
        level = np.rint(first + (last - first) * share).astype(np.uint32)
        result = (result << np.uint32(8)) | level
    return result


def _table() -> AnyArray:
    colors = theme.colors
    negative = blend(colors.negative, colors.base, STEPS + 1)
    positive = blend(colors.base, colors.positive, STEPS + 1)
    return np.concatenate([negative, positive[1:]])


class HeatMap(QWidget):
    """Show a matrix that is too large to be read; a click picks a cell.

    Signals
    -------
    cell_hovered(row, column) : -1, -1 when the pointer leaves
    cell_clicked(row, column)
    """

    cell_hovered = Signal(int, int)
    cell_clicked = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: Array = np.zeros((0, 0))
        self._mask: BoolArray | None = None
        self._image = QImage()
        self._mark = (-1, -1)
        self.setMouseTracking(True)
        self.setMinimumHeight(80)
        theme.changed.connect(self._color)

    def set_matrix(self, values: Array, mask: BoolArray | None) -> None:
        """Show numbers of shape (n_rows, n_columns)."""
        self._values, self._mask = values, mask
        self._color()

    def set_mark(self, row: int, column: int) -> None:
        """Frame a cell."""
        if (row, column) != self._mark:
            self._mark = (row, column)
            self.update()

    def _color(self) -> None:
        self._image = (
            diverging_image(self._values, self._mask) if self._values.size else QImage()
        )
        self.update()

    def picture_rect(self) -> QRectF:
        """Return where the picture is; cells are as square as the room allows."""
        n_rows, n_columns = self._values.shape
        if not self._values.size:
            return QRectF()
        room = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        cell_width = room.width() / n_columns
        cell_height = room.height() / n_rows
        # A tall matrix in a low panel keeps its width: squeezing rows costs less.
        width = n_columns * min(cell_width, max(cell_height, 6.0))
        height = n_rows * min(cell_height, max(cell_width, 1.0))
        return QRectF(room.left(), room.top(), width, height)

    def cell_at(self, point: QPointF) -> tuple[int, int]:
        """Return row and column under a point, or -1, -1."""
        rect = self.picture_rect()
        if not rect.contains(point) or not self._values.size:
            return -1, -1
        n_rows, n_columns = self._values.shape
        row = int((point.y() - rect.top()) / rect.height() * n_rows)
        column = int((point.x() - rect.left()) / rect.width() * n_columns)
        return min(row, n_rows - 1), min(column, n_columns - 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which cell the pointer is on."""
        self.cell_hovered.emit(*self.cell_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which cell was clicked."""
        cell = self.cell_at(event.position())
        if cell[0] >= 0:
            self.cell_clicked.emit(*cell)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer left."""
        super().leaveEvent(event)
        self.cell_hovered.emit(-1, -1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture without smoothing: a point is a number."""
        if self._image.isNull():
            return
        painter = QPainter(self)
        rect = self.picture_rect()
        painter.drawImage(rect, self._image)
        painter.setPen(QPen(QColor(theme.colors.border), 1))
        painter.drawRect(rect)
        self._draw_signs(painter, rect)
        row, column = self._mark
        if row >= 0 or column >= 0:
            self._draw_mark(painter, rect, row, column)

    def _draw_signs(self, painter: QPainter, rect: QRectF) -> None:
        """Draw a minus on negative numbers where cells have room for one."""
        n_rows, n_columns = self._values.shape
        width, height = rect.width() / n_columns, rect.height() / n_rows
        if min(width, height) < SIGN_PX:
            return
        rows, columns = np.nonzero(np.nan_to_num(self._values) < 0)
        x = rect.left() + (columns + 0.5) * width
        y = rect.top() + (rows + 0.5) * height
        painter.setPen(QPen(QColor(theme.colors.text), 1))
        painter.drawLines(
            [
                QLineF(a - 2.0, b, a + 2.0, b)
                for a, b in zip(x.tolist(), y.tolist(), strict=True)
            ]
        )

    def _draw_mark(
        self, painter: QPainter, rect: QRectF, row: int, column: int
    ) -> None:
        n_rows, n_columns = self._values.shape
        height, width = rect.height() / n_rows, rect.width() / n_columns
        top = rect.top() + row * height if row >= 0 else rect.top()
        left = rect.left() + column * width if column >= 0 else rect.left()
        size = (
            width if column >= 0 else rect.width(),
            height if row >= 0 else rect.height(),
        )
        painter.setPen(QPen(QColor(theme.colors.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left, top, max(size[0], 3), max(size[1], 3)))
