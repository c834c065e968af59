"""The chain rule behind a gradient: its factors, and the event each was found in."""

import math
from dataclasses import dataclass
from enum import StrEnum

from engine.training.rules import GRADIENT, RULES
from engine.training.trace.activations import Activations
from engine.training.trace.deltas import Deltas
from engine.training.trace.event import Event, Kind, Level, Position
from engine.training.trace.load import Load
from engine.training.trace.section import Section
from engine.training.trace.signs import Derivative, Glyph
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.trace import Trace
from engine.training.trace.writer import Writer


class Share(StrEnum):
    """What a factor of the chain rule says."""

    OUT = "out"  # how the loss answers to the output
    SLOPE = "slope"  # how the output answers to the sum
    BOTH = "both"  # both in one: loss and activation taken together
    SIGNAL = "signal"  # how the sum answers to the weight: by the signal that comes in


@dataclass(frozen=True, slots=True)
class Factor:
    """One derivative of the chain.

    Attributes
    ----------
    share : Share
    of : Symbol or None
        What is derived; None: the loss.
    to : Symbol
        What it is derived with respect to.
    value : float
    event : Event or None
        Where it was found; None: it is known without an event.
    """

    share: Share
    of: Symbol | None
    to: Symbol
    value: float
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """A derivative of the loss as a product, for one sample.

    Attributes
    ----------
    to : Symbol
        A weight, a bias or a sum.
    value : float
        Of a parameter what the sample has in it.
    factors : tuple of Factor
    sample : int
        Row of the batch.
    """

    to: Symbol
    value: float
    factors: tuple[Factor, ...]
    sample: int


_OF_WEIGHT = (Kind.WEIGHT_TERM, Kind.WEIGHT_GRADIENT)
_OF_BIAS = (Kind.BIAS_TERM, Kind.BIAS_GRADIENT)
_OF_SUM = (
    *(Kind.LOSS_GRADIENT, Kind.BACK_PRODUCT, Kind.BACK_SUM, Kind.SLOPE, Kind.DELTA),
    *(Kind.MIXED_SLOPES, Kind.MIXED_DELTA, Kind.ANSWER_DELTA),
)


def chain_behind(trace: Trace, event: Event, sample: int = 0) -> Chain | None:
    """Return the chain rule that an event of the backward pass is a part of.

    There is none for whole layers, nor for rules that are not the gradient.

    Parameters
    ----------
    trace : Trace
        Whose numbers are taken.
    event : Event
        One of its events.
    sample : int
        Which one is looked at where the event is about all.

    References
    ----------
    .. [1] C. M. Bishop, *Pattern Recognition and Machine Learning*, Springer 2006,
       section 5.3.1.
    """
    rule = RULES[trace.moment.problem.settings.rule]
    if rule is not GRADIENT or event.level not in (Level.PERCEPTRON, Level.TERM):
        return None
    unit = event.unit
    if unit is None or event.kind not in (*_OF_WEIGHT, *_OF_BIAS, *_OF_SUM):
        return None
    row = sample if event.sample is None else event.sample
    delta = _factors_of_delta(trace, event.layer, unit, row)
    if event.kind in _OF_SUM:
        to = Symbol(Name.PRE, event.layer, unit, sample=row)
        return _chain(to, delta, row)
    last = _signal(trace, event, row)
    return _chain(last.to, (*delta, last), row)


def derivative(writer: Writer, of: Symbol | None, to: Symbol) -> str:
    """Write a derivative of one quantity, or of the loss, to another."""
    notation = writer.notation
    above = Glyph(notation.letters.loss) if of is None else notation.sign(of)
    below = notation.sign(to)
    assert isinstance(above, Glyph)  # noqa: S101  outputs and sums are
    assert isinstance(below, Glyph)  # noqa: S101  sums, weights and biases are
    return writer.sign(Derivative(above, below))


def _chain(to: Symbol, factors: tuple[Factor, ...], sample: int) -> Chain:
    value = math.prod(factor.value for factor in factors)
    return Chain(to, value, factors, sample)


def _section(trace: Trace, kind: type[Section], layer: int) -> Section:
    return next(s for s in trace.sections if isinstance(s, kind) and s.layer == layer)


def _term(section: Section, row: int, column: int, back: int) -> Event:
    """Return a term of a cell, counted from its last one."""
    number = section.n_terms(column) - back
    return section.event(Level.TERM, Position(section.number, row, column, number))


def _factors_of_delta(
    trace: Trace, layer: int, unit: int, row: int
) -> tuple[Factor, ...]:
    section = _section(trace, Deltas, layer)
    out = Symbol(Name.OUT, layer, unit, sample=row)
    pre = Symbol(Name.PRE, layer, unit, sample=row)
    last = _term(section, row, unit, 1)
    if last.kind is not Kind.DELTA:  # it is no product of two numbers
        return (Factor(Share.BOTH, None, pre, float(last.result.value), last),)
    slope, gradient = _term(section, row, unit, 2), _term(section, row, unit, 3)
    return (
        Factor(Share.OUT, None, out, float(gradient.result.value), gradient),
        Factor(Share.SLOPE, out, pre, float(slope.result.value), slope),
    )


def _signal(trace: Trace, event: Event, row: int) -> Factor:
    """Return how the sum answers to the parameter."""
    layer, unit, source = event.layer, event.unit, event.source
    pre = Symbol(Name.PRE, layer, unit, sample=row)
    if source is None:
        return Factor(Share.SIGNAL, pre, Symbol(Name.BIAS, layer, unit), 1.0)
    to = Symbol(Name.WEIGHT, layer, unit, source)
    number, place = trace.wiring.source_unit(layer, source)
    value = float(trace.moment.out[number][row, place])
    if number:
        found = _term(_section(trace, Activations, number), row, place, 1)
    else:
        found = _term(_section(trace, Load, 0), row, 0, 1)
    return Factor(Share.SIGNAL, pre, to, value, found)
