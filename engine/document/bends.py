"""Bends of wires: points that a wire is led through, and edits of them."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from engine.document.document import Change, Document, Edit
from engine.document.elements import Wire
from engine.errors import Code, EngineError

MAX_BENDS = 64  # of one wire; a file may not hold more

Place = tuple[float, float]
Bends = tuple[Place, ...]


def add_bend(document: Document, wire_id: int, index: int, place: Place) -> Edit:
    """Lead a wire through one more point.

    Parameters
    ----------
    document : Document
        What is edited.
    wire_id : int
        The wire.
    index : int
        Which bend it becomes, counted from the source.
    place : tuple of float
        The point, in scene pixels.

    Raises
    ------
    EngineError
        COUNT_OUT_OF_RANGE beyond `MAX_BENDS`, VALUE_NOT_FINITE.
    """
    bends = document.wire(wire_id).bends
    count = len(bends) + 1
    if count > MAX_BENDS:
        raise EngineError(
            Code.COUNT_OUT_OF_RANGE, value=count, lowest=0, highest=MAX_BENDS
        )
    fresh = (*bends[:index], _place(place), *bends[index:])
    return _set_bends(document, wire_id, fresh, "add_bend")


def move_bend(document: Document, wire_id: int, index: int, place: Place) -> Edit:
    """Put a bend elsewhere; presses of keys that follow one another merge."""
    bends = list(document.wire(wire_id).bends)
    bends[index] = _place(place)
    key = f"move_bend {wire_id} {index}"
    return _set_bends(document, wire_id, tuple(bends), "move_bend", key)


def remove_bend(document: Document, wire_id: int, index: int) -> Edit:
    """Take one bend away."""
    bends = document.wire(wire_id).bends
    left = bends[:index] + bends[index + 1 :]
    return _set_bends(document, wire_id, left, "remove_bend")


def straighten(document: Document, ids: Iterable[int]) -> Edit:
    """Take all bends of wires away."""
    wires = [document.wire(i) for i in ids]
    changes = (Change(w, replace(w, bends=())) for w in wires if w.bends)
    return Edit("straighten", tuple(changes))


def _place(place: Place) -> Place:
    for value in place:
        if not math.isfinite(value):
            raise EngineError(Code.VALUE_NOT_FINITE, text=str(value))
    return float(place[0]), float(place[1])


def _set_bends(
    document: Document, wire_id: int, bends: Bends, name: str, merge_key: str = ""
) -> Edit:
    wire = document.wire(wire_id)
    values = {
        "source": document.block(wire.source).name,
        "target": document.block(wire.target).name,
    }
    if bends == wire.bends:
        return Edit(name, (), values)
    return Edit(name, (Change(wire, replace(wire, bends=bends)),), values, merge_key)


def carried(document: Document, ways: dict[int, Place]) -> list[tuple[Wire, Wire]]:
    """Return the bent wires, before and after, whose blocks both move.

    A bend goes the mean of the two ways: all of it where the blocks move together.

    Parameters
    ----------
    document : Document
        What is edited.
    ways : dict of block id to tuple of float
        How far blocks move, in scene pixels.
    """
    pairs = []
    for wire in document.wires():
        if not wire.bends or wire.source not in ways or wire.target not in ways:
            continue
        a, b = ways[wire.source], ways[wire.target]
        dx, dy = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
        pairs.append((wire, replace(wire, bends=shifted(wire.bends, dx, dy))))
    return pairs


def shifted(bends: Bends, dx: float, dy: float) -> Bends:
    """Return bends moved by `dx`, `dy` scene pixels."""
    return tuple((x + dx, y + dy) for x, y in bends)


def directions(points: Sequence[Place]) -> list[Place]:
    """Return in which direction a smooth line passes through its points.

    It leaves the first and reaches the last one from left to right; at a point between
    it is parallel to the line through both neighbours, as in a Catmull-Rom spline.

    Parameters
    ----------
    points : sequence of tuple of float
        The start, the bends and the end.

    Returns
    -------
    list of tuple of float
        A vector of length 1 for each point.
    """
    inner = [
        _unit(after[0] - before[0], after[1] - before[1])
        for before, after in zip(points[:-2], points[2:], strict=True)
    ]
    return [(1.0, 0.0), *inner, (1.0, 0.0)]


def _unit(dx: float, dy: float) -> Place:
    length = math.hypot(dx, dy)
    return (dx / length, dy / length) if length else (1.0, 0.0)
