"""How the things of the canvas are painted; the palette's pictures use the same."""

import math
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
)

from engine.numerals import format_number
from gui.canvas.looks import sprites, style
from gui.theme import theme

# Sketches of the activations, in a box from (0, 0) at the lower left to (1, 1).
_S_SHAPE = [(0, 0.05), (0.2, 0.08), (0.35, 0.2), (0.5, 0.5), (0.65, 0.8), (0.8, 0.92)]
_SKETCHES: dict[str, Sequence[tuple[float, float]]] = {
    "step": [(0, 0), (0.5, 0), (0.5, 1), (1, 1)],
    "sigmoid": [*_S_SHAPE, (1, 0.95)],
    "tanh": [
        (0, 0),
        (0.3, 0.03),
        (0.42, 0.2),
        (0.5, 0.5),
        (0.58, 0.8),
        (0.7, 1),
        (1, 1),
    ],
    "relu": [(0, 0), (0.5, 0), (1, 1)],
    "leaky_relu": [(0, 0), (0.5, 0.18), (1, 1)],
    "identity": [(0, 0), (1, 1)],
}
# Where zero is in these pictures: it tells tanh from the sigmoid.
_ZERO = {"tanh": 0.5, "identity": 0.5, "leaky_relu": 0.18}
PLATE_RADIUS = 4.0
LOCK_RADIUS = 7.5
SMALLEST_SHARE = 0.75  # of its size that a text may shrink to
_LETTERS = frozenset("0123456789.−e+ bθ")  # of the numbers of a training
_SHARES = {  # of the room that is left over, what stands before a text
    Qt.AlignmentFlag.AlignLeft: 0.0,
    Qt.AlignmentFlag.AlignCenter: 0.5,
    Qt.AlignmentFlag.AlignHCenter: 0.5,
    Qt.AlignmentFlag.AlignRight: 1.0,
}
_BARS = (0.35, 1.0, 0.6)  # softmax: shares of a whole


def draw_text(  # noqa: PLR0913, PLR0917  the words of a painter
    painter: QPainter,
    rect: QRectF,
    text: str,
    px: int,
    color: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
    bold: bool = False,
) -> None:
    """Write one line of text, where it does not fit in smaller letters or with "…"."""
    size, text, width = _fitted(text, px, bold, rect.width())
    painter.setPen(style.line_pen(color, 1.0))
    painter.setFont(style.font(size, bold))
    # From a point, which takes Qt half as long as to lay a text out in a rectangle.
    x = rect.left() + _SHARES[align] * (rect.width() - width)
    y = rect.top() + rect.height() / 2 + _rise(size, bold)
    painter.drawText(QPointF(x, y), text)


@lru_cache(maxsize=32)
def _rise(px: int, bold: bool) -> float:
    """Return how far below its middle the letters of a line stand."""
    metrics = _metrics(px, bold)
    return (metrics.ascent() - metrics.descent()) / 2


@lru_cache(maxsize=512)
def _advance(letter: str, px: int, bold: bool) -> float:
    return QFontMetricsF(style.font(px, bold)).horizontalAdvance(letter)


def _width(text: str, px: int, bold: bool) -> float:
    """Return the width of a line.

    Of a number that of its letters, which stand alone: there are new ones in every
    frame of a training, and Qt takes much longer to measure them.
    """
    if _LETTERS.issuperset(text):
        return sum([_advance(letter, px, bold) for letter in text])
    return _metrics(px, bold).horizontalAdvance(text)


@lru_cache(maxsize=32)
def _metrics(px: int, bold: bool = False) -> QFontMetrics:
    return QFontMetrics(style.font(px, bold))


@lru_cache(maxsize=4096)
def _fitted(text: str, px: int, bold: bool, width: float) -> tuple[int, str, float]:
    """Return size, wording and width of a text that has to fit into a width.

    Remembered, because the same few numbers and names are painted in every frame.
    """
    smallest = round(SMALLEST_SHARE * px)
    for size in range(px, smallest - 1, -1):
        taken = _width(text, size, bold)
        if taken <= width:
            return size, text, taken
    metrics = _metrics(smallest, bold)
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))
    return smallest, text, _width(text, smallest, bold)


def text_width(text: str, px: int, bold: bool = False) -> float:
    """Return the width of a text in its usual size, in scene pixels."""
    return float(_metrics(px, bold).horizontalAdvance(text))


def fitting_number(value: float, digits: int, px: int, width: float) -> str:
    """Write a number with as many digits, at most `digits`, as `width` has room for.

    A number that is too small for its zeros is written with a power of ten: cut off it
    would look like another number.
    """
    smallest = round(SMALLEST_SHARE * px)
    text = ""
    for n in range(digits, 0, -1):
        text = format_number(value, n)
        if _width(text, smallest, bold=False) <= width:
            return text
    digit, power = f"{value:.0e}".split("e") if math.isfinite(value) else (text, "0")
    short = f"{digit}e{int(power)}".replace("-", "−")
    return short if len(short) < len(text) else text


