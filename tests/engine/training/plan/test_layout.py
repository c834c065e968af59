"""Tests of engine.training.plan.layout."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.training.plan.layout import Layout, as_rows
from tests.engine.training.documents import random_network
from tests.engine.training.networks import layered, random_parameters


@given(seed=st.integers(0, 2**32))
def test_parameters_come_back_from_the_vector_bit_by_bit(seed):
    network, parameters, _ = random_network(seed)
    layout = Layout(network)
    flat = layout.flatten(parameters)
    assert layout.parameters(flat) == parameters
    assert layout.there.sum() == network.n_parameters
    assert (flat[~layout.there] == 0).all()


def test_a_matrix_has_a_row_for_every_unit_and_the_bias_last():
    network = layered([2, 3], ["tanh"])
    parameters = random_parameters(network, np.random.default_rng(0))
    layout = Layout(network)
    (matrix,) = layout.matrices(layout.flatten(parameters))
    assert matrix.shape == (3, 3)
    assert (matrix[:, :2] == parameters.weights[0].T).all()
    assert (matrix[:, 2] == parameters.biases[0]).all()
    assert layout.weights_only().tolist() == [True, True, False] * 3


def test_what_is_not_there_becomes_zero_even_if_it_has_a_number():
    network = layered([1, 2], ["tanh"], masks=[[[1, 0]]], use_bias=[False])
    full = random_parameters(layered([1, 2], ["tanh"]), np.random.default_rng(0))
    flat = Layout(network).flatten(full)
    assert np.count_nonzero(flat) == 1


def test_rows_are_copies_that_nobody_can_write_to():
    columns = np.ones((2, 3), np.float32)
    rows = as_rows(columns)
    columns[:] = 0
    assert rows.shape == (3, 2)
    assert rows.dtype == np.float64
    assert rows.all()
    assert not rows.flags.writeable
