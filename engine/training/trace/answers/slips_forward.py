"""Slips in the forward pass and in the loss, each computed."""

import math
from collections.abc import Iterator

from engine.training.trace.answers.slips import Slip
from engine.training.trace.answers.step import (
    Found,
    Step,
    out_at,
    sigmoid,
    slope_at,
    without_one,
)
from engine.training.trace.symbols import Name


def product(step: Step) -> Iterator[Found]:
    """Take another weight than the one of the connection."""
    weight = step.event.operands[1].symbol
    assert weight.source is not None  # noqa: S101  a weight has both
    assert weight.unit is not None  # noqa: S101
    turned = step.turned_weight(weight.layer, weight.source, weight.unit)
    if turned is not None:
        yield Slip.NOT_TRANSPOSED, step.parts[0] * turned


def total(step: Step) -> Iterator[Found]:
    """Leave out a part of a sum."""
    for rest in without_one(step.parts):
        yield Slip.TERM_FORGOTTEN, rest


def bias(step: Step) -> Iterator[Found]:
    """Leave the bias out, or take it away."""
    products, bias = step.parts
    yield Slip.BIAS_FORGOTTEN, products
    yield Slip.BIAS_SUBTRACTED, products - bias


def pre(step: Step) -> Iterator[Found]:
    """Go wrong in a whole sum: its bias, a term, the weights."""
    biases = step.all(Name.BIAS)
    pairs = list(zip(step.all(Name.OUT), step.all(Name.WEIGHT), strict=True))
    products = [x * weight for x, weight in pairs]
    if biases:
        yield Slip.BIAS_FORGOTTEN, sum(products)
        yield Slip.BIAS_SUBTRACTED, sum(products) - biases[0]
    for rest in without_one(products):
        yield Slip.TERM_FORGOTTEN, rest + sum(biases)
    turned = _with_turned_weights(step)
    if turned is not None:
        yield Slip.NOT_TRANSPOSED, turned + sum(biases)


def _with_turned_weights(step: Step) -> float | None:
    """Return the products with W[j, i] for W[i, j]; None where that has no place."""
    weights = [o.symbol for o in step.event.operands if o.symbol.name is Name.WEIGHT]
    total, has_other = 0.0, False
    for x, symbol in zip(step.all(Name.OUT), weights, strict=True):
        assert symbol.source is not None  # noqa: S101  a weight has both
        assert symbol.unit is not None  # noqa: S101
        turned = step.turned_weight(symbol.layer, symbol.source, symbol.unit)
        if turned is None and symbol.source != symbol.unit:
            return None
        has_other = has_other or turned is not None
        own = step.moment.before.parameters.weights[symbol.layer - 1]
        kept = float(own[symbol.source, symbol.unit])
        total += x * (kept if turned is None else turned)
    return total if has_other else None


def activation(step: Step) -> Iterator[Found]:
    """Give another function of the sum."""
    own = next(o for o in step.event.operands if o.symbol.unit == step.unit)
    sum_, function = float(own.value), step.activation
    yield Slip.NO_ACTIVATION, sum_
    if not function.is_elementwise:
        yield Slip.EACH_BY_ITSELF, sigmoid(sum_)
        return
    yield Slip.SLOPE_FOR_VALUE, slope_at(function, sum_)
    if function.name == "sigmoid":
        yield Slip.EXPONENT_SIGN, out_at(function, -sum_)


def loss(step: Step) -> Iterator[Found]:
    """Take the formula of another loss."""
    rule = step.event.rule
    if rule == "half_sse":
        yield Slip.HALF_FORGOTTEN, 2 * step.value
    if rule in ("half_sse", "mse_mean"):
        pairs = zip(step.all(Name.OUT), step.all(Name.TARGET), strict=True)
        error = sum(target - out for out, target in pairs)
        for value in (error, -error, error / 2, -error / 2):
            yield Slip.NOT_SQUARED, value
    else:
        yield Slip.DECIMAL_LOGARITHM, step.value / math.log(10)


def mean(step: Step) -> Iterator[Found]:
    """Add up and leave it at that, or leave a sample out."""
    yield Slip.NO_DIVISION, step.value * step.n_samples
    for rest in without_one(step.all(Name.SAMPLE_LOSS)):
        yield Slip.TERM_FORGOTTEN, rest / step.n_samples
