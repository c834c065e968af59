"""The events of the forward pass from the sums of a layer to its outputs."""

import numpy as np

from engine.training.trace.event import (
    Event,
    Kind,
    Level,
    Operand,
    Remark,
    TracePhase,
)
from engine.training.trace.moment import Moment
from engine.training.trace.section import Section, remarks_on
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.wiring import Wiring

FLAT = 1e-3  # a slope below this teaches next to nothing


class Activations(Section):
    """A cell a unit and sample: the function of its sum."""

    def __init__(self, moment: Moment, wiring: Wiring, layer: int) -> None:
        n_units = moment.network.layers[layer - 1].n_units
        super().__init__(moment, wiring, TracePhase.FORWARD, layer, [1] * n_units)

    def columns_of(self, unit: int) -> range:
        """Return the cell of a unit."""
        return range(unit, unit + 1)

    def whole(self) -> Event:
        """Return all outputs of the layer."""
        layer, structure = self.layer, self.moment.network.layers[self.layer - 1]
        names = dict.fromkeys(s.activation for s in structure.segments)
        return Event(
            Kind.ACTIVATION,
            self.phase,
            Level.LAYER,
            layer,
            elements=tuple(span.block for span in structure.columns),
            operands=(Operand(Symbol(Name.PRE, layer), self.moment.pre[layer - 1]),),
            results=(Operand(Symbol(Name.OUT, layer), self.moment.out[layer]),),
            rule=" ".join(names),
        )

    def cell(self, row: int, column: int) -> Event:
        """Return the output of a unit for a sample; softmax reads all its sums."""
        group = self.wiring.group(self.layer, column)
        read = [column]
        if not group.activation.is_elementwise:
            read = [column, *(set(range(group.start, group.stop)) - {column})]
        result = self._out(row, column)
        return Event(
            Kind.ACTIVATION,
            self.phase,
            Level.PERCEPTRON,
            self.layer,
            column,
            sample=row,
            elements=self.drawn(column),
            operands=tuple(self._pre(row, unit) for unit in sorted(read)),
            results=(result,),
            rule=group.activation.name,
            remarks=remarks_on(float(self.moment.out[self.layer][row, column])),
            has_inside=not group.activation.is_elementwise,
        )

    def term(self, row: int, column: int, k: int) -> Event:
        """Return the output of a unit: one function value."""
        del k
        return self.cell(row, column)

    @np.errstate(all="ignore")  # what overflowed in learning is told as it was
    def inside(self, row: int, column: int) -> tuple[Event, ...]:
        """Return how a share of softmax comes about without an overflow."""
        group = self.wiring.group(self.layer, column)
        units = range(group.start, group.stop)
        sums = self.moment.pre[self.layer - 1][row, group.start : group.stop]
        powers = np.exp(sums - sums.max())
        top = Operand(Symbol(Name.TOP, self.layer, sample=row), float(sums.max()))
        symbols = [Symbol(Name.POWER, self.layer, unit, sample=row) for unit in units]
        lifted = tuple(map(Operand, symbols, powers.tolist()))
        total = Operand(Symbol(Name.TOTAL, self.layer, sample=row), float(powers.sum()))
        read = tuple(self._pre(row, unit) for unit in units)
        mine = lifted[column - group.start]
        result = self._out(row, column)
        return (
            self._stage(Kind.TOP, row, None, read, top),
            *(
                self._stage(Kind.POWER, row, unit, (pre, top), power)
                for unit, pre, power in zip(units, read, lifted, strict=True)
            ),
            self._stage(Kind.TOTAL, row, None, lifted, total),
            self._stage(Kind.SHARE_OF_TOTAL, row, column, (mine, total), result),
        )

    def _stage(
        self,
        kind: Kind,
        row: int,
        unit: int | None,
        operands: tuple[Operand, ...],
        result: Operand,
    ) -> Event:
        return Event(
            kind,
            self.phase,
            Level.TERM,
            self.layer,
            unit,
            sample=row,
            elements=() if unit is None else self.drawn(unit),
            operands=operands,
            results=(result,),
        )

    def _pre(self, row: int, unit: int) -> Operand:
        symbol = Symbol(Name.PRE, self.layer, unit, sample=row)
        return Operand(symbol, float(self.moment.pre[self.layer - 1][row, unit]))

    def _out(self, row: int, unit: int) -> Operand:
        symbol = Symbol(Name.OUT, self.layer, unit, sample=row)
        return Operand(symbol, float(self.moment.out[self.layer][row, unit]))


def remarks_on_slope(activation: str, pre: float, slope: float) -> tuple[Remark, ...]:
    """Return what is worth saying about the slope of a unit."""
    if activation == "step":
        return (Remark.NO_GRADIENT,)
    if activation in ("relu", "leaky_relu") and pre == 0:
        return (Remark.KINK,)
    if activation == "relu" and pre < 0:
        return (Remark.DEAD,)
    if activation in ("sigmoid", "tanh", "softmax") and abs(slope) < FLAT:
        return (Remark.SATURATED,)
    return remarks_on(slope)
