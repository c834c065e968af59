"""The numbers that the canvas shows, live during training; looked up when asked for."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Array, BoolArray
from engine.document.elements import Block, InputBlock, PerceptronBlock, Port, Wire
from engine.document.groups.flat import feeds_of
from engine.network.network import Network, Parameters
from gui.session import Session


class Staged(Protocol):
    """Numbers of a moment of learning, which are shown in place of the session's."""

    @property
    def network(self) -> Network:
        """What they belong to."""

    @property
    def outs(self) -> tuple[Array, ...]:
        """Outputs of layers 0, 1, ..., each of shape (1, n_units)."""

    @property
    def sums(self) -> tuple[Array, ...]:
        """Sums of layers 1, 2, ..., each of shape (1, n_units)."""

    @property
    def hidden_outs(self) -> tuple[BoolArray, ...]:
        """Which outputs are not to be seen, each of shape (n_units,)."""

    @property
    def hidden_sums(self) -> tuple[BoolArray, ...]:
        """Which sums are not to be seen, each of shape (n_units,)."""

    @property
    def parameters(self) -> Parameters:
        """Weights and biases."""


class Numbers:
    """Weights, biases and outputs by element."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._staged: Staged | None = None
        self._network: Network | None = None
        self._places: dict[int, tuple[int, int]] = {}
        self._outs: tuple[Array, ...] = ()
        self._sums: tuple[Array, ...] = ()

    def refresh(self) -> None:
        """Take what the session shows now."""
        session = self._session
        if session.network is not self._network:
            self._network = session.network
            self._places = session.places  # layer and first unit by block
        values = session.values
        self._outs = () if values is None else values.out
        self._sums = () if values is None else values.pre
        staged = self._stage_in_force
        if staged is not None:
            self._outs, self._sums = staged.outs, staged.sums

    def stage(self, staged: Staged | None) -> None:
        """Show the numbers of a moment of learning; None: the session's again."""
        self._staged = staged
        self.refresh()

    @property
    def _stage_in_force(self) -> Staged | None:
        """What is staged, unless it is of another network than the one shown now."""
        staged, network = self._staged, self._session.network
        return staged if staged is not None and staged.network is network else None

    @property
    def _parameters(self) -> Parameters | None:
        """Parameters that are not those of the document."""
        staged = self._stage_in_force
        if staged is not None:
            return staged.parameters
        return self._session.parameters if self._session.is_live else None

    def weights(self, wire: Wire) -> Array:
        """Return the weights of a wire."""
        parameters = self._parameters
        cells = self._network.wires.get(wire.id) if self._network else None
        if parameters is None or cells is None:
            return wire.weights
        part: Array = parameters.weights[cells.layer][
            cells.row_start : cells.row_stop, cells.column_start : cells.column_stop
        ]
        return part

    def biases(self, block: PerceptronBlock) -> Array:
        """Return the biases of a block."""
        parameters = self._parameters
        place = self._places.get(block.id)
        if parameters is None or place is None:
            return block.bias
        layer, start = place
        part: Array = parameters.biases[layer - 1][start : start + block.n_units]
        return part

    @property
    def state(self) -> tuple[int, bool]:
        """What tells whether outputs lie elsewhere than they did."""
        return id(self._network), bool(self._outs)

    def all_outs(self) -> Array:
        """Return the outputs of all layers one after the other."""
        return np.concatenate([layer[0] for layer in self._outs])

    def place_among_outs(self, block: Block) -> int | None:
        """Return where the outputs of a block begin in `all_outs`; None: nowhere."""
        place = self._places.get(block.id)
        if place is None or not self._outs or isinstance(block, Port):
            return None
        layer, start = place
        before: int = sum(outs.shape[1] for outs in self._outs[:layer])
        return before + start

    def outs(self, block: Block) -> Array | None:
        """Return the outputs of a block for the inputs shown; None: not computed."""
        if isinstance(block, Port):
            return self._through(block)
        place = self._places.get(block.id)
        if place is not None and self._outs:
            layer, start = place
            part: Array = self._outs[layer][0, start : start + block.n_units]
            return part
        if isinstance(block, InputBlock):
            return np.array([self._session.input_value(c) for c in block.columns])
        return None

    def out(self, block: Block, unit: int) -> float | None:
        """Return the output of a unit; None: not computed, or not yet."""
        if isinstance(block, Port):
            document = self._session.document
            feed = feeds_of(document).get(block.id)
            return None if feed is None else self.out(document.block(feed), unit)
        outs = self.outs(block)
        if outs is None or self._is_hidden(block, unit, of_sum=False):
            return None
        return float(outs[unit])

    def pre(self, block: Block, unit: int) -> float | None:
        """Return the sum of a perceptron; None: not computed, or not yet."""
        sums = self.sums(block) if isinstance(block, PerceptronBlock) else None
        if sums is None or self._is_hidden(block, unit, of_sum=True):
            return None
        return float(sums[unit])

    def _is_hidden(self, block: Block, unit: int, *, of_sum: bool) -> bool:
        staged, place = self._stage_in_force, self._places.get(block.id)
        if staged is None or place is None:
            return False
        layer, start = place
        if of_sum:
            return bool(staged.hidden_sums[layer - 1][start + unit])
        return bool(staged.hidden_outs[layer][start + unit])

    def _through(self, port: Port) -> Array | None:
        """Return what a port hands on: the outputs of the block that feeds it."""
        document = self._session.document
        feed = feeds_of(document).get(port.id)
        return None if feed is None else self.outs(document.block(feed))

    def sums(self, block: PerceptronBlock) -> Array | None:
        """Return the sums of a block before its activation; None: not computed."""
        place = self._places.get(block.id)
        if place is None or not self._sums:
            return None
        layer, start = place
        part: Array = self._sums[layer - 1][0, start : start + block.n_units]
        return part


