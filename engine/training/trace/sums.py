"""The events of the forward pass up to the sums of a layer."""

import numpy as np

from engine.training.trace.event import Event, Kind, Level, Operand, TracePhase
from engine.training.trace.moment import Moment
from engine.training.trace.section import Section, remarks_on
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.wiring import Wiring


class Sums(Section):
    """A cell a unit and sample: products, their sum, the bias."""

    def __init__(self, moment: Moment, wiring: Wiring, layer: int) -> None:
        n = wiring.n_sources(layer)
        has_bias = moment.network.layers[layer - 1].bias_mask
        counts = np.maximum(n + (n > 1) + has_bias, 1)
        super().__init__(moment, wiring, TracePhase.FORWARD, layer, counts)

    def columns_of(self, unit: int) -> range:
        """Return the cell of a unit."""
        return range(unit, unit + 1)

    def whole(self) -> Event:
        """Return all sums of the layer: one product of matrices."""
        network, layer = self.moment.network, self.layer
        parameters = self.moment.before.parameters
        structure = network.layers[layer - 1]
        operands = [
            *(
                Operand(
                    Symbol(Name.OUT, piece.layer),
                    self.moment.out[piece.layer][:, piece.start : piece.stop],
                )
                for piece in structure.pieces
            ),
            Operand(Symbol(Name.WEIGHT, layer), parameters.weights[layer - 1]),
        ]
        if structure.bias_mask.any():
            bias = parameters.biases[layer - 1]
            operands.append(Operand(Symbol(Name.BIAS, layer), bias))
        return Event(
            Kind.PRE,
            self.phase,
            Level.LAYER,
            layer,
            elements=tuple(span.block for span in structure.columns),
            operands=tuple(operands),
            results=(Operand(Symbol(Name.PRE, layer), self.moment.pre[layer - 1]),),
        )

    def cell(self, row: int, column: int) -> Event:
        """Return the whole sum of a unit for a sample."""
        sources = self.wiring.sources(self.layer, column).tolist()
        operands = [o for i in sources for o in self._factors(row, i, column)]
        if self.wiring.has_bias(self.layer, column):
            operands.append(self._bias(column))
        wires = [self.wiring.wires(self.layer, i, column) for i in sources]
        found = tuple(dict.fromkeys(wire for some in wires for wire in some))
        result = self._pre(row, column)
        return Event(
            Kind.PRE,
            self.phase,
            Level.PERCEPTRON,
            self.layer,
            column,
            sample=row,
            elements=(*found, *self.drawn(column)),
            operands=tuple(operands),
            results=(result,),
            remarks=remarks_on(self._pre_value(row, column)),
        )

    def term(self, row: int, column: int, k: int) -> Event:
        """Return a product, the sum of the products, or the bias added to it."""
        sources = self.wiring.sources(self.layer, column)
        is_last = k == self.n_terms(column) - 1
        if k < len(sources):
            return self._product(row, int(sources[k]), column, is_last=is_last)
        if is_last and self.wiring.has_bias(self.layer, column):
            return self._biased(row, column)
        return self._sum(row, column, is_last=is_last)

    # --- terms ----------------------------------------------------------------------

    def _product(self, row: int, i: int, column: int, *, is_last: bool) -> Event:
        x, weight = self._factors(row, i, column)
        symbol = Symbol(Name.PRODUCT, self.layer, column, i, row)
        result = Operand(symbol, x.value * weight.value)
        return Event(
            Kind.PRODUCT,
            self.phase,
            Level.TERM,
            self.layer,
            column,
            i,
            row,
            elements=self.wiring.wires(self.layer, i, column),
            operands=(x, weight),
            results=(self._pre(row, column) if is_last else result,),
        )

    def _sum(self, row: int, column: int, *, is_last: bool) -> Event:
        total = self._partial(row, column)
        return Event(
            Kind.SUM,
            self.phase,
            Level.TERM,
            self.layer,
            column,
            sample=row,
            elements=self.drawn(column),
            operands=tuple(self._products(row, column)),
            results=(self._pre(row, column) if is_last else total,),
        )

    def _biased(self, row: int, column: int) -> Event:
        products = self._products(row, column)
        total = products[0] if len(products) == 1 else self._partial(row, column)
        return Event(
            Kind.BIAS,
            self.phase,
            Level.TERM,
            self.layer,
            column,
            sample=row,
            elements=self.drawn(column),
            operands=(total, self._bias(column)),
            results=(self._pre(row, column),),
            remarks=remarks_on(self._pre_value(row, column)),
        )

    # --- quantities -----------------------------------------------------------------

    def _factors(self, row: int, i: int, column: int) -> tuple[Operand, Operand]:
        layer, unit = self.wiring.source_unit(self.layer, i)
        x = float(self.moment.out[layer][row, unit])
        weight = float(self.moment.before.parameters.weights[self.layer - 1][i, column])
        return (
            Operand(Symbol(Name.OUT, layer, unit, sample=row), x),
            Operand(Symbol(Name.WEIGHT, self.layer, column, i), weight),
        )

    def _products(self, row: int, column: int) -> list[Operand]:
        found = []
        for i in self.wiring.sources(self.layer, column).tolist():
            x, weight = self._factors(row, i, column)
            symbol = Symbol(Name.PRODUCT, self.layer, column, i, row)
            found.append(Operand(symbol, x.value * weight.value))
        return found

    def _partial(self, row: int, column: int) -> Operand:
        symbol = Symbol(Name.PARTIAL, self.layer, column, sample=row)
        products = self._products(row, column)
        return Operand(symbol, float(sum(product.value for product in products)))

    def _bias(self, column: int) -> Operand:
        value = float(self.moment.before.parameters.biases[self.layer - 1][column])
        return Operand(Symbol(Name.BIAS, self.layer, column), value)

    def _pre_value(self, row: int, column: int) -> float:
        return float(self.moment.pre[self.layer - 1][row, column])

    def _pre(self, row: int, column: int) -> Operand:
        symbol = Symbol(Name.PRE, self.layer, column, sample=row)
        return Operand(symbol, self._pre_value(row, column))
