"""The updates themselves: which batch comes next, the loop over them, the way back."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from engine.arrays import AnyArray
from engine.data.splits import Indices
from engine.network.network import Parameters
from engine.nn.losses import LOSSES
from engine.training.plan.layout import Layout
from engine.training.plan.plan import Plan
from engine.training.plan.recorder import Op
from engine.training.plan.samples import Samples
from engine.training.plan.vectors import Vectors
from engine.training.problem import Problem
from engine.training.run.epoch_norms import EpochNorms
from engine.training.run.run_state import TrainState
from engine.training.run.schedule import batches_of


class Snapshot(NamedTuple):
    """A copy of all that updates change, to go back to."""

    update: int
    theta: AnyArray
    memory: Mapping[str, AnyArray]
    n_updates: float


class Updates:
    """Carries out updates, in a loop or operation by operation.

    Attributes
    ----------
    problem : Problem
        What is learnt.
    update : int
        Number of updates done.
    samples : Samples
        Those to learn from.
    vectors : Vectors
        Parameters, gradient and the optimiser's memory.
    norms : EpochNorms
        Of the epoch under way, if anybody asks.
    """

    def __init__(
        self, problem: Problem, state: TrainState, *, has_losses: bool = True
    ) -> None:
        settings = problem.settings
        self.update = state.update
        self.samples = Samples(
            problem.x_train, problem.t_train, problem.scaling, settings.precision
        )
        self.vectors = Vectors(Layout(problem.network), settings)
        self.norms = EpochNorms(self.vectors, settings.stop)
        self.problem = problem
        self._has_losses = has_losses
        self._plans: dict[int, Plan] = {}
        self._batches_epoch = -1
        self._batches: list[Indices] = []
        self._n_ops_done = 0
        self._load(state)

    @property
    def n_batches(self) -> int:
        """Number of updates in an epoch."""
        return self.problem.n_batches

    @property
    def epoch(self) -> int:
        """Number of epochs done."""
        return self.update // self.n_batches

    @property
    def batch(self) -> int:
        """Number of updates done in the epoch under way."""
        return self.update % self.n_batches

    @property
    def is_under_way(self) -> bool:
        """Whether an update has been stepped into and not finished."""
        return self._n_ops_done > 0

    @property
    def plan(self) -> Plan:
        """The plan of the next update, or of the one under way."""
        return self._plan_for(len(self._next_rows()))

    # --- forwards -----------------------------------------------------------------

    def run(self, n: int) -> list[float]:
        """Carry out `n` updates; return the loss of every batch before its update.

        Where losses are left out, the list is empty.
        """
        losses: list[float] = []
        with np.errstate(all="ignore"):
            if self.n_batches == 1 and not self.norms.is_on:
                self._run_full_batch(n, losses)
            else:
                self._run_batches(n, losses)
        return losses

    def _run_full_batch(self, n: int, losses: list[float]) -> None:
        plan = self.plan
        calls, loss, keep = plan.calls, plan.loss.item, losses.append
        if self._has_losses:
            for _ in range(n):
                for call in calls:
                    call()
                keep(loss())
        else:
            for _ in range(n):
                for call in calls:
                    call()
        self.update += n

    def _run_batches(self, n: int, losses: list[float]) -> None:
        stop = self.update + n
        while self.update < stop:
            self._next_rows()  # draws the order of a new epoch
            first = self.batch
            for rows in self._batches[first : first + stop - self.update]:
                plan = self._begin(rows)
                for call in plan.calls:
                    call()
                if self._has_losses:
                    losses.append(plan.loss.item())
                self._end(plan)

    def step(self) -> tuple[Op, list[float] | None]:
        """Carry out the next operation of an update.

        Returns
        -------
        op : Op
        losses : list of float or None
            As from `run`, if the update is finished with this operation.
        """
        if self._n_ops_done == 0:
            self._begin(self._next_rows())
        plan = self.plan
        op = plan.ops[self._n_ops_done]
        with np.errstate(all="ignore"):
            op.call()
        self._n_ops_done += 1
        if self._n_ops_done < len(plan.ops):
            return op, None
        self._n_ops_done = 0
        self._end(plan)
        return op, [plan.loss.item()] if self._has_losses else []

    def _next_rows(self) -> Indices:
        """Return the samples of the next update."""
        if self._batches_epoch != self.epoch:
            self._batches_epoch = self.epoch
            self._batches = batches_of(self.problem, self.epoch)
        return self._batches[self.batch]

    def _begin(self, rows: Indices) -> Plan:
        if self.norms.is_on and self.batch == 0:
            self.norms.begin()
        plan = self._plan_for(len(rows))
        plan.rows[:] = rows
        return plan

    def _end(self, plan: Plan) -> None:
        self.update += 1
        if self.norms.is_on:
            self.norms.add_batch(len(plan.rows) / self.problem.n_train)

    def _plan_for(self, n: int) -> Plan:
        plan = self._plans.get(n)
        if plan is None:
            loss = LOSSES[self.problem.settings.loss]
            network = self.problem.network
            plan = Plan(
                network,
                loss,
                self.samples,
                self.vectors,
                n,
                has_loss=self._has_losses,
            )
            self._plans[n] = plan
        return plan

    # --- backwards, and on from elsewhere -----------------------------------------

    def snapshot(self) -> Snapshot:
        """Copy all that updates change."""
        vectors = self.vectors
        return Snapshot(
            self.update,
            vectors.theta.copy(),
            {name: vector.copy() for name, vector in vectors.memory.items()},
            float(vectors.scalars.n_updates),
        )

    def go_back(self, snapshot: Snapshot) -> None:
        """Make everything as it was."""
        self.update = snapshot.update
        self.vectors.theta[:] = snapshot.theta
        for name, vector in snapshot.memory.items():
            self.vectors.memory[name][:] = vector
        self.vectors.scalars.n_updates[()] = snapshot.n_updates
        self.norms.forget()

    @property
    def parameters(self) -> Parameters:
        """A read-only copy of the parameters."""
        return self.vectors.layout.parameters(self.vectors.theta)

    def state(self) -> TrainState:
        """Return all that is needed to go on from here."""
        layout, memory = self.vectors.layout, self.vectors.memory
        return TrainState(
            parameters=self.parameters,
            update=self.update,
            memory={name: layout.parameters(flat) for name, flat in memory.items()},
            memory_updates=int(self.vectors.scalars.n_updates),
        )

    def _load(self, state: TrainState) -> None:
        """Take over parameters, and the memory if it is that of the optimiser."""
        layout, memory = self.vectors.layout, self.vectors.memory
        dtype = self.vectors.theta.dtype
        self.vectors.theta[:] = layout.flatten(state.parameters, dtype)
        if state.memory.keys() == memory.keys():
            for name, vector in memory.items():
                vector[:] = layout.flatten(state.memory[name], dtype)
            self.vectors.scalars.n_updates[()] = state.memory_updates
