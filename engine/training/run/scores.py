"""Scores of the whole training and held-out sets while training goes on."""

import math
from collections.abc import Callable

from engine.training.evaluate import Score, Scorer
from engine.training.plan.samples import Samples
from engine.training.plan.vectors import Vectors
from engine.training.problem import Part, Problem

MOST_OF_TIME = 0.1  # share of the training time that scores may take
# The first products of a thread cost up to this more. A score that took less is timed
# once more: in a short run, waiting until the time for it is earned takes to the end.
COLD_S = 0.1


class RunningScores:
    """The last scores of both parts of the data, and what they cost.

    They come every `evaluate_every` epochs of the settings, for the held-out set, or
    for the training set where nothing is held out; without a number, both come as
    often as the time for it allows. In any case they take at most a tenth of the time,
    if need be by coming less often.

    Attributes
    ----------
    train, held_out : Score or None
        None: not known yet, or nothing is held out.
    scored_at : int
        Number of updates that both were computed after; -1 before the first time.
    train_at, held_out_at : int
        Number of updates that each was computed after; -1: never.
    cost : float
        Seconds that the last scoring took.
    """

    def __init__(
        self,
        problem: Problem,
        train_samples: Samples,
        vectors: Vectors,
        clock: Callable[[], float],
    ) -> None:
        self.train: Score | None = None
        self.held_out: Score | None = None
        self.scored_at = -1
        self.held_out_at = -1
        self.cost = 0.0
        self.train_at = -1
        self._every = problem.settings.evaluate_every
        self._clock = clock
        self._n_batches = problem.n_batches
        self._time_allowed = 0.0
        self._update_time = 0.0  # of one update, as measured last
        self._training_time = 0.0
        self._scoring_time = 0.0  # what was scored while training went on
        loss, dtype = problem.settings.loss, problem.settings.precision
        self._train_scorer = Scorer(
            problem.network, loss, train_samples, vectors, problem.task
        )
        self._held_scorer: Scorer | None = None
        held = problem.samples(Part.HELD_OUT)
        if held is not None:
            samples = Samples(*held, problem.scaling, dtype)
            self._held_scorer = Scorer(
                problem.network, loss, samples, vectors, problem.task
            )

    @property
    def share(self) -> float:
        """The part of the time so far that scores took while training went on."""
        total = self._training_time + self._scoring_time
        return self._scoring_time / total if total > 0 else 0.0

    def train_after(self, update: int) -> Score:
        """Return the score of the training set after this many updates, now."""
        if self.train is None or self.train_at != update:
            self.train = self._train_scorer.score()
            self.train_at = update
        return self.train

    def bring_up_to(self, update: int) -> None:
        """Score both parts after this many updates, now."""
        if self.scored_at == update:
            return
        is_first = self.scored_at < 0 and self.cost == 0.0
        self._time(lambda: self._both_at(update))
        if is_first and self.cost < COLD_S:
            first = self.cost
            self.forget()
            self._time(lambda: self._both_at(update))
            self.cost = min(first, self.cost)

    def forget(self) -> None:
        """Take no score for that of the present parameters."""
        self.scored_at = self.held_out_at = self.train_at = -1

    def add_training_time(self, seconds: float, n_updates: int) -> None:
        """Note that training has gone on, which earns time for scores."""
        self._training_time += seconds
        self._time_allowed += MOST_OF_TIME * seconds
        self._update_time = seconds / max(n_updates, 1)

    def updates_until_due(self, update: int) -> int | None:
        """Return how many updates there are until the next score at an interval.

        As many more as it takes to earn the time for it; None without an interval.
        """
        if self._every is None:
            return None
        missing = self.cost - self._time_allowed
        to_earn = 0.0
        if missing > 0 and self._update_time > 0:
            to_earn = missing / (MOST_OF_TIME * self._update_time)
        interval = self._every * self._n_batches
        intervals = math.ceil(max(update + to_earn, update + 1) / interval)
        return intervals * interval - update

    def offer(self, update: int) -> None:
        """Score at the end of an epoch, if it is the turn and there is time for it.

        Time that was left over is not saved up: scores are spread evenly.
        """
        is_turn = self._every is None or update % (self._every * self._n_batches) == 0
        if not is_turn or self.cost > self._time_allowed:
            return
        if self._every is None:
            self.bring_up_to(update)
        elif self._held_scorer is None:
            self._time(lambda: self.train_after(update))
        else:
            self._time(lambda: self._held_out_at(update))
        self._time_allowed = min(self._time_allowed - self.cost, 0.0)
        self._scoring_time += self.cost

    def _both_at(self, update: int) -> None:
        self.train_after(update)
        self._held_out_at(update)
        self.scored_at = update

    def _held_out_at(self, update: int) -> None:
        if self._held_scorer is not None and self.held_out_at != update:
            self.held_out = self._held_scorer.score()
            self.held_out_at = update

    def _time(self, scoring: Callable[[], object]) -> None:
        """Score, and note what it cost."""
        started = self._clock()
        scoring()
        self.cost = self._clock() - started
