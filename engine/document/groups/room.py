"""Room for a group that is opened: what stands around it moves away, and back again."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from engine.document.bends import carried
from engine.document.document import Change, Document
from engine.document.elements import Block, Element, Frame, Group, Note, Settings, Wire
from engine.document.groups.shape import closed_shape
from engine.document.groups.tree import ancestors, group_of, interior, parents_of

Rect = tuple[float, float, float, float]  # left, top, right, bottom
Ways = dict[int, tuple[float, float]]

# Scene pixels: what a block with its name and bias takes around its centre, what the
# frame of an open group adds, and what stays free beside it.
BLOCK: Rect = (-48.0, -28.0, 48.0, 64.0)
WIDE = 60.0  # half of a layer
UNIT_PITCH, MAX_UNITS = 58.0, 12  # of a layer that is shown unit by unit
NOTE_HEIGHT = 64.0
FRAME: Rect = (-26.0, -52.0, 64.0, 26.0)
FREE: Rect = (-24.0, -24.0, 24.0, 24.0)


def closed_rect(document: Document, group: Group) -> Rect:
    """Return the rectangle of a closed group."""
    shape = closed_shape(document, group)
    return _around(group, (-1.0, -1.0, 1.0, 1.0), shape.width / 2, shape.height / 2)


def _around(
    element: Element, sides: Rect, across: float = 1.0, down: float = 1.0
) -> Rect:
    x, y = _place(element)
    left, top, right, bottom = sides
    return x + left * across, y + top * down, x + right * across, y + bottom * down


def _place(element: Element) -> tuple[float, float]:
    return getattr(element, "x", 0.0), getattr(element, "y", 0.0)


def open_rect(document: Document, group: Group) -> Rect:
    """Return about what the frame of a group is when it is open."""
    rects = [_rect_of(document, document.get(i)) for i in group.members]
    lefts, tops, rights, bottoms = zip(*rects, strict=True)
    inside = (min(lefts), min(tops), max(rights), max(bottoms))
    return _grown(inside, FRAME)


def _grown(rect: Rect, by: Rect) -> Rect:
    left, top, right, bottom = (a + b for a, b in zip(rect, by, strict=True))
    return left, top, right, bottom


def _rect_of(document: Document, element: Element) -> Rect:
    if isinstance(element, Group):
        kind = open_rect if element.is_open else closed_rect
        return kind(document, element)
    if isinstance(element, Frame):
        return _around(element, (0.0, 0.0, element.width, element.height))
    if isinstance(element, Note):
        return _around(element, (0.0, 0.0, element.width, NOTE_HEIGHT))
    n_units = element.n_units if isinstance(element, Block) else 1
    if n_units == 1:
        return _around(element, BLOCK)
    is_column = isinstance(element, Block) and not element.collapsed
    half = min(n_units, MAX_UNITS) * UNIT_PITCH / 2 if is_column else 0.0
    return _around(element, (-WIDE, -WIDE - half, WIDE, WIDE + half))


# --- moving what stands around ----------------------------------------------------


def with_room(document: Document, group: Group, is_open: bool) -> list[Change]:
    """Return the changes that open or close a group and give its neighbours room.

    What stands right of it moves to the right as far as its right edge does, and so on
    around; closing moves it back. A group that is open around it grows likewise.
    """
    fresh = replace(group, is_open=is_open)
    shut, frame = closed_rect(document, group), _grown(open_rect(document, group), FREE)
    before, after = (shut, frame) if is_open else (frame, shut)
    parents = parents_of(document)
    ways: Ways = {}
    changed = document.apply([Change(group, fresh)] if fresh != group else [])
    inner = group.id
    for around in [*ancestors(group.id, parents), None]:
        ways |= _ways(
            document, _beside(document, parents, inner, around), before, after
        )
        if around is None or not group_of(document, around).is_open:
            break
        before = open_rect(document, group_of(document, around))
        moved = changed.apply(_moves(changed, ways))
        after = open_rect(moved, group_of(moved, around))
        inner = around
    changes = [] if fresh == group else [Change(group, fresh)]
    return changes + _moves(document, ways)


def _beside(
    document: Document, parents: Mapping[int, int], inner: int, around: int | None
) -> list[Element]:
    """Return what lies in the same place as a group, without it."""
    return [
        element
        for element in document.elements.values()
        if not isinstance(element, Wire | Settings)
        and element.id != inner
        and parents.get(element.id) == around
    ]


def _ways(
    document: Document, elements: Iterable[Element], before: Rect, after: Rect
) -> Ways:
    ways: Ways = {}
    for element in elements:
        way = _way(element, before, after)
        if way == (0.0, 0.0):
            continue
        ways[element.id] = way
        if isinstance(element, Group):
            ways |= dict.fromkeys(interior(document, element.id), way)
    return ways


def _way(element: Element, before: Rect, after: Rect) -> tuple[float, float]:
    """Return how far an element moves when a rectangle beside it changes."""
    x, y = _place(element)
    if isinstance(element, Note | Frame):
        x += element.width / 2
    left, top, right, bottom = (b - a for a, b in zip(before, after, strict=True))
    if x > before[2]:
        return right, 0.0
    if x < before[0]:
        return left, 0.0
    if y > before[3]:
        return 0.0, bottom
    return (0.0, top) if y < before[1] else (0.0, 0.0)


def _moves(document: Document, ways: Ways) -> list[Change]:
    changes = []
    for element_id, (dx, dy) in ways.items():
        element = document.get(element_id)
        if isinstance(element, Block | Note | Frame | Group):
            moved = replace(element, x=element.x + dx, y=element.y + dy)
            changes.append(Change(element, moved))
    return changes + [Change(a, b) for a, b in carried(document, ways)]
