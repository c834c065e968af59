"""The table of a sweep: what became of the networks of each combination."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.training.ensemble import Outcome
from engine.training.sweep.plan import Combination, SweepPlan


@dataclass(frozen=True, slots=True)
class SweepRow:
    """The networks of one combination.

    Attributes
    ----------
    n_seeds : int
        Number of networks that are done.
    share_solved : float or None
        Part of them that reached the goal; None without a goal, or if none is done.
    epochs_low, epochs_median, epochs_high : float or None
        Quartiles of the epochs that those needed; None if there are none.
    loss_mean, loss_median : float or None
        Of the training set at the end, over the networks whose loss is a number.
    n_diverged : int
        Number of networks whose loss went beyond all bounds.
    """

    combination: Combination
    n_seeds: int
    share_solved: float | None
    epochs_low: float | None
    epochs_median: float | None
    epochs_high: float | None
    loss_mean: float | None
    loss_median: float | None
    n_diverged: int


def table_of(plan: SweepPlan, outcomes: Mapping[int, Outcome]) -> tuple[SweepRow, ...]:
    """Summarise the tasks that are done.

    Parameters
    ----------
    plan : SweepPlan
        What was to be done.
    outcomes : mapping of int to Outcome
        By number of the task; those that are missing are not done.
    """
    done = [task for task in plan.tasks if task.number in outcomes]
    rows = np.array([row for task in done for row in task.rows], dtype=np.intp)
    solved = [outcomes[task.number].solved_at for task in done]
    losses = [outcomes[task.number].loss for task in done]
    solved_at = np.concatenate(solved) if solved else np.empty(0, np.int64)
    loss = np.concatenate(losses) if losses else np.empty(0)
    return tuple(
        _row(plan, combination, solved_at[rows == k].astype(float), loss[rows == k])
        for k, combination in enumerate(plan.combinations)
    )


def _row(
    plan: SweepPlan, combination: Combination, solved_at: Array, loss: Array
) -> SweepRow:
    epochs = solved_at[solved_at >= 0]
    finite = loss[np.isfinite(loss)]
    has_share = plan.goal is not None and len(loss) > 0
    quartiles: list[float | None] = [None] * 3
    if len(epochs):
        quartiles = [float(q) for q in np.percentile(epochs, [25, 50, 75])]
    return SweepRow(
        combination=combination,
        n_seeds=len(loss),
        share_solved=len(epochs) / len(loss) if has_share else None,
        epochs_low=quartiles[0],
        epochs_median=quartiles[1],
        epochs_high=quartiles[2],
        loss_mean=float(finite.mean()) if len(finite) else None,
        loss_median=float(np.median(finite)) if len(finite) else None,
        n_diverged=len(loss) - len(finite),
    )
