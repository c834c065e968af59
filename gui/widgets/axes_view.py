"""A drawing with two labelled axes, painted by Qt alone."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from engine.arrays import Array
from engine.numerals import format_number
from gui.theme import theme

TICK = 4
TICK_DIGITS = 6


def nice_ticks(low: float, high: float, about: int = 5) -> list[float]:
    """Return round numbers between `low` and `high`, about so many."""
    span = high - low
    if not math.isfinite(span) or span <= 0:
        return []
    rough = span / max(1, about)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next((m * power for m in (1, 2, 5) if m * power >= rough), 10 * power)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [k * step for k in range(first, last + 1)]


class AxesView(QWidget):
    """Axes with ticks and names; whoever inherits draws between them.

    Override `draw_under` for what lies under the grid, and `draw` for the rest.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._range = (0.0, 1.0, 0.0, 1.0)
        self.x_label, self.y_label = "", ""
        self.keeps_aspect = False
        self.setMinimumSize(120, 100)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for the room of a panel."""
        return QSize(300, 200)

    @property
    def data_range(self) -> tuple[float, float, float, float]:
        """Lowest and highest x, lowest and highest y."""
        return self._range

    def set_range(
        self, x_low: float, x_high: float, y_low: float, y_high: float
    ) -> None:
        """Show this part of the plane."""
        new = (x_low, x_high, y_low, y_high)
        if new != self._range:
            self._range = new
            self.update()

    def set_labels(self, x_label: str, y_label: str) -> None:
        """Name the axes."""
        if (x_label, y_label) != (self.x_label, self.y_label):
            self.x_label, self.y_label = x_label, y_label
            self.update()

    # --- places -------------------------------------------------------------------

    def plot_rect(self) -> QRectF:
        """Return the rectangle between the axes, in pixels."""
        metrics = QFontMetricsF(self.font())
        ticks = nice_ticks(*self._range[2:])
        texts = [format_number(t, TICK_DIGITS) for t in ticks] or ["0"]
        left = max(metrics.horizontalAdvance(text) for text in texts) + TICK + 6
        left += metrics.height() if self.y_label else 0
        bottom = metrics.height() + TICK + 4
        bottom += metrics.height() if self.x_label else 0
        rect = QRectF(left, 8, self.width() - left - 12, self.height() - bottom - 8)
        return self._square(rect) if self.keeps_aspect else rect

    def _square(self, rect: QRectF) -> QRectF:
        side = min(rect.width(), rect.height())
        left = rect.left() + (rect.width() - side) / 2
        return QRectF(left, rect.top(), side, side)

    def to_pixel(self, x: float, y: float) -> QPointF:
        """Return where a point of the plane is on the screen."""
        rect, (x0, x1, y0, y1) = self.plot_rect(), self._range
        return QPointF(
            rect.left() + (x - x0) / (x1 - x0) * rect.width(),
            rect.bottom() - (y - y0) / (y1 - y0) * rect.height(),
        )

    def to_plane(self, point: QPointF) -> tuple[float, float]:
        """Return which point of the plane is at a place on the screen."""
        rect, (x0, x1, y0, y1) = self.plot_rect(), self._range
        return (
            x0 + (point.x() - rect.left()) / rect.width() * (x1 - x0),
            y0 + (rect.bottom() - point.y()) / rect.height() * (y1 - y0),
        )

    def polygon(self, x: Array, y: Array) -> QPolygonF:
        """Return a line through points of the plane."""
        return QPolygonF(self.pixels(x, y))

    def pixels(self, x: Array, y: Array) -> list[QPointF]:
        """Return where points of the plane are on the screen."""
        rect, (x0, x1, y0, y1) = self.plot_rect(), self._range
        px = rect.left() + (x - x0) / (x1 - x0) * rect.width()
        py = rect.bottom() - (y - y0) / (y1 - y0) * rect.height()
        # Qt's painter goes astray with coordinates far outside.
        py = np.clip(py, -10_000.0, 10_000.0)
        px = np.clip(px, -10_000.0, 10_000.0)
        return [QPointF(a, b) for a, b in zip(px, py, strict=True)]

    # --- painting -----------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axes and content."""
        painter = QPainter(self)
        rect = self.plot_rect()
        if rect.width() < 20 or rect.height() < 20:
            return
        painter.fillRect(rect, QColor(theme.colors.base))
        painter.save()
        painter.setClipRect(rect)
        self.draw_under(painter, rect)
        painter.restore()
        self._draw_axes(painter, rect)
        painter.save()
        painter.setClipRect(rect.adjusted(-1, -1, 1, 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, rect)
        painter.restore()

    def draw_under(self, painter: QPainter, rect: QRectF) -> None:
        """Draw what lies under the grid."""

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the content."""

    def _draw_axes(self, painter: QPainter, rect: QRectF) -> None:
        colors = theme.colors
        x0, x1, y0, y1 = self._range
        metrics = QFontMetricsF(self.font())
        about = max(2, int(rect.width() / 60)), max(2, int(rect.height() / 36))
        for value in nice_ticks(x0, x1, about[0]):
            x = self.to_pixel(value, y0).x()
            self._draw_grid_line(
                painter, value, QPointF(x, rect.top()), QPointF(x, rect.bottom())
            )
            painter.setPen(QColor(colors.text_dim))
            box = QRectF(x - 40, rect.bottom() + TICK, 80, metrics.height())
            painter.drawText(
                box, Qt.AlignmentFlag.AlignHCenter, format_number(value, TICK_DIGITS)
            )
        for value in nice_ticks(y0, y1, about[1]):
            y = self.to_pixel(x0, value).y()
            self._draw_grid_line(
                painter, value, QPointF(rect.left(), y), QPointF(rect.right(), y)
            )
            painter.setPen(QColor(colors.text_dim))
            box = QRectF(
                0, y - metrics.height() / 2, rect.left() - TICK, metrics.height()
            )
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight, format_number(value, TICK_DIGITS)
            )
        painter.setPen(QPen(QColor(colors.border), 1))
        painter.drawRect(rect)
        self._draw_labels(painter, rect, metrics)

    def _draw_grid_line(
        self, painter: QPainter, value: float, start: QPointF, end: QPointF
    ) -> None:
        is_zero = value == 0
        color = QColor(theme.colors.text_dim if is_zero else theme.colors.border)
        color.setAlphaF(0.6 if is_zero else 0.35)
        painter.setPen(QPen(color, 1))
        painter.drawLine(start, end)

    def _draw_labels(
        self, painter: QPainter, rect: QRectF, metrics: QFontMetricsF
    ) -> None:
        painter.setPen(QColor(theme.colors.text))
        centre = Qt.AlignmentFlag.AlignCenter
        if self.x_label:
            top = rect.bottom() + TICK + metrics.height()
            box = QRectF(rect.left(), top, rect.width(), metrics.height() + 2)
            painter.drawText(box, centre, self.x_label)
        if self.y_label:
            painter.save()
            painter.translate(2, rect.center().y())
            painter.rotate(-90)
            half = rect.height() / 2
            painter.drawText(
                QRectF(-half, 0, 2 * half, metrics.height()), centre, self.y_label
            )
            painter.restore()
