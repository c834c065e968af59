"""The events of the loss phase: the loss of every sample, and their mean."""

import numpy as np

from engine.arrays import Array
from engine.nn.losses import LOSSES
from engine.nn.recording import run_now
from engine.training.trace.event import (
    Event,
    Kind,
    Level,
    Operand,
    TracePhase,
)
from engine.training.trace.moment import Moment
from engine.training.trace.section import Section, remarks_on
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.wiring import Wiring


class SampleLosses(Section):
    """A cell a sample: what each answer has in its loss, and the loss."""

    def __init__(self, moment: Moment, wiring: Wiring) -> None:
        n = moment.network.n_outputs
        super().__init__(moment, wiring, TracePhase.LOSS, 0, [n + 1 if n > 1 else 1])
        self._loss = moment.problem.settings.loss

    def whole(self) -> Event:
        """Return the losses of all samples."""
        return Event(
            Kind.SAMPLE_LOSS,
            self.phase,
            Level.LAYER,
            elements=self._blocks(),
            operands=(*self._compared(), *self._divisor()),
            results=(Operand(Symbol(Name.SAMPLE_LOSS), self._column()),),
            rule=self._loss,
        )

    def _column(self) -> Array:
        """Return the losses as a matrix: samples are rows here too."""
        column: Array = self.moment.values[:, np.newaxis]
        return column

    def _compared(self) -> tuple[Operand, Operand]:
        """Return all answers and all targets."""
        last = len(self.moment.network.layers)
        return (
            Operand(Symbol(Name.OUT, last), self.moment.y),
            Operand(Symbol(Name.TARGET), self.moment.targets),
        )

    def cell(self, row: int, column: int) -> Event:
        """Return the loss of a sample."""
        del column
        n = self.moment.network.n_outputs
        value = float(self.moment.values[row])
        is_all = self.moment.n_samples == 1
        symbol = Symbol(Name.LOSS) if is_all else Symbol(Name.SAMPLE_LOSS, sample=row)
        return Event(
            Kind.SAMPLE_LOSS,
            self.phase,
            Level.PERCEPTRON,
            sample=row,
            elements=self._blocks(),
            operands=(
                *(o for k in range(n) for o in self._pair(row, k)),
                *self._divisor(),
            ),
            results=(Operand(symbol, value),),
            rule=self._loss,
            remarks=remarks_on(value),
        )

    def term(self, row: int, column: int, k: int) -> Event:
        """Return what an answer has in the loss of a sample, at last the loss."""
        if k == self.n_terms(column) - 1:
            return self.cell(row, column)
        layer, unit = self.wiring.answers[k]
        value = float(self._terms(row)[k])
        return Event(
            Kind.LOSS_TERM,
            self.phase,
            Level.TERM,
            layer,
            unit,
            sample=row,
            elements=(self.wiring.block(layer, unit),),
            operands=(*self._pair(row, k), *self._divisor()),
            results=(Operand(Symbol(Name.LOSS_TERM, unit=k, sample=row), value),),
            rule=self._loss,
            remarks=remarks_on(value),
        )

    def _blocks(self) -> tuple[int, ...]:
        return tuple(span.block for span in self.moment.network.output_blocks)

    def _pair(self, row: int, k: int) -> tuple[Operand, Operand]:
        layer, unit = self.wiring.answers[k]
        out, target = float(self.moment.y[row, k]), float(self.moment.targets[row, k])
        return (
            Operand(Symbol(Name.OUT, layer, unit, sample=row), out),
            Operand(Symbol(Name.TARGET, unit=k, sample=row), target),
        )

    def _divisor(self) -> tuple[Operand, ...]:
        """Return the number of outputs, where the loss divides by it."""
        n = float(self.moment.network.n_outputs)
        return (Operand(Symbol(Name.N_OUTPUTS), n),) if self._loss == "mse_mean" else ()

    @np.errstate(all="ignore")  # what overflowed in learning is told as it was
    def _terms(self, row: int) -> Array:
        """Return what every answer has in the loss, from the sums where it is safer."""
        targets, n = self.moment.targets[row], self.moment.network.n_outputs
        found = np.empty(n)
        for k, (layer, unit) in enumerate(self.wiring.answers):
            group = self.wiring.group(layer, unit)
            sums = self.moment.pre[layer - 1][row, group.start : group.stop]
            pre = float(self.moment.pre[layer - 1][row, unit])
            if self._loss == "cross_entropy":
                found[k] = targets[k] * (np.logaddexp.reduce(sums) - pre)
            else:
                one = self.moment.y[row : row + 1, k : k + 1], targets[k : k + 1, None]
                found[k] = LOSSES[self._loss].values([[pre]], *one)[0]
                found[k] /= n if self._loss == "mse_mean" else 1
        return found


class MeanLoss(Section):
    """One cell: the loss of the batch."""

    def __init__(self, moment: Moment, wiring: Wiring) -> None:
        super().__init__(moment, wiring, TracePhase.LOSS, 0, [1], is_by_sample=False)

    def whole(self) -> Event:
        """Return the mean of the losses of the samples."""
        symbols = (
            Symbol(Name.SAMPLE_LOSS, sample=s) for s in range(self.moment.n_samples)
        )
        parts = tuple(map(Operand, symbols, self.moment.values.tolist()))
        n = Operand(Symbol(Name.N_SAMPLES), float(self.moment.n_samples))
        return Event(
            Kind.MEAN_LOSS,
            self.phase,
            Level.LAYER,
            operands=(*parts, n),
            results=(Operand(Symbol(Name.LOSS), self.moment.loss),),
            remarks=remarks_on(self.moment.loss),
        )

    def cell(self, row: int, column: int) -> Event:
        """Return the mean, the only cell."""
        del row, column
        return self.whole()

    def term(self, row: int, column: int, k: int) -> Event:
        """Return the mean, the only term."""
        del row, column, k
        return self.whole()


def loss_gradient(moment: Moment, row: int, k: int) -> float:
    """Compute d loss / d answer by the formula that trains, without the activation.

    The cross-entropies train with activation and loss taken together; what their
    own gradient would be is ``-t / y`` and ``(y - t) / (y (1 - y))``.
    """
    loss = LOSSES[moment.problem.settings.loss]
    y, t = moment.y[row, k], moment.targets[row, k]
    n = moment.n_samples
    with np.errstate(all="ignore"):
        if loss.name == "cross_entropy":
            return float(-t / y / n)
        if loss.name == "binary_cross_entropy":
            return float((y - t) / (y * (1 - y)) / n)
        dtype = np.dtype(moment.problem.settings.precision)
        error = np.full((1, n), y, dtype) - np.full((1, n), t, dtype)
        gradient = np.empty_like(error)
        loss.record_gradient(run_now, error, moment.network.n_outputs, gradient)
    return float(gradient[0, 0])
