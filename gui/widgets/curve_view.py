"""An activation's curve and slope, with the point where a perceptron is."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from engine.nn.activations import Activation
from gui.reading import shown
from gui.theme import theme
from gui.widgets.axes_view import AxesView

POINTS = 401
HALF_WIDTH = 6.0  # at least so far on both sides of 0
HEADROOM = 0.12


class CurveView(AxesView):
    """Draw ``out`` and its slope over ``pre``, and the point (pre, out)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._activation: Activation | None = None
        self._point: tuple[float, float] | None = None
        self._half_width = HALF_WIDTH
        self._x = np.zeros(0)
        self._out = np.zeros(0)
        self._slope = np.zeros(0)
        self._names = ("out", "slope")

    def set_activation(self, activation: Activation | None) -> None:
        """Draw another curve; None draws none."""
        if activation is not self._activation:
            self._activation = activation
            self._compute()

    def set_point(self, point: tuple[float, float] | None) -> None:
        """Mark (pre, out); the axis grows if the point is outside."""
        if point != self._point:
            self._point = point
            pre = 0.0 if point is None or not np.isfinite(point[0]) else abs(point[0])
            wanted = HALF_WIDTH
            while wanted < pre * 1.05:
                wanted *= 2
            if wanted != self._half_width:
                self._half_width = wanted
                self._compute()
            self.update()

    @property
    def point(self) -> tuple[float, float] | None:
        """The point marked."""
        return self._point

    def set_names(self, out: str, slope: str) -> None:
        """Name the two curves in the legend."""
        self._names = (out, slope)
        self.update()

    def _compute(self) -> None:
        if self._activation is None:
            self._x = self._out = self._slope = np.zeros(0)
            self.update()
            return
        x = np.linspace(-self._half_width, self._half_width, POINTS)
        self._x = x
        self._out = self._activation.out(x)
        self._slope = self._activation.slope(x)
        low = min(float(self._out.min()), 0.0)
        high = max(float(self._out.max()), float(self._slope.max()), 1.0)
        room = (high - low) * HEADROOM
        top = high + 2 * room  # the legend has its place there
        self.set_range(-self._half_width, self._half_width, low - room, top)
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw slope, curve, point and legend."""
        if not len(self._x):
            return
        colors = theme.colors
        slope_pen = QPen(QColor(colors.backward), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(slope_pen)
        painter.drawPolyline(self.polygon(self._x, self._slope))
        out_pen = QPen(QColor(colors.forward), 2)
        painter.setPen(out_pen)
        self._draw_curve(painter)
        if self._point is not None:
            self._draw_point(painter, rect, *self._point)
        self._draw_legend(painter, rect, out_pen, slope_pen)

    def _draw_curve(self, painter: QPainter) -> None:
        """Draw the curve; a jump stays a gap, with the open and the full end."""
        jumps = np.flatnonzero(np.abs(np.diff(self._out)) > 0.5)
        is_jump = len(jumps) == 1 and self._activation is not None
        if not is_jump or self._activation is None or self._activation.has_gradient:
            painter.drawPolyline(self.polygon(self._x, self._out))
            return
        cut = int(jumps[0]) + 1
        left, right = slice(0, cut), slice(cut, None)
        painter.drawPolyline(self.polygon(self._x[left], self._out[left]))
        painter.drawPolyline(self.polygon(self._x[right], self._out[right]))
        at_zero = float(self._activation.out(np.zeros(1))[0])
        for value in (self._out[cut - 1], self._out[cut]):
            is_full = value == at_zero
            brush = QColor(theme.colors.forward if is_full else theme.colors.base)
            painter.setBrush(brush)
            painter.drawEllipse(self.to_pixel(0.0, float(value)), 3.5, 3.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_point(
        self, painter: QPainter, rect: QRectF, pre: float, out: float
    ) -> None:
        if not (np.isfinite(pre) and np.isfinite(out)):
            return
        place = self.to_pixel(pre, out)
        accent = QColor(theme.colors.accent)
        painter.setPen(QPen(accent, 1, Qt.PenStyle.DotLine))
        zero = self.to_pixel(pre, 0.0)
        painter.drawLine(QPointF(place.x(), zero.y()), place)
        painter.drawLine(QPointF(rect.left(), place.y()), place)
        painter.setPen(QPen(QColor(theme.colors.base), 1.5))
        painter.setBrush(accent)
        painter.drawEllipse(place, 5.5, 5.5)
        text = f"({shown(pre, 3)}; {shown(out, 3)})"
        width = painter.fontMetrics().horizontalAdvance(text)
        x = place.x() + 9
        if x + width > rect.right():
            x = place.x() - 9 - width
        y = place.y() - 8
        if y < rect.top() + painter.fontMetrics().ascent():
            y = place.y() + 8 + painter.fontMetrics().ascent()
        painter.setPen(accent)
        painter.drawText(QPointF(x, y), text)

    def _draw_legend(
        self, painter: QPainter, rect: QRectF, out_pen: QPen, slope_pen: QPen
    ) -> None:
        metrics = painter.fontMetrics()
        y = rect.top() + metrics.height() * 0.8
        for name, pen in zip(self._names, (out_pen, slope_pen), strict=True):
            painter.setPen(pen)
            middle = y - metrics.ascent() * 0.35
            painter.drawLine(
                QPointF(rect.left() + 6, middle), QPointF(rect.left() + 26, middle)
            )
            painter.setPen(QColor(theme.colors.text))
            painter.drawText(QPointF(rect.left() + 31, y), name)
            y += metrics.height()
