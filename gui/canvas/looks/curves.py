"""The course of a wire: a smooth curve from left to right, through its bends."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from engine.arrays import Array
from engine.document.bends import directions

N_SAMPLES = 25
PIECE_SAMPLES = 13  # of a wire with bends, from one point to the next
HANDLE_SHARE = 0.4  # of the way to the next point: how far a curve goes straight on
_T = np.linspace(0.0, 1.0, N_SAMPLES)[:, np.newaxis]


def reach(start: QPointF, end: QPointF) -> float:
    """Return how far the handles of the curve stand out, in scene pixels."""
    dx = end.x() - start.x()
    if dx >= 0:
        return max(24.0, dx * 0.5)
    return min(160.0, 60.0 - dx * 0.5)  # backwards: a visible bow


def path_of(
    start: QPointF, end: QPointF, bends: Sequence[QPointF] = ()
) -> QPainterPath:
    """Return the curve from an outgoing port to an incoming one."""
    path = QPainterPath(start)
    for _, b, c, d in _pieces(start, end, bends):
        path.cubicTo(b, c, d)
    return path


_Piece = tuple[QPointF, QPointF, QPointF, QPointF]


def _pieces(start: QPointF, end: QPointF, bends: Sequence[QPointF]) -> list[_Piece]:
    """Return the cubic curves that a course consists of, each by its four points."""
    if not bends:
        handle = QPointF(reach(start, end), 0.0)
        return [(start, start + handle, end - handle, end)]
    points = [start, *bends, end]
    ways = [QPointF(*way) for way in directions([(p.x(), p.y()) for p in points])]
    pieces = []
    for (p, u), (q, v) in pairwise(zip(points, ways, strict=True)):
        length = HANDLE_SHARE * float(np.hypot(q.x() - p.x(), q.y() - p.y()))
        pieces.append((p, p + u * length, q - v * length, q))
    return pieces


def samples_of(start: QPointF, end: QPointF, bends: Sequence[QPointF] = ()) -> Array:
    """Return points along the curve.

    Returns
    -------
    ndarray of shape (N_SAMPLES, 2)
        Or ``1 + n * (PIECE_SAMPLES - 1)`` points of the n pieces of a wire with bends.
    """
    pieces = _pieces(start, end, bends)
    if len(pieces) == 1:
        return _sampled(pieces[0], _T)
    t = np.linspace(0.0, 1.0, PIECE_SAMPLES)[1:, np.newaxis]
    first = np.array([[start.x(), start.y()]])
    return np.vstack([first, *(_sampled(piece, t) for piece in pieces)])


def _sampled(piece: _Piece, t: Array) -> Array:
    a, b, c, d = (np.array([p.x(), p.y()]) for p in piece)
    s = 1.0 - t
    points: Array = s**3 * a + 3 * s**2 * t * b + 3 * s * t**2 * c + t**3 * d
    return points


def ends_of(start: QPointF, end: QPointF, bends: Sequence[QPointF] = ()) -> Array:
    """Return the corners of a wire drawn straight, ndarray of shape (n, 2)."""
    return np.array([[p.x(), p.y()] for p in (start, *bends, end)])


def resampled(course: Array, n: int) -> Array:
    """Return a course with `n` points, ndarray of shape (n, 2)."""
    if len(course) == n:
        return course
    old = np.linspace(0.0, 1.0, len(course))
    new = np.linspace(0.0, 1.0, n)
    return np.stack([np.interp(new, old, column) for column in course.T], axis=1)


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
