"""Inputs and outputs of groups; edits that add or take them."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from engine.arrays import Array, frozen
from engine.document.document import Change, Document, Edit
from engine.document.elements import Port, Wire
from engine.document.groups.naming import changed, cleaned, distinct
from engine.document.groups.tree import group_of, parents_of, perceptrons_inside
from engine.errors import Code, EngineError

PORT_WAY = 120.0  # scene pixels from the ports to the first perceptron
PORT_PITCH = 64.0


@lru_cache
def lead_weights(n_units: int) -> Array:
    """Return what a wire into a port does to values: nothing."""
    return frozen(np.eye(n_units))


def lead(wire_id: int, source: int, port: Port) -> Wire:
    """Return the wire from a block into a port."""
    weights = lead_weights(port.n_units)
    return Wire(wire_id, source, port.id, weights, weights)


def add_port(document: Document, group_id: int, name: str, n_units: int = 1) -> Edit:
    """Give a definition one more input, below the others."""
    before = group_of(document, group_id)
    taken = [document.block(i) for i in before.inputs]
    label = distinct([*(port.name for port in taken), cleaned(name)])[-1]
    if taken:
        x, y = taken[-1].x, max(port.y for port in taken) + PORT_PITCH
    else:
        blocks = perceptrons_inside(document, group_id)
        x, y = min(b.x for b in blocks) - PORT_WAY, min(b.y for b in blocks)
    port = Port(document.next_id, x, y, label, n_units)
    after = replace(
        before,
        members=(port.id, *before.members),
        inputs=(*before.inputs, port.id),
    )
    changes = (Change(None, port), Change(before, after))
    return Edit("add_port", changes, {"name": label, "block": before.title})


def set_output(document: Document, block_id: int, is_output: bool) -> Edit:
    """Make a perceptron an output of the group around it, or no longer one.

    Raises
    ------
    EngineError
        GROUP_NOTHING if it lies inside no group.
    """
    around = parents_of(document).get(block_id)
    if around is None:
        raise EngineError(Code.GROUP_NOTHING)
    before, block = group_of(document, around), document.block(block_id)
    pairs = dict(zip(before.outputs, before.output_names, strict=True))
    if is_output:
        pairs.setdefault(block_id, distinct([*pairs.values(), block.name])[-1])
    else:
        pairs.pop(block_id, None)
    names = tuple(pairs.values())
    after = replace(before, outputs=tuple(pairs), output_names=names)
    code = "add_output" if is_output else "remove_output"
    return changed(code, before, after, name=block.name, block=before.title)
