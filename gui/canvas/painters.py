"""How the things of the canvas are painted; the palette's pictures use the same."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen, QPolygonF

from engine.numerals import format_number
from gui.canvas import style
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
SMALLEST_SHARE = 0.75  # of its size that a text may shrink to
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
    painter.setPen(QColor(color))
    smallest = round(SMALLEST_SHARE * px)
    for size in range(px, smallest - 1, -1):
        painter.setFont(style.font(size, bold))
        if painter.fontMetrics().horizontalAdvance(text) <= rect.width():
            break
    metrics = painter.fontMetrics()
    if metrics.horizontalAdvance(text) > rect.width():
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter, text)


def fitting_number(value: float, digits: int, px: int, width: float) -> str:
    """Write a number with as many digits, at most `digits`, as `width` has room for."""
    metrics = QFontMetrics(style.font(round(SMALLEST_SHARE * px)))
    for n in range(digits, 1, -1):
        text = format_number(value, n)
        if metrics.horizontalAdvance(text) <= width:
            return text
    return format_number(value, 1)


def draw_sketch(
    painter: QPainter, rect: QRectF, activation: str, color: str, width: float = 1.6
) -> None:
    """Draw the small picture of an activation."""
    pen = QPen(QColor(color), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
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
    painter.setPen(pen)
    painter.drawPolyline(
        QPolygonF(
            [
                QPointF(
                    rect.left() + x * rect.width(), rect.bottom() - y * rect.height()
                )
                for x, y in _SKETCHES.get(activation, ())
            ]
        )
    )


def draw_body(
    painter: QPainter, rect: QRectF, fill: QColor, border: QPen, *, is_round: bool
) -> None:
    """Draw the body of a unit or a block."""
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
    painter.setPen(style.line_pen(border, 1.5))
    painter.setBrush(QColor(fill))
    painter.drawEllipse(place, radius, radius)


def draw_plate(
    painter: QPainter, rect: QRectF, text: str, color: str, *, lit: bool = False
) -> None:
    """Draw a number on its plate."""
    colors = theme.colors
    painter.setPen(style.line_pen(colors.accent if lit else colors.grid, 1.0))
    painter.setBrush(QColor(colors.canvas))
    painter.drawRoundedRect(rect, 4.0, 4.0)
    draw_text(painter, rect, text, style.SMALL_PX, color)


def draw_toggle(painter: QPainter, rect: QRectF, *, collapsed: bool) -> None:
    """Draw the button that collapses and expands a layer."""
    colors = theme.colors
    painter.setPen(style.line_pen(colors.block_border, 1.2))
    painter.setBrush(QColor(colors.block))
    painter.drawRoundedRect(rect, 4.0, 4.0)
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


def draw_units_mark(painter: QPainter, rect: QRectF, n: int, color: str) -> None:
    """Draw a row of dots, the sign of many units, into a box."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(QColor(color)))
    step = rect.width() / n
    for i in range(n):
        centre = QPointF(rect.left() + (i + 0.5) * step, rect.center().y())
        painter.drawEllipse(centre, 2.2, 2.2)
