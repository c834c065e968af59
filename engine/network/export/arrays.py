"""The arrays of a network by name: W1, b1, mask1, …, scale_factor, scale_shift."""

import numpy as np

from engine.arrays import AnyArray
from engine.network.export.model import Model, layers_of

SCALE_FACTOR, SCALE_SHIFT = "scale_factor", "scale_shift"


def named_arrays(model: Model) -> dict[str, AnyArray]:
    """Return all arrays of a network.

    Returns
    -------
    dict of str to ndarray
        ``W<l>`` of shape (n_sources, n_units) and ``b<l>`` of shape (n_units,) in the
        model's precision; ``mask<l>`` like ``W<l>``, where connections are missing;
        ``scale_factor`` and ``scale_shift`` of shape (n_inputs,), where inputs are
        scaled.
    """
    dtype = np.dtype(model.precision)
    arrays: dict[str, AnyArray] = {}
    if model.is_scaled:
        arrays[SCALE_FACTOR] = model.scaling.factor.astype(dtype)
        arrays[SCALE_SHIFT] = model.scaling.shift.astype(dtype)
    for layer in layers_of(model):
        arrays[f"W{layer.number}"] = layer.weights.astype(dtype)
        arrays[f"b{layer.number}"] = layer.bias.astype(dtype)
        if layer.mask is not None:
            arrays[f"mask{layer.number}"] = layer.mask
    return arrays
