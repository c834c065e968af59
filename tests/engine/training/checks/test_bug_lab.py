"""Tests of engine.training.checks.bug_lab: which faults show, and what is promised."""

import numpy as np
import pytest

from engine.network.parameters import parameters_of
from engine.training.checks.bug_lab import cannot_be_told_apart, drop_of, showing_faults
from engine.training.checks.loss_probe import LossPoint
from engine.training.rules import FAULTS, RULES
from tests.engine.training.networks import drawn, layered, random_parameters

X = np.array([[1.0, 2.0], [0.0, 1.0], [-1.0, 0.5]])
T = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]])
NAMES = {rule.fault: rule.name for rule in FAULTS}


def point_of(network, loss, x=X, t=T):
    start = random_parameters(network, np.random.default_rng(5))
    return LossPoint(network, start, x, t, loss)


CROSS = point_of(
    layered([2, 3, 2, 2], ["sigmoid", "sigmoid", "softmax"]), "cross_entropy"
)
SQUARES = point_of(layered([2, 2, 2], ["sigmoid", "sigmoid"]), "half_sse")


def numbers(point):
    return [RULES[name].fault for name in showing_faults(point, 0.5)]


def test_every_fault_shows_somewhere():
    assert numbers(CROSS) == ["B1", "B2", "B3", "B4", "B5", "B6", "B8", "B9"]
    assert numbers(SQUARES) == ["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8"]


def test_faults_of_batches_do_not_show_with_one_sample():
    single = LossPoint(CROSS.network, CROSS.parameters, X[:1], T[:1], "cross_entropy")
    assert not {"B4", "B6"} & set(numbers(single))


def test_faults_of_the_way_back_do_not_show_without_hidden_layers():
    flat = point_of(layered([2, 2], ["sigmoid"]), "binary_cross_entropy")
    assert numbers(flat) == ["B1", "B4", "B6"]


def test_nothing_shows_where_there_is_no_gradient():
    network = layered([2, 2], ["identity"])
    start = random_parameters(network, np.random.default_rng(0))
    t = X @ start.weights[0] + start.biases[0]
    assert numbers(LossPoint(network, start, X, t, "half_sse")) == []


def test_a_heuristic_and_its_like_among_the_faults_cannot_be_told_apart():
    assert cannot_be_told_apart(SQUARES, NAMES["B8"], "multiply", 0.5)
    assert not cannot_be_told_apart(SQUARES, NAMES["B8"], NAMES["B2"], 0.5)
    assert not cannot_be_told_apart(SQUARES, NAMES["B1"], "gradient", 0.5)
    assert not cannot_be_told_apart(CROSS, NAMES["B7"], NAMES["B7"], 0.5)


def test_the_predicted_drop_of_the_worked_example():
    document, network = drawn("worked_example")
    start = parameters_of(network, document)
    one = np.array([[1.0]])
    drop = drop_of(LossPoint(network, start, one, one, "half_sse"), 0.1)
    assert drop.predicted == pytest.approx(-0.001327, abs=6e-7)
    assert drop.real == pytest.approx(-0.001320, abs=6e-7)


def test_plus_for_minus_lets_the_loss_grow_by_what_it_should_fall():
    right = drop_of(CROSS, 0.01)
    assert right.real == pytest.approx(right.predicted, rel=0.05)
    wrong = drop_of(CROSS, 0.01, NAMES["B1"])
    assert wrong.predicted == right.predicted
    assert wrong.real == pytest.approx(-right.predicted, rel=0.05)
