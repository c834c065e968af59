"""From an event to what the canvas shows of it."""

from collections.abc import Callable

from engine.training.trace.event import Event, Kind, Level, TracePhase
from engine.training.trace.symbols import Name
from engine.training.trace.trace import Trace
from gui.canvas.stage.acts import Act, Compare, Role, Row, Signal, Span
from gui.canvas.stage.backward import (
    of_back_product,
    of_back_sum,
    of_delta,
    of_gradient,
    of_slope,
)
from gui.canvas.stage.forward import (
    MOST_UNITS,
    names_of,
    of_activation,
    of_load,
    of_loss,
    of_pre,
    of_product,
    of_sum,
    signals_to,
)
from gui.canvas.stage.parameters import moves, stage_of
from gui.canvas.stage.pen import Pen

_Show = Callable[[Trace, Event, int, Pen], Act]


def act_of(trace: Trace, event: Event, sample: int) -> Act:
    """Return what the canvas shows of an event.

    Parameters
    ----------
    trace : Trace
        The update.
    event : Event
        Of it.
    sample : int
        The row of the batch whose numbers are shown where the event is about all.
    """
    pen = Pen(trace)
    if event.level is Level.PHASE and event.kind is Kind.PHASE:
        return _phase(trace, event, sample, pen)
    return _SHOWS.get(event.kind, of_delta)(trace, event, sample, pen)


def _phase(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return the whole way forward, or the whole way back."""
    if event.phase is TracePhase.BACKWARD:
        return of_gradient(trace, event, sample, pen)
    n_layers = len(trace.moment.network.layers)
    signals: list[Signal] = []
    for layer in range(1, n_layers + 1):
        signals += signals_to(trace, layer)
    return Act(event.phase, tuple(signals))


def _stage(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return a stage of the optimiser, or the move of all parameters itself."""
    del sample
    if event.kind is not Kind.UPDATE:
        return Act(event.phase, each=stage_of(trace, pen, event))
    return Act(event.phase, each=moves(trace, pen), has_ghosts=True, is_move=True)


def _again(trace: Trace, event: Event, sample: int, pen: Pen) -> Act:
    """Return the answers now, the loss before and after, and what was promised."""
    moment, answers = trace.moment, trace.wiring.answers
    compares = []
    for k, (layer, unit) in enumerate(answers[:MOST_UNITS]):
        old, new = float(moment.y[sample, k]), float(moment.y_after[sample, k])
        row: Row = (
            Span(pen.number(old), Role.OLD),
            Span(f" → {pen.number(new)}", Role.RESULT),
        )
        target = float(moment.targets[sample, k])
        names = names_of(pen, trace, k, sample)
        compares.append(Compare(layer, unit, new, target, names, row, is_result=True))
    change, promised = (
        event.value(name) for name in (Name.LOSS_CHANGE, Name.PREDICTED_CHANGE)
    )
    loss, drop, hope = (
        pen.name(name) for name in (Name.LOSS, Name.LOSS_CHANGE, Name.PREDICTED_CHANGE)
    )
    assert isinstance(change, float)  # noqa: S101
    assert isinstance(promised, float)  # noqa: S101
    before = Span(pen.number(moment.loss), Role.OLD)
    loose: tuple[Row, ...] = (
        (
            Span(f"{loss} "),
            before,
            Span(f" → {pen.number(moment.loss_after)}", Role.RESULT),
        ),
        pen.named(drop, change),
        pen.named(hope, promised),
    )
    return Act(event.phase, compares=tuple(compares), has_ghosts=True, loose=loose)


_SHOWS: dict[Kind, _Show] = {
    Kind.LOAD: of_load,
    Kind.PRODUCT: of_product,
    Kind.SUM: of_sum,
    Kind.BIAS: of_sum,
    Kind.PRE: of_pre,
    Kind.ACTIVATION: of_activation,
    Kind.LOSS_TERM: of_loss,
    Kind.SAMPLE_LOSS: of_loss,
    Kind.MEAN_LOSS: of_loss,
    Kind.BACK_PRODUCT: of_back_product,
    Kind.BACK_SUM: of_back_sum,
    Kind.SLOPE: of_slope,
    Kind.WEIGHT_TERM: of_gradient,
    Kind.WEIGHT_GRADIENT: of_gradient,
    Kind.BIAS_TERM: of_gradient,
    Kind.BIAS_GRADIENT: of_gradient,
    Kind.PENALTY: _stage,
    Kind.VELOCITY: _stage,
    Kind.SQUARE_SUM: _stage,
    Kind.SQUARE_MEAN: _stage,
    Kind.MEAN: _stage,
    Kind.CORRECTED_MEAN: _stage,
    Kind.CORRECTED_SQUARE: _stage,
    Kind.UPDATE: _stage,
    Kind.REEVALUATE: _again,
}
