"""The events of the backward pass at the units: from d loss / d out to delta."""

import numpy as np

from engine.arrays import frozen
from engine.training.trace.delta_terms import DeltaTerms
from engine.training.trace.event import (
    Event,
    Kind,
    Level,
    Operand,
)
from engine.training.trace.losses import loss_gradient
from engine.training.trace.symbols import Name, Symbol


class Deltas(DeltaTerms):
    """A cell a unit and sample: d loss / d pre, by what the readers send back."""

    def columns_of(self, unit: int) -> range:
        """Return the cell of a unit."""
        return range(unit, unit + 1)

    def whole(self) -> Event:
        """Return all deltas of the layer."""
        layer, structure = self.layer, self.moment.network.layers[self.layer - 1]
        return Event(
            Kind.DELTA,
            self.phase,
            Level.LAYER,
            layer,
            elements=tuple(span.block for span in structure.columns),
            operands=self._read_by_all(),
            results=(Operand(Symbol(Name.DELTA, layer), self.moment.delta[layer - 1]),),
            rule=" ".join(dict.fromkeys(s.activation for s in structure.segments)),
            remarks=self.heuristic(),
        )

    def cell(self, row: int, column: int) -> Event:
        """Return the delta of a unit for a sample; `inside` has what leads to it."""
        terms = [self.term(row, column, k) for k in range(self.n_terms(column))]
        last = terms[-1]
        remarks = dict.fromkeys(r for term in terms for r in term.remarks)
        elements = dict.fromkeys(e for term in terms for e in term.elements)
        return Event(
            last.kind,
            self.phase,
            Level.PERCEPTRON,
            self.layer,
            column,
            sample=row,
            elements=tuple(elements),
            operands=last.operands,
            results=last.results,
            rule=last.rule,
            remarks=tuple(remarks),
            has_inside=True,
        )

    def term(self, row: int, column: int, k: int) -> Event:
        """Return a product on the way back, their sum, the slope or the delta."""
        n = self.n_terms(column)
        answer = self.wiring.answer(self.layer, column)
        if answer is not None and self.is_joint:
            return self.joint(row, column, answer)
        if k >= n - 2:
            is_mixed = not self.wiring.activation(self.layer, column).is_elementwise
            if k == n - 2:
                make = self.mixed_slopes if is_mixed else self.slope
            else:
                make = self.mixed_delta if is_mixed else self.delta
            return make(row, column)
        if answer is not None:
            return self.of_loss(row, column, answer)
        readers = self.wiring.readers(self.layer, column)
        if k < len(readers):
            return self.product(row, column, readers[k], is_only=len(readers) == 1)
        return self.sum(row, column)

    def inside(self, row: int, column: int) -> tuple[Event, ...]:
        """Return the long way to a delta that loss and activation give together.

        That is the gradient of the loss to every answer that the sum has a part in,
        the slopes, and the sum of their products.
        """
        answer = self.wiring.answer(self.layer, column)
        if answer is None or not self.is_joint:
            return tuple(self.term(row, column, k) for k in range(self.n_terms(column)))
        group = self.wiring.group(self.layer, column)
        units = [column]
        if not group.activation.is_elementwise:
            units = list(range(group.start, group.stop))
        answers = [self.wiring.answer(self.layer, unit) for unit in units]
        gradients = [
            self.of_loss(row, unit, number)
            for unit, number in zip(units, answers, strict=True)
            if number is not None
        ]
        if group.activation.is_elementwise:
            return (*gradients, self.slope(row, column), self.delta(row, column))
        mixed = self.mixed_slopes(row, column), self.mixed_delta(row, column)
        return (*gradients, *mixed)

    def _read_by_all(self) -> tuple[Operand, ...]:
        """Return what the deltas of the whole layer are computed from."""
        layer, moment = self.layer, self.moment
        n_units = moment.network.layers[layer - 1].n_units
        is_answer = [self.wiring.answer(layer, u) is not None for u in range(n_units)]
        last = len(moment.network.layers)
        if all(is_answer) and self.is_joint:
            answers = Operand(Symbol(Name.OUT, last), moment.y)
            targets = Operand(Symbol(Name.TARGET), moment.targets)
            return (answers, targets, self.n_samples())
        pre = Operand(Symbol(Name.PRE, layer), moment.pre[layer - 1])
        if not any(is_answer):
            return (*self._sent_by_all(), pre)
        gradient = np.array(moment.out_gradient[layer - 1])
        for row, unit in np.ndindex(gradient.shape):
            answer = self.wiring.answer(layer, unit)
            if answer is not None:
                gradient[row, unit] = loss_gradient(moment, row, answer)
        return (Operand(Symbol(Name.OUT_GRADIENT, layer), frozen(gradient)), pre)

    def _sent_by_all(self) -> list[Operand]:
        """Return what every later layer sends back, and the share of each source."""
        name = Name.DELTA if self.sent.rule.sends_delta else Name.SENT
        found = []
        for number, structure in enumerate(self.moment.network.layers, start=1):
            if any(piece.layer == self.layer for piece in structure.pieces):
                sent = self.moment.sent[number - 1]
                found.append(Operand(Symbol(name, number), sent))
                found.append(self.sent.matrix(number))
        return found
