"""The texts that can be edited in place: numbers, names, sizes, notes, titles."""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF

from engine.document import edits
from engine.document.document import Edit
from engine.document.elements import Block, InputBlock, PerceptronBlock, Port
from engine.errors import Code, EngineError
from engine.network.compile import unit_names
from engine.numerals import format_number, parse_number
from gui.canvas.editing import writings
from gui.canvas.looks.activation_place import activation_rect
from gui.canvas.looks.shapes import BlockShape
from gui.canvas.pointer.hits import Hit, Part
from gui.canvas.scene import CanvasScene
from gui.reading import bias_form

SHOWN_DIGITS = 8
NAMES_WIDTH = 320.0
MAX_NAMED_UNITS = 40  # more names are nothing to type in one line


class FieldKind(StrEnum):
    """What a field holds."""

    WEIGHT = "weight"
    BIAS = "bias"
    INPUT = "input"
    NAME = "name"
    UNITS = "units"
    UNIT_NAMES = "unit_names"
    ACTIVATION = "activation"
    NOTE = "note"
    TITLE = "title"  # of a frame


_WRITINGS = (FieldKind.NOTE, FieldKind.TITLE)
_TEXTS = {
    Part.NOTE: FieldKind.NOTE,
    Part.FRAME: FieldKind.TITLE,
    Part.NAME: FieldKind.NAME,
    Part.ACTIVATION: FieldKind.ACTIVATION,
}


@dataclass(frozen=True, slots=True)
class Field:
    """One text of one element; `i` and `j` as in `Hit`, `i` a unit of a block."""

    kind: FieldKind
    id: int
    i: int = -1
    j: int = -1


def field_at(scene: CanvasScene, hit: Hit) -> Field | None:
    """Return the field that a double click on a part edits."""
    if hit.is_wire and hit.i >= 0:
        return Field(FieldKind.WEIGHT, hit.id, hit.i, hit.j)
    if hit.part in _TEXTS:
        return Field(_TEXTS[hit.part], hit.id)
    if hit.part is Part.BIAS:
        return Field(FieldKind.BIAS, hit.id, hit.unit)
    if not hit.is_block or hit.part in (Part.PORT, Part.TOGGLE, Part.BADGE):
        return None
    return _of_body(scene, hit)


def _of_body(scene: CanvasScene, hit: Hit) -> Field | None:
    block = scene.blocks[hit.id].block
    if isinstance(block, InputBlock) and hit.unit >= 0:
        return Field(FieldKind.INPUT, hit.id, hit.unit)
    if isinstance(block, PerceptronBlock) and hit.unit >= 0 and block.use_bias:
        return Field(FieldKind.BIAS, hit.id, hit.unit)
    return None


def fields_in_order(scene: CanvasScene) -> list[Field]:
    """Return all that Tab goes through, from left to right and from top to bottom.

    The weights by the places of their numbers; then of each block its numbers, its
    activation, its size and its name.
    """
    found: list[tuple[float, float, int, Field]] = []
    for wire_id, i, j in scene.plates:
        if i >= 0:
            field = Field(FieldKind.WEIGHT, wire_id, i, j)
            place = rect_of(scene, field).center()
            found.append((place.x(), place.y(), 0, field))
    for item in scene.blocks.values():
        fields = _of_block(item.block, [slot.unit for slot in item.shape_.slots])
        place = item.pos()
        found += [(place.x(), place.y(), k, field) for k, field in enumerate(fields)]
    return [field for *_, field in sorted(found, key=lambda entry: entry[:3])]


def _of_block(block: Block, units: list[int]) -> list[Field]:
    """Return the fields of a block of which so many units are drawn."""
    fields = []
    if isinstance(block, InputBlock):
        fields += [Field(FieldKind.INPUT, block.id, unit) for unit in units]
    elif isinstance(block, PerceptronBlock):
        if block.use_bias:
            fields += [Field(FieldKind.BIAS, block.id, unit) for unit in units]
        fields.append(Field(FieldKind.ACTIVATION, block.id))
    if block.n_units > 1 and not isinstance(block, Port):
        fields.append(Field(FieldKind.UNITS, block.id))
    return [*fields, Field(FieldKind.NAME, block.id)]


def rect_of(scene: CanvasScene, field: Field) -> QRectF:
    """Return where a field stands on the canvas."""
    if field.kind is FieldKind.WEIGHT:
        plate = scene.plates.get((field.id, field.i, field.j))
        if plate is not None:
            return plate.scene_rect()
        line = scene.wires[field.id].line(field.i, field.j)
        middle = line.path.pointAtPercent(0.5) if line else QPointF()
        return QRectF(middle.x() - 24, middle.y() - 9, 48, 18)
    if field.kind in _WRITINGS:
        return writings.rect_of(scene, field.id)
    item = scene.blocks[field.id]
    return _rect_in_block(item.block, item.shape_, field).translated(item.pos())


