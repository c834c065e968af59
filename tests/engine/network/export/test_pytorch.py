"""Tests of engine.network.export.pytorch: compiles always, runs where torch is."""

import ast
from dataclasses import replace

import numpy as np
import pytest

from engine.data.scaling import apply
from engine.network.export import export
from engine.training.evaluate import predict
from engine.training.problem import make_problem
from engine.training.trainer import Trainer
from tests.engine.network.export.models import expected, random_model
from tests.engine.training.networks import dataset

OPTIMIZERS = ("sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam")


def script_of(model):
    names = {"__name__": "script"}
    exec(compile(export(model, "pytorch"), "script.py", "exec"), names)
    return names


@pytest.mark.parametrize("seed", range(20))
def test_every_script_compiles(seed):
    ast.parse(export(random_model(seed, l2=0.1 * (seed % 2)), "pytorch"))


def test_a_network_of_steps_gets_a_script_that_only_answers():
    text = export(random_model(0, "step"), "pytorch").decode()
    assert "does not train" in text
    assert "def train" not in text


@pytest.mark.parametrize("seed", range(12))
def test_outputs_agree_with_the_engine(seed):
    torch = pytest.importorskip("torch")
    model = random_model(seed)
    x = torch.tensor(model.samples.tolist(), dtype=torch.float64)
    y = script_of(model)["Network"]()(x)
    assert np.array(y.tolist()) == pytest.approx(expected(model), rel=0, abs=1e-12)


@pytest.mark.parametrize("seed", range(12))
def test_training_on_agrees_with_the_engine(seed):
    torch = pytest.importorskip("torch")
    output = ("softmax", "sigmoid", "tanh")[seed % 3]
    model = random_model(
        seed,
        output,
        optimizer=OPTIMIZERS[seed % len(OPTIMIZERS)],
        learning_rate=0.01,
        shuffle=False,
        batch_size=2,
        l1=0.01 * (seed % 2),
        l2=0.1,
        decay_bias=bool(seed % 4),
    )
    names = script_of(model)
    x, t = torch.tensor(model.samples), torch.tensor(model.targets)
    module = names["Network"]()
    names["train"](module, x, t, 4)
    settings = replace(model.settings, batch_size=2)
    scaled = apply(model.scaling, model.samples)
    problem = make_problem(model.network, dataset(scaled, model.targets), settings)
    trainer = Trainer(problem, model.parameters)
    trainer.run(4 * problem.n_batches)
    trained = predict(model.network, trainer.frame().parameters, scaled)
    assert module(x).detach().numpy() == pytest.approx(trained, rel=0, abs=1e-9)
