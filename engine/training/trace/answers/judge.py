"""Judging a number: right, wrong by a slip that explains it, or too rough to say."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain

from engine.training.trace.answers.habits import habitual_slips, rounded_slips
from engine.training.trace.answers.local import local_slips
from engine.training.trace.answers.paper import NOTHING_KNOWN, Numbers, Paper
from engine.training.trace.answers.slips import Slip
from engine.training.trace.answers.step import Found, Step
from engine.training.trace.answers.typed import Typed
from engine.training.trace.event import Event, Kind
from engine.training.trace.symbols import Name, Symbol

MOST_SLIPS = 2  # that are named; more would be guessing
ROUNDING = 0.2  # a share of the right number; so far off rounding may lead


class Mark(StrEnum):
    """What an answer is."""

    RIGHT = "right"
    FOLLOWS = "follows"  # wrong, but right from an earlier wrong number
    ROUGH = "rough"  # maybe right, with too few digits to say so
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said about an answer.

    Attributes
    ----------
    mark : Mark
    exact : float
        The right number.
    slips : tuple of Slip
        Of a wrong number those that give it, the most likely first; maybe none.
    carried : float
        What is right from the numbers given before.
    because : tuple of Symbol
        The wrong numbers before that it was worked out from.
    """

    mark: Mark
    exact: float
    slips: tuple[Slip, ...] = ()
    carried: float = math.nan
    because: tuple[Symbol, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """The numbers of a student before the one that is judged.

    Attributes
    ----------
    numbers : mapping of Symbol to float
    wrong : frozenset of Symbol
        Those of them that are not right.
    """

    numbers: Numbers
    wrong: frozenset[Symbol] = frozenset()


NOTHING_GIVEN = Given(NOTHING_KNOWN)


def judge(
    paper: Paper, event: Event, typed: Typed, given: Given = NOTHING_GIVEN
) -> Verdict:
    """Judge a number typed for the result of an event.

    A slip is named if working the event out with it, here or wherever it can be made
    before, gives the typed number and not the right one.

    Parameters
    ----------
    paper : Paper
        Of the trace.
    event : Event
        Of one number.
    typed : Typed
        The answer.
    given : Given
        What the student typed for earlier events, which is worked on with.
    """
    exact = float(event.result.value)
    if typed.is_near(exact, scale_of(event)):
        return Verdict(Mark.RIGHT, exact)
    worked = event
    because: tuple[Symbol, ...] = ()
    for worked, because in _from(paper, event, given):
        if typed.is_near(_result(worked), scale_of(worked)):
            return _carried_on(Verdict(Mark.WRONG, exact), worked, because)
    carried = _result(worked)
    if typed.is_rough(exact) or typed.is_rough(carried):
        return Verdict(Mark.ROUGH, exact, (), carried, because)
    slips = next(filter(None, _slips(paper, event, typed, given)), ())
    return Verdict(Mark.WRONG, exact, slips, carried, because)


def scale_of(event: Event) -> float | None:
    """Return what the percent of a tolerance is one of: for a move, its length.

    A parameter that stays where it is has itself for a scale.
    """
    if event.kind is not Kind.UPDATE:
        return None
    return abs(_result(event) - float(event.value(Name.PARAMETER))) or None


def _result(event: Event) -> float:
    return float(event.result.value)


def _from(
    paper: Paper, event: Event, given: Given
) -> Iterator[tuple[Event, tuple[Symbol, ...]]]:
    """Work an event out from the wrong numbers given, then from all of them.

    Who writes 0.62 may have gone on with 0.622459 or with what was written.
    """
    for numbers in _known(given):
        worked, reads = paper.work(event, numbers)
        yield worked, tuple(sorted(reads & given.wrong, key=str))


def _known(given: Given) -> Iterator[Numbers]:
    yield {s: value for s, value in given.numbers.items() if s in given.wrong}
    if len(given.wrong) < len(given.numbers):
        yield given.numbers


def _carried_on(
    verdict: Verdict, worked: Event, because: tuple[Symbol, ...]
) -> Verdict:
    """Say that a number follows; from right ones only rounding can lead astray."""
    carried = _result(worked)
    if because:
        return replace(verdict, mark=Mark.FOLLOWS, carried=carried, because=because)
    return replace(verdict, carried=carried, slips=(Slip.ROUNDED_EARLY,))


def _slips(
    paper: Paper, event: Event, typed: Typed, given: Given
) -> Iterator[tuple[Slip, ...]]:
    """Look for slips in the event, for habits before it, and for rounding."""
    moment, wiring = paper.trace.moment, paper.trace.wiring
    for numbers in _known(given):
        worked, _ = paper.work(event, numbers)
        step = Step(moment, wiring, worked, _result(worked))
        found = chain(
            local_slips(step),
            habitual_slips(paper, worked, numbers),
            rounded_slips(paper, worked, numbers, typed.digits),
        )
        yield _matching(found, typed, worked)


def _matching(found: Iterable[Found], typed: Typed, right: Event) -> tuple[Slip, ...]:
    """Return the slips that give a number other than the right one, nearest first.

    Those that agree in all digits typed leave the others no place. Not far from what
    is right, rounding is likelier than anything else.
    """
    value = _result(right)
    best: dict[Slip, float] = {}
    for slip, number in found:
        size = _size(slip, number, right)
        is_other = not math.isclose(number, value, rel_tol=1e-9, abs_tol=1e-15)
        if is_other and typed.is_near(number, size):
            best[slip] = min(typed.distance(number), best.get(slip, math.inf))
    nearest = sorted(best, key=best.__getitem__)
    exact = [slip for slip in nearest if typed.agrees(best[slip])]
    farthest = ROUNDING * (scale_of(right) or abs(value))
    if Slip.ROUNDED_EARLY in exact and typed.distance(value) <= farthest:
        return (Slip.ROUNDED_EARLY,)
    return tuple(exact or nearest)[:MOST_SLIPS]


def _size(slip: Slip, number: float, right: Event) -> float | None:
    """Return the scale for what a slip gives; a move gone wrong may be a longer one."""
    scale = scale_of(right)
    if scale is None or slip is Slip.CHANGE_ONLY:
        return scale
    return max(scale, abs(number - float(right.value(Name.PARAMETER))))
