"""The gradient without calculus: wiggle every parameter and see what happens."""

from collections.abc import Callable

import numpy as np

from engine.arrays import Array


def numerical_gradient(
    function: Callable[[Array], float], point: Array, step: float = 1e-5
) -> Array:
    """Compute the gradient by central differences.

    Parameters
    ----------
    function : callable
        Takes an array like `point` and returns a number.
    point : ndarray
        Of any shape; left as it is.
    step : float
        ``(f(p + step) - f(p - step)) / (2 step)``. The error of the formula falls with
        ``step²``, that of rounding grows with ``1 / step``; 1e-5 balances them.

    Returns
    -------
    ndarray
        Shaped like `point`.
    """
    gradient = np.empty(point.shape)
    moved = np.array(point, dtype=np.float64)
    for index in np.ndindex(point.shape):
        value = moved[index]
        moved[index] = value + step
        above = function(moved)
        moved[index] = value - step
        below = function(moved)
        moved[index] = value
        gradient[index] = (above - below) / (2 * step)
    return gradient
