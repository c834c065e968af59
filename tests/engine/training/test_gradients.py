"""Tests of engine.training.gradients, on drawings of every shape."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.training.gradients import gradients, numerical_gradients
from tests.engine.training.documents import random_network, random_targets
from tests.engine.training.networks import layered, random_parameters

OUTPUT_FOR = {
    "half_sse": None,
    "mse_mean": "softmax",
    "cross_entropy": "softmax",
    "binary_cross_entropy": "sigmoid",
}
KINKED = ("relu", "leaky_relu")


def is_near_a_kink(network, parameters, x):
    from engine.training.evaluate import evaluate

    values = evaluate(network, parameters, x)
    return any(
        (np.abs(pre[:, s.start : s.stop]) < 1e-3).any()
        for layer, pre in zip(network.layers, values.pre, strict=True)
        for s in layer.segments
        if s.activation in KINKED
    )


@pytest.mark.parametrize("loss", OUTPUT_FOR)
@given(seed=st.integers(0, 2**32), n_samples=st.integers(1, 4))
def test_back_propagation_agrees_with_wiggling_every_parameter(loss, seed, n_samples):
    network, parameters, rng = random_network(seed, OUTPUT_FOR[loss])
    x = rng.normal(size=(n_samples, network.n_inputs))
    assume(not is_near_a_kink(network, parameters, x))
    t = random_targets(rng, network, n_samples, loss)
    exact = gradients(network, parameters, x, t, loss)
    measured = numerical_gradients(network, parameters, x, t, loss)
    for mine, theirs in (
        *zip(exact.parameters.weights, measured.weights, strict=True),
        *zip(exact.parameters.biases, measured.biases, strict=True),
    ):
        assert mine == pytest.approx(theirs, rel=1e-6, abs=1e-7)
    assert exact.loss == pytest.approx(exact.values.mean())


@given(seed=st.integers(0, 2**32))
def test_the_gradient_to_the_inputs_agrees_too(seed):
    network, parameters, rng = random_network(seed)
    x = rng.normal(size=(2, network.n_inputs))
    assume(not is_near_a_kink(network, parameters, x))
    t = random_targets(rng, network, 2, "half_sse")
    exact = gradients(network, parameters, x, t, "half_sse")
    for sample, column in np.ndindex(x.shape):
        losses = []
        for move in (1e-5, -1e-5):
            moved = x.copy()
            moved[sample, column] += move
            losses.append(gradients(network, parameters, moved, t, "half_sse").loss)
        rise = (losses[0] - losses[1]) / 2e-5
        assert exact.inputs[sample, column] == pytest.approx(rise, rel=1e-6, abs=1e-7)


@given(seed=st.integers(0, 2**32))
def test_nothing_flows_where_nothing_is_connected(seed):
    network, parameters, rng = random_network(seed)
    x = rng.normal(size=(3, network.n_inputs))
    t = random_targets(rng, network, 3, "half_sse")
    got = gradients(network, parameters, x, t, "half_sse").parameters
    for layer, weights, biases in zip(
        network.layers, got.weights, got.biases, strict=True
    ):
        if layer.mask is not None:
            assert (weights[~layer.mask] == 0).all()
        assert (biases[~layer.bias_mask] == 0).all()


def test_the_gradient_of_a_batch_is_the_mean_of_those_of_its_samples():
    rng = np.random.default_rng(3)
    network = layered([2, 3, 2, 2], ["sigmoid", "sigmoid", "softmax"])
    parameters = random_parameters(network, rng)
    x, t = rng.normal(size=(3, 2)), np.eye(2)[[0, 1, 1]]
    whole = gradients(network, parameters, x, t, "cross_entropy").parameters
    singles = [
        gradients(network, parameters, x[[k]], t[[k]], "cross_entropy").parameters
        for k in range(3)
    ]
    for layer in range(3):
        mean = sum(single.weights[layer] for single in singles) / 3
        assert whole.weights[layer] == pytest.approx(mean, abs=1e-15)
