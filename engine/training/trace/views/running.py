"""A sum as it grows: the parts that are there at an event, and what they make."""

from typing import NamedTuple

from engine.arrays import Array
from engine.training.trace.deltas import Deltas
from engine.training.trace.event import Event, Level, Operand
from engine.training.trace.gradients import BiasGradients, WeightGradients
from engine.training.trace.section import Section
from engine.training.trace.sums import Sums
from engine.training.trace.symbols import Name, Symbol
from engine.training.trace.trace import Trace


class Running(NamedTuple):
    """What has been added up so far.

    Attributes
    ----------
    n_before : int
        Parts in front of those named.
    parts : tuple of Operand
        The latest parts.
    total : float
        The sum of all parts up to here, rounded where the network rounds it.
    is_complete : bool
        Whether nothing is added any more.
    """

    n_before: int
    parts: tuple[Operand, ...]
    total: float
    is_complete: bool


def running(trace: Trace, event: Event, most: int) -> Running | None:
    """Return what an event adds to, with at most so many parts; None: to no sum.

    Sums are those over the sources of a unit, with the bias; over what comes back to
    it; and over the samples at a parameter.
    """
    section = trace.sections[event.last.section]
    is_one = event.level in (Level.TERM, Level.PERCEPTRON)
    if not is_one or event.first.section != event.last.section:
        return None
    if isinstance(section, Sums):
        return _of_sources(trace, section, event, most)
    if isinstance(section, Deltas):
        return _of_readers(trace, section, event, most)
    if isinstance(section, WeightGradients | BiasGradients):
        return _of_samples(trace, section, event, most)
    return None


def _of_sources(trace: Trace, section: Sums, event: Event, most: int) -> Running:
    moment, wiring = trace.moment, trace.wiring
    row, unit, k = event.last.row, event.last.column, event.last.term
    layer = section.layer
    sources = wiring.sources(layer, unit)[: k + 1]
    weights = moment.before.parameters.weights[layer - 1][sources, unit].tolist()
    read = [wiring.source_unit(layer, int(i)) for i in sources]
    values = [
        float(moment.out[at][row, number]) * weight
        for (at, number), weight in zip(read, weights, strict=True)
    ]
    symbols = [Symbol(Name.PRODUCT, layer, unit, int(i), row) for i in sources]
    is_complete = k == section.n_terms(unit) - 1
    total = float(sum(values))
    if is_complete:
        total = float(moment.pre[layer - 1][row, unit])
        if wiring.has_bias(layer, unit):
            values.append(float(moment.before.parameters.biases[layer - 1][unit]))
            symbols.append(Symbol(Name.BIAS, layer, unit))
    return _made(symbols, values, most, total, is_complete=is_complete)


def _of_readers(
    trace: Trace, section: Deltas, event: Event, most: int
) -> Running | None:
    """Return what the readers of a unit have sent back; None for an answer."""
    row, unit, k = event.last.row, event.last.column, event.last.term
    if trace.wiring.answer(section.layer, unit) is not None:
        return None
    readers = trace.wiring.readers(section.layer, unit)
    taken = readers[: k + 1]
    values, symbols = [], []
    for layer, source, reader in taken:
        signal, share = section.sent.factors(row, layer, source, reader)
        assert isinstance(signal.value, float)  # noqa: S101  of one sample
        assert isinstance(share.value, float)  # noqa: S101
        values.append(signal.value * share.value)
        symbols.append(Symbol(Name.BACK_PRODUCT, layer, reader, source, row))
    is_complete = k >= len(readers) - (len(readers) == 1)
    total = float(sum(values))
    if is_complete:
        total = float(trace.moment.out_gradient[section.layer - 1][row, unit])
    return _made(symbols, values, most, total, is_complete=is_complete)


def _of_samples(
    trace: Trace, section: WeightGradients | BiasGradients, event: Event, most: int
) -> Running | None:
    moment, n = trace.moment, trace.moment.n_samples
    unit, source = event.unit, event.source
    assert unit is not None  # noqa: S101  a parameter belongs to one
    if n == 1:
        return None
    products: Array = moment.delta[section.layer - 1][:, unit]
    gradient: Array = moment.gradient.biases[section.layer - 1]
    total = float(gradient[unit])
    name = Name.DELTA
    if source is not None:
        at, number = trace.wiring.source_unit(section.layer, source)
        products = products * moment.out[at][:, number]
        total = float(moment.gradient.weights[section.layer - 1][source, unit])
        name = Name.WEIGHT_PRODUCT
    n_done = min(event.last.term + 1, n)
    is_complete = _ends(section, event)
    values = [float(value) for value in products[:n_done]]
    symbols = [Symbol(name, section.layer, unit, source, s) for s in range(n_done)]
    if not is_complete:
        total = float(sum(values))
    return _made(symbols, values, most, total, is_complete=is_complete)


def _ends(section: Section, event: Event) -> bool:
    return event.last.term == section.n_terms(event.last.column) - 1


def _made(
    symbols: list[Symbol],
    values: list[float],
    most: int,
    total: float,
    *,
    is_complete: bool,
) -> Running:
    first = max(len(values) - most, 0)
    parts = tuple(map(Operand, symbols[first:], values[first:]))
    return Running(first, parts, total, is_complete)
