"""Tests of engine.network.parameters."""

from typing import Any

import numpy as np
import pytest

from engine.arrays import frozen
from engine.document.document import Document
from engine.document.edits import (
    add_input,
    add_perceptrons,
    back_to_start,
    connect,
    set_connection,
)
from engine.network.compile import compile_document
from engine.network.network import Parameters
from engine.network.parameters import (
    bias_values,
    parameters_of,
    set_parameters,
    start_parameters_of,
    wire_values,
)


@pytest.fixture
def document():
    """x (1: 2 columns) -> 2 (2 units), 3 -> 4, also x -> 4; one connection cut."""
    document = Document()
    steps: list[tuple[Any, tuple[Any, ...], dict[str, Any]]] = [
        (add_input, (0, 0, 2), {}),
        (add_perceptrons, (0, 0), {"n_units": 2, "activation": "tanh"}),
        (add_perceptrons, (0, 0), {}),
        (add_perceptrons, (0, 0), {}),
        *((connect, ends, {}) for ends in ((1, 2), (1, 3), (2, 4), (3, 4), (1, 4))),
        (set_connection, (5, 0, 1, False), {}),
    ]
    for make, args, kwargs in steps:
        document = document.apply(make(document, *args, **kwargs).changes)
    return document


@pytest.fixture
def network(document):
    network = compile_document(document).network
    assert network is not None
    return network


def numbered(network):
    """Numbers that are all different, 0 where there is no connection."""
    weights, biases, start = [], [], 1.0
    for layer in network.layers:
        W = np.arange(start, start + layer.n_sources * layer.n_units)
        W = W.reshape(layer.n_sources, layer.n_units)
        weights.append(frozen(W if layer.mask is None else W * layer.mask))
        start += W.size
        biases.append(frozen(np.arange(start, start + layer.n_units)))
        start += layer.n_units
    return Parameters(tuple(weights), tuple(biases))


def test_every_number_stands_where_its_wire_says(document, network):
    parameters = parameters_of(network, document)
    assert np.array_equal(parameters.weights[0][:, :2], document.wire(5).weights)
    assert np.array_equal(parameters.weights[0][:, 2:], document.wire(6).weights)
    below = [document.wire(i).weights for i in (7, 8, 9)]
    assert np.array_equal(parameters.weights[1], np.vstack(below))
    assert parameters.weights[0][0, 1] == 0.0


def test_numbers_written_into_the_drawing_are_read_back(document, network):
    numbers = numbered(network)
    edit = set_parameters(document, network, numbers, "train", updates=3)
    after = document.apply(edit.changes)
    assert (edit.name, edit.values) == ("train", {"updates": 3})
    assert parameters_of(network, after) == numbers
    assert start_parameters_of(network, after) == parameters_of(network, document)
    assert compile_document(after).network == network
    assert after.apply(back_to_start(after).changes) == document
    assert after.apply(edit.inverse().changes) == document


def test_a_new_start_is_written_to_both(document, network):
    numbers = numbered(network)
    edit = set_parameters(document, network, numbers, "new_start", also_start=True)
    after = document.apply(edit.changes)
    assert (
        start_parameters_of(network, after) == numbers == parameters_of(network, after)
    )


def test_the_numbers_of_wires_and_blocks_are_views_of_the_matrices(network):
    numbers = numbered(network)
    wires, biases = wire_values(network, numbers), bias_values(network, numbers)
    assert set(wires) == {5, 6, 7, 8, 9}
    assert wires[9].base is not None
    assert wires[9].tolist() == numbers.weights[1][3:].tolist()
    assert set(biases) == {2, 3, 4}
    assert biases[3].tolist() == [numbers.biases[0][2]]


def test_parameters_are_equal_bit_by_bit(network):
    numbers = numbered(network)
    assert numbers == numbered(network)
    zero, minus_zero = frozen([0.0]), frozen([-0.0])
    one = Parameters((frozen([[1.0]]),), (zero,))
    assert one != Parameters((frozen([[1.0]]),), (minus_zero,))
    assert one != Parameters((frozen([[1.0]]), frozen([[1.0]])), (zero, zero))
    assert one != "parameters"
