"""What a sweep tries, divided into tasks that do not depend on one another."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from engine.data.dataset import Dataset
from engine.document.document import Document
from engine.document.edits import set_n_units
from engine.document.elements import PerceptronBlock, Settings
from engine.errors import Code, EngineError
from engine.network.compile import compile_document
from engine.network.network import Network
from engine.training.ensemble import Goal
from engine.training.ensemble.goal import goal_of
from engine.training.problem import Problem, make_problem
from engine.training.sweep.task import (
    MOST_AT_ONCE,
    Task,
    n_at_once,
    without_source,
    work_of,
)

WORK_OF_TASK = 1e9  # multiplications: one to a few seconds
FEW = 100


@dataclass(frozen=True, slots=True)
class Ranges:
    """The values that are tried, each with each.

    Attributes
    ----------
    learning_rates : tuple of float
    seeds : tuple of int
        Every combination of the others is tried with each of these starts.
    hidden : tuple of int or None
        Numbers of perceptrons of the hidden block; None: as drawn.
    batch_sizes : tuple of int or None
        None: the full batch.
    optimizers : tuple of str
        Keys of `OPTIMIZERS`.
    """

    learning_rates: tuple[float, ...]
    seeds: tuple[int, ...]
    hidden: tuple[int | None, ...] = (None,)
    batch_sizes: tuple[int | None, ...] = (None,)
    optimizers: tuple[str, ...] = ("sgd",)


@dataclass(frozen=True, slots=True)
class Combination:
    """One row of the table: all that is fixed there but the seed."""

    hidden: int | None
    batch_size: int | None
    optimizer: str
    learning_rate: float


@dataclass(frozen=True, slots=True, eq=False)
class SweepPlan:
    """A sweep, ready to be run.

    Attributes
    ----------
    combinations : tuple of Combination
        The rows of its table.
    n_seeds : int
        Number of networks in each row.
    tasks : tuple of Task
        All networks, in groups of one shape, batch size and optimiser.
    goal : Goal or None
        What counts as solved.
    epochs : int
        Most epochs that each network is trained.
    """

    combinations: tuple[Combination, ...]
    n_seeds: int
    tasks: tuple[Task, ...]
    goal: Goal | None
    epochs: int

    @property
    def work(self) -> float:
        """About how many multiplications it takes at most."""
        return sum(task.work for task in self.tasks)


def make_plan(
    document: Document,
    dataset: Dataset,
    ranges: Ranges,
    epochs: int,
    n_workers: int = 1,
) -> SweepPlan:
    """Plan a sweep over a project.

    The goal is that of the project's stop conditions, or else to answer all training
    samples rightly; see `goal_of`.

    Parameters
    ----------
    document : Document
        The project; its settings say all that is not swept over.
    dataset : Dataset
        Its samples.
    ranges : Ranges
        What is tried.
    epochs : int
        Most epochs of each network.
    n_workers : int
        How many tasks can run at the same time.

    Raises
    ------
    EngineError
        SWEEP_HIDDEN_BLOCKS if another number of hidden units is asked for and there
        is not exactly one hidden block; the first issue of the drawing; and those of
        `make_problem`.
    """
    combinations: list[Combination] = []
    groups: list[tuple[Problem, list[int]]] = []
    for hidden, batch_size, optimizer in product(
        ranges.hidden, ranges.batch_sizes, ranges.optimizers
    ):
        resized = document if hidden is None else with_hidden(document, hidden)
        settings = replace(resized.settings, batch_size=batch_size, optimizer=optimizer)
        problem = without_source(make_problem(_network(resized), dataset, settings))
        first = len(combinations)
        combinations += [
            Combination(hidden, batch_size, optimizer, rate)
            for rate in ranges.learning_rates
        ]
        groups.append((problem, list(range(first, len(combinations)))))
    goal = goal_of(document.settings.stop, groups[0][0].task)
    tasks: list[Task] = []
    for problem, rows in groups:
        networks = [
            (row, combinations[row].learning_rate, seed)
            for row in rows
            for seed in ranges.seeds
        ]
        for some in _divided(networks, problem, epochs, n_workers):
            numbers, rates, seeds = zip(*some, strict=True)
            tasks.append(Task(len(tasks), problem, rates, seeds, numbers, epochs, goal))
    return SweepPlan(tuple(combinations), len(ranges.seeds), tuple(tasks), goal, epochs)


def _divided(
    networks: list[tuple[int, float, int]],
    problem: Problem,
    epochs: int,
    n_workers: int,
) -> Iterator[list[tuple[int, float, int]]]:
    """Divide networks so that tasks are neither long nor too many."""
    most = max(int(WORK_OF_TASK / work_of(problem, epochs)), 1)
    # A few side by side would take almost as long as many.
    most = max(most, min(n_at_once(problem), FEW))
    shared = math.ceil(len(networks) / n_workers)
    size = min(most, shared, MOST_AT_ONCE)
    n_tasks = math.ceil(len(networks) / size)
    size = math.ceil(len(networks) / n_tasks)
    for first in range(0, len(networks), size):
        yield networks[first : first + size]


def with_hidden(document: Document, n_units: int) -> Document:
    """Return a project whose one hidden block has another number of perceptrons.

    Raises
    ------
    EngineError
        SWEEP_HIDDEN_BLOCKS, COUNT_OUT_OF_RANGE.
    """
    feeding = {wire.source for wire in document.wires()}
    hidden = [
        block
        for block in document.blocks()
        if isinstance(block, PerceptronBlock) and block.id in feeding
    ]
    if len(hidden) != 1:
        ids = tuple(block.id for block in hidden)
        raise EngineError(Code.SWEEP_HIDDEN_BLOCKS, ids, found=len(hidden))
    return document.apply(set_n_units(document, hidden[0].id, n_units).changes)


def _network(document: Document) -> Network:
    compiled = compile_document(document)
    for issue in compiled.issues:
        raise EngineError(issue.code, issue.elements, **issue.values)
    assert compiled.network is not None  # noqa: S101  there would be an issue
    return compiled.network


def usual_ranges(
    settings: Settings, learning_rates: tuple[float, ...], n_seeds: int
) -> Ranges:
    """Return ranges over learning rates and seeds, all else as a project has it."""
    return Ranges(
        learning_rates,
        tuple(range(n_seeds)),
        batch_sizes=(settings.batch_size,),
        optimizers=(settings.optimizer,),
    )


def logarithmic(low: float, high: float, n_points: int) -> tuple[float, ...]:
    """Return numbers from `low` to `high`, each by the same factor above the last.

    They are rounded to three digits, the ends are exact; both are positive.
    """
    if n_points < 2 or low == high:
        return (low,) if low == high else (low, high)
    factor = (high / low) ** (1 / (n_points - 1))
    inner = (float(f"{low * factor**k:.3g}") for k in range(1, n_points - 1))
    return (low, *inner, high)
