"""Tests of engine.training.trace.chain."""

import numpy as np
import pytest
from hypothesis import given, settings

from engine.training.run.run_state import TrainState
from engine.training.trace.chain import Share, chain_behind, derivative
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Kind, Level
from engine.training.trace.letters import Profile
from engine.training.trace.notation import Notation
from engine.training.trace.trace import trace_update
from engine.training.trace.write_text import TextWriter
from tests.engine.training.networks import XOR_X, XOR_Y, layered, problem
from tests.engine.training.networks import random_parameters as random_start
from tests.engine.training.test_properties import random_problems

NET = layered([2, 2, 1], ["sigmoid", "sigmoid"])


def traced(**fields):
    start = random_start(NET, np.random.default_rng(0))
    return trace_update(problem(NET, XOR_X, XOR_Y, **fields), TrainState(start))


def chain_at(trace, event, sample=0):
    chain = chain_behind(trace, event, sample)
    assert chain is not None
    return chain


def first(trace, kind, layer):
    events = trace.events(Level.TERM)
    return next(e for e in events if e.kind is kind and e.layer == layer)


def test_a_weight_of_the_output_has_loss_slope_and_signal_for_factors():
    trace = traced()
    event = first(trace, Kind.WEIGHT_TERM, 2)
    chain = chain_at(trace, event)
    assert [f.share for f in chain.factors] == [Share.OUT, Share.SLOPE, Share.SIGNAL]
    to_out, slope, signal = (f.value for f in chain.factors)
    y, t = trace.moment.y[0, 0], trace.moment.targets[0, 0]
    assert to_out == pytest.approx((y - t) / 4)
    assert slope == pytest.approx(y * (1 - y))
    assert signal == trace.moment.out[1][0, 0]
    assert chain.value == pytest.approx(event.result.value)


def test_factors_know_the_event_in_which_they_were_found():
    trace = traced()
    chain = chain_at(trace, first(trace, Kind.WEIGHT_TERM, 1))
    kinds = []
    for factor in chain.factors:
        assert factor.event is not None
        found = Cursor(trace).to(factor.event.first).event
        assert found == factor.event
        kinds.append(found.kind)
    assert kinds == [Kind.BACK_PRODUCT, Kind.SLOPE, Kind.LOAD]


def test_loss_and_activation_taken_together_are_one_factor():
    trace = traced(loss="binary_cross_entropy")
    chain = chain_at(trace, first(trace, Kind.BIAS_TERM, 2))
    both, signal = chain.factors
    assert both.event is not None
    assert (both.share, both.event.kind) == (Share.BOTH, Kind.ANSWER_DELTA)
    assert (signal.value, signal.event) == (1.0, None)


def test_a_sum_over_all_samples_is_shown_for_the_sample_that_is_looked_at():
    trace = traced()
    events = trace.events(Level.TERM)
    total = next(
        e for e in events if e.kind is Kind.WEIGHT_GRADIENT and e.sample is None
    )
    parts = [chain_at(trace, total, sample) for sample in range(4)]
    assert [chain.sample for chain in parts] == [0, 1, 2, 3]
    assert sum([chain.value for chain in parts]) == pytest.approx(total.result.value)


def test_whole_layers_the_forward_pass_and_heuristics_have_no_chain():
    trace = traced()
    assert chain_behind(trace, trace.events(Level.LAYER)[-3]) is None
    assert chain_behind(trace, first(trace, Kind.PRODUCT, 1)) is None
    split = traced(rule="equal_split")
    assert chain_behind(split, first(split, Kind.WEIGHT_TERM, 1)) is None


def test_derivatives_are_written_in_the_notation():
    trace = traced()
    chain = chain_at(trace, first(trace, Kind.WEIGHT_TERM, 1))
    writer = TextWriter(Notation(Profile.LECTURE, NET, 4))
    texts = [derivative(writer, f.of, f.to) for f in chain.factors]
    assert texts == [
        "∂L/∂z₁⁽¹⁾[1]",
        "∂z₁⁽¹⁾[1]/∂a₁⁽¹⁾[1]",
        "∂a₁⁽¹⁾[1]/∂w₁₁⁽¹⁾",
    ]
    assert derivative(writer, None, chain.to) == "∂L/∂w₁₁⁽¹⁾"


@settings(max_examples=40)
@given(random_problems())
def test_every_chain_comes_to_what_its_sample_has_in_the_gradient(case):
    posed, parameters = case
    trace = trace_update(posed, TrainState(parameters))
    for event in trace.events(Level.TERM):
        chain = chain_behind(trace, event)
        if chain is None:
            continue
        kinds = (Kind.WEIGHT_TERM, Kind.BIAS_TERM, Kind.DELTA, Kind.ANSWER_DELTA)
        if event.kind in kinds:
            wanted = pytest.approx(event.result.value, rel=1e-9, abs=1e-12)
            assert chain.value == wanted
