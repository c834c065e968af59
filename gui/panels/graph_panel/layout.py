"""Where the nodes and edges of a graph are drawn, in units of a line of text."""

from dataclasses import dataclass
from itertools import groupby, pairwise

from engine.training.trace.graph.parts import LEAVES, Edge, Graph, Node, NodeKind

Point = tuple[float, float]
COLUMN, LANE = 7.9, 7.2  # from node to node, across and down, at least
ABOVE, BELOW = 8.0, 4.0  # a row's room for leaves and for rules
LEAF = 5.0  # how far a leaf stands above what reads it
GAP = 1.0  # between rows
BOW = 2.6  # room below a row for a way that passes under its nodes
ROUTE, TRACK = 3.4, 0.6  # room of a way between rows: down, and across
LEFT = 2.8  # of the first row
ENTRY = 3.6  # how far before a node a way from another row comes down
APART = 0.45  # of the way back from the way forward
HALF = 1.2  # of a node's height
WIDE = 2.0  # half the width of a node with a name in it
_NAMED = (NodeKind.ACTIVATION, NodeKind.MASK, NodeKind.LOSS, *LEAVES)


@dataclass(frozen=True, slots=True)
class Laid:
    """A graph with places.

    Attributes
    ----------
    graph : Graph
    nodes : tuple of tuple of float
        Centre of each node.
    ways : tuple of tuple of points
        Corners of each edge, from source to target.
    labels : tuple of tuple of float
        Where each edge's texts stand: a point on it.
    width, height : float
    """

    graph: Graph
    nodes: tuple[Point, ...]
    ways: tuple[tuple[Point, ...], ...]
    labels: tuple[Point, ...]
    width: float
    height: float


def half_width(node: Node) -> float:
    """Return half the width of a node."""
    if node.kind is NodeKind.FORK:
        return HALF / 2
    return WIDE if node.kind in _NAMED else HALF


def lay_out(graph: Graph, n_rows: int = 1, column: float = COLUMN) -> Laid:
    """Place a graph in rows of whole layers.

    Parameters
    ----------
    graph : Graph
        What is placed.
    n_rows : int
        At most; a row has at least one layer.
    column : float
        From a node to the next one across.
    """
    return _Layout(graph, n_rows, column).laid()


def fitting(graph: Graph, width: float, height: float, column: float = COLUMN) -> Laid:
    """Return the layout that is seen largest in a room of this size."""
    n_layers = max(node.layer for node in graph.nodes)
    found = [lay_out(graph, n, column) for n in range(1, n_layers + 1)]
    return max(found, key=lambda laid: min(width / laid.width, height / laid.height))


def nearest(laid: Laid, node: int, dx: int, dy: int) -> int | None:
    """Return the nearest node in a direction; None: there is none."""
    x, y = laid.nodes[node]
    best: tuple[float, int] | None = None
    for number, (other_x, other_y) in enumerate(laid.nodes):
        along_x, along_y = other_x - x, other_y - y
        ahead = along_x * dx + along_y * dy
        aside = abs(along_x * dy) + abs(along_y * dx)
        if ahead > 0.1 and aside < 4 * ahead:
            found = (ahead + 2 * aside, number)
            best = found if best is None else min(best, found)
    return None if best is None else best[1]


