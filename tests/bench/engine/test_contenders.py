"""Tests of the benchmark: its contenders do the same work, and are compared rightly."""

import inspect

import numpy as np
import pytest

from tests.bench.engine import floors, loops
from tests.bench.engine.extra_calls import n_extra_calls
from tests.bench.engine.ours import trainer_of
from tests.bench.engine.process import median_ratio
from tests.bench.engine.regimes import REGIMES
from tests.bench.engine.rows import RIVALS


def inside(run, *path):
    """Look into the variables that nested functions keep."""
    for name in path:
        run = inspect.getclosurevars(run).nonlocals[name]
    return run


@pytest.mark.parametrize("key", ["xor-2", "xor-4"])
def test_engine_floor_and_loop_learn_the_same(key):
    regime = REGIMES[key]
    floor, loop = floors.calls(regime), loops.allocating(regime)
    trainer = trainer_of(regime, record_losses=False)
    for run in (floor, loop, trainer.run):
        assert run(200) == 200
    ours = trainer._updates.vectors.theta
    layers = inside(loop, "update", "layers")
    looped = [np.hstack([w.T, b[:, np.newaxis]]).ravel() for w, b in layers]
    np.testing.assert_allclose(inside(floor, "theta"), ours, rtol=0, atol=1e-12)
    np.testing.assert_allclose(np.concatenate(looped), ours, rtol=0, atol=1e-12)


def test_an_update_has_no_call_that_its_arithmetic_does_not_need():
    assert n_extra_calls() == 0


def test_times_are_compared_round_by_round():
    # The machine slows down threefold in the middle; the ratio does not notice.
    assert median_ratio([2.0, 6.0, 6.2], [1.0, 3.0, 3.0]) == 2.0


def test_every_regime_is_measured():
    assert RIVALS.keys() == REGIMES.keys()
