"""Tests of gui.training.effects: what an edit means for a training under way."""

import pytest

from engine.document.edits import (
    add_input,
    add_note,
    connect,
    move,
    remove,
    set_activation,
    set_bias,
    set_collapsed,
    set_columns,
    set_connection,
    set_frozen,
    set_n_units,
    set_name,
    set_settings,
    set_use_bias,
    set_weight,
)
from engine.document.elements import StopSettings
from engine.document.examples import load_example
from gui.training.effects import Effect, effect_of

BASE = load_example("xor_train")
WIRE = next(BASE.wires())
HARMLESS = {
    "a move": move(BASE, {WIRE.source: (1.0, 2.0)}),
    "folding": set_collapsed(
        BASE, [WIRE.target], not BASE.block(WIRE.target).collapsed
    ),
    "a name": set_name(BASE, WIRE.target, "other"),
    "a note": add_note(BASE, 0, 0, "text"),
    "an initialiser": set_settings(BASE, initializer="zeros"),
}
TUNING = {
    "learning rate": set_settings(BASE, learning_rate=0.125),
    "scores": set_settings(BASE, evaluate_every=2),
    "stop": set_settings(BASE, stop=StopSettings(epochs=3)),
}
NUMBERS = {
    "weight": set_weight(BASE, WIRE.id, 0, 0, 5.0),
    "bias": set_bias(BASE, WIRE.target, 0, 5.0),
}
BREAKING = {
    "cut": set_connection(BASE, WIRE.id, 0, 0, False),
    "activation": set_activation(BASE, [WIRE.target], "tanh"),
    "bias off": set_use_bias(BASE, [WIRE.target], False),
    "frozen weights": set_frozen(BASE, [WIRE.id], True),
    "frozen biases": set_frozen(BASE, [WIRE.target], True),
    "update rule": set_settings(BASE, rule="multiply"),
    "columns": set_columns(BASE, WIRE.source, ["a", "b"]),
    "new block": add_input(BASE, 0, 0),
    "removal": remove(BASE, [WIRE.id]),
    "batch size": set_settings(BASE, batch_size=1),
    "seed": set_settings(BASE, seed=77),
    "data": set_settings(BASE, data=None),
    "a skip": connect(BASE, WIRE.source, max(w.target for w in BASE.wires())),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_looks_and_names_do_not_matter(name):
    assert HARMLESS[name].changes
    assert effect_of(HARMLESS[name].changes) is Effect.NONE


@pytest.mark.parametrize("name", TUNING)
def test_rate_and_stop_are_taken_over_on_the_way(name):
    assert effect_of(TUNING[name].changes) is Effect.TUNE


@pytest.mark.parametrize("name", NUMBERS)
def test_the_same_can_be_learnt_on_from_other_weights(name):
    assert effect_of(NUMBERS[name].changes) is Effect.NUMBERS


def test_a_larger_layer_is_more_than_other_weights():
    resized = set_n_units(BASE, WIRE.target, 7)
    assert effect_of(resized.changes) is Effect.BREAK


@pytest.mark.parametrize("name", BREAKING)
def test_what_training_is_determined_by_breaks_it(name):
    assert effect_of(BREAKING[name].changes) is Effect.BREAK


def test_nothing_changed_is_harmless():
    assert effect_of(()) is Effect.NONE
