"""What the worker leaves for the window: nothing in it changes afterwards."""

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.training.notices.notice import Notice
from engine.training.run.run_state import Frame
from gui.training.breakpoints.conditions import Condition
from gui.training.history.overview import Overview, Place
from gui.training.job import Ticket

if TYPE_CHECKING:  # the first picture of the window needs nothing that trains
    from engine.training.timeline.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Trail:
    """Where the history stands; the window keeps the timeline but uses it only later.

    `met` is the condition that the run has stopped at.
    """

    timeline: "Timeline"
    overview: Overview
    place: Place
    met: Condition | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """A frame of the training, the run that it belongs to, and what was noticed.

    `of_units` and `of_run` are the notices of the last look, which need not be new.
    """

    ticket: Ticket
    frame: Frame
    of_units: tuple[Notice, ...] = ()
    of_run: tuple[Notice, ...] = ()
    trail: Trail | None = None


class Mailbox:
    """Frames from the worker to the window, without a lock: a deque needs none.

    The window asks for a frame by taking the last one, so a slow window costs training
    few copies. No frame is lost, because each carries loss points of its own.
    """

    def __init__(self) -> None:
        self._frames: deque[Delivery] = deque()

    @property
    def is_empty(self) -> bool:
        """Whether the window has taken everything and would like more."""
        return not self._frames

    def put(self, delivery: Delivery) -> None:
        """Leave a frame; called by the worker."""
        self._frames.append(delivery)

    def take(self) -> list[Delivery]:
        """Take all frames, the oldest first; called by the window."""
        taken: list[Delivery] = []
        while self._frames:
            taken.append(self._frames.popleft())
        return taken
