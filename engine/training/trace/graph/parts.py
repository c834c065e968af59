"""The parts of a computational graph; nothing but values."""

from dataclasses import dataclass
from enum import StrEnum

from engine.training.trace.symbols import Symbol


class NodeKind(StrEnum):
    """What a node is; those of the first row are leaves."""

    INPUT = "input"
    WEIGHTS = "weights"
    BIASES = "biases"
    TARGETS = "targets"
    MASK = "mask"  # cells without a connection are kept 0
    JOIN = "join"  # columns side by side
    DOT = "dot"  # a product of matrices
    PLUS = "plus"  # the biases are added to every row
    SPLIT = "split"  # columns go different ways
    ACTIVATION = "activation"
    FORK = "fork"  # the same numbers go several ways
    LOSS = "loss"


LEAVES = (NodeKind.INPUT, NodeKind.WEIGHTS, NodeKind.BIASES, NodeKind.TARGETS)


class Rule(StrEnum):
    """What a node does with the gradient on its way back."""

    SWAPS = "swaps"  # times the other factor, transposed
    COPIES = "copies"  # to both branches; over the rows a sum for the biases
    SCALES = "scales"  # times the slope, element by element
    MIXES = "mixes"  # every unit's sum has a part in every output
    FLAT = "flat"  # the slope is 0 everywhere
    ADDS = "adds"  # what comes back from all ways
    PARTS = "parts"  # every branch gets its own columns back
    CUTS = "cuts"  # where nothing is connected the gradient is 0
    STARTS = "starts"  # the derivative of the loss to the answers
    TOGETHER = "together"  # loss and activation in one: answers less targets


@dataclass(frozen=True, slots=True)
class Node:
    """A leaf or an operation.

    Attributes
    ----------
    id : int
        Its place in `Graph.nodes`, an order in which every operand comes first.
    kind : NodeKind
    layer : int
        From 1; 0 at the input, and at the loss.
    rule : Rule or None
        None: nothing comes back here.
    formula : str
        Name of the activation or of the loss.
    start, stop : int
        The units of the layer, where it is only about some.
    """

    id: int
    kind: NodeKind
    layer: int = 0
    rule: Rule | None = None
    formula: str = ""
    start: int = 0
    stop: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """A matrix on its way from a node to the next, and its gradient back.

    Attributes
    ----------
    id : int
        Its place in `Graph.edges`.
    source, target : int
        Ids of nodes.
    shape : tuple of int
        Of the value, samples as rows; the gradient has the same.
    value, gradient : Symbol or None
        What goes forward and what comes back; None: it has no name of its own.
    goes_back : bool
        Whether a gradient comes back at all: data get none.
    units : tuple of int, or None
        First unit and the one behind the last, where not all of a layer go this way.
    is_summed : bool
        Whether the gradient is the sum over the rows of what the node got back.
    """

    id: int
    source: int
    target: int
    shape: tuple[int, int]
    value: Symbol | None = None
    gradient: Symbol | None = None
    goes_back: bool = True
    units: tuple[int, int] | None = None
    is_summed: bool = False


@dataclass(frozen=True, slots=True)
class Graph:
    """The computation of a network's loss for a batch.

    Attributes
    ----------
    nodes : tuple of Node
    edges : tuple of Edge
    n_samples : int
    is_joint : bool
        Whether the last activations and the loss go back in one step.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    n_samples: int
    is_joint: bool

    def into(self, node: int) -> tuple[Edge, ...]:
        """Return the edges that lead to a node, in the order of its operands."""
        return tuple(edge for edge in self.edges if edge.target == node)

    def out_of(self, node: int) -> tuple[Edge, ...]:
        """Return the edges that lead on from a node."""
        return tuple(edge for edge in self.edges if edge.source == node)

    def find(self, kind: NodeKind, layer: int | None = None) -> tuple[Node, ...]:
        """Return the nodes of a kind, of one layer or of all."""
        return tuple(
            node
            for node in self.nodes
            if node.kind is kind and layer in (None, node.layer)
        )
