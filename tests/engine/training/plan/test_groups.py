"""Tests of engine.training.plan.groups: several outputs and several softmax blocks."""

import numpy as np
import pytest

from engine.arrays import frozen
from engine.document.document import Document
from engine.document.edits import add_input, add_perceptrons, connect
from engine.document.elements import Element, InputBlock, PerceptronBlock, Wire
from engine.network.compile import compile_document
from engine.network.parameters import parameters_of
from engine.training.evaluate import evaluate
from engine.training.gradients import gradients
from engine.training.plan.groups import groups_of, heads_of


def two_softmax_blocks():
    rng = np.random.default_rng(0)
    elements: list[Element] = [InputBlock(1, 0, 0, "x", ("a", "b"))]
    for block_id, n_units in ((2, 2), (3, 3)):
        zeros, w = frozen(np.zeros(n_units)), frozen(rng.normal(size=(2, n_units)))
        elements += [
            PerceptronBlock(block_id, 0, 0, "", "softmax", zeros, zeros),
            Wire(10 + block_id, 1, block_id, w, w),
        ]
    document = Document(elements)
    network = compile_document(document).network
    assert network is not None
    return network, parameters_of(network, document)


def test_each_softmax_block_is_a_group_of_its_own():
    network, _ = two_softmax_blocks()
    groups = list(groups_of(network.layers[0]))
    assert [(g.start, g.stop) for g in groups] == [(0, 2), (2, 5)]
    heads = heads_of(network)
    assert [head.outputs for head in heads] == [slice(0, 2), slice(2, 5)]


def test_each_softmax_block_answers_with_shares_of_its_own():
    network, parameters = two_softmax_blocks()
    y = evaluate(network, parameters, [[0.3, -0.8]]).y[0]
    assert y[:2].sum() == pytest.approx(1)
    assert y[2:].sum() == pytest.approx(1)


def test_the_loss_of_several_blocks_is_the_sum_of_theirs():
    network, parameters = two_softmax_blocks()
    x, t = [[0.3, -0.8]], np.array([[1, 0, 0, 0, 1.0]])
    y = evaluate(network, parameters, x).y
    got = gradients(network, parameters, x, t, "cross_entropy")
    assert got.loss == pytest.approx(-(t * np.log(y)).sum())
    assert got.delta[0] == pytest.approx(y - t)


def test_single_softmax_perceptrons_share_one_softmax():
    document = Document()
    document = document.apply(add_input(document, 0, 0).changes)
    for _ in range(3):
        edit = add_perceptrons(document, 100, 0, activation="softmax")
        document = document.apply(edit.changes)
    for target in (2, 3, 4):
        document = document.apply(connect(document, 1, target).changes)
    network = compile_document(document).network
    assert network is not None
    (group,) = groups_of(network.layers[0])
    assert (group.start, group.stop) == (0, 3)
    answers = evaluate(network, parameters_of(network, document), np.ones((1, 1))).y
    assert answers.sum() == pytest.approx(1.0)
    assert (answers < 1.0).all()
