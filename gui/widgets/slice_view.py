"""The loss over one number: its curve, a secant through two points, the tangent."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from engine.arrays import Array
from gui.theme import theme
from gui.widgets.axes_view import AxesView

HEADROOM = 0.12
POINT_PX = 4.5


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """What is drawn: a curve, a point of it, two more `step` beside it, a slope.

    `gradient` is the slope of the tangent; NaN: none is drawn.
    """

    values: Array
    losses: Array
    value: float
    loss: float
    step: float
    below: float
    above: float
    gradient: float


class SliceView(AxesView):
    """Draw a `Curve` with a legend; every line has a form of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._curve: Curve | None = None
        self._names = ("", "", "")

    def set_names(self, loss: str, secant: str, tangent: str) -> None:
        """Name the three lines in the legend."""
        self._names = (loss, secant, tangent)
        self.update()

    def set_curve(self, curve: Curve | None) -> None:
        """Draw another curve; None draws none."""
        self._curve = curve
        if curve is not None:
            seen = curve.losses[np.isfinite(curve.losses)]
            if not len(seen):
                self._curve = None
            else:
                self._show_all(curve, seen)
        self.update()

    def _show_all(self, curve: Curve, seen: Array) -> None:
        low, high = float(seen.min()), float(seen.max())
        room = (high - low) * HEADROOM or abs(high) * HEADROOM or HEADROOM
        x = curve.values
        self.set_range(float(x[0]), float(x[-1]), low - room, high + 3 * room)

    @property
    def curve(self) -> Curve | None:
        """What is drawn."""
        return self._curve

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw curve, tangent, secant, points and legend."""
        curve = self._curve
        if curve is None:
            return
        pens = self._pens()
        ends = (curve.value - curve.step, curve.value + curve.step)
        painter.setPen(pens[0])
        painter.drawPolyline(self.polygon(curve.values, curve.losses))
        has_secant = math.isfinite(curve.above - curve.below)
        if has_secant:
            painter.setPen(pens[1])
            slope = (curve.above - curve.below) / (2 * curve.step)
            self._draw_line(painter, ends[0], curve.below, slope)
        if math.isfinite(curve.gradient):  # its dashes show over the secant
            painter.setPen(pens[2])
            self._draw_line(painter, curve.value, curve.loss, curve.gradient)
        if has_secant:
            self._draw_points(painter, ends, curve)
        self._draw_legend(painter, rect, pens)

    def _pens(self) -> tuple[QPen, QPen, QPen]:
        colors, style = theme.colors, Qt.PenStyle
        return (
            QPen(QColor(colors.loss), 2),
            QPen(QColor(colors.update), 1.5),
            QPen(QColor(colors.backward), 1.5, style.DashLine),
        )

    def _draw_line(self, painter: QPainter, x: float, y: float, slope: float) -> None:
        left, right = self.data_range[:2]
        xs = np.array([left, right])
        painter.drawPolyline(self.polygon(xs, y + slope * (xs - x)))

    def _draw_points(
        self, painter: QPainter, ends: tuple[float, float], curve: Curve
    ) -> None:
        painter.setPen(QPen(QColor(theme.colors.base), 1))
        painter.setBrush(QColor(theme.colors.update))
        for x, y in zip(ends, (curve.below, curve.above), strict=True):
            painter.drawEllipse(self.to_pixel(x, y), POINT_PX, POINT_PX)
        painter.setBrush(QColor(theme.colors.accent))
        middle = self.to_pixel(curve.value, curve.loss)
        size = 2 * POINT_PX
        square = QRectF(0, 0, size, size)
        square.moveCenter(middle)
        painter.drawRect(square)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_legend(
        self, painter: QPainter, rect: QRectF, pens: tuple[QPen, QPen, QPen]
    ) -> None:
        metrics = painter.fontMetrics()
        x, y = rect.left() + 6, rect.top() + metrics.height() * 0.9
        for pen, name in zip(pens, self._names, strict=True):
            width = 26 + metrics.horizontalAdvance(name) + 14
            if x + width > rect.right() and x > rect.left() + 6:
                x, y = rect.left() + 6, y + metrics.height()
            middle = y - metrics.ascent() * 0.35
            painter.setPen(pen)
            painter.drawLine(QPointF(x, middle), QPointF(x + 20, middle))
            painter.setPen(QColor(theme.colors.text))
            painter.drawText(QPointF(x + 25, y), name)
            x += width
