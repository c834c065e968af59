"""From a network to its computational graph."""

from dataclasses import dataclass, replace

from engine.network.network import Layer, Network, Piece
from engine.nn.losses import LOSSES
from engine.training.plan.groups import Group, groups_of
from engine.training.trace.graph.parts import Edge, Graph, Node, NodeKind, Rule
from engine.training.trace.symbols import Name, Symbol


def graph_of(
    network: Network, loss: str, n_samples: int, *, rule: str = "gradient"
) -> Graph:
    """Return the graph of one update.

    Parameters
    ----------
    network : Network
        The structure; its numbers do not matter.
    loss : str
        A key of `LOSSES`.
    n_samples : int
        Rows of the batch.
    rule : str
        The update rule: the perceptron rule takes loss and activation together.
    """
    return _Builder(network, loss, n_samples, rule).build()


@dataclass(frozen=True, slots=True)
class _Producer:
    """A node that hands on units ``start:stop`` of a layer."""

    node: int
    layer: int
    start: int
    stop: int


class _Builder:
    def __init__(self, network: Network, loss: str, n: int, rule: str) -> None:
        self._network, self._loss, self._n = network, loss, n
        self._is_joint = bool(LOSSES[loss].needs) or rule == "perceptron"
        self._nodes: list[Node] = []
        self._edges: list[Edge] = []
        self._producers: list[_Producer] = []
        # How many readers each producer has, found before anything is drawn.
        self._n_readers = self._count_readers()

    def build(self) -> Graph:
        x = self._node(NodeKind.INPUT)
        self._produce(x, 0, 0, self._network.n_inputs)
        for number, layer in enumerate(self._network.layers, start=1):
            self._add_layer(number, layer)
        self._add_loss()
        edges = tuple(replace(edge, id=k) for k, edge in enumerate(self._edges))
        return Graph(tuple(self._nodes), edges, self._n, self._is_joint)

    # --- nodes and edges ------------------------------------------------------------

    def _node(self, kind: NodeKind, layer: int = 0, **more: object) -> int:
        node = Node(len(self._nodes), kind, layer, **more)  # type: ignore[arg-type]
        self._nodes.append(node)
        return node.id

    def _edge(
        self,
        ends: tuple[int, int],
        shape: tuple[int, int],
        signs: tuple[Symbol | None, Symbol | None],
        **more: object,
    ) -> None:
        edge = Edge(0, *ends, shape, *signs, **more)  # type: ignore[arg-type]
        self._edges.append(edge)

    # --- who reads whom -------------------------------------------------------------

    def _spans(self, layer: int) -> list[tuple[int, int]]:
        """Return the units of a layer by the nodes that will produce them."""
        if layer == 0:
            return [(0, self._network.n_inputs)]
        groups = groups_of(self._network.layers[layer - 1])
        return [(group.start, group.stop) for group in groups]

    def _parts(self, pieces: tuple[Piece, ...]) -> list[tuple[int, int, int]]:
        """Cut pieces at the bounds of what produces them: layer, start, stop."""
        found = []
        for piece in pieces:
            for start, stop in self._spans(piece.layer):
                low, high = max(piece.start, start), min(piece.stop, stop)
                if low < high:
                    found.append((piece.layer, low, high))
        return found

    def _count_readers(self) -> dict[tuple[int, int], int]:
        counts: dict[tuple[int, int], int] = {}
        readers = [layer.pieces for layer in self._network.layers]
        for pieces in (*readers, self._network.outputs):
            for layer, start, _stop in self._parts(pieces):
                key = (layer, self._span_start(layer, start))
                counts[key] = counts.get(key, 0) + 1
        return counts

    def _span_start(self, layer: int, unit: int) -> int:
        return next(a for a, b in self._spans(layer) if a <= unit < b)

    def _produce(self, node: int, layer: int, start: int, stop: int) -> None:
        """Remember who hands on units; behind a fork if several read them."""
        if self._n_readers.get((layer, start), 0) > 1:
            rule = Rule.ADDS if layer else None
            fork = self._node(NodeKind.FORK, layer, rule=rule, start=start, stop=stop)
            self._carry((node, fork), layer, start, stop)
            node = fork
        self._producers.append(_Producer(node, layer, start, stop))

    def _carry(self, ends: tuple[int, int], layer: int, start: int, stop: int) -> None:
        """Draw outputs of a layer from a node to another."""
        size = self._network.sizes[layer]
        signs = (Symbol(Name.OUT, layer), Symbol(Name.OUT_GRADIENT, layer))
        units = None if (start, stop) == (0, size) else (start, stop)
        shape = (self._n, stop - start)
        is_kept = layer > 0 and not self._is_skipped(*ends)
        self._edge(ends, shape, signs, goes_back=is_kept, units=units)

    def _is_skipped(self, source: int, target: int) -> bool:
        """Tell whether loss and activation take the gradient past an edge."""
        kinds = (NodeKind.LOSS, NodeKind.JOIN)
        node = self._nodes[target]
        return self._is_joint and node.kind in kinds and node.layer == 0 and source > 0

    def _join(self, pieces: tuple[Piece, ...], layer: int) -> int | None:
        """Put parts that come from several nodes side by side; None: there is one."""
        parts = self._parts(pieces)
        if len(parts) == 1:
            return None
        rule = Rule.PARTS if any(number for number, _, _ in parts) else None
        join = self._node(NodeKind.JOIN, layer, rule=rule)
        for part in parts:
            self._carry((self._producer(part), join), *part)
        return join

    def _lead(
        self,
        join: int | None,
        target: int,
        pieces: tuple[Piece, ...],
        signs: tuple[Symbol | None, Symbol | None],
    ) -> None:
        """Lead what pieces say to a node, from their join or directly."""
        if join is None:
            part = self._parts(pieces)[0]
            self._carry((self._producer(part), target), *part)
            return
        goes_back = any(edge.goes_back for edge in self._edges if edge.target == join)
        shape = (self._n, sum(map(len, pieces)))
        self._edge((join, target), shape, signs, goes_back=goes_back)

    def _producer(self, part: tuple[int, int, int]) -> int:
        layer, start, _stop = part
        return next(
            p.node
            for p in self._producers
            if p.layer == layer and p.start <= start < p.stop
        )

    # --- a layer --------------------------------------------------------------------

    def _add_layer(self, number: int, layer: Layer) -> None:
        join = self._join(layer.pieces, number)
        weights = self._node(NodeKind.WEIGHTS, number)
        signs = (Symbol(Name.WEIGHT, number), Symbol(Name.WEIGHT_GRADIENT, number))
        shape, end = (layer.n_sources, layer.n_units), weights
        if layer.mask is not None:
            end = self._node(NodeKind.MASK, number, rule=Rule.CUTS)
            self._edge((weights, end), shape, signs)
        dot = self._node(NodeKind.DOT, number, rule=Rule.SWAPS)
        self._lead(join, dot, layer.pieces, (None, None))  # the left factor first
        self._edge((end, dot), shape, signs if end == weights else (None, None))
        end = self._add_biases(number, layer, dot)
        self._activate(number, layer, end)

    def _add_biases(self, number: int, layer: Layer, dot: int) -> int:
        """Add the biases to the products; return the node that gives the sums."""
        if not layer.bias_mask.any():
            return dot
        n_units = layer.n_units
        signs = (Symbol(Name.BIAS, number), Symbol(Name.BIAS_GRADIENT, number))
        biases = self._node(NodeKind.BIASES, number)
        end = biases
        if not layer.bias_mask.all():
            end = self._node(
                NodeKind.MASK, number, rule=Rule.CUTS, formula=Name.BIAS.value
            )
            self._edge((biases, end), (1, n_units), signs)
        plus = self._node(NodeKind.PLUS, number, rule=Rule.COPIES)
        delta = Symbol(Name.DELTA, number)
        self._edge((dot, plus), (self._n, n_units), (None, delta))
        named = signs if end == biases else (None, None)
        self._edge((end, plus), (1, n_units), named, is_summed=True)
        return plus

    def _activate(self, number: int, layer: Layer, end: int) -> None:
        groups = list(groups_of(layer))
        shape = (self._n, layer.n_units)
        signs = (Symbol(Name.PRE, number), Symbol(Name.DELTA, number))
        if len(groups) > 1:
            split = self._node(NodeKind.SPLIT, number, rule=Rule.PARTS)
            self._edge((end, split), shape, signs)
            end = split
        made = []
        for group in groups:
            node = self._node(
                NodeKind.ACTIVATION,
                number,
                rule=self._rule_of(number, group),
                formula=group.activation.name,
                start=group.start,
                stop=group.stop,
            )
            size = group.stop - group.start
            units = None if len(groups) == 1 else (group.start, group.stop)
            self._edge((end, node), (self._n, size), signs, units=units)
            made.append(node)
        for node, group in zip(made, groups, strict=True):
            self._produce(node, number, group.start, group.stop)

    def _rule_of(self, layer: int, group: Group) -> Rule:
        if self._is_joint and self._answers(layer, group):
            return Rule.TOGETHER
        if not group.activation.has_gradient:
            return Rule.FLAT
        return Rule.SCALES if group.activation.is_elementwise else Rule.MIXES

    def _answers(self, layer: int, group: Group) -> bool:
        return any(
            piece.layer == layer
            and piece.start < group.stop
            and group.start < piece.stop
            for piece in self._network.outputs
        )

    # --- the loss -------------------------------------------------------------------

    def _add_loss(self) -> None:
        pieces = self._network.outputs
        join = self._join(pieces, 0)
        targets = self._node(NodeKind.TARGETS)
        rule = Rule.TOGETHER if self._is_joint else Rule.STARTS
        loss = self._node(NodeKind.LOSS, rule=rule, formula=self._loss)
        last = len(self._network.layers)
        signs = (Symbol(Name.OUT, last), Symbol(Name.OUT_GRADIENT, last))
        self._lead(join, loss, pieces, signs)
        shape = (self._n, self._network.n_outputs)
        target = Symbol(Name.TARGET)
        self._edge((targets, loss), shape, (target, None), goes_back=False)
