"""Tests of the sequences of events, the cursor in them, and of large networks."""

import time
import tracemalloc
import weakref

import numpy as np
import pytest

from engine.training.run.run_state import TrainState
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Kind, Level, TracePhase
from engine.training.trace.events import Scope
from engine.training.trace.trace import trace_update
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    layered,
    problem,
    random_parameters,
)

NET = layered([2, 2, 1], ["sigmoid", "sigmoid"])


def traced(network=NET, x=XOR_X, y=XOR_Y, **fields):
    start = random_parameters(network, np.random.default_rng(0))
    return trace_update(problem(network, x, y, **fields), TrainState(start))


@pytest.fixture(scope="module")
def xor():
    return traced()


# --- sequences


def test_terms_of_a_cell_are_products_their_sum_and_the_bias(xor):
    of_unit = xor.events(Level.TERM, Scope((1, 1), 2))
    forward = [e.kind for e in of_unit if e.phase is TracePhase.FORWARD]
    products = [Kind.PRODUCT, Kind.PRODUCT]
    assert forward == [*products, Kind.SUM, Kind.BIAS, Kind.ACTIVATION]
    total = of_unit[of_unit.phase_range(TracePhase.FORWARD).start + 2]
    parts = [operand.value for operand in total.operands]
    assert total.result.value == pytest.approx(sum(parts))


def test_a_missing_connection_has_no_event_and_a_lone_bias_is_still_a_sum():
    network = layered(
        [2, 2, 1], ["sigmoid"] * 2, masks=[[[True, False], [True, False]], None]
    )
    trace = traced(network)
    kinds = [
        e.kind
        for e in trace.events(Level.TERM, Scope((1, 1), 0))
        if e.layer == 1 and e.phase is TracePhase.FORWARD
    ]
    assert kinds == [Kind.SUM, Kind.BIAS, Kind.ACTIVATION][1:]
    bias = next(
        e
        for e in trace.events(Level.TERM, Scope((1, 1), 0))
        if e.kind is Kind.BIAS and e.layer == 1
    )
    assert bias.operands[0].value == 0


def test_without_a_bias_the_sum_of_the_products_is_the_weighted_sum():
    trace = traced(layered([2, 2, 1], ["sigmoid"] * 2, use_bias=[False, True]))
    events = trace.events(Level.TERM, Scope((1, 0), 3))
    total = next(e for e in events if e.kind is Kind.SUM)
    assert total.result.value == trace.moment.pre[0][3, 0]
    assert not any(e.kind is Kind.BIAS_GRADIENT and e.layer == 1 for e in events)


def test_a_unit_without_input_and_bias_has_a_sum_of_nothing():
    network = layered(
        [1, 2, 1],
        ["sigmoid"] * 2,
        masks=[[[True, False]], None],
        use_bias=[False, True],
    )
    trace = traced(network, [[1.0]], [[1.0]])
    events = trace.events(Level.TERM, Scope((1, 1), 0))
    found = [e for e in events if e.layer == 1 and e.phase is TracePhase.FORWARD]
    assert [e.kind for e in found] == [Kind.SUM, Kind.ACTIVATION]
    assert found[0].result.value == 0


def test_a_skip_is_read_from_where_it_comes_and_sends_back_there():
    network = layered([1, 1, 1, 1], ["tanh"] * 3, skips=[(1, 3, [[True]])])
    trace = traced(network, [[0.5]], [[1.0]])
    products = [
        e for e in trace.events(Level.TERM) if e.kind is Kind.PRODUCT and e.layer == 3
    ]
    assert [e.operands[0].symbol.layer for e in products] == [2, 1]
    back = [
        e
        for e in trace.events(Level.TERM)
        if e.kind is Kind.BACK_PRODUCT and e.layer == 1
    ]
    assert [e.operands[1].symbol.layer for e in back] == [2, 3]


def test_an_index_from_the_end_and_a_slice_work_as_in_a_list(xor):
    events = xor.events(Level.TERM)
    assert events[-1] == events[len(events) - 1]
    assert events[-1].kind is Kind.REEVALUATE
    assert tuple(events[2:5]) == (events[2], events[3], events[4])
    with pytest.raises(IndexError):
        events[len(events)]
    phases = xor.events(Level.PHASE)
    assert phases[1:3] == (phases[1], phases[2])


@pytest.mark.parametrize(
    "scope", [Scope(sample=4), Scope(sample=-1), Scope((0, 0)), Scope((2, 1))]
)
def test_a_scope_that_is_not_there_is_refused(xor, scope):
    with pytest.raises(IndexError):
        xor.events(Level.TERM, scope)


