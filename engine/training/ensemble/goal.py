"""When a network of an ensemble counts as having solved its problem."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.arrays import AnyArray, Array, BoolArray
from engine.document.elements import StopSettings
from engine.nn.metrics import Task, classes_of
from engine.nn.recording import Record
from engine.training.plan.plan import Plan
from engine.training.plan.recorder import Phase, Recorder
from engine.training.problem import Problem


@dataclass(frozen=True, slots=True)
class Goal:
    """A bound that the training set has to reach; of two, either is enough.

    Attributes
    ----------
    loss_below : float or None
        Solved is what has a smaller mean loss.
    accuracy_at_least : float or None
        Solved is what answers this share of the samples rightly.
    ends : bool
        Whether a network is finished as soon as it is there, as a single run is;
        otherwise it trains on, and counts from where it stays solved to the end.
    """

    loss_below: float | None = None
    accuracy_at_least: float | None = None
    ends: bool = True


def goal_of(stop: StopSettings, task: Task) -> Goal | None:
    """Return the goal that a project's settings have, or the usual one.

    Loss and accuracy that end a run are its goal. Without them it is to answer all
    samples rightly, and to train on; a regression without them has no goal (None).
    """
    if stop.loss_below is not None or stop.accuracy_at_least is not None:
        return Goal(stop.loss_below, stop.accuracy_at_least)
    if task is Task.REGRESSION:
        return None
    return Goal(accuracy_at_least=1.0, ends=False)


class Judge:
    """Tells of every network whether what lies in a plan's buffers is the goal.

    Attributes
    ----------
    reached : ndarray of bool of shape (n_networks,)
        Filled by `look`.
    """

    def __init__(self, goal: Goal, plan: Plan, problem: Problem) -> None:
        self.reached: BoolArray = np.zeros(plan.loss.shape, np.bool_)
        recorder = Recorder()
        rec = recorder.rule(Phase.LOSS, 0, "goal")
        is_low, is_right = np.zeros_like(self.reached), np.zeros_like(self.reached)
        if goal.loss_below is not None:
            rec(np.less, plan.loss, goal.loss_below, is_low)
        is_counted = problem.task is not Task.REGRESSION
        if goal.accuracy_at_least is not None and is_counted:
            n_right = self._record_count(rec, plan, problem)
            shares = np.arange(problem.n_train + 1) / problem.n_train
            least = np.searchsorted(shares, goal.accuracy_at_least)
            rec(np.greater_equal, n_right, least, is_right)
        rec(np.logical_or, is_low, is_right, self.reached)
        self._calls: list[Callable[[], Any]] = [op.call for op in recorder.ops]

    def look(self) -> None:
        """Judge the answers that are there now."""
        for call in self._calls:
            call()

    @staticmethod
    def _record_count(rec: Record, plan: Plan, problem: Problem) -> AnyArray:
        """Count the samples that each network answers rightly; as `is_right` does.

        Answers that are no number are not looked for: their loss is none either.
        """
        y = plan.answers[0]
        if len(plan.answers) > 1:
            y = np.empty((problem.network.n_outputs, *y.shape[1:]), y.dtype)
            rec(np.concatenate, plan.answers, 0, y)
        wanted = _wanted(problem.t_train, problem.task)
        if problem.task is Task.MULTICLASS:
            said: AnyArray = np.empty(y.shape[1:], np.intp)
            rec(np.argmax, y, 0, said)
            agree = np.empty(said.shape, np.bool_)
            rec(np.equal, said, wanted[0], agree)
        else:
            said = np.empty(y.shape, np.bool_)
            threshold = 0.0 if problem.task is Task.BIPOLAR else 0.5
            rec(np.greater, y, np.array(threshold, y.dtype), said)
            rec(np.equal, said, wanted.astype(np.bool_), said)
            agree = said[0]
            if len(said) > 1:
                agree = np.empty(y.shape[1:], np.bool_)
                rec(np.logical_and.reduce, said, 0, None, agree)
        n_right = np.empty(agree.shape[1:], np.intp)
        rec(np.add.reduce, agree, 0, np.intp, n_right)
        return n_right


def _wanted(targets: Array, task: Task) -> AnyArray:
    """Return what should be said, of shape (1 or n_outputs, n_samples, 1)."""
    return classes_of(targets, task).T[..., np.newaxis]
