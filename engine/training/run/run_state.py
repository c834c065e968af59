"""What training hands out: frames to look at, states to go on from, reasons to stop."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from engine.arrays import Array, ValueEquality
from engine.network.network import Parameters
from engine.training.evaluate import Score
from engine.training.run.history import Updates


class StopReason(StrEnum):
    """Why a run ended; the comment says what `Stop.value` is."""

    LOSS = "loss"  # loss of the training set
    ACCURACY = "accuracy"  # share of right answers in the training set
    GRADIENT = "gradient"  # norm of the mean gradient of the epoch
    MOVE = "move"  # norm of what the epoch changed
    EPOCHS = "epochs"  # number of epochs
    NOT_FINITE = "not_finite"  # loss that was infinite or no number
    CANCELLED = "cancelled"  # number of updates


@dataclass(frozen=True, slots=True)
class Stop:
    """The end of a run: why, after how many updates, and the value that decided."""

    reason: StopReason
    update: int
    value: float


@dataclass(frozen=True, slots=True, eq=False)
class TrainState(ValueEquality):
    """All that changes while training; a trainer goes on from it with the same bits.

    Attributes
    ----------
    update : int
        Number of updates done.
    memory : mapping of str to Parameters
        The optimiser's vectors by name, shaped like the parameters.
    memory_updates : int
        Number of updates that the memory has counted.
    """

    parameters: Parameters
    update: int = 0
    memory: Mapping[str, Parameters] = field(default_factory=dict)
    memory_updates: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A look at training between two updates; nothing in it changes any more.

    Attributes
    ----------
    update, epoch, batch : int
        Updates and epochs done, and updates done in the epoch under way.
    n_batches : int
        Updates in an epoch.
    loss : float or None
        Of the last batch, before its update; None before the first.
    train, held_out : Score or None
        Of the whole sets; None: not known, or nothing is held out.
    train_at, held_out_at : int
        Number of updates that each was computed after; -1: never.
    score_seconds, score_share : float
        Seconds that the last scores took, and the part of the time so far that scores
        took while training went on.
    loss_updates, losses : ndarray of shape (n_points,)
        Batch losses that no frame has shown yet: number of updates done before, loss.
    stop : Stop or None
        Why the run has ended; None if it has not.
    """

    parameters: Parameters
    update: int
    epoch: int
    batch: int
    n_batches: int
    loss: float | None
    train: Score | None
    held_out: Score | None
    train_at: int
    loss_updates: Updates
    losses: Array
    learning_rate: float
    stop: Stop | None
    held_out_at: int = -1
    score_seconds: float = 0.0
    score_share: float = 0.0
