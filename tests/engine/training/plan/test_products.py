"""Tests of engine.training.plan.products."""

import numpy as np
import pytest

from engine.nn.recording import run_now
from engine.training.plan.products import ONE_NETWORK, products_for

UNITS, SOURCES, SAMPLES = 3, 4, 5


@pytest.mark.parametrize("n", [1, 2, 7])
@pytest.mark.parametrize("is_shared", [False, True])
def test_many_networks_have_the_products_of_each(n, is_shared):
    rng = np.random.default_rng(n)
    matrix = rng.normal(size=(UNITS, SOURCES, n))
    source = rng.normal(size=(SOURCES, SAMPLES, 1 if is_shared else n))
    delta = rng.normal(size=(UNITS, SAMPLES, n))
    pre, gradient = np.empty_like(delta), np.empty_like(matrix)
    back = np.empty((SOURCES, SAMPLES, n))
    products = products_for((n,))
    products.record_sums(run_now, matrix, source, pre)
    products.record_gradient(run_now, delta, source, gradient)
    products.record_way_back(run_now, matrix, delta, back)
    for k in range(n):
        x = source[..., 0 if is_shared else k]
        assert pre[..., k] == pytest.approx(matrix[..., k] @ x)
        assert gradient[..., k] == pytest.approx(delta[..., k] @ x.T)
        assert back[..., k] == pytest.approx(matrix[..., k].T @ delta[..., k])


def test_one_network_has_no_axis_of_networks():
    assert products_for(()) is ONE_NETWORK
    rng = np.random.default_rng(0)
    matrix = rng.normal(size=(UNITS, SOURCES))
    source = rng.normal(size=(SOURCES, SAMPLES))
    pre = np.empty((UNITS, SAMPLES))
    ONE_NETWORK.record_sums(run_now, matrix, source, pre)
    assert pre == pytest.approx(matrix @ source)
