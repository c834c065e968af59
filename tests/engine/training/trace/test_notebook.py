"""Tests of engine.training.trace.notebook: numbers as they come out on paper."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.arrays import frozen
from engine.network.network import Parameters
from engine.training.run.run_state import TrainState
from engine.training.trace.event import Kind, Level, TracePhase
from engine.training.trace.events import Scope
from engine.training.trace.notebook import by_hand, rounded
from engine.training.trace.trace import trace_update
from tests.engine.training.networks import layered, problem
from tests.engine.training.test_properties import random_problems

NET = layered([1, 1, 1], ["sigmoid"] * 2)
START = Parameters((frozen([[0.4]]), frozen([[0.3]])), (frozen([0.1]), frozen([0.2])))


@pytest.fixture
def worked():
    posed = problem(NET, [[1]], [[1]], learning_rate=0.1)
    return trace_update(posed, TrainState(START))


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (0.622459, 3, 0.622),
        (-0.0974368, 3, -0.0974),
        (1234.5, 2, 1200.0),
        (0.0, 3, 0.0),
        (np.inf, 3, np.inf),
    ],
)
def test_numbers_are_rounded_to_significant_digits(value, digits, expected):
    assert rounded(value, digits) == expected


def test_every_line_works_on_with_what_was_written_down(worked):
    results = [found.event.result.value for found in by_hand(worked, 3)]
    assert results[:18] == [
        1,
        0.4,
        0.5,
        0.622,  # σ(0.5) = 0.62246
        0.187,  # 0.622 · 0.3 = 0.1866
        0.387,
        0.596,  # σ(0.387) = 0.59556, exact 0.59550
        0.0816,  # ½ · 0.404² = 0.081608
        -0.404,
        0.241,  # 0.596 · 0.404 = 0.240784
        -0.0974,
        -0.0606,  # −0.0974 · 0.622 = −0.0605828
        -0.0974,
        -0.0292,
        0.235,
        -0.00686,  # −0.0292 · 0.235 = −0.006862
        -0.00686,
        -0.00686,
    ]
    update = next(w for w in by_hand(worked, 3) if w.event.kind is Kind.UPDATE)
    moved = [event.result.value for event in update.inside]
    assert moved == [0.401, 0.101, 0.306, 0.21]


def test_the_rounding_of_paper_adds_up_along_the_way(worked):
    exact = [e.result.value for e in worked.events(Level.TERM)[:18]]
    errors = {}
    for digits in (3, 4, 12):
        got = [w.event.result.value for w in by_hand(worked, digits)][:18]
        errors[digits] = np.abs(np.array(got) / np.array(exact) - 1).max()
    assert 1e-4 < errors[3] < 1e-2
    assert errors[4] < errors[3]
    assert errors[12] < 1e-10


@settings(max_examples=30)
@given(random_problems(optimizers=("sgd", "momentum", "nesterov")), st.data())
def test_with_many_digits_paper_and_program_agree(case, data):
    posed, parameters = case
    trace = trace_update(posed, TrainState(parameters))
    sample = data.draw(st.integers(0, trace.moment.n_samples - 1))
    scope = data.draw(st.sampled_from([Scope(), Scope(sample=sample)]))
    exact = trace.events(Level.TERM, scope)
    found = list(by_hand(trace, 15, scope))
    assert len(found) == len(exact)
    for worked, event in zip(found, exact, strict=True):
        mine_all, true_all = [worked.event], [event]
        if event.phase is TracePhase.UPDATE:
            mine_all, true_all = list(worked.inside), list(trace.inside(event, scope))
        for mine, true in zip(mine_all, true_all, strict=True):
            for got, expected in zip(mine.results, true.results, strict=True):
                assert got.symbol == expected.symbol
                assert got.value == pytest.approx(expected.value, rel=1e-7, abs=1e-9)


@pytest.mark.parametrize("optimizer", ["adagrad", "rmsprop", "adam"])
def test_rates_of_their_own_are_worked_out_by_their_stages(optimizer):
    posed = problem(NET, [[1]], [[1]], optimizer=optimizer, learning_rate=0.1)
    trace = trace_update(posed, TrainState(START))
    *_, update, _ = by_hand(trace, 12)
    moved = [event.result.value for event in update.inside]
    exact = [e.result.value for e in trace.inside(trace.events(Level.TERM)[-2])]
    assert moved == pytest.approx(exact, rel=1e-9)


@pytest.mark.parametrize("weight", [1e80, -1e160, 1e308])
@pytest.mark.parametrize("loss", ["half_sse", "mse_mean"])
def test_numbers_beyond_all_bounds_are_worked_out_too(weight, loss):
    net = layered([2, 2, 2], ["identity", "identity"])
    numbers = Parameters(
        (frozen(np.full((2, 2), weight)), frozen([[weight, -weight]] * 2)),
        (frozen([weight, 0.0]), frozen([0.0, -weight])),
    )
    posed = problem(net, [[1, 1]], [[1, 0]], loss=loss, learning_rate=1e9)
    found = list(by_hand(trace_update(posed, TrainState(numbers)), 3))
    losses = [w.event for w in found if w.event.kind is Kind.SAMPLE_LOSS]
    assert losses
    assert not any(np.isfinite(event.result.value) for event in losses)
