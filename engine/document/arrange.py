"""Edits of places: align, distribute, and tidy a drawing into layers.

The engine does not know how large things are drawn: whoever calls gives a box for each
element, in scene pixels relative to its place.
"""

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from engine.document.bends import straighten
from engine.document.document import Change, Document, Edit
from engine.document.edits import move
from engine.document.elements import Block, InputBlock, Wire
from engine.document.graph import sources_of
from engine.document.groups.outline import outlined
from engine.document.groups.tree import parents_of

GRID = 8.0  # scene pixels; tidied blocks keep to it
MIN_COLUMN_GAP, MAX_COLUMN_GAP = 136.0, 400.0  # room for numbers on the wires
GAP_SHARE = 0.2  # of the height of a layer: or wires to a tall one would be steep
ROW_GAP = 56.0  # room for a name and a bias below a block
PASSING_HEIGHT = 8.0  # of the room for a wire that passes a layer
IDLE_SWEEPS = 2  # so many without fewer crossings are enough
MAX_ROUNDS = 12
MAX_PASSING = 2000  # more wires that skip layers are not given room of their own


@dataclass(frozen=True, slots=True)
class Box:
    """The extent of an element, in scene pixels relative to its place."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Distance of the left and the right edge."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Distance of the top and the bottom edge."""
        return self.bottom - self.top


Boxes = Mapping[int, Box]
Place = tuple[float, float]
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


@dataclass(frozen=True, slots=True)
class _Node:
    """A block in its layer, or the room for a wire that passes the layer."""

    key: tuple[int, int]  # block and 0, or wire and depth
    box: Box
    y: float  # where it is now: the order that ties keep


