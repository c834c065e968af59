"""How often training arrives: facts about many random starts, through the ensemble.

Starts are drawn evenly from -1 to 1, biases too. "Solved" means that all four rows are
answered on the right side of 0.5 at the end, and from the epoch told onwards.
"""

from dataclasses import replace

import pytest

from engine.arrays import frozen, frozen_mask
from engine.network.network import Parameters
from engine.training.ensemble import Ensemble, Goal, Member
from engine.training.gradients import gradients
from engine.training.initialise import random_start
from tests.engine.training.networks import XOR_X, XOR_Y, layered, problem

AND_Y, OR_Y = [[0], [0], [0], [1]], [[0], [1], [1], [1]]
RIGHT = Goal(accuracy_at_least=1.0, ends=False)
SEEDS = range(200)


def drawn(posed, seed, scale=1.0):
    settings = replace(
        posed.settings,
        initializer="uniform",
        initial_scale=scale,
        initialize_bias=True,
    )
    return random_start(posed.network, settings, seed)


def share_solved(sizes, y, *, rate=2.0, epochs, scale=1.0, **fields):
    network = layered(sizes, ["sigmoid"] * (len(sizes) - 1))
    posed = problem(network, XOR_X, y, **fields)
    members = [Member(drawn(posed, seed, scale), rate) for seed in SEEDS]
    ensemble = Ensemble(posed, members, goal=RIGHT)
    ensemble.run(epochs)
    return ensemble.outcome().is_solved.mean()


def test_four_hidden_perceptrons_learn_xor_from_almost_every_start():
    assert share_solved([2, 4, 1], XOR_Y, epochs=10_000) >= 0.98


def test_two_hidden_perceptrons_stay_stuck_from_about_every_sixth_start():
    assert 0.75 <= share_solved([2, 2, 1], XOR_Y, epochs=10_000) <= 0.90


def test_without_a_hidden_layer_xor_is_never_learnt():
    assert share_solved([2, 1], XOR_Y, epochs=5000) == 0


def test_a_start_at_zero_never_learns_xor():
    assert share_solved([2, 2, 1], XOR_Y, epochs=5000, scale=0.0) == 0
    assert share_solved([2, 4, 1], XOR_Y, epochs=2000, scale=0.0) == 0


@pytest.mark.parametrize("y", [AND_Y, OR_Y], ids=["and", "or"])
@pytest.mark.parametrize("sizes", [[2, 1], [2, 2, 1]], ids=str)
def test_and_and_or_are_learnt_from_every_start(sizes, y):
    assert share_solved(sizes, y, epochs=2000) == 1


@pytest.mark.parametrize("loss", ["half_sse", "binary_cross_entropy"])
def test_a_sum_over_samples_is_the_mean_with_n_times_the_rate(loss):
    """Of four samples the sum is four times the mean, so rate 0.5 becomes 2."""
    network = layered([2, 2, 1], ["sigmoid", "sigmoid"])
    posed = problem(network, XOR_X, XOR_Y, loss=loss)
    start = drawn(posed, 0)
    mean = Ensemble(posed, [Member(start, 2.0)])
    mean.run(300)
    summed = start
    for _ in range(300):
        summed = one_update_of_the_sum(posed, summed, 0.5)
    for a, b in zip(mean.parameters(0).weights, summed.weights, strict=True):
        assert a == pytest.approx(b, rel=1e-9)


def one_update_of_the_sum(posed, parameters, rate):
    """Add the gradients of the samples one by one, without a mean."""
    parts = [
        gradients(posed.network, parameters, [x], [t], posed.settings.loss).parameters
        for x, t in zip(posed.x_train, posed.t_train, strict=True)
    ]
    weights = tuple(
        frozen(w - rate * sum(part.weights[k] for part in parts))
        for k, w in enumerate(parameters.weights)
    )
    biases = tuple(
        frozen(b - rate * sum(part.biases[k] for part in parts))
        for k, b in enumerate(parameters.biases)
    )
    return Parameters(weights, biases)


# --- a well-known worked example, 2-2-2 with biases that are not trained


def worked_example():
    network = layered([2, 2, 2], ["sigmoid", "sigmoid"])
    kept = frozen_mask([True, True])
    layers = tuple(replace(layer, frozen_bias=kept) for layer in network.layers)
    network = replace(network, layers=layers)
    posed = problem(network, [[0.05, 0.10]], [[0.01, 0.99]])
    start = Parameters(
        (frozen([[0.15, 0.25], [0.20, 0.30]]), frozen([[0.40, 0.50], [0.45, 0.55]])),
        (frozen([0.35, 0.35]), frozen([0.60, 0.60])),
    )
    return Ensemble(posed, [Member(start, 0.5)] * 2)


def test_the_second_worked_example_after_one_update():
    ensemble = worked_example()
    assert ensemble.outcome().loss == pytest.approx([0.298371109] * 2, abs=5e-10)
    ensemble.run(1)
    assert ensemble.outcome().loss == pytest.approx([0.291027774] * 2, abs=5e-10)
    after = ensemble.parameters(1)
    assert [b.tolist() for b in after.biases] == [[0.35] * 2, [0.60] * 2]
    assert after.weights[0].T.ravel() == pytest.approx(
        [0.14978072, 0.19956143, 0.24975114, 0.29950229], abs=5e-9
    )
    assert after.weights[1].T.ravel() == pytest.approx(
        [0.35891648, 0.40866619, 0.51130127, 0.56137012], abs=5e-9
    )


def test_the_second_worked_example_after_ten_thousand_updates():
    ensemble = worked_example()
    ensemble.run(10_000)
    assert ensemble.outcome().loss == pytest.approx([0.0000351019] * 2, rel=1e-5)
