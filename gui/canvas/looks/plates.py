"""Where the numbers stand on their wires, so that few cover one another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from engine.arrays import Array
from gui.canvas.looks.curves import N_SAMPLES

MAX_PLATES = 40  # more numbers at once are a carpet; then only those asked for
# The middle first, then to both sides: fractions of the way along the wire.
_FRACTIONS = (0.5, 0.42, 0.58, 0.33, 0.67, 0.25, 0.75, 0.17, 0.83, 0.12, 0.88)
_OVER_PLATE, _OVER_BLOCK, _OVER_WIRE, _OFF_MIDDLE = 100.0, 60.0, 4.0, 0.7


@dataclass(frozen=True, slots=True)
class Request:
    """A plate that wants a place.

    Attributes
    ----------
    samples : ndarray of shape (N_SAMPLES, 2)
        Points along its wire.
    rect : QRectF
        The plate around its centre.
    """

    samples: Array
    rect: QRectF


def arrange(requests: Sequence[Request], obstacles: Iterable[QRectF]) -> list[QPointF]:
    """Choose a place on its own wire for every plate, one after the other.

    The place with the least overlap wins: with plates placed before, with blocks, and
    with other wires, whose numbers it could be taken for.
    """
    places: list[QPointF] = []
    if not requests:
        return places
    blocks = _edges(obstacles)
    courses = np.stack([request.samples for request in requests])
    taken = np.zeros((0, 4))
    steps = [round(share * (N_SAMPLES - 1)) for share in _FRACTIONS]
    for index, request in enumerate(requests):
        points = request.samples[steps]
        rects = np.hstack([points, points]) + _edges([request.rect])
        costs = _OVER_PLATE * _overlap(rects, taken)
        costs += _OVER_BLOCK * _overlap(rects, blocks)
        costs += _OVER_WIRE * _crossings(rects, courses, index)
        costs += _OFF_MIDDLE * np.arange(len(steps))
        best = int(np.argmin(costs))
        places.append(QPointF(float(points[best, 0]), float(points[best, 1])))
        taken = np.vstack([taken, rects[best]])
    return places


def _edges(rects: Iterable[QRectF]) -> Array:
    """Return left, top, right and bottom of rectangles, ndarray of shape (n, 4)."""
    rows = [(r.left(), r.top(), r.right(), r.bottom()) for r in rects]
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def _overlap(rects: Array, others: Array) -> Array:
    """Return what share of each rectangle, with a gap of 2 around it, others cover."""
    low = np.maximum(rects[:, np.newaxis, :2] - 2.0, others[:, :2])
    high = np.minimum(rects[:, np.newaxis, 2:] + 2.0, others[:, 2:])
    common = np.clip(high - low, 0.0, None).prod(axis=2).sum(axis=1)
    area = (rects[:, 2:] - rects[:, :2]).prod(axis=1)
    shares: Array = common / area
    return shares


def _crossings(rects: Array, courses: Array, own: int) -> Array:
    """Count for each rectangle the other wires that run through it."""
    low = rects[:, np.newaxis, np.newaxis, :2]
    high = rects[:, np.newaxis, np.newaxis, 2:]
    inside = np.logical_and(courses > low, courses < high).all(axis=3)
    crossed = np.delete(np.any(inside, axis=2), own, axis=1)
    counts: Array = crossed.sum(axis=1).astype(np.float64)
    return counts
