"""Edits of places: align, distribute, and tidy a drawing into layers.

The engine does not know how large things are drawn: whoever calls gives a box for each
element, in scene pixels relative to its place.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from engine.document.columns import Box, Boxes, Place, Plan, settled, to_grid
from engine.document.document import Change, Document, Edit
from engine.document.edits import move
from engine.document.elements import Wire
from engine.document.groups.outline import outlined
from engine.document.groups.tree import parents_of
from engine.document.passing import bends_of, seats_of

DEFAULT_BOX = Box(-28.0, -28.0, 28.0, 28.0)


class Side(StrEnum):
    """What is brought onto one line."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Axis(StrEnum):
    """The direction in which gaps are made equal."""

    ACROSS = "across"
    DOWN = "down"


# --- align and distribute ---------------------------------------------------------


def align(document: Document, boxes: Boxes, side: Side) -> Edit:
    """Bring one edge of all elements, or their centres, onto one line.

    Parameters
    ----------
    document : Document
        What is edited.
    boxes : mapping of id to Box
        The blocks and notes that are meant.
    side : Side
        Edges come to the outermost one, centres to the middle of all.
    """
    places = {i: _place(document, i) for i in boxes}
    across = side in (Side.LEFT, Side.CENTRE, Side.RIGHT)
    spans = {i: _span(places[i], boxes[i], across=across) for i in boxes}
    low = min((a for a, _ in spans.values()), default=0.0)
    high = max((b for _, b in spans.values()), default=0.0)
    shifts: dict[int, float] = {}
    for i, (a, b) in spans.items():
        if side in (Side.LEFT, Side.TOP):
            shifts[i] = low - a
        elif side in (Side.RIGHT, Side.BOTTOM):
            shifts[i] = high - b
        else:
            shifts[i] = (low + high) / 2 - (a + b) / 2
    return _moved(document, "align", places, shifts, across=across)


def distribute(document: Document, boxes: Boxes, axis: Axis) -> Edit:
    """Make the gaps between elements equal; the first and the last one stay.

    Parameters
    ----------
    document : Document
        What is edited.
    boxes : mapping of id to Box
        The blocks and notes that are meant; fewer than three have nothing between.
    axis : Axis
        The direction in which they follow one another.
    """
    places = {i: _place(document, i) for i in boxes}
    across = axis is Axis.ACROSS
    spans = {i: _span(places[i], boxes[i], across=across) for i in boxes}
    order = sorted(spans, key=lambda i: (sum(spans[i]), i))
    shifts: dict[int, float] = {}
    if len(order) > 2:
        start, end = spans[order[0]][0], spans[order[-1]][1]
        filled = sum(b - a for a, b in spans.values())
        gap = (end - start - filled) / (len(order) - 1)
        for i in order:
            a, b = spans[i]
            shifts[i] = start - a
            start += b - a + gap
    return _moved(document, "distribute", places, shifts, across=across)


def _place(document: Document, element_id: int) -> Place:
    element = document.get(element_id)
    return getattr(element, "x", 0.0), getattr(element, "y", 0.0)


def _span(place: Place, box: Box, *, across: bool) -> tuple[float, float]:
    if across:
        return place[0] + box.left, place[0] + box.right
    return place[1] + box.top, place[1] + box.bottom


def _moved(
    document: Document,
    name: str,
    places: Mapping[int, Place],
    shifts: Mapping[int, float],
    *,
    across: bool,
) -> Edit:
    new = {
        i: (places[i][0] + by, places[i][1])
        if across
        else (places[i][0], places[i][1] + by)
        for i, by in shifts.items()
        if abs(by) > 1e-6  # what is left of rounding is no movement
    }
    return _named(move(document, new), name)


def _named(edit: Edit, name: str) -> Edit:
    return replace(edit, name=name, merge_key="", values={"n": len(edit.changes)})


# --- tidy -------------------------------------------------------------------------


def tidy(
    document: Document, ids: Iterable[int] | None = None, boxes: Boxes | None = None
) -> Edit:
    """Put blocks into columns by depth, with few crossings, around where they are.

    The same drawing always gives the same places, and a tidy drawing stays as it is.
    Wires between the blocks lose their bends: they are led anew, and get others only
    where they would run behind something.

    Parameters
    ----------
    document : Document
        What is edited.
    ids : iterable of int, optional
        The blocks that are meant; all without it. Others stay where they are.
    boxes : mapping of id to Box, optional
        How large blocks are drawn; `DEFAULT_BOX` for those that are not in it.
    """
    wanted = None if ids is None else set(ids)
    # Groups are arranged as what they are seen as, a block, with what lies in them.
    outline = outlined(document, _common_place(document, wanted))
    blocks = [b for b in outline.blocks() if wanted is None or b.id in wanted]
    if not blocks:
        return _named(move(document, {}), "tidy")
    sizes = {b.id: (boxes or {}).get(b.id, DEFAULT_BOX) for b in blocks}
    plan = settled(outline, blocks, sizes)
    places = plan.places
    here = _middle({b.id: (b.x, b.y) for b in blocks}, sizes)
    there = _middle(places, sizes)
    dx, dy = (to_grid(a - b) for a, b in zip(here, there, strict=True))
    moved = {i: (x + dx, y + dy) for i, (x, y) in places.items()}
    changes = [
        change
        for change in move(document, moved).changes
        if not isinstance(change.after, Wire)
    ]
    return _tidied([*changes, *_led_anew(document, changes, plan.moved(dx, dy))])


def _led_anew(
    document: Document, changes: Sequence[Change], plan: Plan
) -> list[Change]:
    """Return the changes of the wires between what was arranged.

    They lose their bends, and get new ones where they would run behind something.
    """
    after = document.apply(changes)
    parents = parents_of(document)
    seats = seats_of(after, parents)
    found: list[Change] = []
    for wire in document.wires():
        ends = plan.ends_of(wire, parents)
        if ends is None:
            continue
        gaps, obstacles = plan.gaps.get(ends, []), plan.obstacles_of(ends)
        bends = bends_of(after, wire, gaps, obstacles, seats)
        if bends != wire.bends:
            found.append(Change(wire, replace(wire, bends=bends)))
    return found


def _common_place(document: Document, ids: set[int] | None) -> int | None:
    """Return the group that all of these lie in; None if there is no such group."""
    parents = parents_of(document)
    places = {parents.get(i) for i in ids or ()}
    return places.pop() if len(places) == 1 else None


def _tidied(changes: Sequence[Change]) -> Edit:
    n = sum(not isinstance(change.after, Wire) for change in changes)
    return Edit("tidy", tuple(changes), {"n": n})


def _middle(places: Mapping[int, Place], boxes: Boxes) -> Place:
    """Return the middle of the rectangle that holds all blocks."""
    across = [_span(place, boxes[i], across=True) for i, place in places.items()]
    down = [_span(place, boxes[i], across=False) for i, place in places.items()]
    return tuple(  # type: ignore[return-value]
        (min(a for a, _ in spans) + max(b for _, b in spans)) / 2
        for spans in (across, down)
    )
