"""Where someone stands in a trace, and the ways on from there."""

from dataclasses import dataclass, replace

from engine.training.trace.event import Event, Level, Position, TracePhase
from engine.training.trace.events import EVERYTHING, Events, Scope
from engine.training.trace.phases import PhaseEvents
from engine.training.trace.trace import Trace

_LEVELS = tuple(Level)


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a trace; every way on returns a new one, itself where none is.

    Attributes
    ----------
    trace : Trace
    level : Level
    scope : Scope
    index : int
        Number of the event in `events`.
    """

    trace: Trace
    level: Level = Level.TERM
    scope: Scope = EVERYTHING
    index: int = 0

    @property
    def events(self) -> Events | PhaseEvents:
        """The events of the level and the scope."""
        return self.trace.events(self.level, self.scope)

    @property
    def event(self) -> Event:
        """The event it stands at."""
        return self.events[self.index]

    @property
    def is_first(self) -> bool:
        """Whether nothing comes before."""
        return self.index == 0

    @property
    def is_last(self) -> bool:
        """Whether the update ends here."""
        return self.index == len(self.events) - 1

    def next(self) -> "Cursor":
        """Go to the next event."""
        return self if self.is_last else replace(self, index=self.index + 1)

    def previous(self) -> "Cursor":
        """Go to the event before."""
        return self if self.is_first else replace(self, index=self.index - 1)

    def coarser(self) -> "Cursor":
        """Go to the event of the next coarser level that this one is a part of."""
        return self.at_level(_LEVELS[max(_LEVELS.index(self.level) - 1, 0)])

    def finer(self) -> "Cursor":
        """Go to the first event of the next finer level that this one consists of."""
        number = min(_LEVELS.index(self.level) + 1, len(_LEVELS) - 1)
        return self.at_level(_LEVELS[number])

    def at_level(self, level: Level) -> "Cursor":
        """Stay at the same event as seen in another level."""
        return self.to(self.event.first, level=level)

    def with_scope(self, scope: Scope) -> "Cursor":
        """Limit the events; stay, or go to the next one that is left."""
        return self.to(self.event.first, scope=scope)

    def to(
        self, place: Position, level: Level | None = None, scope: Scope | None = None
    ) -> "Cursor":
        """Run to a place: to the event that covers it, or the next behind it."""
        moved = replace(
            self,
            level=self.level if level is None else level,
            scope=self.scope if scope is None else scope,
            index=0,
        )
        return replace(moved, index=moved.events.index_of(place))

    def to_phase(self, phase: TracePhase) -> "Cursor":
        """Go to the first event of a phase; stay where it has none."""
        found = self.events.phase_range(phase)
        return replace(self, index=found.start) if found else self

    def phase_start(self) -> "Cursor":
        """Go to the first event of the phase it stands in."""
        return replace(self, index=self._phase.start)

    def phase_end(self) -> "Cursor":
        """Go to the last event of the phase it stands in."""
        return replace(self, index=self._phase.stop - 1)

    @property
    def _phase(self) -> range:
        events = self.events
        return events.phase_range(events.phase_of(self.index))
