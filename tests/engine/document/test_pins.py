"""Tests of the plots that stand beside perceptrons."""

import json

import pytest

from engine.document.document import Document
from engine.document.edits import add_perceptrons, set_n_units
from engine.document.elements import Pin
from engine.document.file import decode_project, encode_json
from engine.document.pins import MAX_PINS, move_plot, pin_of, pin_plot, unpin_plot
from engine.errors import Code, EngineError

PLACE = 120.0, -40.0


def done(document, edit):
    return document.apply(edit.changes)


@pytest.fixture
def layer():
    """Three perceptrons in one block of the id 1."""
    return done(Document(), add_perceptrons(Document(), 0, 0, n_units=3))


def pins(document):
    return document.block(1).pins


def test_a_plot_is_pinned_moved_and_taken_away(layer):
    document = done(layer, pin_plot(layer, 1, "output", 2, PLACE))
    assert pins(document) == (Pin("output", 2, 120.0, -40.0),)
    assert pin_of(document, 1, "output", 2) == 0
    assert pin_of(document, 1, "output", 1) is None
    document = done(document, move_plot(document, 1, 0, (0.0, 90.0)))
    assert pins(document) == (Pin("output", 2, 0.0, 90.0),)
    assert done(document, unpin_plot(document, 1, 0)) == layer


def test_a_plot_that_is_there_is_moved_instead_of_pinned_twice(layer):
    document = done(layer, pin_plot(layer, 1, "weights", 0, PLACE))
    document = done(document, pin_plot(document, 1, "weights", 0, (5.0, 5.0)))
    assert pins(document) == (Pin("weights", 0, 5.0, 5.0),)
    assert not pin_plot(document, 1, "weights", 0, (5.0, 5.0)).changes


def test_what_cannot_be_pinned_is_refused(layer):
    with pytest.raises(KeyError):
        pin_plot(layer, 1, "loss", 0, PLACE)
    with pytest.raises(IndexError):
        pin_plot(layer, 1, "output", 3, PLACE)
    with pytest.raises(EngineError) as caught:
        pin_plot(layer, 1, "output", 0, (float("nan"), 0.0))
    assert caught.value.code is Code.VALUE_NOT_FINITE


def test_there_is_a_highest_number_of_plots(layer):
    document = done(layer, set_n_units(layer, 1, MAX_PINS + 1))
    for unit in range(MAX_PINS):
        document = done(document, pin_plot(document, 1, "output", unit, PLACE))
    with pytest.raises(EngineError) as caught:
        pin_plot(document, 1, "output", MAX_PINS, PLACE)
    assert caught.value.code is Code.COUNT_OUT_OF_RANGE


def test_plots_of_units_that_go_go_with_them(layer):
    document = layer
    for unit in range(3):
        document = done(document, pin_plot(document, 1, "output", unit, PLACE))
    document = done(document, set_n_units(document, 1, 2))
    assert [pin.unit for pin in pins(document)] == [0, 1]


def test_plots_are_saved_with_the_drawing(layer):
    document = done(layer, pin_plot(layer, 1, "activation", 1, PLACE))
    text = encode_json(document)
    assert decode_project(text).document == document
    (block,) = json.loads(text)["blocks"]
    assert block["pins"] == [{"plot": "activation", "unit": 1, "x": 120.0, "y": -40.0}]
    assert b"pins" not in bytes(encode_json(layer))


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("plot", "loss", Code.FILE_NAME_UNKNOWN),
        ("unit", 3, Code.FILE_FIELD_VALUE),
        ("unit", -1, Code.FILE_FIELD_VALUE),
    ],
)
def test_a_file_with_a_wrong_plot_is_refused(layer, field, value, code):
    document = done(layer, pin_plot(layer, 1, "output", 1, PLACE))
    content = json.loads(encode_json(document))
    content["blocks"][0]["pins"][0][field] = value
    with pytest.raises(EngineError) as caught:
        decode_project(json.dumps(content).encode())
    assert caught.value.code is code
