"""The ways inside an update, and how far one press leads."""

from dataclasses import replace

from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Level, Position, TracePhase
from engine.training.trace.events import Scope
from gui.training.stepping.places import within
from gui.training.stepping.standing import Standing
from gui.training.stepping.strides import STRIDES, Stride


class Walking(Standing):
    """Goes to and fro among the events of the update that is looked at."""

    # --- places in the update -------------------------------------------------------

    def home(self) -> None:
        """Go to the first event of the phase."""
        if self.cursor is not None:
            self._put(self.cursor.phase_start())

    def end(self) -> None:
        """Go to the last event of the phase."""
        if self.cursor is not None:
            self._put(self.cursor.phase_end())

    def go_to_phase(self, phase: TracePhase) -> None:
        """Go to the first event of a phase."""
        if self.cursor is not None:
            self._put(self.cursor.to_phase(phase))

    def go_to_index(self, index: int) -> None:
        """Go to an event by its number, from 0."""
        if self.cursor is not None:
            last = len(self.cursor.events) - 1
            self._put(replace(self.cursor, index=min(max(index, 0), last)))

    def go_to_place(self, place: Position) -> None:
        """Run to the event that covers a place."""
        if self.cursor is not None:
            self._put(self.cursor.to(place))

    # --- how far one press leads ----------------------------------------------------

    def coarser(self) -> None:
        """Look at larger events; above those there are updates, epochs and runs."""
        if self.cursor is None:
            return
        if self.stride is not None:
            self.set_stride(STRIDES[max(STRIDES.index(self.stride) - 1, 0)])
        elif self.cursor.level is Level.PHASE:
            self.set_stride(Stride.UPDATE)
        else:
            self._keep_level(self.cursor.coarser())

    def finer(self) -> None:
        """Look at smaller events."""
        if self.cursor is None:
            return
        if self.stride is Stride.UPDATE:
            self.set_level(Level.PHASE)
        elif self.stride is not None:
            self.set_stride(STRIDES[STRIDES.index(self.stride) + 1])
        else:
            self._keep_level(self.cursor.finer())

    def set_level(self, level: Level) -> None:
        """Stay at the same place and look at events of a level."""
        if self.cursor is not None:
            self._keep_level(self.cursor.at_level(level))

    def set_stride(self, stride: Stride) -> None:
        """Let one press lead over a whole update, over an epoch, or on and on."""
        if self.cursor is not None:
            self.stride = stride
            self._put(self.cursor.at_level(Level.PHASE))

    def _keep_level(self, cursor: Cursor) -> None:
        self.stride, self._level = None, cursor.level
        self._put(cursor)

    def set_scope(self, scope: Scope) -> None:
        """Limit the events to a perceptron, to a sample, or to nothing."""
        self._scope = scope
        if self.cursor is not None:
            self._put(self.cursor.with_scope(within(scope, self.cursor.trace)))

    # --- bookmarks ------------------------------------------------------------------

    def toggle_bookmark(self) -> None:
        """Set a bookmark at the event, or remove it."""
        here = self.here
        if here is not None:
            self._training.history.bookmarks.toggle(here)
