"""Tests of engine.document.clipboard."""

import numpy as np
import pytest

from engine.document.clipboard import fragment_of, paste
from engine.document.document import Document
from engine.document.edits import add_input, add_note, add_perceptrons, connect
from engine.document.elements import InputBlock, Note
from engine.network.compile import compile_document


def done(document, make, *args, **kwargs):
    return document.apply(make(document, *args, **kwargs).changes)


@pytest.fixture
def document():
    """x1 (1), x2 (2) -> NAND (3); a note (4); wires 5 and 6."""
    document = done(Document(), add_input, 0, 0)
    document = done(document, add_input, 0, 60)
    document = done(document, add_perceptrons, 100, 30, gate="nand")
    document = done(document, add_note, 10, 10, "see here")
    document = done(document, connect, 1, 3)
    return done(document, connect, 2, 3)


def test_a_fragment_holds_the_chosen_and_the_wires_between_them(document):
    fragment = fragment_of(document, [1, 3, 4, 6])
    assert [block.id for block in fragment.blocks()] == [1, 3]
    assert [(w.source, w.target) for w in fragment.wires()] == [(1, 3)]
    assert 4 in fragment
    assert 6 not in fragment  # its source was not chosen


def test_a_pasted_copy_is_moved_and_has_names_of_its_own(document):
    after = document.apply(
        paste(document, fragment_of(document, [1, 2, 3, 4]), 20.0, 30.0).changes
    )
    names = [block.name for block in after.blocks()]
    assert len(set(names)) == len(names) == 6
    copies = [block for block in after.blocks() if block.id > 6]
    assert [(b.x, b.y) for b in copies] == [(20, 30), (20, 90), (120, 60)]
    columns = [
        c for b in after.blocks() if isinstance(b, InputBlock) for c in b.columns
    ]
    assert columns == ["x1", "x2", "x3", "x4"]
    notes = [e for e in after.elements.values() if isinstance(e, Note)]
    assert [(n.x, n.y, n.text) for n in notes] == [
        (10.0, 10.0, "see here"),
        (30.0, 40.0, "see here"),
    ]


def test_a_pasted_copy_keeps_its_wires_and_numbers(document):
    after = document.apply(
        paste(document, fragment_of(document, [1, 2, 3]), 0, 0).changes
    )
    network = compile_document(after).network
    assert network is not None
    assert network.sizes == (4, 2)
    assert [w.weights.tolist() for w in after.wires()] == [[[-0.5]]] * 4
    assert network.layers[0].mask is not None
    assert np.array_equal(network.layers[0].mask.sum(axis=0), [2, 2])


def test_pasting_twice_and_undoing_gives_the_same_documents(document):
    fragment = fragment_of(document, [1, 2, 3])
    first = paste(document, fragment, 10, 10)
    once = document.apply(first.changes)
    second = paste(once, fragment, 20, 20)
    twice = once.apply(second.changes)
    assert twice.apply(second.inverse().changes) == once
    assert once.apply(first.inverse().changes) == document


def test_nothing_pasted_changes_nothing(document):
    assert paste(document, fragment_of(document, []), 5, 5).changes == ()
