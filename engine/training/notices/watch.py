"""Watches a run from beside it: takes its frames and looks now and then."""

from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

import numpy as np

from engine.data.scaling import apply
from engine.training.notices.about import about_run, about_units
from engine.training.notices.look import Look, look_at, samples_to_look_at
from engine.training.notices.notice import Notice
from engine.training.notices.recent import RecentLosses
from engine.training.problem import Problem
from engine.training.run.run_state import Frame

EVERY_S = 0.5
REST = 19.0  # times what a look took: it costs a run a twentieth of its time at most


class RunWatch:
    """What is noticed of a run, brought up to date a few times a second.

    Parameters
    ----------
    problem : Problem
        What is being learnt.
    clock : callable
        Returns seconds.

    Attributes
    ----------
    of_units, of_run : tuple of Notice
        What was noticed at the last look, of the units and of the course of the run.
    """

    def __init__(
        self, problem: Problem, clock: Callable[[], float] = perf_counter
    ) -> None:
        self.of_units: tuple[Notice, ...] = ()
        self.of_run: tuple[Notice, ...] = ()
        self._problem = problem
        self._clock = clock
        self._recent = RecentLosses(problem.n_batches)
        self._next = clock() + EVERY_S
        self._rows = samples_to_look_at(problem.network, problem.n_train)

    def take(self, frame: Frame, *, is_last: bool = False) -> None:
        """Take the losses of a frame, and look if it is time, or the last of a run."""
        self._recent = self._recent.extended(frame.loss_updates, frame.losses)
        began = self._clock()
        if not is_last and began < self._next:
            return
        look = self._look(frame)
        if look is not None:
            self.of_units = about_units(look)
            self.of_run = about_run(look, self._recent, frame.stop)
        ended = self._clock()
        self._next = ended + max(EVERY_S, REST * (ended - began))

    def _look(self, frame: Frame) -> Look | None:
        problem, rows = self._problem, self._rows
        if rows is None:
            return None
        x = problem.x_train[rows]
        if x.dtype == np.uint8:
            x = apply(problem.scaling, x)
        return look_at(
            problem.network,
            frame.parameters,
            replace(problem.settings, learning_rate=frame.learning_rate),
            x,
            targets=problem.t_train[rows],
            task=problem.task,
            is_asked=True,
        )
