"""Tests of what is to be shown of an event, for networks and rules of all kinds."""

from pathlib import Path

import pytest

from engine.document.edits import set_settings
from engine.document.examples import load_example
from engine.network.compile import compile_document
from engine.network.parameters import parameters_of
from engine.nn.optimizers import OPTIMIZERS
from engine.training.problem import make_problem
from engine.training.rules import RULES
from engine.training.run.run_state import TrainState
from engine.training.sources.sources import load_source
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Kind, Level, TracePhase
from engine.training.trace.trace import trace_update
from gui.canvas.stage.acts import At, Role
from gui.canvas.stage.script import act_of
from gui.panels.step_matrices_panel.bench import Bench, Names


def _is_split(rule):
    return rule.is_heuristic and not rule.fault and rule.name != "perceptron"


CASES = [
    *(("xor_train", {"optimizer": name}) for name in OPTIMIZERS),
    *(("xor_train", {"rule": name}) for name, rule in RULES.items() if _is_split(rule)),
    ("rashid333", {"rule": "not_transposed"}),
    ("and", {"rule": "perceptron", "loss": "half_sse"}),
    ("xor_train", {"l2": 0.1}),
    ("xor_gates", {}),
    ("iris", {"batch_size": 3}),
    ("net2322", {}),
    ("rashid333", {}),
]


def traced(name, **settings):
    document = load_example(name)
    if settings:
        document = document.apply(set_settings(document, **settings).changes)
    network = compile_document(document).network
    assert network is not None
    assert document.settings.data is not None
    data = load_source(document.settings.data, Path.cwd())
    problem = make_problem(network, data, document.settings, even_without_slope=True)
    return trace_update(problem, TrainState(parameters_of(network, document)))


def event_of(trace, kind, level=Level.TERM, **where):
    return next(
        e
        for e in trace.events(level)
        if e.kind is kind and all(getattr(e, k) == v for k, v in where.items())
    )


@pytest.mark.parametrize(("name", "settings"), CASES)
@pytest.mark.parametrize("level", list(Level))
def test_every_event_has_something_to_show_and_fits_its_matrices(name, settings, level):
    trace = traced(name, **settings)
    names = Names(lambda block: ["u"] * 64)
    for index, event in enumerate(trace.events(level)):
        act = act_of(trace, event, event.sample or 0)
        assert act.phase is event.phase
        shown = (act.signals, act.chips, act.halves, act.compares, act.loose)
        assert any(shown) or act.dial or act.each
        if act.each is not None:
            for layer in act.each.layers:
                act.each.rows(layer, 0, 0)
        lines = Bench(Cursor(trace, level, index=index), 0, names).lines()
        assert lines


def test_a_sum_lists_its_parts_and_only_the_latest_of_many():
    trace = traced("iris", batch_size=3)
    event = event_of(trace, Kind.BIAS, layer=2, unit=1, sample=2)
    (chip,) = act_of(trace, event, 2).chips
    assert chip.rows[0][0].text == "… 3"  # of eight products and a bias
    assert len(chip.rows) == 8
    assert chip.has_rule


def test_a_signal_on_the_way_back_names_the_connection_it_runs_along():
    trace = traced("xor_train")
    event = event_of(trace, Kind.BACK_PRODUCT, layer=1, unit=2, sample=1)
    (signal,) = act_of(trace, event, 1).signals
    assert signal.is_back
    assert signal.at == At(2, 0, 2)


@pytest.mark.parametrize(
    "kind",
    [Kind.PRODUCT, Kind.SUM, Kind.ACTIVATION, Kind.DELTA, Kind.WEIGHT_TERM, Kind.SLOPE],
)
def test_the_number_an_event_computes_is_marked_as_its_result(kind):
    trace = traced("xor_train")
    event = event_of(trace, kind, sample=1)
    act = act_of(trace, event, 1)
    rows = [row for chip in act.chips for row in chip.rows]
    rows += [signal.row for signal in act.signals]
    rows += [act.dial.row] if act.dial else []
    results = [s.text for row in rows for s in row if s.role is Role.RESULT]
    value = f"{abs(float(event.result.value)):.3g}"
    assert any(value in text for text in results)
    plain = [s.text for row in rows for s in row if s.role is not Role.RESULT]
    assert value in {"0", "1"} or value not in plain


def test_a_bundle_shows_the_connection_that_moves_most():
    trace = traced("xor_train")
    event = event_of(trace, Kind.UPDATE)
    each = act_of(trace, event, 0).each
    assert each is not None
    assert each.largest is not None
    moment = trace.moment
    before, after = moment.before.parameters, moment.after.parameters
    change = abs(after.weights[0] - before.weights[0])
    source, unit = each.largest(1, slice(0, 2), slice(0, 4))
    assert change[source, unit] == change.max()


def test_a_stage_of_the_optimiser_is_shown_at_every_parameter():
    trace = traced("xor_train", optimizer="adam")
    event = event_of(trace, Kind.MEAN)
    each = act_of(trace, event, 0).each
    assert each is not None
    expected = trace.inside(event)[0]
    row = each.rows(expected.layer, expected.unit, expected.source)[0]
    assert f"{float(expected.result.value):.3g}".replace("-", "−") in row[-1].text


def test_the_old_widths_are_there_from_the_move_on():
    trace = traced("xor_train")
    with_ghosts = [
        e.phase for e in trace.events(Level.TERM) if act_of(trace, e, 0).has_ghosts
    ]
    assert with_ghosts == [TracePhase.UPDATE, TracePhase.REEVALUATE]
