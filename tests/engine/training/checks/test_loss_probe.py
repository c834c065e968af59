"""Tests of engine.training.checks.loss_probe."""

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from engine.training.checks.loss_probe import LossPoint, LossProbe
from engine.training.checks.places import Place, index_at, number_at, places_of
from engine.training.gradients import gradients
from tests.engine.training.documents import random_network, random_targets
from tests.engine.training.networks import layered, random_parameters


@given(seed=st.integers(0, 2**32))
@example(seed=41181)  # all connections cut, no bias
def test_the_loss_is_that_of_training_to_the_last_bit(seed):
    network, parameters, rng = random_network(seed)
    x = rng.normal(size=(3, network.n_inputs))
    t = random_targets(rng, network, 3, "half_sse")
    probe = LossProbe(LossPoint(network, parameters, x, t, "half_sse"))
    expected = gradients(network, parameters, x, t, "half_sse").loss
    assert probe.at(probe.start) == expected
    for place in places_of(network)[:1]:  # a network may have nothing to move
        index = index_at(probe.layout, place)
        value = number_at(parameters, place)
        probe.moved(index, value + 1)
        assert probe.moved(index, value) == expected


@given(seed=st.integers(0, 2**32))
def test_every_place_has_a_number_of_its_own_in_the_flat_vector(seed):
    network, parameters, _ = random_network(seed)
    probe = LossProbe(
        LossPoint(
            network,
            parameters,
            np.zeros((1, network.n_inputs)),
            np.zeros((1, network.n_outputs)),
            "half_sse",
        )
    )
    indices = [index_at(probe.layout, place) for place in places_of(network)]
    assert sorted(indices) == np.flatnonzero(probe.layout.there).tolist()
    for place, index in zip(places_of(network), indices, strict=True):
        assert probe.start[index] == number_at(parameters, place)


def test_sides_change_where_a_kink_is_crossed_and_only_there():
    network = layered([1, 2, 1], ["relu", "sigmoid"])
    start = random_parameters(network, np.random.default_rng(2))
    one = np.ones((1, 1))
    probe = LossProbe(LossPoint(network, start, one, one, "half_sse"))
    weight = index_at(probe.layout, Place(0, 0, 0))
    bias = float(start.biases[0][0])
    probe.moved(weight, -bias + 0.1)
    above = probe.sides()
    probe.moved(weight, -bias - 0.1)
    assert probe.sides() != above
    probe.moved(weight, -bias + 0.2)
    assert probe.sides() == above
    tanh = layered([1, 2, 1], ["tanh", "sigmoid"])
    smooth = LossProbe(LossPoint(tanh, start, one, one, "half_sse"))
    smooth.moved(weight, 0.0)
    assert smooth.sides() == b""
