"""Build the drawing of a layered network from the sizes of its layers."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from engine.arrays import frozen
from engine.document.document import Document
from engine.document.edits import MAX_COLUMNS, MAX_UNITS
from engine.document.elements import (
    Block,
    Element,
    InputBlock,
    PerceptronBlock,
    Settings,
    Wire,
    zeros_like_units,
)
from engine.errors import Code, EngineError

STEP_X = 200.0  # scene pixels from layer to layer
MAX_EXPANDED = 6  # a layer of more units is drawn as one box


def layered_document(
    sizes: Sequence[int],
    activation: str,
    output: str,
    *,
    columns: Sequence[str] = (),
    output_names: Sequence[str] = (),
    settings: Settings | None = None,
) -> Document:
    """Draw input, hidden layers and output from left to right, each wired to the next.

    All weights and biases are 0, to be drawn by an initialiser.

    Parameters
    ----------
    sizes : sequence of int
        Number of inputs, of the perceptrons of every hidden layer, and of outputs.
    activation : str
        Of the hidden layers.
    output : str
        Activation of the last layer.
    columns : sequence of str
        Names of the inputs; x1, x2 and so on unless there is one for each.
    output_names : sequence of str
        Names of the outputs; none unless there is one for each.
    settings : Settings, optional
        Data, loss and everything else of the project.

    Raises
    ------
    EngineError
        COUNT_OUT_OF_RANGE for fewer than two layers, or for an impossible size.
    """
    _require(len(sizes), 2, MAX_UNITS)
    for place, size in enumerate(sizes):
        _require(size, 1, MAX_COLUMNS if place == 0 else MAX_UNITS)
    last = len(sizes) - 1
    names = tuple(output_names) if len(output_names) == sizes[last] else ()
    blocks: list[Block] = [
        _input(sizes, columns),
        *(_layer(sizes, k, activation, f"layer{k}") for k in range(1, last)),
        _layer(sizes, last, output, names[0] if len(names) == 1 else "y", names),
    ]
    elements: list[Element] = [settings or Settings(), *blocks]
    for number, (source, target) in enumerate(pairwise(blocks), start=len(blocks) + 1):
        zeros = frozen(np.zeros((source.n_units, target.n_units)))
        elements.append(Wire(number, source.id, target.id, zeros, zeros))
    return Document(elements)


def _require(value: int, lowest: int, highest: int) -> None:
    if not lowest <= value <= highest:
        raise EngineError(
            Code.COUNT_OUT_OF_RANGE, value=value, lowest=lowest, highest=highest
        )


def _x(sizes: Sequence[int], place: int) -> float:
    return (place - (len(sizes) - 1) / 2) * STEP_X


def _input(sizes: Sequence[int], columns: Sequence[str]) -> InputBlock:
    size = sizes[0]
    if len(columns) != size:
        columns = [f"x{number}" for number in range(1, size + 1)]
    name = columns[0] if size == 1 else "x"
    collapsed = size > MAX_EXPANDED
    return InputBlock(1, _x(sizes, 0), 0.0, name, tuple(columns), collapsed)


def _layer(
    sizes: Sequence[int],
    place: int,
    activation: str,
    name: str,
    unit_names: tuple[str, ...] = (),
) -> PerceptronBlock:
    zeros = zeros_like_units(sizes[place])
    return PerceptronBlock(
        id=place + 1,
        x=_x(sizes, place),
        y=0.0,
        name=name,
        activation=activation,
        bias=zeros,
        start_bias=zeros,
        unit_names=unit_names if len(unit_names) > 1 else (),
        collapsed=sizes[place] > MAX_EXPANDED,
    )
