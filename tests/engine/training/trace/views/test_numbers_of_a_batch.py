"""Tests of contributions, moves, means, histograms and of places in an epoch."""

import numpy as np
import pytest

from engine.document.examples import load_example
from engine.network.compile import compile_document
from engine.network.parameters import parameters_of
from engine.training.run.run_state import TrainState
from engine.training.trace.trace import trace_update
from engine.training.trace.views.batch import histogram, mean_out, mean_pre
from engine.training.trace.views.contributions import contributions
from engine.training.trace.views.epoch_place import epoch_place
from engine.training.trace.views.moved import change_of, largest, moved
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    layered,
    problem,
    random_parameters,
)

NET = layered([2, 2, 1], ["sigmoid", "sigmoid"])


def traced(x=XOR_X, y=XOR_Y, state=None, **fields):
    start = state or TrainState(random_parameters(NET, np.random.default_rng(0)))
    return trace_update(problem(NET, x, y, **fields), start)


@pytest.fixture(scope="module")
def xor():
    return traced(learning_rate=0.5)


@pytest.mark.parametrize("source", [0, 1, None])
def test_parts_of_a_parameter_add_up_to_its_gradient(xor, source):
    parts = contributions(xor, 2, 0, source)
    gradient = xor.moment.gradient
    expected = gradient.biases[1][0] if source is None else gradient.weights[1][source]
    assert parts.total == pytest.approx(float(np.squeeze(expected)))
    assert parts.product.sum() == pytest.approx(parts.total)
    assert (parts.signal == 1).all() == (source is None)
    assert parts.rate == 0.5


def test_a_loss_that_is_a_sum_needs_a_rate_n_times_smaller_for_the_same_step(xor):
    mean, total = (
        contributions(xor, 1, 1, 0, is_sum=is_sum) for is_sum in (False, True)
    )
    assert total.rate == mean.rate / 4
    assert total.delta == pytest.approx(4 * mean.delta)
    assert total.total == pytest.approx(4 * mean.total)
    assert total.mean == pytest.approx(mean.total)
    assert total.rate * total.total == pytest.approx(mean.rate * mean.total)


def test_the_moves_of_the_worked_example_are_those_of_the_reference():
    document = load_example("worked_example")
    network = compile_document(document).network
    assert network is not None
    state = TrainState(parameters_of(network, document))
    x, y = np.array([[1.0]]), np.array([[1.0]])
    moment = trace_update(
        problem(network, x, y, loss="half_sse", learning_rate=0.1), state
    ).moment
    first = moved(moment, 1, 0, 0)
    # 0.4 - 0.1 · (-0.006869)
    assert (first.old, round(first.new, 6)) == (0.4, 0.400687)
    assert first.change == pytest.approx(0.1 * 0.0068694, rel=1e-4)
    bias = moved(moment, 2, 0, None)
    assert (bias.old, round(bias.new, 6)) == (0.2, 0.209744)
    weights, biases = change_of(moment, 2)
    assert biases[0] == bias.change
    assert weights.shape == (1, 1)


def test_the_largest_number_of_a_part_is_named_by_its_place_in_the_whole():
    values = np.array([[9.0, 1.0, 2.0], [0.0, -5.0, 3.0]])
    assert largest(values, slice(0, 2), slice(1, 3)) == (1, 1)
    assert largest(values, slice(1, 2), slice(2, 3)) == (1, 2)


def test_means_are_those_of_the_columns(xor):
    moment = xor.moment
    assert mean_out(moment, 0).tolist() == [0.5, 0.5]
    assert mean_pre(moment, 1) == pytest.approx(moment.pre[0].sum(axis=0) / 4)


def test_a_histogram_counts_every_finite_value():
    counts, ends = histogram(np.array([0.0, 0.1, 0.9, 1.0, np.nan, np.inf]), 2)
    assert counts.tolist() == [2, 2]
    assert ends == (0.0, 1.0)
    counts, (low, high) = histogram(np.full(7, 3.0), 4)
    assert counts.sum() == 7
    assert low < 3.0 < high


def test_an_update_has_its_place_in_the_shuffled_epoch():
    x, y = np.tile(XOR_X, (3, 1))[:10], np.tile(XOR_Y, (3, 1))[:10]
    first = traced(x, y, batch_size=4, seed=3)
    second = traced(x, y, first.moment.after, batch_size=4, seed=3)
    place = epoch_place(second.moment)
    assert (place.update, place.epoch, place.batch, place.n_batches) == (2, 1, 2, 3)
    assert [len(rows) for rows in place.batches] == [4, 4, 2]
    assert place.is_last_short
    assert sorted(np.concatenate(place.batches)) == list(range(10))
    assert place.n_samples == 10
    assert place.batches[1].tolist() == second.moment.rows.tolist()
