"""Slips that someone makes wherever they can be made, and what comes of it far behind.

A forgotten slope shows in the gradients and in the new weights too. Each habit is
worked through the update by the formulas of its events, for all layers and for one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from engine.training.trace.answers.local import local_slips
from engine.training.trace.answers.paper import Manner, Numbers, Paper
from engine.training.trace.answers.slips import Slip
from engine.training.trace.answers.step import Found, Step
from engine.training.trace.event import Event, Kind
from engine.training.trace.moment import Moment
from engine.training.trace.wiring import Wiring

USUAL_DIGITS = (2, 3)  # that people work on with
MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Habit:
    """A slip made in every event of some kinds; `layer` 0 is every layer."""

    slip: Slip
    kinds: frozenset[Kind]
    layer: int = 0

    def concerns(self, event: Event) -> bool:
        """Tell whether the slip can be made in an event."""
        return event.kind in self.kinds and self.layer in (0, event.layer)

    def bend(self, moment: Moment, wiring: Wiring, event: Event, value: float) -> float:
        """Return what comes of an event with this habit."""
        step = Step(moment, wiring, event, value)
        found = (number for slip, number in local_slips(step) if slip is self.slip)
        return next(found, value)


_GRADIENTS = (Kind.WEIGHT_TERM, Kind.WEIGHT_GRADIENT)
_ANSWERS = (Kind.LOSS_GRADIENT, Kind.ANSWER_DELTA)
_MEMORIES = (Kind.VELOCITY, Kind.SQUARE_SUM, Kind.SQUARE_MEAN, Kind.MEAN)
_OF_ALL_LAYERS = (
    (Slip.SIGN, _ANSWERS),
    (Slip.NO_DIVISION, _ANSWERS),
    (Slip.DOUBLED, _ANSWERS),
    (Slip.HALVED, _ANSWERS),
    (Slip.EXTRA_SLOPE, (Kind.ANSWER_DELTA,)),
    (Slip.DIVIDED_TWICE, (Kind.WEIGHT_GRADIENT, Kind.BIAS_GRADIENT)),
    (Slip.HALF_FORGOTTEN, (Kind.LOSS_TERM, Kind.SAMPLE_LOSS)),
    (Slip.MEMORY_FORGOTTEN, _MEMORIES),
    (Slip.PLUS_FOR_MINUS, (Kind.UPDATE,)),
    (Slip.RATE_FORGOTTEN, (Kind.UPDATE,)),
)
_OF_A_LAYER = (
    (Slip.SLOPE_FORGOTTEN, (Kind.DELTA, Kind.MIXED_DELTA)),
    (Slip.SLOPE_OF_OUTPUT, (Kind.SLOPE,)),
    (Slip.SLOPE_OF_SUM, (Kind.SLOPE,)),
    (Slip.ELEMENTWISE_SLOPE, (Kind.MIXED_DELTA,)),
    (Slip.UPDATED_WEIGHT, (Kind.BACK_PRODUCT,)),
    (Slip.NOT_TRANSPOSED, (Kind.BACK_PRODUCT,)),
    (Slip.NOT_TRANSPOSED, (Kind.PRODUCT, Kind.PRE)),
    (Slip.BIAS_FORGOTTEN, (Kind.BIAS, Kind.PRE)),
    (Slip.BIAS_SUBTRACTED, (Kind.BIAS, Kind.PRE)),
    (Slip.NO_ACTIVATION, (Kind.ACTIVATION,)),
    (Slip.EXPONENT_SIGN, (Kind.ACTIVATION,)),
    (Slip.EACH_BY_ITSELF, (Kind.ACTIVATION,)),
    (Slip.SOURCE_FORGOTTEN, _GRADIENTS),
    (Slip.OUTPUT_FOR_INPUT, _GRADIENTS),
)
MOST_LAYERS = 4  # of a network whose layers are tried one by one


def habits(n_layers: int) -> Iterator[Habit]:
    """Return the habits that are tried, first those of all layers."""
    for slip, kinds in (*_OF_ALL_LAYERS, *_OF_A_LAYER):
        yield Habit(slip, frozenset(kinds))
    if 1 < n_layers <= MOST_LAYERS:
        for slip, kinds in _OF_A_LAYER:
            for layer in range(1, n_layers + 1):
                yield Habit(slip, frozenset(kinds), layer)


def habitual_slips(paper: Paper, event: Event, given: Numbers) -> Iterator[Found]:
    """Work an event out with every habit."""
    if not paper.is_small:
        return
    moment, wiring = paper.trace.moment, paper.trace.wiring
    worked_out = (*paper.needed(event, given), event)
    for habit in habits(len(moment.network.layers)):
        if not any(map(habit.concerns, worked_out)):
            continue
        bend = partial(habit.bend, moment, wiring)
        worked, _ = paper.work(event, given, Manner(habit.concerns, bend))
        yield habit.slip, float(worked.result.value)


def rounded_slips(
    paper: Paper, event: Event, given: Numbers, digits: int
) -> Iterator[Found]:
    """Work an event out with every line rounded, usually and as much as was typed."""
    if not paper.is_small:
        return
    for n in dict.fromkeys((*USUAL_DIGITS, min(digits, MOST_DIGITS))):
        if n:
            worked, _ = paper.work(event, given, Manner(digits=n))
            yield Slip.ROUNDED_EARLY, float(worked.result.value)
