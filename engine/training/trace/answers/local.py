"""The slips that can be made in one event, with the number each of them gives."""

import math
from collections.abc import Iterator

import numpy as np

from engine.training.trace.answers import slips_backward as backward
from engine.training.trace.answers import slips_forward as forward
from engine.training.trace.answers import slips_update as update
from engine.training.trace.answers.slips import Slip
from engine.training.trace.answers.step import Finder, Found, Step
from engine.training.trace.event import Kind

_FINDERS: dict[Kind, Finder] = {
    Kind.PRODUCT: forward.product,
    Kind.SUM: forward.total,
    Kind.BIAS: forward.bias,
    Kind.PRE: forward.pre,
    Kind.ACTIVATION: forward.activation,
    Kind.LOSS_TERM: forward.loss,
    Kind.SAMPLE_LOSS: forward.loss,
    Kind.MEAN_LOSS: forward.mean,
    Kind.LOSS_GRADIENT: backward.loss_gradient,
    Kind.ANSWER_DELTA: backward.answer_delta,
    Kind.BACK_PRODUCT: backward.back_product,
    Kind.BACK_SUM: forward.total,
    Kind.SLOPE: backward.slope,
    Kind.DELTA: backward.delta,
    Kind.MIXED_DELTA: backward.mixed_delta,
    Kind.WEIGHT_TERM: backward.weight_gradient,
    Kind.WEIGHT_GRADIENT: backward.weight_gradient,
    Kind.BIAS_GRADIENT: backward.bias_gradient,
    Kind.VELOCITY: update.memory,
    Kind.SQUARE_SUM: update.memory,
    Kind.SQUARE_MEAN: update.memory,
    Kind.MEAN: update.memory,
    Kind.UPDATE: update.update,
    Kind.REEVALUATE: update.after,
}


def local_slips(step: Step) -> Iterator[Found]:
    """Find what one slip in this very event gives, where it gives a number at all."""
    if step.event.kind is not Kind.UPDATE:
        yield Slip.SIGN, -step.value
    find = _FINDERS.get(step.event.kind)
    if find is not None:
        with np.errstate(all="ignore"):
            found = list(find(step))
        yield from (pair for pair in found if math.isfinite(pair[1]))
