"""Perceptrons taken apart: sum and activation as halves, the bias as an input."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from engine.document.elements import PerceptronBlock
from engine.document.gates import GATES
from gui.canvas.looks import painters, style
from gui.canvas.looks.shapes import BlockShape, Kind
from gui.reading import bias_form, reading
from gui.theme import theme

_SUM = "Σ"


def constant_text() -> str:
    """Return what the constant input puts out: 1 for b, −1 for θ."""
    return "−1" if reading.ways.thresholds else "1"


def draw_halves(
    painter: QPainter,
    rect: QRectF,
    fill: QColor,
    block: PerceptronBlock,
    *,
    texts: tuple[str, str, str] | None,
    has_bias_below: bool,
) -> None:
    """Draw a unit as Σ | activation.

    Parameters
    ----------
    painter : QPainter
        What to draw with.
    rect : QRectF
        The body of the unit.
    fill : QColor
        The colour of its output.
    block : PerceptronBlock
        What the unit belongs to: its gate or its activation is drawn.
    texts : (str, str, str) or None
        The name where it has no other place, the sum and the output; None: nobody
        could read them.
    has_bias_below : bool
        Room is left in the lower part of the first half.
    """
    colors = theme.colors
    body = QPainterPath()
    body.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.fillPath(body, QColor(colors.block))
    painter.save()
    painter.setClipRect(rect.adjusted(rect.width() / 2, 0, 0, 0))
    painter.fillPath(body, fill)
    painter.restore()
    painter.setPen(style.line_pen(colors.block_border, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(body)
    middle = rect.center().x()
    painter.drawLine(QPointF(middle, rect.top()), QPointF(middle, rect.bottom()))
    if texts is not None:
        _draw_texts(painter, rect, block, texts, has_bias_below)


def _draw_texts(
    painter: QPainter,
    rect: QRectF,
    block: PerceptronBlock,
    texts: tuple[str, str, str],
    has_bias_below: bool,
) -> None:
    colors = theme.colors
    half = rect.width() / 2
    top = rect.top() + 3.0
    left = QRectF(rect.left() + 8.0, top, half - 11.0, 16.0)
    right = QRectF(rect.left() + half + 3.0, top, half - 11.0, 16.0)
    name, total, out = texts
    title = f"{_SUM} {name}".rstrip()
    painters.draw_text(painter, left, title, style.TINY_PX, colors.text_dim, bold=True)
    gate = GATES.get(block.gate)
    if gate is not None:
        painters.draw_text(painter, right, gate.symbol, style.NAME_PX, colors.text_dim)
    else:
        sketch = QRectF(right.center().x() - 9.0, top + 3.0, 18.0, 10.0)
        painters.draw_sketch(painter, sketch, block.activation, colors.text_dim)
    middle = rect.center().y()
    for place, text, top in (
        (left, total, middle - (8.0 if has_bias_below else 3.0)),
        (right, out, middle - 3.0),
    ):
        box = QRectF(place.left(), top, place.width(), 18.0)
        painters.draw_text(painter, box, text, style.VALUE_PX, colors.text)


def draw_bias_input(
    painter: QPainter,
    block: PerceptronBlock,
    shape: BlockShape,
    biases: Sequence[tuple[float, bool]],
    *,
    with_text: bool,
) -> None:
    """Draw the constant input of a block's biases and its wires to the units.

    Nothing can be wired to it: it has no port. With each bias stands whether its unit
    steps back just now.
    """
    rect = shape.bias_input
    if rect is None:
        return
    colors = theme.colors
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path, (bias, is_dim) in zip(_wires(shape), biases, strict=True):
        number = bias_form(bias)
        sign = (number > 0) - (number < 0)
        width = style.width_class(number)
        pen = style.wire_pen(sign, width, frozen=block.bias_frozen, dim=is_dim)
        painter.setPen(pen)
        painter.drawPath(path)
    painter.setPen(style.line_pen(colors.block_border, 1.2))
    painter.setBrush(QColor(colors.border))
    painter.drawRoundedRect(rect, 4.0, 4.0)
    if with_text:
        text = constant_text()
        painters.draw_text(painter, rect, text, style.SMALL_PX, colors.text)


def _wires(shape: BlockShape) -> list[QPainterPath]:
    """Return the course from the constant input to each unit that is drawn."""
    rect = shape.bias_input
    assert rect is not None  # noqa: S101
    if shape.kind is Kind.PERCEPTRON:
        x = rect.center().x()
        inside = shape.body.top() + 4.0  # behind the edge of the circle
        return [_course(QPointF(x, rect.bottom()), QPointF(x, inside))]
    start = QPointF(rect.right(), rect.center().y())
    if shape.kind is Kind.BOX:
        return [_course(start, shape.body.topLeft() + QPointF(18.0, 0.0))]
    paths = []
    for slot in shape.slots:
        unit = shape.unit_rect(slot)
        paths.append(_course(start, unit.topLeft() + QPointF(7.0, 7.0)))
    return paths


def _course(start: QPointF, end: QPointF) -> QPainterPath:
    path = QPainterPath(start)
    path.lineTo(end)
    return path
