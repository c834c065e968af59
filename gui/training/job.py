"""What the window asks of the worker."""

from dataclasses import dataclass, field
from enum import StrEnum
from threading import Event

from engine.data.dataset import Dataset
from engine.document.elements import Settings
from engine.network.network import Network, Parameters
from engine.training.run.run_state import TrainState


class Goal(StrEnum):
    """How far a run goes, if no stop condition ends it before."""

    ON = "on"  # until it is paused
    UPDATE = "update"
    EPOCH = "epoch"  # to the end of the epoch under way


@dataclass(frozen=True, slots=True)
class Job:
    """Everything that a training is determined by.

    `state` is where to go on, with these parameters; None: learning begins with them.
    """

    network: Network
    dataset: Dataset
    settings: Settings
    parameters: Parameters
    state: TrainState | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Ticket:
    """One run: what both threads know it by.

    Attributes
    ----------
    goal : Goal
    settings : Settings
        In force when the run begins; learning rate and stop may change on the way.
    is_cancelled : Event
        Set by the window: nobody waits for this run any more.
    is_over : Event
        Set by the worker: its last frame is in the mailbox.
    """

    goal: Goal
    settings: Settings
    is_cancelled: Event = field(default_factory=Event)
    is_over: Event = field(default_factory=Event)
