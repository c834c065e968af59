"""A hand calculation: numbers typed beside all events of an update, and judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.training.trace.answers.concepts import concept_of
from engine.training.trace.answers.judge import Given, Mark, Verdict, judge
from engine.training.trace.answers.paper import Paper
from engine.training.trace.answers.typed import Typed
from engine.training.trace.event import Event, Level, TracePhase
from engine.training.trace.events import EVERYTHING, Scope
from engine.training.trace.notebook import key_of
from engine.training.trace.symbols import Symbol
from engine.training.trace.trace import Trace

MOST_ROWS = 2000


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdicts on a sheet.

    Attributes
    ----------
    verdicts : mapping of int to Verdict
        By row, of those that were typed.
    first_wrong : int or None
        Where the calculation goes wrong first.
    """

    verdicts: Mapping[int, Verdict]
    first_wrong: int | None

    @property
    def n_right(self) -> int:
        """How many are right."""
        return sum(v.mark is Mark.RIGHT for v in self.verdicts.values())


def rows_of(trace: Trace, level: Level, scope: Scope = EVERYTHING) -> tuple[Event, ...]:
    """Return the events of a sheet: those with one number, of the update one each.

    Parameters
    ----------
    trace : Trace
        The update.
    level : Level
        `PERCEPTRON` or `TERM`.
    scope : Scope
        Which events; the rows end after `MOST_ROWS`.
    """
    found: list[Event] = []
    for event in trace.events(level, scope):
        if len(found) >= MOST_ROWS:
            break
        if concept_of(event.kind) is None:
            continue
        if event.phase is TracePhase.UPDATE and event.has_inside:
            found += trace.inside(event, scope)[:MOST_ROWS]
        elif np.ndim(event.result.value) == 0:
            found.append(event)
    return tuple(found[:MOST_ROWS])


def judge_sheet(
    paper: Paper, rows: Sequence[Event], typed: Mapping[int, Typed]
) -> Judged:
    """Judge the numbers of a sheet in the order of the calculation.

    What is right from an earlier wrong number is not held against the student.

    Parameters
    ----------
    paper : Paper
        Of the trace.
    rows : sequence of Event
        As `rows_of` has them.
    typed : mapping of int to Typed
        The student's numbers by row.
    """
    verdicts: dict[int, Verdict] = {}
    numbers: dict[Symbol, float] = {}
    wrong: set[Symbol] = set()
    first_wrong: int | None = None
    for row in sorted(typed):
        given = Given(dict(numbers), frozenset(wrong))
        verdict = judge(paper, rows[row], typed[row], given)
        verdicts[row] = verdict
        symbol = key_of(rows[row].result.symbol)
        if verdict.mark is not Mark.ROUGH:  # nobody works on with one digit
            numbers[symbol] = typed[row].value
        if verdict.mark in (Mark.WRONG, Mark.FOLLOWS):
            wrong.add(symbol)
        if verdict.mark is Mark.WRONG and first_wrong is None:
            first_wrong = row
    return Judged(verdicts, first_wrong)
