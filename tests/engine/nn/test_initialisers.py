"""Tests of engine.nn.initialisers."""

import numpy as np
import pytest

from engine.nn.initialisers import INITIALISERS, draw, draw_bias

SHAPE = (300, 200)


def drawn(name, scale=1.0, seed=0):
    return draw(name, SHAPE, np.random.default_rng(seed), scale)


@pytest.mark.parametrize("name", INITIALISERS)
def test_the_same_seed_draws_the_same_numbers(name):
    assert drawn(name).tobytes() == drawn(name).tobytes()
    assert drawn(name).shape == SHAPE
    assert not drawn(name).flags.writeable


@pytest.mark.parametrize(
    ("name", "deviation"),
    [
        ("uniform", 1 / 3**0.5),
        ("normal", 1.0),
        ("glorot_uniform", (2 / 500) ** 0.5),
        ("glorot_normal", (2 / 500) ** 0.5),
        ("he_uniform", (2 / 300) ** 0.5),
        ("he_normal", (2 / 300) ** 0.5),
    ],
)
def test_the_spread_is_that_of_the_name_times_the_scale(name, deviation):
    for scale in (1.0, 0.25):
        values = drawn(name, scale)
        assert values.std() == pytest.approx(deviation * scale, rel=0.02)
        assert abs(values.mean()) < 0.02 * deviation * scale
    assert drawn(name, seed=1).tobytes() != drawn(name).tobytes()


def test_uniform_numbers_stay_within_the_scale():
    values = drawn("uniform", 0.3)
    assert values.min() >= -0.3
    assert values.max() <= 0.3


def test_constants_are_the_scale_and_zeros_are_zero():
    assert (drawn("constant", 0.7) == 0.7).all()
    assert (drawn("zeros", 0.7) == 0).all()


def test_biases_are_drawn_as_wide_as_the_weights():
    rng = np.random.default_rng(0)
    values = draw_bias("he_normal", (300, 20_000), rng)
    assert values.shape == (20_000,)
    assert values.std() == pytest.approx((2 / 300) ** 0.5, rel=0.02)
