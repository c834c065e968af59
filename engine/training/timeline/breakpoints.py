"""Conditions that a run stops at, and the run that asks them after every update."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from engine.arrays import Array
from engine.data.scaling import apply
from engine.network.network import Parameters
from engine.training.evaluate import predict
from engine.training.problem import Problem
from engine.training.run.run_state import StopReason
from engine.training.trace.moment import Moment
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
        Euclidean, of the gradient that the update used, before penalties; NaN before
        the first.
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
    """The loss of the batch falls below a bound, or was never above it."""

    bound: float
    sample: None = None

    def is_met(self, last: Look, now: Look) -> bool:
        """Tell whether to stop."""
        return now.loss < self.bound and not last.loss < self.bound


@dataclass(frozen=True, slots=True)
class GradientBelow:
    """The gradient becomes shorter than a bound, or was never longer."""

    bound: float
    sample: None = None

    def is_met(self, last: Look, now: Look) -> bool:
        """Tell whether to stop."""
        bound = self.bound
        return now.gradient_norm < bound and not last.gradient_norm < bound


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
    parameters, loss = trainer.parameters, trainer.last_loss
    return Look(
        update=trainer.update,
        loss=np.nan if loss is None else loss,
        parameters=parameters,
        gradient_norm=np.nan if loss is None else _length(trainer.plan.gradient),
        answers=_answers(trainer.problem, parameters, breakpoints),
    )


def looks_at(
    moment: Moment, breakpoints: Sequence[Breakpoint], last: Look | None = None
) -> tuple[Look, Look]:
    """Look at an update that was traced: at where it starts, and at what it led to.

    Parameters
    ----------
    moment : Moment
        The update.
    breakpoints : sequence of Breakpoint
        Whose samples are watched.
    last : Look, optional
        After the update before, if that was looked at.
    """
    before, after = moment.before, moment.after
    if last is None or last.update != before.update:
        answers = _answers(moment.problem, before.parameters, breakpoints)
        last = Look(before.update, np.nan, before.parameters, np.nan, answers)
    answers = _answers(moment.problem, after.parameters, breakpoints)
    length = _length(moment.gradient)
    return last, Look(after.update, moment.loss, after.parameters, length, answers)


def _length(gradient: Parameters) -> float:
    with np.errstate(all="ignore"):  # beyond all bounds it is no longer short
        squares = [float((g**2).sum()) for g in (*gradient.weights, *gradient.biases)]
        return float(np.sqrt(sum(squares)))


def _answers(
    problem: Problem, parameters: Parameters, breakpoints: Sequence[Breakpoint]
) -> dict[int, Array]:
    """Return the answers to all samples that are watched."""
    watched = sorted({b.sample for b in breakpoints if b.sample is not None})
    if not watched:
        return {}
    x = problem.x_train[watched]
    if x.dtype == np.uint8:
        x = apply(problem.scaling, x)
    return dict(zip(watched, predict(problem.network, parameters, x), strict=True))


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
