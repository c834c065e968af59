"""What the canvas shows of the way back: deltas against the flow, then gradients."""

from engine.training.trace.event import Event, Kind
from engine.training.trace.symbols import Name
from engine.training.trace.trace import Trace
from engine.training.trace.views.running import running
from gui.canvas.stage.acts import Act, At, Chip, Dial, Half, Row, Signal, Span
from gui.canvas.stage.forward import MOST_PARTS, MOST_UNITS, signals_to
from gui.canvas.stage.parameters import gradients
from gui.canvas.stage.pen import Pen


def of_back_product(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return what a reader sends against the flow, and what has come back so far."""
    del sample
    assert event.unit is not None  # noqa: S101
    way = event.operands[1].symbol  # the weight, or the share of a heuristic
    assert way.unit is not None  # noqa: S101
    at = At(way.layer, way.unit, way.source)
    signal = Signal(at, pen.worked(event), is_back=True)
    return _with_fan_in(trace, event, pen, (signal,))


def of_back_sum(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return what came back one below another, and its sum."""
    del sample
    return _with_fan_in(trace, event, pen, ())


def _with_fan_in(
    trace: Trace, event: Event, pen: Pen, signals: tuple[Signal, ...]
) -> Act:
    assert event.unit is not None  # noqa: S101
    half = Half(event.layer, event.unit, "out")
    grown = running(trace, event, MOST_PARTS)
    rows = () if grown is None else pen.grown(event, grown)
    chips: tuple[Chip, ...] = ()
    if len(rows) > 2 or (rows and not signals):
        chips = (Chip(At(event.layer, event.unit), rows, has_rule=True),)
    return Act(event.phase, signals, chips, (half,))


def of_slope(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return the tangent at the point of a unit."""
    del sample
    assert event.unit is not None  # noqa: S101
    slope = event.result.value
    assert isinstance(slope, float)  # noqa: S101
    dial = _dial(trace, event, slope, pen.worked(event))
    return Act(event.phase, halves=(Half(event.layer, event.unit, "out"),), dial=dial)


def _dial(trace: Trace, event: Event, slope: float, row: Row) -> Dial:
    assert event.unit is not None  # noqa: S101
    assert event.sample is not None  # noqa: S101
    layer, unit = event.layer, event.unit
    activation = trace.wiring.activation(layer, unit).name
    pre = float(trace.moment.pre[layer - 1][event.sample, unit])
    out = float(trace.moment.out[layer][event.sample, unit])
    return Dial(layer, unit, activation, pre, out, slope, row, hides_out=False)


def of_delta(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return gradient times slope at a unit, or the deltas of a layer."""
    if event.unit is None:
        return _deltas(trace, event, sample, pen)
    at, half = At(event.layer, event.unit), Half(event.layer, event.unit, "sum")
    if event.kind is not Kind.DELTA:
        return Act(event.phase, chips=(Chip(at, (pen.worked(event),)),), halves=(half,))
    gradient, slope = (operand.value for operand in event.operands)
    assert isinstance(gradient, float)  # noqa: S101
    assert isinstance(slope, float)  # noqa: S101
    result = event.result
    assert isinstance(result.value, float)  # noqa: S101
    name = pen.name(
        Name.DELTA, event.layer, unit=event.unit, sample=result.symbol.sample
    )
    rows = (
        (Span(pen.number(gradient)),),
        (Span(f"× {pen.number(slope)}"),),
        pen.named(name, result.value),
    )
    chip = Chip(at, rows, has_rule=True)
    dial = _dial(trace, event, slope, ())
    return Act(event.phase, chips=(chip,), halves=(half,), dial=dial)


def _deltas(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    layer, network = event.layer, trace.moment.network
    chips, halves = [], []
    for unit in range(min(network.sizes[layer], MOST_UNITS)):
        name = pen.name(Name.DELTA, layer, unit=unit, sample=sample)
        value = float(trace.moment.delta[layer - 1][sample, unit])
        chips.append(Chip(At(layer, unit), (pen.named(name, value),)))
        halves.append(Half(layer, unit, "sum"))
    readers = [
        number
        for number, structure in enumerate(network.layers, start=1)
        if any(piece.layer == layer for piece in structure.pieces)
    ]
    signals = [s for k in readers for s in signals_to(trace, k, is_back=True)]
    return Act(event.phase, tuple(signals), tuple(chips), tuple(halves))


def of_gradient(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return the gradient at a connection or at a bias, or those of a layer."""
    del sample
    if event.unit is None:
        names = {operand.symbol.name for operand in event.results}
        has_weights = Name.WEIGHT_GRADIENT in names
        has_biases = Name.BIAS_GRADIENT in names
        layers = tuple(
            dict.fromkeys(o.symbol.layer for o in event.results if o.symbol.layer)
        )
        show = gradients(trace, pen, layers, (has_weights, has_biases))
        return Act(event.phase, each=show)
    at = At(event.layer, event.unit, event.source, is_bias=event.source is None)
    grown = running(trace, event, MOST_PARTS)
    rows: tuple[Row, ...] = (pen.worked(event),)
    if grown is not None:
        is_term = event.kind in (Kind.WEIGHT_TERM, Kind.BIAS_TERM)
        *parts, total = pen.grown(event, grown)
        if is_term:  # the calculation stands in place of its number
            parts[-1:] = rows
        rows = (*parts, total)
    chip = Chip(at, rows, has_rule=grown is not None)
    return Act(event.phase, chips=(chip,), halves=(_end(event),))


def _end(event: Event) -> Half:
    assert event.unit is not None  # noqa: S101
    return Half(event.layer, event.unit, "sum")
