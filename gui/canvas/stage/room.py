"""Room for labels: each takes the best of some places, the earlier ones first."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF

from engine.arrays import Array

_OVER_LABEL, _OVER_BLOCK, _OUTSIDE, _LATER = 100.0, 25.0, 300.0, 0.7
TOO_MUCH = 0.04  # share of a label that others may cover
GAP = 2.0


class Room:
    """What of a view is taken already.

    Parameters
    ----------
    seen : QRectF
        The part of the scene that can be seen.
    blocks : sequence of QRectF
        What is better not covered.
    """

    def __init__(self, seen: QRectF, blocks: Sequence[QRectF]) -> None:
        self._seen = _edges([seen])
        self._blocks = _edges(blocks)
        self._taken = np.zeros((0, 4))

    def take(
        self, size: QSizeF, centres: Sequence[QPointF], *, may_fail: bool = False
    ) -> QPointF | None:
        """Take the best of some places for a label, the first ones preferred.

        Parameters
        ----------
        size : QSizeF
            Of the label, in scene coordinates.
        centres : sequence of QPointF
            Where its centre may be.
        may_fail : bool
            Take none where others would be covered, or where nobody sees it.

        Returns
        -------
        QPointF or None
        """
        half = np.array([size.width() / 2 + GAP, size.height() / 2 + GAP])
        points = np.array([(p.x(), p.y()) for p in centres])
        rects = np.hstack([points - half, points + half])
        covered = _covered(rects, self._taken)
        hidden = 1.0 - _covered(rects, self._seen)
        costs = _OVER_LABEL * covered + _OUTSIDE * hidden
        costs += _OVER_BLOCK * _covered(rects, self._blocks)
        costs += _LATER * np.arange(len(points))
        best = int(np.argmin(costs))
        if may_fail and (covered[best] > TOO_MUCH or hidden[best] > TOO_MUCH):
            return None
        if not may_fail and hidden[best] > 0:
            rects[best] = self._moved_inside(rects[best])
        self._taken = np.vstack([self._taken, rects[best]])
        x, y = (rects[best, :2] + rects[best, 2:]) / 2
        return QPointF(float(x), float(y))

    def _moved_inside(self, rect: Array) -> Array:
        """Move a rectangle into the view as far as it has room there."""
        low, high = self._seen[0, :2], self._seen[0, 2:]
        shift = np.minimum(high - rect[2:], 0.0)
        shift = shift + np.maximum(low - (rect[:2] + shift), 0.0)
        moved: Array = rect + np.tile(shift, 2)
        return moved


def _edges(rects: Sequence[QRectF]) -> Array:
    rows = [(r.left(), r.top(), r.right(), r.bottom()) for r in rects]
    return np.array(rows, dtype=np.float64).reshape(-1, 4)


def _covered(rects: Array, others: Array) -> Array:
    """Return what share of each rectangle others cover, ndarray of shape (n,)."""
    low = np.maximum(rects[:, np.newaxis, :2], others[:, :2])
    high = np.minimum(rects[:, np.newaxis, 2:], others[:, 2:])
    common = np.clip(high - low, 0.0, None).prod(axis=2).sum(axis=1)
    area = (rects[:, 2:] - rects[:, :2]).prod(axis=1)
    shares: Array = common / area
    return shares
