"""The formula of every event, as a tree over its operands."""

from collections.abc import Callable

from engine.training.trace import formulas_backward as backward
from engine.training.trace import formulas_forward as forward
from engine.training.trace import formulas_update as update
from engine.training.trace.event import Event, Kind
from engine.training.trace.expressions import ZERO, Expression
from engine.training.trace.formula_parts import product, total
from engine.training.trace.symbols import Name


def formula_of(event: Event) -> Expression | None:
    """Return the formula of an event; None where it only reports.

    Its value is the result of the event, up to rounding; only the faulty rules of the
    bug lab, which do not what they should, come to something else.
    """
    if event.kind in (Kind.SUM, Kind.BACK_SUM) and not event.operands:
        return ZERO
    make = _MAKERS.get(event.kind)
    return make(event) if make else None


_MAKERS: dict[Kind, Callable[[Event], Expression | None]] = {
    Kind.PRODUCT: product,
    Kind.SUM: total,
    Kind.BIAS: total,
    Kind.PRE: forward.pre,
    Kind.ACTIVATION: forward.activation,
    Kind.TOP: forward.top,
    Kind.POWER: forward.power,
    Kind.TOTAL: total,
    Kind.SHARE_OF_TOTAL: forward.ratio,
    Kind.LOSS_TERM: forward.loss,
    Kind.SAMPLE_LOSS: forward.loss,
    Kind.MEAN_LOSS: forward.mean,
    Kind.LOSS_GRADIENT: backward.loss_gradient,
    Kind.BACK_PRODUCT: product,
    Kind.BACK_SUM: total,
    Kind.SLOPE: backward.slope,
    Kind.MIXED_SLOPES: backward.mixed_slopes,
    Kind.DELTA: backward.delta,
    Kind.MIXED_DELTA: backward.mixed_delta,
    Kind.ANSWER_DELTA: backward.answer_delta,
    Kind.WEIGHT_TERM: product,
    Kind.WEIGHT_GRADIENT: backward.weight_gradient,
    Kind.BIAS_TERM: backward.bias_gradient,
    Kind.BIAS_GRADIENT: backward.bias_gradient,
    Kind.PENALTY: update.penalty,
    Kind.VELOCITY: update.velocity,
    Kind.SQUARE_SUM: update.square_sum,
    Kind.SQUARE_MEAN: update.average(Name.SQUARE_MEAN, Name.DECAY_SQUARE),
    Kind.MEAN: update.average(Name.MEAN, Name.DECAY_MEAN),
    Kind.CORRECTED_MEAN: update.corrected(Name.MEAN, Name.DECAY_MEAN),
    Kind.CORRECTED_SQUARE: update.corrected(Name.SQUARE_MEAN, Name.DECAY_SQUARE),
    Kind.UPDATE: update.update,
}
