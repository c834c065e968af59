"""Tests of engine.document.edits.set_frozen."""

import pytest

from engine.document.build import layered_document
from engine.document.document import Document
from engine.document.edits import add_input, set_frozen
from engine.document.elements import PerceptronBlock

DOCUMENT = layered_document([2, 2, 1], "tanh", "sigmoid")
WIRE = next(DOCUMENT.wires()).id


def marks(document):
    wires = {w.id for w in document.wires() if w.frozen}
    blocks = {b.id for b in document.blocks() if getattr(b, "bias_frozen", False)}
    return wires | blocks


def test_wires_and_biases_are_frozen_and_thawed_in_one_edit():
    edit = set_frozen(DOCUMENT, [WIRE, 2], True)
    assert edit.name == "freeze"
    document = DOCUMENT.apply(edit.changes)
    assert marks(document) == {WIRE, 2}
    back = set_frozen(document, [WIRE], False)
    assert back.name == "unfreeze"
    assert marks(document.apply(back.changes)) == {2}
    assert document.apply(edit.inverse().changes) == DOCUMENT


def test_what_is_frozen_already_does_not_change():
    assert set_frozen(DOCUMENT, [WIRE, 2], False).changes == ()


def test_numbers_stay_as_they_are():
    document = DOCUMENT.apply(set_frozen(DOCUMENT, [WIRE, 2], True).changes)
    assert (document.wire(WIRE).weights == DOCUMENT.wire(WIRE).weights).all()
    block = document.block(2)
    assert isinstance(block, PerceptronBlock)
    assert block.use_bias


def test_an_input_has_nothing_to_freeze():
    document = Document()
    document = document.apply(add_input(document, 0, 0).changes)
    with pytest.raises(KeyError):
        set_frozen(document, [1], True)
