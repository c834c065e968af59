"""Tests of engine.document.copied: paste with the wires that lead in."""

from dataclasses import replace

import pytest

from engine.document import edits
from engine.document.copied import copied, paste_with_incoming
from engine.document.document import Change, Document
from tests.engine.document.groups.drawings import grouped_xor

HERE, ELSEWHERE = "here", "elsewhere"


def done(document, make, *args, **kwargs):
    return document.apply(make(document, *args, **kwargs).changes)


@pytest.fixture
def document():
    """x1 (1), x2 (2) -> NAND (3), OR (4); NAND -> OR; wires 5 to 9."""
    document = done(Document(), edits.add_input, 0, 0)
    document = done(document, edits.add_input, 0, 60)
    document = done(document, edits.add_perceptrons, 100, 0, gate="nand")
    document = done(document, edits.add_perceptrons, 100, 60, gate="or")
    for pair in ((1, 3), (2, 3), (1, 4), (2, 4), (3, 4)):
        document = done(document, edits.connect, *pair)
    return done(document, edits.set_weight, 5, 0, 0, 9.25)


def pairs(document):
    return sorted((wire.source, wire.target) for wire in document.wires())


def test_what_is_copied_brings_the_blocks_that_feed_it_but_not_as_copies(document):
    what = copied(document, [3], HERE)
    assert what.outside == {1, 2}
    assert [block.id for block in what.fragment.blocks()] == [3]
    assert pairs(what.fragment) == []
    assert pairs(what.document) == [(1, 3), (2, 3)]


def test_the_copy_is_fed_by_the_same_blocks_with_the_same_weights(document):
    edit = paste_with_incoming(document, copied(document, [3], HERE), 0, 99, HERE)
    after = document.apply(edit.changes)
    (new,) = [b.id for b in after.blocks() if b.id not in document]
    assert after.block(new).y == 99
    fed = {w.source: w.weights.item() for w in after.wires() if w.target == new}
    assert fed == {1: 9.25, 2: -0.5}
    assert edit.values["n_lost"] == 0
    assert after.apply(edit.inverse().changes) == document


def test_wires_inside_stay_inside(document):
    edit = paste_with_incoming(document, copied(document, [3, 4], HERE), 0, 99, HERE)
    after = document.apply(edit.changes)
    nand, either = [b.id for b in after.blocks() if b.id not in document]
    assert sorted(set(pairs(after)) - set(pairs(document))) == sorted(
        [(1, nand), (2, nand), (1, either), (2, either), (nand, either)]
    )


def test_in_another_drawing_the_wires_in_are_left_out_and_counted(document):
    what = copied(document, [3], HERE)
    edit = paste_with_incoming(document, what, 0, 99, ELSEWHERE)
    assert len(edit.changes) == 1
    assert edit.values["n_lost"] == 2


@pytest.mark.parametrize("how", ["removed", "renamed", "another"])
def test_a_source_that_is_no_longer_the_same_is_left_out(document, how):
    what = copied(document, [3], HERE)
    if how == "renamed":
        document = done(document, edits.set_name, 2, "y")
    else:
        document = done(document, edits.remove, [2])
    if how == "another":
        block = document.block(3)
        document = document.apply([Change(None, replace(block, id=2, name="x2"))])
    edit = paste_with_incoming(document, what, 0, 99, HERE)
    after = document.apply(edit.changes)
    new = edit.changes[0].id
    assert [w.source for w in after.wires() if w.target == new] == [1]
    assert edit.values["n_lost"] == 1


def test_a_copy_of_a_reusable_block_is_fed_at_its_inputs():
    document = grouped_xor()  # x1 (1), x2 (2) -> XOR (12)
    edit = paste_with_incoming(document, copied(document, [12], HERE), 0, 300, HERE)
    after = document.apply(edit.changes)
    _, new = after.groups
    assert {(1, new.inputs[0]), (2, new.inputs[1])} <= set(pairs(after))
    assert edit.values["n_lost"] == 0
