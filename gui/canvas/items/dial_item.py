"""A unit's activation as a small plot: where the unit is on it, and the tangent."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from engine.nn.activations import ACTIVATIONS
from engine.training.trace.event import TracePhase
from gui.canvas.items.flat_item import FlatItem
from gui.canvas.items.rows import Rows
from gui.canvas.looks import painters, style
from gui.canvas.stage.acts import Dial
from gui.theme import theme
from gui.widgets.phases import color_of

WIDTH, HEIGHT = 108.0, 66.0
MARGIN = 7.0
POINTS = 61
LEAST_REACH = 4.0  # of the axis, to both sides of 0
DOT = 4.0


class DialItem(FlatItem):
    """Paint curve, point and tangent; under a veil not what the event computes."""

    def __init__(self, dial: Dial, phase: TracePhase) -> None:
        super().__init__()
        self.dial, self._phase = dial, phase
        self._is_veiled = False
        self.text = Rows([dial.row] if dial.row else [], phase)
        self._measure()
        reach = LEAST_REACH
        while np.isfinite(dial.pre) and reach < abs(dial.pre) * 1.1:
            reach *= 2
        self._x = np.linspace(-reach, reach, POINTS)
        activation = ACTIVATIONS[dial.activation]
        # Of a softmax no curve over its own sum alone can be drawn.
        self._out = activation.out(self._x) if activation.is_elementwise else None

    def set_veiled(self, is_veiled: bool) -> None:
        """Hide what the event computes, or show it."""
        self._is_veiled = self.text.is_veiled = is_veiled
        self._measure()
        self.update()

    @property
    def lines(self) -> tuple[str, ...]:
        """What can be read below the plot."""
        return self.text.lines

    def _measure(self) -> None:
        size = self.text.size()
        has_text = bool(self.text.rows)
        width = max(WIDTH, (size.width() + 2 * MARGIN) * has_text)
        self.set_size(QSizeF(width, HEIGHT + size.height() * has_text))

    @property
    def shows_point(self) -> bool:
        """Whether the point (pre, out) is there."""
        is_hidden = self._is_veiled and self.dial.hides_out
        return bool(np.isfinite([self.dial.pre, self.dial.out]).all()) and not is_hidden

    @property
    def shows_tangent(self) -> bool:
        """Whether the tangent is there."""
        slope = self.dial.slope
        if slope is None or not np.isfinite(slope):
            return False
        return self.shows_point and not self._is_veiled

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the plot."""
        color = color_of(self._phase)
        self.paint_ground(painter, color)
        below = self.rect.adjusted(MARGIN, HEIGHT - 4.0, -MARGIN, 0.0)
        if self.text.rows:
            self.text.paint(painter, below)
        inner = self.rect.adjusted(MARGIN, MARGIN, -MARGIN, 0.0)
        inner.setHeight(HEIGHT - 2 * MARGIN)
        if self._out is None:
            self._paint_share(painter, inner)
            return
        painter.setClipRect(inner.adjusted(1 - MARGIN, 1 - MARGIN, MARGIN - 1, MARGIN))
        self._paint_curve(painter, inner)
        if self.shows_tangent:
            self._paint_tangent(painter, inner)
        if self.shows_point:
            self._paint_point(painter, inner)
        else:
            self._paint_question(painter, inner)

    def _place(self, inner: QRectF, x: float, y: float) -> QPointF:
        """Return where a point of the plot is painted."""
        low, high = self._range()
        across = (x - self._x[0]) / (self._x[-1] - self._x[0])
        up = (y - low) / (high - low)
        return QPointF(
            inner.left() + across * inner.width(),
            inner.bottom() - up * inner.height(),
        )

    def _paint_curve(self, painter: QPainter, inner: QRectF) -> None:
        """Paint both axes and the function."""
        assert self._out is not None  # noqa: S101  only then there is a curve
        low, high = self._range()
        ends = float(self._x[0]), float(self._x[-1])
        painter.setPen(style.line_pen(theme.colors.border, 1.0))
        for a, b in (((ends[0], 0.0), (ends[1], 0.0)), ((0.0, low), (0.0, high))):
            painter.drawLine(self._place(inner, *a), self._place(inner, *b))
        painter.setPen(style.line_pen(theme.colors.forward, 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = zip(self._x.tolist(), self._out.tolist(), strict=True)
        painter.drawPolyline(QPolygonF([self._place(inner, *xy) for xy in points]))

    def _paint_tangent(self, painter: QPainter, inner: QRectF) -> None:
        dial = self.dial
        assert dial.slope is not None  # noqa: S101  only then there is a tangent
        painter.setPen(style.line_pen(theme.colors.backward, 1.8))
        a, b = (
            self._place(inner, float(x), dial.out + dial.slope * (x - dial.pre))
            for x in self._x[[0, -1]]
        )
        painter.drawLine(a, b)

    def _paint_point(self, painter: QPainter, inner: QRectF) -> None:
        """Paint the dot, and dotted lines to both axes."""
        dial, color = self.dial, QColor(color_of(self._phase))
        dot = self._place(inner, dial.pre, dial.out)
        painter.setPen(QPen(color, 1.0, Qt.PenStyle.DotLine))
        painter.drawLine(self._place(inner, dial.pre, 0.0), dot)
        painter.drawLine(self._place(inner, float(self._x[0]), dial.out), dot)
        painter.setPen(style.line_pen(theme.colors.base, 1.2))
        painter.setBrush(color)
        painter.drawEllipse(dot, DOT, DOT)

    def _range(self) -> tuple[float, float]:
        assert self._out is not None  # noqa: S101  whoever asks has a curve
        low, high = float(self._out.min()), float(self._out.max())
        return min(low, 0.0), max(high, 1.0)

    def _paint_question(self, painter: QPainter, inner: QRectF) -> None:
        """Show at which sum the point is looked for."""
        pre = self.dial.pre
        if np.isfinite(pre):
            color = QColor(color_of(self._phase))
            painter.setPen(QPen(color, 1.2, Qt.PenStyle.DashLine))
            ends = (self._place(inner, pre, y) for y in self._range())
            painter.drawLine(*ends)

    def _paint_share(self, painter: QPainter, inner: QRectF) -> None:
        """Show a share of a whole as a bar."""
        dial = self.dial
        bar = QRectF(inner.left(), inner.center().y() - 7.0, inner.width(), 14.0)
        painter.setPen(style.line_pen(theme.colors.block_border, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        if self.shows_point:
            part = QRectF(bar)
            part.setWidth(bar.width() * min(max(dial.out, 0.0), 1.0))
            painter.fillRect(part, QColor(color_of(self._phase)))
        head = QRectF(inner.left(), inner.top() - 2.0, inner.width(), 16.0)
        painters.draw_text(
            painter, head, "softmax", style.TINY_PX, theme.colors.text_dim
        )
