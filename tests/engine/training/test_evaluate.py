"""Tests of engine.training.evaluate."""

import threading

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.training.evaluate import PORTION, evaluate, predict, score
from engine.training.plan.groups import groups_of
from engine.training.problem import Part
from tests.engine.training.documents import random_network
from tests.engine.training.networks import (
    XOR_X,
    XOR_Y,
    layered,
    problem,
    random_parameters,
)


def by_hand(network, parameters, x):
    """Compute all outputs with nothing but ``out = f(X W + b)``."""
    out = [np.asarray(x, float)]
    for layer, w, b in zip(
        network.layers, parameters.weights, parameters.biases, strict=True
    ):
        source = np.concatenate(
            [out[p.layer][:, p.start : p.stop] for p in layer.pieces], axis=1
        )
        pre = source @ w + b
        here = np.empty_like(pre)
        for activation, start, stop in groups_of(layer):
            here[:, start:stop] = activation.out(pre[:, start:stop])
        out.append(here)
    return out


@given(seed=st.integers(0, 2**32), n_samples=st.integers(1, 3))
def test_every_drawing_computes_what_its_matrices_say(seed, n_samples):
    network, parameters, rng = random_network(seed, rng_output(seed))
    x = rng.normal(size=(n_samples, network.n_inputs))
    values = evaluate(network, parameters, x)
    for got, expected in zip(values.out, by_hand(network, parameters, x), strict=True):
        assert got == pytest.approx(expected, rel=1e-13, abs=1e-13)
    answers = [values.out[p.layer][:, p.start : p.stop] for p in network.outputs]
    assert (values.y == np.concatenate(answers, axis=1)).all()
    assert (predict(network, parameters, x) == values.y).all()


def rng_output(seed):
    return [None, "softmax", "sigmoid"][seed % 3]


def test_the_lectures_xor_is_computed_exactly():
    from engine.arrays import frozen
    from engine.network.network import Parameters

    network = layered([2, 2, 1], ["step", "step"])
    weights = (frozen([[-0.5, 0.5], [-0.5, 0.5]]), frozen([[0.5], [0.5]]))
    biases = (frozen([0.7, -0.2]), frozen([-0.7]))
    values = evaluate(network, Parameters(weights, biases), XOR_X)
    assert values.out[1].tolist() == [[1, 0], [1, 1], [1, 1], [0, 1]]
    assert values.y.tolist() == XOR_Y


def test_values_are_read_only_and_stay_what_they_were():
    rng = np.random.default_rng(0)
    network = layered([2, 3, 1], ["tanh", "sigmoid"])
    first = evaluate(network, random_parameters(network, rng), XOR_X)
    kept = first.y.copy()
    evaluate(network, random_parameters(network, rng), XOR_X)
    assert (first.y == kept).all()
    assert not first.y.flags.writeable
    assert not first.pre[0].flags.writeable
    assert first.out[1].flags.c_contiguous


def test_many_samples_are_answered_in_portions_alike():
    rng = np.random.default_rng(0)
    network = layered([2, 3, 1], ["tanh", "sigmoid"])
    parameters = random_parameters(network, rng)
    x = rng.normal(size=(2 * PORTION + 7, 2))
    whole = evaluate(network, parameters, x).y
    assert predict(network, parameters, x) == pytest.approx(whole, rel=1e-14)


def test_threads_do_not_disturb_one_another():
    rng = np.random.default_rng(0)
    network = layered([2, 30, 1], ["tanh", "sigmoid"])
    choices = [random_parameters(network, rng) for _ in range(4)]
    expected = [evaluate(network, p, XOR_X).y.copy() for p in choices]
    wrong = []

    def ask(k):
        for _ in range(200):
            same = evaluate(network, choices[k], XOR_X).y == expected[k]
            wrong.extend([] if same.all() else [k])

    threads = [threading.Thread(target=ask, args=(k,)) for k in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_score_is_mean_loss_and_share_of_right_answers_also_of_many_samples():
    rng = np.random.default_rng(0)
    network = layered([2, 3, 2], ["tanh", "softmax"])
    parameters = random_parameters(network, rng)
    x = rng.normal(size=(PORTION + 50, 2))
    t = np.eye(2)[(x[:, 0] > 0).astype(int)]
    posed = problem(network, x, t, loss="cross_entropy", test_share=0.2)
    for part in Part:
        samples = posed.samples(part)
        assert samples is not None
        y = evaluate(network, parameters, samples[0]).y
        got = score(posed, parameters, part)
        assert got is not None
        expected = -(samples[1] * np.log(y)).sum(axis=1).mean()
        assert got.loss == pytest.approx(expected, rel=1e-12)
        right = (y.argmax(axis=1) == samples[1].argmax(axis=1)).mean()
        assert got.accuracy == pytest.approx(right)


def test_numbers_have_no_accuracy_and_an_empty_part_no_score():
    network = layered([1, 1], ["identity"])
    posed = problem(network, [[0.0], [1.0]], [[0.3], [0.6]])
    parameters = random_parameters(network, np.random.default_rng(0))
    got = score(posed, parameters, Part.TRAIN)
    assert got is not None
    assert got.accuracy is None
    assert score(posed, parameters, Part.HELD_OUT) is None


def test_bytes_are_scored_as_their_scaled_numbers():
    rng = np.random.default_rng(0)
    network = layered([3, 2], ["softmax"])
    parameters = random_parameters(network, rng)
    x = rng.integers(0, 256, (20, 3)).astype(np.uint8)
    t = np.eye(2)[rng.integers(0, 2, 20)]
    same = {"loss": "cross_entropy", "scaling": "divide_255"}
    stored = score(problem(network, x, t, **same), parameters, Part.TRAIN)
    wide = score(problem(network, x.astype(float), t, **same), parameters, Part.TRAIN)
    assert stored is not None
    assert wide is not None
    assert stored.loss == pytest.approx(wide.loss, rel=1e-14)
