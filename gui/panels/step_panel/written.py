"""What is written of an event, in MathML to be typeset and as plain text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Event, TracePhase
from engine.training.trace.letters import Profile
from engine.training.trace.lines import Lines, chain_of, equations_of, lines_of
from engine.training.trace.notation import Notation
from engine.training.trace.sheet import MOST_PARAMETERS, Update
from engine.training.trace.symbols import Symbol
from engine.training.trace.trace import Trace
from engine.training.trace.write_latex import LatexWriter
from engine.training.trace.write_text import TextWriter
from gui.panels.step_panel.paper import OnPaper
from gui.panels.step_panel.pens import (
    Pen,
    Pens,
    SlotWriter,
    VeiledLatexWriter,
    VeiledSlotWriter,
    VeiledTextWriter,
)
from gui.reading import reading

DIGITS = 6  # as the reference has them, where no other number was chosen
MOST_INSIDE = 24  # lines of an event's inside that are shown


@dataclass(frozen=True, slots=True)
class Line:
    """A formula in both forms; the text stands where the other cannot be typeset.

    `mathml` has its numbers in slots. `before` is MathML whose width the line is moved
    to the right by, so that its sign of equality stands below that of the line above.
    `short` is what stands instead where there is little room: of a result behind the
    line above, of a parameter only its numbers.
    """

    mathml: str
    text: str
    before: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """How an event is to be written.

    Attributes
    ----------
    profile : Profile
        Whose letters.
    asks_why : bool
        With the long way, where there is one.
    is_veiled : bool
        With "?" for results.
    on_paper : OnPaper or None
        With the numbers that come of rounding every line.
    """

    profile: Profile
    asks_why: bool = False
    is_veiled: bool = False
    on_paper: OnPaper | None = None

    @property
    def digits(self) -> int:
        """How many significant digits numbers have."""
        return self.on_paper.digits if self.on_paper else digits()

    def pens(self, trace: Trace) -> Pens:
        """Return what writes the events of a trace; results behind a veil."""
        notation, n = notation_of(self.profile, trace), self.digits
        typeset, text = SlotWriter(notation, n), TextWriter(notation, n)
        if not self.is_veiled:
            return Pens(Pen(typeset, typeset), Pen(text, text))
        veiled = VeiledSlotWriter(notation, n), VeiledTextWriter(notation, n)
        return Pens(Pen(typeset, veiled[0]), Pen(text, veiled[1]))

    def event(self, cursor: Cursor) -> Event:
        """Return the event of a cursor, as it is to be written."""
        return self.on_paper.worked.event if self.on_paper else cursor.event

    def inside(self, cursor: Cursor) -> Sequence[Event]:
        """Return the finer account of it."""
        if self.on_paper and self.on_paper.worked.inside:
            return self.on_paper.worked.inside
        return cursor.trace.inside(cursor.event, cursor.scope)


@dataclass(frozen=True, slots=True)
class Written:
    """An event as it is read.

    Attributes
    ----------
    lines : tuple of Line
        Symbols, numbers and result, without those that say nothing.
    inside : tuple of Line
        The finer account, if it was asked for or is the point.
    n_left_out : int
        Lines of it that are not shown.
    is_flow : bool
        Whether the lines are values side by side, with no result among them.
    note : str
        How the result compares with the exact one.
    has_changed : bool
        Whether it is another one.
    others : frozenset of Symbol
        Quantities that have other numbers than the exact ones, rounded.
    """

    lines: tuple[Line, ...]
    inside: tuple[Line, ...] = ()
    n_left_out: int = 0
    is_flow: bool = False
    note: str = ""
    has_changed: bool = False
    others: frozenset[Symbol] = frozenset()


def digits() -> int:
    """Return how many significant digits formulas have."""
    return reading.ways.digits or DIGITS


@lru_cache(maxsize=4)
def notation_of(profile: Profile, trace: Trace) -> Notation:
    """Return a notation for the network of a trace."""
    return Notation(profile, trace.moment.network, trace.moment.n_samples)


def is_list(event: Event) -> bool:
    """Tell whether an event stands for one of every parameter."""
    return event.phase is TracePhase.UPDATE and event.has_inside


def written(cursor: Cursor, asked: Asked) -> Written:
    """Write the event that a cursor stands at."""
    event, pens = asked.event(cursor), asked.pens(cursor.trace)
    inside: Sequence[Event] = ()
    if event.has_inside and (asked.asks_why or is_list(event)):
        inside = asked.inside(cursor)
    shown = inside[:MOST_INSIDE]
    found = lines_of(event, *pens.typeset)
    mathml, text = _lines(event, pens.typeset), _lines(event, pens.text)
    paper = None if asked.is_veiled else asked.on_paper
    return Written(
        tuple(_shortened(_pair(mathml, text, found.names), found, pens)),
        tuple(_of_parameter(e, pens) for e in shown),
        len(inside) - len(shown),
        is_flow=not found.symbols or is_list(event),
        note=paper.note if paper else "",
        has_changed=bool(paper and paper.has_changed),
        others=paper.others if paper else frozenset(),
    )


def _pair(mathml: Sequence[str], text: Sequence[str], names: str) -> Iterator[Line]:
    for left, right in zip(mathml, text, strict=True):
        if right:
            is_numbers = right.lstrip().startswith("=")
            yield Line(left, right.strip(), names if is_numbers else "")


def _of_parameter(event: Event, pens: Pens) -> Line:
    """Write an event in one chain; shorter, only its numbers."""
    typeset, text = pens
    short, found = "", lines_of(event, *typeset)
    if event.phase is TracePhase.UPDATE and found.numbers:
        arrow, equals = (typeset.writer.operator(sign) for sign in ("←", "="))
        parts = [found.names, arrow, found.numbers, equals, found.result]
        short = typeset.writer.row(parts)
    return Line(chain_of(event, *typeset), chain_of(event, *text), short=short)


def _shortened(lines: Iterable[Line], found: Lines, pens: Pens) -> Iterator[Line]:
    """Let the last of three lines know how it goes on behind the one above."""
    made = list(lines)
    is_last = len(made) == 3 and made[1].before
    for number, line in enumerate(made):
        if is_last and number == len(made) - 1:
            writer = pens.typeset.writer
            yield replace(line, short=writer.row([writer.operator("="), found.result]))
        else:
            yield line


def _lines(event: Event, pen: Pen) -> list[str]:
    """Return the three lines; of what has no formula, one for each result."""
    writer, results = pen
    found: Lines = lines_of(event, writer, results)
    if not found.symbols:
        return list(equations_of(event, results))
    if is_list(event):  # its numbers stand parameter by parameter
        return [found.symbols]
    equals = writer.operator("=")
    numbers = writer.row([equals, found.numbers]) if found.numbers else ""
    if len(event.results) > 1 or found.symbols == found.names:
        return [found.symbols, numbers, *equations_of(event, results)]
    return [found.symbols, numbers, writer.row([found.names, equals, found.result])]


def whole_update(cursor: Cursor) -> Update:
    """Return what a derivation sheet of the events gone through is made of."""
    return Update(cursor.trace, cursor.events, cursor.scope)


def copies_of(cursor: Cursor, asked: Asked) -> dict[str, str]:
    """Return an event in one line: "latex", "markdown" and "text"."""
    notation, n = notation_of(asked.profile, cursor.trace), asked.digits
    plain, veiled = LatexWriter(notation, n), VeiledLatexWriter(notation, n)
    latex = Pen(plain, veiled if asked.is_veiled else plain)
    text = asked.pens(cursor.trace).text
    event = asked.event(cursor)
    many = asked.inside(cursor) if is_list(event) else ()
    events = [event, *many[:MOST_PARAMETERS]]
    formulas = [chain_of(e, *latex) for e in events]
    return {
        "latex": "\n".join(formulas),
        "markdown": "\n\n".join(f"$${formula}$$" for formula in formulas),
        "text": "\n".join(chain_of(e, *text) for e in events),
    }