def _rect_in_block(block: Block, shape: BlockShape, field: Field) -> QRectF:
    rect = shape.name_rect
    if field.kind is FieldKind.BIAS:
        rect = shape.bias_rect(field.i) or rect
    elif field.kind is FieldKind.INPUT:
        slot = shape.slot(field.i)
        rect = shape.value_rect(slot) if slot else rect
    elif field.kind is FieldKind.ACTIVATION and isinstance(block, PerceptronBlock):
        rect = activation_rect(block, shape)
    elif field.kind is FieldKind.UNIT_NAMES:
        rect = QRectF(-NAMES_WIDTH / 2, shape.body.top() - 20.0, NAMES_WIDTH, 20.0)
    elif field.kind is FieldKind.UNITS:
        rect = QRectF(-40.0, shape.body.top() + 4.0, 80.0, 20.0)
    return rect


def text_of(scene: CanvasScene, field: Field) -> str:
    """Return the text that a field begins with."""
    document = scene.session.document
    if field.kind is FieldKind.WEIGHT:
        weights = scene.numbers.weights(document.wire(field.id))
        return format_number(float(weights[field.i, field.j]), SHOWN_DIGITS)
    if field.kind in _WRITINGS:
        return writings.text_of(document, field.id)
    block = document.block(field.id)
    if field.kind is FieldKind.BIAS and isinstance(block, PerceptronBlock):
        bias = float(scene.numbers.biases(block)[field.i])
        return format_number(bias_form(bias), SHOWN_DIGITS)
    if field.kind is FieldKind.INPUT and isinstance(block, InputBlock):
        value = scene.session.input_value(block.columns[field.i])
        return format_number(value, SHOWN_DIGITS)
    return _word_of(block, field.kind)


def _word_of(block: Block, kind: FieldKind) -> str:
    if kind is FieldKind.UNIT_NAMES:
        return ", ".join(unit_names(block))
    if kind is FieldKind.ACTIVATION and isinstance(block, PerceptronBlock):
        return block.activation
    return str(block.n_units) if kind is FieldKind.UNITS else block.name


def commit(scene: CanvasScene, field: Field, text: str) -> None:
    """Write what was typed as one edit; an input value is no edit.

    Raises
    ------
    EngineError
        If the text is not what the field holds; nothing is changed.
    """
    session = scene.session
    if field.kind is FieldKind.INPUT:
        block = session.document.block(field.id)
        if isinstance(block, InputBlock):
            session.set_input(block.columns[field.i], parse_number(text))
        return
    # Typing is a gesture of its own and never melts into the one before.
    session.do(replace(_edit(scene, field, text), merge_key=""))


def _edit(scene: CanvasScene, field: Field, text: str) -> Edit:
    document = scene.session.document
    if field.kind is FieldKind.WEIGHT:
        number = parse_number(text)
        return edits.set_weight(document, field.id, field.i, field.j, number)
    if field.kind is FieldKind.BIAS:
        bias = bias_form(parse_number(text))
        return edits.set_bias(document, field.id, field.i, bias)
    if field.kind in _WRITINGS:
        return writings.edit_of(document, field.id, text)
    return _edit_of_block(scene, field, text)


def _edit_of_block(scene: CanvasScene, field: Field, text: str) -> Edit:
    document = scene.session.document
    if field.kind is FieldKind.NAME:
        return edits.set_name(document, field.id, text)
    if field.kind is FieldKind.ACTIVATION:
        return edits.set_activation(document, [field.id], text)
    if field.kind is FieldKind.UNIT_NAMES:
        return _renamed_units(scene, field.id, text)
    return resized(scene, field.id, text)


def _renamed_units(scene: CanvasScene, block_id: int, text: str) -> Edit:
    document = scene.session.document
    block = document.block(block_id)
    names = [name.strip() for name in text.split(",")]
    if len(names) != block.n_units:
        n = block.n_units
        raise EngineError(
            Code.COUNT_OUT_OF_RANGE, value=len(names), lowest=n, highest=n
        )
    if not all(names):
        raise EngineError(Code.NAME_EMPTY, (block_id,))
    if isinstance(block, InputBlock):
        return edits.set_columns(document, block_id, names)
    return edits.set_unit_names(document, block_id, names)


def resized(scene: CanvasScene, block_id: int, text: str) -> Edit:
    """Return the edit that gives a block as many units as `text` says."""
    number = parse_number(text)
    if number != int(number):
        raise EngineError(Code.VALUE_NOT_A_NUMBER, text=text)
    document = scene.session.document
    block = document.block(block_id)
    if not isinstance(block, InputBlock):
        return edits.set_n_units(document, block_id, int(number))
    return edits.set_columns(document, block_id, _columns(scene, block, int(number)))


def _columns(scene: CanvasScene, block: InputBlock, n: int) -> list[str]:
    """Return the block's column names, cut or continued with free ones."""
    taken = {
        column
        for item in scene.blocks.values()
        if isinstance(item.block, InputBlock)
        for column in item.block.columns
    }
    columns = list(block.columns[: max(n, 0)])
    number = 1
    while len(columns) < min(n, edits.MAX_COLUMNS + 1):
        name = f"x{number}"
        if name not in taken:
            columns.append(name)
        number += 1
    return columns
