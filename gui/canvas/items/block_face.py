"""The parts of a block that look the same in many blocks: body, ports, signs."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from engine.document.gates import GATES
from gui.canvas.looks import painters, sprites, style
from gui.canvas.looks.shapes import BlockShape, Kind
from gui.theme import theme

MARGIN = 6.0  # around body and ports, for borders and the lock
N_DOTS = 4  # of the sign of many inputs


class Face(NamedTuple):
    """The looks of a single unit or of a box, without texts and numbers.

    Attributes
    ----------
    kind : Kind
    is_input : bool
    fill : int
        Colour of the body, as Qt's number.
    activation, gate : str
        As in the block; empty where there is none.
    has_sign : bool
        Whether there is room for the sketch of an activation or the sign of inputs.
    port_radius : float
        0 where ports are too small to be seen.
    lit_side : str
        The side of the ports at which an open wire may end; empty: none.
    toggle : bool or None
        Whether the button opens or closes the block; None: there is none.
    frozen : bool
        Whether it carries the lock of what training leaves alone.
    plate : bool or None
        Whether the plate of the bias is that of a frozen one; None: there is none.
    """

    kind: Kind
    is_input: bool
    fill: int
    activation: str
    gate: str
    has_sign: bool
    port_radius: float
    lit_side: str
    toggle: bool | None
    frozen: bool = False
    plate: bool | None = None


def draw(painter: QPainter, shape: BlockShape, face: Face) -> None:
    """Draw body, sign, ports and button of a single unit or of a box."""
    margin = face.port_radius + MARGIN
    rect = shape.body.adjusted(-margin, -margin, margin, margin)
    plate = shape.bias_rect(0) if face.plate is not None else None
    if plate is not None:
        rect = rect.united(plate.adjusted(-2.0, -2.0, 2.0, 2.0))
    sprites.draw_face(painter, rect, face, partial(_paint, shape=shape, face=face))


def _paint(painter: QPainter, *, shape: BlockShape, face: Face) -> None:
    is_box = face.kind is Kind.BOX
    body = shape.body if is_box else shape.unit_rect(shape.slots[0])
    border = style.line_pen(theme.colors.block_border, 1.5)
    is_round = not is_box and not face.is_input
    painters.draw_body(
        painter, body, QColor.fromRgb(face.fill), border, is_round=is_round
    )
    if face.has_sign:
        (_paint_sign_of_box if is_box else _paint_sign)(painter, body, face)
    if face.port_radius:
        draw_ports(painter, shape, face.port_radius, face.lit_side)
    if face.toggle is not None and shape.toggle_rect is not None:
        painters.draw_toggle(painter, shape.toggle_rect, collapsed=face.toggle)
    if face.frozen:
        painters.draw_lock(painter, lock_centre(shape))
    plate = shape.bias_rect(0)
    if face.plate is not None and plate is not None:
        painters.draw_plate_ground(painter, plate, frozen=face.plate)


def draw_column(painter: QPainter, body: QRectF) -> None:
    """Draw the ground that the units of a layer stand on."""
    rect = body.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    sprites.draw_face(painter, rect, "column", partial(_paint_column, body=body))


def _paint_column(painter: QPainter, *, body: QRectF) -> None:
    colors = theme.colors
    ground = style.blend(colors.canvas, colors.block_border, 0.08)
    border = style.line_pen(colors.border, 1.2)
    painters.draw_body(painter, body, ground, border, is_round=False)


def lock_centre(shape: BlockShape) -> QPointF:
    """Return where the lock of a block stands: on its edge at the lower left."""
    inset = 8.0 if shape.kind is Kind.PERCEPTRON else 2.0
    return shape.body.bottomLeft() + QPointF(inset, -inset)


def _paint_sign_of_box(painter: QPainter, body: QRectF, face: Face) -> None:
    color = theme.colors.text_dim
    if face.is_input:
        mark = QRectF(-20.0, body.top() + 28.0, 40.0, 8.0)
        painters.draw_units_mark(painter, mark, N_DOTS, color)
    else:
        sketch = QRectF(-9.0, body.top() + 26.0, 18.0, 13.0)
        painters.draw_sketch(painter, sketch, face.activation, color)


def _paint_sign(painter: QPainter, _body: QRectF, face: Face) -> None:
    """Sketch the activation of a perceptron, beside the letter of a gate."""
    has_gate = face.gate in GATES
    if face.is_input or (has_gate and face.activation == "step"):
        return
    offset = 14.0 if has_gate else 0.0
    sketch = QRectF(-9.0 + offset, -21.0, 18.0, 11.0)
    color = theme.colors.text_dim if has_gate else theme.colors.text
    painters.draw_sketch(painter, sketch, face.activation, color)


def draw_ports(
    painter: QPainter, shape: BlockShape, radius: float, lit_side: str
) -> None:
    """Draw the ports of a block, those of the side at which a wire may end lit."""
    colors = theme.colors
    usual: list[QPointF] = []
    lit: list[QPointF] = []
    for side, _, place in shape.ports():
        (lit if side == lit_side else usual).append(place)
    painters.draw_ports(painter, usual, radius, colors.canvas, colors.block_border)
    if lit:
        painters.draw_ports(painter, lit, radius + 2.0, colors.good, colors.good)
