"""Tests of sums as they grow."""

import numpy as np
import pytest

from engine.training.run.run_state import TrainState
from engine.training.trace.event import Kind, Level
from engine.training.trace.symbols import Name
from engine.training.trace.trace import trace_update
from engine.training.trace.views.running import running
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    layered,
    problem,
    random_parameters,
)

NET = layered([2, 3, 2], ["sigmoid", "sigmoid"])
Y = np.hstack([XOR_Y, 1.0 - np.array(XOR_Y)])


@pytest.fixture(scope="module")
def trace():
    start = random_parameters(NET, np.random.default_rng(1))
    return trace_update(problem(NET, XOR_X, Y), TrainState(start))


def grown(trace, event, most):
    """Return what runs at an event, which there has to be."""
    found = running(trace, event, most)
    assert found is not None
    return found


def total_of(found):
    return sum(float(np.asarray(part.value)) for part in found.parts)


def events(trace, **wanted):
    return [
        e
        for e in trace.events(Level.TERM)
        if all(getattr(e, name) == value for name, value in wanted.items())
    ]


def test_a_weighted_sum_grows_product_by_product_and_ends_at_the_sum(trace):
    there = [
        e
        for e in events(trace, layer=2, unit=1, sample=3)
        if e.kind in (Kind.PRODUCT, Kind.SUM, Kind.BIAS)
    ]
    found = [grown(trace, e, 9) for e in there]
    assert [len(f.parts) for f in found] == [1, 2, 3, 3, 4]
    products = [e.result.value for e in there[:3]]
    assert [f.total for f in found[:3]] == pytest.approx(np.cumsum(products))
    assert found[-1].is_complete
    assert found[-1].total == trace.moment.pre[1][3, 1]
    assert found[-1].parts[-1].symbol.name is Name.BIAS


def test_of_many_parts_only_the_latest_are_named(trace):
    total = events(trace, kind=Kind.SUM, layer=2, unit=0, sample=0)[0]
    found = grown(trace, total, 2)
    assert found.n_before == 1
    assert [p.symbol.source for p in found.parts] == [1, 2]


def test_what_comes_back_grows_to_the_gradient_of_the_output(trace):
    there = events(trace, layer=1, unit=2, sample=1, kind=Kind.BACK_PRODUCT)
    there += events(trace, layer=1, unit=2, sample=1, kind=Kind.BACK_SUM)
    found = [grown(trace, e, 9) for e in there]
    assert [len(f.parts) for f in found] == [1, 2, 2]
    assert [f.is_complete for f in found] == [False, False, True]
    assert found[-1].total == trace.moment.out_gradient[0][1, 2]
    assert total_of(found[-1]) == pytest.approx(found[-1].total)


@pytest.mark.parametrize(
    ("kinds", "source"),
    [
        ((Kind.WEIGHT_TERM, Kind.WEIGHT_GRADIENT), 1),
        ((Kind.BIAS_TERM, Kind.BIAS_GRADIENT), None),
    ],
)
def test_a_gradient_grows_sample_by_sample(trace, kinds, source):
    there = [
        e for e in events(trace, layer=2, unit=0, source=source) if e.kind in kinds
    ]
    found = [grown(trace, e, 9) for e in there]
    assert [len(f.parts) for f in found] == [1, 2, 3, 4, 4]
    assert found[-1].total == there[-1].result.value
    assert total_of(found[-1]) == pytest.approx(found[-1].total)


def test_what_is_no_sum_has_nothing_running(trace):
    for kind in (Kind.LOAD, Kind.ACTIVATION, Kind.SAMPLE_LOSS, Kind.UPDATE):
        assert running(trace, events(trace, kind=kind)[0], 5) is None
    for whole in trace.events(Level.LAYER):
        assert running(trace, whole, 5) is None
