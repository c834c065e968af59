"""What of a timeline is shown; nothing in it changes, so that it may cross threads."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from engine.training.timeline.branches import Branch, Change

if TYPE_CHECKING:  # the first picture of the window needs nothing that trains
    from engine.training.timeline.timeline import Timeline


class Place(NamedTuple):
    """Where learning stood once: on which branch, and after how many updates."""

    branch: int
    update: int


@dataclass(frozen=True, slots=True)
class Way:
    """A branch as it is shown.

    Attributes
    ----------
    number : int
    parent : int or None
        The branch that it left; None: the first one.
    start, tip : int
        Numbers of updates done where it begins and where it ends.
    causes : tuple of Change
        What was changed where it begins; nothing: it only went on without a change.
    """

    number: int
    parent: int | None
    start: int
    tip: int
    causes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """All branches of a history and the memory that it takes.

    Attributes
    ----------
    ways : tuple of Way
        In the order in which they were made.
    n_bytes, limit : int
        Memory that it takes, and the most that it may take.
    n_batches : int
        Updates in an epoch.
    """

    ways: tuple[Way, ...]
    n_bytes: int
    limit: int
    n_batches: int

    @property
    def first(self) -> int:
        """Number of updates done where everything begins."""
        return self.ways[0].start

    def way(self, number: int) -> Way:
        """Return a branch by its number."""
        return next(way for way in self.ways if way.number == number)

    def has(self, place: Place) -> bool:
        """Tell whether a place can be gone to."""
        ways = {way.number: way for way in self.ways}
        way = ways.get(place.branch)
        return way is not None and self.first <= place.update <= way.tip

    def path(self, number: int) -> tuple[Way, ...]:
        """Return the branches that lead to a branch, that one last."""
        path = [self.way(number)]
        while path[0].parent is not None:
            path.insert(0, self.way(path[0].parent))
        return tuple(path)

    def is_left(self, number: int) -> bool:
        """Tell whether other branches begin on a branch."""
        return any(way.parent == number for way in self.ways)


def overview_of(timeline: "Timeline") -> Overview:
    """Return what is shown of a timeline; whoever asks must be the one who uses it."""
    branches = {branch.number: branch for branch in timeline.branches}
    return Overview(
        tuple(_way(branch, branches) for branch in timeline.branches),
        timeline.n_bytes,
        timeline.limit,
        timeline.problem.n_batches,
    )


def _way(branch: Branch, branches: dict[int, Branch]) -> Way:
    """Describe a branch: its parent is the one really under way where it begins."""
    parent = None if branch.parent is None else branches[branch.parent]
    while parent is not None and parent.parent is not None:
        if branch.start >= parent.start:
            break
        parent = branches[parent.parent]
    causes = tuple(c for c in branch.own_changes if c.update == branch.start)
    number = None if parent is None else parent.number
    return Way(branch.number, number, branch.start, branch.tip, causes)
