"""The curves of all branches of a history, and of the training before it."""

from gui.training.curves import Curves
from gui.training.history.overview import Overview, Place


class CurveBook:
    """What the plots show: how learning went up to here, and how else it has gone.

    Attributes
    ----------
    current : Curves
        Of the way up to where one stands.
    previous : Curves or None
        Of the training before this one.
    """

    def __init__(self) -> None:
        self.current = Curves()
        self.previous: Curves | None = None
        self._branch = 0
        self._whole: dict[int, Curves] = {}  # branches as far as they were followed

    @property
    def others(self) -> list[tuple[int, Curves]]:
        """Branches with what was learnt elsewhere, or later than here."""
        return [(n, c) for n, c in self._whole.items() if c is not self.current]

    @property
    def branch(self) -> int:
        """Number of the branch that `current` belongs to."""
        return self._branch

    def grow(self, overview: Overview, place: Place) -> Curves:
        """Return the current curves of a branch, to which something is to be added."""
        if place.branch != self._branch:
            start = overview.way(place.branch).start
            self.current = self.current.until(start)
            self._branch = place.branch
        return self.current

    def keep(self) -> None:
        """Note that the current curves have grown."""
        known = self._whole.get(self._branch)
        if known is None or self.current.last >= known.last:
            self._whole[self._branch] = self.current

    def go_to(self, overview: Overview, place: Place) -> None:
        """Show the way to another place."""
        self.current = self._known(overview, place.branch).until(place.update)
        self._branch = place.branch
        self.keep()

    def _known(self, overview: Overview, branch: int) -> Curves:
        if branch in self._whole:
            return self._whole[branch]
        way = overview.way(branch)
        if way.parent is None:
            return Curves()
        return self._known(overview, way.parent).until(way.start)

    def remove(self, branch: int) -> None:
        """Forget a branch."""
        self._whole.pop(branch, None)

    def forget(self) -> None:
        """Begin anew; what was learnt last is kept as the training before."""
        whole = self._whole.get(self._branch, self.current)
        if len(whole):
            self.previous = whole
        self.current, self._branch, self._whole = Curves(), 0, {}

    def clear(self) -> None:
        """Forget everything."""
        self.forget()
        self.previous = None
