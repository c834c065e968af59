"""What a network answers, and how good that is; by the same code that trains it."""

import threading
from collections import OrderedDict
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike

from engine.arrays import Array
from engine.network.network import Network, Parameters
from engine.nn.losses import LOSSES
from engine.nn.metrics import IntArray, Task, confusion_matrix, is_right
from engine.training.plan.forward import answers_of, record_forward
from engine.training.plan.layout import Layout, as_rows
from engine.training.plan.plan import Plan
from engine.training.plan.recorder import Phase, Recorder
from engine.training.plan.samples import Samples
from engine.training.plan.vectors import Vectors
from engine.training.problem import Part, Problem

PORTION = 1000  # samples computed at once; more would only leave the cache
N_CACHED = 8


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """Everything that a network computes for some samples; read-only.

    Attributes
    ----------
    pre : tuple of ndarray of shape (n_samples, n_units)
        Sums of layers 1, 2, … .
    out : tuple of ndarray of shape (n_samples, n_units)
        Outputs of layers 0, 1, 2, …; layer 0 is the input.
    y : ndarray of shape (n_samples, n_outputs)
        Answers.
    """

    pre: tuple[Array, ...]
    out: tuple[Array, ...]
    y: Array


@dataclass(frozen=True, slots=True)
class Score:
    """Mean loss of a set, and how many answers are right.

    Attributes
    ----------
    loss : float
    accuracy : float or None
        Share of right answers; None for regression.
    confusion : ndarray of int of shape (n_classes, n_classes) or None
        Samples by class: the target's in the rows, the answer's in the columns; None
        where there are no classes.
    """

    loss: float
    accuracy: float | None
    confusion: IntArray | None = field(default=None, compare=False)


class _ForwardPlan:
    """The forward pass of a network for a number of samples, in double precision."""

    def __init__(self, network: Network, n: int) -> None:
        self.network = network
        self._layout = Layout(network)
        self._theta = np.zeros(self._layout.size)
        self._x = np.ones((n, network.n_inputs + 1))
        recorder = Recorder()
        matrices = self._layout.matrices(self._theta)
        self.signals = record_forward(recorder, network, matrices, self._x)
        self._calls = [op.call for op in recorder.ops]

    def run(self, parameters: Parameters, x: Array) -> None:
        self._layout.write(parameters, self._theta)
        self._x[:, :-1] = x
        with np.errstate(all="ignore"):
            for call in self._calls:
                call()


class _Cache(threading.local):
    """The plans used last; each thread has its own, as buffers cannot be shared."""

    def __init__(self) -> None:
        self._plans: OrderedDict[tuple[int, int], _ForwardPlan] = OrderedDict()

    def plan(self, network: Network, n: int) -> _ForwardPlan:
        key = (id(network), n)  # the plan keeps the network, so its id stays taken
        plan = self._plans.pop(key, None) or _ForwardPlan(network, n)
        self._plans[key] = plan
        while len(self._plans) > N_CACHED:
            self._plans.popitem(last=False)
        return plan


_cache = _Cache()


def evaluate(network: Network, parameters: Parameters, x: ArrayLike) -> Values:
    """Compute all sums and outputs for some samples.

    Parameters
    ----------
    network : Network
        The structure.
    parameters : Parameters
        Its numbers.
    x : array_like of shape (n_samples, n_inputs)
        Inputs as the network reads them, that is, scaled.
    """
    inputs = np.asarray(x, dtype=np.float64)
    plan = _cache.plan(network, len(inputs))
    plan.run(parameters, inputs)
    return Values(
        pre=tuple(map(as_rows, plan.signals.pre)),
        out=tuple(map(as_rows, plan.signals.out)),
        y=answers_of(network, plan.signals),
    )


def predict(network: Network, parameters: Parameters, x: ArrayLike) -> Array:
    """Compute the answers to any number of samples; arguments as for `evaluate`.

    Returns
    -------
    ndarray of shape (n_samples, n_outputs)
    """
    inputs = np.asarray(x, dtype=np.float64)
    answers = np.empty((len(inputs), network.n_outputs))
    for start in range(0, len(inputs), PORTION):
        portion = inputs[start : start + PORTION]
        plan = _cache.plan(network, len(portion))
        plan.run(parameters, portion)
        answers[start : start + PORTION] = answers_of(network, plan.signals)
    return answers


class Scorer:
    """Scores the parameters that a vector holds at the moment, on a set of samples."""

    def __init__(
        self,
        network: Network,
        loss: str,
        samples: Samples,
        vectors: Vectors,
        task: Task,
    ) -> None:
        self._samples = samples
        self._task = task
        size = min(PORTION, len(samples))
        self._starts = range(0, len(samples), size)
        sizes = {size, len(samples) - self._starts[-1]}
        self._plans = {
            n: Plan(network, LOSSES[loss], samples, vectors, n, Phase.LOSS)
            for n in sizes
        }

    def score(self) -> Score:
        """Compute loss, accuracy and confusion over all samples."""
        n_samples, total, n_right = len(self._samples), 0.0, 0
        confusion: IntArray | None = None
        for start in self._starts:
            stop = min(start + self._starts.step, n_samples)
            plan = self._plans[stop - start]
            plan.rows[:] = np.arange(start, stop)
            plan.run()
            total += plan.loss.item() * (stop - start)
            if self._task is Task.REGRESSION:
                continue
            y, targets = plan.y, self._samples.t[start:stop]
            n_right += int(is_right(y, targets, self._task).sum())
            counts = confusion_matrix(y, targets, self._task)
            if counts is not None:
                confusion = counts if confusion is None else confusion + counts
        is_counted = self._task is not Task.REGRESSION
        accuracy = n_right / n_samples if is_counted else None
        return Score(total / n_samples, accuracy, confusion)


def score(problem: Problem, parameters: Parameters, part: Part) -> Score | None:
    """Score parameters on a part of a problem's data; None if it is empty."""
    data = problem.samples(part)
    if data is None:
        return None
    vectors = Vectors(Layout(problem.network), problem.settings)
    vectors.theta[:] = vectors.layout.flatten(parameters)
    samples = Samples(*data, problem.scaling, problem.settings.precision)
    loss = problem.settings.loss
    return Scorer(problem.network, loss, samples, vectors, problem.task).score()
