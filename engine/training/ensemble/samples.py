"""The samples as the plan of an ensemble reads them: alike for all, or each its own."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from engine.arrays import AnyArray
from engine.data.scaling import apply
from engine.data.splits import Indices
from engine.nn.recording import Record
from engine.training.plan.samples import Batch, with_ones
from engine.training.problem import Problem
from engine.training.run.schedule import sample_order

# Numbers up to which the inputs are repeated for every network: the product of the
# first layer is faster so, as long as they stay in the processor's cache.
SMALL = 2**15


class EnsembleSamples:
    """Inputs and targets with a column per sample, and an axis of networks behind.

    That axis has the length 1 where all networks see the same samples at the same
    time: in a full batch, without shuffling, and if all have the same seed.

    Parameters
    ----------
    problem : Problem
        Whose training samples are meant. Bytes are widened for good, not batch by
        batch: an ensemble is for small problems.
    seeds : sequence of int
        Of the order of the samples, one for each network.
    """

    def __init__(self, problem: Problem, seeds: Sequence[int]) -> None:
        dtype = np.dtype(problem.settings.precision)
        x: AnyArray = problem.x_train
        if x.dtype == np.uint8:
            x = apply(problem.scaling, x)
        self._x = np.ascontiguousarray(with_ones(x, dtype).T)
        self._t = np.ascontiguousarray(problem.t_train.T, dtype)
        self._places = np.zeros(1, np.intp)
        distinct = list(seeds[:1])
        if problem.settings.shuffle and problem.n_batches > 1:
            distinct = sorted(set(seeds))
            if len(distinct) > 1:
                place_of = {seed: place for place, seed in enumerate(distinct)}
                self._places = np.array([place_of[seed] for seed in seeds])
        self._problems = [
            replace(problem, settings=replace(problem.settings, seed=seed))
            for seed in distinct
        ]
        self._batch_size = problem.batch_size
        self._n_networks = len(seeds)

    def __len__(self) -> int:
        """Return the number of samples."""
        return len(self._x[0])

    def record_load(self, rec: Record, n: int) -> Batch:
        """Record the loading of `n` samples for every network.

        All samples are there already, in their own order, and nothing is recorded.

        Returns
        -------
        Batch
            `rows` of shape (n, n_networks), `x` and `t` with the networks as their
            first axis; where all see the same, this may have length 1.
        """
        if n == len(self):
            rows = np.arange(n)[:, np.newaxis]
            x = self._x[..., np.newaxis]
            if x.size * self._n_networks <= SMALL:
                x = np.repeat(x, self._n_networks, axis=2)
            return Batch(rows, x.T, self._t[..., np.newaxis].T)
        rows = np.zeros((n, len(self._places)), np.intp)
        x = np.empty((len(self._x), *rows.shape), self._x.dtype)
        t = np.empty((len(self._t), *rows.shape), self._t.dtype)
        rec(np.take, self._x, rows, 1, x, "clip")
        rec(np.take, self._t, rows, 1, t, "clip")
        return Batch(rows, x.T, t.T)

    def batches(self, epoch: int) -> list[Indices]:
        """Return the rows of every batch of an epoch, of shape (n, n_networks)."""
        orders = [sample_order(problem, epoch) for problem in self._problems]
        order = np.stack(orders, axis=1)[:, self._places]
        size = self._batch_size
        return [order[start : start + size] for start in range(0, len(self), size)]
