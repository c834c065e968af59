"""Slips on the way back, each computed."""

from collections.abc import Iterator

from engine.training.trace.answers.slips import Slip
from engine.training.trace.answers.step import Found, Step, slope_at
from engine.training.trace.symbols import Name


def loss_gradient(step: Step) -> Iterator[Found]:
    """Go wrong in a factor of the derivative of the loss."""
    if step.n_samples > 1:
        yield Slip.NO_DIVISION, step.value * step.n_samples
    if step.event.rule == "half_sse":
        yield Slip.DOUBLED, 2 * step.value
    if step.event.rule == "mse_mean":
        yield Slip.HALVED, step.value / 2


def answer_delta(step: Step) -> Iterator[Found]:
    """Forget N, or multiply by a slope that has cancelled out."""
    if step.n_samples > 1:
        yield Slip.NO_DIVISION, step.value * step.n_samples
    out = step.all(Name.OUT)[0]
    yield Slip.EXTRA_SLOPE, step.value * out * (1 - out)


def back_product(step: Step) -> Iterator[Found]:
    """Go back along another weight."""
    if any(o.symbol.name is not Name.WEIGHT for o in step.event.operands[1:]):
        return  # a heuristic has its own shares
    weight, signal = step.event.operands[1].symbol, step.parts[0]
    assert weight.source is not None  # noqa: S101  a weight has both
    assert weight.unit is not None  # noqa: S101
    new = step.moment.after.parameters.weights[weight.layer - 1]
    yield Slip.UPDATED_WEIGHT, signal * float(new[weight.source, weight.unit])
    turned = step.turned_weight(weight.layer, weight.source, weight.unit)
    if turned is not None:
        yield Slip.NOT_TRANSPOSED, signal * turned


def slope(step: Step) -> Iterator[Found]:
    """Take the slope elsewhere, or no slope at all."""
    pre, out = step.parts
    function = step.activation
    yield Slip.SLOPE_OF_OUTPUT, slope_at(function, out)
    if function.name == "sigmoid":
        yield Slip.SLOPE_OF_SUM, pre * (1 - pre)
    if function.name == "tanh":
        yield Slip.SLOPE_OF_SUM, 1 - pre * pre  # where ** would refuse an overflow
    yield Slip.VALUE_FOR_SLOPE, out


def delta(step: Step) -> Iterator[Found]:
    """Leave the slope out."""
    yield Slip.SLOPE_FORGOTTEN, step.parts[0]


def mixed_delta(step: Step) -> Iterator[Found]:
    """Take the own share alone where all shares depend on the sum."""
    group = step.wiring.group(step.event.layer, step.unit)
    gradient, slope = step.pairs()[step.unit - group.start]
    yield Slip.ELEMENTWISE_SLOPE, gradient * slope
    yield Slip.SLOPE_FORGOTTEN, gradient


def weight_gradient(step: Step) -> Iterator[Found]:
    """Go wrong in the source of a weight, or in the samples."""
    if step.all(Name.WEIGHT_PRODUCT):  # products of the samples are added up
        yield from _of_samples(step, step.parts)
        return
    pairs = step.pairs()
    samples = [o.symbol.sample or 0 for o in step.event.operands[::2]]
    yield Slip.SOURCE_FORGOTTEN, sum(delta for delta, _ in pairs)
    own = (step.out(sample) for sample in samples)
    products = (delta * out for (delta, _), out in zip(pairs, own, strict=True))
    yield Slip.OUTPUT_FOR_INPUT, sum(products)
    yield from _of_samples(step, [delta * x for delta, x in pairs])


def bias_gradient(step: Step) -> Iterator[Found]:
    """Take the bias for a weight, or go wrong in the samples."""
    deltas, layer = step.parts, step.event.layer
    samples = [operand.symbol.sample or 0 for operand in step.event.operands]
    for source in step.wiring.sources(layer, step.unit).tolist():
        read, unit = step.wiring.source_unit(layer, source)
        inputs = (float(step.moment.out[read][sample, unit]) for sample in samples)
        products = (d * x for d, x in zip(deltas, inputs, strict=True))
        yield Slip.BIAS_TIMES_INPUT, sum(products)
    yield from _of_samples(step, deltas)


def _of_samples(step: Step, parts: list[float]) -> Iterator[Found]:
    if len(parts) == 1:
        return
    for part in parts:
        yield Slip.ONE_SAMPLE, part
    if len(parts) > 2:
        for part in parts:
            yield Slip.TERM_FORGOTTEN, step.value - part
    yield Slip.DIVIDED_TWICE, step.value / len(parts)
