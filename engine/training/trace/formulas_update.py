"""The formulas of the optimisers, stage by stage."""

from collections.abc import Callable

from engine.training.trace.event import Event
from engine.training.trace.expressions import (
    ONE,
    Call,
    Expression,
    Leaf,
    Over,
    Plus,
    Power,
    Root,
    Times,
    difference,
    square,
)
from engine.training.trace.formula_parts import has, leaves, one, sum_of
from engine.training.trace.symbols import Name


def _gradient(event: Event) -> Leaf:
    found = leaves(event, Name.PENALISED) or leaves(event, Name.GRADIENT)
    return found[0]


def penalty(event: Event) -> Expression:
    """Return the gradient with the share of L1 and L2."""
    parts: list[Expression] = [one(event, Name.GRADIENT)]
    if has(event, Name.PARAMETER):
        theta = one(event, Name.PARAMETER)
        sign = Call("sign", (theta,))
        parts += [Times((strength, theta)) for strength in leaves(event, Name.L2)]
        parts += [Times((strength, sign)) for strength in leaves(event, Name.L1)]
    return sum_of(parts)


def velocity(event: Event) -> Expression:
    """Return ``μ v + g``."""
    kept = Times((one(event, Name.MOMENTUM), one(event, Name.VELOCITY)))
    return Plus((kept, _gradient(event)))


def square_sum(event: Event) -> Expression:
    """Return ``s + g²``."""
    return Plus((one(event, Name.SQUARE_SUM), square(_gradient(event))))


def average(memory: Name, decay: Name) -> Callable[[Event], Expression]:
    """Return the formula of a running mean, ``β m + (1 - β) g``."""

    def made(event: Event) -> Expression:
        kept, share = one(event, memory), one(event, decay)
        new: Expression = _gradient(event)
        if memory is Name.SQUARE_MEAN:
            new = square(new)
        fresh = Times((difference(ONE, share), new))
        return Plus((Times((share, kept)), fresh))

    return made


def corrected(memory: Name, decay: Name) -> Callable[[Event], Expression]:
    """Return the formula of a corrected mean, ``m / (1 - β**t)``."""

    def made(event: Event) -> Expression:
        power = Power(one(event, decay), one(event, Name.N_UPDATES))
        return Over(one(event, memory), difference(ONE, power))

    return made


def _scaled(event: Event, above: Expression, square_of: Name) -> Expression:
    """Return a step divided by the root of what the gradients have been like."""
    below = Plus((Root(one(event, square_of)), one(event, Name.EPSILON)))
    return Over(above, below)


def update(event: Event) -> Expression:
    """Return the move of a parameter, as its optimiser has it."""
    step: Expression
    if event.rule == "momentum":
        step = one(event, Name.VELOCITY)
    elif event.rule == "nesterov":
        kept = Times((one(event, Name.MOMENTUM), one(event, Name.VELOCITY)))
        step = Plus((_gradient(event), kept))
    elif event.rule == "adagrad":
        step = _scaled(event, _gradient(event), Name.SQUARE_SUM)
    elif event.rule == "rmsprop":
        step = _scaled(event, _gradient(event), Name.SQUARE_MEAN)
    elif event.rule == "adam":
        mean = one(event, Name.CORRECTED_MEAN)
        step = _scaled(event, mean, Name.CORRECTED_SQUARE)
    else:
        step = _gradient(event)
    return difference(one(event, Name.PARAMETER), Times((one(event, Name.RATE), step)))
