"""Questions about a network that its trace asks again and again."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from engine.data.splits import Indices
from engine.network.cells import unit_at
from engine.network.network import Network, Piece, WireCells
from engine.nn.activations import Activation
from engine.training.plan.groups import Group, groups_of


class Wiring:
    """Who feeds whom, and which elements of the drawing that is.

    Layers count from 1, layer 0 is the input; units and sources are the columns and
    rows of the matrix of a layer, from 0.
    """

    def __init__(self, network: Network) -> None:
        self.network = network
        self._groups = [tuple(groups_of(layer)) for layer in network.layers]
        self._wires: list[list[tuple[int, WireCells]]] = [[] for _ in network.layers]
        self._readers: dict[tuple[int, int], tuple[tuple[int, int, int], ...]] = {}
        for wire, cells in network.wires.items():
            self._wires[cells.layer].append((wire, cells))

    # --- the drawing ----------------------------------------------------------------

    def block(self, layer: int, unit: int) -> int:
        """Return the block that a unit belongs to."""
        if layer:
            return unit_at(self.network, layer - 1, unit)[0]
        spans = self.network.inputs
        return next(span.block for span in spans if span.start <= unit < span.stop)

    def wires(self, layer: int, source: int, unit: int) -> tuple[int, ...]:
        """Return the wire that a connection is a part of, if one is drawn."""
        return tuple(
            wire
            for wire, c in self._wires[layer - 1]
            if c.row_start <= source < c.row_stop
            and c.column_start <= unit < c.column_stop
        )

    # --- units ----------------------------------------------------------------------

    def group(self, layer: int, unit: int) -> Group:
        """Return the units that are computed together with this one."""
        return next(g for g in self._groups[layer - 1] if g.start <= unit < g.stop)

    def activation(self, layer: int, unit: int) -> Activation:
        """Return the activation function of a unit."""
        return self.group(layer, unit).activation

    @cached_property
    def _answers(self) -> dict[tuple[int, int], int]:
        places = (
            (piece.layer, unit)
            for piece in self.network.outputs
            for unit in range(piece.start, piece.stop)
        )
        return {place: number for number, place in enumerate(places)}

    def answer(self, layer: int, unit: int) -> int | None:
        """Return which output of the network a unit is; None if it is none."""
        return self._answers.get((layer, unit))

    @cached_property
    def answers(self) -> tuple[tuple[int, int], ...]:
        """Layer and unit of every output of the network."""
        return tuple(self._answers)

    # --- connections ----------------------------------------------------------------

    def has_bias(self, layer: int, unit: int) -> bool:
        """Tell whether a unit has a bias."""
        return bool(self.network.layers[layer - 1].bias_mask[unit])

    def n_sources(self, layer: int) -> Indices:
        """Return how many connections lead to each unit of a layer."""
        structure = self.network.layers[layer - 1]
        if structure.mask is None:
            return np.full(structure.n_units, structure.n_sources)
        counts: Indices = structure.mask.sum(axis=0)
        return counts

    def n_readers(self, layer: int) -> Indices:
        """Return how many connections lead on from each unit of a layer."""
        counts = np.zeros(self.network.sizes[layer], np.intp)
        for structure in self.network.layers[layer:]:
            leaving = np.full(structure.n_sources, structure.n_units)
            if structure.mask is not None:
                leaving = structure.mask.sum(axis=1)
            row = 0
            for piece in structure.pieces:
                if piece.layer == layer:
                    counts[piece.start : piece.stop] += leaving[row : row + len(piece)]
                row += len(piece)
        return counts

    def sources(self, layer: int, unit: int) -> Indices:
        """Return the rows of W from which a connection leads to a unit."""
        structure = self.network.layers[layer - 1]
        if structure.mask is None:
            return np.arange(structure.n_sources)
        return np.flatnonzero(structure.mask[:, unit])

    def readers(self, layer: int, unit: int) -> tuple[tuple[int, int, int], ...]:
        """Return layer, row and column of every connection from a unit on."""
        key = layer, unit
        if key not in self._readers:
            self._readers[key] = self._find_readers(layer, unit)
        return self._readers[key]

    def _find_readers(self, layer: int, unit: int) -> tuple[tuple[int, int, int], ...]:
        found = []
        for number in range(layer + 1, len(self.network.layers) + 1):
            structure = self.network.layers[number - 1]
            for row in self._rows_of(number, layer, unit):
                columns: Sequence[int] = range(structure.n_units)
                if structure.mask is not None:
                    columns = np.flatnonzero(structure.mask[row]).tolist()
                found += [(number, row, column) for column in columns]
        return tuple(found)

    def source_unit(self, layer: int, source: int) -> tuple[int, int]:
        """Return layer and unit that a row of W reads."""
        start = 0
        for piece in self.network.layers[layer - 1].pieces:
            if source < start + len(piece):
                return piece.layer, piece.start + source - start
            start += len(piece)
        raise IndexError(source)

    def _rows_of(self, reader: int, layer: int, unit: int) -> list[int]:
        start, rows = 0, []
        for piece in self.network.layers[reader - 1].pieces:
            if _has(piece, layer, unit):
                rows.append(start + unit - piece.start)
            start += len(piece)
        return rows


def _has(piece: Piece, layer: int, unit: int) -> bool:
    return piece.layer == layer and piece.start <= unit < piece.stop
