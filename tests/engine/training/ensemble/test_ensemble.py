"""Tests of engine.training.ensemble: many networks train just as each would alone."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.arrays import frozen, frozen_mask
from engine.errors import EngineError
from engine.network.network import Parameters
from engine.nn.optimizers import OPTIMIZERS
from engine.training.ensemble import Ensemble, Goal, Member
from engine.training.evaluate import score
from engine.training.problem import Part
from engine.training.rules import RULES
from engine.training.run.run_state import StopReason
from engine.training.trainer import Trainer
from tests.engine.training.documents import random_network, random_targets
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    layered,
    problem,
    random_parameters,
)

OUTPUT_FOR = {
    "half_sse": None,
    "mse_mean": "tanh",
    "cross_entropy": "softmax",
    "binary_cross_entropy": "sigmoid",
}


def distance(left, right):
    """Return the largest difference of two sets of parameters, relative to 1 + size."""
    pairs = zip(
        (*left.weights, *left.biases), (*right.weights, *right.biases), strict=True
    )
    return max((np.abs(a - b) / (1 + np.abs(b))).max() for a, b in pairs)


def size(parameters):
    """Return the largest weight or bias; infinite where one is no number."""
    sizes = [abs(a).max() for a in (*parameters.weights, *parameters.biases)]
    return max(sizes) if np.isfinite(sizes).all() else np.inf


def alone(posed, member, n_epochs):
    settings = replace(
        posed.settings, learning_rate=member.learning_rate, seed=member.seed
    )
    trainer = Trainer(replace(posed, settings=settings), member.start)
    trainer.run(n_epochs * posed.n_batches)
    return trainer


def scored(posed, parameters):
    """Return loss and accuracy on the training samples."""
    found = score(posed, parameters, Part.TRAIN)
    assert found is not None
    return found.loss, 0.0 if found.accuracy is None else found.accuracy


def members_of(network, rng, n):
    return [
        Member(
            random_parameters(network, rng, rng.uniform(0.1, 1.0)),
            float(rng.uniform(0.001, 0.02)),
            int(rng.integers(0, 1000)),
        )
        for _ in range(n)
    ]


def classes(rng, n, k):
    return np.eye(k)[rng.integers(0, k, n)]


@pytest.mark.parametrize("loss", OUTPUT_FOR)
@given(
    seed=st.integers(0, 2**32),
    optimizer=st.sampled_from(list(OPTIMIZERS)),
    batches=st.tuples(st.sampled_from([None, 1, 3, 4]), st.booleans()),
    l2=st.sampled_from([0.0, 0.01]),
    n=st.sampled_from([1, 3]),  # of one the products are those of a single run
)
def test_every_network_trains_as_it_would_alone(loss, seed, optimizer, batches, l2, n):
    if loss == "cross_entropy":
        rng = np.random.default_rng(seed)
        mask = rng.random((3, 4)) > 0.2
        network = layered(
            [3, 4, 2, 3], ["tanh", "sigmoid", "softmax"], masks=[mask, None, None]
        )
        t = classes(rng, 7, 3)
    else:
        network, _, rng = random_network(seed, OUTPUT_FOR[loss])
        t = random_targets(rng, network, 7, loss)
    posed = problem(
        network,
        rng.normal(size=(7, network.n_inputs)),
        t,
        loss=loss,
        optimizer=optimizer,
        batch_size=batches[0],
        shuffle=batches[1],
        l2=l2,
    )
    members = members_of(network, rng, n)
    ensemble = Ensemble(posed, members)
    assert ensemble.run(4) == 4
    outcome = ensemble.outcome()
    for k, member in enumerate(members):
        trainer = alone(posed, member, 4)
        # Where numbers run away, rounding does too, between any two ways to add up.
        assume(size(trainer.parameters) < 10)
        assert distance(ensemble.parameters(k), trainer.parameters) < 1e-12
        expected, _ = scored(posed, trainer.parameters)
        assert outcome.loss[k] == pytest.approx(expected, rel=1e-10, abs=1e-12)


def test_float32_is_offered_and_stays_near_double_precision():
    network = layered([2, 3, 1], ["tanh", "sigmoid"])
    posed = problem(network, XOR_X, XOR_Y)
    members = members_of(network, np.random.default_rng(0), 4)
    single = replace(posed, settings=replace(posed.settings, precision="float32"))
    ensembles = [Ensemble(p, members) for p in (posed, single)]
    for ensemble in ensembles:
        ensemble.run(50)
    gap = distance(ensembles[1].parameters(2), ensembles[0].parameters(2))
    assert 0 < gap < 1e-5


def test_what_is_frozen_stays_and_all_else_trains_on():
    network = layered([2, 3, 1], ["sigmoid", "sigmoid"])
    rng = np.random.default_rng(1)
    layers = tuple(
        replace(
            layer,
            frozen=frozen_mask(rng.random((layer.n_sources, layer.n_units)) < 0.5),
            frozen_bias=frozen_mask([True] * layer.n_units),
        )
        for layer in network.layers
    )
    network = replace(network, layers=layers)
    posed = problem(
        network, XOR_X, XOR_Y, optimizer="momentum", l2=0.1, decay_bias=True
    )
    (member,) = members_of(network, rng, 1)
    ensemble = Ensemble(posed, [member] * 2)
    ensemble.run(20)
    after = ensemble.parameters(1)
    for layer, old, new in zip(
        layers, member.start.weights, after.weights, strict=True
    ):
        assert ((old == new) == layer.frozen).all()
    for old, new in zip(member.start.biases, after.biases, strict=True):
        assert (old == new).all()


@pytest.mark.parametrize("rule", RULES)
def test_other_rules_of_update_train_as_alone_too(rule):
    network = layered([2, 3, 2], ["sigmoid", "sigmoid"])
    rng = np.random.default_rng(2)
    t = rng.uniform(0.1, 0.9, (5, 2))
    try:
        posed = problem(network, rng.uniform(0.1, 1, (5, 2)), t, rule=rule)
    except EngineError:
        pytest.skip("not for this network")
    members = members_of(network, rng, 3)
    ensemble = Ensemble(posed, members)
    ensemble.run(4)
    for k, member in enumerate(members):
        trainer = alone(posed, member, 4)
        assert distance(ensemble.parameters(k), trainer.parameters) < 1e-12


def xor(n, *, sizes=(2, 4, 1), rate=2.0, **fields):
    network = layered(list(sizes), ["sigmoid"] * (len(sizes) - 1))
    posed = problem(network, XOR_X, XOR_Y, learning_rate=rate, **fields)
    starts = (random_parameters(network, np.random.default_rng(k)) for k in range(n))
    return posed, [Member(start, rate, seed) for seed, start in enumerate(starts)]


@pytest.mark.parametrize(
    "bounds", [{"loss_below": 0.01}, {"accuracy_at_least": 1.0}], ids=str
)
@pytest.mark.parametrize("batch_size", [None, 3])
def test_a_network_ends_where_a_single_run_ends(bounds, batch_size):
    posed, members = xor(6, batch_size=batch_size, stop={"epochs": 800, **bounds})
    ensemble = Ensemble(posed, members, goal=Goal(**bounds))
    ensemble.run(800)
    outcome = ensemble.outcome()
    for k, member in enumerate(members):
        trainer = alone(posed, member, 800)
        assert outcome.epochs[k] == trainer.epoch
        assert outcome.is_solved[k] == (trainer.stop.reason is not StopReason.EPOCHS)
        assert distance(ensemble.parameters(k), trainer.parameters) < 1e-8
        trainer.score_now()
        expected = trainer.frame().train.loss
        assert outcome.loss[k] == pytest.approx(expected, rel=1e-8)


@pytest.mark.parametrize(
    "how",
    [
        {"rate": 2.0},
        {"rate": 0.05, "optimizer": "adam", "batch_size": 2, "shuffle": True},
    ],
    ids=["sgd", "adam"],
)
def test_those_that_have_ended_are_taken_out_and_change_no_more(how):
    posed, members = xor(70, **how)
    ensemble = Ensemble(posed, members, goal=Goal(loss_below=0.02))
    n_running = []
    while ensemble.n_running > 20 and ensemble.epoch < 3000:
        ensemble.run(100)
        n_running.append(ensemble.n_running)
    assert 0 < n_running[-1] < 35  # so that columns have been taken out
    solved = np.flatnonzero(ensemble.outcome().is_solved).tolist()
    kept = [ensemble.parameters(k) for k in solved]
    ensemble.run(300)
    assert [ensemble.parameters(k) for k in solved] == kept
    outcome = ensemble.outcome()
    for k in [
        *range(3),
        *np.flatnonzero(~outcome.is_solved)[:2].tolist(),
        *solved[-2:],
    ]:
        trainer = alone(posed, members[k], int(outcome.epochs[k]))
        assert distance(ensemble.parameters(k), trainer.parameters) < 1e-7


def test_going_on_in_pieces_is_the_same_as_in_one_go():
    posed, members = xor(5, batch_size=2, shuffle=True, optimizer="adam", rate=0.05)
    pieces, whole = Ensemble(posed, members), Ensemble(posed, members)
    assert len(whole) == whole.n_running == 5
    for n in (1, 7, 12):
        pieces.run(n)
    whole.run(20)
    assert pieces.epoch == whole.epoch == 20
    assert pieces.parameters(3) == whole.parameters(3)
    assert pieces.outcome() == whole.outcome()


def test_a_network_beyond_all_bounds_ends_and_leaves_the_others_alone():
    network = layered([1, 1], ["identity"])
    posed = problem(network, [[1.0], [2.0]], [[2.0], [4.0]])
    start = Parameters((frozen([[0.5]]),), (frozen([0.0]),))
    members = [Member(start, rate) for rate in (0.1, 1e150, 0.1)]
    ensemble = Ensemble(posed, members, goal=Goal(loss_below=1e-6))
    ensemble.run(2000)
    outcome = ensemble.outcome()
    assert outcome.is_solved.tolist() == [True, False, True]
    assert not np.isfinite(outcome.loss[1])
    assert outcome.epochs[1] < 10
    assert outcome.epochs[0] == outcome.epochs[2] > 10


def test_a_goal_that_does_not_end_counts_from_where_it_stays_reached():
    # One perceptron with a large rate: right by chance, wrong again, then for good.
    network = layered([1, 1], ["sigmoid"])
    posed = problem(network, [[-1.0], [1.0], [1.5]], [[0.0], [1.0], [1.0]])
    rng = np.random.default_rng(3)
    members = [Member(random_parameters(network, rng, 3.0), 1.0) for _ in range(20)]
    goal = Goal(accuracy_at_least=1.0, ends=False)
    ensemble = Ensemble(posed, members, goal=goal)
    ensemble.run(200)
    outcome = ensemble.outcome()
    assert (outcome.epochs == 200).all()
    assert outcome.is_solved.sum() > 10
    assert len(set(outcome.solved_at.tolist())) > 2
    for k in np.flatnonzero(outcome.is_solved):
        before = alone(posed, members[k], max(int(outcome.solved_at[k]) - 1, 0))
        at = alone(posed, members[k], int(outcome.solved_at[k]))
        assert scored(posed, at.parameters)[1] == 1
        if outcome.solved_at[k]:
            assert scored(posed, before.parameters)[1] < 1


@pytest.mark.parametrize(
    ("outputs", "t"),
    [
        (["softmax"], [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0]]),
        (["tanh"], [[1, -1], [-1, -1], [1, 1], [-1, 1]]),
        (["sigmoid"], [[1, 0], [1, 1], [0, 0], [0, 1]]),
    ],
)
def test_the_goal_counts_right_answers_as_the_score_does(outputs, t):
    network = layered([2, len(t[0])], outputs)
    posed = problem(network, XOR_X, t)
    rng = np.random.default_rng(0)
    members = [Member(random_parameters(network, rng, 2.0), 0.1) for _ in range(60)]
    accuracies = [scored(posed, m.start)[1] for m in members]
    assert len(set(accuracies)) > 2
    for bound in (0.25, 0.5, 0.75):
        ensemble = Ensemble(posed, members, goal=Goal(accuracy_at_least=bound))
        solved = ensemble.outcome().is_solved
        assert solved.tolist() == [a >= bound for a in accuracies]


def test_several_output_blocks_are_judged_together():
    network, _, rng = random_network(9, "sigmoid")
    while len(network.outputs) < 2:
        network, _, rng = random_network(int(rng.integers(0, 10**6)), "sigmoid")
    x = rng.normal(size=(2, network.n_inputs))
    t = np.round(rng.uniform(size=(2, network.n_outputs)))
    posed = problem(network, x, t)
    members = [Member(random_parameters(network, rng, 2.0), 0.1) for _ in range(80)]
    solved = Ensemble(posed, members, goal=Goal(accuracy_at_least=0.5)).outcome()
    expected = [scored(posed, m.start)[1] >= 0.5 for m in members]
    assert solved.is_solved.tolist() == expected


def test_images_of_bytes_are_scaled():
    network = layered([2, 1], ["sigmoid"])
    x = np.array([[0, 255], [255, 0], [128, 3]], np.uint8)
    posed = problem(
        network, x, [[0], [1], [1]], scaling="divide_255", batch_size=2, shuffle=True
    )
    members = members_of(network, np.random.default_rng(0), 3)
    ensemble = Ensemble(posed, members)
    ensemble.run(10)
    trainer = alone(posed, members[2], 10)
    assert distance(ensemble.parameters(2), trainer.parameters) < 1e-12


def test_a_missing_connection_stays_missing():
    mask = frozen_mask([[True, False], [True, True]])
    network = layered([2, 2, 1], ["sigmoid", "sigmoid"], masks=[mask, None])
    posed = problem(network, XOR_X, XOR_Y, optimizer="adam")
    members = members_of(network, np.random.default_rng(0), 2)
    ensemble = Ensemble(posed, members)
    ensemble.run(10)
    assert ensemble.parameters(1).weights[0][0, 1] == 0
