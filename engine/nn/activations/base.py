"""What an activation function is: two formulas and a few facts."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from engine.arrays import AnyArray, Array
from engine.nn.recording import Record, run_now

RecordOut = Callable[[Record, AnyArray, AnyArray], None]
RecordSlope = Callable[[Record, AnyArray, AnyArray, AnyArray], None]
RecordDelta = Callable[[Record, AnyArray, AnyArray, AnyArray, AnyArray], None]


def _times_slope(record_slope: RecordSlope) -> RecordDelta:
    """Return the chain rule for a function of each sum alone."""

    def record_delta(
        rec: Record, pre: AnyArray, out: AnyArray, gradient: AnyArray, delta: AnyArray
    ) -> None:
        slope = np.empty_like(pre)
        record_slope(rec, pre, out, slope)
        rec(np.multiply, gradient, slope, delta)

    return record_delta


@dataclass(frozen=True, slots=True)
class Activation:
    """An activation function; its recorders take a row per unit, a column per sample.

    Attributes
    ----------
    record_out : callable
        ``(rec, pre, out)``: fill `out` from the sums `pre`.
    record_slope : callable
        ``(rec, pre, out, slope)``: fill `slope` with d out / d pre of each unit alone.
    lowest, highest : float
        Bounds of the outputs; infinite where there are none.
    has_gradient : bool
        False: the slope is 0 wherever it exists, so gradients cannot train it.
    record_mixed_delta : callable or None
        ``(rec, pre, out, gradient, delta)`` where a sum changes the outputs of other
        units too; None: `delta` is `gradient` times slope.
    has_kink : bool
        Whether the slope jumps at 0, so that two points around it say nothing of it.
    """

    name: str
    record_out: RecordOut
    record_slope: RecordSlope
    lowest: float
    highest: float
    has_gradient: bool = True
    record_mixed_delta: RecordDelta | None = None
    has_kink: bool = False

    @property
    def is_elementwise(self) -> bool:
        """Whether every output depends on the unit's own sum only."""
        return self.record_mixed_delta is None

    @property
    def record_delta(self) -> RecordDelta:
        """The recorder that takes d loss / d out back to d loss / d pre."""
        return self.record_mixed_delta or _times_slope(self.record_slope)

    def out(self, pre: ArrayLike) -> Array:
        """Compute the outputs of sums; softmax over the last axis."""
        sums = np.asarray(pre, dtype=np.float64)
        out = np.empty_like(sums)
        with np.errstate(over="ignore"):
            self.record_out(run_now, sums.T, out.T)
        return out

    def slope(self, pre: ArrayLike) -> Array:
        """Compute d out / d pre of each unit alone; shaped like `pre`."""
        sums = np.asarray(pre, dtype=np.float64)
        slope = np.empty_like(sums)
        self.record_slope(run_now, sums.T, self.out(sums).T, slope.T)
        return slope

    def jacobian(self, pre: ArrayLike) -> Array:
        """Compute all d out[i] / d pre[j] of one sample.

        Parameters
        ----------
        pre : ndarray of shape (n_units,)
            Sums.

        Returns
        -------
        ndarray of shape (n_units, n_units)
            Row `i`, column `j`.
        """
        sums = np.asarray(pre, dtype=np.float64)
        n = len(sums)
        # Column k of the identity asks for the gradient of output k.
        pre_n = np.repeat(sums[:, np.newaxis], n, axis=1)
        out_n = np.repeat(self.out(sums)[:, np.newaxis], n, axis=1)
        delta = np.empty((n, n))
        self.record_delta(run_now, pre_n, out_n, np.eye(n), delta)
        return delta.T
