"""Edits of several wires at once: insert a block, delete and rejoin, cut."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np

from engine.arrays import BoolArray, frozen, frozen_mask
from engine.document.document import Change, Document, Edit
from engine.document.edits import connect, move, remove
from engine.document.elements import (
    Block,
    Group,
    InputBlock,
    PerceptronBlock,
    Wire,
)
from engine.document.graph import reached_from, targets_of
from engine.document.groups.flat import is_lead
from engine.document.rules import check_connect
from engine.errors import EngineError, Issue

Place = tuple[float, float]  # in scene pixels
Cells = frozenset[tuple[int, int]]


# --- a block into a wire ----------------------------------------------------------


def ends_of(document: Document, element_id: int) -> tuple[int, int]:
    """Return the blocks where signals enter an element and where they leave it.

    Those of a group are its first input and its first output.

    Raises
    ------
    KeyError
        If no signal can go through the element.
    """
    element = document.get(element_id)
    if isinstance(element, InputBlock | PerceptronBlock):
        return element_id, element_id
    if isinstance(element, Group) and element.inputs and element.outputs:
        return element.inputs[0], element.outputs[0]
    raise KeyError(element_id)


def check_insert(document: Document, block_id: int, wire_id: int) -> Issue | None:
    """Tell why a block or group cannot stand in the middle of a wire; None if it can.

    The wire's source must be able to feed the block, and the block the wire's target,
    by the rules for any wire. KeyError as in `ends_of`.
    """
    wire, (entry, way_out) = document.wire(wire_id), ends_of(document, block_id)
    without = document.apply([Change(wire, None)])
    issue = check_connect(without, wire.source, entry)
    if issue is not None:
        return issue
    half = without.apply(connect(without, wire.source, entry).changes)
    return check_connect(half, way_out, wire.target)


def insert_into_wire(
    document: Document, block_id: int, wire_id: int, place: Place | None = None
) -> Edit:
    """Put a block or a group into a wire: two wires instead of one.

    The wire into the block starts like any new wire: with the weight of the gate, or
    drawn from the Glorot distribution. The wire out keeps the weights, the start
    weights, the cut connections and the frozen state of the old one if the block has
    as many units as the old source; otherwise it starts like any new wire too. Bends
    stay, each on the half that it is on.

    Parameters
    ----------
    document : Document
        What is edited.
    block_id, wire_id : int
        What is put into what.
    place : tuple of float, optional
        Where the block comes in the same edit; None: it stays where it is.

    Raises
    ------
    EngineError
        As `check_insert` says.
    """
    issue = check_insert(document, block_id, wire_id)
    if issue is not None:
        raise EngineError(issue.code, issue.elements, **issue.values)
    wire = document.wire(wire_id)
    source, target = document.block(wire.source), document.block(wire.target)
    moved = () if place is None else move(document, {block_id: place}).changes
    growing = document.apply(moved)
    entry, way_out = ends_of(document, block_id)
    split = _split(growing, wire, block_id)
    growing = growing.apply([Change(wire, None)])
    first = _with_bends(connect(growing, source.id, entry), wire.bends[:split])
    growing = growing.apply([first])
    last = _with_bends(connect(growing, way_out, target.id), wire.bends[split:])
    if growing.block(way_out).n_units == source.n_units:
        kept = replace(wire, id=last.id, source=way_out, bends=wire.bends[split:])
        last = Change(None, kept)
    changes = (*moved, Change(wire, None), first, last)
    name = getattr(document.get(block_id), "name", "")
    names = {"block": name, "source": source.name, "target": target.name}
    return Edit("insert", changes, names)


def _with_bends(edit: Edit, bends: tuple[Place, ...]) -> Change:
    (change,) = edit.changes
    wire = change.after
    return Change(None, replace(wire, bends=bends) if isinstance(wire, Wire) else wire)


def _split(document: Document, wire: Wire, block_id: int) -> int:
    """Return how many bends lie before the straight piece nearest to a block."""
    block = document.get(block_id)
    if not wire.bends or not isinstance(block, Block | Group):
        return 0
    place = (block.x, block.y)
    ends = document.block(wire.source), document.block(wire.target)
    points = [(ends[0].x, ends[0].y), *wire.bends, (ends[1].x, ends[1].y)]
    pieces = range(len(points) - 1)
    return min(pieces, key=lambda k: _distance(place, points[k], points[k + 1]))


def _distance(place: Place, start: Place, end: Place) -> float:
    """Return the distance of a place from a straight piece."""
    along = (end[0] - start[0], end[1] - start[1])
    away = (place[0] - start[0], place[1] - start[1])
    length2 = along[0] ** 2 + along[1] ** 2
    share = (away[0] * along[0] + away[1] * along[1]) / length2 if length2 else 0.0
    share = min(max(share, 0.0), 1.0)
    return math.hypot(away[0] - share * along[0], away[1] - share * along[1])


# --- delete and rejoin ------------------------------------------------------------


def remove_and_heal(document: Document, ids: Iterable[int]) -> Edit:
    """Remove elements and wire what fed the blocks among them to what they fed.

    Signals that went through several removed blocks find their way too. A new wire
    starts like any other new wire; where the rules refuse one, because the two blocks
    are wired already, there is none. A wire that is removed by its own id is not led
    on.
    """
    wanted = set(ids)
    removal = remove(document, wanted)
    gone = {change.id for change in removal.changes}
    by_hand = wanted & {wire.id for wire in document.wires()}
    through = document.apply([Change(document.wire(i), None) for i in sorted(by_hand)])
    pairs = _pairs_through(through, {b.id for b in document.blocks() if b.id in gone})
    changes, growing = list(removal.changes), document.apply(removal.changes)
    for source, target in pairs:
        if check_connect(growing, source, target) is None:
            wired = connect(growing, source, target).changes
            changes += wired
            growing = growing.apply(wired)
    n_wires = len(changes) - len(removal.changes)
    values = {**removal.values, "wires": n_wires}
    return Edit("heal", tuple(changes), values)


def _pairs_through(document: Document, gone: set[int]) -> list[tuple[int, int]]:
    """Return the blocks that stay and are joined by ways over `gone` blocks only."""
    targets = targets_of(document)
    inner = {i: [t for t in targets[i] if t in gone] for i in gone}
    pairs: dict[tuple[int, int], None] = {}  # an ordered set
    for source in targets:
        if source in gone:
            continue
        over = reached_from((t for t in targets[source] if t in gone), inner)
        for block in sorted(over):
            pairs |= {(source, t): None for t in targets[block] if t not in gone}
    return sorted(pairs)


# --- cut --------------------------------------------------------------------------


def cut_wires(document: Document, cuts: Mapping[int, Cells]) -> Edit:
    """Cut wires, or single connections inside them.

    Parameters
    ----------
    document : Document
        What is edited.
    cuts : mapping of wire id to a set of (i, j)
        The connections to cut; no connection named, or none left: the wire is removed,
        and so is one into a reusable block, which hands on all or nothing. A cut
        connection has the weight 0 and is not trained.
    """
    changes: list[Change] = []
    n_cut = 0
    for wire_id, cells in sorted(cuts.items()):
        wire = document.wire(wire_id)
        there = np.ones(wire.weights.shape, bool) if wire.mask is None else wire.mask
        left = there.copy()
        for i, j in cells:
            left[i, j] = False
        if not cells or not left.any() or is_lead(document, wire):
            n_cut += 1
            changes.append(Change(wire, None))
        elif (left != there).any():
            n_cut += int((left != there).sum())
            changes.append(Change(wire, _masked(wire, left)))
    return Edit("cut_wires", tuple(changes), {"n": n_cut})


def _masked(wire: Wire, left: BoolArray) -> Wire:
    return replace(
        wire,
        weights=frozen(np.where(left, wire.weights, 0.0)),
        start_weights=frozen(np.where(left, wire.start_weights, 0.0)),
        mask=frozen_mask(left),
    )
