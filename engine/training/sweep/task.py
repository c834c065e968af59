"""A task: some networks of a sweep that are trained in one go, wherever there is room.

Tasks and results are plain values, so that they can be sent to another process or
machine and back.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from engine.arrays import frozen
from engine.training.ensemble import Ensemble, Goal, Member, Outcome
from engine.training.initialise import random_start
from engine.training.problem import Problem

# Parameters times samples of a batch, above which the products of one network take
# longer than its calls, so that networks are better trained one by one.
LARGE = 10_000
MOST_AT_ONCE = 1000  # more side by side would hardly be faster
MOST_SUMS = 2**21  # of all samples in all networks at once: the memory they take
EVERY_S = 0.1  # about the time between two looks at what the caller wishes


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """Networks of one shape, batch size and optimiser.

    Attributes
    ----------
    number : int
        Its place in the plan.
    problem : Problem
        What they learn.
    learning_rates, seeds : tuple
        One for each network; the seed draws the start and orders the samples.
    rows : tuple of int
        The combination of the plan that each network belongs to.
    epochs : int
        Most epochs that each is trained.
    goal : Goal or None
        What counts as solved.
    """

    number: int
    problem: Problem
    learning_rates: tuple[float, ...]
    seeds: tuple[int, ...]
    rows: tuple[int, ...]
    epochs: int
    goal: Goal | None

    def __len__(self) -> int:
        """Return the number of networks."""
        return len(self.seeds)

    @property
    def work(self) -> float:
        """About how many multiplications its updates take at most."""
        return len(self) * work_of(self.problem, self.epochs)


def work_of(problem: Problem, epochs: int) -> float:
    """Return about how many multiplications the updates of one network take."""
    calls = 20 * problem.n_batches  # what an update takes even of no samples
    return float(epochs * (problem.network.n_parameters * problem.n_train + calls))


def n_at_once(problem: Problem) -> int:
    """Return how many networks are best trained side by side; 1 of large ones."""
    if problem.network.n_parameters * problem.batch_size > LARGE:
        return 1
    n_sums = problem.n_train * sum(problem.network.sizes[1:])
    return max(min(MOST_AT_ONCE, MOST_SUMS // n_sums), 1)


def run_task(
    task: Task, go_on: Callable[[float], bool] | None = None
) -> Outcome | None:
    """Train the networks of a task.

    Parameters
    ----------
    task : Task
        What to do.
    go_on : callable, optional
        Is told now and then which share is done; False ends the task.

    Returns
    -------
    Outcome or None
        In the order of the task's networks; None if it was ended.
    """
    size = n_at_once(task.problem)
    parts = []
    for first in range(0, len(task), size):
        part = range(first, min(first + size, len(task)))
        outcome = _train(task, part, go_on)
        if outcome is None:
            return None
        parts.append(outcome)
    return Outcome(
        frozen(np.concatenate([part.loss for part in parts])),
        np.concatenate([part.epochs for part in parts]),
        np.concatenate([part.solved_at for part in parts]),
    )


def _train(
    task: Task, part: range, go_on: Callable[[float], bool] | None
) -> Outcome | None:
    ensemble = Ensemble(task.problem, _members(task, part), goal=task.goal)
    stride = 1
    while ensemble.epoch < task.epochs and ensemble.n_running:
        if go_on is not None:
            share = ensemble.epoch / task.epochs * len(part)
            if not go_on((part.start + share) / len(task)):
                return None
        started = time.perf_counter()
        ensemble.run(min(stride, task.epochs - ensemble.epoch))
        if time.perf_counter() - started < EVERY_S / 2:
            stride *= 2
    return ensemble.outcome()


def _members(task: Task, part: range) -> list[Member]:
    """Draw the starts, one for each seed: the same for all learning rates."""
    network, settings = task.problem.network, task.problem.settings
    seeds = [task.seeds[k] for k in part]
    starts = {seed: random_start(network, settings, seed) for seed in set(seeds)}
    return [
        Member(starts[seed], task.learning_rates[k], seed)
        for k, seed in zip(part, seeds, strict=True)
    ]


def without_source(problem: Problem) -> Problem:
    """Return a problem whose settings do not carry the samples a second time."""
    return replace(problem, settings=replace(problem.settings, data=None))
