"""What the canvas shows of the way forward: load, sums, activations, losses."""

from engine.training.trace.event import Event, Kind, Level
from engine.training.trace.symbols import Name
from engine.training.trace.trace import Trace
from engine.training.trace.views.running import running
from gui.canvas.stage.acts import Act, At, Chip, Compare, Dial, Half, Signal
from gui.canvas.stage.pen import Pen

MOST_PARTS = 6  # of a sum, one below another
MOST_SIGNALS = 200  # of a layer that goes all at once
MOST_WRITTEN = 12  # of the connections to a unit, with their numbers
MOST_UNITS = 40


def of_load(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return the inputs coming in, and the targets that stand beside the answers."""
    moment = trace.moment
    inputs = tuple(Half(0, i, "all") for i in range(moment.network.n_inputs))
    chips = []
    for k, (layer, unit) in enumerate(trace.wiring.answers[:MOST_UNITS]):
        target = pen.name(Name.TARGET, unit=k, sample=sample)
        row = pen.named(target, float(moment.targets[sample, k]))
        chips.append(Chip(At(layer, unit), (row,)))
    return Act(event.phase, halves=inputs[:MOST_UNITS], chips=tuple(chips))


def of_product(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return a product on its way along the connection, and the sum so far."""
    del sample  # the event has its own
    assert event.unit is not None  # noqa: S101  a product belongs to one
    signal = Signal(At(event.layer, event.unit, event.source), pen.worked(event))
    return _with_sum(trace, event, pen, (signal,))


def of_sum(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return the products one below another with their sum, at last the bias."""
    del sample
    assert event.unit is not None  # noqa: S101
    signals: tuple[Signal, ...] = ()
    if event.kind is Kind.BIAS:
        signals = (Signal(At(event.layer, event.unit, is_bias=True)),)
    return _with_sum(trace, event, pen, signals)


def of_pre(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return the whole sum of a unit, or those of a layer."""
    layer = event.layer
    if event.unit is not None:
        sources = trace.wiring.sources(layer, event.unit).tolist()
        signals = [Signal(At(layer, event.unit, i)) for i in sources[:MOST_SIGNALS]]
        if trace.wiring.has_bias(layer, event.unit):
            signals.append(Signal(At(layer, event.unit, is_bias=True)))
        return _with_sum(trace, event, pen, tuple(signals))
    chips, halves = [], []
    for unit in range(min(trace.moment.network.sizes[layer], MOST_UNITS)):
        name = pen.name(Name.PRE, layer, unit=unit, sample=sample)
        value = float(trace.moment.pre[layer - 1][sample, unit])
        chips.append(Chip(At(layer, unit), (pen.named(name, value),)))
        halves.append(Half(layer, unit, "sum"))
    signals_of_all = signals_to(trace, layer)
    return Act(event.phase, signals_of_all, tuple(chips), tuple(halves))


def signals_to(
    trace: Trace, layer: int, *, is_back: bool = False
) -> tuple[Signal, ...]:
    """Return all connections to a layer, unless they are too many to be told apart."""
    n_sources = trace.wiring.n_sources(layer)
    if n_sources.sum() > MOST_SIGNALS:
        return ()
    return tuple(
        Signal(At(layer, unit, int(i)), is_back=is_back)
        for unit in range(len(n_sources))
        for i in trace.wiring.sources(layer, unit)
    )


def _with_sum(trace: Trace, event: Event, pen: Pen, signals: tuple[Signal, ...]) -> Act:
    assert event.unit is not None  # noqa: S101
    grown = running(trace, event, MOST_PARTS)
    if grown is None:
        return Act(event.phase, signals)
    at = At(event.layer, event.unit)
    rows = pen.grown(event, grown)
    chips: tuple[Chip, ...] = ()
    if len(rows) > 2 or event.kind is not Kind.PRODUCT:  # else the label says it all
        chips = (Chip(at, rows, has_rule=True),)
    text = pen.number(grown.total)
    half = Half(event.layer, event.unit, "sum", text, is_done=grown.is_complete)
    return Act(event.phase, signals, chips, (half,))


def of_activation(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return the point on the curve of a unit, or the outputs of a layer."""
    del sample
    if event.unit is None:
        units = range(min(trace.moment.network.sizes[event.layer], MOST_UNITS))
        halves = tuple(Half(event.layer, unit, "out") for unit in units)
        return Act(event.phase, halves=halves)
    assert event.sample is not None  # noqa: S101  an output of a unit is of one
    pre = float(trace.moment.pre[event.layer - 1][event.sample, event.unit])
    out = float(trace.moment.out[event.layer][event.sample, event.unit])
    row = pen.worked(event)
    at = (event.layer, event.unit)
    dial = Dial(*at, event.rule, pre, out, row=row)
    return Act(event.phase, halves=(Half(*at, "out"),), dial=dial)


def of_loss(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return answers beside their targets, and the loss that they make."""
    moment, answers = trace.moment, trace.wiring.answers
    if event.kind is Kind.MEAN_LOSS:
        return Act(event.phase, loose=(pen.worked(event),))
    numbers = range(min(len(answers), MOST_UNITS))
    if event.kind is Kind.LOSS_TERM:
        numbers = range(*_range_of(answers.index((event.layer, event.unit or 0))))
    compares = []
    for k in numbers:
        out, target = float(moment.y[sample, k]), float(moment.targets[sample, k])
        is_alone = len(numbers) == 1
        row = pen.worked(event) if is_alone and event.level is not Level.LAYER else ()
        names = names_of(pen, trace, k, sample)
        compares.append(Compare(*answers[k], out, target, names, row))
    if len(numbers) == 1 and event.level is not Level.LAYER:
        return Act(event.phase, compares=tuple(compares))
    name = pen.name(Name.SAMPLE_LOSS, sample=sample)
    row = pen.named(name, float(moment.values[sample]))
    return Act(event.phase, compares=tuple(compares), loose=(row,))


def names_of(pen: Pen, trace: Trace, k: int, sample: int) -> tuple[str, str]:
    """Return the letters of an answer and of its target."""
    layer, unit = trace.wiring.answers[k]
    return (
        pen.name(Name.OUT, layer, unit, sample=sample),
        pen.name(Name.TARGET, unit=k, sample=sample),
    )


def _range_of(number: int) -> tuple[int, int]:
    return number, number + 1
