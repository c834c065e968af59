"""Layers as columns: how blocks stand one beside another with few crossings."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from engine.document.document import Document
from engine.document.elements import Block, InputBlock, Wire
from engine.document.graph import sources_of
from engine.document.groups.tree import ancestors
from engine.document.passing import Gap, Rect

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
Place = tuple[float, float]  # in scene pixels


@dataclass(frozen=True, slots=True)
class _Node:
    """A block in its layer, or the room for a wire that passes the layer."""

    key: tuple[int, int]  # block and 0, or wire and depth
    box: Box
    y: float  # where it is now: the order that ties keep


@dataclass(frozen=True)
class Plan:
    """Where everything comes: the blocks, and the wires that pass layers.

    Attributes
    ----------
    places : dict of block to place
    columns : dict of block to the number of its layer
    rects : dict of block to what it takes
    gaps : dict of the blocks at both ends of a wire to its room in passed layers
    """

    places: dict[int, Place]
    columns: dict[int, int]
    rects: dict[int, Rect]
    gaps: dict[tuple[int, int], list[Gap]]

    def moved(self, dx: float, dy: float) -> "Plan":
        """Return the plan elsewhere."""
        return Plan(
            {i: (x + dx, y + dy) for i, (x, y) in self.places.items()},
            self.columns,
            {
                i: (left + dx, top + dy, right + dx, bottom + dy)
                for i, (left, top, right, bottom) in self.rects.items()
            },
            {
                ends: [Gap(g.left + dx, g.right + dx, g.y + dy) for g in gaps]
                for ends, gaps in self.gaps.items()
            },
        )

    def ends_of(self, wire: Wire, parents: Mapping[int, int]) -> tuple[int, int] | None:
        """Return what was arranged at both ends of a wire; None: not both were."""
        ends = []
        for block_id in (wire.source, wire.target):
            chain = [block_id, *ancestors(block_id, parents)]
            ends.append(next((i for i in chain if i in self.places), None))
        source, target = ends
        if source is None or target is None:
            return None
        inside = source == target and source not in (wire.source, wire.target)
        return None if inside else (source, target)

    def obstacles_of(self, ends: tuple[int, int]) -> list[Rect]:
        """Return what stands in the layers between two blocks."""
        first, last = (self.columns[i] for i in ends)
        return [
            self.rects[i] for i, column in self.columns.items() if first < column < last
        ]


def settled(document: Document, blocks: Sequence[Block], sizes: Boxes) -> Plan:
    """Lay out what was laid out until it stays, so that tidy drawings do.

    Where a few layouts follow one another in a circle, it is always the same one of
    them.
    """
    seen: list[Plan] = []
    places = {block.id: (block.x, block.y) for block in blocks}
    while len(seen) < MAX_ROUNDS:
        layers, links = _layers(document, places, sizes)
        plan = _places(document, _with_few_crossings(layers, links))
        places = plan.places
        known = [one.places for one in seen]
        if places in known:
            circle = seen[known.index(places) :]
            return min(circle, key=lambda found: sorted(found.places.items()))
        seen.append(plan)
    return seen[-1]


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


def _places(document: Document, layers: list[list[_Node]]) -> Plan:
    """Return the place of every block, columns centred on one line."""
    plan = Plan({}, {}, {}, {})
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
            element_id, passing = node.key
            if not passing:
                _put(plan, element_id, node.box, (x, y), number)
                continue
            wire = document.wire(element_id)
            half = width / 2 + GRID
            gap = Gap(to_grid(x - half), to_grid(x + half), to_grid(y))
            plan.gaps.setdefault((wire.source, wire.target), []).append(gap)
        x += width / 2
        height_before = height
    return plan


def _put(plan: Plan, block_id: int, box: Box, centre: Place, column: int) -> None:
    """Put a block where its box is around a point, on the grid."""
    x = to_grid(centre[0] - (box.left + box.right) / 2)
    y = to_grid(centre[1] - (box.top + box.bottom) / 2)
    plan.places[block_id], plan.columns[block_id] = (x, y), column
    plan.rects[block_id] = x + box.left, y + box.top, x + box.right, y + box.bottom


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


def to_grid(value: float) -> float:
    """Return the nearest place on the grid."""
    return round(value / GRID) * GRID
