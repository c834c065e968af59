"""Which part of a computational graph an event of a trace is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.training.trace.event import Event, Kind, Level, Position, TracePhase
from engine.training.trace.graph.parts import Graph, Node, NodeKind
from engine.training.trace.trace import Trace

MOST_TRIED = 5000  # events looked at to find where a node is first come to
_OPERATIONS = frozenset(
    {
        *(NodeKind.JOIN, NodeKind.DOT, NodeKind.PLUS, NodeKind.SPLIT),
        *(NodeKind.ACTIVATION, NodeKind.FORK, NodeKind.LOSS, NodeKind.MASK),
    }
)
_FORWARD = {
    Kind.PRODUCT: (NodeKind.DOT,),
    Kind.SUM: (NodeKind.DOT,),
    Kind.BIAS: (NodeKind.PLUS,),
    Kind.PRE: (NodeKind.JOIN, NodeKind.MASK, NodeKind.DOT, NodeKind.PLUS),
    Kind.ACTIVATION: (NodeKind.ACTIVATION,),
    Kind.TOP: (NodeKind.ACTIVATION,),
    Kind.POWER: (NodeKind.ACTIVATION,),
    Kind.TOTAL: (NodeKind.ACTIVATION,),
    Kind.SHARE_OF_TOTAL: (NodeKind.ACTIVATION,),
}
_OF_WEIGHTS = (Kind.WEIGHT_TERM, Kind.WEIGHT_GRADIENT)
_OF_BIASES = (Kind.BIAS_TERM, Kind.BIAS_GRADIENT)


@dataclass(frozen=True, slots=True)
class Lights:
    """What of a graph an event lights.

    Attributes
    ----------
    nodes, edges : frozenset of int
    phase : TracePhase
    is_back : bool
        Whether the edges are gone against their direction.
    main : int or None
        The node where the result comes about.
    """

    nodes: frozenset[int]
    edges: frozenset[int]
    phase: TracePhase
    is_back: bool = False
    main: int | None = None


def lights_of(graph: Graph, event: Event) -> Lights:
    """Return the nodes and edges that an event is about."""
    phase = event.phase
    if event.level is Level.PHASE and phase in (
        TracePhase.FORWARD,
        TracePhase.BACKWARD,
    ):
        return _whole(graph, phase)
    if phase is TracePhase.LOAD:
        leaves = (*graph.find(NodeKind.TARGETS), *graph.find(NodeKind.INPUT))
        return _lit(graph, phase, leaves, out=True)
    if phase is TracePhase.FORWARD:
        nodes = _of_layer(graph, event.layer, _FORWARD[event.kind])
        return _lit(graph, phase, _only(nodes, event))
    if phase is TracePhase.BACKWARD:
        return _back(graph, event)
    if phase is TracePhase.UPDATE:
        return _lit(graph, phase, _moved(graph, event), into=False)
    return _lit(graph, phase, graph.find(NodeKind.LOSS))


def first_place(trace: Trace, graph: Graph, node: int) -> Position | None:
    """Return where a trace first comes to a node; None: nowhere.

    Sections that do not concern the node are passed at once; of the others the first
    events are tried one by one.
    """
    terms = trace.events(Level.TERM)
    for whole in trace.events(Level.LAYER):
        if node not in lights_of(graph, whole).nodes:
            continue
        start = terms.index_of(whole.first)
        stop = min(terms.index_of(whole.last) + 1, start + MOST_TRIED)
        for index in range(start, stop):
            event = terms[index]
            if node in lights_of(graph, event).nodes:
                return event.first
        return whole.first
    return None


def _of_layer(graph: Graph, layer: int, kinds: Iterable[NodeKind]) -> tuple[Node, ...]:
    return tuple(node for kind in kinds for node in graph.find(kind, layer))


def _only(nodes: tuple[Node, ...], event: Event) -> tuple[Node, ...]:
    """Keep the activation that an event's unit belongs to; all if it has none."""
    unit = event.unit
    return tuple(
        node
        for node in nodes
        if node.kind is not NodeKind.ACTIVATION
        or unit is None
        or node.start <= unit < node.stop
    )


def _moved(graph: Graph, event: Event) -> tuple[Node, ...]:
    """Return the leaves whose numbers an event of the optimiser is about."""
    if not event.layer:
        return (*graph.find(NodeKind.WEIGHTS), *graph.find(NodeKind.BIASES))
    is_bias = event.unit is not None and event.source is None
    return graph.find(NodeKind.BIASES if is_bias else NodeKind.WEIGHTS, event.layer)


def _lit(
    graph: Graph,
    phase: TracePhase,
    nodes: tuple[Node, ...],
    *,
    into: bool = True,
    out: bool = False,
) -> Lights:
    ids = frozenset(node.id for node in nodes)
    edges = frozenset(
        edge.id
        for edge in graph.edges
        if (into and edge.target in ids) or (out and edge.source in ids)
    )
    return Lights(ids, edges, phase, main=nodes[-1].id if nodes else None)


