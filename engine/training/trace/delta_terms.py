"""The single events at a unit on the way back: products, sums, slopes, deltas."""

import numpy as np

from engine.nn.losses import LOSSES
from engine.nn.recording import run_now
from engine.training.trace.activations import remarks_on_slope
from engine.training.trace.event import (
    Event,
    Kind,
    Level,
    Operand,
    Remark,
    TracePhase,
)
from engine.training.trace.losses import loss_gradient
from engine.training.trace.moment import Moment
from engine.training.trace.section import Section, remarks_on
from engine.training.trace.sent_back import SentBack
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.wiring import Wiring

PER_ANSWER = 3  # gradient of the loss, slope, delta


class DeltaTerms(Section):
    """What leads to the deltas of a layer; `Deltas` has them in their order."""

    def __init__(
        self, moment: Moment, wiring: Wiring, layer: int, sent: SentBack
    ) -> None:
        self.sent = sent
        needs = LOSSES[moment.problem.settings.loss].needs
        self.is_joint = bool(needs) or sent.rule.name == "perceptron"
        n = wiring.n_readers(layer)
        counts = n + (n != 1) + 2
        for unit in range(len(counts)):
            if wiring.answer(layer, unit) is not None:
                counts[unit] = 1 if self.is_joint else PER_ANSWER
        super().__init__(moment, wiring, TracePhase.BACKWARD, layer, counts)

    # --- terms ----------------------------------------------------------------------

    def joint(self, row: int, column: int, answer: int) -> Event:
        """Return the delta that loss and activation give together."""
        out = self._out(row, column)
        target = self._target(row, answer)
        is_simple = self.sent.rule.name != "perceptron"
        return Event(
            Kind.ANSWER_DELTA,
            self.phase,
            Level.TERM,
            self.layer,
            column,
            sample=row,
            elements=self.drawn(column),
            operands=(out, target, self.n_samples()),
            results=(self._delta_of(row, column),),
            rule=self.moment.problem.settings.loss,
            remarks=(Remark.SIMPLIFIED,) if is_simple else (Remark.HEURISTIC,),
            has_inside=is_simple,
        )

    def of_loss(self, row: int, column: int, answer: int) -> Event:
        """Return the gradient of the loss to an answer."""
        value = loss_gradient(self.moment, row, answer)
        operands = [self._out(row, column), self._target(row, answer)]
        loss = self.moment.problem.settings.loss
        if loss == "mse_mean":
            n_outputs = float(self.moment.network.n_outputs)
            operands.append(Operand(Symbol(Name.N_OUTPUTS), n_outputs))
        symbol = Symbol(Name.OUT_GRADIENT, self.layer, column, sample=row)
        return Event(
            Kind.LOSS_GRADIENT,
            self.phase,
            Level.TERM,
            self.layer,
            column,
            sample=row,
            elements=self.drawn(column),
            operands=(*operands, self.n_samples()),
            results=(Operand(symbol, value),),
            rule=loss,
            remarks=remarks_on(value),
        )

    def product(
        self, row: int, column: int, reader: tuple[int, int, int], *, is_only: bool
    ) -> Event:
        """Return what one reader sends back along its connection."""
        layer, source, unit = reader
        signal, share = self.sent.factors(row, layer, source, unit)
        symbol = Symbol(Name.BACK_PRODUCT, layer, unit, source, row)
        value = Operand(symbol, signal.value * share.value)
        is_old = share.symbol.name is Name.WEIGHT
        return Event(
            Kind.BACK_PRODUCT,
            self.phase,
            Level.TERM,
            self.layer,
            column,
            sample=row,
            elements=self.wiring.wires(layer, source, unit),
            operands=(signal, share),
            results=(self._gradient(row, column) if is_only else value,),
            remarks=(Remark.OLD_WEIGHT,) if is_old else self.heuristic(),
        )

    def sum(self, row: int, column: int) -> Event:
        """Return the sum of what all readers send back."""
        parts = []
        for layer, source, unit in self.wiring.readers(self.layer, column):
            signal, share = self.sent.factors(row, layer, source, unit)
            symbol = Symbol(Name.BACK_PRODUCT, layer, unit, source, row)
            parts.append(Operand(symbol, signal.value * share.value))
        return Event(
            Kind.BACK_SUM,
            self.phase,
            Level.TERM,
            self.layer,
            column,
            sample=row,
            elements=self.drawn(column),
            operands=tuple(parts),
            results=(self._gradient(row, column),),
            remarks=self.heuristic(),
        )

    def slope(self, row: int, column: int) -> Event:
        """Return the slope of the activation of a unit."""
        activation = self.wiring.activation(self.layer, column)
        pre = float(self.moment.pre[self.layer - 1][row, column])
        slope = self._slope_value(row, column)
        return Event(
            Kind.SLOPE,
            self.phase,
            Level.TERM,
            self.layer,
            column,
            sample=row,
            elements=self.drawn(column),
            operands=(
                Operand(Symbol(Name.PRE, self.layer, column, sample=row), pre),
                self._out(row, column),
            ),
            results=(self._slope_operand(row, column),),
            rule=activation.name,
            remarks=remarks_on_slope(activation.name, pre, slope),
        )

    def delta(self, row: int, column: int) -> Event:
        """Return gradient times slope."""
        return Event(
            Kind.DELTA,
            self.phase,
            Level.TERM,
            self.layer,
            column,
            sample=row,
            elements=self.drawn(column),
            operands=(self._gradient(row, column), self._slope_operand(row, column)),
            results=(self._delta_of(row, column),),
            remarks=self.heuristic(),
        )

    def mixed_slopes(self, row: int, column: int) -> Event:
        """Return how all shares answer to one sum: ``y_k ([k = j] - y_j)``."""
        group = self.wiring.group(self.layer, column)
        shares = [self._out(row, unit) for unit in range(group.start, group.stop)]
        return Event(
            Kind.MIXED_SLOPES,
            self.phase,
            Level.TERM,
            self.layer,
            column,
            sample=row,
            elements=self.drawn(column),
            operands=tuple(shares),
            results=self._mixed(row, column),
            rule=group.activation.name,
        )

    def mixed_delta(self, row: int, column: int) -> Event:
        """Return the delta of a sum that every share of a softmax depends on."""
        group = self.wiring.group(self.layer, column)
        units = range(group.start, group.stop)
        gradients = [self._gradient(row, unit) for unit in units]
        pairs = zip(gradients, self._mixed(row, column), strict=True)
        return Event(
            Kind.MIXED_DELTA,
            self.phase,
            Level.TERM,
            self.layer,
            column,
            sample=row,
            elements=self.drawn(column),
            operands=tuple(operand for pair in pairs for operand in pair),
            results=(self._delta_of(row, column),),
            remarks=self.heuristic(),
        )

    # --- quantities -----------------------------------------------------------------

    def heuristic(self) -> tuple[Remark, ...]:
        """Return the remark on rules that follow no gradient, where one is used."""
        return (Remark.HEURISTIC,) if self.sent.rule.is_heuristic else ()

    def n_samples(self) -> Operand:
        """Return the number of samples."""
        return Operand(Symbol(Name.N_SAMPLES), float(self.moment.n_samples))

    def _out(self, row: int, column: int) -> Operand:
        symbol = Symbol(Name.OUT, self.layer, column, sample=row)
        return Operand(symbol, float(self.moment.out[self.layer][row, column]))

    def _target(self, row: int, answer: int) -> Operand:
        symbol = Symbol(Name.TARGET, unit=answer, sample=row)
        return Operand(symbol, float(self.moment.targets[row, answer]))

    def _delta_of(self, row: int, column: int) -> Operand:
        symbol = Symbol(Name.DELTA, self.layer, column, sample=row)
        return Operand(symbol, float(self.moment.delta[self.layer - 1][row, column]))

    def _gradient(self, row: int, column: int) -> Operand:
        """Return the gradient to an output: by the loss, or as it was sent back."""
        answer = self.wiring.answer(self.layer, column)
        value = (
            float(self.moment.out_gradient[self.layer - 1][row, column])
            if answer is None
            else loss_gradient(self.moment, row, answer)
        )
        symbol = Symbol(Name.OUT_GRADIENT, self.layer, column, sample=row)
        return Operand(symbol, value)

    def _slope_value(self, row: int, column: int) -> float:
        activation = self.wiring.activation(self.layer, column)
        dtype = np.dtype(self.moment.problem.settings.precision)
        pre = self.moment.pre[self.layer - 1][row : row + 1, column].astype(dtype)
        out = self.moment.out[self.layer][row : row + 1, column].astype(dtype)
        slope = np.empty_like(pre)
        activation.record_slope(run_now, pre, out, slope)
        return float(slope[0])

    def _slope_operand(self, row: int, column: int) -> Operand:
        symbol = Symbol(Name.SLOPE, self.layer, column, sample=row)
        return Operand(symbol, self._slope_value(row, column))

    def _mixed(self, row: int, column: int) -> tuple[Operand, ...]:
        group = self.wiring.group(self.layer, column)
        out = self.moment.out[self.layer][row]
        return tuple(
            Operand(
                Symbol(Name.MIXED_SLOPE, self.layer, column, unit, row),
                float(out[unit] * ((unit == column) - out[column])),
            )
            for unit in range(group.start, group.stop)
        )
