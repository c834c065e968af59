"""The trainer: makes updates, keeps their losses, and knows when to stop."""

import math
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from engine.arrays import Array
from engine.network.network import Parameters
from engine.training.plan.plan import Plan
from engine.training.plan.recorder import Op
from engine.training.problem import Problem
from engine.training.run.history import LossHistory
from engine.training.run.run_state import Frame, Stop, StopReason, TrainState
from engine.training.run.scores import RunningScores
from engine.training.run.stopping import StopConditions
from engine.training.run.updates import Updates

CHUNK = 1024  # most updates between two looks at the losses
FRESH_POINTS = 20_000  # most new losses in a frame
# A copy to go back to is made before every look; of many parameters only now and then.
MANY_PARAMETERS = 100_000
MOST_REPEATED = 50


class Trainer:
    """Trains a network; to be used by one thread at a time.

    Parameters
    ----------
    problem : Problem
        What is to be learnt.
    parameters : Parameters, optional
        Where to start; not needed with `state`.
    state : TrainState, optional
        Where to go on, with the same bits as without a pause. Memory of another
        optimiser is left behind.
    record_losses : bool
        Whether to keep the loss of every batch. If not, updates do without the
        operations that compute it, unless the run is to end below a loss.
    clock : callable
        Returns seconds.

    Attributes
    ----------
    stop : Stop or None
        Why the run has ended; None if it has not.
    history : LossHistory
        Batch losses by the number of updates done before.
    """

    def __init__(
        self,
        problem: Problem,
        parameters: Parameters | None = None,
        *,
        state: TrainState | None = None,
        record_losses: bool = True,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        if state is None:
            if parameters is None:
                raise ValueError("neither parameters nor a state to start from")
            state = TrainState(parameters)
        self.problem = problem
        self.stop: Stop | None = None
        self.history = LossHistory()
        self._fresh = LossHistory(FRESH_POINTS)
        self._last_loss: float | None = None
        self._learning_rate = problem.settings.learning_rate
        self._clock = clock
        self._rate = 0.0  # updates per second, as measured last
        ends_by_loss = problem.settings.stop.loss_below is not None
        self._updates = Updates(
            problem, state, has_losses=record_losses or ends_by_loss
        )
        self._first = self.update  # of the updates not looked at yet
        self._copy = self._updates.snapshot()  # at `_first` or a little before
        self._is_copy_old = False
        samples, vectors = self._updates.samples, self._updates.vectors
        self._scores = RunningScores(problem, samples, vectors, clock)
        self._conditions = StopConditions(problem, self._scores, self._updates.norms)

    # --- where it is --------------------------------------------------------------

    @property
    def update(self) -> int:
        """Number of updates done."""
        return self._updates.update

    @property
    def n_batches(self) -> int:
        """Number of updates in an epoch."""
        return self._updates.n_batches

    @property
    def epoch(self) -> int:
        """Number of epochs done."""
        return self._updates.epoch

    @property
    def batch(self) -> int:
        """Number of updates done in the epoch under way."""
        return self._updates.batch

    @property
    def plan(self) -> Plan:
        """The plan of the next update, or of the one that is being stepped through."""
        return self._updates.plan

    @property
    def parameters(self) -> Parameters:
        """A read-only copy of the parameters."""
        return self._updates.parameters

    @property
    def last_loss(self) -> float | None:
        """Loss of the last batch, before its update; None before the first."""
        return self._last_loss

    @property
    def learning_rate(self) -> float:
        """The learning rate of the next update."""
        return self._learning_rate

    def set_learning_rate(self, rate: float) -> None:
        """Change the learning rate from the next update on."""
        self._is_copy_old = True  # what is repeated has to be repeated at its own rate
        self._learning_rate = rate
        self._updates.vectors.scalars.rate[()] = rate

    def state(self) -> TrainState:
        """Return all that a new trainer needs to go on; finishes an update first."""
        self.finish_update()
        return self._updates.state()

    def frame(self) -> Frame:
        """Return what there is to see now; each batch loss is in one frame only."""
        loss_updates, losses = self._fresh.points()
        self._fresh.clear()
        return Frame(
            parameters=self.parameters,
            update=self.update,
            epoch=self.epoch,
            batch=self.batch,
            n_batches=self.n_batches,
            loss=self._last_loss,
            train=self._scores.train,
            held_out=self._scores.held_out,
            train_at=self._scores.train_at,
            held_out_at=self._scores.held_out_at,
            score_seconds=self._scores.cost,
            score_share=self._scores.share,
            loss_updates=loss_updates,
            losses=losses,
            learning_rate=self.learning_rate,
            stop=self.stop,
        )

    def score_now(self) -> None:
        """Bring the scores of both parts of the data up to date."""
        self._scores.bring_up_to(self.update)

    # --- running ------------------------------------------------------------------

    def run(self, n_updates: int) -> int:
        """Carry out up to `n_updates` updates; return how many it were.

        The run ends where a condition of the settings is met; then the scores are up
        to date. In between they take at most a tenth of the time.
        """
        self.finish_update()
        first = self.update
        while self.update < first + n_updates and self._may_go_on():
            self._mark_start()
            n = self._n_free(first + n_updates - self.update)
            started = self._clock()
            losses = self._updates.run(n)
            self._scores.add_training_time(self._clock() - started, n)
            self._settle(losses)
        return self.update - first

    def run_epoch(self) -> int:
        """Run to the end of the epoch under way; return the number of updates."""
        self.finish_update()
        return self.run(self.n_batches - self.batch)

    def run_for(self, seconds: float) -> int:
        """Run for about this time, at least one update; return how many it were."""
        first = self.update
        deadline = self._clock() + seconds
        left = seconds
        while left > 0 and self.stop is None:
            started = self._clock()
            done = self.run(min(max(int(self._rate * left), 1), CHUNK))
            now = self._clock()
            self._rate = done / max(now - started, 1e-9)
            left = deadline - now
        return self.update - first

    def step(self) -> Op | None:
        """Carry out one operation of an update; return it, or None if the run ended."""
        if not self._updates.is_under_way:
            if not self._may_go_on():
                return None
            self._mark_start()
        op, losses = self._updates.step()
        if losses is not None:
            self._settle(losses)
        return op

    def finish_update(self) -> None:
        """Carry out what is left of an update that was stepped into."""
        while self._updates.is_under_way:
            self.step()

    def cancel(self) -> None:
        """End the run at the caller's wish."""
        self.finish_update()
        if self.stop is None:
            self._end(Stop(StopReason.CANCELLED, self.update, self.update))

    def resume(self) -> None:
        """Go on after a stop; what was reached is not asked for again."""
        if self.stop is not None:
            self._conditions.ignore(self.stop.reason)
            self.stop = None

    # --- what is looked at between updates ----------------------------------------

    def _may_go_on(self) -> bool:
        """Tell whether another update may be begun; looks at the start first."""
        if self.stop is None and self._scores.scored_at < 0:
            self.score_now()
            if self.batch == 0:
                self._end_if(self._conditions.met(self.update))
        return self.stop is None

    def _n_free(self, n: int) -> int:
        """Return how many of `n` updates to carry out before looking again.

        That is up to the end of an epoch if one is near: of the first, if something
        has to be looked at there, else of the last.
        """
        left = self._conditions.updates_left(self.update)
        due = self._scores.updates_until_due(self.update)
        n = min(
            n, CHUNK, *(max(limit, 1) for limit in (left, due) if limit is not None)
        )
        to_epoch_end = self.n_batches - self.batch
        if to_epoch_end > n:
            return n
        if self._conditions.watch_epochs:
            return to_epoch_end
        return n - (n - to_epoch_end) % self.n_batches

    def _mark_start(self) -> None:
        """Note where updates begin that will be looked at afterwards."""
        self._first = self.update
        is_small = self._updates.vectors.theta.size < MANY_PARAMETERS
        n_repeated = self._first - self._copy.update
        if is_small or self._is_copy_old or n_repeated >= MOST_REPEATED:
            self._copy = self._updates.snapshot()
            self._is_copy_old = False

    def _settle(self, losses: list[float]) -> None:
        """Keep the losses since the start mark; go back if it went on for too long."""
        values = np.array(losses)
        stop = self._first_stop(values)
        if stop is not None:
            self._go_back_to(stop.update)
        self._keep_losses(values[: self.update - self._first])
        if stop is not None:
            self._end(stop)
        elif self.batch == 0:
            self._end_if(self._conditions.met(self.update))
            self._scores.offer(self.update)

    def _first_stop(self, values: Array) -> Stop | None:
        """Return what should have ended the updates since the start mark earlier."""
        bound = self._conditions.watched_loss
        is_bad = ~np.isfinite(values)
        is_end = is_bad if bound is None else is_bad | (values < bound)
        if is_end.any():
            i = int(is_end.argmax())
            reason = StopReason.NOT_FINITE if is_bad[i] else StopReason.LOSS
            return Stop(reason, self._first + i, float(values[i]))
        if not self._is_finite():
            return Stop(StopReason.NOT_FINITE, self.update, math.nan)
        return None

    def _is_finite(self) -> bool:
        with np.errstate(all="ignore"):
            # What is infinite or no number makes the sum so; no second array is needed.
            return bool(np.isfinite(self._updates.vectors.theta.sum()))

    def _go_back_to(self, update: int) -> None:
        """Repeat the updates since the copy up to `update`, with the same bits.

        If the parameters there are not finite, go further back to where they were.
        """
        self._scores.forget()
        self._repeat_to(update)
        if self._is_finite():
            return
        # What is not finite never becomes finite again, so halving finds the last.
        finite, bad = self._first, update
        while bad - finite > 1:
            middle = (finite + bad) // 2
            self._repeat_to(middle)
            finite, bad = (middle, bad) if self._is_finite() else (finite, middle)
        self._repeat_to(finite)

    def _repeat_to(self, update: int) -> None:
        self._updates.go_back(self._copy)
        self._updates.run(update - self.update)

    def _keep_losses(self, values: Array) -> None:
        updates = np.arange(self._first, self._first + len(values))
        self.history.extend(updates, values)
        self._fresh.extend(updates, values)
        if len(values):
            self._last_loss = float(values[-1])

    def _end_if(self, stop: Stop | None) -> None:
        if stop is not None:
            self._end(stop)

    def _end(self, stop: Stop) -> None:
        self.stop = replace(stop, update=self.update)
        self.score_now()