class OutIndex:
    """Where the outputs of many blocks lie, to read them at once.

    Attributes
    ----------
    starts : list of int
        Place of the first value of each block; blocks follow one another.
    """

    def __init__(self, numbers: Numbers, blocks: Sequence[Block]) -> None:
        self._numbers = numbers
        self.starts: list[int] = []
        self._others: list[tuple[Block, int, int]] = []  # read one by one
        targets: list[NDArray[np.int64]] = []
        sources: list[NDArray[np.int64]] = []
        n = 0
        for block in blocks:
            first = numbers.place_among_outs(block)
            outs = numbers.outs(block) if first is None else None
            size = (
                block.n_units if first is not None else 1 if outs is None else len(outs)
            )
            if first is None:
                self._others.append((block, n, size))
            else:
                targets.append(np.arange(n, n + size))
                sources.append(np.arange(first, first + size))
            self.starts.append(n)
            n += size
        self._values = np.full(n, np.nan)
        self._targets, self._sources = _joined(targets), _joined(sources)
        self._state = numbers.state

    def spans(self) -> list[tuple[int, int]]:
        """Return place and number of the values of each block."""
        return [(a, b - a) for a, b in pairwise([*self.starts, len(self._values)])]

    @property
    def holds(self) -> bool:
        """Whether outputs still lie where they did."""
        return self._state == self._numbers.state

    def read(self) -> Array:
        """Return all outputs, ndarray of shape (n,); NaN where there are none."""
        values = self._values
        for block, first, size in self._others:
            outs = self._numbers.outs(block)
            values[first : first + size] = np.nan if outs is None else outs
        if len(self._targets):
            values[self._targets] = self._numbers.all_outs()[self._sources]
        return values


def _joined(parts: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
    return np.concatenate([np.zeros(0, dtype=np.int64), *parts])


class CellIndex:
    """Where in the network's matrices many connections lie, to read them at once."""

    def __init__(
        self, session: Session, cells: Sequence[tuple[Wire, int, int]]
    ) -> None:
        self._session = session
        # Wires that are no part of the network keep the numbers of the document.
        self._drawn = np.array([float(wire.weights[i, j]) for wire, i, j in cells])
        network = session.network
        places: dict[int, list[tuple[int, int, int]]] = {}
        for k, (wire, i, j) in enumerate(cells):
            c = network.wires.get(wire.id) if network else None
            if c is not None:
                place = (k, c.row_start + i, c.column_start + j)
                places.setdefault(c.layer, []).append(place)
        self._layers = {layer: np.array(rows).T for layer, rows in places.items()}

    def read(self) -> Array:
        """Return the weights shown, ndarray of shape (n_cells,)."""
        parameters = self._session.parameters
        weights = self._drawn.copy()
        if parameters is not None:
            for layer, (k, rows, columns) in self._layers.items():
                weights[k] = parameters.weights[layer][rows, columns]
        return weights
