"""What is written of an event, in LaTeX to be typeset and as plain text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Event, TracePhase
from engine.training.trace.letters import Profile
from engine.training.trace.lines import Lines, chain_of, equations_of, lines_of
from engine.training.trace.notation import Notation
from engine.training.trace.sheet import MOST_PARAMETERS, Update
from engine.training.trace.trace import Trace
from engine.training.trace.write_latex import LatexWriter
from engine.training.trace.write_text import TextWriter
from engine.training.trace.writer import Writer
from gui.reading import reading

DIGITS = 6  # as the reference has them, where no other number was chosen
MOST_INSIDE = 24  # lines of an event's inside that are shown


@dataclass(frozen=True, slots=True)
class Line:
    """A formula in both forms; the text stands where the other cannot be typeset.

    `before` is LaTeX whose width the line is moved to the right by, so that its sign of
    equality stands below that of the line above.
    """

    latex: str
    text: str
    before: str = ""


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
    """

    lines: tuple[Line, ...]
    inside: tuple[Line, ...] = ()
    n_left_out: int = 0
    is_flow: bool = False


@dataclass(frozen=True, slots=True)
class Pens:
    """The writers of a trace in a notation."""

    latex: LatexWriter
    text: TextWriter


def digits() -> int:
    """Return how many significant digits formulas have."""
    return reading.ways.digits or DIGITS


@lru_cache(maxsize=4)
def notation_of(profile: Profile, trace: Trace) -> Notation:
    """Return a notation for the network of a trace."""
    return Notation(profile, trace.moment.network, trace.moment.n_samples)


def pens_of(profile: Profile, trace: Trace) -> Pens:
    """Return what writes the events of a trace."""
    notation = notation_of(profile, trace)
    return Pens(LatexWriter(notation, digits()), TextWriter(notation, digits()))


def is_list(event: Event) -> bool:
    """Tell whether an event stands for one of every parameter."""
    return event.phase is TracePhase.UPDATE and event.has_inside


def written(cursor: Cursor, profile: Profile, *, asks_why: bool) -> Written:
    """Write the event that a cursor stands at."""
    event = cursor.event
    pens = pens_of(profile, cursor.trace)
    inside: Sequence[Event] = ()
    if event.has_inside and (asks_why or is_list(event)):
        inside = cursor.trace.inside(event, cursor.scope)
    shown = inside[:MOST_INSIDE]
    symbols, _numbers, _result, names = lines_of(event, pens.latex)
    return Written(
        tuple(_pair(_lines(event, pens.latex), _lines(event, pens.text), names)),
        tuple(Line(chain_of(e, pens.latex), chain_of(e, pens.text)) for e in shown),
        len(inside) - len(shown),
        is_flow=not symbols or is_list(event),
    )


def _pair(latex: Sequence[str], text: Sequence[str], names: str) -> Iterator[Line]:
    for left, right in zip(latex, text, strict=True):
        if right:
            is_numbers = right.lstrip().startswith("=")
            yield Line(left, right.strip(), names if is_numbers else "")


def _lines(event: Event, writer: Writer) -> list[str]:
    """Return the three lines; of what has no formula, one for each result."""
    found: Lines = lines_of(event, writer)
    if not found.symbols:
        return list(equations_of(event, writer))
    if is_list(event):  # its numbers stand parameter by parameter
        return [found.symbols]
    equals = writer.operator("=")
    numbers = writer.row([equals, found.numbers]) if found.numbers else ""
    if len(event.results) > 1 or found.symbols == found.names:
        return [found.symbols, numbers, *equations_of(event, writer)]
    return [found.symbols, numbers, writer.row([found.names, equals, found.result])]


def whole_update(cursor: Cursor) -> Update:
    """Return what a derivation sheet of the events gone through is made of."""
    return Update(cursor.trace, cursor.events, cursor.scope)


def copies_of(cursor: Cursor, profile: Profile) -> dict[str, str]:
    """Return an event in one line: "latex", "markdown" and "text"."""
    pens = pens_of(profile, cursor.trace)
    event = cursor.event
    many = cursor.trace.inside(event, cursor.scope) if is_list(event) else ()
    events = [event, *many[:MOST_PARAMETERS]]
    latex = [chain_of(e, pens.latex) for e in events]
    return {
        "latex": "\n".join(latex),
        "markdown": "\n\n".join(f"$${formula}$$" for formula in latex),
        "text": "\n".join(chain_of(e, pens.text) for e in events),
    }
