"""The samples as a plan reads them, and the loading of a batch."""

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import DTypeLike, NDArray

from engine.arrays import AnyArray
from engine.data.scaling import Scaling
from engine.nn.recording import Record, run_now


class Batch(NamedTuple):
    """Buffers of one batch, one row per sample.

    Attributes
    ----------
    rows : ndarray of int of shape (n,)
        Which samples to load; to be filled before.
    x : ndarray of shape (n, n_inputs + 1)
        Inputs; the last column is the 1 that the biases are weights of.
    t : ndarray of shape (n, n_outputs)
        Targets.
    """

    rows: NDArray[np.intp]
    x: AnyArray
    t: AnyArray


class Loader(Protocol):
    """Whatever a plan can take its batches from."""

    def record_load(self, rec: Record, n: int) -> Batch:
        """Record the loading of `n` samples."""


class Samples:
    """Inputs and targets in the precision of the plan.

    Bytes, as images are stored, stay bytes and are scaled batch by batch: a quarter of
    the memory at the same speed.
    """

    def __init__(
        self, x: AnyArray, t: AnyArray, scaling: Scaling, dtype: DTypeLike
    ) -> None:
        self.dtype = np.dtype(dtype)
        self.t = np.ascontiguousarray(t, dtype=dtype)
        self._is_bytes = x.dtype == np.uint8
        self._x = x if self._is_bytes else with_ones(x, dtype)
        self._factor = _one_if_same(scaling.factor.astype(dtype))
        self._shift = scaling.shift.astype(dtype)

    def __len__(self) -> int:
        """Return the number of samples."""
        return len(self._x)

    def record_load(self, rec: Record, n: int) -> Batch:
        """Record the loading of `n` samples, those that `rows` names.

        If `n` is the number of all samples, they are loaded for good, in their own
        order, and nothing is recorded.
        """
        if n == len(self) and not self._is_bytes:
            return Batch(np.arange(n), self._x, self.t)
        n_inputs = self._x.shape[1] - (not self._is_bytes)
        rows = np.arange(n)
        batch = Batch(
            rows,
            np.ones((n, n_inputs + 1), self.dtype),
            np.empty((n, self.t.shape[1]), self.dtype),
        )
        if n == len(self):
            rec = run_now
        # "clip" checks nothing and so needs no second buffer.
        rec(np.take, self.t, rows, 0, batch.t, "clip")
        if self._is_bytes:
            self._record_scaling(rec, rows, batch.x[:, :-1])
        else:
            rec(np.take, self._x, rows, 0, batch.x, "clip")
        return batch

    def _record_scaling(
        self, rec: Record, rows: NDArray[np.intp], scaled: AnyArray
    ) -> None:
        stored = np.empty(scaled.shape, np.uint8)
        rec(np.take, self._x, rows, 0, stored, "clip")
        rec(np.multiply, stored, self._factor, scaled)
        if self._shift.any():
            rec(np.add, scaled, self._shift, scaled)


def _one_if_same(factor: AnyArray) -> AnyArray:
    """Return a row of equal numbers as one of them, which is multiplied faster."""
    return factor[0, ...] if (factor == factor[0]).all() else factor


def with_ones(x: AnyArray, dtype: DTypeLike) -> AnyArray:
    """Return a copy with one more column, of ones."""
    wide = np.ones((len(x), x.shape[1] + 1), dtype)
    wide[:, :-1] = x
    return wide
