"""All numbers of one update, copied out while the plan carries it out."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.data.splits import Indices
from engine.network.network import Network, Parameters
from engine.nn.losses import LOSSES
from engine.training.plan.plan import Plan
from engine.training.plan.recorder import Phase
from engine.training.problem import Problem
from engine.training.run.run_state import TrainState
from engine.training.run.schedule import batches_of
from engine.training.run.updates import Updates


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """One update: all it reads and writes; read-only arrays, samples as rows.

    Attributes
    ----------
    problem : Problem
    before, after : TrainState
        Parameters, memory of the optimiser and number of updates.
    rate : float
        The learning rate.
    rows : ndarray of int of shape (n_samples,)
        Which training samples the batch consists of.
    targets : ndarray of shape (n_samples, n_outputs)
    pre : tuple of ndarray of shape (n_samples, n_units)
        Sums of layers 1, 2, … .
    out : tuple of ndarray of shape (n_samples, n_units)
        Outputs of layers 0, 1, 2, …; layer 0 is the input.
    y, y_after : ndarray of shape (n_samples, n_outputs)
        Answers before the update and after it.
    values, values_after : ndarray of shape (n_samples,)
        Loss of every sample.
    loss, loss_after : float
        Mean over the batch.
    out_gradient, delta, sent : tuple of ndarray of shape (n_samples, n_units)
        Of layers 1, 2, …: gradients to the outputs as they came back (NaN for answers),
        gradients to the sums, and what was sent on; by the rule of the settings.
    gradient : Parameters
        As back-propagation gives it; 0 where nothing is connected.
    used_gradient : Parameters
        As the optimiser takes it: 0 where frozen, with the share of the penalty.
    """

    problem: Problem
    before: TrainState
    after: TrainState
    rate: float
    rows: Indices
    targets: Array
    pre: tuple[Array, ...]
    out: tuple[Array, ...]
    y: Array
    y_after: Array
    values: Array
    values_after: Array
    loss: float
    loss_after: float
    out_gradient: tuple[Array, ...]
    delta: tuple[Array, ...]
    sent: tuple[Array, ...]
    gradient: Parameters
    used_gradient: Parameters

    @property
    def network(self) -> Network:
        """The structure."""
        return self.problem.network

    @property
    def n_samples(self) -> int:
        """Number of samples in the batch."""
        return len(self.rows)


def moment_of(
    problem: Problem, state: TrainState, learning_rate: float | None = None
) -> Moment:
    """Carry out the update that follows a state, and keep all its numbers.

    Parameters
    ----------
    problem : Problem
        What is learnt.
    state : TrainState
        Where the update begins.
    learning_rate : float, optional
        That of the settings if not given.
    """
    updates = Updates(problem, state)
    vectors = updates.vectors
    if learning_rate is not None:
        vectors.scalars.rate[()] = learning_rate
    before, plan = updates.state(), updates.plan
    rows = batches_of(problem, updates.epoch)[updates.batch]
    while updates.step()[1] is None:
        pass
    after = _loss_after(updates, rows)
    targets = updates.samples.t[rows].astype(np.float64)
    targets.flags.writeable = False
    return Moment(
        problem=problem,
        before=before,
        after=updates.state(),
        rate=vectors.scalars.rate.item(),
        rows=rows,
        targets=targets,
        pre=plan.pre,
        out=plan.out,
        y=plan.y,
        y_after=after.y,
        values=plan.values,
        values_after=after.values,
        loss=plan.loss.item(),
        loss_after=after.loss.item(),
        out_gradient=plan.out_gradient,
        delta=plan.delta,
        sent=plan.sent,
        gradient=plan.gradient,
        used_gradient=vectors.layout.parameters(vectors.gradient),
    )


def _loss_after(updates: Updates, rows: Indices) -> Plan:
    """Return a forward pass of the same samples with the new parameters."""
    problem = updates.problem
    loss = LOSSES[problem.settings.loss]
    plan = Plan(
        problem.network, loss, updates.samples, updates.vectors, len(rows), Phase.LOSS
    )
    plan.rows[:] = rows
    plan.run()
    return plan
