"""What stands at every parameter when all of them are meant at once."""

from functools import cache

from engine.training.trace.event import Event
from engine.training.trace.events import Scope
from engine.training.trace.trace import Trace
from engine.training.trace.views.moved import change_of, largest, moved
from gui.canvas.stage.acts import EachParameter, Role, Row, Span
from gui.canvas.stage.pen import Pen


def gradients(
    trace: Trace, pen: Pen, layers: tuple[int, ...], kinds: tuple[bool, bool]
) -> EachParameter:
    """Return the gradients of layers; `kinds`: of weights, of biases."""
    gradient = trace.moment.gradient
    has_weights, has_biases = kinds

    def rows(layer: int, unit: int, source: int | None) -> tuple[Row, ...]:
        if not (has_biases if source is None else has_weights):
            return ()
        if source is None:
            value = gradient.biases[layer - 1][unit]
        else:
            value = gradient.weights[layer - 1][source, unit]
        return ((Span(pen.number(float(value)), Role.RESULT),),)  # its place says whose

    def find(layer: int, sources: slice, units: slice) -> tuple[int, int]:
        return largest(gradient.weights[layer - 1], sources, units)

    return EachParameter(layers, rows, find)


def moves(trace: Trace, pen: Pen) -> EachParameter:
    """Return every parameter as it was, by how much it moves, and as it is then."""
    moment = trace.moment

    def rows(layer: int, unit: int, source: int | None) -> tuple[Row, ...]:
        move = moved(moment, layer, unit, source)
        arrow = Span(f" {pen.signed(move.change)} →", Role.RESULT)
        new = Span(f" {pen.number(move.new)}", Role.RESULT)
        return ((Span(pen.number(move.old), Role.OLD), arrow, new),)

    def find(layer: int, sources: slice, units: slice) -> tuple[int, int]:
        return largest(change_of(moment, layer)[0], sources, units)

    return EachParameter(_layers(trace), rows, find)


def stage_of(trace: Trace, pen: Pen, event: Event) -> EachParameter:
    """Return what a stage of the optimiser makes of every parameter's gradient."""

    @cache
    def of_unit(layer: int, unit: int) -> dict[int | None, Event]:
        found = trace.inside(event, Scope((layer, unit)))
        return {one.source: one for one in found}

    def rows(layer: int, unit: int, source: int | None) -> tuple[Row, ...]:
        one = of_unit(layer, unit).get(source)
        return () if one is None else (pen.worked(one),)

    return EachParameter(_layers(trace), rows)


def _layers(trace: Trace) -> tuple[int, ...]:
    return tuple(range(1, len(trace.moment.network.layers) + 1))
