"""An update on paper: every number from those before it, some of them given.

Where a student's number, a slip or rounding comes in, all that depends on it is worked
out anew by the formulas of the events; everything else keeps its exact value.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from engine.arrays import frozen
from engine.network.network import Parameters
from engine.training.evaluate import evaluate
from engine.training.sample_losses import sample_losses
from engine.training.trace.event import Event, Kind, Level, Operand, Remark, TracePhase
from engine.training.trace.events import EVERYTHING, Scope
from engine.training.trace.expressions import Expression, Listing, value_of
from engine.training.trace.formulas import formula_of
from engine.training.trace.notebook import key_of, rounded
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.trace import Trace

MOST_EVENTS = 2000  # of an update that is worked out; of a larger one, nothing

Numbers = Mapping[Symbol, float]
NOTHING_KNOWN: Numbers = {}


def _nowhere(event: Event) -> bool:
    del event
    return False


def _as_worked(event: Event, value: float) -> float:
    del event
    return value


@dataclass(frozen=True, slots=True)
class Manner:
    """How someone works.

    Attributes
    ----------
    bends : callable
        Tells of an event whether its result is bent.
    bend : callable
        ``(event, value)`` with the operands as they were worked out: returns what is
        taken for the result.
    digits : int
        Significant digits of every line; 0: all.
    """

    bends: Callable[[Event], bool] = _nowhere
    bend: Callable[[Event, float], float] = _as_worked
    digits: int = 0


EXACTLY = Manner()


@dataclass(frozen=True, slots=True)
class _Maker:
    """An event that works a number out, and the quantities that it reads."""

    number: int
    event: Event
    reads: tuple[Symbol, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """The events before an event in their order, and what they read of the given."""

    makers: tuple[_Maker, ...]
    reads: frozenset[Symbol]


class Paper:
    """The events of an update by what they work out, term by term.

    Parameters
    ----------
    trace : Trace
    scope : Scope
        Which events; what it leaves out is exact.
    """

    def __init__(self, trace: Trace, scope: Scope = EVERYTHING) -> None:
        self.trace = trace
        self._makers: dict[Symbol, _Maker] = {}
        self._last: tuple[Event, frozenset[Symbol], _Way] | None = None
        n_events = len(trace.events(Level.TERM, scope))
        n_parameters = trace.moment.network.n_parameters
        self.is_small = n_events + n_parameters <= MOST_EVENTS
        if not self.is_small:
            return
        for number, event in enumerate(_events(trace, scope)):
            maker = _Maker(number, event, tuple(self._read_by(event)))
            for result in event.results:
                self._makers.setdefault(key_of(result.symbol), maker)

    def work(
        self,
        event: Event,
        given: Numbers = NOTHING_KNOWN,
        manner: Manner = EXACTLY,
    ) -> tuple[Event, frozenset[Symbol]]:
        """Work an event out from what is given.

        Returns
        -------
        Event
            With its operands and results as they come out.
        frozenset of Symbol
            What was read of the numbers that were given.
        """
        if not given and manner is EXACTLY:
            return event, frozenset()
        own = {key_of(result.symbol) for result in event.results}
        known = {key_of(s): v for s, v in given.items() if key_of(s) not in own}
        way = self._way(event, frozenset(known))
        for maker in way.makers:
            is_left = known.keys().isdisjoint(maker.reads)
            if is_left and not manner.digits and not manner.bends(maker.event):
                continue  # as exact as it ever was
            for result in self._worked(maker.event, known, manner).results:
                if not isinstance(result.value, np.ndarray):
                    known.setdefault(key_of(result.symbol), result.value)
        return self._worked(event, known, manner), way.reads

    def needed(self, event: Event, given: Numbers = NOTHING_KNOWN) -> list[Event]:
        """Return the events before that an event is worked out from, in their order."""
        way = self._way(event, frozenset(map(key_of, given)))
        return [maker.event for maker in way.makers]

    # --- what comes before ----------------------------------------------------------

    def _way(self, event: Event, given: frozenset[Symbol]) -> _Way:
        """Return what leads from the numbers given to an event."""
        if self._last and self._last[0] is event and self._last[1] == given:
            return self._last[2]
        reads: set[Symbol] = set()
        done: dict[int, _Maker] = {}  # in an order in which all can be worked out
        seen: set[int] = set()
        waiting: list[Symbol | _Maker] = list(self._read_by(event))
        while waiting:
            item = waiting.pop()
            if isinstance(item, _Maker):  # all that it reads is there
                done[item.number] = item
                continue
            maker = self._makers.get(item)
            if item in given:
                reads.add(item)
            elif maker is not None and maker.number not in seen:
                seen.add(maker.number)
                waiting += [maker, *maker.reads]
        way = _Way(tuple(done.values()), frozenset(reads))
        self._last = event, given, way
        return way

    def _read_by(self, event: Event) -> Iterator[Symbol]:
        if event.kind is Kind.REEVALUATE:
            yield from (s for s in self._makers if _is_new_parameter(s))
            yield Symbol(Name.LOSS)
        elif Remark.FROZEN not in event.remarks:
            yield from (key_of(operand.symbol) for operand in event.operands)

    # --- working out ----------------------------------------------------------------

    def _worked(self, event: Event, known: Numbers, manner: Manner) -> Event:
        is_frozen = Remark.FROZEN in event.remarks
        digits = manner.digits
        written = NOTHING_KNOWN if is_frozen else known
        operands = tuple(_taken(o, digits, written) for o in event.operands)
        is_same = operands == event.operands
        taken = event if is_same else replace(event, operands=operands)
        if event.kind is Kind.REEVALUATE:
            return replace(taken, results=self._after(event, known, digits))
        is_exact = is_same and not digits
        values = [r.value for r in event.results] if is_exact else _values(taken)
        results = []
        for result, value in zip(event.results, values, strict=True):
            number = value
            if not isinstance(value, np.ndarray):
                bent = manner.bend(taken, value) if manner.bends(event) else value
                number = rounded(bent, digits) if digits else bent
            results.append(Operand(result.symbol, number))
        return replace(taken, results=tuple(results))

    def _after(self, event: Event, known: Numbers, digits: int) -> tuple[Operand, ...]:
        """Return loss and answers with the parameters that came out on paper."""
        moment = self.trace.moment
        new = {s: v for s, v in known.items() if _is_new_parameter(s)}
        if not new:
            return event.results
        x, targets = moment.out[0], moment.targets
        parameters, name = self._parameters(new), moment.problem.settings.loss
        values = sample_losses(moment.network, parameters, x, targets, name)
        loss = float(values.mean())
        results = [Operand(event.results[0].symbol, loss), *event.results[1:]]
        if digits:
            results[0] = Operand(results[0].symbol, rounded(loss, digits))
        if not isinstance(event.results[1].value, np.ndarray):
            y = evaluate(moment.network, parameters, x).y
            results[1] = Operand(event.results[1].symbol, float(y[0, 0]))
        return tuple(results)

    def _parameters(self, new: Mapping[Symbol, float]) -> Parameters:
        exact = self.trace.moment.after.parameters
        weights = [np.array(w) for w in exact.weights]
        biases = [np.array(b) for b in exact.biases]
        for symbol, value in new.items():
            if symbol.source is None:
                biases[symbol.layer - 1][symbol.unit] = value
            else:
                weights[symbol.layer - 1][symbol.source, symbol.unit] = value
        return Parameters(tuple(map(frozen, weights)), tuple(map(frozen, biases)))


def _events(trace: Trace, scope: Scope) -> Iterator[Event]:
    """Return all events of one number each, in their order."""
    for event in trace.events(Level.TERM, scope):
        if event.phase is TracePhase.UPDATE:
            yield from islice(trace.inside(event, scope), MOST_EVENTS)
        else:
            yield event


def _values(event: Event) -> list[float]:
    """Compute the results of an event from its operands; NaN where that fails."""
    tree = formula_of(event)
    if tree is None:
        return [float(result.value) for result in event.results]
    parts = tree.parts if isinstance(tree, Listing) else (tree,)
    return [_value(part) for part in parts]


def _value(tree: Expression) -> float:
    try:
        with np.errstate(all="ignore"):
            return value_of(tree)
    except (ArithmeticError, ValueError):
        return math.nan


def _taken(operand: Operand, digits: int, known: Numbers) -> Operand:
    """Return an operand as it stands on paper, or as it was given to begin with."""
    value = operand.value
    if isinstance(value, np.ndarray):
        return operand
    start = rounded(value, digits) if digits else value
    found = known.get(key_of(operand.symbol), start)
    return operand if found == value else Operand(operand.symbol, found)


def _is_new_parameter(symbol: Symbol) -> bool:
    is_one = symbol.name is Name.PARAMETER and symbol.unit is not None
    return is_one and symbol.is_new