def tidy(
    document: Document, ids: Iterable[int] | None = None, boxes: Boxes | None = None
) -> Edit:
    """Put blocks into columns by depth, with few crossings, around where they are.

    The same drawing always gives the same places, and a tidy drawing stays as it is.
    Wires between the blocks lose their bends: they are led anew.

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
    places = _settled(outline, blocks, sizes)
    here = _middle({b.id: (b.x, b.y) for b in blocks}, sizes)
    there = _middle(places, sizes)
    dx, dy = (_to_grid(a - b) for a, b in zip(here, there, strict=True))
    moved = {i: (x + dx, y + dy) for i, (x, y) in places.items()}
    changes = [
        change
        for change in move(document, moved).changes
        if not isinstance(change.after, Wire)
    ]
    ids_moved = moved.keys()
    inner = [
        w.id for w in document.wires() if {w.source, w.target} <= ids_moved and w.bends
    ]
    changes += straighten(document, inner).changes
    return _tidied(changes)


def _common_place(document: Document, ids: set[int] | None) -> int | None:
    """Return the group that all of these lie in; None if there is no such group."""
    parents = parents_of(document)
    places = {parents.get(i) for i in ids or ()}
    return places.pop() if len(places) == 1 else None


def _tidied(changes: Sequence[Change]) -> Edit:
    n = sum(not isinstance(change.after, Wire) for change in changes)
    return Edit("tidy", tuple(changes), {"n": n})


def _settled(
    document: Document, blocks: Sequence[Block], sizes: Boxes
) -> dict[int, Place]:
    """Lay out what was laid out until it stays, so that tidy drawings do.

    Where a few layouts follow one another in a circle, it is always the same one of
    them.
    """
    seen: list[dict[int, Place]] = []
    places = {block.id: (block.x, block.y) for block in blocks}
    while len(seen) < MAX_ROUNDS:
        layers, links = _layers(document, places, sizes)
        places = _places(_with_few_crossings(layers, links))
        if places in seen:
            circle = seen[seen.index(places) :]
            return min(circle, key=lambda found: sorted(found.items()))
        seen.append(places)
    return places


def depths_of(document: Document) -> dict[int, int]:
    """Return the longest way from an input to every block: the layer it belongs to.

    Inputs have depth 0; a perceptron that nothing feeds has depth 1.
    """
    sources = sources_of(document)
    depths: dict[int, int] = {}
    waiting = [block.id for block in document.blocks()]
    while waiting:
        block_id = waiting[-1]
        missing = [i for i in sources[block_id] if i not in depths]
        if block_id not in depths and missing:
            waiting.extend(missing)
            continue
        waiting.pop()
        if isinstance(document.block(block_id), InputBlock):
            depths[block_id] = 0
        else:
            depths[block_id] = 1 + max(
                (depths[i] for i in sources[block_id]), default=0
            )
    return depths


_Links = list[list[tuple[tuple[int, int], tuple[int, int]]]]


def _layers(
    document: Document, places: Mapping[int, Place], sizes: Boxes
) -> tuple[list[list[_Node]], _Links]:
    """Return the nodes of each layer and the links from each layer to the next."""
    depths = depths_of(document)
    used = sorted({depths[i] for i in places})
    column = {i: used.index(depths[i]) for i in places}
    ys = {i: y for i, (_, y) in places.items()}
    layers: list[list[_Node]] = [[] for _ in used]
    for i, k in column.items():
        layers[k].append(_Node((i, 0), sizes[i], ys[i]))
    links: _Links = [[] for _ in used]
    room = MAX_PASSING
    half = PASSING_HEIGHT / 2
    for wire in document.wires():
        if wire.source not in column or wire.target not in column:
            continue
        first, last = column[wire.source], column[wire.target]
        skipped = last - first - 1
        if skipped > room:
            continue
        room -= skipped
        before = (wire.source, 0)
        for k in range(first + 1, last):
            share = (k - first) / (last - first)
            y = ys[wire.source] + (ys[wire.target] - ys[wire.source]) * share
            node = _Node((wire.id, k), Box(0.0, -half, 0.0, half), y)
            layers[k].append(node)
            links[k - 1].append((before, node.key))
            before = node.key
        links[last - 1].append((before, (wire.target, 0)))
    for layer in layers:
        layer.sort(key=lambda node: (node.y, node.key))
    return layers, links


def _with_few_crossings(layers: list[list[_Node]], links: _Links) -> list[list[_Node]]:
    """Sweep to and fro, sorting each layer by the middle of what its nodes meet."""
    best, fewest, idle = layers, _crossings(layers, links), 0
    current = [list(layer) for layer in layers]
    while fewest and idle < IDLE_SWEEPS:
        _sweep(current, links, forward=True)
        _sweep(current, links, forward=False)
        count = _crossings(current, links)
        idle += 1
        if count < fewest:
            best, fewest, idle = [list(layer) for layer in current], count, 0
    return best


def _sweep(layers: list[list[_Node]], links: _Links, *, forward: bool) -> None:
    """Sort each layer by the one before it, or from the end by the one after it."""
    if forward:
        for k in range(1, len(layers)):
            layers[k] = _by_middle(layers[k], layers[k - 1], links[k - 1])
    else:
        for k in range(len(layers) - 2, -1, -1):
            back = [(b, a) for a, b in links[k]]
            layers[k] = _by_middle(layers[k], layers[k + 1], back)


def _by_middle(
    layer: list[_Node],
    fixed: list[_Node],
    pairs: Iterable[tuple[tuple[int, int], tuple[int, int]]],
) -> list[_Node]:
    """Sort a layer by the mean row of the neighbours; who has none keeps its row."""
    rows = {node.key: row for row, node in enumerate(fixed)}
    met: dict[tuple[int, int], list[int]] = {node.key: [] for node in layer}
    for a, b in pairs:
        met[b].append(rows[a])
    stretch = max(len(fixed) - 1, 1) / max(len(layer) - 1, 1)
    middles = {
        node.key: sum(met[node.key]) / len(met[node.key])
        if met[node.key]
        else row * stretch
        for row, node in enumerate(layer)
    }
    return sorted(layer, key=lambda node: middles[node.key])


def _crossings(layers: list[list[_Node]], links: _Links) -> int:
    """Count the pairs of links that cross."""
    total = 0
    for (left, right), pairs in zip(pairwise(layers), links, strict=False):
        row_left = {node.key: row for row, node in enumerate(left)}
        row_right = {node.key: row for row, node in enumerate(right)}
        ends = sorted((row_left[a], row_right[b]) for a, b in pairs)
        seen: list[int] = []
        for _, end in ends:
            total += len(seen) - bisect_right(seen, end)
            insort(seen, end)
    return total


def _places(layers: list[list[_Node]]) -> dict[int, Place]:
    """Return the place of every block, columns centred on one line."""
    places: dict[int, Place] = {}
    x, height_before = 0.0, 0.0
    for number, layer in enumerate(layers):
        rows = _rows(layer)
        width = max((node.box.width for node in layer), default=0.0)
        height = rows[-1] + layer[-1].box.height / 2 - rows[0] + layer[0].box.height / 2
        if number:
            steep = GAP_SHARE * max(height, height_before)
            x += min(max(MIN_COLUMN_GAP, steep), MAX_COLUMN_GAP)
        x += width / 2
        for node, y in zip(layer, rows, strict=True):
            block_id, passing = node.key
            if not passing:
                left, top = (
                    node.box.left + node.box.right,
                    node.box.top + node.box.bottom,
                )
                places[block_id] = (_to_grid(x - left / 2), _to_grid(y - top / 2))
        x += width / 2
        height_before = height
    return places


def _rows(layer: list[_Node]) -> list[float]:
    """Return the centres of the nodes of a layer, from top to bottom around 0."""
    rows = [0.0]
    for above, below in pairwise(layer):
        passing = bool(above.key[1]) + bool(below.key[1])
        gap = ROW_GAP / (1 + passing)  # a wire that passes needs less room
        rows.append(rows[-1] + above.box.height / 2 + gap + below.box.height / 2)
    first = rows[0] - layer[0].box.height / 2
    last = rows[-1] + layer[-1].box.height / 2
    return [row - (first + last) / 2 for row in rows]


def _middle(places: Mapping[int, Place], boxes: Boxes) -> Place:
    """Return the middle of the rectangle that holds all blocks."""
    across = [_span(place, boxes[i], across=True) for i, place in places.items()]
    down = [_span(place, boxes[i], across=False) for i, place in places.items()]
    return tuple(  # type: ignore[return-value]
        (min(a for a, _ in spans) + max(b for _, b in spans)) / 2
        for spans in (across, down)
    )


def _to_grid(value: float) -> float:
    return round(value / GRID) * GRID
