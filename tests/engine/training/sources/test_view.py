"""Tests of engine.training.sources.view."""

from dataclasses import replace

import numpy as np
import pytest

from engine.data.dataset import Dataset, one_hot
from engine.document.document import Document
from engine.document.edits import add_input, add_perceptrons, connect, set_columns
from engine.document.elements import Settings
from engine.errors import Code, EngineError
from engine.network.compile import compile_document
from engine.training.problem import make_problem
from engine.training.sources.view import make_view


def network_of(columns, n_outputs=1, activation="sigmoid"):
    document = Document()
    for edit in (
        lambda d: add_input(d, 0, 0, n_columns=len(columns)),
        lambda d: set_columns(d, 1, columns),
        lambda d: add_perceptrons(d, 0, 0, n_units=n_outputs, activation=activation),
        lambda d: connect(d, 1, 2),
    ):
        document = document.apply(edit(document).changes)
    network = compile_document(document).network
    assert network is not None
    return network


def dataset(n=40):
    rng = np.random.default_rng(0)
    x = rng.normal(size=(n, 2)) * [1.0, 10.0] + 3
    y = (x[:, :1] > 3).astype(float)
    return Dataset("d", x, y, ("a", "b"), ("y",), ("0", "1"))


def test_the_network_sees_columns_by_name_and_scaled_as_in_training():
    settings = Settings(scaling="standard", validation_share=0.25)
    network, data = network_of(("b", "a")), dataset()
    view = make_view(network, data, settings)
    problem = make_problem(network, data, settings)
    assert view.columns == (1, 0)
    assert view.x(view.split.train) == pytest.approx(problem.x_train, rel=1e-9)
    assert view.x(view.held_out) == pytest.approx(problem.x_held, rel=1e-9)
    np.testing.assert_array_equal(view.row(7), view.x()[7])
    np.testing.assert_array_equal(view.targets(view.split.train), problem.t_train)


def test_bytes_become_shares_of_255():
    x = np.array([[0, 255], [51, 102]], np.uint8)
    data = Dataset("d", x, one_hot([0, 1], 2), ("a", "b"), ("p", "q"), ("p", "q"))
    view = make_view(network_of(("a", "b")), data, Settings(scaling="divide_255"))
    assert view.x() == pytest.approx(np.array([[0, 1], [0.2, 0.4]]))


def test_the_test_rows_are_held_out_where_nothing_validates():
    settings = Settings(test_share=0.2)
    view = make_view(network_of(("a", "b")), dataset(), settings)
    assert view.held_out is view.split.test
    both = replace(settings, validation_share=0.2)
    view = make_view(network_of(("a", "b")), dataset(), both)
    assert view.held_out is view.split.validation


def test_a_network_of_other_inputs_has_no_view():
    with pytest.raises(EngineError) as error:
        make_view(network_of(("a", "b", "c")), dataset(), Settings())
    assert error.value.code is Code.DATA_INPUTS_DIFFER
