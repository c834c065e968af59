"""The document follows the cursor: it has the numbers of where one stands in time."""

from dataclasses import dataclass
from functools import partial

import numpy as np

from engine.document.document import Edit
from engine.network.network import Network, Parameters
from engine.training.run.outcome import (
    go_to_update,
    keep_trained,
    put_back,
    with_rate,
)
from engine.training.timeline.branches import ParametersChange
from engine.training.timeline.timeline import Timeline
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import TracePhase
from engine.training.trace.moment import Moment
from gui.session import Session
from gui.session.command import GESTURE
from gui.training.controller import TrainingController
from gui.training.history.overview import Place
from gui.training.state import Losses
from gui.training.stepping.work import Edited, differ

# All jumps in a row are one entry of the undo history, and none if they lead back.
JUMPS = GESTURE + "in time"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A change of the weights that this made: how to find it in the undo history."""

    before: int  # number of updates
    after: int
    index: int  # of the history, behind it


@dataclass(frozen=True, slots=True, eq=False)
class _Numbers:
    """What the document has to have at a place."""

    parameters: Parameters
    rate: float


class Following:
    """Gives the document the numbers of before or behind the event that moves them.

    An update that is passed is one entry of the undo history, and going back over it
    takes that entry back. Jumps in a row are one entry together.
    """

    def __init__(self, session: Session, training: TrainingController) -> None:
        self._session = session
        self._training = training
        self._entries: list[_Entry] = []
        self.is_moving = False

    def forget(self) -> None:
        """Take none of the entries back any more."""
        self._entries.clear()

    @property
    def place(self) -> Place:
        """Where the document stands."""
        return self._training.history.place or Place(0, 0)

    def edited(self) -> Edited:
        """Return what the document has that its place in the history has not."""
        session, history = self._session, self._training.history
        parameters = session.parameters if history.is_edited else None
        return Edited(session.document.settings.learning_rate, parameters)

    def move(
        self,
        cursor: Cursor,
        branch: int,
        *,
        is_jump: bool,
        losses: Losses | None = None,
    ) -> int:
        """Let the document follow; return the branch on which the cursor then stands.

        `branch` is the one that the trace belongs to; `is_jump` tells whether the
        cursor got there past other updates, and `losses` are those of updates that
        were learnt on the way.
        """
        moment, network = cursor.trace.moment, self._session.network
        is_behind = is_behind_move(cursor)
        wanted = Place(branch, moment.before.update + is_behind)
        here = self.place
        if network is None:
            return branch
        if wanted == here and self._is_right(moment, is_behind=is_behind):
            return branch
        with self._training.history.used() as timeline:
            if timeline is None:
                return branch
            if (
                losses is None
                and is_behind
                and here == Place(branch, wanted.update - 1)
            ):
                wanted, losses = self._pass(timeline, here, moment)
            numbers = _numbers_at(timeline, wanted, moment, is_behind=is_behind)
        is_far = losses is None and abs(wanted.update - here.update) != 1
        way = self._jump if is_far or (is_jump and losses is None) else self._walk
        change = partial(way, network, numbers, here, wanted)
        self.is_moving = True
        try:
            self._training.keep_step(change, wanted, losses)
        finally:
            self.is_moving = False
        return wanted.branch

    def _is_right(self, moment: Moment, *, is_behind: bool) -> bool:
        """Tell whether the document, which is at the place, has its numbers."""
        if is_behind:
            return not self._training.history.is_edited
        rate = self._session.document.settings.learning_rate
        is_same = moment.before.parameters == self._session.parameters
        return is_same and moment.rate == rate

    def _pass(
        self, timeline: Timeline, here: Place, moment: Moment
    ) -> tuple[Place, Losses | None]:
        """Note an update that the cursor has passed; it may be made for the first time.

        Returns
        -------
        place : Place
            Where it leads to: on a new branch, if something was changed before.
        losses : Losses or None
            Its loss; None: it was known.
        """
        edited, history = self.edited(), self._training.history
        timeline.stand_at(here.update, here.branch)
        differ(timeline, edited, moment.before)
        branch, update = timeline.branch, moment.after.update
        place = Place(branch.number, update)
        if branch.number != here.branch:
            before = Place(branch.number, here.update)
            history.remember(before, moment.before.parameters)
        if update <= branch.tip:
            return place, None
        timeline.keep_update(moment.after, moment.loss)
        return place, Losses(np.array([update - 1]), np.array([moment.loss]))

    # --- the undo history -----------------------------------------------------------

    def _jump(
        self, network: Network, numbers: _Numbers, here: Place, wanted: Place
    ) -> None:
        if here.branch == wanted.branch and self._take_back(numbers, here, wanted):
            return
        document, update = self._session.document, wanted.update
        edit = go_to_update(document, network, numbers.parameters, update, JUMPS)
        self._do(edit, numbers)
        self._entries.clear()

    def _walk(
        self, network: Network, numbers: _Numbers, here: Place, wanted: Place
    ) -> None:
        is_on = wanted.update > here.update
        way = self._go_forward if is_on else self._go_back
        way(network, numbers, here, wanted)

    def _go_forward(
        self, network: Network, numbers: _Numbers, here: Place, wanted: Place
    ) -> None:
        session, document = self._session, self._session.document
        n = wanted.update - here.update
        edit = keep_trained(document, document, network, numbers.parameters, n)
        self._do(edit, numbers)
        entry = _Entry(here.update, wanted.update, session.stack.index())
        self._entries.append(entry)

    def _go_back(
        self, network: Network, numbers: _Numbers, here: Place, wanted: Place
    ) -> None:
        if not self._take_back(numbers, here, wanted):
            document = self._session.document
            self._do(put_back(document, network, numbers.parameters), numbers)
            self._entries.clear()

    def _take_back(self, numbers: _Numbers, here: Place, wanted: Place) -> bool:
        """Take back the entries made here as long as they are the last ones.

        Returns
        -------
        bool
            Whether the document then has the numbers that are wanted.
        """
        session, at, to = self._session, here.update, wanted.update
        while self._entries and at > to and self._entries[-1].before >= to:
            entry = self._entries[-1]
            if (entry.after, entry.index) != (at, session.stack.index()):
                break
            self._entries.pop()
            session.stack.undo()
            at = entry.before
        rate = session.document.settings.learning_rate
        return session.parameters == numbers.parameters and rate == numbers.rate

    def _do(self, edit: Edit, numbers: _Numbers) -> None:
        document = self._session.document
        self._session.do(with_rate(document, edit, numbers.rate))


def is_behind_move(cursor: Cursor) -> bool:
    """Tell whether the event moves the parameters, or they have moved before it."""
    events = cursor.events
    moves = events.phase_range(TracePhase.UPDATE)
    if moves:
        return cursor.index >= moves.stop - 1
    return events.phase_of(cursor.index) is TracePhase.REEVALUATE


def _numbers_at(
    timeline: Timeline, place: Place, moment: Moment, *, is_behind: bool
) -> _Numbers:
    """Return the numbers of a place; mostly a trace that is there already has them."""
    rate = timeline.rate_at(place.update, place.branch)
    branch = next(b for b in timeline.branches if b.number == place.branch)
    was_set = any(
        change.update == place.update and isinstance(change, ParametersChange)
        for change in branch.changes
    )
    if was_set and is_behind:
        state = timeline.state_at(place.update, place.branch)
        return _Numbers(state.parameters, rate)
    state = moment.after if is_behind else moment.before
    return _Numbers(state.parameters, rate)
