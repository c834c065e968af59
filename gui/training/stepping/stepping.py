"""The ways on from one update to all others, by long steps and by itself."""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Level
from gui.session import Session
from gui.training.controller import TrainingController
from gui.training.history.bookmarks import Bookmark
from gui.training.history.overview import Place
from gui.training.stepping.places import next_at
from gui.training.stepping.strides import Stride, end_of, start_of
from gui.training.stepping.walking import Walking
from gui.training.stepping.watching import Watching
from gui.training.stepping.work import go_to, learn_to

Then = Callable[[Cursor], Cursor]


class Stepping(Walking):
    """Goes through updates event by event, to and fro, with the document following.

    What the cursor has passed is done: behind the event that moves the parameters the
    document has the new ones, which is one entry of the undo history for each update,
    and before it the old ones. All updates of the training's history can be gone to.
    Where something was edited meanwhile, going on begins a branch; an edit of anything
    else that matters ends the history.
    """

    def __init__(
        self,
        session: Session,
        training: TrainingController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(session, training, parent)
        self._watching = Watching()
        self.player.ticked.connect(self._tick)

    # --- going ----------------------------------------------------------------------

    def next(self) -> None:
        """Go on by one step: an event, an update, an epoch, or without end."""
        cursor = self.cursor
        if self.stride is Stride.RUN:
            self._training.run()
        elif cursor is None or self.is_busy:
            self.begin()
        elif self.stride is not None:
            self._stride_on(self.stride)
        elif cursor.is_last:
            self._go_to(self.branch, self.update)
        else:
            self._put(cursor.next())

    def previous(self) -> None:
        """Go back by one step."""
        cursor = self.cursor
        if cursor is None or self.is_busy or not self.can_go_back:
            return
        if self.stride is not None:
            self._stride_back(self.stride)
        elif cursor.is_first:
            self._go_to(self.branch, self.update - 2, then=_last)
        else:
            self._put(cursor.previous())

    def _done(self) -> int:
        """Return how many updates are done where the cursor stands."""
        return self.update - 1 + self.has_moved

    def _stride_on(self, stride: Stride) -> None:
        history = self._training.history
        overview, loan = history.overview, self.computing.loan()
        if loan is None or overview is None:
            return
        self._training.breakpoints.meet(None)
        place, edited = self._following.place, self._following.edited()
        end = end_of(stride, place.update, overview.n_batches)
        self._then, self._is_jump = _last, False
        job = partial(learn_to, loan, place, edited, end, self._training.watched())
        n_updates = self.computing.distance(place) + end - place.update
        self.computing.do(job, n_updates)

    def _stride_back(self, stride: Stride) -> None:
        overview = self._training.history.overview
        if overview is None:
            return
        first = overview.first
        done = start_of(stride, self._done(), overview.n_batches, first)
        self._go_to_end_of(self.branch, done, is_jump=stride is not Stride.UPDATE)

    def _go_to_end_of(self, branch: int, done: int, *, is_jump: bool) -> None:
        """Go to where so many updates are done: to the last event of the last one."""
        if done < self.updates.start:
            self._go_to(branch, done, is_jump=is_jump)
        else:
            self._go_to(branch, done - 1, then=_last, is_jump=is_jump)

    def go_to_update(self, number: int, *, branch: int | None = None) -> None:
        """Go to the first event of an update, from 1."""
        branch = self.branch if branch is None else branch
        self._go_to(branch, number - 1, is_jump=True)

    def go_to_bookmark(self, mark: Bookmark) -> None:
        """Go to the event that a bookmark marks."""
        self.stride, self._level = None, mark.level
        self._go_to(
            mark.branch,
            mark.update - 1,
            then=lambda cursor: cursor.to(mark.position),
            is_jump=True,
        )

    def _go_to(
        self,
        branch: int,
        done: int,
        *,
        then: Then | None = None,
        is_jump: bool = False,
    ) -> None:
        """Go to the update that follows so many."""
        overview, place = self._training.history.overview, Place(branch, done)
        if overview is None or self.is_busy or self._training.is_running:
            return
        if not overview.has(place):
            return
        loan = self.computing.loan()
        if loan is not None:
            self._then, self._is_jump = then, is_jump
            self.computing.do(
                partial(go_to, loan, place), self.computing.distance(place)
            )

    def run_to(self, ids: Collection[int]) -> None:
        """Run to the next event that touches one of these elements of the drawing."""

        def then(cursor: Cursor) -> Cursor:
            return next_at(cursor, ids) or cursor

        if self.stride is not None:
            self.stride, self._level = None, Level.LAYER
        cursor = self.cursor
        if cursor is None or self.is_busy:
            self.begin(then)
            return
        if cursor.level is Level.PHASE:
            cursor = cursor.at_level(Level.LAYER)
        found = next_at(cursor, ids)
        if found is not None:
            self._put(found)
            return
        self._put(_last(cursor))
        self._go_to(self.branch, self.update, then=then)

    # --- going by itself ------------------------------------------------------------

    def play(self) -> None:
        """Go on by itself."""
        if self.stride is Stride.RUN:
            self._training.run()
            return
        self.begin()
        if self.cursor is not None:
            self._training.breakpoints.meet(None)
            self._watching.forget()
            self.player.play()

    def toggle(self) -> None:
        """Go on by itself, or stand still."""
        if self._training.is_running:
            self._training.pause()
        elif self.is_playing:
            self.pause()
        else:
            self.play()

    def set_pace(self, steps_per_second: int) -> None:
        """Go so fast by itself."""
        self.player.set_pace(steps_per_second)

    def _tick(self) -> None:
        if self.is_busy:
            return
        done = self._done()
        self.next()
        if self.stride is None and self._done() == done + 1 and self.cursor:
            watched, moment = self._training.watched(), self.cursor.trace.moment
            self._meet(self._watching.met_at(moment, watched, self.branch))


def _last(cursor: Cursor) -> Cursor:
    return replace(cursor, index=len(cursor.events) - 1)
