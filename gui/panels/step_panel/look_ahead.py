"""Typesets what comes next while nothing else is to be done."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from engine.training.trace.cursor import Cursor
from engine.training.trace.letters import Profile
from gui.panels.step_panel.written import Asked, Written, written
from gui.reading import reading
from gui.widgets.formula_inks import NotTypesetError
from gui.widgets.formula_template import parted, template_of

EVENTS = 12  # so far ahead
REST_MS = 3  # between two parts, for whatever else the window does
SHORT_S = 0.001  # what takes no longer was there already


class LookAhead(QObject):
    """Fills the store of shapes part by part; each takes a few milliseconds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shapes: Iterator[str] = iter(())
        self._way: tuple[object, ...] = ()  # what it looks ahead along
        self._reached = 0  # index of the last event that it has seen
        self._written: dict[int, Written] = {}  # behind the cursor, by index
        self._timer = QTimer(self)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """Whether there is nothing left to typeset."""
        return not self._timer.isActive()

    def begin(self, cursor: Cursor, profile: Profile) -> None:
        """Typeset the formulas behind a cursor that it has not come to yet."""
        way = _way(cursor, profile)
        if way != self._way:
            self._way, self._reached = way, cursor.index
            self._written.clear()
        self._shapes = self._coming(cursor, profile)
        self._timer.start()

    def stop(self) -> None:
        """Leave it, and forget what was seen."""
        self._timer.stop()
        self._way = ()
        self._written.clear()

    def written(self, cursor: Cursor, asked: Asked) -> Written:
        """Write an event, or return what was written when it was looked at ahead."""
        is_plain = asked == Asked(asked.profile)
        if is_plain and _way(cursor, asked.profile) == self._way:
            found = self._written.pop(cursor.index, None)
            if found is not None:
                return found
        return written(cursor, asked)

    def _go_on(self) -> None:
        began = perf_counter()
        for shape in self._shapes:
            with suppress(NotTypesetError):  # then it is shown as text
                template_of(shape)
            if perf_counter() - began > SHORT_S:
                return
        self._timer.stop()

    def _coming(self, cursor: Cursor, profile: Profile) -> Iterator[str]:
        last = min(cursor.index + EVENTS, len(cursor.events) - 1)
        for index in range(max(self._reached, cursor.index) + 1, last + 1):
            made = written(replace(cursor, index=index), Asked(profile))
            self._written[index] = made
            for line in made.lines:
                yield parted(line.mathml)[0]
            self._reached = index


def _way(cursor: Cursor, profile: Profile) -> tuple[object, ...]:
    return cursor.trace, cursor.level, cursor.scope, profile, reading.ways