class _Layout:
    def __init__(self, graph: Graph, n_rows: int, column: float) -> None:
        self._graph, self._width = graph, column
        self._places: dict[int, Point] = {}
        self._row_of: dict[int, int] = {}
        self._column_of: dict[int, int] = {}
        self._heights: list[float] = []
        self._tops: list[float] = []
        self._place_operations(n_rows)
        self._place_leaves()

    def laid(self) -> Laid:
        ways = tuple(self._way(edge) for edge in self._graph.edges)
        nodes = tuple(self._places[node.id] for node in self._graph.nodes)
        points = [*nodes, *(point for way in ways for point in way)]
        right = max(x for x, _ in points) + WIDE + 1.0
        bottom = max(*(y for _, y in points), self._bottom)
        labels = tuple(
            _beside(way) if way[0][0] == way[-1][0] else _longest_level(way)
            for way in ways
        )
        return Laid(self._graph, nodes, ways, labels, right, bottom + 0.6)

    # --- nodes ----------------------------------------------------------------------

    def _columns(self) -> list[list[Node]]:
        """Return the operations and the input, by column, layer after layer."""
        last = max(node.layer for node in self._graph.nodes)

        def stage(node: Node) -> tuple[int, int]:
            is_end = node.kind is NodeKind.LOSS or (
                node.kind is NodeKind.JOIN and not node.layer
            )
            order = list(NodeKind).index(node.kind)
            return (last + 1 if is_end else node.layer, order)

        shown = [
            node
            for node in self._graph.nodes
            if node.kind is NodeKind.INPUT or node.kind not in (*LEAVES, NodeKind.MASK)
        ]
        shown.sort(key=stage)
        return [list(nodes) for _, nodes in groupby(shown, key=stage)]

    def _place_operations(self, n_rows: int) -> None:
        rows = _in_rows(self._columns(), n_rows)
        for number, row in enumerate(rows):
            for column, nodes in enumerate(row):
                for node in nodes:
                    self._row_of[node.id] = number
                    self._column_of[node.id] = column
        top = 0.0
        for number, row in enumerate(rows):
            n_routes = len(self._routes(number))
            top += ROUTE * n_routes
            above = ABOVE + self._mask_room(row)
            lanes = max(len(nodes) for nodes in row)
            middle = top + above + (lanes - 1) * LANE / 2
            left = LEFT if not number else ENTRY + 1.2 + n_routes * TRACK
            for column, nodes in enumerate(row):
                for lane, node in enumerate(nodes):
                    y = middle + (lane - (len(nodes) - 1) / 2) * LANE
                    self._places[node.id] = (left + column * self._width, y)
            self._tops.append(top)
            height = above + (lanes - 1) * LANE + BELOW
            self._heights.append(height + len(self._bows(number)) * BOW)
            top += self._heights[-1] + GAP
        self._bottom = top - GAP

    def _routes(self, row: int) -> list[int]:
        """Return the edges that come into a row from others."""
        return [
            edge.id
            for edge in self._graph.edges
            if self._row_of.get(edge.target) == row
            and self._row_of.get(edge.source, row) != row
        ]

    def _mask_room(self, row: list[list[Node]]) -> float:
        layers = {node.layer for nodes in row for node in nodes}
        masks = self._graph.find(NodeKind.MASK)
        return LEAF if any(mask.layer in layers for mask in masks) else 0.0

    def _bows(self, row: int) -> list[int]:
        """Return the edges of a row that something stands in the way of."""
        return [
            edge.id
            for edge in self._graph.edges
            if self._row_of.get(edge.source) == row == self._row_of.get(edge.target)
            and self._is_hindered(edge)
        ]

    def _is_hindered(self, edge: Edge) -> bool:
        first, last = self._column_of[edge.source], self._column_of[edge.target]
        row, y = self._row_of[edge.source], self._places[edge.source][1]
        is_level = y == self._places[edge.target][1]
        return last > first + 1 and any(
            first < column < last
            and self._row_of[node] == row
            and (not is_level or abs(self._places[node][1] - y) < 2 * HALF)
            for node, column in self._column_of.items()
        )

    def _place_leaves(self) -> None:
        for edge in reversed(self._graph.edges):
            if edge.source in self._places:
                continue
            x, y = self._places[edge.target]
            self._places[edge.source] = (x, y - LEAF)

    # --- edges ----------------------------------------------------------------------

    def _way(self, edge: Edge) -> tuple[Point, ...]:
        nodes, (x0, y0), (x1, y1) = (
            self._graph.nodes,
            self._places[edge.source],
            self._places[edge.target],
        )
        if edge.source not in self._row_of:  # a leaf or a mask, straight above
            return ((x0, y0 + HALF), (x1, y1 - HALF))
        start = (x0 + half_width(nodes[edge.source]), y0)
        end = (x1 - half_width(nodes[edge.target]), y1)
        if self._row_of[edge.source] != self._row_of[edge.target]:
            return self._to_other_row(edge, start, end)
        if self._is_hindered(edge):
            return self._under(edge, start, end)
        if y0 == y1:
            return (start, end)
        spreads = nodes[edge.source].kind in (NodeKind.SPLIT, NodeKind.FORK)
        turn = start[0] + 1.0 if spreads else end[0] - 1.0
        return (start, (turn, y0), (turn, y1), end)

    def _under(self, edge: Edge, start: Point, end: Point) -> tuple[Point, ...]:
        """Pass below what lies between."""
        row = self._row_of[edge.source]
        depth = self._bows(row).index(edge.id) * BOW
        y = self._tops[row] + self._heights[row] - 1.2 - depth
        out, into = start[0] + 0.7, end[0] - 0.9
        return (start, (out, start[1]), (out, y), (into, y), (into, end[1]), end)

    def _to_other_row(self, edge: Edge, start: Point, end: Point) -> tuple[Point, ...]:
        """Turn down behind the end of a row and come from the left of the next."""
        row = self._row_of[edge.target]
        routes = self._routes(row)
        number, n = routes.index(edge.id), len(routes)
        y = self._tops[row] - ROUTE * (n - number - 0.5)
        out = start[0] + 0.9 + (n - number - 1) * TRACK
        into = self._places[edge.target][0] - ENTRY - (n - number - 1) * TRACK
        return (start, (out, start[1]), (out, y), (into, y), (into, end[1]), end)


def _in_rows(columns: list[list[Node]], n_rows: int) -> list[list[list[Node]]]:
    """Share columns among rows: whole layers, rows as even as may be.

    The input stands with the first layer and the loss with the last.
    """
    last = max(node.layer for nodes in columns for node in nodes)
    by_layer: dict[int, list[list[Node]]] = {k: [] for k in range(1, last + 1)}
    for nodes in columns:
        is_end = nodes[0].kind is NodeKind.LOSS or (
            nodes[0].kind is NodeKind.JOIN and not nodes[0].layer
        )
        by_layer[last if is_end else max(nodes[0].layer, 1)].append(nodes)
    layers = list(by_layer.values())
    n_rows = min(n_rows, len(layers))
    bounds = [round(k * len(layers) / n_rows) for k in range(n_rows + 1)]
    return [
        [nodes for layer in layers[a:b] for nodes in layer] for a, b in pairwise(bounds)
    ]


def _middle(way: tuple[Point, ...]) -> Point:
    (x0, y0), (x1, y1) = way[0], way[-1]
    return ((x0 + x1) / 2, (y0 + y1) / 2)


def _beside(way: tuple[Point, ...]) -> Point:
    """Return a point of an upright way, away from the labels of level ones below."""
    (x, y0), (_, y1) = way[0], way[-1]
    return (x, y0 + 0.42 * (y1 - y0))


def _longest_level(way: tuple[Point, ...]) -> Point:
    """Return the middle of the longest level part of a way."""
    parts = [(a, b) for a, b in pairwise(way) if a[1] == b[1]]
    return _middle(max(parts, key=lambda part: abs(part[1][0] - part[0][0])))
