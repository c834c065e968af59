"""Tests of engine.training.rules.perceptron, against traces of every sample."""

import numpy as np
import pytest

from engine.training.evaluate import evaluate
from engine.training.perceptron_rule import perceptron_rule
from engine.training.trainer import Trainer
from tests.engine.training import parity
from tests.engine.training.networks import layered, problem, random_parameters

ROWS = [[0, 0], [1, 0], [0, 1], [1, 1]]
TARGETS = {
    "AND": [0, 0, 0, 1],
    "OR": [0, 1, 1, 1],
    "NAND": [1, 1, 1, 0],
    "XOR": [0, 1, 1, 0],
}
NETWORK = layered([2, 1], ["step"])
ZERO = random_parameters(NETWORK, np.random.default_rng(0), scale=0.0)


def trainer_of(gate, rate, **fields):
    targets = np.reshape(TARGETS[gate], (4, 1))
    fields = {"batch_size": 1, "learning_rate": rate, **fields}
    return Trainer(problem(NETWORK, ROWS, targets, rule="perceptron", **fields), ZERO)


@pytest.mark.parametrize(
    "run",
    parity.load("perceptron.json")["runs"],
    ids=lambda run: f"{run['gate']} {run['lr']}",
)
def test_single_samples_in_order_are_presented_as_traced(run):
    trainer = trainer_of(run["gate"], run["lr"])
    for expected in run["trace"]:
        trainer.run(1)
        plan = trainer.plan
        assert plan.pre[0].item() == pytest.approx(expected["a"], abs=1e-15)
        assert plan.y.item() == expected["y"]
        assert -plan.delta[0].item() == expected["error"]
        weights = trainer.parameters.weights[0].ravel()
        assert weights == pytest.approx(expected["w"], abs=1e-15)
        assert trainer.parameters.biases[0] == pytest.approx(expected["b"], abs=1e-15)


@pytest.mark.parametrize("gate", ["AND", "OR", "NAND"])
def test_the_recorded_rule_is_the_readable_one(gate):
    readable = perceptron_rule(ROWS, TARGETS[gate], 0.3)
    trainer = trainer_of(gate, 0.3, stop={"accuracy_at_least": 1.0})
    trainer.run(1000)
    last = readable.trace[-1]
    assert trainer.parameters.weights[0].ravel().tolist() == last.w.tolist()
    assert trainer.parameters.biases[0].item() == last.b
    # One epoch less: the last one of the readable rule only finds no error any more.
    assert trainer.epoch == readable.n_epochs - 1


def test_xor_is_never_learnt():
    trainer = trainer_of("XOR", 1.0)
    trainer.run(4000)
    answers = evaluate(NETWORK, trainer.parameters, ROWS).y.ravel()
    assert answers.tolist() != TARGETS["XOR"]


def test_a_batch_moves_by_the_mean_over_its_samples():
    trainer = trainer_of("OR", 1.0, batch_size=None)
    trainer.run(1)
    assert trainer.parameters.weights[0].ravel().tolist() == [0.5, 0.5]
    assert trainer.parameters.biases[0].tolist() == [0.75]


def test_the_loss_that_is_shown_makes_no_difference():
    one, other = (
        trainer_of("AND", 0.5, loss=loss) for loss in ("half_sse", "mse_mean")
    )
    one.run(9)
    other.run(9)
    assert one.parameters == other.parameters
