"""Start values of weights and biases."""

from collections.abc import Callable

import numpy as np

from engine.arrays import Array, frozen

Draw = Callable[[np.random.Generator, tuple[int, ...], float], Array]
Width = Callable[[int, int], float]  # from the numbers of sources and of units


def _uniform(rng: np.random.Generator, shape: tuple[int, ...], width: float) -> Array:
    """Draw from the numbers between -width and width."""
    return rng.uniform(-width, width, shape)


def _normal(rng: np.random.Generator, shape: tuple[int, ...], width: float) -> Array:
    """Draw from the bell curve around 0 of this standard deviation."""
    return rng.normal(0.0, width, shape)


def _constant(rng: np.random.Generator, shape: tuple[int, ...], width: float) -> Array:
    """Give everyone the same number: a start from which units never come to differ."""
    return np.full(shape, width)


# Glorot keeps the spread of signals about equal through layers of S-curves, He through
# layers of ReLU, which silence half of the units.
INITIALISERS: dict[str, tuple[Draw, Width]] = {
    "zeros": (_constant, lambda n_in, n_out: 0.0),
    "constant": (_constant, lambda n_in, n_out: 1.0),
    "uniform": (_uniform, lambda n_in, n_out: 1.0),
    "normal": (_normal, lambda n_in, n_out: 1.0),
    "glorot_uniform": (_uniform, lambda n_in, n_out: (6 / (n_in + n_out)) ** 0.5),
    "glorot_normal": (_normal, lambda n_in, n_out: (2 / (n_in + n_out)) ** 0.5),
    "he_uniform": (_uniform, lambda n_in, n_out: (6 / n_in) ** 0.5),
    "he_normal": (_normal, lambda n_in, n_out: (2 / n_in) ** 0.5),
}


def draw(
    name: str, shape: tuple[int, int], rng: np.random.Generator, scale: float = 1.0
) -> Array:
    """Draw the weights between `shape[0]` sources and `shape[1]` units.

    Parameters
    ----------
    name : str
        Key of `INITIALISERS`.
    shape : tuple of int
        Numbers of sources and of units.
    rng : numpy.random.Generator
        Where the random numbers come from.
    scale : float
        Times the width of the distribution: half the interval of a uniform one, the
        standard deviation of a normal one, the number itself of a constant.

    Returns
    -------
    ndarray of shape (n_sources, n_units)
        Read-only.
    """
    sample, width = INITIALISERS[name]
    return frozen(sample(rng, shape, scale * width(*shape)))


def draw_bias(
    name: str, shape: tuple[int, int], rng: np.random.Generator, scale: float = 1.0
) -> Array:
    """Draw the biases of `shape[1]` units just as the weights of `shape`.

    Returns
    -------
    ndarray of shape (n_units,)
        Read-only.
    """
    sample, width = INITIALISERS[name]
    return frozen(sample(rng, shape[1:], scale * width(*shape)))
