"""From the nodes of a graph to the elements of the drawing, and back."""

from engine.network.network import Network
from engine.training.trace.graph.parts import Graph, Node, NodeKind
from gui.session import Hover

_OF_UNITS = (NodeKind.PLUS, NodeKind.BIASES, NodeKind.ACTIVATION, NodeKind.SPLIT)
_OF_WIRES = (NodeKind.WEIGHTS, NodeKind.DOT, NodeKind.MASK)


def elements_of(network: Network, node: Node) -> frozenset[int]:
    """Return the blocks and wires of the drawing that a node stands for."""
    if node.kind is NodeKind.INPUT:
        return frozenset(span.block for span in network.inputs)
    if not node.layer:
        blocks = frozenset(span.block for span in network.output_blocks)
        return blocks or frozenset(s.block for s in network.layers[-1].columns)
    spans = network.layers[node.layer - 1].columns
    start, stop = (node.start, node.stop) if node.stop else (0, spans[-1].stop)
    found = {s.block for s in spans if s.start < stop and start < s.stop}
    if node.kind in _OF_WIRES:
        wires = network.wires.items()
        found |= {wire for wire, cells in wires if cells.layer == node.layer - 1}
    return frozenset(found)


def nodes_of(
    graph: Graph, network: Network, places: dict[int, tuple[int, int]], hover: Hover
) -> frozenset[int]:
    """Return the nodes that what is pointed at elsewhere belongs to.

    `places` has layer and first unit of every block.
    """
    if hover.wire is not None:
        cells = network.wires.get(hover.wire)
        if cells is None:
            return frozenset()
        return _of_kinds(graph, _OF_WIRES, cells.layer + 1)
    if hover.block not in places:
        return frozenset()
    layer, start = places[hover.block]
    if layer == 0:
        return _of_kinds(graph, (NodeKind.INPUT,), 0)
    unit = start + max(hover.unit, 0)
    return frozenset(
        node.id
        for kind in _OF_UNITS
        for node in graph.find(kind, layer)
        if node.stop <= node.start or node.start <= unit < node.stop
    )


def _of_kinds(graph: Graph, kinds: tuple[NodeKind, ...], layer: int) -> frozenset[int]:
    return frozenset(node.id for kind in kinds for node in graph.find(kind, layer))
