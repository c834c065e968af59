"""Every parity case: values, gradients and ten updates of all six optimisers."""

import numpy as np
import pytest

from engine.network.compile import compile_document
from engine.network.parameters import parameters_of
from engine.nn.losses import LOSSES
from engine.training.evaluate import evaluate, score
from engine.training.gradients import gradients
from engine.training.plan.layout import Layout
from engine.training.plan.plan import Plan
from engine.training.plan.samples import Samples
from engine.training.plan.vectors import Vectors
from engine.training.problem import Part
from engine.training.trainer import Trainer
from tests.engine.training import parity
from tests.engine.training.networks import problem
from tests.engine.training.parity import (
    CASES,
    OPTIMISERS,
    assert_close,
    assert_parameters_close,
)

EXACT = 1e-11
UPDATED = 1e-9


def named(cases):
    return [pytest.param(case, id=case["id"]) for case in cases]


TRAINED = [case for case in CASES if case["kind"] == "train"]
WITH_GRADIENT = [case for case in CASES if case["kind"] != "forward"]


@pytest.mark.parametrize("case", named(CASES))
def test_the_forward_pass_agrees(case):
    values = evaluate(parity.network_of(case), parity.start_of(case), case["X"])
    for got, expected in zip(values.pre, case["expected"]["a"], strict=True):
        assert_close(got, expected, EXACT)
    for got, expected in zip(values.out[1:], case["expected"]["z"], strict=True):
        assert_close(got, expected, EXACT)
    assert_close(values.out[0], case["X"], 0)
    assert_close(values.y, case["expected"]["z"][-1], EXACT)


@pytest.mark.parametrize("case", named(CASES))
def test_the_loss_agrees(case):
    values = evaluate(parity.network_of(case), parity.start_of(case), case["X"])
    loss = LOSSES[parity.LOSSES[case["loss"]]]
    got = loss.mean(values.pre[-1], values.y, case["T"])
    assert_close(got, case["expected"]["loss"], EXACT)


@pytest.mark.parametrize("case", named(WITH_GRADIENT))
def test_all_gradients_agree(case):
    expected = case["expected"]
    got = gradients(
        parity.network_of(case),
        parity.start_of(case),
        case["X"],
        case["T"],
        parity.LOSSES[case["loss"]],
    )
    assert_close(got.loss, expected["loss"], EXACT)
    for mine, theirs in zip(got.delta, expected["delta"], strict=True):
        assert_close(mine, theirs, EXACT)
    matrices = parity.parameters_of(
        case, expected["dW"], expected["db"], expected["dV"]
    )
    assert_parameters_close(got.parameters, matrices, EXACT)
    assert_close(got.inputs, expected["dX"], EXACT)


@pytest.mark.parametrize("case", named(WITH_GRADIENT))
def test_a_drawing_of_the_case_compiles_to_the_same(case):
    document = parity.document_of(case)
    compiled = compile_document(document)
    assert compiled.network is not None
    assert not compiled.issues
    assert compiled.network.sizes == tuple(case["sizes"])
    start = parameters_of(compiled.network, document)
    assert start == parity.start_of(case)
    loss = parity.LOSSES[case["loss"]]
    got = gradients(compiled.network, start, case["X"], case["T"], loss)
    assert_close(got.loss, case["expected"]["loss"], EXACT)
    assert_close(got.delta[0], case["expected"]["delta"][0], EXACT)
    assert_close(got.inputs, case["expected"]["dX"], EXACT)


def optimiser_settings(case, name):
    hyper = OPTIMISERS[name]
    return {
        "optimizer": name,
        "learning_rate": hyper["lr"],
        "momentum": hyper.get("momentum", 0.0),
        "l2": case["weight_decay"],
        "decay_bias": case["decay_bias"],
        "loss": parity.LOSSES[case["loss"]],
    }


@pytest.mark.parametrize("name", OPTIMISERS)
@pytest.mark.parametrize("case", named(TRAINED))
def test_ten_updates_agree(case, name):
    posed = problem(
        parity.network_of(case), case["X"], case["T"], **optimiser_settings(case, name)
    )
    vectors = Vectors(Layout(posed.network), posed.settings)
    vectors.theta[:] = vectors.layout.flatten(parity.start_of(case))
    samples = Samples(posed.x_train, posed.t_train, posed.scaling, np.float64)
    loss = LOSSES[posed.settings.loss]
    plans = {}
    expected = case["updates"][name]
    for k, batch in enumerate(case["batches"]):
        # Full batches in their own order need no loading; any other order does.
        if batch == list(range(len(case["X"]))):
            source = samples
        else:
            doubled = np.concatenate([posed.x_train, posed.x_train])
            targets = np.concatenate([posed.t_train, posed.t_train])
            source = Samples(doubled, targets, posed.scaling, np.float64)
        key = (len(batch), source is samples)
        if key not in plans:
            plans[key] = Plan(posed.network, loss, source, vectors, len(batch))
        plan = plans[key]
        if source is not samples:
            plan.rows[:] = batch
        plan.run()
        assert_close(plan.loss, expected["batch_loss"][k], UPDATED)
        if k == 0:
            check_parameters(case, vectors, expected["after1"])
    check_parameters(case, vectors, expected["after10"])
    after = vectors.layout.parameters(vectors.theta)
    scored = score(posed, after, Part.TRAIN)
    assert scored is not None
    assert_close(scored.loss, expected["loss_after10"], UPDATED)


def check_parameters(case, vectors, expected):
    got = vectors.layout.parameters(vectors.theta)
    wanted = parity.parameters_of(case, expected["W"], expected["b"], expected["V"])
    assert_parameters_close(got, wanted, UPDATED)


@pytest.mark.parametrize("name", OPTIMISERS)
@pytest.mark.parametrize("case", named(TRAINED))
def test_the_trainer_makes_the_same_updates_where_the_batches_are_in_order(case, name):
    n, batches = len(case["X"]), case["batches"]
    size = max(map(len, batches))
    rows = [list(range(start, min(start + size, n))) for start in range(0, n, size)]
    if batches != [rows[k % len(rows)] for k in range(10)]:
        pytest.skip("batches in an order of their own")
    posed = problem(
        parity.network_of(case),
        case["X"],
        case["T"],
        batch_size=size,
        **optimiser_settings(case, name),
    )
    trainer = Trainer(posed, parity.start_of(case))
    assert trainer.run(10) == 10
    expected = case["updates"][name]
    assert_close(trainer.history.points()[1], expected["batch_loss"], UPDATED)
    after = expected["after10"]
    wanted = parity.parameters_of(case, after["W"], after["b"], after["V"])
    assert_parameters_close(trainer.parameters, wanted, UPDATED)
