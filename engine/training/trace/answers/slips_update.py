"""Slips where the parameters move, each computed."""

from collections.abc import Iterator

from engine.training.trace.answers.slips import Slip
from engine.training.trace.answers.step import Found, Step
from engine.training.trace.symbols import Name

_MEMORIES = (Name.VELOCITY, Name.SQUARE_SUM, Name.SQUARE_MEAN, Name.MEAN)


def update(step: Step) -> Iterator[Found]:
    """Go the wrong way or too far, or give only a part of it."""
    old, rate = step.all(Name.PARAMETER)[0], step.all(Name.RATE)[0]
    change = step.value - old
    yield Slip.PLUS_FOR_MINUS, old - change
    if rate:
        yield Slip.RATE_FORGOTTEN, old + change / rate
    yield Slip.OLD_VALUE, old
    yield Slip.CHANGE_ONLY, change
    yield Slip.CHANGE_ONLY, -change


def memory(step: Step) -> Iterator[Found]:
    """Begin with nothing to remember, or go on as if nothing new had come."""
    known = next(
        float(o.value) for o in step.event.operands if o.symbol.name in _MEMORIES
    )
    scalars = step.all(Name.MOMENTUM) or step.all(Name.DECAY_MEAN)
    scalars = scalars or step.all(Name.DECAY_SQUARE) or [1.0]
    yield Slip.MEMORY_FORGOTTEN, step.value - scalars[0] * known
    yield Slip.OLD_VALUE, known


def after(step: Step) -> Iterator[Found]:
    """Give the loss of before, or only its change."""
    before = step.all(Name.LOSS)[0]
    yield Slip.OLD_VALUE, before
    yield Slip.CHANGE_ONLY, step.value - before
