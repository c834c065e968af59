"""Where the activation of a block stands: its sketch, or its name at a layer."""

from PySide6.QtCore import QPointF, QRectF

from engine.document.elements import Block, PerceptronBlock
from engine.document.gates import GATES
from gui.canvas.looks import painters, style
from gui.canvas.looks.shapes import BlockShape, Kind
from gui.canvas.looks.texts import activation_text

SIGN = QRectF(-12.0, -21.0, 24.0, 12.0)  # of a perceptron, around its sketch
BESIDE_GATE = 14.0  # by which it stands aside for the letter of a gate
BETWEEN, TIMES = " · ", " × "
LEAST_WIDTH = 24.0


def name_and_activation(block: PerceptronBlock) -> str:
    """Return what is written below an expanded layer."""
    return f"{block.name}{BETWEEN}{activation_text(block.activation)}"


def size_and_activation(block: PerceptronBlock) -> str:
    """Return what is written in a collapsed layer."""
    return f"{block.n_units}{TIMES}{activation_text(block.activation)}"


def activation_rect(block: PerceptronBlock, shape: BlockShape) -> QRectF:
    """Return where the activation of a block stands, relative to its centre."""
    if shape.kind is Kind.BOX:
        before = f"{block.n_units}{TIMES}"
        line = box_text_rect(shape).adjusted(0.0, 3.0, 0.0, -1.0)
        return _end_of(line, before, size_and_activation(block), bold=True)
    if shape.kind is Kind.COLUMN:
        before = block.name + BETWEEN
        return _end_of(shape.name_rect, before, name_and_activation(block))
    if shape.has_halves:
        half = shape.breadth / 2
        return QRectF(3.0, -shape.side / 2 + 3.0, half - 11.0, 18.0)
    # A gate shows its own sign in place of the step, and beside any other activation.
    is_aside = block.gate in GATES and block.activation != "step"
    return SIGN.translated(BESIDE_GATE if is_aside else 0.0, 0.0)


def is_on_activation(block: Block, shape: BlockShape, at: QPointF) -> bool:
    """Tell whether a point relative to the centre is on the activation of a block."""
    if not isinstance(block, PerceptronBlock):
        return False
    return activation_rect(block, shape).contains(at)


def box_text_rect(shape: BlockShape) -> QRectF:
    """Return where size and activation of a collapsed layer are written."""
    body = shape.body
    left, right = body.left() + 6.0, body.right() - style.TOGGLE_SIDE - 5.0
    return QRectF(left, body.top() + 4.0, max(right - left, 20.0), 18.0)


def _end_of(line: QRectF, before: str, text: str, *, bold: bool = False) -> QRectF:
    """Return where the end of a text stands that is centred in a line."""
    whole = painters.text_width(text, style.NAME_PX, bold)
    start = painters.text_width(before, style.NAME_PX, bold)
    if whole > line.width():  # smaller letters, in the same proportion
        start, whole = start * line.width() / whole, line.width()
    width = max(whole - start, LEAST_WIDTH)
    left = line.center().x() - whole / 2 + start
    return QRectF(left, line.top(), width, line.height())
