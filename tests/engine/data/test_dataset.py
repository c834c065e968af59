"""Tests of engine.data.dataset."""

import numpy as np
import pytest

from engine.data.dataset import Dataset, one_hot, unique_names


def _dataset(**changes):
    fields = {
        "name": "two",
        "x": np.array([[0.0, 1.0], [2.0, 3.0]]),
        "y": np.array([[0.0], [1.0]]),
        "feature_names": ("x1", "x2"),
        "target_names": ("y",),
        "class_names": ("no", "yes"),
    }
    return Dataset(**(fields | changes))


def test_nobody_can_write_into_a_data_set():
    x = np.array([[0.0, 1.0], [2.0, 3.0]])
    dataset = _dataset(x=x)
    x[0, 0] = 99.0  # the maker's own array stays the maker's own
    assert dataset.x[0, 0] == 0.0
    for array in (dataset.x, dataset.y):
        with pytest.raises(ValueError, match="read-only"):
            array[0, 0] = 1.0


def test_a_read_only_array_is_taken_without_a_copy():
    x = np.zeros((2, 2), np.uint8)
    x.flags.writeable = False
    assert _dataset(x=x).x is x


def test_counts_are_those_of_the_arrays():
    dataset = _dataset()
    assert (dataset.n_samples, dataset.n_features, dataset.n_targets) == (2, 2, 1)


def test_labels_of_a_column_of_zero_and_one():
    assert _dataset().labels.tolist() == [0, 1]


def test_labels_of_one_hot_rows():
    names = ("a", "b", "c")
    dataset = _dataset(y=one_hot([2, 0], 3), target_names=names, class_names=names)
    assert dataset.is_classification
    assert dataset.labels.tolist() == [2, 0]


def test_regression_has_no_labels():
    dataset = _dataset(class_names=())
    assert not dataset.is_classification
    with pytest.raises(ValueError, match="no classes"):
        _ = dataset.labels


@pytest.mark.parametrize(
    "changes",
    [
        {"x": np.zeros((3, 2))},
        {"x": np.zeros((2, 3))},
        {"x": np.zeros(2)},
        {"x": np.zeros((2, 2), np.float32)},
        {"y": np.zeros((2, 1), np.int64)},
        {"y": np.zeros((2, 2))},
        {"class_names": ("one",)},
        {"class_names": ("one", "two", "three")},
        {"n_train": 0},
        {"n_train": 3},
        {"image_shape": (2, 2)},
    ],
)
def test_what_does_not_fit_together_is_refused(changes):
    with pytest.raises(ValueError, match=r"\d"):
        _dataset(**changes)


def test_equality_is_by_value():
    assert _dataset() == _dataset()
    assert _dataset() != _dataset(name="other")
    assert _dataset() != _dataset(y=np.array([[1.0], [1.0]]))


def test_one_hot_has_a_single_one_at_the_label():
    assert one_hot([1, 0, 2], 3).tolist() == [[0, 1, 0], [1, 0, 0], [0, 0, 1]]


@pytest.mark.parametrize("label", [-1, 3])
def test_one_hot_refuses_labels_that_are_no_class(label):
    with pytest.raises(ValueError, match="of 3"):
        one_hot([0, label], 3)


def test_names_of_columns_become_different_and_are_never_empty():
    assert unique_names(("a", "", "a", "a_2", "a")) == ("a", "c2", "a_3", "a_2", "a_4")
    assert unique_names(("", "c1", "")) == ("c1_2", "c1", "c3")
