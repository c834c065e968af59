"""Typesets what comes next while nothing else is to be done."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from engine.training.trace.cursor import Cursor
from engine.training.trace.letters import Profile
from gui.panels.step_panel.written import written
from gui.widgets.formula_row import parts_of, typeset_part

EVENTS = 12  # so far ahead
REST_MS = 3  # between two parts, for whatever else the window does
SHORT_S = 0.001  # what takes no longer was there already


class LookAhead(QObject):
    """Fills the store of shapes part by part; each takes a few milliseconds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._parts: Iterator[str] = iter(())
        self._size = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """Whether there is nothing left to typeset."""
        return not self._timer.isActive()

    def begin(self, cursor: Cursor, profile: Profile, size: float) -> None:
        """Typeset the formulas behind a cursor, in letters of this size."""
        self._parts, self._size = _parts(cursor, profile), size
        self._timer.start()

    def stop(self) -> None:
        """Leave it."""
        self._timer.stop()

    def _go_on(self) -> None:
        began = perf_counter()
        for part in self._parts:
            typeset_part(part, self._size)
            if perf_counter() - began > SHORT_S:
                return
        self._timer.stop()


def _parts(cursor: Cursor, profile: Profile) -> Iterator[str]:
    for _ in range(EVENTS):
        cursor = cursor.next()
        for line in written(cursor, profile, asks_why=False).lines:
            yield from parts_of(line.latex)
            yield from parts_of(line.before)
