"""All parameters in one vector, and the way to each layer's matrix and back."""

from itertools import pairwise

import numpy as np
from numpy.typing import DTypeLike

from engine.arrays import AnyArray, Array, BoolArray
from engine.network.network import Layer, Network, Parameters


class Layout:
    """Where the parameters of a network lie in one flat vector.

    Inside a plan samples are columns and the bias is the weight of a source that is
    always 1, so a layer is one matrix of shape (n_units, n_sources + 1), the bias last.
    """

    def __init__(self, network: Network) -> None:
        self._shapes = [(la.n_units, la.n_sources + 1) for la in network.layers]
        sizes = [n_units * width for n_units, width in self._shapes]
        self._borders = [0, *np.cumsum(sizes).tolist()]
        self.size: int = self._borders[-1]
        there = [_there(layer).ravel() for layer in network.layers]
        # False where a connection is missing or a bias is switched off.
        self.there: BoolArray = np.concatenate(there)
        # False there and where a parameter is frozen.
        moves = [_moves(layer).ravel() for layer in network.layers]
        self.moves: BoolArray = self.there & np.concatenate(moves)

    def matrices(self, flat: AnyArray) -> list[AnyArray]:
        """Return the matrix of every layer as a view of the vector.

        Further axes of `flat`, such as one of networks, stay behind those two.
        """
        return [
            flat[start:stop].reshape(shape + flat.shape[1:])
            for (start, stop), shape in zip(
                pairwise(self._borders), self._shapes, strict=True
            )
        ]

    def weights_only(self) -> BoolArray:
        """Return a vector that is False at the biases."""
        is_weight = np.ones(self.size, bool)
        for matrix in self.matrices(is_weight):
            matrix[:, -1] = False
        return is_weight

    def flatten(
        self, parameters: Parameters, dtype: DTypeLike = np.float64
    ) -> AnyArray:
        """Copy parameters into a new vector; what is not there becomes 0."""
        return self.write(parameters, np.empty(self.size, dtype))

    def write(self, parameters: Parameters, flat: AnyArray) -> AnyArray:
        """Copy parameters into a vector of the right size and return it."""
        for matrix, weights, bias in zip(
            self.matrices(flat), parameters.weights, parameters.biases, strict=True
        ):
            matrix[:, :-1] = weights.T
            matrix[:, -1] = bias
        flat[~self.there] = 0
        return flat

    def parameters(self, flat: AnyArray) -> Parameters:
        """Copy a vector into read-only matrices of shape (n_sources, n_units)."""
        matrices = self.matrices(flat)
        return Parameters(
            tuple(as_rows(matrix[:, :-1]) for matrix in matrices),
            tuple(as_rows(matrix[:, -1]) for matrix in matrices),
        )


def as_rows(columns: AnyArray) -> Array:
    """Copy an array with its axes turned round: float64, read-only."""
    rows = np.array(columns.T, dtype=np.float64, order="C")
    rows.flags.writeable = False
    return rows


def _there(layer: Layer) -> BoolArray:
    there = np.ones((layer.n_units, layer.n_sources + 1), bool)
    if layer.mask is not None:
        there[:, :-1] = layer.mask.T
    there[:, -1] = layer.bias_mask
    return there


def _moves(layer: Layer) -> BoolArray:
    moves = np.ones((layer.n_units, layer.n_sources + 1), bool)
    if layer.frozen is not None:
        moves[:, :-1] = ~layer.frozen.T
    if layer.frozen_bias is not None:
        moves[:, -1] = ~layer.frozen_bias
    return moves
