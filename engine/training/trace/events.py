"""The events of a level as a sequence that makes each one when it is asked for."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, overload

import numpy as np

from engine.training.trace.event import Event, Level, Position, TracePhase
from engine.training.trace.section import Section


class Scope(NamedTuple):
    """What detailed events are limited to; the rest of the update happens silently.

    `unit` is a layer, from 1, and a column of its matrix; `sample` a row of the batch.
    """

    unit: tuple[int, int] | None = None
    sample: int | None = None


EVERYTHING = Scope()


class _Part:
    """The events of one section, in a level and a scope."""

    def __init__(self, section: Section, level: Level, scope: Scope) -> None:
        self.section = section
        self._level = level
        self._rows = range(section.n_rows)
        self._columns = range(section.n_columns)
        self._picks: tuple[int, ...] | None = None
        if level is Level.LAYER:
            is_of_other = scope.unit is not None and section.layer != scope.unit[0]
            self._rows = range(not (is_of_other and section.layer))
            self._columns = range(1)
            return
        self._limit(scope)

    def _limit(self, scope: Scope) -> None:
        section = self.section
        if scope.unit is not None and section.layer:
            layer, unit = scope.unit
            self._columns = range(0)
            if layer == section.layer:
                self._columns = section.columns_of(unit)
        if scope.sample is not None:
            if section.is_by_sample:
                self._rows = range(scope.sample, scope.sample + 1)
            self._picks = section.terms_of_sample(scope.sample)

    @property
    def _width(self) -> int:
        """Number of events in a row."""
        n_cells = len(self._columns)
        if self._level is not Level.TERM or not n_cells:
            return n_cells
        if self._picks is not None:
            return n_cells * len(self._picks)
        ends = self.section.ends
        return int(ends[self._columns.stop] - ends[self._columns.start])

    def __len__(self) -> int:
        return len(self._rows) * self._width

    def place(self, index: int) -> Position:
        """Return where an event stands; of a cell, its first term."""
        number = self.section.number
        if self._level is Level.LAYER:
            return Position(number)
        row, rest = divmod(index, self._width)
        row = self._rows[row]
        if self._level is Level.PERCEPTRON:
            return Position(number, row, self._columns[rest])
        if self._picks is not None:
            cell, pick = divmod(rest, len(self._picks))
            return Position(number, row, self._columns[cell], self._picks[pick])
        ends = self.section.ends
        there = int(ends[self._columns.start]) + rest
        column = int(np.searchsorted(ends, there, side="right")) - 1
        return Position(number, row, column, there - int(ends[column]))


class Events(Sequence[Event]):
    """The events of an update in one level, from the first to the last.

    Nothing is kept but numbers of cells and terms, so that the millions of terms of a
    large network cost nothing before they are looked at.

    Parameters
    ----------
    sections : sequence of Section
        In their order.
    level : Level
        `LAYER`, `PERCEPTRON` or `TERM`.
    scope : Scope
    """

    def __init__(
        self, sections: Sequence[Section], level: Level, scope: Scope = EVERYTHING
    ) -> None:
        self.level = level
        self.scope = scope
        found = (_Part(section, level, scope) for section in sections)
        self._parts = [part for part in found if len(part)]
        self._stops = list(accumulate(map(len, self._parts)))
        self._latest: tuple[int, Event] | None = None  # who asks asks again

    def __len__(self) -> int:
        return self._stops[-1]

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Event]: ...
    def __getitem__(self, index: int | slice) -> Event | Sequence[Event]:
        if isinstance(index, slice):
            return tuple(self._event(i) for i in range(*index.indices(len(self))))
        return self._event(range(len(self))[index])

    def __iter__(self) -> Iterator[Event]:
        return map(self._event, range(len(self)))

    def index_of(self, place: Position) -> int:
        """Return the event that covers a place, or the next one behind it."""
        found = bisect_left(
            range(len(self)), place, key=lambda index: self._covered(index)[1]
        )
        return min(found, len(self) - 1)

    def phase_of(self, index: int) -> TracePhase:
        """Return the phase of an event without making it."""
        return self._find(index)[0].section.phase

    def phase_range(self, phase: TracePhase) -> range:
        """Return the events of a phase, which may be none in a narrow scope."""
        starts = [0, *self._stops[:-1]]
        spans = [
            (start, stop)
            for start, stop, part in zip(starts, self._stops, self._parts, strict=True)
            if part.section.phase is phase
        ]
        return range(spans[0][0], spans[-1][1]) if spans else range(0)

    def _find(self, index: int) -> tuple[_Part, int]:
        number = bisect_left(self._stops, index + 1)
        start = self._stops[number - 1] if number else 0
        return self._parts[number], index - start

    def _covered(self, index: int) -> tuple[Position, Position]:
        part, inner = self._find(index)
        return part.section.covered(self.level, part.place(inner))

    def _event(self, index: int) -> Event:
        latest = self._latest
        if latest is None or latest[0] != index:
            part, inner = self._find(index)
            latest = index, part.section.event(self.level, part.place(inner))
            self._latest = latest
        return latest[1]
