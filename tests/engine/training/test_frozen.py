"""Tests of frozen weights and biases: training leaves them as they are."""

from dataclasses import replace

import numpy as np
import pytest

from engine.arrays import frozen
from engine.document.build import layered_document
from engine.document.document import Document
from engine.document.edits import (
    add_input,
    add_perceptrons,
    connect,
    set_frozen,
    set_settings,
)
from engine.network.compile import compile_document
from engine.network.network import Parameters
from engine.network.parameters import parameters_of, set_parameters
from engine.nn.optimizers import OPTIMIZERS
from engine.training.gradients import gradients
from engine.training.plan.layout import Layout
from engine.training.problem import make_problem
from engine.training.trainer import Trainer
from tests.engine.training.networks import dataset, layered, problem, random_parameters


def worked_example():
    """Draw the well-known 2-2-2 example; its biases are kept."""
    document = layered_document([2, 2, 2], "sigmoid", "sigmoid")
    network = compile_document(document).network
    assert network is not None
    start = Parameters(
        (
            frozen([[0.15, 0.25], [0.20, 0.30]]),
            frozen([[0.40, 0.50], [0.45, 0.55]]),
        ),
        (frozen([0.35, 0.35]), frozen([0.60, 0.60])),
    )
    edit = set_parameters(document, network, start, "edit_matrix", also_start=True)
    document = document.apply(edit.changes)
    blocks = [span.block for layer in network.layers for span in layer.columns]
    return document.apply(set_frozen(document, blocks, True).changes)


def trainer_of(document, x, t, **fields):
    document = document.apply(set_settings(document, **fields).changes)
    network = compile_document(document).network
    assert network is not None
    posed = make_problem(network, dataset(x, t), document.settings)
    return Trainer(posed, parameters_of(network, document))


def test_the_worked_example_with_its_biases_kept():
    trainer = trainer_of(
        worked_example(), [[0.05, 0.10]], [[0.01, 0.99]], learning_rate=0.5
    )
    trainer.run(1)
    assert trainer.frame().loss == pytest.approx(0.298371109, abs=1e-9)
    first, last = trainer.parameters.weights
    assert last.T.ravel() == pytest.approx(
        [0.35891648, 0.40866619, 0.51130127, 0.56137012], abs=1e-8
    )
    assert first.T.ravel() == pytest.approx(
        [0.14978072, 0.19956143, 0.24975114, 0.29950229], abs=1e-8
    )
    assert [b.tolist() for b in trainer.parameters.biases] == [[0.35] * 2, [0.6] * 2]
    trainer.run(1)
    assert trainer.frame().loss == pytest.approx(0.291027774, abs=1e-9)
    trainer.run(9999)
    assert trainer.frame().loss == pytest.approx(0.0000351019, abs=1e-10)


FIRST = np.array([[True, False, True], [False, True, True]])


def partly_frozen():
    network = layered([2, 3, 1], ["tanh", "sigmoid"])
    first, last = network.layers
    return replace(
        network,
        layers=(
            replace(first, frozen=FIRST),
            replace(last, frozen_bias=np.array([True])),
        ),
    )


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_what_is_frozen_keeps_every_bit_and_everything_else_moves(optimizer):
    network = partly_frozen()
    rng = np.random.default_rng(0)
    start = random_parameters(network, rng)
    posed = problem(
        network,
        rng.normal(size=(5, 2)),
        rng.uniform(size=(5, 1)),
        optimizer=optimizer,
        l1=0.01,
        l2=0.02,
        decay_bias=True,
        batch_size=2,
    )
    trainer = Trainer(posed, start)
    trainer.run(20)
    now = trainer.parameters
    assert (now.weights[0] == start.weights[0])[FIRST].all()
    assert (now.weights[0] != start.weights[0])[~FIRST].all()
    assert (now.weights[1] != start.weights[1]).all()
    assert (now.biases[0] != start.biases[0]).all()
    assert now.biases[1].tolist() == start.biases[1].tolist()


def test_the_memory_of_what_is_frozen_stays_empty():
    network = partly_frozen()
    start = random_parameters(network, np.random.default_rng(0))
    posed = problem(network, [[1.0, 2.0]], [[1.0]], optimizer="adam")
    trainer = Trainer(posed, start)
    trainer.run(5)
    for memory in trainer.state().memory.values():
        assert (memory.weights[0][FIRST] == 0).all()
        assert (memory.weights[0][~FIRST] != 0).all()


def test_a_frozen_weight_has_a_gradient_all_the_same():
    network = partly_frozen()
    start = random_parameters(network, np.random.default_rng(0))
    got = gradients(network, start, [[1.0, 2.0]], [[1.0]], "half_sse").parameters
    assert (got.weights[0] != 0).all()
    trainer = Trainer(problem(network, [[1.0, 2.0]], [[1.0]]), start)
    trainer.run(1)
    assert trainer.plan.gradient == got


def test_frozen_parameters_are_no_reason_to_go_on():
    network = layered([1, 1], ["identity"])
    all_frozen = replace(
        network.layers[0], frozen=np.array([[True]]), frozen_bias=np.array([True])
    )
    posed = problem(
        replace(network, layers=(all_frozen,)),
        [[1.0]],
        [[5.0]],
        stop={"gradient_below": 1e-9},
    )
    start = random_parameters(network, np.random.default_rng(0))
    trainer = Trainer(posed, start)
    trainer.run(10)
    assert trainer.stop is not None
    assert trainer.update == 1
    assert trainer.parameters == start


def test_the_layout_marks_what_moves():
    layout = Layout(partly_frozen())
    assert layout.there.all()
    first, last = layout.matrices(layout.moves)
    assert (first[:, :-1] == ~FIRST.T).all()
    assert first[:, -1].all()
    assert last[:, :-1].all()
    assert not last[:, -1].any()


def test_a_wire_freezes_its_cells_and_only_them():
    document = layered_document([2, 2, 1], "tanh", "sigmoid")
    wire = next(w for w in document.wires() if w.source == 1)
    document = document.apply(set_frozen(document, [wire.id], True).changes)
    network = compile_document(document).network
    assert network is not None
    marks = network.layers[0].frozen
    assert marks is not None
    assert marks.all()
    assert not marks.flags.writeable
    assert network.layers[0].frozen_bias is None
    assert network.layers[1].frozen is None
    trainer = trainer_of(document, [[1.0, 2.0]], [[1.0]], learning_rate=0.5)
    trainer.run(3)
    assert (trainer.parameters.weights[0] == 0).all()
    assert (trainer.parameters.biases[1] != 0).all()


def test_a_frozen_wire_beside_one_that_is_not():
    document = Document()
    document = document.apply(add_input(document, 0, 0, 2).changes)
    for _ in range(2):
        document = document.apply(add_perceptrons(document, 0, 0).changes)
    for target in (2, 3):
        document = document.apply(connect(document, 1, target).changes)
    document = document.apply(set_frozen(document, [5, 2], True).changes)
    network = compile_document(document).network
    assert network is not None
    layer = network.layers[0]
    assert layer.frozen is not None
    assert layer.frozen_bias is not None
    assert layer.frozen.tolist() == [[False, True], [False, True]]
    assert layer.frozen_bias.tolist() == [True, False]
