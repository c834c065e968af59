"""Tests of what is known at an event."""

import numpy as np
import pytest

from engine.training.run.run_state import TrainState
from engine.training.trace.event import Kind, Level, TracePhase
from engine.training.trace.symbols import Name
from engine.training.trace.trace import trace_update
from engine.training.trace.views.progress import Progress
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    layered,
    problem,
    random_parameters,
)

NET = layered([2, 2, 1], ["sigmoid", "sigmoid"])


def traced(network=NET):
    start = random_parameters(network, np.random.default_rng(0))
    return trace_update(problem(network, XOR_X, XOR_Y), TrainState(start))


@pytest.fixture(scope="module")
def xor():
    return traced()


def event(trace, level, **wanted):
    return next(
        e
        for e in trace.events(level)
        if all(getattr(e, name) == value for name, value in wanted.items())
    )


def test_a_sum_is_known_with_its_last_term_and_not_before(xor):
    there = {"layer": 1, "unit": 1, "sample": 2}
    product = event(xor, Level.TERM, kind=Kind.PRODUCT, **there)
    bias = event(xor, Level.TERM, kind=Kind.BIAS, **there)
    assert not Progress(xor, product).pre(1)[2, 1]
    assert Progress(xor, bias).pre(1)[2, 1]
    assert not Progress(xor, bias, includes=False).pre(1)[2, 1]
    assert Progress(xor, bias).pre(1).tolist() == [[True] * 2] * 3 + [[False] * 2]
    assert not Progress(xor, bias).out(1).any()


def test_at_a_cell_of_outputs_those_before_it_are_known(xor):
    here = event(xor, Level.PERCEPTRON, kind=Kind.ACTIVATION, layer=1, sample=1, unit=0)
    progress = Progress(xor, here)
    assert progress.out(1).sum() == 3
    assert progress.pre(1).all()
    assert not progress.pre(2).any()
    assert progress.loaded().all()


def test_gradients_fill_unit_by_unit_where_there_are_connections():
    mask = [[True, False], [True, True]]
    trace = traced(layered([2, 2, 1], ["sigmoid"] * 2, masks=[mask, None]))
    found = [
        Progress(trace, e).weight_gradient(1).sum()
        for e in trace.events(Level.PERCEPTRON)
        if e.kind is Kind.WEIGHT_GRADIENT and e.layer == 1
    ]
    assert found == [1, 2, 3]
    last = trace.events(Level.PERCEPTRON)[-1]
    assert Progress(trace, last).weight_gradient(1).tolist() == mask


def test_nothing_goes_back_before_the_loss_and_nothing_moves_before_the_end(xor):
    loss = event(xor, Level.LAYER, kind=Kind.MEAN_LOSS)
    assert Progress(xor, loss).has_loss()
    assert not Progress(xor, loss, includes=False).has_loss()
    assert Progress(xor, loss).losses().all()
    assert not Progress(xor, loss).delta(2).any()
    move = event(xor, Level.TERM, kind=Kind.UPDATE)
    assert Progress(xor, move).has_moved()
    assert not Progress(xor, move, includes=False).has_moved()
    assert not Progress(xor, move).has_evaluated()
    assert Progress(xor, xor.events(Level.TERM)[-1]).has_evaluated()


@pytest.mark.parametrize("level", [Level.LAYER, Level.PERCEPTRON, Level.TERM])
def test_what_events_name_as_results_is_what_becomes_known(xor, level):
    asked = {
        Name.PRE: lambda p, s: p.pre(s.layer),
        Name.DELTA: lambda p, s: p.delta(s.layer),
        Name.WEIGHT_GRADIENT: lambda p, s: p.weight_gradient(s.layer),
        Name.BIAS_GRADIENT: lambda p, s: p.bias_gradient(s.layer),
    }
    seen = 0
    for e in xor.events(level):
        symbol = e.result.symbol
        if symbol.name not in asked or e.kind in (Kind.BIAS_TERM,):
            continue
        seen += 1
        ask = asked[symbol.name]
        before, after = (
            ask(Progress(xor, e, includes=is_in), symbol).sum()
            for is_in in (False, True)
        )
        assert after - before == np.size(e.result.value)
    assert seen >= 8


def test_at_the_coarsest_level_a_phase_is_known_as_a_whole(xor):
    forward = xor.events(Level.PHASE)[1]
    assert forward.phase is TracePhase.FORWARD
    assert Progress(xor, forward).out(2).all()
    assert not Progress(xor, forward, includes=False).out(1).any()
