"""The events of the backward pass at the parameters: what each has in the loss."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.training.trace.event import Event, Kind, Level, Operand, TracePhase
from engine.training.trace.moment import Moment
from engine.training.trace.section import Section, remarks_on
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.wiring import Wiring


class _Gradients(Section):
    """A cell a parameter: a product for each sample, and their sum if several."""

    def __init__(self, moment: Moment, wiring: Wiring, layer: int, n: int) -> None:
        n_samples = moment.n_samples
        counts = np.full(n, n_samples + (n_samples > 1))
        phase = TracePhase.BACKWARD
        super().__init__(moment, wiring, phase, layer, counts, is_by_sample=False)

    def terms_of_sample(self, sample: int) -> tuple[int, ...] | None:
        """Return the product of a sample, and the sum over all of them."""
        n = self.moment.n_samples
        return (sample, n) if n > 1 else (0,)

    def _delta(self, sample: int, unit: int) -> Operand:
        symbol = Symbol(Name.DELTA, self.layer, unit, sample=sample)
        value = float(self.moment.delta[self.layer - 1][sample, unit])
        return Operand(symbol, value)


class WeightGradients(_Gradients):
    """A cell a connection: ``delta source``, summed over the samples."""

    def __init__(self, moment: Moment, wiring: Wiring, layer: int) -> None:
        found = wiring.n_sources(layer)
        self._starts: NDArray[np.int64] = np.concatenate([[0], np.cumsum(found)])
        super().__init__(moment, wiring, layer, int(self._starts[-1]))

    def columns_of(self, unit: int) -> range:
        """Return the connections that lead to a unit."""
        return range(int(self._starts[unit]), int(self._starts[unit + 1]))

    def connection(self, column: int) -> tuple[int, int]:
        """Return row and column of W of a cell."""
        unit = int(np.searchsorted(self._starts, column, side="right")) - 1
        sources = self.wiring.sources(self.layer, unit)
        return int(sources[column - self._starts[unit]]), unit

    def whole(self) -> Event:
        """Return the gradients of all weights of the layer: one product."""
        layer, structure = self.layer, self.moment.network.layers[self.layer - 1]
        sources = (
            Operand(
                Symbol(Name.OUT, piece.layer),
                self.moment.out[piece.layer][:, piece.start : piece.stop],
            )
            for piece in structure.pieces
        )
        delta = Operand(Symbol(Name.DELTA, layer), self.moment.delta[layer - 1])
        gradient = self.moment.gradient.weights[layer - 1]
        return Event(
            Kind.WEIGHT_GRADIENT,
            self.phase,
            Level.LAYER,
            layer,
            elements=tuple(span.block for span in structure.columns),
            operands=(*sources, delta),
            results=(Operand(Symbol(Name.WEIGHT_GRADIENT, layer), gradient),),
        )

    def cell(self, row: int, column: int) -> Event:
        """Return the gradient of a weight: products of all samples, summed."""
        del row
        source, unit = self.connection(column)
        samples = range(self.moment.n_samples)
        factors = [o for s in samples for o in self._factors(s, source, unit)]
        return self._made(Level.PERCEPTRON, (source, unit), None, tuple(factors))

    def term(self, row: int, column: int, k: int) -> Event:
        """Return the product of a sample, or the sum over the samples."""
        del row
        place = self.connection(column)
        n = self.moment.n_samples
        if n == 1:
            return self._made(Level.TERM, place, 0, self._factors(0, *place))
        if k < n:
            return self._of_sample(k, *place)
        parts = tuple(self._product(s, *place) for s in range(n))
        return self._made(Level.TERM, place, None, parts)

    def _of_sample(self, sample: int, source: int, unit: int) -> Event:
        delta, x = self._factors(sample, source, unit)
        return Event(
            Kind.WEIGHT_TERM,
            self.phase,
            Level.TERM,
            self.layer,
            unit,
            source,
            sample,
            elements=self.wiring.wires(self.layer, source, unit),
            operands=(delta, x),
            results=(self._product(sample, source, unit),),
        )

    def _made(
        self,
        level: Level,
        place: tuple[int, int],
        sample: int | None,
        operands: tuple[Operand, ...],
    ) -> Event:
        source, unit = place
        value = float(self.moment.gradient.weights[self.layer - 1][source, unit])
        symbol = Symbol(Name.WEIGHT_GRADIENT, self.layer, unit, source)
        return Event(
            Kind.WEIGHT_GRADIENT,
            self.phase,
            level,
            self.layer,
            unit,
            source,
            sample,
            elements=self.wiring.wires(self.layer, source, unit),
            operands=operands,
            results=(Operand(symbol, value),),
            remarks=remarks_on(value),
        )

    def _product(self, sample: int, source: int, unit: int) -> Operand:
        delta, x = self._factors(sample, source, unit)
        symbol = Symbol(Name.WEIGHT_PRODUCT, self.layer, unit, source, sample)
        return Operand(symbol, delta.value * x.value)

    def _factors(self, sample: int, source: int, unit: int) -> tuple[Operand, Operand]:
        layer, place = self.wiring.source_unit(self.layer, source)
        x = float(self.moment.out[layer][sample, place])
        symbol = Symbol(Name.OUT, layer, place, sample=sample)
        return self._delta(sample, unit), Operand(symbol, x)


class BiasGradients(_Gradients):
    """A cell a bias: ``delta``, summed over the samples."""

    def __init__(self, moment: Moment, wiring: Wiring, layer: int) -> None:
        super().__init__(moment, wiring, layer, self._n_biases(moment, layer))

    @staticmethod
    def _n_biases(moment: Moment, layer: int) -> int:
        return int(moment.network.layers[layer - 1].bias_mask.sum())

    @cached_property
    def _units(self) -> list[int]:
        structure = self.moment.network.layers[self.layer - 1]
        found: list[int] = np.flatnonzero(structure.bias_mask).tolist()
        return found

    def columns_of(self, unit: int) -> range:
        """Return the cell of the bias of a unit, if it has one."""
        if unit not in self._units:
            return range(0)
        place = self._units.index(unit)
        return range(place, place + 1)

    def whole(self) -> Event:
        """Return the gradients of all biases of the layer: the sum over the rows."""
        layer, structure = self.layer, self.moment.network.layers[self.layer - 1]
        gradient = self.moment.gradient.biases[layer - 1]
        return Event(
            Kind.BIAS_GRADIENT,
            self.phase,
            Level.LAYER,
            layer,
            elements=tuple(span.block for span in structure.columns),
            operands=(
                Operand(Symbol(Name.DELTA, layer), self.moment.delta[layer - 1]),
            ),
            results=(Operand(Symbol(Name.BIAS_GRADIENT, layer), gradient),),
        )

    def cell(self, row: int, column: int) -> Event:
        """Return the gradient of a bias: the deltas of all samples, summed."""
        del row
        unit = self._units[column]
        deltas = [self._delta(s, unit) for s in range(self.moment.n_samples)]
        return self._made(Level.PERCEPTRON, unit, None, tuple(deltas))

    def term(self, row: int, column: int, k: int) -> Event:
        """Return the part of a sample, or the sum over the samples."""
        del row
        unit, n = self._units[column], self.moment.n_samples
        if n == 1:
            return self._made(Level.TERM, unit, 0, (self._delta(0, unit),))
        if k < n:
            delta = self._delta(k, unit)
            return Event(
                Kind.BIAS_TERM,
                self.phase,
                Level.TERM,
                self.layer,
                unit,
                sample=k,
                elements=self.drawn(unit),
                operands=(delta,),
                results=(delta,),
            )
        parts = tuple(self._delta(s, unit) for s in range(n))
        return self._made(Level.TERM, unit, None, parts)

    def _made(
        self,
        level: Level,
        unit: int,
        sample: int | None,
        operands: tuple[Operand, ...],
    ) -> Event:
        value = float(self.moment.gradient.biases[self.layer - 1][unit])
        symbol = Symbol(Name.BIAS_GRADIENT, self.layer, unit)
        return Event(
            Kind.BIAS_GRADIENT,
            self.phase,
            level,
            self.layer,
            unit,
            sample=sample,
            elements=self.drawn(unit),
            operands=operands,
            results=(Operand(symbol, value),),
            remarks=remarks_on(value),
        )
