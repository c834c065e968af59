"""Point clouds of two classes in the plane.

Each function takes the number of samples, the standard deviation of the Gaussian noise
added to both coordinates, and the random generator. It returns the points, an ndarray
of shape (n_samples, 2), and the targets 0 and 1, an ndarray of shape (n_samples, 1).
Without noise the points lie within one or two units of the origin; their order is
random.
"""

import numpy as np

from engine.arrays import Array

Samples = tuple[Array, Array]
SPIRAL_TURNS = 1.75


def circle(n_samples: int, noise: float, rng: np.random.Generator) -> Samples:
    """Draw a disc of radius 0.5 (class 1) inside a ring of radii 0.7 to 1 (class 0)."""
    is_inner = _classes(n_samples) == 1.0
    angle = rng.uniform(0.0, 2.0 * np.pi, n_samples)
    # The root makes the density even over the area instead of over the radius.
    area = rng.uniform(0.0, 1.0, n_samples)
    radius = np.where(is_inner, 0.5 * np.sqrt(area), np.sqrt(0.49 + 0.51 * area))
    points = radius[:, np.newaxis] * _direction(angle)
    return _finish(points, is_inner.astype(np.float64), noise, rng)


def xor_clouds(n_samples: int, noise: float, rng: np.random.Generator) -> Samples:
    """Draw clouds around the rows 00, 10, 01, 11; the class is XOR of the two."""
    corner = np.arange(n_samples) % 4
    points = np.stack([corner % 2, corner // 2], axis=1).astype(np.float64)
    target = (points[:, 0] != points[:, 1]).astype(np.float64)
    return _finish(points, target, noise, rng)


def gaussians(n_samples: int, noise: float, rng: np.random.Generator) -> Samples:
    """Draw a cloud around (-0.5, -0.5), class 0, and one around (0.5, 0.5), class 1."""
    target = _classes(n_samples)
    points = np.repeat((target - 0.5)[:, np.newaxis], 2, axis=1)
    return _finish(points, target, noise, rng)


def spiral(n_samples: int, noise: float, rng: np.random.Generator) -> Samples:
    """Draw two arms of 1.75 turns that wind around each other, radius 0 to 1."""
    target = _classes(n_samples)
    radius = rng.uniform(0.0, 1.0, n_samples)
    angle = SPIRAL_TURNS * 2.0 * np.pi * radius + np.pi * target
    return _finish(radius[:, np.newaxis] * _direction(angle), target, noise, rng)


def moons(n_samples: int, noise: float, rng: np.random.Generator) -> Samples:
    """Draw two half circles that reach into each other.

    With t uniform from 0 to π, class 0 is (cos t, sin t) and class 1 is
    (1 - cos t, 1/2 - sin t).
    """
    target = _classes(n_samples)
    upper = _direction(rng.uniform(0.0, np.pi, n_samples))
    is_lower = target[:, np.newaxis] == 1.0
    points = np.where(is_lower, np.array([1.0, 0.5]) - upper, upper)
    return _finish(points, target, noise, rng)


def _classes(n_samples: int) -> Array:
    """Return 0, 1, 0, 1, …: equally many of both classes, or one more of class 0."""
    return (np.arange(n_samples) % 2).astype(np.float64)


def _direction(angle: Array) -> Array:
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


def _finish(
    points: Array, target: Array, noise: float, rng: np.random.Generator
) -> Samples:
    # The noise is drawn even if it is 0, so that a seed gives the same points in the
    # same order at every noise, only further displaced.
    displaced = points + noise * rng.normal(size=points.shape)
    order = rng.permutation(len(points))
    return displaced[order], target[order, np.newaxis]
