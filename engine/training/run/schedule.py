"""The order of the samples, a function of seed and epoch alone."""

import numpy as np

from engine.data.splits import Indices
from engine.training.problem import Problem


def sample_order(problem: Problem, epoch: int) -> Indices:
    """Return the rows of the training samples in the order of an epoch.

    Any update can so be repeated exactly without a generator to carry along. The full
    batch keeps the samples' own order, as their mean does not depend on it.
    """
    n = problem.n_train
    if not problem.settings.shuffle or problem.n_batches == 1:
        return np.arange(n)
    rng = np.random.default_rng([problem.settings.seed, epoch])
    return rng.permutation(n).astype(np.intp, copy=False)


def batches_of(problem: Problem, epoch: int) -> list[Indices]:
    """Return the rows of every batch of an epoch; the last one may be smaller."""
    order, size = sample_order(problem, epoch), problem.batch_size
    return [order[start : start + size] for start in range(0, len(order), size)]
