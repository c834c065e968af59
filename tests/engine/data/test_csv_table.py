"""Tests of engine.data.csv_table."""

import numpy as np
import pytest

from engine.data import csv_table
from engine.data.csv_file import looks_like_classes, read_csv, table_to_dataset
from engine.errors import Code, EngineError


def table(*columns):
    """Make a table with the columns a, b, … ."""
    lines = [",".join("abcdefgh"[: len(columns)])]
    lines += [",".join(str(cell) for cell in row) for row in zip(*columns, strict=True)]
    return read_csv("\n".join(lines).encode())


def refusal(function, *arguments, **options):
    with pytest.raises(EngineError) as caught:
        function(*arguments, **options)
    return caught.value.code, dict(caught.value.issue.values)


def test_a_table_counts_its_rows_and_columns():
    fruits = table([1, 2, 3], ["pear", "apple", "pear"])
    assert (fruits.n_rows, fruits.n_columns) == (3, 2)
    assert looks_like_classes(fruits, "b")
    assert not looks_like_classes(fruits, "a")


def test_the_last_column_is_the_target():
    dataset = table_to_dataset(table([1, 2, 3], [4, 5, 6], [0.5, 1.5, 2.5]), name="t")
    assert dataset.name == "t"
    assert dataset.x.tolist() == [[1, 4], [2, 5], [3, 6]]
    assert dataset.y.tolist() == [[0.5], [1.5], [2.5]]
    assert dataset.feature_names == ("a", "b")
    assert dataset.target_names == ("c",)
    assert not dataset.is_classification


def test_targets_can_be_any_columns():
    dataset = table_to_dataset(table([1, 2], [4, 5], [0.5, 1.5]), ["c", "a"])
    assert dataset.feature_names == ("b",)
    assert dataset.target_names == ("c", "a")
    assert dataset.y.tolist() == [[0.5, 1], [1.5, 2]]


def test_a_column_of_text_becomes_one_hot():
    dataset = table_to_dataset(table([1, 2, 3], ["pear", "apple", "pear"]))
    assert dataset.class_names == dataset.target_names == ("apple", "pear")
    assert dataset.y.tolist() == [[0, 1], [1, 0], [0, 1]]


def test_a_column_of_zero_and_one_stays_one_column_of_two_classes():
    dataset = table_to_dataset(table([1, 2, 3], [0, 1, 1]))
    assert dataset.class_names == ("0", "1")
    assert dataset.target_names == ("b",)
    assert dataset.y.tolist() == [[0], [1], [1]]
    one_hot = table_to_dataset(table([1, 2, 3], [0, 1, 1]), as_classes=True)
    assert one_hot.y.tolist() == [[1, 0], [0, 1], [0, 1]]


def test_a_column_of_few_whole_numbers_becomes_one_hot():
    dataset = table_to_dataset(table([1, 2, 3, 4, 5, 6], [9, 7, 7, 9, 3, 3]))
    assert dataset.class_names == ("3", "7", "9")
    assert dataset.labels.tolist() == [2, 1, 1, 2, 0, 0]


@pytest.mark.parametrize(
    "column",
    [
        [0.5, 0.5, 1, 1],  # not whole
        [-1, -1, 1, 1],  # negative
        [1, 2, 3, 4],  # all different
        [5, 5, 5, 5],  # no choice
        [1, 1, 2, 3],  # some only once
    ],
)
def test_other_numbers_are_for_regression(column):
    numbers = table([1, 2, 3, 4], column)
    assert not looks_like_classes(numbers, "b")
    dataset = table_to_dataset(numbers)
    assert not dataset.is_classification
    assert dataset.y[:, 0].tolist() == column


def test_twenty_numbers_look_like_classes_and_more_do_not():
    for count, expected in ((20, True), (21, False)):
        column = list(range(count)) * 2
        assert looks_like_classes(table(column, column), "b") is expected


def test_the_caller_decides_against_the_rule():
    years = table([1, 2, 3, 4], [1999, 1999, 2001, 2001])
    assert table_to_dataset(years).is_classification
    assert not table_to_dataset(years, as_classes=False).is_classification
    once = table([1, 2], [8, 5])
    assert table_to_dataset(once, as_classes=True).class_names == ("5", "8")


def test_columns_that_are_one_hot_are_classes():
    rows = table([1, 2, 3], [1, 0, 0], [0, 1, 1])
    dataset = table_to_dataset(rows, ["b", "c"])
    assert dataset.class_names == ("b", "c")
    assert dataset.labels.tolist() == [0, 1, 1]
    assert table_to_dataset(rows, ["b", "c"], as_classes=False).class_names == ()


def test_columns_that_are_not_one_hot_are_numbers():
    half_adder = table([0, 1, 0, 1], [0, 0, 1, 1], [0, 1, 1, 0], [0, 0, 0, 1])
    assert not table_to_dataset(half_adder, ["c", "d"]).is_classification
    code, values = refusal(table_to_dataset, half_adder, ["c", "d"], as_classes=True)
    assert (code, values) == (Code.CSV_NOT_CLASSES, {"name": "c, d"})


def test_columns_are_known_by_name():
    code, values = refusal(table_to_dataset, table([1, 2], [3, 4]), ["z"])
    assert (code, values) == (Code.CSV_COLUMN_UNKNOWN, {"name": "z"})


def test_a_table_without_inputs_is_refused():
    assert refusal(table_to_dataset, table([1, 2]))[0] is Code.CSV_NO_INPUTS
    code, values = refusal(table_to_dataset, table([1, 2], [3, 4]), ["a", "b"])
    assert (code, values) == (Code.CSV_NO_INPUTS, {"targets": "a, b"})


def test_text_among_the_inputs_is_refused():
    code, values = refusal(table_to_dataset, table([1, 2], ["x", "y"], [3, 4]))
    assert (code, values) == (Code.CSV_INPUT_IS_TEXT, {"column": 2, "name": "b"})


@pytest.mark.parametrize("targets", [["c"], ["b", "c"]])
def test_text_is_no_number(targets):
    mixed = table([1, 2], [3, 4], ["x", "y"])
    code, values = refusal(table_to_dataset, mixed, targets, as_classes=False)
    assert (code, values) == (Code.CSV_TARGET_IS_TEXT, {"column": 3, "name": "c"})


def test_a_single_class_is_no_class():
    assert refusal(table_to_dataset, table([1, 2], ["x", "x"]))[0] is (
        Code.CSV_NOT_CLASSES
    )


def test_fractions_are_no_classes():
    halves = table([1, 2], [0.5, 1.5])
    assert refusal(table_to_dataset, halves, as_classes=True)[0] is Code.CSV_NOT_CLASSES


def test_too_many_classes_are_refused(monkeypatch):
    monkeypatch.setattr(csv_table, "MAX_CLASSES", 2)
    names = table([1, 2, 3], ["x", "y", "z"])
    code, values = refusal(table_to_dataset, names)
    assert code is Code.CSV_TOO_MANY_CLASSES
    assert values == {"name": "b", "classes": 3, "limit": 2}


def test_the_real_iris_file_is_a_classification(uci_folder):
    iris = table_to_dataset(read_csv(uci_folder / "iris.csv"), name="iris")
    assert iris.class_names == ("setosa", "versicolor", "virginica")
    assert iris.x.shape == (150, 4)


def test_the_real_digits_file_is_a_classification(uci_folder):
    digits = table_to_dataset(read_csv(uci_folder / "digits.csv"))
    assert digits.class_names == tuple("0123456789")
    assert np.bincount(digits.labels).sum() == 1797
