"""An answer beside its target: two bars, and the difference between them hatched."""

import math

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from engine.training.trace.event import TracePhase
from gui.canvas.items.flat_item import FlatItem
from gui.canvas.items.rows import VEIL, Rows
from gui.canvas.looks import painters, style
from gui.canvas.stage.acts import Compare
from gui.reading import shown
from gui.theme import theme
from gui.widgets.phases import color_of

BAR, ROW = 68.0, 17.0  # length of a full bar, and height of its line
MARGIN, NUMBER = 6.0, 44.0
DIGITS = 3
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class CompareItem(FlatItem):
    """Paint both bars on one scale, and below them what they make."""

    def __init__(self, compare: Compare, phase: TracePhase) -> None:
        super().__init__()
        self.compare = compare
        self._phase = phase
        self._is_veiled = False
        self.text = Rows([compare.row] if compare.row else [], phase)
        metrics = QFontMetricsF(style.font(style.SMALL_PX))
        self._name = max(map(metrics.horizontalAdvance, compare.names)) + 6.0
        self._measure()

    def set_veiled(self, is_veiled: bool) -> None:
        """Hide what the event computes, or show it."""
        self._is_veiled = self.text.is_veiled = is_veiled
        self._measure()
        self.update()

    @property
    def lines(self) -> tuple[str, ...]:
        """What can be read: answer, target, and what they make."""
        rows = zip(self.compare.names, self._texts(), strict=True)
        return (*(f"{name} {text}" for name, text in rows), *self.text.lines)

    def _texts(self) -> tuple[str, str]:
        return _text(self._out), _text(self.compare.target)

    @property
    def _out(self) -> float | None:
        """The answer; None while nobody may see it."""
        is_hidden = self._is_veiled and self.compare.is_result
        return None if is_hidden else self.compare.out

    def _measure(self) -> None:
        size = self.text.size()
        has_text = bool(self.text.rows)
        least = 2 * MARGIN + self._name + BAR + NUMBER
        width = max(least, (size.width() + 2 * MARGIN) * has_text)
        self.set_size(QSizeF(width, 2 * ROW + 8.0 + size.height() * has_text))

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint plate, bars and numbers."""
        self.paint_ground(painter, color_of(self._phase))
        if self.text.rows:
            below = self.rect.adjusted(MARGIN, 2 * ROW + 5.0, -MARGIN, 0.0)
            self.text.paint(painter, below)
        top = self.rect.top() + 4.0
        values = self._out, self.compare.target
        finite = [v for v in values if v is not None and math.isfinite(v)]
        low, high = min([0.0, *finite]), max([1.0, *finite])
        left = self.rect.left() + MARGIN + self._name
        room = self.rect.right() - MARGIN - NUMBER - left
        unit = room / (high - low)
        zero = left - low * unit
        fills = (theme.colors.forward, theme.colors.text_dim)
        for k, (value, fill) in enumerate(zip(values, fills, strict=True)):
            self._paint_names(painter, k, top + k * ROW)
            if value is not None and math.isfinite(value):
                bar = _span(zero, zero + value * unit, top + k * ROW + 4.0, ROW - 8.0)
                painter.fillRect(bar, QColor(fill))
        if len(finite) == len(values):
            self._paint_difference(painter, zero, unit, top)

    def _paint_names(self, painter: QPainter, k: int, top: float) -> None:
        """Write the letter and the number of a bar."""
        color = theme.colors.text
        name = QRectF(self.rect.left() + MARGIN, top, self._name, ROW)
        painters.draw_text(
            painter, name, self.compare.names[k], style.SMALL_PX, color, _LEFT
        )
        number = QRectF(self.rect.right() - MARGIN - NUMBER, top, NUMBER, ROW)
        painters.draw_text(
            painter, number, self._texts()[k], style.SMALL_PX, color, _RIGHT
        )

    def _paint_difference(
        self, painter: QPainter, zero: float, unit: float, top: float
    ) -> None:
        """Hatch from the answer to the target."""
        compare = self.compare
        ends = zero + compare.out * unit, zero + compare.target * unit
        gap = _span(*ends, top + 4.0, ROW - 8.0)
        brush = QBrush(QColor(color_of(self._phase)), Qt.BrushStyle.BDiagPattern)
        painter.setPen(style.line_pen(color_of(self._phase), 1.0))
        painter.setBrush(brush)
        painter.drawRect(gap)
        x = ends[1]
        painter.drawLine(QPointF(x, top + 2.0), QPointF(x, top + 2 * ROW - 2.0))


def _text(value: float | None) -> str:
    return VEIL if value is None else shown(value, DIGITS)


def _span(a: float, b: float, top: float, height: float) -> QRectF:
    return QRectF(min(a, b), top, abs(b - a), height)
