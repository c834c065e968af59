"""Which samples are trained on, which choose the model, and which are kept sealed."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.arrays import ValueEquality
from engine.errors import Code, EngineError

Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Split(ValueEquality):
    """Three disjoint sets of rows that together are all rows.

    Attributes
    ----------
    train, validation, test : ndarray of int
        Ascending row numbers, read-only; the last two may be empty.
    """

    train: Indices
    validation: Indices
    test: Indices


def split(
    n_samples: int,
    validation_share: float,
    test_share: float,
    seed: int,
    n_train: int | None = None,
    labels: ArrayLike | None = None,
) -> Split:
    """Divide the rows by a seed.

    The test set does not depend on `validation_share`, so a model chosen again with
    another share still has never seen it.

    Parameters
    ----------
    n_samples : int
        Number of rows.
    validation_share, test_share : float
        Parts of all rows, 0 to below 1; the counts are rounded.
    seed : int
        The same seed gives the same sets.
    n_train : int, optional
        Where the source divides the rows: those from `n_train` on are the test set,
        `test_share` is not used and `validation_share` is a part of the first ones.
    labels : array_like of int of shape (n_samples,), optional
        Class of every row; given, each set holds the classes in equal proportion.

    Raises
    ------
    EngineError
        SPLIT_SHARE_RANGE for a share that is no part of 1, COUNT_OUT_OF_RANGE for a
        negative seed, SPLIT_NOTHING_TO_TRAIN if no row is left to train on.
    """
    for which, share in (("validation", validation_share), ("test", test_share)):
        if not (math.isfinite(share) and 0.0 <= share < 1.0):
            raise EngineError(Code.SPLIT_SHARE_RANGE, share=which, value=share)
    if seed < 0:
        raise EngineError(
            Code.COUNT_OUT_OF_RANGE, value=seed, lowest=0, highest=2**63 - 1
        )
    free = n_samples if n_train is None else n_train
    n_test = _count(test_share, free) if n_train is None else 0
    held_out = n_test + _count(validation_share, free)
    if held_out >= free:
        raise EngineError(Code.SPLIT_NOTHING_TO_TRAIN, samples=free, held_out=held_out)
    order = _order(free, np.random.default_rng(seed), labels)
    given_test = np.arange(free, n_samples)
    return Split(
        train=_sorted(order[held_out:]),
        validation=_sorted(order[n_test:held_out]),
        test=_sorted(np.concatenate([order[:n_test], given_test])),
    )


def _count(share: float, n_samples: int) -> int:
    return math.floor(share * n_samples + 0.5)


def _order(
    n_samples: int, rng: np.random.Generator, labels: ArrayLike | None
) -> Indices:
    """Return a random order; by classes, every beginning of it is in proportion."""
    order = rng.permutation(n_samples)
    if labels is None:
        return order
    shuffled = np.asarray(labels)[order]
    place = np.empty(n_samples)
    # As a set: numpy.unique would load masked arrays, and a window waits for its split.
    for label in set(shuffled.tolist()):
        members = np.flatnonzero(shuffled == label)
        place[members] = (np.arange(len(members)) + 0.5) / len(members)
    return order[np.argsort(place, kind="stable")]


def _sorted(indices: Indices) -> Indices:
    result = np.sort(indices).astype(np.intp)
    result.flags.writeable = False
    return result
