"""Tests of engine.training.run.outcome: what was learnt meets edits made meanwhile."""

import numpy as np
import pytest

from engine.document.edits import (
    connect,
    remove,
    set_bias,
    set_connection,
    set_n_units,
    set_use_bias,
    set_weight,
)
from engine.document.examples import load_example
from engine.network.compile import compile_document
from engine.network.parameters import parameters_of, start_parameters_of
from engine.training.initialise import random_start
from engine.training.run.outcome import keep_trained, put_back


@pytest.fixture
def base():
    return load_example("xor_train")


@pytest.fixture
def network(base):
    return compile_document(base).network


@pytest.fixture
def trained(base, network):
    settings = base.settings
    return random_start(network, settings, 12345)


def wires(document):
    return list(document.wires())


def kept(base, now, network, trained):
    edit = keep_trained(base, now, network, trained, 7)
    assert edit.values == {"updates": 7}
    return now.apply(edit.changes)


def test_without_edits_every_number_is_the_trained_one(base, network, trained):
    after = kept(base, base, network, trained)
    assert parameters_of(network, after) == trained
    assert start_parameters_of(network, after) == start_parameters_of(network, base)


def test_an_edited_weight_and_bias_win(base, network, trained):
    first = wires(base)[0]
    now = base.apply(set_weight(base, first.id, 1, 2, 9.0).changes)
    now = now.apply(set_bias(now, first.target, 3, -4.0).changes)
    after = parameters_of(network, kept(base, now, network, trained))
    expected = trained.weights[0].copy()
    expected[1, 2] = 9.0
    assert np.array_equal(after.weights[0], expected)
    assert after.biases[0][3] == -4.0
    assert np.array_equal(after.biases[0][:3], trained.biases[0][:3])
    assert np.array_equal(after.weights[1], trained.weights[1])


def test_a_cut_connection_stays_cut(base, network, trained):
    now = base.apply(set_connection(base, wires(base)[0].id, 0, 0, False).changes)
    after = kept(base, now, network, trained)
    assert wires(after)[0].weights[0, 0] == 0.0
    assert wires(after)[0].mask is not None


def test_a_bias_switched_off_stays_zero(base, network, trained):
    target = wires(base)[1].target
    now = base.apply(set_use_bias(base, [target], False).changes)
    assert not kept(base, now, network, trained).block(target).bias.any()


def test_a_resized_layer_keeps_what_its_units_learnt(base, network, trained):
    target = wires(base)[0].target
    now = base.apply(set_n_units(base, target, 6).changes)
    after = wires(kept(base, now, network, trained))
    assert np.array_equal(after[0].weights[:, :4], trained.weights[0])
    assert np.array_equal(after[0].weights[:, 4:], wires(now)[0].weights[:, 4:])
    assert np.array_equal(after[1].weights[:4], trained.weights[1])


def test_what_was_removed_stays_removed(base, network, trained):
    target = wires(base)[0].target
    now = base.apply(remove(base, [target]).changes)
    assert kept(base, now, network, trained) == now


def test_an_id_used_again_for_another_wire_is_left_alone(base, network, trained):
    last = max(wires(base), key=lambda wire: wire.id)
    now = base.apply(remove(base, [last.id]).changes)
    inputs = wires(base)[0].source
    edit = connect(now, inputs, last.target)
    now = now.apply(edit.changes)
    reused = now.wire(last.id)
    assert (reused.source, reused.target) != (last.source, last.target)
    after = kept(base, now, network, trained)
    assert after.wire(last.id) == reused


def test_numbers_of_an_earlier_update_are_put_back_under_a_name_of_their_own(
    base, network
):
    earlier = parameters_of(network, base)
    learnt = random_start(network, base.settings, 7)
    later = base.apply(keep_trained(base, base, network, learnt, 3).changes)
    assert parameters_of(network, later) == learnt
    edit = put_back(later, network, earlier)
    assert edit.name == "step_back"
    assert parameters_of(network, later.apply(edit.changes)) == earlier
