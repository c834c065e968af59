"""Tests of engine.data.truth_table."""

import numpy as np
import pytest

from engine.data.truth_table import FUNCTIONS, input_rows, truth_table, truth_table_of
from engine.errors import Code, EngineError


def test_rows_come_in_the_order_of_the_lecture():
    assert input_rows(2).tolist() == [[0, 0], [1, 0], [0, 1], [1, 1]]
    assert input_rows(3)[:5].tolist() == [
        [0, 0, 0],
        [1, 0, 0],
        [0, 1, 0],
        [1, 1, 0],
        [0, 0, 1],
    ]


@pytest.mark.parametrize("n_inputs", range(1, 11))
def test_every_combination_is_there_once(n_inputs):
    rows = input_rows(n_inputs)
    assert rows.shape == (2**n_inputs, n_inputs)
    assert len(np.unique(rows, axis=0)) == 2**n_inputs


@pytest.mark.parametrize(
    ("name", "outputs"),
    [
        ("and", [0, 0, 0, 1]),
        ("or", [0, 1, 1, 1]),
        ("nand", [1, 1, 1, 0]),
        ("nor", [1, 0, 0, 0]),
        ("xor", [0, 1, 1, 0]),
        ("xnor", [1, 0, 0, 1]),
        ("not", [1, 0]),
    ],
)
def test_functions_have_their_truth_tables(name, outputs):
    dataset = truth_table(name)
    assert dataset.name == name
    assert dataset.y[:, 0].tolist() == outputs
    assert dataset.labels.tolist() == outputs
    assert dataset.class_names == ("0", "1")


def test_functions_of_three_inputs():
    three = {name: truth_table(name, 3).y[:, 0].tolist() for name in ("and", "xor")}
    assert three["and"] == [0, 0, 0, 0, 0, 0, 0, 1]
    assert three["xor"] == [0, 1, 1, 0, 1, 0, 0, 1]
    assert truth_table("nand", 3).feature_names == ("x1", "x2", "x3")


@pytest.mark.parametrize(
    ("name", "opposite"), [("and", "nand"), ("or", "nor"), ("xor", "xnor")]
)
def test_opposites_add_up_to_one(name, opposite):
    assert (truth_table(name, 4).y + truth_table(opposite, 4).y == 1.0).all()


@pytest.mark.parametrize("n_inputs", [0, 11, -1])
def test_the_number_of_inputs_is_limited(n_inputs):
    with pytest.raises(EngineError) as caught:
        truth_table("and", n_inputs)
    assert caught.value.code is Code.COUNT_OUT_OF_RANGE
    assert caught.value.issue.values == {"value": n_inputs, "lowest": 1, "highest": 10}


def test_not_has_one_input_only():
    with pytest.raises(EngineError) as caught:
        truth_table("not", 2)
    assert caught.value.issue.values["highest"] == 1


def test_an_unknown_function_is_refused():
    assert "maybe" not in FUNCTIONS
    with pytest.raises(EngineError) as caught:
        truth_table("maybe")
    assert caught.value.code is Code.DATA_UNKNOWN


def test_several_outputs_have_a_column_each():
    half_adder = truth_table_of(2, [[0, 0], [1, 0], [1, 0], [0, 1]], "half adder")
    assert half_adder.target_names == ("y1", "y2")
    assert not half_adder.is_classification
    named = truth_table_of(1, [0, 1], target_names=("same",))
    assert named.target_names == ("same",)


@pytest.mark.parametrize("outputs", [[0, 1, 1], [], 1.0, [[], [], [], []]])
def test_a_wrong_number_of_outputs_is_refused(outputs):
    with pytest.raises(EngineError) as caught:
        truth_table_of(2, outputs)
    assert caught.value.code is Code.DATA_ROWS_DIFFER
    assert caught.value.issue.values["expected"] == 4


def test_an_output_that_is_no_number_is_refused():
    with pytest.raises(EngineError) as caught:
        truth_table_of(1, [0.0, np.nan])
    assert caught.value.code is Code.DATA_NOT_FINITE
