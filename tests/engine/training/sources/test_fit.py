"""Tests of engine.training.sources.fit."""

from engine.data.bundled import load_bundled
from engine.data.truth_table import truth_table
from engine.document.document import Document
from engine.document.edits import add_input, add_perceptrons, connect
from engine.network.compile import compile_document
from engine.training.sources.fit import fit_to_data


def drawing(n_blocks=1):
    document = Document()
    for _ in range(n_blocks):
        document = document.apply(add_input(document, 0, 0).changes)
    target = document.next_id
    document = document.apply(add_perceptrons(document, 0, 0, n_units=3).changes)
    for k in range(n_blocks):
        document = document.apply(connect(document, k + 1, target).changes)
    output = document.next_id
    document = document.apply(add_perceptrons(document, 0, 0).changes)
    return document.apply(connect(document, target, output).changes)


def network_of(document):
    network = compile_document(document).network
    assert network is not None
    return network


def fitted(document, dataset):
    edit = fit_to_data(document, network_of(document), dataset)
    assert edit is not None
    return edit


def test_inputs_and_outputs_take_the_names_and_numbers_of_the_data():
    document, iris = drawing(), load_bundled("iris")
    network = network_of(document.apply(fitted(document, iris).changes))
    assert network.sizes == (4, 3, 3)
    assert network.input_names == iris.feature_names
    assert network.output_names == iris.class_names


def test_the_edit_is_taken_back_as_one():
    document = drawing()
    edit = fitted(document, load_bundled("iris"))
    after = document.apply(edit.changes)
    assert after != document
    assert after.apply(edit.inverse().changes) == document


def test_a_network_that_fits_is_left_alone():
    assert fitted(drawing(), truth_table("not")).changes == ()


def test_with_two_input_blocks_only_the_person_knows_which():
    document = drawing(2)
    assert fit_to_data(document, network_of(document), load_bundled("iris")) is None
