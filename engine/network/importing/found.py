"""What an import finds in a file, and its drawing from left to right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from engine.arrays import AnyArray, Array, BoolArray, frozen, frozen_mask
from engine.document.build import MAX_EXPANDED, STEP_X
from engine.document.document import Document
from engine.document.edits import MAX_COLUMNS, MAX_UNITS
from engine.document.elements import (
    Block,
    Element,
    InputBlock,
    PerceptronBlock,
    Settings,
    Wire,
)
from engine.errors import Code, EngineError

MAX_LAYERS = 1000
STEP_Y = 160.0  # scene pixels between blocks of one layer


@dataclass(frozen=True, slots=True, eq=False)
class FoundInput:
    """An input block, by the names of its columns."""

    name: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class FoundBlock:
    """A block of perceptrons; no `bias`: it has none."""

    name: str
    activation: str
    n_units: int
    bias: Array | None
    unit_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class FoundWire:
    """Weights from a block to another; blocks are numbered inputs first, from 0."""

    source: int
    target: int
    weights: Array
    mask: BoolArray | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A network as a file describes it.

    Attributes
    ----------
    outputs : tuple of int
        Numbers of the blocks that lead nowhere, in the order of the outputs; empty: in
        the order of the layers.
    """

    inputs: tuple[FoundInput, ...]
    layers: tuple[tuple[FoundBlock, ...], ...]
    wires: tuple[FoundWire, ...]
    scaling: str = "none"
    loss: str = "half_sse"
    outputs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Dense:
    """One layer of a plain chain: weights of shape (n_in, n_out), biases if any."""

    name: str
    weights: Array
    bias: Array | None
    activation: str


def chain(layers: Sequence[Dense], columns: Sequence[str] = ()) -> Found:
    """Return a chain of layers, each of one block wired to the next.

    Raises
    ------
    EngineError
        IMPORT_NO_WEIGHTS, IMPORT_SHAPE, IMPORT_NOT_FINITE.
    """
    if not layers:
        raise EngineError(Code.IMPORT_NO_WEIGHTS)
    for before, layer in pairwise(layers):
        _require_shape(layer.name, before.weights.shape[1], layer.weights.shape[0])
    n_inputs = layers[0].weights.shape[0]
    if len(columns) != n_inputs:
        columns = [f"x{k}" for k in range(1, n_inputs + 1)]
    blocks = []
    for number, layer in enumerate(layers, start=1):
        n_units = layer.weights.shape[1]
        if layer.bias is not None:
            _require_shape(layer.name, n_units, len(layer.bias))
        name = "y" if number == len(layers) else f"layer{number}"
        blocks.append((FoundBlock(name, layer.activation, n_units, layer.bias),))
    return Found(
        (FoundInput("x" if n_inputs > 1 else columns[0], tuple(columns)),),
        tuple(blocks),
        tuple(FoundWire(k, k + 1, layer.weights) for k, layer in enumerate(layers)),
    )


def _require_shape(name: str, expected: int, found: int) -> None:
    if expected != found:
        raise EngineError(
            Code.IMPORT_SHAPE, name=name, expected=str(expected), found=str(found)
        )


def require_finite(name: str, array: Array) -> None:
    """Refuse infinite numbers and those that are none.

    Raises
    ------
    EngineError
        IMPORT_NOT_FINITE.
    """
    if not np.isfinite(array).all():
        raise EngineError(Code.IMPORT_NOT_FINITE, name=name)


def numbers_of(name: str, array: AnyArray, n_axes: int) -> Array:
    """Return an array as float64, if it is one of numbers with so many axes.

    Raises
    ------
    EngineError
        IMPORT_ARRAY_KIND, IMPORT_SHAPE, IMPORT_NOT_FINITE.
    """
    if array.dtype.kind not in "fiu":
        raise EngineError(Code.IMPORT_ARRAY_KIND, name=name, found=array.dtype.str)
    if array.ndim != n_axes or not array.size:
        found = " × ".join(map(str, array.shape)) or "1"
        expected = "n × m" if n_axes == 2 else "n"
        raise EngineError(Code.IMPORT_SHAPE, name=name, expected=expected, found=found)
    numbers: Array = array.astype(np.float64)
    require_finite(name, numbers)
    return numbers


def require_at_most(name: str, count: int, highest: int) -> None:
    """Refuse what would be too large to draw.

    Raises
    ------
    EngineError
        IMPORT_TOO_LARGE.
    """
    if count > highest:
        raise EngineError(
            Code.IMPORT_TOO_LARGE, name=name, count=count, highest=highest
        )


def draw(found: Found) -> Document:
    """Draw a network: inputs on the left, every layer one step further to the right.

    Its numbers become the start values as well.

    Raises
    ------
    EngineError
        IMPORT_TOO_LARGE.
    """
    require_at_most("layers", len(found.layers), MAX_LAYERS)
    for group in found.inputs:
        require_at_most(group.name, len(group.columns), MAX_COLUMNS)
    for block in (block for layer in found.layers for block in layer):
        require_at_most(block.name, block.n_units, MAX_UNITS)
    blocks = list(_blocks(found))
    settings = Settings(scaling=found.scaling, loss=found.loss)
    elements: list[Element] = [settings, *sorted(blocks, key=lambda block: block.id)]
    for number, wire in enumerate(found.wires, start=len(blocks) + 1):
        there = True if wire.mask is None else wire.mask
        weights = frozen(np.where(there, wire.weights, 0.0))
        mask = None
        if wire.mask is not None and not wire.mask.all():
            mask = frozen_mask(wire.mask)
        source, target = blocks[wire.source].id, blocks[wire.target].id
        elements.append(Wire(number, source, target, weights, weights, mask))
    return Document(elements)


def _blocks(found: Found) -> Iterator[Block]:
    n_steps = len(found.layers)
    n_blocks = len(found.inputs) + sum(map(len, found.layers))
    # Ids decide the order of the outputs, so outputs get the last ones.
    hidden = [k for k in range(n_blocks) if k not in set(found.outputs)]
    ids = {k: place for place, k in enumerate([*hidden, *found.outputs], start=1)}
    number = 0
    for place, group in enumerate(found.inputs):
        yield InputBlock(
            ids[number],
            -n_steps / 2 * STEP_X,
            _y(place, len(found.inputs)),
            group.name,
            group.columns,
            len(group.columns) > MAX_EXPANDED,
        )
        number += 1
    for step, layer in enumerate(found.layers, start=1):
        for place, block in enumerate(layer):
            bias = frozen(np.zeros(block.n_units) if block.bias is None else block.bias)
            yield PerceptronBlock(
                id=ids[number],
                x=(step - n_steps / 2) * STEP_X,
                y=_y(place, len(layer)),
                name=block.name,
                activation=block.activation,
                bias=bias,
                start_bias=bias,
                use_bias=block.bias is not None,
                unit_names=block.unit_names,
                collapsed=block.n_units > MAX_EXPANDED,
            )
            number += 1


def _y(place: int, n_places: int) -> float:
    return (place - (n_places - 1) / 2) * STEP_Y
