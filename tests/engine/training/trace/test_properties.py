"""Traces of random drawings: the bits of training, and formulas that hold."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.nn.activations import ACTIVATIONS
from engine.training.plan.layout import Layout
from engine.training.run.run_state import TrainState
from engine.training.trace.event import Kind, Level, Remark
from engine.training.trace.events import Scope
from engine.training.trace.expressions import value_of
from engine.training.trace.formulas import formula_of
from engine.training.trace.symbols import Name
from engine.training.trace.trace import trace_update
from engine.training.trainer import Trainer
from tests.engine.training.test_properties import random_problems

PRECISIONS = ("float64", "float32")


@settings(max_examples=125)
@given(random_problems(precisions=PRECISIONS), st.sampled_from([1, 3, 8, 20]))
def test_traces_one_after_another_give_the_bits_of_training(case, n):
    posed, parameters = case
    trainer = Trainer(posed, parameters)
    state = TrainState(parameters)
    for _ in range(n):
        if not trainer.run(1):
            break  # it has diverged
        moment = trace_update(posed, state).moment
        state = moment.after
        assert state == trainer.state()
        assert moment.loss == trainer.last_loss


@settings(max_examples=6)
@given(random_problems(precisions=PRECISIONS))
def test_a_thousand_traces_end_at_the_bits_of_a_thousand_updates(case):
    posed, parameters = case
    trainer = Trainer(posed, parameters)
    trainer.run(1000)
    state = TrainState(parameters)
    for _ in range(trainer.state().update):
        state = trace_update(posed, state).moment.after
    assert state == trainer.state()


@settings(max_examples=40)
@given(random_problems(precisions=PRECISIONS))
def test_a_trace_leaves_the_state_it_begins_with_alone(case):
    posed, parameters = case
    start = Trainer(posed, parameters).state()  # in the precision of the problem
    one, other = trace_update(posed, start), trace_update(posed, start)
    assert one.moment.before == start
    assert one.moment.after == other.moment.after


@settings(max_examples=60)
@given(random_problems(precisions=PRECISIONS))
def test_every_formula_comes_to_its_result(case):
    posed, parameters = case
    trainer = Trainer(posed, parameters)
    trainer.run(3)  # so that the memory of the optimiser is not empty
    trace = trace_update(posed, trainer.state())
    tolerance = 1e-9 if posed.settings.precision == "float64" else 2e-4
    for event in every_event(trace):
        tree = formula_of(event)
        if tree is None or event.kind is Kind.MIXED_SLOPES:
            continue
        assert value_of(tree) == pytest.approx(
            event.result.value, rel=tolerance, abs=tolerance
        ), event


def every_event(trace):
    """Return all fine events that are numbers, with what is inside them."""
    for level in (Level.PERCEPTRON, Level.TERM):
        for event in trace.events(level):
            if np.ndim(event.result.value) == 0 and event.results:
                yield event
            yield from trace.inside(event)


@settings(max_examples=60)
@given(random_problems())
def test_the_last_terms_of_all_cells_are_the_buffers_of_the_plan(case):
    posed, parameters = case
    trace = trace_update(posed, TrainState(parameters))
    moment = trace.moment
    found = {}
    for event in trace.events(Level.PERCEPTRON):
        key = (event.layer, event.source, event.unit, event.sample)
        found[event.result.symbol.name, key] = event.result.value
    for index, layer in enumerate(posed.network.layers):
        number = index + 1
        for row, unit in np.ndindex(moment.pre[index].shape):
            key = (number, None, unit, row)
            assert found[Name.PRE, key] == moment.pre[index][row, unit]
            assert found[Name.OUT, key] == moment.out[number][row, unit]
            assert found[Name.DELTA, key] == moment.delta[index][row, unit]
        for unit in range(layer.n_units):
            for source in trace.wiring.sources(number, unit).tolist():
                key = (number, source, unit, None)
                expected = moment.gradient.weights[index][source, unit]
                assert found[Name.WEIGHT_GRADIENT, key] == expected
            if layer.bias_mask[unit]:
                key = (number, None, unit, None)
                assert (
                    found[Name.BIAS_GRADIENT, key]
                    == (moment.gradient.biases[index][unit])
                )


@settings(max_examples=60)
@given(random_problems())
def test_the_update_event_moves_every_parameter_that_is_there_and_no_other(case):
    posed, parameters = case
    trace = trace_update(posed, TrainState(parameters))
    layout = Layout(posed.network)
    update = next(e for e in trace.events(Level.TERM) if e.kind is Kind.UPDATE)
    inside = trace.inside(update)
    after = trace.moment.after.parameters
    assert len(inside) == posed.network.n_parameters
    for event in inside:
        index = event.layer - 1
        new = (
            after.biases[index][event.unit]
            if event.source is None
            else after.weights[index][event.source, event.unit]
        )
        assert event.result.value == new
        if Remark.FROZEN in event.remarks:
            assert event.value(Name.PARAMETER) == new  # the operand: the old value
    n_frozen = sum(Remark.FROZEN in event.remarks for event in inside)
    assert n_frozen == (layout.there & ~layout.moves).sum()


# --- sequences


@settings(max_examples=40)
@given(random_problems(), st.data())
def test_events_of_every_level_cover_the_update_without_gaps(case, data):
    posed, parameters = case
    trace = trace_update(posed, TrainState(parameters))
    terms = [event.first for event in trace.events(Level.TERM)]
    assert terms == sorted(set(terms))
    for level in Level:
        events = trace.events(level)
        covered = []
        for event in events:
            covered += [p for p in terms if event.first <= p <= event.last]
        assert covered == terms
        place = data.draw(st.sampled_from(terms))
        event = events[events.index_of(place)]
        assert event.first <= place <= event.last
        assert events.phase_of(events.index_of(place)) is event.phase


@settings(max_examples=40)
@given(random_problems(), st.data())
def test_a_scope_leaves_out_other_units_and_samples_and_nothing_else(case, data):
    posed, parameters = case
    trace = trace_update(posed, TrainState(parameters))
    sample = data.draw(st.integers(0, trace.moment.n_samples - 1))
    layer = data.draw(st.integers(1, len(posed.network.layers)))
    unit = data.draw(st.integers(0, posed.network.sizes[layer] - 1))
    everything = list(trace.events(Level.TERM))
    of_sample = list(trace.events(Level.TERM, Scope(sample=sample)))
    assert of_sample == [e for e in everything if e.sample in (None, sample)]
    of_unit = list(trace.events(Level.TERM, Scope(unit=(layer, unit))))
    cells = (Kind.LOSS_TERM,)  # belongs to the loss, though it names a unit
    assert of_unit == [
        e
        for e in everything
        if e.unit is None or e.kind in cells or (e.layer, e.unit) == (layer, unit)
    ]


def test_the_formulas_know_all_activations():
    from engine.training.trace.write_latex import FUNCTIONS as LATEX
    from engine.training.trace.write_text import FUNCTIONS as TEXT

    assert set(ACTIVATIONS) - {"identity"} <= set(TEXT)
    assert set(TEXT) == set(LATEX)
