"""Tests of engine.nn.numerical_gradient."""

import numpy as np
import pytest

from engine.nn.numerical_gradient import numerical_gradient


def test_the_gradient_of_a_quadratic_is_found_up_to_rounding():
    point = np.array([[1.0, -2.0], [0.5, 3.0]])
    before = point.copy()
    got = numerical_gradient(lambda p: float((p**2).sum()), point)
    assert got == pytest.approx(2 * before, abs=1e-9)
    assert (point == before).all()


def test_a_cubic_shows_the_error_of_the_step():
    # (f(x + h) - f(x - h)) / 2h = 3 x² + h² for x³.
    got = numerical_gradient(lambda p: float(p[0] ** 3), np.array([2.0]), step=0.1)
    assert got == pytest.approx([12.01])