def draw_sketch(
    painter: QPainter, rect: QRectF, activation: str, color: str, width: float = 1.6
) -> None:
    """Draw the small picture of an activation."""
    if activation == "softmax":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        bar = rect.width() / 4
        for i, height in enumerate(_BARS):
            left = rect.left() + i * 1.5 * bar
            tall = rect.height() * height
            painter.drawRect(QRectF(left, rect.bottom() - tall, bar, tall))
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    y = rect.bottom() - _ZERO.get(activation, 0.0) * rect.height()
    painter.setPen(style.line_pen(theme.colors.border, 1.0))
    painter.drawLine(QPointF(rect.left() - 2, y), QPointF(rect.right() + 2, y))
    painter.setPen(_sketch_pen(color, width))
    painter.drawPolyline(_sketch(activation, rect.getRect()))


@lru_cache(maxsize=64)
def _sketch_pen(color: str, width: float) -> QPen:
    pen = QPen(QColor(color), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


@lru_cache(maxsize=256)
def _sketch(activation: str, room: tuple[float, float, float, float]) -> QPolygonF:
    left, top, width, height = room
    return QPolygonF(
        [
            QPointF(left + x * width, top + (1.0 - y) * height)
            for x, y in _SKETCHES.get(activation, ())
        ]
    )


def draw_body(
    painter: QPainter, rect: QRectF, fill: QColor, border: QPen, *, is_round: bool
) -> None:
    """Draw the body of a unit or a block."""
    radius = rect.height() / 2 if is_round else style.RADIUS
    if sprites.draw(painter, rect, fill, border, radius):
        return
    painter.setPen(border)
    painter.setBrush(fill)
    if is_round:
        painter.drawEllipse(rect)
    else:
        painter.drawRoundedRect(rect, style.RADIUS, style.RADIUS)


def draw_port(
    painter: QPainter, place: QPointF, radius: float, fill: str, border: str
) -> None:
    """Draw a port."""
    draw_ports(painter, [place], radius, fill, border)


def draw_ports(
    painter: QPainter, places: Sequence[QPointF], radius: float, fill: str, border: str
) -> None:
    """Draw ports that look the same."""
    pen, inside = style.line_pen(border, 1.5), QColor(fill)
    size = QSizeF(2 * radius, 2 * radius)
    if sprites.draw_all(painter, places, size, (inside, pen), radius):
        return
    painter.setPen(pen)
    painter.setBrush(inside)
    for place in places:
        painter.drawEllipse(place, radius, radius)


def draw_plate(
    painter: QPainter,
    rect: QRectF,
    text: str,
    color: str,
    *,
    lit: bool = False,
    frozen: bool = False,
) -> None:
    """Draw a number on its plate; one that training leaves alone has a dashed edge."""
    draw_plate_ground(painter, rect, lit=lit, frozen=frozen)
    draw_text(painter, rect, text, style.SMALL_PX, color)


def draw_plate_ground(
    painter: QPainter, rect: QRectF, *, lit: bool = False, frozen: bool = False
) -> None:
    """Draw the plate of a number without the number."""
    colors = theme.colors
    edge = colors.accent if lit else colors.grid
    pen, ground = style.line_pen(edge, 1.0), QColor(colors.canvas)
    if frozen:
        pen = QPen(QColor(colors.accent if lit else colors.text_dim), 1.2)
        pen.setDashPattern([3.0, 2.0])
    if frozen or not sprites.draw(painter, rect, ground, pen, PLATE_RADIUS):
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, PLATE_RADIUS, PLATE_RADIUS)


def draw_toggle(painter: QPainter, rect: QRectF, *, collapsed: bool) -> None:
    """Draw the button that collapses and expands a layer."""
    colors = theme.colors
    pen, ground = style.line_pen(colors.block_border, 1.2), QColor(colors.block)
    is_copied = sprites.draw(painter, rect, ground, pen, PLATE_RADIUS)
    painter.setPen(pen)
    if not is_copied:
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, PLATE_RADIUS, PLATE_RADIUS)
    middle = rect.center()
    painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))
    if collapsed:
        painter.drawLine(middle - QPointF(0, 4), middle + QPointF(0, 4))


def draw_badge(painter: QPainter, centre: QPointF) -> None:
    """Draw the sign that something is wrong with a block."""
    colors = theme.colors
    painter.setPen(style.line_pen(colors.canvas, 1.5))
    painter.setBrush(QColor(colors.bad))
    painter.drawEllipse(centre, 8.0, 8.0)
    rect = QRectF(centre.x() - 8, centre.y() - 8, 16, 16)
    draw_text(painter, rect, "!", style.NAME_PX, colors.canvas, bold=True)


def draw_lock(painter: QPainter, centre: QPointF) -> None:
    """Draw the sign that training leaves something as it is: a small lock."""
    colors = theme.colors
    painter.setPen(style.line_pen(colors.block_border, 1.0))
    painter.setBrush(QColor(colors.canvas))
    painter.drawEllipse(centre, LOCK_RADIUS, LOCK_RADIUS)
    x, y = centre.x(), centre.y()
    painter.setPen(style.line_pen(colors.text, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(x - 2.4, y - 5.0, 4.8, 7.0), 0, 180 * 16)
    painter.fillRect(QRectF(x - 3.8, y - 1.4, 7.6, 5.4), QColor(colors.text))


def draw_units_mark(painter: QPainter, rect: QRectF, n: int, color: str) -> None:
    """Draw a row of dots, the sign of many units, into a box."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(color)))
    step = rect.width() / n
    for i in range(n):
        centre = QPointF(rect.left() + (i + 0.5) * step, rect.center().y())
        painter.drawEllipse(centre, 2.2, 2.2)
