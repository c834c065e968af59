"""The history of learning on the window's side: who has it, and where one stands."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.network.network import Parameters
from engine.training.timeline.branches import LIMIT
from gui.training.history.bookmarks import Bookmarks
from gui.training.history.overview import Overview, Place, overview_of

if TYPE_CHECKING:  # the first picture of the window needs nothing that trains
    from engine.training.timeline.timeline import Timeline

MOST_PRINTS = 10_000  # places that are known again by their numbers


class RunHistory(QObject):
    """Keeps the timeline of the document's training, and lends it out.

    A timeline is used by one thread at a time: whoever uses it holds `lock`, the
    training thread for a whole run. What is shown of it is in `overview`, which never
    changes under the hands of a view.

    Attributes
    ----------
    timeline : Timeline or None
        None: nothing was learnt yet that could be gone back to.
    overview : Overview or None
    place : Place or None
        Where the document's numbers stood, or stood before they were edited.
    is_edited : bool
        Whether the document has other numbers by now: going on begins a branch.
    names : dict of int to str
        Of branches, as given by a person.
    bookmarks : Bookmarks
    limit : int
        Most bytes that the history may take.

    Signals
    -------
    changed() : branches, place, names or memory
    limit_changed()
    """

    changed = Signal()
    limit_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lock = Lock()
        self.limit = LIMIT
        self.timeline: Timeline | None = None
        self.overview: Overview | None = None
        self.place: Place | None = None
        self.is_edited = False
        self.names: dict[int, str] = {}
        self.bookmarks = Bookmarks(self)
        self.bookmarks.changed.connect(self.changed)
        self._print = b""  # of the numbers at the place
        self._prints: dict[bytes, Place] = {}

    # --- beginning and ending -------------------------------------------------------

    def begin(self, timeline: "Timeline", parameters: Parameters) -> None:
        """Take over a new timeline, whose numbers the document has."""
        self._clear()
        self.timeline = timeline
        self.overview = overview_of(timeline)
        self.stand(Place(timeline.branch.number, timeline.update), parameters)

    def forget(self) -> None:
        """Forget everything: what is learnt now is something else."""
        if self.timeline is not None or self.overview is not None:
            self._clear()
            self.changed.emit()

    def _clear(self) -> None:
        self.lock = Lock()  # who still uses the old timeline keeps the old one
        self.timeline = self.overview = self.place = None
        self.is_edited = False
        self.names = {}
        self._prints = {}
        self.bookmarks.clear()

    # --- using the timeline ---------------------------------------------------------

    @contextmanager
    def used(self) -> "Iterator[Timeline | None]":
        """Lend the timeline; None if another thread is using it, or there is none.

        Afterwards everybody is told what it has become.
        """
        timeline, lock = self.timeline, self.lock
        if timeline is None or not lock.acquire(blocking=False):
            yield None
            return
        try:
            yield timeline
            self.overview = overview_of(timeline)
        finally:
            lock.release()

    # --- where one stands -----------------------------------------------------------

    def stand(self, place: Place, parameters: Parameters) -> None:
        """Note that the document has the numbers of a place."""
        self.place, self.is_edited = place, False
        self._print = self.remember(place, parameters)
        self.changed.emit()

    def remember(self, place: Place, parameters: Parameters) -> bytes:
        """Note that these are the numbers of a place; return what they are known by."""
        found = _print_of(parameters)
        self._prints[found] = place
        if len(self._prints) > MOST_PRINTS:
            del self._prints[next(iter(self._prints))]
        return found

    def arrive(self, timeline: "Timeline", overview: Overview, place: Place) -> None:
        """Note where a run under way stands; whoever calls tells the others."""
        self.timeline, self.overview, self.place = timeline, overview, place
        self.is_edited = False

    def follow(self, parameters: Parameters) -> bool:
        """Find the place of numbers that an edit or an undo gave the document.

        Returns
        -------
        bool
            Whether learning has stood there; if not, it is an edit of where it stands.
        """
        if self.place is None:
            return False
        found = _print_of(parameters)
        if found == self._print:
            self.is_edited = False
        elif found in self._prints:
            self.place, self._print = self._prints[found], found
            self.is_edited = False
        else:
            self.is_edited = True
        self.changed.emit()
        return not self.is_edited

    @property
    def is_new(self) -> bool:
        """Whether nothing was learnt yet."""
        overview = self.overview
        if overview is None:
            return True
        return len(overview.ways) == 1 and overview.ways[0].tip == overview.first

    # --- what a person does with it -------------------------------------------------

    def set_limit(self, n_bytes: int) -> None:
        """Set how much memory it may take."""
        if n_bytes == self.limit:
            return
        self.limit = n_bytes
        with self.used() as timeline:
            if timeline is not None:
                timeline.limit = n_bytes
        self.limit_changed.emit()
        self.changed.emit()

    def rename(self, number: int, name: str) -> None:
        """Name a branch; an empty name: that of what was changed."""
        self.names[number] = name.strip()
        self.changed.emit()

    def can_remove(self, number: int) -> bool:
        """Tell whether a branch is not needed for where one stands, nor by others."""
        overview, place = self.overview, self.place
        if overview is None or place is None or number in (0, place.branch):
            return False
        return not overview.is_left(number)

    def remove(self, number: int) -> None:
        """Forget a branch, with the bookmarks on it."""
        with self.used() as timeline:
            if timeline is None or not self.can_remove(number):
                return
            if self.place is not None:
                timeline.stand_at(self.place.update, self.place.branch)
            if not timeline.can_remove(number):
                return
            timeline.remove(number)
        self.names.pop(number, None)
        self._prints = {p: at for p, at in self._prints.items() if at.branch != number}
        self.bookmarks.remove_branch(number)
        self.changed.emit()


def _print_of(parameters: Parameters) -> bytes:
    """Return what numbers are known again by; −0 and 0 are the same."""
    found = blake2b(digest_size=16)
    for array in (*parameters.weights, *parameters.biases):
        found.update(np.ascontiguousarray(array + 0.0).tobytes())
    return found.digest()
