"""What stepping computes; it may take long and then happens in a thread of its own."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Lock
from time import monotonic

import numpy as np

from engine.data.dataset import Dataset
from engine.document.elements import Settings
from engine.network.network import Network, Parameters
from engine.training.problem import make_problem
from engine.training.run.run_state import Frame, StopReason, TrainState
from engine.training.timeline.breakpoints import run_to_breakpoint
from engine.training.timeline.timeline import Timeline
from engine.training.trace.trace import Trace, trace_update
from engine.training.trainer import Trainer
from gui.training.breakpoints.list import Met, Watched
from gui.training.history.overview import Overview, Place, overview_of
from gui.training.state import Losses

CHUNK = 64  # updates between two looks whether somebody still waits
TELL_S = 0.05  # so often progress is told


class CancelledError(Exception):
    """Nobody waits for the result any more."""


@dataclass(eq=False)
class Waiting:
    """Who waits for a result: told how far it is, and asked whether still to go on.

    Parameters
    ----------
    tell : callable
        Is given the share that is done.
    """

    tell: Callable[[float], None]
    is_cancelled: bool = False
    _told_at: float = field(default_factory=monotonic)

    def look(self, share: float) -> None:
        """Tell how far it is, now and then.

        Raises
        ------
        CancelledError
            If nobody waits any more.
        """
        if self.is_cancelled:
            raise CancelledError
        now = monotonic()
        if now - self._told_at > TELL_S:
            self._told_at = now
            self.tell(share)


@dataclass(frozen=True, slots=True, eq=False)
class Edited:
    """What the document has that its place in the history has not.

    Attributes
    ----------
    rate : float
    parameters : Parameters or None
        None: those of the place.
    """

    rate: float
    parameters: Parameters | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Loan:
    """The history, to be used as long as its lock is held, and who waits for it."""

    timeline: Timeline
    lock: Lock
    waiting: Waiting


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """A trace, and where it belongs.

    Attributes
    ----------
    trace : Trace
    place : Place
        Of the first event.
    timeline : Timeline or None
        A new one; None: that of the history.
    overview : Overview or None
        What the history has become.
    losses : Losses or None
        Of the updates that were learnt on the way.
    met : Met or None
        The condition that ended the way.
    """

    trace: Trace
    place: Place
    timeline: Timeline | None = None
    overview: Overview | None = None
    losses: Losses | None = None
    met: Met | None = None


def begin(
    network: Network,
    dataset: Dataset,
    settings: Settings,
    parameters: Parameters,
    limit: int,
) -> Made:
    """Begin a history, with the trace of its first update."""
    problem = make_problem(network, dataset, settings, even_without_slope=True)
    state = TrainState(parameters)
    timeline = Timeline(problem, state, limit=limit)
    return Made(timeline.trace_at(0), Place(0, 0), timeline, overview_of(timeline))


def look_at(loan: Loan, place: Place, edited: Edited) -> Made:
    """Return the trace of the update that follows a place, as the document has it."""
    timeline = loan.timeline
    with loan.lock:
        state = _state_at(loan, place)
        if edited.parameters is not None:
            state = replace(state, parameters=edited.parameters)
        trace = trace_update(timeline.problem, state, edited.rate)
        return Made(trace, place, overview=overview_of(timeline))


def go_to(loan: Loan, place: Place) -> Made:
    """Return the trace of the update that follows a place of the past."""
    timeline = loan.timeline
    with loan.lock:
        state = _state_at(loan, place)
        rate = timeline.rate_at(place.update, place.branch)
        trace = trace_update(timeline.problem, state, rate)
        return Made(trace, place, overview=overview_of(timeline))


def _state_at(loan: Loan, place: Place) -> TrainState:
    update, branch = place.update, place.branch
    n = max(loan.timeline.distance(update, branch), 1)

    def look(done: int) -> None:
        loan.waiting.look(1.0 - (update - done) / n)

    return loan.timeline.state_at(update, branch, look)


def learn_to(
    loan: Loan, place: Place, edited: Edited, update: int, watched: Watched
) -> Made | None:
    """Learn on from a place, or repeat what was learnt; stop where a condition is met.

    Returns
    -------
    Made or None
        The trace of the last update that was made, at its first event; None: learning
        ends where it stands, in numbers that are not finite.
    """
    timeline = loan.timeline
    with loan.lock:
        is_edited = edited.parameters is not None
        state = _state_at(loan, place) if is_edited else None
        timeline.stand_at(place.update, place.branch)
        differ(timeline, edited, state)
        return _learn(timeline, update, watched, loan.waiting)


def differ(timeline: Timeline, edited: Edited, state: TrainState | None = None) -> None:
    """Note in a history what is changed where it stands, in a state if it is known."""
    if edited.parameters is not None:
        timeline.change_parameters(edited.parameters, state=state)
    if edited.rate != timeline.rate_at(timeline.update):
        timeline.change_rate(edited.rate)


def _learn(
    timeline: Timeline, last: int, watched: Watched, waiting: Waiting
) -> Made | None:
    met: Met | None = None
    frames: list[Frame] = []
    first = timeline.update
    trainer = timeline.go_to(first)
    while trainer.update < last and met is None:
        pending = timeline.pending
        stop = last if pending is None else min(last, pending.update)
        met = _run(timeline, trainer, min(CHUNK, stop - trainer.update), watched)
        frame = trainer.frame()
        timeline.keep(trainer, frame)
        frames.append(frame)
        if trainer.stop and trainer.stop.reason is StopReason.NOT_FINITE:
            break
        waiting.look((trainer.update - first) / (last - first))
        if pending is not None and trainer.update == pending.update:
            trainer = timeline.go_to(trainer.update)  # with what was changed then
    if trainer.update == first:
        return None
    timeline.keep(trainer, state=True)
    return _made(timeline, frames, met)


def _made(timeline: Timeline, frames: list[Frame], met: Met | None) -> Made:
    """Return the update that was made last."""
    update, branch = timeline.update, timeline.branch.number
    losses = Losses(
        np.concatenate([frame.loss_updates for frame in frames]),
        np.concatenate([frame.losses for frame in frames]),
    )
    trace = timeline.trace_at(update - 1, branch)
    overview = overview_of(timeline)
    place = Place(branch, update - 1)
    return Made(trace, place, overview=overview, losses=losses, met=met)


def _run(timeline: Timeline, trainer: Trainer, n: int, watched: Watched) -> Met | None:
    trainer.resume()  # one looks on where a training would be content
    if not watched:
        trainer.run(n)
        return None
    found = run_to_breakpoint(trainer, watched.breakpoints, n)
    if found is None:
        return None
    condition = watched.condition(found)
    return Met(condition, trainer.update, timeline.branch.number)
