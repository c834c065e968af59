"""Edits of one property of several blocks or wires at once: each is one `Edit`."""

import math
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

import numpy as np

from engine.arrays import frozen
from engine.document.document import Change, Document, Edit
from engine.document.edits import (
    MAX_COLUMNS,
    set_columns,
    set_n_units,
    set_name,
)
from engine.document.elements import InputBlock, PerceptronBlock
from engine.errors import Code, EngineError


def together(
    document: Document, name: str, parts: Iterable[Callable[[Document], Edit]]
) -> Edit:
    """Carry out edits one after the other and return all of it as one edit.

    Parameters
    ----------
    document : Document
        What is edited.
    name : str
        Code of the whole edit.
    parts : iterable of functions
        Each is given the document as the one before left it.

    Raises
    ------
    EngineError
        Whatever a part raises; then nothing is changed.
    """
    after = document
    touched: dict[int, None] = {}
    for part in parts:
        changes = part(after).changes
        after = after.apply(changes)
        touched |= dict.fromkeys(change.id for change in changes)
    found = [
        Change(
            document.get(i) if i in document else None,
            after.get(i) if i in after else None,
        )
        for i in touched
    ]
    real = tuple(change for change in found if change.before != change.after)
    return Edit(name, real)


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise EngineError(Code.VALUE_NOT_FINITE, text=str(value))
    return float(value)


# --- blocks -----------------------------------------------------------------------


def numbered_names(document: Document, ids: Iterable[int], name: str) -> dict[int, str]:
    """Return a name for each block: the wanted one, for several with a number.

    "h" gives h1, h2 and so on, "h3" begins with 3; names of other blocks are passed
    over.
    """
    chosen = list(ids)
    if len(chosen) == 1:
        return {chosen[0]: name}
    taken = {block.name for block in document.blocks() if block.id not in chosen}
    stem = name.rstrip("0123456789")
    number = int(name[len(stem) :] or 1)
    names: dict[int, str] = {}
    for block_id in chosen:
        while f"{stem}{number}" in taken:
            number += 1
        names[block_id] = f"{stem}{number}"
        number += 1
    return names


def set_names(document: Document, ids: Iterable[int], name: str) -> Edit:
    """Rename blocks, with numbers if there are several.

    Raises
    ------
    EngineError
        NAME_EMPTY.
    """
    chosen = list(ids)
    if not name.strip():
        raise EngineError(Code.NAME_EMPTY, tuple(chosen))
    names = numbered_names(document, chosen, name.strip())
    parts = [
        partial(set_name, block_id=block_id, name=new)
        for block_id, new in names.items()
    ]
    return replace(together(document, "rename", parts), values={"name": name.strip()})


def set_sizes(document: Document, ids: Iterable[int], n_units: int) -> Edit:
    """Give blocks the same number of units or of input columns.

    Raises
    ------
    EngineError
        COUNT_OUT_OF_RANGE.
    """
    chosen = list(ids)
    parts = [partial(_sized, block_id=i, n_units=n_units) for i in chosen]
    edit = together(document, "resize_all", parts)
    return replace(edit, values={"n": len(chosen)})


def _sized(document: Document, block_id: int, n_units: int) -> Edit:
    block = document.block(block_id)
    if not isinstance(block, InputBlock):
        return set_n_units(document, block_id, n_units)
    columns = list(block.columns[: max(n_units, 0)])
    taken = {
        column
        for other in document.blocks()
        if isinstance(other, InputBlock)
        for column in other.columns
    }
    number = 1
    while len(columns) < min(n_units, MAX_COLUMNS + 1):
        if f"x{number}" not in taken:
            columns.append(f"x{number}")
        number += 1
    return set_columns(document, block_id, columns)


def set_biases(document: Document, ids: Iterable[int], value: float) -> Edit:
    """Give all units of these blocks the same bias; it is switched on with it.

    It becomes the start value too.

    Raises
    ------
    EngineError
        VALUE_NOT_FINITE.
    """
    number = _finite(value)
    changes = []
    for block_id in ids:
        block = document.block(block_id)
        if isinstance(block, PerceptronBlock):
            row = frozen(np.full(block.n_units, number))
            after = replace(block, bias=row, start_bias=row, use_bias=True)
            if after != block:
                changes.append(Change(block, after))
    return Edit("set_biases", tuple(changes), {"n": len(changes), "value": number})


# --- wires ------------------------------------------------------------------------


def set_weights(document: Document, ids: Iterable[int], value: float) -> Edit:
    """Give all connections of these wires the same weight; cut ones stay cut.

    It becomes the start value too.

    Raises
    ------
    EngineError
        VALUE_NOT_FINITE.
    """
    number = _finite(value)
    changes = []
    for wire_id in ids:
        wire = document.wire(wire_id)
        there = np.ones(wire.weights.shape) if wire.mask is None else wire.mask
        weights = frozen(np.where(there, number, 0.0))
        after = replace(wire, weights=weights, start_weights=weights)
        if after != wire:
            changes.append(Change(wire, after))
    return Edit("set_weights", tuple(changes), {"n": len(changes), "value": number})
