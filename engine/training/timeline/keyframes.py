"""States of a run in bounded memory: all of them at first, later every k-th."""

from bisect import bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass

from engine.arrays import AnyArray

OVERHEAD = 600  # bytes of a keyframe beside its numbers, as measured


@dataclass(frozen=True, slots=True, eq=False)
class Keyframe:
    """All that an update changes, as flat arrays.

    Attributes
    ----------
    update : int
        Number of updates done.
    n_changes : int
        Changes from outside that it contains, by their number in the log of its branch.
    vectors : tuple of ndarray of shape (n_parameters,)
        The parameters, then the memory of the optimiser.
    memory_updates : int
        Number of updates that the memory has counted.
    """

    update: int
    n_changes: int
    vectors: tuple[AnyArray, ...]
    memory_updates: int

    @property
    def n_bytes(self) -> int:
        """Memory that it takes."""
        return sum(vector.nbytes for vector in self.vectors) + OVERHEAD


class Keyframes:
    """Keyframes of one branch, in the order of their updates.

    The first is always kept. When there is too much, every second of the others goes,
    and from then on new ones are taken at twice the distance, so that those kept stay
    evenly spread and the way to any update stays short.
    """

    def __init__(self) -> None:
        self._frames: list[Keyframe] = []
        self._distance = 1
        self.n_bytes = 0

    def __len__(self) -> int:
        """Return the number of keyframes."""
        return len(self._frames)

    def __iter__(self) -> Iterator[Keyframe]:
        """Go through them in the order of their updates."""
        return iter(self._frames)

    @property
    def distance(self) -> int:
        """Least number of updates between two of them."""
        return self._distance

    def is_due(self, update: int) -> bool:
        """Tell whether a keyframe after this many updates would be kept."""
        frames = self._frames
        return not frames or update - frames[-1].update >= self._distance

    def ends_at(self, update: int) -> bool:
        """Tell whether the last one was taken after this many updates."""
        return bool(self._frames) and self._frames[-1].update == update

    def add(self, frame: Keyframe) -> None:
        """Add a keyframe, anywhere."""
        insort(self._frames, frame, key=lambda known: known.update)
        self.n_bytes += frame.n_bytes

    def before(self, update: int, n_changes: int) -> Keyframe | None:
        """Return the last one at most at an update, with at most so many changes."""
        index = bisect_right(self._frames, update, key=lambda frame: frame.update)
        while index:
            index -= 1
            if self._frames[index].n_changes <= n_changes:
                return self._frames[index]
        return None

    def thin(self) -> bool:
        """Drop every second one; return whether there was one to drop."""
        if len(self._frames) < 3:
            return False
        self._frames = self._frames[::2]
        span = self._frames[-1].update - self._frames[0].update
        self._distance = max(2 * self._distance, span // (len(self._frames) - 1))
        self.n_bytes = sum(frame.n_bytes for frame in self._frames)
        return True
