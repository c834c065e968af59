"""Working an update out on paper: what comes of rounding every line."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from engine.numerals import format_number
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Event, Level, Operand
from engine.training.trace.notebook import Worked, by_hand, rounded
from engine.training.trace.symbols import Symbol
from gui.i18n import translate
from gui.panels.step_panel.numbers import in_full
from gui.words import QT_TRANSLATE_NOOP

MOST_LINES = 3000  # so far one would not go on paper
SAME = QT_TRANSLATE_NOOP("step", "= Exactly {value}: rounded, that is the same.")
OTHER = QT_TRANSLATE_NOOP(
    "step", "≠ Exactly {value}, rounded {rounded}: rounding before made the difference."
)
ALL_SAME = QT_TRANSLATE_NOOP("step", "= All {n} exact numbers are the same, rounded.")
SOME_OTHER = QT_TRANSLATE_NOOP(
    "step", "≠ {k} of {n} exact numbers are others, rounded: those underlined twice."
)


@dataclass(frozen=True, slots=True)
class OnPaper:
    """An event as it was worked out, beside how it is.

    Attributes
    ----------
    worked : Worked
    exact : tuple of Event
        The same event, or its parameters, without rounding.
    digits : int
        Significant digits of every line.
    """

    worked: Worked
    exact: tuple[Event, ...]
    digits: int

    @property
    def events(self) -> tuple[Event, ...]:
        """The events worked out that `exact` stands beside."""
        return self.worked.inside or (self.worked.event,)

    @property
    def others(self) -> frozenset[Symbol]:
        """Quantities that rounding on the way has changed."""
        pairs = zip(self.exact, self.events, strict=False)
        return frozenset(
            one.symbol
            for exact, event in pairs
            for one, found in (
                *zip(exact.operands, event.operands, strict=True),
                *zip(exact.results, event.results, strict=True),
            )
            if self._differs(one, found)
        )

    def _differs(self, exact: Operand, found: Operand) -> bool:
        if np.ndim(exact.value):
            return False
        value = rounded(float(exact.value), self.digits)
        return value != float(found.value) and np.isfinite(value)

    @property
    def has_changed(self) -> bool:
        """Whether a result is another than the exact one, rounded."""
        return any(r.symbol in self.others for e in self.events for r in e.results)

    @property
    def note(self) -> str:
        """How the result compares with the exact one, in words."""
        results = [result for event in self.exact for result in event.results]
        if len(results) != 1:
            k = sum(result.symbol in self.others for result in results)
            text = SOME_OTHER if k else ALL_SAME
            return translate("step", text).format(k=k, n=len(results))
        value = results[0].value
        if np.ndim(value):
            return ""
        exact = float(value)
        short = format_number(rounded(exact, self.digits), self.digits)
        text = OTHER if self.has_changed else SAME
        return translate("step", text).format(value=in_full(exact), rounded=short)


class Paper:
    """The lines of an update, worked out as far as somebody has asked for them."""

    def __init__(self) -> None:
        self._way: tuple[object, ...] = ()
        self._lines: list[Worked] = []
        self._coming: Iterator[Worked] = iter(())

    def at(self, cursor: Cursor, digits: int) -> OnPaper | None:
        """Return an event as worked out with so many digits.

        None where it is not a single term, or too far on to be worked out by hand.
        """
        if cursor.level is not Level.TERM or cursor.index >= MOST_LINES:
            return None
        way = cursor.trace, cursor.scope, digits
        if way != self._way:
            self._way, self._lines = way, []
            self._coming = by_hand(cursor.trace, digits, cursor.scope)
        missing = cursor.index + 1 - len(self._lines)
        self._lines += islice(self._coming, max(missing, 0))
        worked = self._lines[cursor.index]
        exact: tuple[Event, ...] = (cursor.event,)
        if worked.inside:
            exact = tuple(cursor.trace.inside(cursor.event, cursor.scope))
        return OnPaper(worked, exact, digits)