def _whole(graph: Graph, phase: TracePhase) -> Lights:
    """Light a whole phase: all operations, and all edges that it goes."""
    is_back = phase is TracePhase.BACKWARD
    nodes = frozenset(
        node.id
        for node in graph.nodes
        if node.kind in _OPERATIONS and (node.kind is not NodeKind.LOSS or is_back)
    )
    losses = {node.id for node in graph.find(NodeKind.LOSS)}
    edges = frozenset(
        edge.id
        for edge in graph.edges
        if (edge.goes_back if is_back else edge.target not in losses)
    )
    return Lights(nodes, edges, phase, is_back)


# --- back ---------------------------------------------------------------------------


def _back(graph: Graph, event: Event) -> Lights:
    kind, layer = event.kind, event.layer
    if kind in _OF_WEIGHTS or kind in _OF_BIASES:
        return _to_leaf(graph, layer, is_bias=kind in _OF_BIASES)
    if kind is Kind.LOSS_GRADIENT:
        losses = graph.find(NodeKind.LOSS)
        return _against(graph, losses, into=losses)
    if kind in (Kind.BACK_PRODUCT, Kind.BACK_SUM):
        return _sent(graph, event)
    activations = _only(graph.find(NodeKind.ACTIVATION, layer), event)
    if kind is Kind.ANSWER_DELTA:
        together = (*graph.find(NodeKind.LOSS), *activations)
        return _against(graph, together, into=activations)
    if event.level is Level.LAYER:
        return _deltas_of_layer(graph, layer, activations)
    return _against(graph, activations, into=activations)


def _deltas_of_layer(graph: Graph, layer: int, activations: tuple[Node, ...]) -> Lights:
    """Light all that the deltas of a layer come from."""
    readers = _readers(graph, activations)
    nodes = (*readers, *graph.find(NodeKind.FORK, layer), *activations)
    nodes = (*nodes, *graph.find(NodeKind.SPLIT, layer))
    ways = frozenset(
        edge.id
        for edge in graph.edges
        if edge.goes_back
        and edge.source in {n.id for n in nodes}
        and edge.target in {n.id for n in nodes}
    )
    found = _against(graph, nodes, into=activations)
    return Lights(
        found.nodes, found.edges | ways, found.phase, True, activations[-1].id
    )


def _sent(graph: Graph, event: Event) -> Lights:
    """Light the products that a unit gets something back from, and its fork."""
    activations = _only(graph.find(NodeKind.ACTIVATION, event.layer), event)
    readers = _readers(graph, activations)
    if event.kind is Kind.BACK_PRODUCT:
        read = {o.symbol.layer for o in (*event.operands, *event.results)}
        one = tuple(node for node in readers if node.layer in read - {event.layer})
        readers = one or readers
    forks = graph.find(NodeKind.FORK, event.layer)
    is_sum = event.kind is Kind.BACK_SUM
    nodes = (*readers, *forks) if is_sum else readers
    ids = {node.id for node in (*nodes, *forks)}
    edges = frozenset(
        edge.id
        for edge in graph.edges
        if edge.goes_back
        and edge.target in ids
        and (edge.source in ids or edge.source in {n.id for n in activations})
    )
    main = nodes[-1].id if nodes else None
    lit = frozenset(node.id for node in nodes)
    return Lights(lit, edges, event.phase, True, main)


def _readers(graph: Graph, activations: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return the products that read activations, through forks and joins."""
    found: dict[int, Node] = {}
    ahead = [edge.target for node in activations for edge in graph.out_of(node.id)]
    while ahead:
        node = graph.nodes[ahead.pop()]
        if node.kind in (NodeKind.DOT, NodeKind.LOSS):
            found[node.id] = node
        else:
            ahead += [edge.target for edge in graph.out_of(node.id)]
    return tuple(found[k] for k in sorted(found))


def _to_leaf(graph: Graph, layer: int, *, is_bias: bool) -> Lights:
    """Light the way from an operation back to the parameters that it reads."""
    leaf, at = NodeKind.WEIGHTS, NodeKind.DOT
    if is_bias:
        leaf, at = NodeKind.BIASES, NodeKind.PLUS
    leaves = {node.id for node in graph.find(leaf, layer)}
    nodes = {node.id for node in graph.find(at, layer)}
    edges = {e.id for e in graph.edges if e.source in leaves}
    masks = {e.target for e in graph.edges if e.id in edges} - nodes
    edges |= {e.id for e in graph.edges if e.source in masks}
    lit = frozenset((*nodes, *masks, *leaves))
    main = min(leaves, default=None)
    return Lights(lit, frozenset(edges), TracePhase.BACKWARD, True, main)


def _against(
    graph: Graph, nodes: tuple[Node, ...], *, into: tuple[Node, ...]
) -> Lights:
    """Light nodes and the edges by which something goes back out of some of them."""
    ends = {node.id for node in into}
    edges = frozenset(
        edge.id for edge in graph.edges if edge.target in ends and edge.goes_back
    )
    main = into[-1].id if into else None
    ids = frozenset(node.id for node in nodes)
    return Lights(ids, edges, TracePhase.BACKWARD, True, main)
