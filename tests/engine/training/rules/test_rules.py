"""Tests of engine.training.rules: what may be chosen, and what suits which network."""

import numpy as np
import pytest

from engine.document import names
from engine.document.elements import Settings
from engine.errors import Code, EngineError
from engine.training.gradients import gradients
from engine.training.rules import GRADIENT, RULES
from engine.training.trainer import Trainer
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    layered,
    problem,
    random_parameters,
)

HEURISTICS = ["equal_split", "proportional_split", "multiply", "multiply_normalised"]


def test_a_document_knows_the_name_of_every_rule():
    assert frozenset(RULES) == names.RULES
    assert RULES[Settings().rule] is GRADIENT


def test_heuristics_and_faults_are_labelled():
    assert not GRADIENT.is_heuristic
    assert all(RULES[name].is_heuristic for name in [*HEURISTICS, "perceptron"])
    faults = sorted(rule.fault for rule in RULES.values() if rule.fault)
    assert faults == [f"B{number}" for number in range(1, 10)]


@pytest.mark.parametrize("name", [*HEURISTICS, "gradient"])
def test_step_perceptrons_can_be_trained_by_the_perceptron_rule_only(name):
    network = layered([2, 1], ["step"])
    with pytest.raises(EngineError) as caught:
        problem(network, XOR_X, XOR_Y, rule=name)
    assert caught.value.code is Code.STEP_HAS_NO_GRADIENT
    assert problem(network, XOR_X, XOR_Y, rule="perceptron").settings.rule


def test_the_perceptron_rule_reaches_no_hidden_layer():
    network = layered([2, 2, 1], ["step", "step"])
    with pytest.raises(EngineError) as caught:
        problem(network, XOR_X, XOR_Y, rule="perceptron")
    assert caught.value.code is Code.RULE_ONE_LAYER
    assert caught.value.issue.values == {"layers": 2}


def test_the_perceptron_rule_is_for_steps():
    with pytest.raises(EngineError) as caught:
        problem(layered([2, 1], ["tanh"]), XOR_X, XOR_Y, rule="perceptron")
    assert caught.value.code is Code.RULE_NEEDS_STEP
    assert caught.value.issue.values == {"activation": "tanh"}


def test_only_square_matrices_can_be_used_without_transposing():
    assert problem(
        layered([3, 2, 2], ["tanh", "tanh"]),
        [[1, 2, 3]],
        [[0, 1]],
        rule="not_transposed",
    )
    with pytest.raises(EngineError) as caught:
        problem(
            layered([2, 4, 1], ["tanh", "tanh"]), XOR_X, XOR_Y, rule="not_transposed"
        )
    assert caught.value.code is Code.RULE_NEEDS_SQUARE
    assert caught.value.issue.values == {"layer": 2, "rows": 4, "columns": 1}


def test_gradients_refuse_a_rule_that_does_not_suit_the_network_too():
    network = layered([2, 4, 1], ["tanh", "tanh"])
    start = random_parameters(network, np.random.default_rng(0))
    with pytest.raises(EngineError) as caught:
        gradients(network, start, XOR_X, XOR_Y, "half_sse", rule="not_transposed")
    assert caught.value.code is Code.RULE_NEEDS_SQUARE


@pytest.mark.parametrize("name", sorted(set(RULES) - {"perceptron"}))
def test_every_rule_runs_and_steps_to_the_same_bits(name):
    network = layered([2, 2, 2], ["sigmoid", "sigmoid"])
    posed = problem(
        network,
        XOR_X,
        [[a, 1 - a] for (a,) in XOR_Y],
        rule=name,
        batch_size=3,
        optimizer="momentum",
        l2=0.01,
    )
    start = random_parameters(network, np.random.default_rng(0))
    running, stepping = Trainer(posed, start), Trainer(posed, start)
    running.run(6)
    while stepping.update < 6:
        stepping.step()
    assert stepping.state() == running.state()
    assert running.parameters != start
