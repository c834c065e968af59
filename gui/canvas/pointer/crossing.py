"""Which straight pieces a stroke crosses."""

import numpy as np
from PySide6.QtCore import QPointF

from engine.arrays import Array, BoolArray


def crossed(start: QPointF, end: QPointF, starts: Array, ends: Array) -> BoolArray:
    """Tell which pieces a straight stroke crosses.

    Two pieces cross where each has its ends on both sides of the other. A piece that
    only touches with one of its ends counts for one side, so a stroke through the
    corner of a line crosses it once.

    Parameters
    ----------
    start, end : QPointF
        The ends of the stroke.
    starts, ends : ndarray of shape (n, 2)
        The ends of the pieces.

    Returns
    -------
    ndarray of bool of shape (n,)
    """
    p, q = np.array(start.toTuple()), np.array(end.toTuple())
    of_stroke = _is_left(p, q, starts) != _is_left(p, q, ends)
    of_piece = _is_left(starts, ends, p) != _is_left(starts, ends, q)
    found: BoolArray = of_stroke & of_piece
    return found


def _is_left(a: Array, b: Array, point: Array) -> BoolArray:
    """Tell whether points lie on the left of the way from `a` to `b`."""
    along, away = b - a, point - a
    left: BoolArray = (along[..., 0] * away[..., 1] - along[..., 1] * away[..., 0]) > 0
    return left
