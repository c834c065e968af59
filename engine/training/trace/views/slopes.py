"""Slopes of a layer and the table of an outer product: what matrices are made of."""

import numpy as np

from engine.arrays import Array
from engine.nn.recording import run_now
from engine.training.plan.groups import groups_of
from engine.training.trace.moment import Moment
from engine.training.trace.trace import Trace


def slopes(moment: Moment, layer: int) -> Array:
    """Return the slopes of a layer's activations, as training computes them.

    Returns
    -------
    ndarray of shape (n_samples, n_units)
        NaN where an output depends on several sums, as those of softmax do.
    """
    pre, out = moment.pre[layer - 1], moment.out[layer]
    dtype = np.dtype(moment.problem.settings.precision)
    found = np.full(pre.shape, np.nan)
    for group in groups_of(moment.network.layers[layer - 1]):
        if group.activation.is_elementwise:
            units = slice(group.start, group.stop)
            sums, outs = pre[:, units].astype(dtype), out[:, units].astype(dtype)
            part = np.empty_like(sums)
            group.activation.record_slope(run_now, sums, outs, part)
            found[:, units] = part
    return found


def signals(trace: Trace, layer: int) -> Array:
    """Return what the connections to a layer read, of shape (n_samples, n_sources)."""
    pieces = trace.moment.network.layers[layer - 1].pieces
    out = trace.moment.out
    return np.hstack([out[p.layer][:, p.start : p.stop] for p in pieces])


def outer_product(trace: Trace, layer: int, sample: int) -> Array:
    """Return what a sample has in the gradients of a layer's weights.

    Returns
    -------
    ndarray of shape (n_sources, n_units)
        Signal times delta; 0 where nothing is connected.
    """
    delta = trace.moment.delta[layer - 1][sample]
    found: Array = np.outer(signals(trace, layer)[sample], delta)
    mask = trace.moment.network.layers[layer - 1].mask
    return found if mask is None else np.where(mask, found, 0.0)
