"""A batch as a whole: means over its samples, and how its values are distributed."""

import numpy as np
from numpy.typing import NDArray

from engine.arrays import Array
from engine.training.trace.moment import Moment


def mean_out(moment: Moment, layer: int) -> Array:
    """Return the outputs of a layer, mean over the batch, of shape (n_units,)."""
    found: Array = moment.out[layer].mean(axis=0)
    return found


def mean_pre(moment: Moment, layer: int) -> Array:
    """Return the sums of a layer, from 1, mean over the batch, of shape (n_units,)."""
    found: Array = moment.pre[layer - 1].mean(axis=0)
    return found


def histogram(
    values: Array, n_bins: int
) -> tuple[NDArray[np.int64], tuple[float, float]]:
    """Count the values in bins of one width.

    Parameters
    ----------
    values : ndarray of shape (n,)
        What is not finite is left out.
    n_bins : int
        Number of bins.

    Returns
    -------
    counts : ndarray of int of shape (n_bins,)
    low, high : float
        The ends of the first and the last bin.
    """
    seen = values[np.isfinite(values)]
    low, high = (float(seen.min()), float(seen.max())) if len(seen) else (0.0, 1.0)
    if low == high:
        low, high = low - 0.5, high + 0.5
    counts, _edges = np.histogram(seen, bins=n_bins, range=(low, high))
    return counts.astype(np.int64), (low, high)
