"""The networks of an ensemble that still train, a column each of the same arrays."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from engine.arrays import AnyArray, Array, BoolArray
from engine.data.splits import Indices
from engine.nn.losses import LOSSES
from engine.training.ensemble.goal import Goal, Judge
from engine.training.ensemble.samples import EnsembleSamples
from engine.training.plan.layout import Layout
from engine.training.plan.plan import Plan
from engine.training.plan.recorder import Phase
from engine.training.plan.vectors import Vectors
from engine.training.problem import Problem

BEFORE_UPDATE = (Phase.LOAD, Phase.FORWARD, Phase.LOSS)


class Columns:
    """Plans of all batch sizes for a number of networks, and a look at each epoch.

    Parameters
    ----------
    problem : Problem
        What all of them learn.
    rates : ndarray of shape (n_networks,)
        Learning rates.
    seeds : sequence of int
        Of the order of the samples.
    goal : Goal or None
        What counts as solved.

    Attributes
    ----------
    vectors : Vectors
        Parameters and all that moves them.
    loss : ndarray of shape (n_networks,)
        Of the training set, as of the last look.
    reached : ndarray of bool of shape (n_networks,)
        Who was at the goal at the last look.
    """

    def __init__(
        self,
        problem: Problem,
        rates: Array,
        seeds: Sequence[int],
        goal: Goal | None,
    ) -> None:
        self.vectors = Vectors(Layout(problem.network), problem.settings, rates)
        self._problem = problem
        self._samples = EnsembleSamples(problem, seeds)
        self._plans: dict[int, Plan] = {}
        # A look at every epoch of a full batch is the first half of its update.
        self._is_split = problem.n_batches == 1 and goal is not None
        whole = self._plan(
            problem.n_train, Phase.UPDATE if self._is_split else Phase.LOSS
        )
        self._look = _calls(whole, *BEFORE_UPDATE)
        self._rest = _calls(whole, Phase.BACKWARD, Phase.UPDATE)
        self.loss = whole.loss
        self.reached: BoolArray = np.zeros(len(rates), np.bool_)
        self._judge = Judge(goal, whole, problem) if goal else None
        if self._judge:
            self.reached = self._judge.reached

    def look(self) -> None:
        """Compute loss and goal of the parameters as they are."""
        for call in self._look:
            call()
        if self._judge:
            self._judge.look()

    def train(self, epoch: int) -> None:
        """Carry out the updates of an epoch; with a goal, right after a look."""
        if self._is_split:
            for call in self._rest:
                call()
        elif self._problem.n_batches == 1:
            self._update(self._problem.n_train)
        else:
            for rows in self._samples.batches(epoch):
                self._update(len(rows), rows)

    def _update(self, n: int, rows: Indices | None = None) -> None:
        plan = self._plans.get(n)
        if plan is None:  # only a look asks for the loss
            plan = self._plans[n] = self._plan(n, Phase.UPDATE, has_loss=False)
        if rows is not None:
            plan.rows[:] = rows
        for call in plan.calls:
            call()

    def take(self, other: "Columns", chosen: AnyArray) -> None:
        """Go on with the numbers of some columns of another block."""
        self.vectors.theta[:] = other.vectors.theta[:, chosen]
        for name, memory in other.vectors.memory.items():
            self.vectors.memory[name][:] = memory[:, chosen]
        self.vectors.scalars.n_updates[()] = other.vectors.scalars.n_updates

    def _plan(self, n: int, last: Phase, *, has_loss: bool = True) -> Plan:
        problem = self._problem
        return Plan(
            problem.network,
            LOSSES[problem.settings.loss],
            self._samples,
            self.vectors,
            n,
            last,
            has_loss=has_loss,
        )


def _calls(plan: Plan, *phases: Phase) -> list[Callable[[], Any]]:
    return [op.call for op in plan.ops if op.phase in phases]
