"""Tests of engine.training.initialise."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.arrays import frozen_mask
from engine.document.edits import (
    set_connection,
    set_frozen,
    set_settings,
    set_use_bias,
)
from engine.document.elements import Settings
from engine.document.examples import load_example
from engine.network.compile import compile_document
from engine.network.parameters import parameters_of, start_parameters_of
from engine.nn.initialisers import INITIALISERS
from engine.training.initialise import new_start, random_start


@pytest.fixture
def document():
    return load_example("xor_train")


def network_of(document):
    return compile_document(document).network


@given(seed=st.integers(0, 10**9), name=st.sampled_from(sorted(INITIALISERS)))
def test_the_same_seed_gives_the_same_numbers(seed, name):
    network = network_of(load_example("xor_train"))
    settings = Settings(initializer=name, initialize_bias=True)
    first = random_start(network, settings, seed)
    assert first == random_start(network, settings, seed)
    assert [w.shape for w in first.weights] == [(2, 4), (4, 1)]
    assert [b.shape for b in first.biases] == [(4,), (1,)]


def test_another_seed_gives_other_numbers_and_biases_start_at_zero(document):
    network = network_of(document)
    one, two = (random_start(network, Settings(), seed) for seed in (1, 2))
    assert one != two
    assert not any(b.any() for b in one.biases)


def test_the_scale_is_the_width(document):
    settings = Settings(initializer="uniform", initial_scale=0.01)
    drawn = random_start(network_of(document), settings, 0)
    assert 0.0 < max(np.abs(w).max() for w in drawn.weights) <= 0.01


def test_missing_connections_and_biases_that_are_off_get_zero(document):
    wire = next(document.wires())
    document = document.apply(set_connection(document, wire.id, 1, 2, False).changes)
    document = document.apply(set_use_bias(document, [wire.target], False).changes)
    settings = Settings(initialize_bias=True)
    drawn = random_start(network_of(document), settings, 3)
    assert drawn.weights[0][1, 2] == 0.0
    assert np.count_nonzero(drawn.weights[0]) == 7
    assert not drawn.biases[0].any()
    assert drawn.biases[1].any()
    assert frozen_mask(drawn.weights[0] != 0).sum() == 7


def test_a_new_start_is_one_edit_of_numbers_start_numbers_and_seed(document):
    network = network_of(document)
    edit = new_start(document, network, 5)
    after = document.apply(edit.changes)
    drawn = random_start(network, document.settings, 5)
    assert parameters_of(network, after) == drawn
    assert start_parameters_of(network, after) == drawn
    assert after.settings.seed == 5
    assert after.apply(edit.inverse().changes) == document


def test_a_new_start_from_the_same_seed_leaves_the_settings_alone(document):
    document = document.apply(set_settings(document, seed=5).changes)
    edit = new_start(document, network_of(document), 5)
    assert document.settings.id not in [change.id for change in edit.changes]


def test_a_new_start_leaves_frozen_weights_and_biases_alone(document):
    wire = next(document.wires())
    frozen = set_frozen(document, [wire.id, wire.target], frozen=True)
    document = document.apply(frozen.changes)
    after = document.apply(new_start(document, network_of(document), 5).changes)
    assert after.wire(wire.id) == document.wire(wire.id)
    assert after.block(wire.target) == document.block(wire.target)
    others = [w for w in document.wires() if w.id != wire.id]
    assert all(after.wire(w.id) != w for w in others)
