"""Tests of engine.training.problem."""

import numpy as np
import pytest

from engine.data.dataset import Dataset
from engine.errors import Code, EngineError
from engine.nn.metrics import Task
from engine.training.problem import Part, make_problem
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    dataset,
    layered,
    problem,
    settings,
)

NET = layered([2, 1], ["sigmoid"])


def refusal(network, data, **fields):
    with pytest.raises(EngineError) as caught:
        make_problem(network, data, settings(**fields))
    return caught.value


def test_everything_is_kept_as_given():
    posed = problem(NET, XOR_X, XOR_Y)
    assert (posed.x_train == XOR_X).all()
    assert (posed.t_train == XOR_Y).all()
    assert (posed.n_train, posed.n_held) == (4, 0)
    assert posed.samples(Part.HELD_OUT) is None
    assert posed.columns == (0, 1)
    assert posed.task is Task.BINARY


@pytest.mark.parametrize(
    ("batch_size", "size", "n_batches"),
    [(None, 4, 1), (4, 4, 1), (9, 4, 1), (3, 3, 2), (1, 1, 4)],
)
def test_the_number_of_batches(batch_size, size, n_batches):
    posed = problem(NET, XOR_X, XOR_Y, batch_size=batch_size)
    assert (posed.batch_size, posed.n_batches) == (size, n_batches)


def test_columns_are_matched_by_name_if_all_names_are_there():
    data = Dataset(
        "d",
        np.array([[1.0, 2.0, 3.0]]),
        np.array([[1.0]]),
        ("x2", "other", "x1"),
        ("y",),
    )
    posed = make_problem(NET, data, settings())
    assert posed.columns == (2, 0)
    assert posed.x_train.tolist() == [[3.0, 1.0]]


def test_columns_are_matched_by_position_if_a_name_is_missing():
    data = Dataset(
        "d", np.array([[1.0, 2.0]]), np.array([[1.0]]), ("x2", "other"), ("y",)
    )
    assert make_problem(NET, data, settings()).columns == (0, 1)


def test_other_numbers_of_columns_are_refused():
    error = refusal(
        NET,
        dataset([[1, 2, 3]], [[1]]).__class__(
            "d", np.ones((1, 3)), np.ones((1, 1)), ("a", "b", "c"), ("y",)
        ),
    )
    assert error.code is Code.DATA_INPUTS_DIFFER
    assert dict(error.issue.values) == {"network": 2, "data": 3}
    error = refusal(NET, dataset(XOR_X, [[0, 1]] * 4))
    assert error.code is Code.DATA_OUTPUTS_DIFFER
    assert dict(error.issue.values) == {"network": 1, "data": 2}


def test_data_that_cannot_be_learnt_from_are_refused():
    assert refusal(NET, dataset(np.empty((0, 2)), np.empty((0, 1)))).code is (
        Code.DATA_NO_SAMPLES
    )
    assert refusal(NET, dataset([[1, np.nan]], [[1]])).code is Code.DATA_NOT_FINITE
    assert refusal(NET, dataset([[1, 2]], [[np.inf]])).code is Code.DATA_NOT_FINITE
    assert refusal(NET, dataset(XOR_X, XOR_Y), batch_size=0).code is (
        Code.COUNT_OUT_OF_RANGE
    )
    assert refusal(NET, dataset(XOR_X, XOR_Y), seed=-1).code is (
        Code.COUNT_OUT_OF_RANGE
    )


@pytest.mark.parametrize(
    ("activation", "loss", "y", "code"),
    [
        ("sigmoid", "cross_entropy", [[1, 0]] * 4, Code.LOSS_NEEDS_SOFTMAX),
        ("softmax", "binary_cross_entropy", [[1, 0]] * 4, Code.LOSS_NEEDS_SIGMOID),
        ("softmax", "cross_entropy", [[1, 1]] * 4, Code.LOSS_TARGETS_RANGE),
        ("softmax", "cross_entropy", [[2, -1]] * 4, Code.LOSS_TARGETS_RANGE),
        ("sigmoid", "binary_cross_entropy", [[1, 2]] * 4, Code.LOSS_TARGETS_RANGE),
        ("step", "half_sse", [[1, 0]] * 4, Code.STEP_HAS_NO_GRADIENT),
    ],
)
def test_a_loss_that_does_not_fit_is_refused(activation, loss, y, code):
    network = layered([2, 2], [activation])
    assert refusal(network, dataset(XOR_X, y), loss=loss).code is code


def test_a_step_inside_the_network_is_refused_too():
    network = layered([2, 2, 1], ["step", "sigmoid"])
    assert refusal(network, dataset(XOR_X, XOR_Y)).code is Code.STEP_HAS_NO_GRADIENT


def test_the_validation_set_is_held_out_or_else_the_test_set():
    x = np.arange(40.0).reshape(20, 2)
    y = np.zeros((20, 1))
    assert problem(NET, x, y, test_share=0.25).n_held == 5
    both = problem(NET, x, y, test_share=0.25, validation_share=0.1)
    assert (both.n_held, both.n_train) == (2, 13)
    parts = [both.samples(part) for part in Part]
    assert all(len(p[0]) == len(p[1]) for p in parts if p is not None)


def test_a_source_that_divides_its_rows_holds_out_the_rest():
    x, y = np.arange(10.0).reshape(5, 2), np.zeros((5, 1))
    posed = make_problem(NET, dataset(x, y, n_train=3), settings())
    assert posed.x_train.tolist() == x[:3].tolist()
    assert posed.x_held is not None
    assert posed.x_held.tolist() == x[3:].tolist()


def test_scaling_is_found_on_the_training_samples_alone():
    x, y = np.array([[0.0, 0], [10, 5], [40, 90]]), np.zeros((3, 1))
    posed = make_problem(NET, dataset(x, y, n_train=2), settings(scaling="minmax"))
    assert posed.x_train.tolist() == [[0, 0], [1, 1]]
    assert posed.x_held is not None
    assert posed.x_held.tolist() == [[4, 18]]


def test_bytes_stay_bytes_and_are_not_copied():
    x = np.zeros((6, 2), np.uint8)
    data = dataset(x, np.zeros((6, 1)), n_train=4)
    posed = make_problem(NET, data, settings(scaling="divide_255"))
    assert posed.x_train.dtype == np.uint8
    assert np.shares_memory(posed.x_train, data.x)
