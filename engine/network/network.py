"""The network: what a drawing compiles to, layers of matrices with ways back to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.arrays import Array, BoolArray, ValueEquality
from engine.errors import Issue


@dataclass(frozen=True, slots=True)
class Span:
    """The units of one block, as rows or columns ``start:stop`` of a matrix."""

    block: int
    start: int
    stop: int

    def __len__(self) -> int:
        """Return the number of units."""
        return self.stop - self.start


@dataclass(frozen=True, slots=True)
class Piece:
    """Units ``start:stop`` of the outputs of a layer; layer 0 is the input."""

    layer: int
    start: int
    stop: int

    def __len__(self) -> int:
        """Return the number of units."""
        return self.stop - self.start


@dataclass(frozen=True, slots=True)
class Segment:
    """Units ``start:stop`` of a layer that share an activation and a role."""

    activation: str
    start: int
    stop: int
    is_output: bool


@dataclass(frozen=True, slots=True, eq=False)
class Layer(ValueEquality):
    """All perceptrons of one depth: one matrix, one bias row, one mask.

    Attributes
    ----------
    columns : tuple of Span
        The blocks whose units are the columns of W, in the order of the columns.
    rows : tuple of Span
        The blocks whose outputs are the rows of W, the previous layer's first.
    pieces : tuple of Piece
        The same rows, as parts of the outputs of earlier layers.
    segments : tuple of Segment
        The units by activation; they cover ``0:n_units`` without gaps.
    mask : ndarray of bool of shape (n_sources, n_units), or None
        False where there is no connection; None if all are there.
    bias_mask : ndarray of bool of shape (n_units,)
        False where the bias is switched off.
    frozen : ndarray of bool of shape (n_sources, n_units), or None
        True where a weight is kept as it is; None if none is.
    frozen_bias : ndarray of bool of shape (n_units,), or None
        The same for the biases.
    """

    columns: tuple[Span, ...]
    rows: tuple[Span, ...]
    pieces: tuple[Piece, ...]
    segments: tuple[Segment, ...]
    mask: BoolArray | None
    bias_mask: BoolArray
    frozen: BoolArray | None = None
    frozen_bias: BoolArray | None = None

    @property
    def n_units(self) -> int:
        """Number of perceptrons."""
        return self.columns[-1].stop

    @property
    def n_sources(self) -> int:
        """Number of rows of W."""
        return self.rows[-1].stop

    @property
    def n_parameters(self) -> int:
        """Number of weights and biases that are there (masked cells are not)."""
        n_weights = self.n_sources * self.n_units
        if self.mask is not None:
            n_weights = int(self.mask.sum())
        return n_weights + int(self.bias_mask.sum())


@dataclass(frozen=True, slots=True)
class WireCells:
    """Where a wire's weights lie: rows and columns of W of one layer.

    `layer` is the index into `Network.layers` (0 is the first weight layer).
    """

    layer: int
    row_start: int
    row_stop: int
    column_start: int
    column_stop: int


@dataclass(frozen=True, slots=True, eq=False)
class Network(ValueEquality):
    """The structure of a feed-forward network; its numbers are `Parameters`.

    Attributes
    ----------
    inputs : tuple of Span
        The input blocks, as columns ``start:stop`` of the samples.
    layers : tuple of Layer
        By depth; ``layers[l - 1]`` is layer `l`, layer 0 is the input.
    outputs : tuple of Piece
        What the network answers with: the units that lead nowhere further.
    output_blocks : tuple of Span
        The same by block; start and stop count the network's outputs.
    wires : mapping of int to WireCells
        Wire id -> its cells. A wire from an unreachable block is not in it.
    refusal : Issue or None
        Why training would be unsound although the network computes.
    """

    inputs: tuple[Span, ...]
    layers: tuple[Layer, ...]
    outputs: tuple[Piece, ...]
    output_blocks: tuple[Span, ...]
    input_names: tuple[str, ...]
    output_names: tuple[str, ...]
    wires: Mapping[int, WireCells] = field(default_factory=dict)
    refusal: Issue | None = None

    @property
    def n_inputs(self) -> int:
        """Number of input columns."""
        return len(self.input_names)

    @property
    def n_outputs(self) -> int:
        """Number of answers."""
        return len(self.output_names)

    @property
    def sizes(self) -> tuple[int, ...]:
        """Number of units of every layer, the input first."""
        return (self.n_inputs, *(layer.n_units for layer in self.layers))

    @property
    def n_parameters(self) -> int:
        """Number of weights and biases that are there."""
        return sum(layer.n_parameters for layer in self.layers)


@dataclass(frozen=True, slots=True, eq=False)
class Parameters:
    """All numbers that training changes.

    Attributes
    ----------
    weights : tuple of ndarray of shape (n_sources, n_units)
        One matrix a layer; ``W[i, j]`` leads from source `i` to unit `j`; 0 where
        masked.
    biases : tuple of ndarray of shape (n_units,)
        0 where switched off.
    """

    weights: tuple[Array, ...]
    biases: tuple[Array, ...]

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        """Compare all arrays bit by bit."""
        if not isinstance(other, Parameters):
            return NotImplemented
        mine, theirs = (*self.weights, *self.biases), (*other.weights, *other.biases)
        return len(mine) == len(theirs) and all(
            left.shape == right.shape and left.tobytes() == right.tobytes()
            for left, right in zip(mine, theirs, strict=True)
        )
