"""The course of a wire: a smooth curve from left to right."""

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from engine.arrays import Array

N_SAMPLES = 25
_T = np.linspace(0.0, 1.0, N_SAMPLES)[:, np.newaxis]


def reach(start: QPointF, end: QPointF) -> float:
    """Return how far the handles of the curve stand out, in scene pixels."""
    dx = end.x() - start.x()
    if dx >= 0:
        return max(24.0, dx * 0.5)
    return min(160.0, 60.0 - dx * 0.5)  # backwards: a visible bow


def path_of(start: QPointF, end: QPointF) -> QPainterPath:
    """Return the curve from an outgoing port to an incoming one."""
    handle = QPointF(reach(start, end), 0.0)
    path = QPainterPath(start)
    path.cubicTo(start + handle, end - handle, end)
    return path


def samples_of(start: QPointF, end: QPointF) -> Array:
    """Return points along the curve, ndarray of shape (N_SAMPLES, 2)."""
    handle = reach(start, end)
    a = np.array([start.x(), start.y()])
    d = np.array([end.x(), end.y()])
    out = np.array([handle, 0.0])
    b, c = a + out, d - out
    s = 1.0 - _T
    points: Array = s**3 * a + 3 * s**2 * _T * b + 3 * s * _T**2 * c + _T**3 * d
    return points


def ends_of(start: QPointF, end: QPointF) -> Array:
    """Return the two ends, ndarray of shape (2, 2): a wire drawn straight."""
    return np.array([[start.x(), start.y()], [end.x(), end.y()]])


def distances(point: QPointF, starts: Array, ends: Array) -> Array:
    """Return the distances of a point from straight pieces.

    Parameters
    ----------
    point : QPointF
        Where the pointer is.
    starts, ends : ndarray of shape (n, 2)
        The ends of the pieces.

    Returns
    -------
    ndarray of shape (n,)
    """
    p = np.array([point.x(), point.y()])
    along = ends - starts
    length2 = np.maximum((along**2).sum(axis=-1), 1e-9)
    t = np.clip(((p - starts) * along).sum(axis=-1) / length2, 0.0, 1.0)
    nearest = starts + t[..., np.newaxis] * along
    found: Array = np.hypot(nearest[..., 0] - p[0], nearest[..., 1] - p[1])
    return found
