"""The ways a run has taken: one from the start, and others that left it somewhere."""

from dataclasses import dataclass, field

from engine.network.network import Parameters
from engine.training.run.history import LossHistory
from engine.training.timeline.keyframes import Keyframes

LIMIT = 64 * 2**20  # bytes that a history takes if nothing else is asked for
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


@dataclass(frozen=True, slots=True, eq=False)
class ParametersChange:
    """Any number of weights were set after `update` updates: all as they were then."""

    update: int
    parameters: Parameters

    @property
    def n_bytes(self) -> int:
        """Memory that it takes."""
        numbers = (*self.parameters.weights, *self.parameters.biases)
        return sum(array.nbytes for array in numbers)


Change = RateChange | ParameterChange | ParametersChange


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
    changes : tuple of Change
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
    def own_changes(self) -> tuple[Change, ...]:
        """Those that were made on it and not on the ways before it."""
        return self.changes[self.n_inherited :]

    @property
    def n_bytes(self) -> int:
        """Memory that it takes."""
        set_by_hand = sum(
            change.n_bytes
            for change in self.own_changes
            if isinstance(change, ParametersChange)
        )
        return self.keyframes.n_bytes + BYTES_OF_LOSSES + set_by_hand
