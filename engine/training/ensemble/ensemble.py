"""An ensemble: networks that differ in start, learning rate and order of samples."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Array, BoolArray, ValueEquality, frozen
from engine.network.network import Parameters
from engine.training.ensemble.columns import Columns
from engine.training.ensemble.goal import Goal
from engine.training.plan.layout import Layout
from engine.training.problem import Problem

IntArray = NDArray[np.int64]
SELDOM = 100  # epochs between two looks for losses beyond bounds, without a goal
FEW = 32  # fewer columns are not made fewer still: it would hardly be faster


@dataclass(frozen=True, slots=True)
class Member:
    """One network of an ensemble.

    Attributes
    ----------
    start : Parameters
        Its numbers before the first update.
    learning_rate : float
    seed : int
        Of the order of its samples, as in the settings of a single run.
    """

    start: Parameters
    learning_rate: float
    seed: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Outcome(ValueEquality):
    """What became of the networks; one number for each.

    Attributes
    ----------
    loss : ndarray of shape (n_networks,)
        Of the training set at the end; not finite where it went beyond all bounds.
    epochs : ndarray of int of shape (n_networks,)
        Number of epochs that it trained.
    solved_at : ndarray of int of shape (n_networks,)
        Number of epochs after which the goal was reached and kept to the end; -1: not
        reached, or lost again.
    """

    loss: Array
    epochs: IntArray
    solved_at: IntArray

    @property
    def is_solved(self) -> BoolArray:
        """Which networks have solved the problem."""
        return self.solved_at >= 0


class Ensemble:
    """Trains many networks of one shape at once, each as it would train alone.

    All operations are those of a single run with the networks as one more axis, the
    last; results differ from single runs by rounding only. A network that has ended,
    at its goal or because its loss is no number any more, gets the learning rate 0;
    when half have ended, they are taken out. Without a goal the losses are looked at
    only now and then.

    Parameters
    ----------
    problem : Problem
        What they learn. Learning rate and seed of its settings are not used, nor are
        its stop conditions.
    members : sequence of Member
        At least one.
    goal : Goal, optional
        What counts as solved.

    Attributes
    ----------
    epoch : int
        Number of epochs done by those that have not ended.
    """

    def __init__(
        self,
        problem: Problem,
        members: Sequence[Member],
        *,
        goal: Goal | None = None,
    ) -> None:
        self.epoch = 0
        self._problem = problem
        self._goal = goal
        self._layout = Layout(problem.network)
        self._rates = np.array([m.learning_rate for m in members], dtype=np.float64)
        self._seeds = [m.seed for m in members]
        n = len(members)
        self._loss = np.full(n, np.nan)
        self._ended_at = np.full(n, -1)
        self._n_running = n
        self._solved_at = np.full(n, -1)
        self._who = np.arange(n)  # the member that each column belongs to
        self._seen = bytes(n)  # who was at the goal at the last look, by column
        self._columns = self._make_columns()
        theta = self._columns.vectors.theta
        for column, member in enumerate(members):
            theta[:, column] = self._layout.flatten(member.start, theta.dtype)
        self._theta = theta.copy()  # up to date for those whose columns are gone

    def __len__(self) -> int:
        """Return the number of networks."""
        return len(self._rates)

    @property
    def n_running(self) -> int:
        """Number of networks that have not ended."""
        return self._n_running

    def run(self, n_epochs: int) -> int:
        """Train up to `n_epochs` more epochs.

        Returns
        -------
        int
            How many it were: fewer only if all networks have ended.
        """
        first = self.epoch
        with np.errstate(all="ignore"):
            self._look()
            while self.epoch < first + n_epochs and self._n_running:
                self._columns.train(self.epoch)
                self.epoch += 1
                if self._goal or self.epoch % SELDOM == 0:
                    self._look()
            self._look()
        return self.epoch - first

    def outcome(self) -> Outcome:
        """Return loss, epochs and solution of every network as of now."""
        if self.epoch == 0:
            self.run(0)
        self._loss[self._who] = self._columns.loss
        epochs = np.where(self._ended_at < 0, self.epoch, self._ended_at)
        return Outcome(frozen(self._loss), epochs, self._solved_at.copy())

    def parameters(self, number: int) -> Parameters:
        """Return the present parameters of a network."""
        found = np.flatnonzero(self._who == number)
        if len(found):
            return self._layout.parameters(self._columns.vectors.theta[:, found[0]])
        return self._layout.parameters(self._theta[:, number])

    def _make_columns(self) -> Columns:
        seeds = [self._seeds[k] for k in self._who]
        rates = self._rates[self._who]
        return Columns(self._problem, rates, seeds, self._goal)

    def _look(self) -> None:
        """Look at all networks; note who has come to the goal and who has ended."""
        columns = self._columns
        columns.look()
        seen = columns.reached.tobytes()
        if seen == self._seen and math.isfinite(columns.loss.sum()):
            return  # nothing new, and a sum is only finite if all of it is
        self._seen = seen
        is_finite = np.isfinite(columns.loss)
        reached = columns.reached & is_finite
        self._note_solved(reached)
        is_end = ~is_finite
        if self._goal and self._goal.ends:
            is_end |= reached
        is_new = is_end & (self._ended_at[self._who] < 0)
        if is_new.any():
            self._ended_at[self._who[is_new]] = self.epoch
            self._n_running -= int(is_new.sum())
            columns.vectors.scalars.rate[is_new] = 0
            self._take_out()

    def _note_solved(self, reached: BoolArray) -> None:
        solved_at = self._solved_at[self._who]
        solved_at[reached & (solved_at < 0)] = self.epoch
        solved_at[~reached] = -1
        self._solved_at[self._who] = solved_at

    def _take_out(self) -> None:
        """Take the columns out that have ended, if they are at least half."""
        goes_on = np.flatnonzero(self._ended_at[self._who] < 0)
        if len(self._who) < FEW or not 0 < len(goes_on) <= len(self._who) // 2:
            return
        old = self._columns
        self._theta[:, self._who] = old.vectors.theta
        self._loss[self._who] = old.loss
        self._who = self._who[goes_on]
        self._columns = self._make_columns()
        self._columns.take(old, goes_on)
        self._columns.look()  # fills the buffers that an update starts from
        self._seen = self._columns.reached.tobytes()
