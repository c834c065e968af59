"""A curve that grows without end in memory that does not."""

import numpy as np

from engine.arrays import AnyArray, Array
from engine.training.run.history import LossHistory

CAPACITY = 1 << 15


class Series:
    """Values by update, thinned to extremes when there are many, as `LossHistory` does.

    So every peak is kept, and drawing takes no longer after a million updates than
    after ten thousand.
    """

    def __init__(self) -> None:
        self._history = LossHistory(CAPACITY)
        self._points: tuple[Array, Array] | None = None
        self._last = -np.inf

    def __len__(self) -> int:
        """Return the number of points kept."""
        return len(self.x)

    @property
    def x(self) -> Array:
        """Updates, ascending."""
        return self._shown()[0]

    @property
    def y(self) -> Array:
        """Values."""
        return self._shown()[1]

    def extend(self, x: AnyArray, y: AnyArray) -> None:
        """Append points; left out are values that are not finite, and updates again."""
        is_new = np.isfinite(y) & (x > self._last)
        if not is_new.all():
            x, y = x[is_new], y[is_new]
        if len(x):
            self._history.extend(x, y)
            self._points = None
            self._last = float(x[-1])

    def until(self, x: float) -> "Series":
        """Return a copy of the points up to an update."""
        n = int(np.searchsorted(self.x, x, side="right"))
        copy = Series()
        copy.extend(self.x[:n].astype(np.int64), self.y[:n])
        return copy

    def add(self, x: int, y: float | None) -> None:
        """Append one point, unless there is none or it repeats the last update."""
        if y is not None and x > self._last:
            self.extend(np.array([x]), np.array([y]))

    def _shown(self) -> tuple[Array, Array]:
        if self._points is None:
            updates, values = self._history.points()
            self._points = updates.astype(np.float64), values
        return self._points
