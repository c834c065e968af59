"""The parameters of a network by their places in its matrices."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

import numpy as np

from engine.arrays import BoolArray
from engine.network.cells import cell_at, unit_at
from engine.network.network import Layer, Network, Parameters
from engine.nn.activations import ACTIVATIONS
from engine.training.plan.layout import Layout

BIAS = -1  # row of a place that is a bias


class Place(NamedTuple):
    """A parameter: `layer` is an index into ``Network.layers``.

    `row` and `column` are those of its weight in W, or `row` is `BIAS`.
    """

    layer: int
    row: int
    column: int

    @property
    def is_bias(self) -> bool:
        """Whether it is a bias."""
        return self.row == BIAS


def places_of(network: Network) -> tuple[Place, ...]:
    """Return all parameters that are there, layer by layer, biases behind weights."""
    return tuple(
        place
        for number, layer in enumerate(network.layers)
        for place in _places_in(number, layer)
    )


def _places_in(number: int, layer: Layer) -> Iterator[Place]:
    for row, column in np.ndindex(layer.n_sources, layer.n_units):
        if layer.mask is None or layer.mask[row, column]:
            yield Place(number, row, column)
    for column in np.flatnonzero(layer.bias_mask).tolist():
        yield Place(number, BIAS, column)


def places_among(network: Network, elements: Collection[int]) -> tuple[Place, ...]:
    """Return the parameters of some elements of the drawing.

    Those of a block are the weights that lead into it and its biases; an input block
    has those of the wires that leave it.
    """
    return tuple(p for p in places_of(network) if _belongs(network, p, elements))


def _belongs(network: Network, place: Place, elements: Collection[int]) -> bool:
    if place.is_bias:
        return unit_at(network, place.layer, place.column)[0] in elements
    cell = cell_at(network, *place)
    is_input = any(span.block == cell.source for span in network.inputs)
    return (
        cell.target in elements
        or cell.wire in elements
        or (is_input and cell.source in elements)
    )


def number_at(parameters: Parameters, place: Place) -> float:
    """Return the number that stands at a place of matrices and bias rows."""
    if place.is_bias:
        return float(parameters.biases[place.layer][place.column])
    return float(parameters.weights[place.layer][place.row, place.column])


def index_at(layout: Layout, place: Place) -> int:
    """Return where a parameter lies in the flat vector."""
    numbers = layout.matrices(np.arange(layout.size))
    return int(numbers[place.layer][place.column, place.row])  # biases are the last


def behind_steps(network: Network) -> list[BoolArray]:
    """Tell for the units of every layer whether a step is on their way to the loss."""
    found = [np.zeros(layer.n_units, bool) for layer in network.layers]
    for number in range(len(network.layers), 0, -1):
        layer = network.layers[number - 1]
        for segment in layer.segments:
            if not ACTIVATIONS[segment.activation].has_gradient:
                found[number - 1][segment.start : segment.stop] = True
        readers = np.broadcast_to(found[number - 1], (layer.n_sources, layer.n_units))
        if layer.mask is not None:
            readers = readers & layer.mask
        row = 0
        for piece in layer.pieces:
            leads = readers[row : row + len(piece)].any(axis=1)
            if piece.layer:
                found[piece.layer - 1][piece.start : piece.stop] |= leads
            row += len(piece)
    return found
