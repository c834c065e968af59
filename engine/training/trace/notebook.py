"""The same update as on paper: every line rounded, and worked on with what was rounded.

That is how small differences to the exact numbers come about in textbooks.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from engine.training.trace.event import Event, Level, Operand, Remark, TracePhase
from engine.training.trace.events import EVERYTHING, Scope
from engine.training.trace.expressions import Listing, value_of
from engine.training.trace.formulas import formula_of
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.trace import Trace

MOST_PARAMETERS = 1000  # of an update that are worked out one by one


@dataclass(frozen=True, slots=True)
class Worked:
    """An event as worked out by hand.

    Attributes
    ----------
    event : Event
        With rounded operands and results.
    inside : tuple of Event
        Of a stage of the optimiser the first parameters, likewise.
    """

    event: Event
    inside: tuple[Event, ...] = ()


def by_hand(trace: Trace, digits: int, scope: Scope = EVERYTHING) -> Iterator[Worked]:
    """Work an update out term by term, rounding every line.

    What the scope leaves out is taken rounded from the exact update, and so is what the
    last event reports, which has no formula of its own.

    Parameters
    ----------
    trace : Trace
        The exact update.
    digits : int
        Significant digits of every line.
    scope : Scope
        Which terms.
    """
    known: dict[Symbol, float] = {}
    for event in trace.events(Level.TERM, scope):
        if event.phase is TracePhase.UPDATE:
            parameters = islice(trace.inside(event, scope), MOST_PARAMETERS)
            inside = tuple(_worked(one, digits, known) for one in parameters)
            yield Worked(event, inside)
        else:
            yield Worked(_worked(event, digits, known))


def rounded(value: float, digits: int) -> float:
    """Round to significant digits; what is not finite stays as it is."""
    return float(f"{value:.{digits - 1}e}") if np.isfinite(value) else value


def _worked(event: Event, digits: int, known: dict[Symbol, float]) -> Event:
    # What is frozen is moved by no gradient, whatever was found for it before.
    written = {} if Remark.FROZEN in event.remarks else known
    operands = tuple(_taken(operand, digits, written) for operand in event.operands)
    taken = replace(event, operands=operands)
    tree = formula_of(taken)
    exact = [result.value for result in event.results]
    if isinstance(tree, Listing):
        exact = [value_of(part) for part in tree.parts]
    elif tree is not None:
        exact = [value_of(tree)]
    results = []
    for result, value in zip(event.results, exact, strict=True):
        is_number = np.ndim(value) == 0
        found = rounded(float(value), digits) if is_number else value
        results.append(Operand(result.symbol, found))
        if is_number:
            known[key_of(result.symbol)] = float(found)
    return replace(taken, results=tuple(results))


def _taken(operand: Operand, digits: int, known: dict[Symbol, float]) -> Operand:
    """Return an operand as it was written down, or rounded if it was not."""
    if np.ndim(operand.value):
        return operand
    value = rounded(float(operand.value), digits)
    return Operand(operand.symbol, known.get(key_of(operand.symbol), value))


def key_of(symbol: Symbol) -> Symbol:
    """Return what a quantity is known by, whoever reads it."""
    if symbol.name is Name.GRADIENT:
        is_bias = symbol.source is None
        name = Name.BIAS_GRADIENT if is_bias else Name.WEIGHT_GRADIENT
        return replace(symbol, name=name)
    return symbol
