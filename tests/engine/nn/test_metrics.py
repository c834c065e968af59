"""Tests of engine.nn.metrics."""

import numpy as np
import pytest

from engine.nn.metrics import (
    Task,
    accuracy,
    confusion_matrix,
    error_rate,
    is_right,
    task_of,
)


@pytest.mark.parametrize(
    ("targets", "task"),
    [
        ([[0], [1]], Task.BINARY),
        ([[-1], [1]], Task.BIPOLAR),
        ([[0.5], [1]], Task.REGRESSION),
        ([[1, 0], [0, 1]], Task.MULTICLASS),
        ([[0.3, 0.7], [0, 1]], Task.MULTICLASS),
        ([[0, 0], [1, 0], [0, 1]], Task.BINARY),  # sum and carry of a half adder
        ([[2.0, -1.0]], Task.REGRESSION),
        ([[1], [1]], Task.BINARY),  # one output of 1 is no distribution
    ],
)
def test_the_task_is_told_by_the_targets(targets, task):
    assert task_of(np.array(targets, float)) is task


def test_the_largest_output_is_the_class():
    y = np.array([[0.2, 0.5, 0.3], [0.9, 0.05, 0.05]])
    t = np.array([[0, 1, 0], [0, 0, 1.0]])
    assert is_right(y, t, Task.MULTICLASS).tolist() == [True, False]
    assert accuracy(y, t, Task.MULTICLASS) == 0.5
    assert error_rate(y, t, Task.MULTICLASS) == 0.5


def test_one_output_is_right_on_its_side_of_one_half():
    y, t = np.array([[0.51], [0.5], [0.2]]), np.array([[1.0], [1.0], [0.0]])
    assert is_right(y, t, Task.BINARY).tolist() == [True, False, True]


def test_several_outputs_of_0_or_1_must_all_be_right():
    y, t = np.array([[0.9, 0.1], [0.9, 0.9]]), np.array([[1, 0], [1, 0.0]])
    assert is_right(y, t, Task.BINARY).tolist() == [True, False]


def test_outputs_of_plus_or_minus_one_are_right_by_their_sign():
    y, t = np.array([[0.1], [0.4]]), np.array([[1.0], [-1.0]])
    assert is_right(y, t, Task.BIPOLAR).tolist() == [True, False]


def test_numbers_are_neither_right_nor_wrong():
    y = np.array([[0.3]])
    assert accuracy(y, y, Task.REGRESSION) is None
    assert error_rate(y, y, Task.REGRESSION) is None
    assert confusion_matrix(y, y, Task.REGRESSION) is None


def test_not_a_number_is_wrong():
    y, t = np.array([[np.nan, np.nan]]), np.array([[1.0, 0.0]])
    assert not is_right(y, t, Task.MULTICLASS).any()


def test_the_confusion_matrix_has_targets_as_rows_and_answers_as_columns():
    t = np.eye(3)[[0, 0, 1, 2, 2, 2]]
    y = np.eye(3)[[0, 1, 1, 2, 0, 2]]
    expected = [[1, 1, 0], [0, 1, 0], [1, 0, 2]]
    matrix = confusion_matrix(y, t, Task.MULTICLASS)
    assert matrix is not None
    assert matrix.tolist() == expected
    assert np.trace(matrix) / matrix.sum() == accuracy(y, t, Task.MULTICLASS)


def test_one_output_has_two_classes_and_several_have_none():
    y, t = np.array([[0.9], [0.8], [0.1]]), np.array([[1.0], [0.0], [0.0]])
    matrix = confusion_matrix(y, t, Task.BINARY)
    assert matrix is not None
    assert matrix.tolist() == [[1, 1], [0, 1]]
    assert confusion_matrix(np.ones((2, 2)), np.ones((2, 2)), Task.BINARY) is None
