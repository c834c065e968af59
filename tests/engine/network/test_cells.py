"""Tests of engine.network.cells."""

import numpy as np
import pytest

from engine.document.document import Document
from engine.document.edits import add_input, add_perceptrons, connect, set_connection
from engine.network.cells import (
    cell_at,
    cut_cell,
    place_of_connection,
    restore_cell,
    set_bias_cell,
    set_cell,
    set_matrix,
    unit_at,
)
from engine.network.compile import compile_document
from engine.network.parameters import parameters_of


def after(document, edit):
    return document.apply(edit.changes)


def drawing():
    """Two inputs, a layer of three on x1 only, and one perceptron that joins them."""
    document = Document()
    document = after(document, add_input(document, 0, 0))
    document = after(document, add_input(document, 0, 0))
    document = after(document, add_perceptrons(document, 0, 0, n_units=3))
    document = after(document, add_perceptrons(document, 0, 0))
    document = after(document, connect(document, 1, 3))
    return after(document, connect(document, 3, 4))


def compiled(document):
    network = compile_document(document).network
    assert network is not None
    return network, parameters_of(network, document)


def test_every_cell_leads_to_its_connection_and_back():
    document = drawing()
    network, _ = compiled(document)
    for k, layer in enumerate(network.layers):
        for i, j in np.ndindex(layer.n_sources, layer.n_units):
            cell = cell_at(network, k, i, j)
            if cell.wire is not None:
                assert place_of_connection(network, cell.wire, cell.i, cell.j) == (
                    k,
                    i,
                    j,
                )
    assert cell_at(network, 0, 1, 2).wire is None
    assert unit_at(network, 0, 2) == (3, 2)


def test_a_weight_set_through_its_cell_is_found_in_the_matrix():
    document = drawing()
    network, _ = compiled(document)
    document = after(document, set_cell(document, network, 1, (2, 0), 7.5))
    document = after(document, set_bias_cell(document, network, 0, 1, -2.0))
    _, parameters = compiled(document)
    assert parameters.weights[1][2, 0] == 7.5
    assert parameters.biases[0].tolist() == [0.0, -2.0, 0.0]


def test_a_number_in_a_cell_without_a_wire_draws_that_one_connection():
    document = drawing()
    network, before = compiled(document)
    document = after(document, set_cell(document, network, 0, (1, 2), 0.25))
    network, parameters = compiled(document)
    assert parameters.weights[0][0].tolist() == before.weights[0][0].tolist()
    assert parameters.weights[0][1].tolist() == [0.0, 0.0, 0.25]
    assert network.layers[0].mask.tolist() == [[True] * 3, [False, False, True]]


def test_a_connection_is_cut_and_restored_through_its_cell():
    document = drawing()
    network, _ = compiled(document)
    document = after(document, cut_cell(document, network, 0, (0, 1)))
    network, parameters = compiled(document)
    assert not network.layers[0].mask[0, 1]
    assert parameters.weights[0][0, 1] == 0.0
    document = after(document, restore_cell(document, network, 0, (0, 1)))
    assert compiled(document)[0].layers[0].mask[0].all()


def test_cutting_what_is_not_there_changes_nothing():
    document = drawing()
    network, _ = compiled(document)
    assert cut_cell(document, network, 0, (1, 0)).changes == ()


def test_restoring_where_no_wire_is_draws_a_connection_of_weight_zero():
    document = drawing()
    network, _ = compiled(document)
    document = after(document, restore_cell(document, network, 0, (1, 0)))
    network, parameters = compiled(document)
    assert network.layers[0].mask[1].tolist() == [True, False, False]
    assert not parameters.weights[0][1].any()


def test_a_whole_matrix_leaves_missing_connections_missing():
    document = drawing()
    document = after(document, set_connection(document, 5, 0, 1, there=False))
    network, _ = compiled(document)
    document = after(
        document,
        set_matrix(document, network, 0, np.ones((2, 3)), np.array([1.0, 2.0, 3.0])),
    )
    _, parameters = compiled(document)
    assert parameters.weights[0].tolist() == [[1.0, 0.0, 1.0], [0.0, 0.0, 0.0]]
    assert parameters.biases[0].tolist() == [1.0, 2.0, 3.0]


def test_a_cell_outside_is_an_error():
    network, _ = compiled(drawing())
    with pytest.raises(IndexError):
        cell_at(network, 0, 5, 0)
