"""A small plot beside a perceptron: its past outputs or weights, or its activation."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, Protocol

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.document.elements import PerceptronBlock, Pin
from engine.network.compile import unit_names
from engine.nn.activations import ACTIVATIONS
from engine.numerals import format_number
from gui.canvas.looks import painters, style
from gui.canvas.numbers import Numbers
from gui.canvas.pin_series import PinSeries
from gui.theme import theme
from gui.words import QT_TRANSLATE_NOOP

WIDTH, HEIGHT = 176.0, 116.0
HEAD, FOOT = 20.0, 16.0  # for what is plotted, and for the numbers of the updates
SCALE, NAMES = 38.0, 42.0  # for the numbers at the left, the names at the right
DIGITS = 3
NARROW_SPACE = "\u202f"  # between thousands, in both languages
REACH = 6.0  # sums from -6 to 6 are where the usual activations bend
N_POINTS = 61
LEAST_SPAN = 1e-6  # of the numbers on an axis
_DASHES = ((), (6.0, 3.0), (2.0, 2.0), (8.0, 2.0, 2.0, 2.0), (4.0, 4.0))
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
TITLES = {
    "output": QT_TRANSLATE_NOOP("Canvas", "output"),
    "weights": QT_TRANSLATE_NOOP("Canvas", "weights"),
    "activation": QT_TRANSLATE_NOOP("Canvas", "activation"),
}
_NOTHING_YET = QT_TRANSLATE_NOOP("Canvas", "Train to see it grow")
_NO_CURVE = QT_TRANSLATE_NOOP("Canvas", "Softmax has no curve of its own")
translate = QCoreApplication.translate


class PinLook(Protocol):
    """What a plot asks about how it is to look just now."""

    numbers: Numbers
    pin_series: PinSeries

    def is_dimmed(self, block_id: int) -> bool:
        """Tell whether the pointer is on something that has nothing to do with it."""


class Curve(NamedTuple):
    """A line of a plot: its points, its name, and the last of its numbers."""

    xs: Sequence[float]
    ys: Sequence[float]
    name: str = ""


class PinItem(QGraphicsItem):
    """Paint a plot; it goes where its block goes."""

    def __init__(
        self, block: PerceptronBlock, pin: Pin, look: PinLook, parent: QGraphicsItem
    ) -> None:
        super().__init__(parent)
        self.block, self.pin = block, pin
        self._look = look
        self.setPos(pin.x, pin.y)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        # The line to its perceptron ends below that.
        self.setFlag(self.GraphicsItemFlag.ItemStacksBehindParent)

    @property
    def rect(self) -> QRectF:
        """The box around its centre."""
        return QRectF(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT)

    def place(self, x: float, y: float) -> None:
        """Stand elsewhere, from the centre of the block, while a gesture moves it."""
        self.prepareGeometryChange()
        self.setPos(x, y)

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        whole = self.rect.adjusted(-2.0, -2.0, 2.0, 2.0)
        return whole.united(QRectF(-self.pos(), -self.pos()).adjusted(-2, -2, 2, 2))

    # --- painting -----------------------------------------------------------------

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the plot; only a box where its texts could not be read."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._look.is_dimmed(self.block.id):
            painter.setOpacity(0.45)
        colors = theme.colors
        painter.setPen(style.line_pen(colors.border, 1.2, dashed=True))
        painter.drawLine(QLineF(QPointF(), -self.pos()))
        painter.setPen(style.line_pen(colors.block_border, 1.2))
        painter.setBrush(QColor(colors.base))
        painter.drawRoundedRect(self.rect, style.RADIUS, style.RADIUS)
        if style.NAME_PX * scale < style.READABLE_PX:
            return
        self._paint_title(painter)
        if self.pin.plot == "activation":
            self._paint_activation(painter)
        else:
            self._paint_past(painter)

    def _paint_title(self, painter: QPainter) -> None:
        name = unit_names(self.block)[self.pin.unit]
        text = f"{name} · {translate('Canvas', TITLES[self.pin.plot])}"
        head = self.rect.adjusted(8.0, 2.0, -8.0, 0.0)
        head.setHeight(HEAD)
        color = theme.colors.text
        painters.draw_text(painter, head, text, style.SMALL_PX, color, _LEFT, bold=True)

    def _say(self, painter: QPainter, text: str) -> None:
        room = self.rect.adjusted(8.0, HEAD, -8.0, -FOOT)
        color = theme.colors.text_dim
        painters.draw_text(
            painter, room, translate("Canvas", text), style.SMALL_PX, color
        )

    def _paint_past(self, painter: QPainter) -> None:
        """Draw the numbers of the last frames over their updates."""
        key = (self.block.id, self.pin.plot, self.pin.unit)
        series = self._look.pin_series.series(key)
        if series is None or not series.rows:
            self._say(painter, _NOTHING_YET)
            return
        curves = [
            Curve(series.updates, ys, name)
            for name, ys in zip(
                series.names, zip(*series.rows, strict=True), strict=True
            )
        ]
        self._paint_curves(painter, curves, (series.updates[0], series.updates[-1]))

    def _paint_activation(self, painter: QPainter) -> None:
        """Draw the curve, and where on it the perceptron is for the inputs shown."""
        activation = ACTIVATIONS[self.block.activation]
        if not activation.is_elementwise:
            self._say(painter, _NO_CURVE)
            return
        numbers = self._look.numbers
        sums, outs = numbers.sums(self.block), numbers.outs(self.block)
        unit = self.pin.unit
        total = None if sums is None else float(sums[unit])
        reach = max(REACH, abs(total) * 1.1) if total is not None else REACH
        xs, ys = _activation_curve(self.block.activation, round(reach, 1))
        place = self._paint_curves(painter, [Curve(xs, ys)], (xs[0], xs[-1]))
        if total is None or outs is None:
            return
        dot = place(total, float(outs[unit]))
        painter.setPen(style.line_pen(theme.colors.canvas, 1.5))
        painter.setBrush(QColor(theme.colors.accent))
        painter.drawEllipse(dot, 4.5, 4.5)

    def _paint_curves(
        self, painter: QPainter, curves: Sequence[Curve], xs: tuple[float, float]
    ) -> "Frame":
        """Draw lines with their scales; return how numbers lie in the plot."""
        ys = [y for curve in curves for y in curve.ys if np.isfinite(y)]
        has_names = any(curve.name for curve in curves)
        right = NAMES if has_names else 10.0
        room = self.rect.adjusted(SCALE, HEAD + 8.0, -right, -FOOT)
        frame = Frame.around(room, xs, (min(ys, default=0.0), max(ys, default=0.0)))
        self._paint_scales(painter, frame)
        for k, curve in enumerate(curves):
            points = [frame(x, y) for x, y in zip(curve.xs, curve.ys, strict=True)]
            painter.setPen(_pen(curve.ys[-1], k, has_names))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
        if has_names:
            self._paint_names(painter, frame, curves)
        elif self.pin.plot == "output":
            self._paint_value(painter, curves[0].ys[-1])
        return frame

    def _paint_value(self, painter: QPainter, value: float) -> None:
        head = self.rect.adjusted(WIDTH / 2, 2.0, -8.0, 0.0)
        head.setHeight(HEAD)
        text = format_number(value, DIGITS)
        painters.draw_text(
            painter, head, text, style.SMALL_PX, theme.colors.text, _RIGHT
        )

    def _paint_scales(self, painter: QPainter, frame: "Frame") -> None:
        """Draw the edges of the plot, zero, and the first and last numbers."""
        colors, room = theme.colors, frame.room
        painter.setPen(style.line_pen(colors.border, 1.0))
        painter.drawLine(room.topLeft(), room.bottomLeft())
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        if frame.low < 0.0 < frame.high:
            y = frame(frame.first, 0.0).y()
            painter.setPen(style.line_pen(colors.border, 1.0, dashed=True))
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
        left = self.rect.left() + 3.0
        for y, value in ((room.top(), frame.high), (room.bottom(), frame.low)):
            box = QRectF(left, y - 7.0, SCALE - 7.0, 14.0)
            self._write(painter, box, format_number(value, 2), _RIGHT)
        below = QRectF(room.left(), room.bottom() + 1.0, room.width(), FOOT - 3.0)
        for x, align in ((frame.first, _LEFT), (frame.last, _RIGHT)):
            self._write(painter, below, _mark(x), align)

    def _write(
        self, painter: QPainter, rect: QRectF, text: str, align: Qt.AlignmentFlag
    ) -> None:
        color = theme.colors.text_dim
        painters.draw_text(painter, rect, text, style.TINY_PX, color, align)

    def _paint_names(
        self, painter: QPainter, frame: "Frame", curves: Sequence[Curve]
    ) -> None:
        """Write the names where the lines end, none over another."""
        ends = [(frame(c.xs[-1], c.ys[-1]).y(), c) for c in curves]
        ends.sort(key=lambda end: end[0])
        heights = _spread([y for y, _ in ends], frame.room.top(), frame.room.bottom())
        left = frame.room.right() + 3.0
        for y, (_, curve) in zip(heights, ends, strict=True):
            box = QRectF(left, y - 6.0, NAMES - 6.0, 12.0)
            color = style.sign_color(curve.ys[-1])
            painters.draw_text(painter, box, curve.name, style.TINY_PX, color, _LEFT)


class Frame(NamedTuple):
    """How numbers lie in the room of a plot; called with a point of it."""

    room: QRectF
    first: float
    last: float
    low: float
    high: float

    @staticmethod
    def around(
        room: QRectF, xs: tuple[float, float], ys: tuple[float, float]
    ) -> "Frame":
        """Return the frame for numbers from the first to the last."""
        low, high = ys
        if high - low < LEAST_SPAN:
            low, high = low - 0.5, high + 0.5
        return Frame(room, *xs, low, high)

    def __call__(self, x: float, y: float) -> QPointF:
        """Return where a pair of numbers lies."""
        across = (x - self.first) / ((self.last - self.first) or 1.0)
        down = (self.high - y) / (self.high - self.low) if np.isfinite(y) else 0.0
        return QPointF(
            self.room.left() + across * self.room.width(),
            self.room.top() + down * self.room.height(),
        )


def _mark(x: float) -> str:
    """Write the number of an update, or a sum at the edge of a plot."""
    if x < 0 or x != int(x):
        return format_number(x, DIGITS)
    return f"{int(x):,}".replace(",", NARROW_SPACE)


def _spread(heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Return heights that rise by at least a line, as near as can be."""
    step = min(11.0, (bottom - top) / max(len(heights) - 1, 1))
    found = list(heights)
    for k, (above, _) in enumerate(pairwise(list(found)), start=1):
        found[k] = max(found[k], found[k - 1] + step, above)
    over = max(found[-1] - bottom, 0.0) if found else 0.0
    limit = bottom
    for k in range(len(found) - 1, -1, -1):
        found[k] = min(found[k], limit) if over else found[k]
        limit = found[k] - step
    return found


@lru_cache(maxsize=64)
def _activation_curve(
    name: str, reach: float
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return sums from -reach to reach and the outputs for them."""
    sums = np.linspace(-reach, reach, N_POINTS)
    outs = ACTIVATIONS[name].out(sums)
    return tuple(sums.tolist()), tuple(outs.tolist())


def _pen(value: float, number: int, by_sign: bool) -> QPen:
    """Return the pen of a line: by the sign of its last number, and by its dashes."""
    color = style.sign_color(value) if by_sign else theme.colors.forward
    pen = QPen(QColor(color), 1.6)
    dashes = _DASHES[number % len(_DASHES)]
    if dashes:
        pen.setDashPattern(list(dashes))
    return pen
