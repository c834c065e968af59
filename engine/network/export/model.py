"""What is exported: a network with its numbers, its names and how it was trained."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from engine.arrays import Array, BoolArray, frozen
from engine.data.scaling import Scaling, fit_scaling
from engine.document.document import Document
from engine.document.elements import PerceptronBlock, Settings
from engine.errors import Code, EngineError
from engine.network.compile import unit_names
from engine.network.groups import Group, groups_of
from engine.network.network import Network, Parameters, Piece
from engine.network.parameters import parameters_of
from engine.nn.activations import ACTIVATIONS
from engine.nn.losses import LOSSES


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the drawing, as units ``start:stop`` of its layer."""

    name: str
    activation: str
    start: int
    stop: int
    use_bias: bool
    unit_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InputGroup:
    """One input block of the drawing, with the names of its columns."""

    name: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A trained network with everything that an export may want to say.

    Attributes
    ----------
    name : str
        What it is called, e.g. the name of the project's file.
    scaling : Scaling
        From the columns of the data to the inputs; the first step of every export.
    inputs : tuple of InputGroup
        The input blocks.
    blocks : tuple of tuple of Block
        The blocks of every layer, from the first.
    samples : ndarray of shape (n_samples, n_inputs)
        Inputs before scaling that a script answers to when it is run; may be empty.
    targets : ndarray of shape (n_samples, n_outputs)
        What the outputs should be there; of no columns if nobody knows.
    precision : str
        "float64" or "float32": of the numbers in binary formats.
    """

    name: str
    network: Network
    parameters: Parameters
    settings: Settings
    scaling: Scaling
    inputs: tuple[InputGroup, ...]
    blocks: tuple[tuple[Block, ...], ...]
    samples: Array
    targets: Array
    precision: str = "float64"

    @property
    def is_scaled(self) -> bool:
        """Whether scaling changes anything."""
        return bool((self.scaling.factor != 1).any() or self.scaling.shift.any())

    def with_precision(self, precision: str) -> "Model":
        """Return the same with another precision of binary formats."""
        return replace(self, precision=precision)


class LayerPart(NamedTuple):
    """One layer as an exporter walks over it.

    Attributes
    ----------
    number : int
        From 1.
    weights : ndarray of shape (n_sources, n_units)
    bias : ndarray of shape (n_units,)
    mask : ndarray of bool of shape (n_sources, n_units), or None
    bias_mask : ndarray of bool of shape (n_units,)
    pieces : tuple of Piece
        What it reads, as parts of the outputs of earlier layers.
    groups : tuple of Group
        Which units share a formula.
    n_before : int
        Number of units of the layer before, or of inputs.
    title : str
        Names of units and formulas, for a comment.
    """

    number: int
    weights: Array
    bias: Array
    mask: BoolArray | None
    bias_mask: BoolArray
    pieces: tuple[Piece, ...]
    groups: tuple[Group, ...]
    n_before: int
    title: str

    @property
    def n_units(self) -> int:
        """Number of perceptrons."""
        return len(self.bias)

    @property
    def reads_all_before(self) -> bool:
        """Whether it reads the whole layer before it and nothing else."""
        return self.pieces == (Piece(self.number - 1, 0, self.n_before),)


class HeadPart(NamedTuple):
    """Outputs ``first:last`` of the network, units of one formula."""

    activation: str
    layer: int
    start: int
    stop: int
    first: int
    last: int


class Examples(NamedTuple):
    """Samples that a script answers to and trains on.

    Attributes
    ----------
    x : ndarray of shape (n_samples, n_inputs)
        Inputs before scaling.
    t : ndarray of shape (n_samples, n_outputs), or None
        What the outputs should be.
    """

    x: Array
    t: Array | None = None


def make_model(
    document: Document,
    network: Network,
    parameters: Parameters | None = None,
    *,
    name: str = "network",
    scaling: Scaling | None = None,
    examples: Examples | None = None,
) -> Model:
    """Put together what an export needs.

    Parameters
    ----------
    document : Document
        The drawing, for names and settings.
    network : Network
        Compiled from `document`.
    parameters : Parameters, optional
        Its numbers, if they are not those of the document.
    name : str
        What the network is called.
    scaling : Scaling, optional
        As found in training; default: the inputs stay as they are.
    examples : Examples, optional
        Default: one sample of zeros.

    Raises
    ------
    EngineError
        EXPORT_NOT_FINITE if a weight or bias is infinite or not a number.
    """
    numbers = parameters or parameters_of(network, document)
    for number, arrays in enumerate(
        zip(numbers.weights, numbers.biases, strict=True), start=1
    ):
        if not all(np.isfinite(array).all() for array in arrays):
            raise EngineError(Code.EXPORT_NOT_FINITE, layer=number)
    x, t = examples or Examples(np.zeros((1, network.n_inputs)))
    return Model(
        name=name,
        network=network,
        parameters=numbers,
        settings=document.settings,
        scaling=scaling or fit_scaling("none", np.zeros((1, network.n_inputs))),
        inputs=tuple(_inputs(document, network)),
        blocks=tuple(
            tuple(_block(document, span.block, span.start) for span in layer.columns)
            for layer in network.layers
        ),
        samples=frozen(x),
        targets=frozen(np.zeros((len(x), 0)) if t is None else t),
    )


def _inputs(document: Document, network: Network) -> Iterator[InputGroup]:
    for span in network.inputs:
        block = document.block(span.block)
        yield InputGroup(block.name, unit_names(block))


def _block(document: Document, block_id: int, start: int) -> Block:
    block = document.block(block_id)
    assert isinstance(block, PerceptronBlock)  # noqa: S101  a column of a layer
    return Block(
        block.name,
        block.activation,
        start,
        start + block.n_units,
        block.use_bias,
        block.unit_names,
    )


def layers_of(model: Model) -> Iterator[LayerPart]:
    """Iterate over the layers, from the first."""
    network, parameters = model.network, model.parameters
    for number, layer in enumerate(network.layers, start=1):
        yield LayerPart(
            number=number,
            weights=parameters.weights[number - 1],
            bias=parameters.biases[number - 1],
            mask=layer.mask,
            bias_mask=layer.bias_mask,
            pieces=layer.pieces,
            groups=tuple(groups_of(layer)),
            n_before=network.sizes[number - 1],
            title=", ".join(
                f"{block.name} ({block.stop - block.start} {block.activation})"
                for block in model.blocks[number - 1]
            ),
        )


def heads_of(model: Model) -> tuple[HeadPart, ...]:
    """Return the groups of output units in the order of the network's outputs."""
    heads: list[HeadPart] = []
    first = 0
    for piece in model.network.outputs:
        for group in groups_of(model.network.layers[piece.layer - 1]):
            start, stop = max(piece.start, group.start), min(piece.stop, group.stop)
            if start < stop:
                at = first + start - piece.start
                name = group.activation.name
                heads.append(
                    HeadPart(name, piece.layer, start, stop, at, at + stop - start)
                )
        first += len(piece)
    return tuple(heads)


def why_not_trainable(model: Model) -> Code | None:
    """Return what keeps a script from training the network on; None: nothing."""
    if not all(
        ACTIVATIONS[block.activation].has_gradient
        for blocks in model.blocks
        for block in blocks
    ):
        return Code.STEP_HAS_NO_GRADIENT
    needs = LOSSES[model.settings.loss].needs
    if needs and any(head.activation != needs for head in heads_of(model)):
        codes = {"softmax": Code.LOSS_NEEDS_SOFTMAX, "sigmoid": Code.LOSS_NEEDS_SIGMOID}
        return codes[needs]
    return None
