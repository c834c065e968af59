"""Whether a sum is so near 0 that rounding decides which side of the line it is on."""

from collections.abc import Sequence

import numpy as np

from engine.arrays import Array, BoolArray
from engine.network.network import Network, Parameters

TOLERANCE = 1e-9  # relative to the sizes of the terms of the sum


def on_the_line(
    network: Network,
    parameters: Parameters,
    out: Sequence[Array],
    pre: Sequence[Array],
) -> tuple[BoolArray, ...]:
    """Mark the sums that are 0 but for rounding: ``|pre| ≤ 1e-9 (Σ|w x| + |b|)``.

    There the side is not to be relied on: 0.1 + 0.2 − 0.3 is not 0 in the machine.

    `out` holds the outputs of every layer, the input first, and `pre` the sums of every
    layer from the first; all are of shape (n_samples, n_units).

    Returns
    -------
    tuple of ndarray of bool of shape (n_samples, n_units)
        One for each layer, from the first.
    """
    marks = []
    for layer, weights, bias, sums in zip(
        network.layers, parameters.weights, parameters.biases, pre, strict=True
    ):
        sources = np.concatenate(
            [out[piece.layer][:, piece.start : piece.stop] for piece in layer.pieces],
            axis=1,
        )
        with np.errstate(all="ignore"):  # what overflows is on no line
            sizes = np.abs(sources) @ np.abs(weights) + np.abs(bias)
        marks.append((np.abs(sums) <= TOLERANCE * sizes) & np.isfinite(sizes))
    return tuple(marks)
