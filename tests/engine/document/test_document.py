"""Tests of engine.document.document."""

from dataclasses import replace

import pytest

from engine.arrays import frozen
from engine.document.document import Change, Document, Edit
from engine.document.elements import (
    SETTINGS_ID,
    InputBlock,
    Note,
    PerceptronBlock,
    Settings,
    Wire,
    zeros_like_units,
)

INPUT = InputBlock(1, 0.0, 0.0, "x", ("x1", "x2"))
UNIT = PerceptronBlock(2, 9.0, 0.0, "n1", "step", frozen([0.5]), frozen([0.5]))
WIRE = Wire(3, 1, 2, frozen([[1.0], [2.0]]), frozen([[0.0], [0.0]]))
NOTE = Note(4, 0.0, 9.0, "text")


def test_every_document_has_settings():
    assert Document().settings == Settings()
    assert SETTINGS_ID in Document()
    own = Settings(loss="cross_entropy")
    assert Document([own]).settings is own


def test_elements_stand_in_the_order_of_their_ids():
    document = Document([NOTE, WIRE, UNIT, INPUT])
    assert list(document.elements) == [0, 1, 2, 3, 4]
    assert list(document.blocks()) == [INPUT, UNIT]
    assert list(document.wires()) == [WIRE]
    assert document.next_id == 5
    assert Document().next_id == 1


def test_elements_are_found_by_id_and_kind():
    document = Document([INPUT, UNIT, WIRE, NOTE])
    assert document.get(4) is NOTE
    assert document.block(1) is INPUT
    assert document.wire(3) is WIRE
    for wrong in (lambda: document.block(3), lambda: document.wire(1)):
        with pytest.raises(KeyError):
            wrong()
    with pytest.raises(KeyError):
        document.get(99)
    assert 99 not in document


def test_the_table_cannot_be_written():
    with pytest.raises(TypeError):
        Document().elements[1] = INPUT  # type: ignore[index]


def test_blocks_know_how_many_units_they_have():
    assert INPUT.n_units == 2
    assert UNIT.n_units == 1
    zeros = zeros_like_units(3)
    assert zeros.tolist() == [0.0, 0.0, 0.0]
    assert not zeros.flags.writeable


def test_changes_add_replace_and_remove_and_leave_the_old_document_alone():
    empty = Document()
    one = empty.apply([Change(None, INPUT)])
    moved = replace(INPUT, x=50.0)
    two = one.apply([Change(INPUT, moved)])
    three = two.apply([Change(moved, None)])
    assert 1 not in empty
    assert one.get(1) == INPUT
    assert two.get(1) == moved
    assert three == empty


@pytest.mark.parametrize(
    "change",
    [
        Change(None, INPUT),  # there already
        Change(replace(INPUT, x=1.0), INPUT),  # not what is there
        Change(NOTE, None),  # not there at all
    ],
)
def test_a_change_made_for_another_document_is_refused(change):
    with pytest.raises(ValueError, match="is not what the change expects"):
        Document([INPUT]).apply([change])


def test_the_inverse_of_a_change_takes_it_back():
    change = Change(INPUT, replace(INPUT, name="y"))
    document = Document([INPUT])
    assert change.id == 1
    assert document.apply([change]).apply([change.inverse()]) == document
    assert change.inverse().inverse() == change


def test_the_inverse_of_an_edit_goes_backwards():
    edit = Edit("add", (Change(None, INPUT), Change(None, WIRE)), {"n": 2}, "key")
    back = edit.inverse()
    assert back.changes == (Change(WIRE, None), Change(INPUT, None))
    assert (back.name, back.values, back.merge_key) == ("add", {"n": 2}, "key")


def test_documents_are_equal_by_value():
    same_unit = replace(UNIT, bias=frozen([0.5]))
    assert Document([INPUT, UNIT]) == Document([same_unit, INPUT])
    assert Document([INPUT]) != Document([INPUT, UNIT])
    assert Document([UNIT]) != Document([replace(UNIT, bias=frozen([0.6]))])
    assert Document() != "document"
    with pytest.raises(TypeError):
        hash(Document())
