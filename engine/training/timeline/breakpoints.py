"""Conditions that a run stops at, and the run that asks them after every update."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from engine.arrays import Array
from engine.data.scaling import apply
from engine.network.network import Parameters
from engine.training.evaluate import predict
from engine.training.run.run_state import StopReason
from engine.training.trainer import Trainer


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What is to be seen after an update.

    Attributes
    ----------
    update : int
        Number of updates done.
    loss : float
        Of the batch, before its update; NaN before the first.
    parameters : Parameters
        After the update.
    gradient_norm : float
        Euclidean, of the gradient that the update used, before penalties.
    answers : mapping of int to ndarray of shape (n_outputs,)
        To the training samples that a condition watches, after the update.
    """

    update: int
    loss: float
    parameters: Parameters
    gradient_norm: float
    answers: Mapping[int, Array]


class Breakpoint(Protocol):
    """A condition on two looks that follow one another."""

    @property
    def sample(self) -> int | None:
        """The training sample whose answer has to be watched, if any."""

    def is_met(self, last: Look, now: Look) -> bool:
        """Tell whether to stop; the first of all looks is before the first update."""


@dataclass(frozen=True, slots=True)
class LossBelow:
    """The loss of the batch is below a bound."""

    bound: float
    sample: None = None

    def is_met(self, last: Look, now: Look) -> bool:
        """Tell whether to stop."""
        del last
        return now.loss < self.bound


@dataclass(frozen=True, slots=True)
class GradientBelow:
    """The gradient is shorter than a bound."""

    bound: float
    sample: None = None

    def is_met(self, last: Look, now: Look) -> bool:
        """Tell whether to stop."""
        del last
        return now.gradient_norm < self.bound


@dataclass(frozen=True, slots=True)
class SignChanges:
    """A weight, or with source None a bias, becomes positive or ceases to be so."""

    layer: int
    source: int | None
    unit: int
    sample: None = None

    def is_met(self, last: Look, now: Look) -> bool:
        """Tell whether to stop."""
        return (self._of(last) > 0) != (self._of(now) > 0)

    def _of(self, look: Look) -> float:
        numbers = look.parameters
        if self.source is None:
            return float(numbers.biases[self.layer - 1][self.unit])
        return float(numbers.weights[self.layer - 1][self.source, self.unit])


@dataclass(frozen=True, slots=True)
class AnswerCrosses:
    """An answer to a training sample passes a bound, in either direction."""

    sample: int
    output: int
    bound: float = 0.5

    def is_met(self, last: Look, now: Look) -> bool:
        """Tell whether to stop."""
        before, after = (look.answers[self.sample][self.output] for look in (last, now))
        return bool((before > self.bound) != (after > self.bound))


@dataclass(frozen=True, slots=True)
class NotFinite:
    """Something is infinite or no number."""

    sample: None = None

    def is_met(self, last: Look, now: Look) -> bool:
        """Tell whether to stop."""
        del last
        numbers = now.parameters
        arrays = (*numbers.weights, *numbers.biases)
        return not (
            np.isfinite(now.loss) and all(np.isfinite(array).all() for array in arrays)
        )


def look_at(trainer: Trainer, breakpoints: Sequence[Breakpoint]) -> Look:
    """Look at the update that a trainer has just made, or at where it starts."""
    parameters, gradient = trainer.parameters, trainer.plan.gradient
    squares = [float((g**2).sum()) for g in (*gradient.weights, *gradient.biases)]
    watched = sorted({b.sample for b in breakpoints if b.sample is not None})
    answers: dict[int, Array] = {}
    if watched:
        problem = trainer.problem
        x = problem.x_train[watched]
        if x.dtype == np.uint8:
            x = apply(problem.scaling, x)
        answers = dict(
            zip(watched, predict(problem.network, parameters, x), strict=True)
        )
    return Look(
        update=trainer.update,
        loss=np.nan if trainer.last_loss is None else trainer.last_loss,
        parameters=parameters,
        gradient_norm=float(np.sqrt(sum(squares))),
        answers=answers,
    )


def run_to_breakpoint(
    trainer: Trainer, breakpoints: Sequence[Breakpoint], most: int
) -> Breakpoint | None:
    """Train until a condition is met, at most so many updates.

    Returns
    -------
    Breakpoint or None
        The one that is met; None: none was, or the run ended by itself before.
    """
    last = look_at(trainer, breakpoints)
    for _ in range(most):
        if not trainer.run(1):
            return _of_the_end(trainer, breakpoints)
        now = look_at(trainer, breakpoints)
        for found in breakpoints:
            if found.is_met(last, now):
                return found
        last = now
    return None


def _of_the_end(
    trainer: Trainer, breakpoints: Sequence[Breakpoint]
) -> Breakpoint | None:
    """Return the condition that a run which ended by itself has met, if one."""
    if trainer.stop is None or trainer.stop.reason is not StopReason.NOT_FINITE:
        return None
    return next((b for b in breakpoints if isinstance(b, NotFinite)), None)
