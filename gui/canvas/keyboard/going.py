"""Which block is meant, and which one is the next: the canvas without a mouse."""

from collections.abc import Iterable

from engine.document.document import Document
from engine.document.elements import Block, Frame, Group, Note, Wire
from engine.document.groups.shape import closed_shape
from engine.document.groups.tree import group_of, hidden_in

ASIDE = 2.0  # a step aside counts as so many steps along the way
Places = dict[int, tuple[float, float]]


def current_block(document: Document, selection: Iterable[int]) -> int | None:
    """Return the selected block or group, or the block a selected wire leads to.

    Of several the first one by id; None if nothing of the kind is selected.
    """
    elements = [document.get(i) for i in sorted(selection) if i in document]
    for element in elements:
        if isinstance(element, Block | Group):
            return hidden_in(document).get(element.id, element.id)
    for element in elements:
        if isinstance(element, Wire):
            return hidden_in(document).get(element.target, element.target)
    return None


def in_reading_order(document: Document) -> list[int]:
    """Return the blocks and groups shown, from left to right and top to bottom."""
    return _ordered(_stops(document))


def ends_in_order(document: Document) -> list[int]:
    """Return the blocks that a wire may be seen to end at, in the same order.

    The inputs and outputs of a closed group are among them.
    """
    return _ordered(_ends(document))


def _ordered(places: Places) -> list[int]:
    return [i for i, _ in sorted(places.items(), key=lambda item: item[1])]


def _stops(document: Document) -> Places:
    hidden = hidden_in(document)
    shown: list[Block | Group] = [b for b in document.blocks() if b.id not in hidden]
    shown += [group for group in document.groups if group.id not in hidden]
    return {element.id: (element.x, element.y) for element in shown}


def _ends(document: Document) -> Places:
    places = _stops(document)
    for group in document.groups:
        if places.pop(group.id, None) is None or group.is_open:
            continue
        shape = closed_shape(document, group)
        for block, _ in (*shape.inputs, *shape.outputs):
            dx, dy = shape.place(block) or (0.0, 0.0)
            places[block] = (group.x + dx, group.y + dy)
    return places


def writings_in_order(document: Document) -> list[int]:
    """Return the frames and notes shown, from left to right and top to bottom."""
    hidden = hidden_in(document)
    found = [e for e in document.elements.values() if isinstance(e, Frame | Note)]
    return _ordered({e.id: (e.x, e.y) for e in found if e.id not in hidden})


def nearest(document: Document, block_id: int, dx: int, dy: int) -> int | None:
    """Return the nearest block or group in a direction; None if there is none.

    Parameters
    ----------
    document : Document
        The drawing.
    block_id : int
        Where the way begins.
    dx, dy : int
        One of them is 0, the other -1 or 1; down is positive.
    """
    return _nearest(_stops(document), block_id, dx, dy)


def nearest_end(document: Document, block_id: int, dx: int, dy: int) -> int | None:
    """Return the nearest of `ends_in_order` in a direction, as `nearest` does."""
    return _nearest(_ends(document), block_id, dx, dy)


def _nearest(places: Places, block_id: int, dx: int, dy: int) -> int | None:
    here_x, here_y = places[block_id]
    ahead = []
    for other, (x, y) in places.items():
        along = (x - here_x) * dx + (y - here_y) * dy
        aside = abs((x - here_x) * dy) + abs((y - here_y) * dx)
        if along > 0 and other != block_id:
            ahead.append((along + ASIDE * aside, other))
    return min(ahead)[1] if ahead else None


def start_of_wire(document: Document, current: int) -> int | None:
    """Return the block that a wire from a block or group starts at.

    Of a group the first output that leads nowhere yet, else the first one; None if it
    has no outputs.
    """
    if not isinstance(document.get(current), Group):
        return current
    outputs = group_of(document, current).outputs
    used = {wire.source for wire in document.wires()}
    free = [block for block in outputs if block not in used]
    return next(iter([*free, *outputs]), None)


def wires_into(document: Document, block_id: int) -> list[int]:
    """Return the wires into a block or group, in the order of reading their sources."""
    element = document.get(block_id)
    ends = element.inputs if isinstance(element, Group) else (block_id,)
    order = {i: k for k, i in enumerate(ends_in_order(document))}
    wires = [wire for wire in document.wires() if wire.target in ends]
    return [wire.id for wire in sorted(wires, key=lambda w: order[w.source])]
