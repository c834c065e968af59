"""Tests of engine.training.truth_check."""

import numpy as np

from engine.data.dataset import Dataset
from engine.data.generators import generate
from engine.data.truth_table import truth_table
from engine.document.document import Document
from engine.document.edits import add_input, add_perceptrons, connect
from engine.network.compile import compile_document
from engine.network.parameters import parameters_of
from engine.training.truth_check import check_rows, is_truth_table, rows_right


def gate(name):
    document = Document()
    for edit in (
        lambda d: add_input(d, 0, 0),
        lambda d: add_input(d, 0, 0),
        lambda d: add_perceptrons(d, 0, 0, gate=name),
        lambda d: connect(d, 1, 3),
        lambda d: connect(d, 2, 3),
    ):
        document = document.apply(edit(document).changes)
    network = compile_document(document).network
    assert network is not None
    return network, parameters_of(network, document)


def test_a_gate_computes_its_own_table_and_no_other():
    for name in ("and", "or", "nand", "nor"):
        network, parameters = gate(name)
        for wanted in ("and", "or", "nand", "nor", "xor"):
            table = truth_table(wanted)
            rows = check_rows(network, parameters, table.x, table.y)
            assert all(row.ok for row in rows) == (wanted == name)


def test_a_row_tells_inputs_expectation_answer_and_sum():
    network, parameters = gate("and")
    table = truth_table("xor")
    row = check_rows(network, parameters, table.x, table.y)[1]
    assert row.inputs == (1.0, 0.0)
    assert row.expected == (1.0,)
    assert row.got == (0.0,)
    assert row.pre[0] < 0
    assert not row.ok
    assert not row.on_line


def test_every_output_counts_also_where_targets_look_one_hot():
    expected = np.array([[1.0, 0.0], [0.0, 1.0]])
    got = np.array([[1.0, 1.0], [0.2, 0.9]])
    assert rows_right(got, expected).tolist() == [False, True]


def test_targets_of_minus_one_and_one_are_right_by_their_sign():
    expected = np.array([[-1.0], [1.0]])
    assert rows_right(np.array([[-0.2], [0.1]]), expected).all()


def test_other_numbers_must_be_met():
    expected = np.array([[0.25], [3.0]])
    assert rows_right(np.array([[0.25], [3.1]]), expected).tolist() == [True, False]


def test_a_truth_table_has_every_row_once():
    assert is_truth_table(truth_table("xor", 3))
    assert not is_truth_table(generate("moons"))
    doubled = np.array([[0.0, 0.0], [0.0, 0.0], [1.0, 0.0], [1.0, 1.0]])
    names = ("a", "b")
    assert not is_truth_table(Dataset("d", doubled, np.zeros((4, 1)), names, ("y",)))
