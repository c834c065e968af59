"""The losses of late: of single updates with the full batch, else means of epochs."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike

from engine.arrays import Array
from engine.training.run.history import Updates

KEPT = 101  # points: a hundred steps from one to the next
RISES = 5  # in a row are noticed
ROUNDING = 1e-9  # a rise that is less, relative to the loss, is none


def _nothing() -> Array:
    return np.empty(0)


def _no_updates() -> Updates:
    return np.empty(0, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class RecentLosses:
    """The last losses of a run, to be continued by `extended`.

    With batches the loss of each is noise around that of the whole set, so that only
    the means of whole epochs tell whether it rises.

    Attributes
    ----------
    n_batches : int
        Updates in an epoch; 1: the full batch.
    points : ndarray of shape (n_points,)
        Losses of the last updates, or means of the last epochs, the newest last.
    rises : int
        How many times in a row the loss rose when it did so at least five times; 0: it
        has come below that again, or never did.
    risen_from : float
        The loss before that.
    waiting_updates, waiting_losses : ndarray of shape (n_waiting,)
        Of the epoch that is not complete yet.
    next_update : int
        That the next loss is expected of.
    """

    n_batches: int = 1
    points: Array = field(default_factory=_nothing)
    rises: int = 0
    risen_from: float = 0.0
    waiting_updates: Updates = field(default_factory=_no_updates)
    waiting_losses: Array = field(default_factory=_nothing)
    next_update: int = 0

    def extended(self, updates: ArrayLike, losses: ArrayLike) -> "RecentLosses":
        """Return the losses with those that are new.

        Parameters
        ----------
        updates : array_like of int of shape (n,)
            Number of updates done before each; ascending.
        losses : array_like of shape (n,)
            Loss of each batch. What is not finite is left out. After a gap everything
            begins anew.
        """
        numbers = np.asarray(updates, dtype=np.int64)
        values = np.asarray(losses, dtype=np.float64)
        good = np.isfinite(values)
        numbers, values = numbers[good], values[good]
        if not len(numbers):
            return self
        gaps = np.flatnonzero(np.diff(numbers) != 1)
        if len(gaps) or numbers[0] != self.next_update:
            first = int(gaps[-1]) + 1 if len(gaps) else 0
            anew = RecentLosses(self.n_batches)
            return anew._joined(numbers[first:], values[first:])
        return self._joined(numbers, values)

    def _joined(self, numbers: Updates, values: Array) -> "RecentLosses":
        """Append losses that follow without a gap."""
        next_update = int(numbers[-1]) + 1
        numbers = np.concatenate([self.waiting_updates, numbers])
        values = np.concatenate([self.waiting_losses, values])
        start = int(-numbers[0] % self.n_batches)  # where an epoch begins
        stop = start + max(len(numbers) - start, 0) // self.n_batches * self.n_batches
        means = values[start:stop].reshape(-1, self.n_batches).mean(axis=1)
        points = np.concatenate([self.points, means])
        rises, risen_from = self._rise(points)
        return RecentLosses(
            self.n_batches,
            points[-KEPT:],
            rises,
            risen_from,
            numbers[stop:],
            values[stop:],
            next_update,
        )

    def _rise(self, points: Array) -> tuple[int, float]:
        """Return how often in a row the loss rose, and from where, as it is now.

        Of several rises the one that began lowest counts: the others are over with it.
        """
        rises, risen_from = self.rises, self.risen_from
        if points[len(self.points) :].min(initial=np.inf) <= risen_from:
            rises, risen_from = 0, 0.0
        up = np.diff(points) > ROUNDING * np.abs(points[:-1])
        tops = np.flatnonzero(~np.append(up, False))  # points after which it falls
        lengths = np.diff(np.append(-1, tops)) - 1
        lowest_after = np.minimum.accumulate(points[::-1])[::-1]
        for k in np.flatnonzero(lengths >= RISES):
            n, before = int(lengths[k]), float(points[tops[k] - lengths[k]])
            is_over = lowest_after[tops[k]] <= before
            if not is_over and (not rises or (before, -n) < (risen_from, -rises)):
                rises, risen_from = n, before
        return rises, risen_from
