"""What the window asks of the worker."""

from dataclasses import dataclass, field
from enum import StrEnum
from threading import Event, Lock
from typing import TYPE_CHECKING

from engine.data.dataset import Dataset
from engine.document.elements import Settings
from engine.network.network import Network, Parameters
from engine.training.timeline.branches import LIMIT
from gui.training.breakpoints.list import Watched
from gui.training.history.overview import Place

if TYPE_CHECKING:  # the first picture of the window needs nothing that trains
    from engine.training.timeline.timeline import Timeline


class Goal(StrEnum):
    """How far a run goes, if no stop condition ends it before."""

    ON = "on"  # until it is paused
    UPDATE = "update"
    EPOCH = "epoch"  # to the end of the epoch under way


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """The history that a run goes on with; lent to the training thread for the run.

    Attributes
    ----------
    lock : Lock
        Held by whoever uses the timeline.
    limit : int
        Most bytes that a history may take.
    timeline : Timeline or None
        None: the run begins one.
    place : Place or None
        Where it goes on.
    is_edited : bool
        Whether it goes on with other parameters than those of the place.
    """

    lock: Lock = field(default_factory=Lock)
    limit: int = LIMIT
    timeline: "Timeline | None" = None
    place: Place | None = None
    is_edited: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """Everything that a training is determined by."""

    network: Network
    dataset: Dataset
    settings: Settings
    parameters: Parameters


@dataclass(frozen=True, slots=True, eq=False)
class Ticket:
    """One run: what both threads know it by.

    Attributes
    ----------
    goal : Goal
    settings : Settings
        In force when the run begins; learning rate and stop may change on the way.
    past : Past
        The history that it goes on with.
    watched : Watched
        Conditions that it stops at.
    is_cancelled : Event
        Set by the window: nobody waits for this run any more.
    is_over : Event
        Set by the worker: its last frame is in the mailbox.
    """

    goal: Goal
    settings: Settings
    past: Past = field(default_factory=Past)
    watched: Watched = field(default_factory=Watched)
    is_cancelled: Event = field(default_factory=Event)
    is_over: Event = field(default_factory=Event)
