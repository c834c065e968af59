"""A large network drawn perceptron by perceptron is the one that layers draw."""

import numpy as np

from engine.document.build import layered_document
from engine.document.document import Document
from engine.document.edits import set_values
from engine.network.compile import compile_document
from engine.network.network import Piece, Segment
from engine.network.parameters import parameters_of, wire_values
from tests.bench.drawing import by_hand

SIZES = (60, 20, 10)


def test_its_matrices_are_whole_and_its_layers_lie_in_one_piece():
    drawings = [
        draw(SIZES, "sigmoid", "softmax") for draw in (by_hand, layered_document)
    ]
    drawn, built = (compile_document(document).network for document in drawings)
    assert drawn is not None
    assert built is not None
    assert drawn.sizes == built.sizes == SIZES
    assert drawn.n_parameters == built.n_parameters == 61 * 20 + 21 * 10
    assert drawn.outputs == built.outputs == (Piece(2, 0, 10),)
    for one, other in zip(drawn.layers, built.layers, strict=True):
        assert one.mask is None
        assert (one.pieces, one.segments) == (other.pieces, other.segments)
    assert drawn.layers[0].pieces == (Piece(0, 0, 60),)
    assert drawn.layers[0].segments == (Segment("sigmoid", 0, 20, False),)


def test_every_weight_comes_from_its_own_wire():
    document = by_hand(SIZES, "sigmoid", "softmax")
    network = compile_document(document).network
    assert network is not None
    parameters = parameters_of(network, document)
    for wire_id, matrix in wire_values(network, parameters).items():
        assert matrix.tolist() == document.wire(wire_id).weights.tolist()
    assert len(network.wires) == 60 * 20 + 20 * 10
    assert len(np.unique(parameters.weights[0])) == 60 * 20


def test_a_change_of_many_wires_keeps_the_order_and_everything_else():
    document = by_hand((4, 3, 1), "tanh", "sigmoid")
    zero = np.zeros((1, 1))
    wires = [wire.id for wire in document.wires()][::-1]
    edit = set_values(document, dict.fromkeys(wires, zero), {}, "t", also_start=False)
    after = document.apply(edit.changes)
    assert list(after.elements) == list(document.elements)
    assert after == Document(after.elements.values())
    assert all((wire.weights == 0).all() for wire in after.wires())
    assert after.apply(edit.inverse().changes) == document
