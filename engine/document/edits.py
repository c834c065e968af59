"""Every edit of a document, as a function that returns an `Edit`.

The name of an edit is a code; the window words it. An edit that changes nothing has no
changes. Values of a person are checked here, so that a document holds only valid ones.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from engine.arrays import Array, BoolArray, frozen, frozen_mask
from engine.document.bends import carried
from engine.document.document import Change, Document, Edit
from engine.document.elements import (
    Block,
    Element,
    Frame,
    Group,
    InputBlock,
    Note,
    PerceptronBlock,
    Port,
    Settings,
    Wire,
)
from engine.document.gates import GATES
from engine.document.groups.flat import is_lead
from engine.document.groups.ports import lead_weights
from engine.document.groups.tree import group_of_port, interior, with_interiors
from engine.document.rules import require_connectable
from engine.errors import Code, EngineError, Value

MAX_UNITS = 4096
MAX_COLUMNS = 4096


def _edit(
    code: str,
    pairs: Iterable[tuple[Element | None, Element | None]],
    merge_key: str = "",
    /,  # so that a value may be called "name"
    **values: Value,
) -> Edit:
    changes = tuple(Change(before, after) for before, after in pairs if before != after)
    return Edit(code, changes, values, merge_key)


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise EngineError(Code.VALUE_NOT_FINITE, text=str(value))
    return float(value)


def _with_cell(array: Array, index: tuple[int, ...], value: float) -> Array:
    copy = array.copy()
    copy[index] = value
    return frozen(copy)


def _perceptrons(document: Document, block_id: int) -> PerceptronBlock:
    block = document.block(block_id)
    if not isinstance(block, PerceptronBlock):
        raise KeyError(block_id)
    return block


def _weighted(document: Document, wire_id: int) -> Wire:
    """Return a wire that has weights."""
    wire = document.wire(wire_id)
    if is_lead(document, wire):
        names = {
            "source": document.block(wire.source).name,
            "target": document.block(wire.target).name,
        }
        raise EngineError(Code.LEAD_HAS_NO_WEIGHT, (wire_id,), **names)
    return wire


def _require_width(document: Document, source: Block, target: Block) -> None:
    """Refuse another number of units where a port takes a fixed one."""
    if isinstance(target, Port) and source.n_units != target.n_units:
        group = group_of_port(document, target.id)
        raise EngineError(
            Code.PORT_WIDTH,
            (source.id, target.id),
            source=source.name,
            target=target.name,
            block=group.name if group else "",
            found=source.n_units,
            wanted=target.n_units,
        )


# --- adding and removing ----------------------------------------------------------


def free_name(document: Document, wanted: str) -> str:
    """Return `wanted`, or with the first number at its end that no block has."""
    taken = {block.name for block in document.blocks()}
    if wanted not in taken:
        return wanted
    stem = wanted.rstrip("0123456789") or wanted
    number = 2
    while f"{stem}{number}" in taken:
        number += 1
    return f"{stem}{number}"


def add_input(
    document: Document, x: float, y: float, n_columns: int = 1, name: str = ""
) -> Edit:
    """Add an input block; its columns get the next free names x1, x2 and so on."""
    _require_count(n_columns, MAX_COLUMNS)
    taken = {
        column
        for block in document.blocks()
        if isinstance(block, InputBlock)
        for column in block.columns
    }
    columns: list[str] = []
    number = 1
    while len(columns) < n_columns:
        if f"x{number}" not in taken:
            columns.append(f"x{number}")
        number += 1
    wanted = name or (columns[0] if n_columns == 1 else "x")
    label = free_name(document, wanted)
    if name and n_columns == 1:
        columns = [label]
    block = InputBlock(document.next_id, x, y, label, tuple(columns))
    return _edit("add", [(None, block)], block=label)


def add_perceptrons(  # noqa: PLR0913  a block has these properties
    document: Document,
    x: float,
    y: float,
    *,
    n_units: int = 1,
    activation: str = "step",
    gate: str = "",
    name: str = "",
) -> Edit:
    """Add a block of perceptrons, or a ready gate if `gate` names one."""
    _require_count(n_units, MAX_UNITS)
    bias = GATES[gate].bias if gate else 0.0
    wanted = name or (GATES[gate].name if gate else "n1" if n_units == 1 else "layer1")
    label = free_name(document, wanted)
    biases = frozen(np.full(n_units, bias))
    block = PerceptronBlock(
        document.next_id, x, y, label, activation, biases, biases, gate=gate
    )
    return _edit("add", [(None, block)], block=label)


def add_note(document: Document, x: float, y: float, text: str = "") -> Edit:
    """Add a note."""
    return _edit("add_note", [(None, Note(document.next_id, x, y, text))])


def initial_weights(document: Document, source: Block, target: Block) -> Array:
    """Return the weights that a new wire starts with.

    A gate's wires get the gate's weight. Others are drawn from the uniform Glorot
    distribution, seeded by the project's seed and the ids, so that undo and redo and a
    second drawing of the same network give the same numbers; a single weight is rounded
    to two places, to be read and calculated with. A wire into a port hands on values.
    """
    if isinstance(target, Port):
        return lead_weights(target.n_units)
    shape = (source.n_units, target.n_units)
    if isinstance(target, PerceptronBlock) and target.gate:
        return frozen(np.full(shape, GATES[target.gate].weight))
    rng = np.random.default_rng([document.settings.seed, source.id, target.id])
    limit = math.sqrt(6.0 / (shape[0] + shape[1]))
    weights = rng.uniform(-limit, limit, shape)
    return frozen(weights.round(2) if weights.size == 1 else weights)


def connect(
    document: Document, source: int, target: int, weights: Array | None = None
) -> Edit:
    """Wire all units of one block to all units of another.

    Raises
    ------
    EngineError
        If the wiring rules refuse it.
    """
    require_connectable(document, source, target)
    source_block, target_block = document.block(source), document.block(target)
    if weights is None:
        weights = initial_weights(document, source_block, target_block)
    values = frozen(weights)
    wire = Wire(document.next_id, source, target, values, values)
    return _edit(
        "connect", [(None, wire)], source=source_block.name, target=target_block.name
    )


def remove(document: Document, ids: Iterable[int]) -> Edit:
    """Remove elements together with the wires that touch them."""
    chosen = [i for i in ids if i in document and i != document.settings.id]
    wanted = with_interiors(document, chosen)
    wires = [
        wire
        for wire in document.wires()
        if wire.id in wanted or wire.source in wanted or wire.target in wanted
    ]
    others = [document.get(i) for i in sorted(wanted - {wire.id for wire in wires})]
    return _edit("remove", [(e, None) for e in (*wires, *others)], n=len(set(chosen)))


# --- places and looks -------------------------------------------------------------


def move(document: Document, places: Mapping[int, tuple[float, float]]) -> Edit:
    """Put blocks, notes and frames at new places; drags and key presses merge.

    Bends go along where both blocks of their wire do.
    """
    pairs: list[tuple[Element, Element]] = []
    ways: dict[int, tuple[float, float]] = {}
    for element_id, (x, y) in places.items():
        element = document.get(element_id)
        if isinstance(element, Block | Note | Frame | Group):
            pairs.append((element, replace(element, x=float(x), y=float(y))))
            ways[element_id] = (x - element.x, y - element.y)
    pairs += _taken_along(document, ways)
    pairs += carried(document, ways)
    key = "move " + " ".join(map(str, sorted(places)))
    return _edit("move", pairs, key, n=len(pairs))


def _taken_along(
    document: Document, ways: dict[int, tuple[float, float]]
) -> list[tuple[Element, Element]]:
    """Return what lies inside groups that move, before and after; note its ways."""
    pairs: list[tuple[Element, Element]] = []
    moving = [group.id for group in document.groups if group.id in ways]
    for group_id in moving:
        dx, dy = ways[group_id]
        for element_id in interior(document, group_id):
            element = document.get(element_id)
            if element_id in ways or not isinstance(
                element, Block | Note | Frame | Group
            ):
                continue
            ways[element_id] = (dx, dy)
            after = replace(element, x=element.x + dx, y=element.y + dy)
            pairs.append((element, after))
    return pairs


def set_collapsed(document: Document, ids: Iterable[int], collapsed: bool) -> Edit:
    """Show layers as one block or perceptron by perceptron."""
    blocks = [b for b in map(document.block, ids) if not isinstance(b, Port)]
    return _edit(
        "collapse" if collapsed else "expand",
        [(block, replace(block, collapsed=collapsed)) for block in blocks],
    )


def set_name(document: Document, block_id: int, name: str) -> Edit:
    """Rename a block; the column of a single input is renamed with it."""
    name = name.strip()
    if not name:
        raise EngineError(Code.NAME_EMPTY, (block_id,))
    block = document.block(block_id)
    after: Block = replace(block, name=name)
    if isinstance(after, InputBlock) and after.n_units == 1:
        after = replace(after, columns=(name,))
    return _edit("rename", [(block, after)], name=name)


def set_note(document: Document, note_id: int, text: str) -> Edit:
    """Change the text of a note."""
    note = document.get(note_id)
    if not isinstance(note, Note):
        raise KeyError(note_id)
    return _edit("edit_note", [(note, replace(note, text=text))])


# --- numbers ----------------------------------------------------------------------


def set_weight(document: Document, wire_id: int, i: int, j: int, value: float) -> Edit:
    """Set one weight by hand; it becomes the start value too.

    A connection that was missing is there again.
    """
    value = _finite(value)
    wire = _weighted(document, wire_id)
    mask = wire.mask
    if mask is not None and not mask[i, j]:
        mask = _mask_with(mask, i, j, there=True)
    after = replace(
        wire,
        weights=_with_cell(wire.weights, (i, j), value),
        start_weights=_with_cell(wire.start_weights, (i, j), value),
        mask=mask,
    )
    return _edit(
        "set_weight",
        [(wire, after)],
        f"set_weight {wire_id} {i} {j}",
        source=document.block(wire.source).name,
        target=document.block(wire.target).name,
        value=value,
    )


def set_bias(document: Document, block_id: int, unit: int, value: float) -> Edit:
    """Set one bias by hand; it becomes the start value too and is switched on."""
    value = _finite(value)
    block = _perceptrons(document, block_id)
    after = replace(
        block,
        bias=_with_cell(block.bias, (unit,), value),
        start_bias=_with_cell(block.start_bias, (unit,), value),
        use_bias=True,
    )
    key = f"set_bias {block_id} {unit}"
    return _edit("set_bias", [(block, after)], key, block=block.name, value=value)


def set_connection(
    document: Document, wire_id: int, i: int, j: int, there: bool
) -> Edit:
    """Cut or restore one connection inside a wire; a cut one has the weight 0."""
    wire = _weighted(document, wire_id)
    mask = np.ones(wire.weights.shape, bool) if wire.mask is None else wire.mask
    if there:
        weights, start = wire.weights, wire.start_weights
    else:
        weights = _with_cell(wire.weights, (i, j), 0.0)
        start = _with_cell(wire.start_weights, (i, j), 0.0)
    after = replace(
        wire,
        weights=weights,
        start_weights=start,
        mask=_mask_with(mask, i, j, there=there),
    )
    return _edit("restore" if there else "cut", [(wire, after)])


def _mask_with(mask: BoolArray, i: int, j: int, *, there: bool) -> BoolArray | None:
    copy = mask.copy()
    copy[i, j] = there
    return None if copy.all() else frozen_mask(copy)


def back_to_start(document: Document) -> Edit:
    """Give every weight and bias its start value."""
    pairs: list[tuple[Element, Element]] = []
    for element in document.elements.values():
        if isinstance(element, Wire):
            pairs.append((element, replace(element, weights=element.start_weights)))
        elif isinstance(element, PerceptronBlock):
            pairs.append((element, replace(element, bias=element.start_bias)))
    return _edit("back_to_start", pairs)


def set_values(
    document: Document,
    weights: Mapping[int, Array],
    biases: Mapping[int, Array],
    name: str,
    *,
    also_start: bool,
    **values: Value,
) -> Edit:
    """Set the weights of wires and the biases of blocks at once.

    Parameters
    ----------
    document : Document
        What is edited.
    weights : mapping of wire id to ndarray of shape (n_source, n_target)
        New weights of these wires.
    biases : mapping of block id to ndarray of shape (n_units,)
        New biases of these blocks.
    name : str
        Code of the edit: "train", "step_back", "new_start", "edit_matrix".
    also_start : bool
        True: they are start values too (a new random start, a matrix typed by hand).
    **values
        What the wording of the edit needs, e.g. the number of epochs.
    """
    pairs: list[tuple[Element, Element]] = []
    for wire_id, matrix in weights.items():
        wire = document.wire(wire_id)
        new = frozen(matrix)
        start = new if also_start else wire.start_weights
        pairs.append((wire, replace(wire, weights=new, start_weights=start)))
    for block_id, row in biases.items():
        block = _perceptrons(document, block_id)
        new = frozen(row)
        start = new if also_start else block.start_bias
        pairs.append((block, replace(block, bias=new, start_bias=start)))
    return _edit(name, pairs, "", **values)


# --- properties -------------------------------------------------------------------


def set_activation(document: Document, ids: Iterable[int], activation: str) -> Edit:
    """Give perceptrons another activation."""
    blocks = [_perceptrons(document, i) for i in ids]
    pairs = [(block, replace(block, activation=activation)) for block in blocks]
    return _edit("set_activation", pairs, activation=activation)


def set_use_bias(document: Document, ids: Iterable[int], use_bias: bool) -> Edit:
    """Switch biases on or off; off sets them to 0."""
    pairs = []
    for block in (_perceptrons(document, i) for i in ids):
        after = replace(block, use_bias=use_bias)
        if not use_bias:
            zeros = frozen(np.zeros(block.n_units))
            after = replace(after, bias=zeros, start_bias=zeros)
        pairs.append((block, after))
    return _edit("bias_on" if use_bias else "bias_off", pairs)


def set_frozen(document: Document, ids: Iterable[int], frozen: bool) -> Edit:
    """Have training leave the weights of wires and the biases of blocks as they are.

    `ids` may name both; KeyError for anything that has neither weights nor biases.
    """
    pairs: list[tuple[Element, Element]] = []
    for element_id in ids:
        element = document.get(element_id)
        if isinstance(element, Wire):
            pairs.append((element, replace(element, frozen=frozen)))
        else:
            block = _perceptrons(document, element_id)
            pairs.append((block, replace(block, bias_frozen=frozen)))
    return _edit("freeze" if frozen else "unfreeze", pairs, n=len(pairs))


def _require_count(value: int, highest: int, lowest: int = 1) -> None:
    if not lowest <= value <= highest:
        raise EngineError(
            Code.COUNT_OUT_OF_RANGE, value=value, lowest=lowest, highest=highest
        )


def set_n_units(document: Document, block_id: int, n_units: int) -> Edit:
    """Change the number of perceptrons; what stays keeps its numbers.

    New connections are drawn like those of a new wire, new biases are 0.
    """
    _require_count(n_units, MAX_UNITS)
    block = _perceptrons(document, block_id)
    names = block.unit_names if len(block.unit_names) == n_units else ()
    after = replace(
        block,
        bias=_grown(block.bias, np.zeros(n_units)),
        start_bias=_grown(block.start_bias, np.zeros(n_units)),
        unit_names=names,
        gate=block.gate if n_units == 1 else "",
        pins=tuple(pin for pin in block.pins if pin.unit < n_units),
    )
    return _resize(document, block, after)


def set_columns(document: Document, block_id: int, columns: Iterable[str]) -> Edit:
    """Give an input block other columns; wires of those that stay keep their numbers.

    As many columns as before are the same ones under other names.
    """
    block = document.block(block_id)
    if not isinstance(block, InputBlock):
        raise KeyError(block_id)
    names = tuple(column.strip() for column in columns)
    _require_count(len(names), MAX_COLUMNS)
    if not all(names):
        raise EngineError(Code.NAME_EMPTY, (block_id,))
    return _resize(document, block, replace(block, columns=names))


def set_unit_names(document: Document, block_id: int, names: Iterable[str]) -> Edit:
    """Name the single perceptrons, e.g. by the classes of an output."""
    block = _perceptrons(document, block_id)
    return _edit("rename", [(block, replace(block, unit_names=tuple(names)))], name="")


Rows = tuple[list[int], list[int]]


def _grown(old: Array, fresh: Array, rows: Rows | None = None) -> Array:
    """Return `fresh` with what stays of `old` laid over it.

    `rows` are the old and the new places of the rows that stay; without them, as much
    stays as fits over the beginning.
    """
    result = fresh.copy()
    if rows is not None:
        result[rows[1]] = old[rows[0]]
    else:
        common = tuple(
            slice(0, min(a, b)) for a, b in zip(old.shape, fresh.shape, strict=True)
        )
        result[common] = old[common]
    return frozen(result)


def _rows_that_stay(block: Block, after: Block) -> Rows | None:
    """Find the columns of an input block by their names, wherever they stand now."""
    if not isinstance(block, InputBlock) or not isinstance(after, InputBlock):
        return None
    staying = [name for name in after.columns if name in block.columns]
    return (
        [block.columns.index(name) for name in staying],
        [after.columns.index(name) for name in staying],
    )


def _resize(document: Document, block: Block, after: Block) -> Edit:
    pairs: list[tuple[Element, Element]] = [(block, after)]
    if block.n_units != after.n_units:
        rows = _rows_that_stay(block, after)
        for wire in document.wires():
            if block.id not in (wire.source, wire.target):
                continue
            source = after if wire.source == block.id else document.block(wire.source)
            target = after if wire.target == block.id else document.block(wire.target)
            _require_width(document, source, target)
            fresh = initial_weights(document, source, target)
            pairs.append((wire, _resized(wire, fresh, rows)))
    return _edit("resize", pairs, block=after.name, n=after.n_units)


def _resized(wire: Wire, fresh: Array, rows: Rows | None) -> Wire:
    mask = wire.mask
    if mask is not None:
        ones = np.ones(fresh.shape)
        mask = frozen_mask(_grown(mask.astype(np.float64), ones, rows) > 0)
        mask = None if mask.all() else mask
    return replace(
        wire,
        weights=_grown(wire.weights, fresh, rows),
        start_weights=_grown(wire.start_weights, fresh, rows),
        mask=mask,
    )


def set_settings(document: Document, **fields: Any) -> Edit:
    """Change fields of the settings; consecutive changes of one field merge."""
    before = document.settings
    after: Settings = replace(before, **fields)
    key = "settings " + " ".join(sorted(fields))
    return _edit("set_" + next(iter(sorted(fields))), [(before, after)], key)
