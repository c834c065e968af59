"""Regression over the square from -1 to 1 in both coordinates.

Each function takes the number of samples, the standard deviation of the Gaussian noise
added to the target, and the random generator. It returns the points, an ndarray of
shape (n_samples, 2), and the targets, an ndarray of shape (n_samples, 1).
"""

import numpy as np

from engine.arrays import Array

Samples = tuple[Array, Array]
BUMP_CENTRES = np.array(
    [[-0.6, 0.5], [0.0, 0.5], [0.6, 0.5], [-0.6, -0.5], [0.0, -0.5], [0.6, -0.5]]
)
BUMP_SIGNS = np.array([1.0, -1.0, 1.0, -1.0, 1.0, -1.0])
BUMP_WIDTH = 0.2  # standard deviation of a bump


def plane(n_samples: int, noise: float, rng: np.random.Generator) -> Samples:
    """Draw samples of the plane ``y = (x1 + x2) / 2``."""
    points = _square(n_samples, rng)
    return points, _noisy(points.mean(axis=1), noise, rng)


def multi_gaussian(n_samples: int, noise: float, rng: np.random.Generator) -> Samples:
    """Draw samples of six bumps of height 1, upward and downward by turns.

    ``y = Σ s_k exp(-|x - c_k|² / (2 · 0.2²))`` with centres on a grid of three by two.
    """
    points = _square(n_samples, rng)
    offsets = points[:, np.newaxis, :] - BUMP_CENTRES
    bumps = np.exp(-(offsets**2).sum(axis=2) / (2.0 * BUMP_WIDTH**2))
    return points, _noisy(bumps @ BUMP_SIGNS, noise, rng)


def _square(n_samples: int, rng: np.random.Generator) -> Array:
    return rng.uniform(-1.0, 1.0, (n_samples, 2))


def _noisy(target: Array, noise: float, rng: np.random.Generator) -> Array:
    # Drawn even if the noise is 0: a seed gives the same points at every noise.
    return (target + noise * rng.normal(size=target.shape))[:, np.newaxis]
