"""Tests of engine.nn.optimizers."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.nn.optimizers import OPTIMIZERS
from engine.nn.optimizers.base import Part, Scalars

PATHS = json.loads(
    (Path(__file__).parents[2] / "parity" / "optimiser_path.json").read_text()
)


class Mover:
    """A parameter vector with an optimiser, for tests."""

    def __init__(self, name, start, rate, momentum=0.9, dtype=float, n_parts=1):
        self.theta = np.array(start, dtype)
        self.gradient = np.zeros_like(self.theta)
        optimizer = OPTIMIZERS[name]
        self.memory = {key: np.zeros_like(self.theta) for key in optimizer.memory}
        self.scalars = Scalars(rate, momentum, dtype)
        self.calls: list[tuple[Any, Any]] = []
        parts = []
        for here in np.array_split(np.arange(len(self.theta)), n_parts):
            s = slice(here[0], here[-1] + 1)
            memory = {key: value[s] for key, value in self.memory.items()}
            scratch = np.empty((2, len(here)), dtype)
            parts.append(
                Part(self.theta[s], self.gradient[s], memory, (scratch[0], scratch[1]))
            )
        optimizer.record(
            lambda call, *args: self.calls.append((call, args)), parts, self.scalars
        )

    def move(self, gradient):
        self.gradient[:] = gradient
        for call, args in self.calls:
            call(*args)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_path_over_a_valley_is_that_of_pytorch(name):
    hyper = PATHS["hyper"][name]
    mover = Mover(name, PATHS["start"], hyper["lr"], hyper.get("momentum", 0.0))
    for expected in PATHS["paths"][name][1:]:
        x, y = mover.theta
        mover.move([x / 10, 2 * y])
        assert mover.theta == pytest.approx(expected, rel=1e-11, abs=1e-13)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_vector_may_be_moved_in_parts(name):
    rng = np.random.default_rng(1)
    start = rng.normal(size=7)
    whole, parts = Mover(name, start, 0.1), Mover(name, start, 0.1, n_parts=3)
    for _ in range(5):
        gradient = rng.normal(size=7)
        whole.move(gradient)
        parts.move(gradient)
    assert whole.theta.tobytes() == parts.theta.tobytes()


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_parameter_without_a_gradient_stays_where_it_is(name):
    mover = Mover(name, [0.0, 1.0], 0.1)
    for _ in range(3):
        mover.move([0.0, 0.5])
    assert mover.theta[0] == 0
    assert mover.theta[1] != 1


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_learning_rate_can_change_on_the_way(name):
    mover = Mover(name, [1.0], 0.1)
    mover.move([1.0])
    moved = mover.theta.copy()
    mover.scalars.rate[()] = 0.0
    mover.move([1.0])
    assert (mover.theta == moved).all()


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_usual_rate_goes_downhill(name):
    optimizer = OPTIMIZERS[name]
    mover = Mover(name, [3.0], optimizer.usual_rate)
    for _ in range(200):
        mover.move(mover.theta / 5)
    assert abs(mover.theta[0]) < 2.5


def test_single_precision_adam_keeps_its_correction_exact():
    wide = Mover("adam", [1.0], 0.01)
    narrow = Mover("adam", [1.0], 0.01, dtype=np.float32)
    for _ in range(3):
        wide.move([0.3])
        narrow.move([0.3])
    assert narrow.theta.dtype == np.float32
    assert narrow.theta == pytest.approx(wide.theta, rel=3e-7)


def test_a_quarter_of_a_mean_gradient_is_a_rate_of_the_sum():
    # The mean over four samples at rate 2 moves like the sum at rate one half.
    by_mean, by_sum = Mover("sgd", [1.0], 2.0), Mover("sgd", [1.0], 0.5)
    by_mean.move([0.25])
    by_sum.move([1.0])
    assert by_mean.theta == by_sum.theta
