"""The losses of all updates in bounded memory."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.arrays import AnyArray, Array

Updates = NDArray[np.int64]


class LossHistory:
    """Losses by update: all of them at first, later the extremes of groups.

    When the memory is full, every four points become two, the lowest and the highest,
    in their order, and from then on also new losses are kept as the extremes of groups
    as long as the old ones. A curve drawn through the points keeps its spikes, and the
    density stays the same over the whole run.

    Parameters
    ----------
    capacity : int
        Most points that are kept; a multiple of 4.
    """

    def __init__(self, capacity: int = 100_000) -> None:
        self._kept_updates = np.empty(capacity, np.int64)
        self._kept_losses = np.empty(capacity)
        self._n_kept = 0
        self._group = 1  # updates that two points stand for; 1: every update is a point
        self._waiting_updates: Updates = np.empty(0, np.int64)
        self._waiting_losses: Array = np.empty(0)

    def extend(self, updates: ArrayLike, losses: ArrayLike) -> None:
        """Append losses; `updates` ascend."""
        new_updates = np.concatenate([self._waiting_updates, np.asarray(updates)])
        new_losses = np.concatenate([self._waiting_losses, np.asarray(losses)])
        while len(new_updates) >= self._group:
            room = (len(self._kept_losses) - self._n_kept) * max(self._group // 2, 1)
            n = min(room, len(new_updates)) // self._group * self._group
            self._keep(new_updates[:n], new_losses[:n])
            new_updates, new_losses = new_updates[n:], new_losses[n:]
        self._waiting_updates, self._waiting_losses = new_updates, new_losses

    def points(self) -> tuple[Updates, Array]:
        """Return a copy of the points: numbers of updates, ascending, and losses."""
        n = self._n_kept
        return (
            np.concatenate([self._kept_updates[:n], self._waiting_updates]),
            np.concatenate([self._kept_losses[:n], self._waiting_losses]),
        )

    def clear(self) -> None:
        """Forget everything."""
        self._n_kept = 0
        self._group = 1
        self._waiting_updates, self._waiting_losses = np.empty(0, np.int64), np.empty(0)

    def _keep(self, updates: Updates, losses: Array) -> None:
        if self._group > 1:
            updates, losses = extremes(updates, losses, self._group)
        stop = self._n_kept + len(updates)
        self._kept_updates[self._n_kept : stop] = updates
        self._kept_losses[self._n_kept : stop] = losses
        self._n_kept = stop
        if stop == len(self._kept_losses):
            self._halve()

    def _halve(self) -> None:
        half = len(self._kept_losses) // 2
        updates, losses = extremes(self._kept_updates, self._kept_losses, 4)
        self._kept_updates[:half], self._kept_losses[:half] = updates, losses
        self._n_kept = half
        self._group = 4 if self._group == 1 else 2 * self._group


def extremes(updates: Updates, losses: Array, group: int) -> tuple[Updates, Array]:
    """Return the lowest and the highest point of every `group` points, in order.

    Parameters
    ----------
    updates, losses : ndarray of shape (n,)
        `n` is a multiple of `group`.
    group : int
        At least 2.

    Returns
    -------
    updates, losses : ndarray of shape (2 n / group,)
    """
    table: AnyArray = losses.reshape(-1, group)
    places = np.sort([table.argmin(axis=1), table.argmax(axis=1)], axis=0).T
    chosen = (places + np.arange(0, len(losses), group)[:, np.newaxis]).ravel()
    return updates[chosen], losses[chosen]
