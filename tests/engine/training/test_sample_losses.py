"""Tests of engine.training.sample_losses."""

import numpy as np
import pytest

from engine.document.document import Document
from engine.document.edits import add_input, add_perceptrons, connect
from engine.errors import Code
from engine.network.compile import compile_document
from engine.network.parameters import parameters_of
from engine.training.gradients import gradients
from engine.training.sample_losses import loss_issue, sample_losses


def network_of(activation, n_outputs=3):
    document = Document()
    for edit in (
        lambda d: add_input(d, 0, 0, n_columns=2),
        lambda d: add_perceptrons(d, 0, 0, n_units=n_outputs, activation=activation),
        lambda d: connect(d, 1, 2),
    ):
        document = document.apply(edit(document).changes)
    network = compile_document(document).network
    assert network is not None
    return network, parameters_of(network, document)


X = np.random.default_rng(1).normal(size=(5, 2))
T = np.eye(3)[[0, 1, 2, 1, 0]]


@pytest.mark.parametrize(
    ("loss", "activation"),
    [
        ("half_sse", "tanh"),
        ("mse_mean", "identity"),
        ("cross_entropy", "softmax"),
        ("binary_cross_entropy", "sigmoid"),
    ],
)
def test_each_loss_is_that_of_training(loss, activation):
    network, parameters = network_of(activation)
    assert loss_issue(network, T, loss) is None
    found = sample_losses(network, parameters, X, T, loss)
    expected = gradients(network, parameters, X, T, loss)
    np.testing.assert_array_equal(found, expected.values)
    assert found.mean() == pytest.approx(expected.loss)


def test_half_the_sum_of_squares_by_hand():
    network, parameters = network_of("identity", 1)
    w = parameters.weights[0][:, 0]
    found = sample_losses(network, parameters, X, T[:, :1], "half_sse")
    np.testing.assert_allclose(found, 0.5 * (X @ w - T[:, 0]) ** 2)


@pytest.mark.parametrize(
    ("loss", "activation", "targets", "code"),
    [
        ("cross_entropy", "sigmoid", T, Code.LOSS_NEEDS_SOFTMAX),
        ("binary_cross_entropy", "softmax", T, Code.LOSS_NEEDS_SIGMOID),
        ("binary_cross_entropy", "sigmoid", T * 2, Code.LOSS_TARGETS_RANGE),
        ("cross_entropy", "softmax", T * 0.5, Code.LOSS_TARGETS_RANGE),
        ("half_sse", "tanh", T[:, :2], Code.DATA_OUTPUTS_DIFFER),
    ],
)
def test_what_a_loss_cannot_compare_is_said(loss, activation, targets, code):
    network, _ = network_of(activation)
    issue = loss_issue(network, targets, loss)
    assert issue is not None
    assert issue.code is code