def test_the_stages_of_adam_are_events_with_every_parameter_inside():
    trace = traced(optimizer="adam", l2=0.01, l1=0.02)
    update = [e for e in trace.events(Level.TERM) if e.phase is TracePhase.UPDATE]
    assert [e.kind for e in update] == [
        Kind.PENALTY,
        Kind.MEAN,
        Kind.SQUARE_MEAN,
        Kind.CORRECTED_MEAN,
        Kind.CORRECTED_SQUARE,
        Kind.UPDATE,
    ]
    for event in update:
        assert len(trace.inside(event)) == 9
        assert len(trace.inside(event, Scope((1, 1)))) == 3
        of_unit = trace.inside(event, Scope((1, 1)))
        assert [(e.unit, e.source) for e in of_unit] == [(1, 0), (1, 1), (1, None)]


# --- the cursor


def test_a_cursor_walks_forwards_and_back_over_every_event(xor):
    cursor = Cursor(xor)
    seen = [cursor.event]
    while not cursor.is_last:
        cursor = cursor.next()
        seen.append(cursor.event)
    assert seen == list(xor.events(Level.TERM))
    assert cursor.next() == cursor
    while not cursor.is_first:
        cursor = cursor.previous()
        assert cursor.event == seen.pop(-2)
    assert cursor.previous() == cursor


def test_coarser_and_finer_stay_at_the_same_place(xor):
    cursor = Cursor(xor).to_phase(TracePhase.BACKWARD).next().next()
    cell = cursor.coarser()
    assert cell.level is Level.PERCEPTRON
    assert cell.event.first <= cursor.event.first <= cell.event.last
    layer = cell.coarser()
    phase = layer.coarser()
    assert phase.event.phase is TracePhase.BACKWARD
    assert phase.coarser() == phase
    back = phase.finer().finer().finer()
    assert back.event == xor.events(Level.TERM)[back.index]
    assert back.event.first == phase.event.first
    assert back.finer() == back


def test_home_and_end_are_those_of_the_phase(xor):
    cursor = Cursor(xor).to_phase(TracePhase.LOSS).next()
    first, last = cursor.phase_start(), cursor.phase_end()
    assert first.event.phase is last.event.phase is TracePhase.LOSS
    assert first.previous().event.phase is TracePhase.FORWARD
    assert last.next().event.phase is TracePhase.BACKWARD


def test_running_to_a_unit_comes_to_its_sum_at_every_level(xor):
    place = xor.place_of_unit(2, 0, 3)
    for level in (Level.PERCEPTRON, Level.TERM):
        event = Cursor(xor, level).to(place).event
        assert (event.layer, event.unit, event.sample) == (2, 0, 3)
    assert Cursor(xor, Level.LAYER).to(place).event.kind is Kind.PRE
    with pytest.raises(IndexError):
        xor.place_of_unit(2, 1)


def test_a_narrower_scope_goes_on_to_what_is_left_of_it(xor):
    cursor = Cursor(xor).to(xor.place_of_unit(1, 0, 0))
    narrow = cursor.with_scope(Scope((1, 1), 2))
    assert (narrow.event.unit, narrow.event.sample) == (1, 2)
    wide = narrow.with_scope(Scope())
    assert wide.event == narrow.event


# --- large networks


def test_the_terms_of_a_large_network_cost_nothing_until_they_are_looked_at():
    network = layered([784, 128, 10], ["relu", "softmax"])
    rng = np.random.default_rng(0)
    x = rng.random((100, 784))
    t = np.eye(10)[rng.integers(0, 10, 100)]
    trace = traced(network, x, t, loss="cross_entropy")
    tracemalloc.start()
    started = time.process_time()
    events = trace.events(Level.TERM)
    assert len(events) > 10_000_000
    for index in np.linspace(0, len(events) - 1, 200).astype(int).tolist():
        if len(events[index].operands) < 100:
            event = events[index]
            assert events.index_of(event.first) == index
    seconds = time.process_time() - started
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20e6
    assert seconds < 5
    one = trace.events(Level.TERM, Scope((2, 3), 7))
    assert len(one) < 700


def test_a_trace_that_nobody_holds_is_gone_at_once():
    trace = traced(loss="binary_cross_entropy")
    for event in trace.events(Level.TERM):
        trace.inside(event)
    watched = [weakref.ref(trace.wiring), weakref.ref(trace)]
    del trace, event
    assert [ref() for ref in watched] == [None, None]
