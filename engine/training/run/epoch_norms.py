"""How steep an epoch was, and how far it went."""

import numpy as np

from engine.document.elements import StopSettings
from engine.training.plan.vectors import Vectors


class EpochNorms:
    """Norms of an epoch: of its mean gradient, and of the way it went.

    With the full batch these are gradient and length of its one update. With smaller
    batches the gradients of single ones are noise around their mean.

    Attributes
    ----------
    is_on : bool
        Whether anybody asks for the norms; if not, nothing is computed.
    """

    def __init__(self, vectors: Vectors, stop: StopSettings) -> None:
        self.is_on = stop.gradient_below is not None or stop.move_below is not None
        self._vectors = vectors
        self._start = np.empty_like(vectors.theta)
        self._gradient = np.empty_like(vectors.theta)
        self._is_whole = False

    def begin(self) -> None:
        """Note where the epoch starts."""
        self._start[:] = self._vectors.theta
        self._gradient.fill(0)
        self._is_whole = True

    def add_batch(self, share: float) -> None:
        """Add the gradient of a batch; `share` is its part of all samples."""
        self._gradient += self._vectors.gradient * share

    def forget(self) -> None:
        """Give no norms for the epoch under way."""
        self._is_whole = False

    def gradient(self) -> float | None:
        """Return the norm of the mean gradient; None unless all of it was seen."""
        return float(np.linalg.norm(self._gradient)) if self._is_whole else None

    def move(self) -> float | None:
        """Return how far the epoch went; None unless all of it was seen."""
        moved = self._vectors.theta - self._start
        return float(np.linalg.norm(moved)) if self._is_whole else None
