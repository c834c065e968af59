"""The worked example: one input, one hidden perceptron, one output, all known."""

import pytest

from engine.arrays import frozen
from engine.network.network import Parameters
from engine.training.gradients import gradients, numerical_gradients
from engine.training.trainer import Trainer
from tests.engine.training import parity
from tests.engine.training.networks import layered, problem

EXAMPLE = parity.load("worked_example.json")
GIVEN = EXAMPLE["given"]
NETWORK = layered([1, 1, 1], ["sigmoid", "sigmoid"])
X, Y = [[GIVEN["x"]]], [[GIVEN["y"]]]


def parameters(w1, b1, w2, b2):
    return Parameters((frozen([[w1]]), frozen([[w2]])), (frozen([b1]), frozen([b2])))


START = parameters(GIVEN["w1"], GIVEN["b1"], GIVEN["w2"], GIVEN["b2"])


def numbers(values):
    (w1,), (w2,) = values.weights[0][0], values.weights[1][0]
    return [w1, values.biases[0][0], w2, values.biases[1][0]]


def trainer():
    posed = problem(NETWORK, X, Y, learning_rate=GIVEN["eta"])
    return Trainer(posed, START)


def test_every_intermediate_value_of_the_first_update():
    run = trainer()
    plan = run.plan
    run.run(1)
    forward, backward = EXAMPLE["forward"], EXAMPLE["backward"]
    assert plan.pre[0].item() == pytest.approx(forward["a1"], rel=1e-13)
    assert plan.out[1].item() == pytest.approx(forward["z1"], rel=1e-13)
    assert plan.pre[1].item() == pytest.approx(forward["a2"], rel=1e-13)
    assert plan.y.item() == pytest.approx(forward["yhat"], rel=1e-13)
    assert plan.loss.item() == pytest.approx(forward["loss"], rel=1e-13)
    assert plan.values == pytest.approx([forward["loss"]], rel=1e-13)
    assert plan.delta[1].item() == pytest.approx(backward["delta2"], rel=1e-13)
    assert plan.delta[0].item() == pytest.approx(backward["delta1"], rel=1e-13)
    names = ["dL_dw1", "dL_db1", "dL_dw2", "dL_db2"]
    expected = [backward[name] for name in names]
    assert numbers(plan.gradient) == pytest.approx(expected, rel=1e-13)


def test_the_gradient_to_the_input():
    got = gradients(NETWORK, START, X, Y, "half_sse")
    assert got.inputs.item() == pytest.approx(EXAMPLE["backward"]["dL_dx"], rel=1e-13)


@pytest.mark.parametrize(
    "expected", EXAMPLE["more_updates"], ids=lambda row: str(row["updates"])
)
def test_the_numbers_after_many_updates(expected):
    run = trainer()
    run.run(expected["updates"])
    run.score_now()
    wanted = [expected[name] for name in ("w1", "b1", "w2", "b2")]
    assert numbers(run.parameters) == pytest.approx(wanted, rel=1e-11)
    score = run.frame().train
    assert score is not None
    assert score.loss == pytest.approx(expected["loss"], rel=1e-11)


def test_the_loss_falls_by_about_rate_times_squared_gradient():
    slopes = numbers(gradients(NETWORK, START, X, Y, "half_sse").parameters)
    predicted = -GIVEN["eta"] * sum(slope**2 for slope in slopes)
    real = EXAMPLE["forward_after"]["loss"] - EXAMPLE["forward"]["loss"]
    assert predicted == pytest.approx(-0.001327, abs=6e-7)
    assert real == pytest.approx(-0.001320, abs=6e-7)


@pytest.mark.parametrize(
    ("step", "lowest", "highest"),
    [(1e-1, 4e-6, 5e-6), (1e-5, 0, 1e-10), (1e-8, 1e-10, 1e-8), (1e-12, 1e-8, 1)],
)
def test_a_step_too_long_or_too_short_spoils_the_difference(step, lowest, highest):
    measured = numerical_gradients(NETWORK, START, X, Y, "half_sse", step)
    error = abs(numbers(measured)[0] - EXAMPLE["backward"]["dL_dw1"])
    assert lowest <= error < highest


def test_a_step_below_rounding_finds_no_slope_at_all():
    measured = numerical_gradients(NETWORK, START, X, Y, "half_sse", 1e-17)
    assert numbers(measured)[0] == 0
