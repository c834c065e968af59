"""The ways a run has taken: one from the start, and others that left it somewhere."""

from dataclasses import dataclass, field

from engine.training.run.history import LossHistory
from engine.training.timeline.keyframes import Keyframes

N_LOSSES = 20_000  # points of the loss curve of a branch
BYTES_OF_LOSSES = 16 * N_LOSSES


@dataclass(frozen=True, slots=True)
class RateChange:
    """The learning rate was set after `update` updates."""

    update: int
    rate: float


@dataclass(frozen=True, slots=True)
class ParameterChange:
    """A weight was set after `update` updates; source None: the bias of the unit."""

    update: int
    layer: int
    source: int | None
    unit: int
    value: float


Change = RateChange | ParameterChange


@dataclass(slots=True, eq=False)
class Branch:
    """One way of a run.

    Attributes
    ----------
    number : int
        0 is the way from the start.
    name : str
        As it was given; "" if it was not.
    parent : int or None
        The branch that it left.
    start : int
        After how many updates it left that branch; 0 of the first.
    tip : int
        How many updates it has reached.
    changes : tuple of RateChange or ParameterChange
        From the very start, those of the ways before it included.
    n_inherited : int
        How many of them are those of the ways before it.
    losses : LossHistory
        Losses of its own batches, by the number of updates done before.
    """

    number: int
    name: str
    parent: int | None
    start: int
    tip: int
    changes: tuple[Change, ...] = ()
    n_inherited: int = 0
    keyframes: Keyframes = field(default_factory=Keyframes)
    losses: LossHistory = field(default_factory=lambda: LossHistory(N_LOSSES))

    def n_changes_at(self, update: int) -> int:
        """Return how many changes were made after at most this many updates."""
        return sum(change.update <= update for change in self.changes)

    @property
    def n_bytes(self) -> int:
        """Memory that it takes."""
        return self.keyframes.n_bytes + BYTES_OF_LOSSES
