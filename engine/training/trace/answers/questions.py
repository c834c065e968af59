"""What can be asked about an event before its result is shown."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from engine.training.trace.answers.concepts import concept_of
from engine.training.trace.event import Event, Kind, Level, Operand, TracePhase
from engine.training.trace.symbols import Name
from engine.training.trace.trace import Trace

MOST_CHOICES = 8  # among which the largest is looked for


class Asked(StrEnum):
    """What one commits to."""

    NUMBER = "number"
    SIGN = "sign"
    CHANGE = "change"
    SHAPE = "shape"
    LARGEST = "largest"


class Sign(StrEnum):
    """Answers to `Asked.SIGN`."""

    NEGATIVE = "negative"
    ZERO = "zero"
    POSITIVE = "positive"


class Change(StrEnum):
    """Answers to `Asked.CHANGE`."""

    FALLS = "falls"
    STAYS = "stays"
    GROWS = "grows"


Shape = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Something asked about an event.

    Attributes
    ----------
    asked : Asked
    event : Event
        What is worked out: the event itself, or what of it a number is asked of.
    choices : tuple of Sign, Change, tuple of int or Operand
        To choose from; empty for a number. Shapes have samples as rows.
    right : int
        Which choice is right; -1 for a number.
    """

    asked: Asked
    event: Event
    choices: tuple[Sign | Change | Shape | Operand, ...] = ()
    right: int = -1


# Results that are never negative: their sign is no question.
_POSITIVE = (
    *(Kind.SAMPLE_LOSS, Kind.MEAN_LOSS, Kind.LOSS_TERM, Kind.SQUARE_SUM),
    *(Kind.SQUARE_MEAN, Kind.CORRECTED_SQUARE, Kind.SLOPE, Kind.MIXED_SLOPES),
    *(Kind.UPDATE, Kind.REEVALUATE),
)
_NEVER_NEGATIVE = ("sigmoid", "softmax")


def questions_of(trace: Trace, event: Event) -> tuple[Question, ...]:
    """Return what can be asked of an event: of a vector or a matrix its shape, say.

    Of the stages of an update, which move all parameters, one parameter is asked, in
    every update another one.
    """
    if concept_of(event.kind) is None or event.level is Level.PHASE:
        return ()
    subject = subject_of(trace, event)
    found = []
    if subject is not None:
        found += [Question(Asked.NUMBER, subject), *_signs(subject)]
        found += _changes(subject)
    largest = _largest(trace, event)
    return (*found, *_shapes(event), *([largest] if largest else []))


def subject_of(trace: Trace, event: Event) -> Event | None:
    """Return the event whose single number is asked; None if there is none."""
    subject: Event | None = event
    if event.phase is TracePhase.UPDATE and event.has_inside:
        parameters = trace.inside(event)
        number = trace.moment.before.update % len(parameters)
        subject = parameters[number]
    elif np.size(event.result.value) == 1 and np.ndim(event.result.value):
        cells = trace.events(Level.PERCEPTRON)
        subject = cells[cells.index_of(event.first)]
    elif np.ndim(event.result.value):
        return None
    is_number = subject is not None and math.isfinite(float(subject.result.value))
    return subject if is_number else None


def _signs(event: Event) -> list[Question]:
    if event.kind in _POSITIVE:
        return []
    if event.kind is Kind.ACTIVATION and event.rule in _NEVER_NEGATIVE:
        return []
    value = float(event.result.value)
    right = 1 + int(np.sign(value))
    return [Question(Asked.SIGN, event, tuple(Sign), right)]


def _changes(event: Event) -> list[Question]:
    if event.kind is Kind.UPDATE:
        old, new = event.value(Name.PARAMETER), event.result.value
    elif event.kind is Kind.REEVALUATE:
        old, new = event.value(Name.LOSS), event.result.value
    else:
        return []
    right = 1 + int(np.sign(float(new) - float(old)))
    return [Question(Asked.CHANGE, event, tuple(Change), right)]


def _shapes(event: Event) -> list[Question]:
    """Ask for a shape among those that one could take for it."""
    value = event.result.value
    if event.level is not Level.LAYER or np.ndim(value) != 2:
        return []
    right: Shape = np.shape(value)
    others = [np.shape(operand.value) for operand in event.operands]
    inner = [shape[::-1] for shape in (right, *others) if len(shape) == 2]
    likely = [right, *inner, *(shape for shape in others if len(shape) == 2)]
    choices = sorted(dict.fromkeys(likely))[:MOST_CHOICES]
    if right not in choices:
        choices[-1] = right
    if len(choices) < 2:
        return []
    return [Question(Asked.SHAPE, event, tuple(choices), choices.index(right))]


def _largest(trace: Trace, event: Event) -> Question | None:
    """Ask which of a few numbers is the largest in size."""
    operands: Sequence[Operand] = ()
    sizes: list[float] = []
    if event.kind in (Kind.SUM, Kind.BACK_SUM):
        operands = event.operands
        sizes = [abs(float(operand.value)) for operand in operands]
    elif event.kind is Kind.UPDATE and event.has_inside:
        events = trace.inside(event)
        if len(events) <= MOST_CHOICES:
            operands = [_old(e) for e in events]
            sizes = [_length(e) for e in events]
    if not 1 < len(sizes) <= MOST_CHOICES or not np.isfinite(sizes).all():
        return None
    ordered = sorted(sizes)
    if math.isclose(ordered[-1], ordered[-2], rel_tol=1e-9):
        return None  # two of a size
    return Question(Asked.LARGEST, event, tuple(operands), sizes.index(ordered[-1]))


def _length(event: Event) -> float:
    return abs(float(event.result.value) - float(event.value(Name.PARAMETER)))


def _old(event: Event) -> Operand:
    """Return the parameter that an event moves."""
    return next(o for o in event.operands if o.symbol.name is Name.PARAMETER)
