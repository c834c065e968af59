"""Tests of engine.network.margin."""

import numpy as np

from engine.document.document import Document
from engine.document.edits import (
    add_input,
    add_perceptrons,
    connect,
    set_bias,
    set_weight,
)
from engine.network.compile import compile_document
from engine.network.margin import on_the_line
from engine.network.parameters import parameters_of
from engine.training.evaluate import evaluate


def one_perceptron(w1, w2, b):
    document = Document()
    for edit in (
        lambda d: add_input(d, 0, 0),
        lambda d: add_input(d, 0, 0),
        lambda d: add_perceptrons(d, 0, 0),
        lambda d: connect(d, 1, 3),
        lambda d: connect(d, 2, 3),
        lambda d: set_weight(d, 4, 0, 0, w1),
        lambda d: set_weight(d, 5, 0, 0, w2),
        lambda d: set_bias(d, 3, 0, b),
    ):
        document = document.apply(edit(document).changes)
    network = compile_document(document).network
    assert network is not None
    return network, parameters_of(network, document)


def marks(w1, w2, b, x):
    network, parameters = one_perceptron(w1, w2, b)
    values = evaluate(network, parameters, np.array(x, float))
    (mark,) = on_the_line(network, parameters, values.out, values.pre)
    return mark[:, 0].tolist()


def test_a_tie_that_rounding_hides_is_on_the_line():
    assert 0.1 + 0.2 - 0.3 != 0.0
    assert marks(0.1, 0.2, -0.3, [[1, 1], [1, 0]]) == [True, False]


def test_an_exact_tie_is_on_the_line():
    assert marks(0.5, 0.5, -0.5, [[1, 0], [0, 1], [1, 1], [0, 0]]) == [
        True,
        True,
        False,
        False,
    ]


def test_small_numbers_are_not_taken_for_a_tie():
    assert marks(1e-12, 0.0, 0.0, [[1, 0]]) == [False]


def test_nothing_at_all_is_a_tie():
    assert marks(1.0, 1.0, 0.0, [[0, 0]]) == [True]


def test_what_overflows_is_on_no_line():
    assert marks(1e308, 1e308, 0.0, [[1e10, 1e10], [1, 0]]) == [False, False]
