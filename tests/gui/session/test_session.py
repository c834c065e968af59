"""Tests of gui.session: every change goes through one gate and can be taken back."""

import numpy as np
import pytest

from engine.document.document import Document
from engine.document.edits import (
    add_input,
    add_perceptrons,
    connect,
    move,
    remove,
    set_settings,
    set_weight,
)
from engine.document.examples import load_example
from engine.network.network import Parameters
from gui.session import Hover, Session


@pytest.fixture
def session(qapp):
    return Session()


@pytest.fixture
def xor(session):
    session.replace(load_example("xor_gates"), None)
    return session


def block_named(session, name):
    return next(b for b in session.document.blocks() if b.name == name)


def test_an_edit_is_one_entry_named_in_words(session):
    session.do(add_input(session.document, 0, 0))
    session.do(add_perceptrons(session.document, 100, 0, gate="or"))
    session.do(connect(session.document, 1, 2))
    assert session.stack.count() == 3
    assert session.stack.undoText() == "Wire x1 → OR"


def test_an_edit_that_changes_nothing_is_no_entry(xor):
    wire = next(xor.document.wires())
    same = float(wire.weights[0, 0])
    xor.do(set_weight(xor.document, wire.id, 0, 0, same))
    assert xor.stack.count() == 0


def test_undo_to_the_beginning_and_redo_to_the_end_give_the_same_documents(session):
    seen = [session.document]
    for edit in (
        lambda d: add_input(d, 0, 0),
        lambda d: add_perceptrons(d, 100, 0, gate="and"),
        lambda d: connect(d, 1, 2),
        lambda d: set_weight(d, 3, 0, 0, -1.5),
        lambda d: remove(d, [1]),
    ):
        session.do(edit(session.document))
        seen.append(session.document)
    for document in reversed(seen[:-1]):
        session.stack.undo()
        assert session.document == document
    for document in seen[1:]:
        session.stack.redo()
        assert session.document == document


def test_moves_of_one_gesture_are_one_entry(xor):
    block = block_named(xor, "NAND")
    for step in range(1, 6):
        xor.do(move(xor.document, {block.id: (block.x + 8 * step, block.y)}))
    assert xor.stack.count() == 1
    xor.stack.undo()
    assert xor.document.block(block.id) == block


def test_undo_on_a_fresh_document_is_harmless(session):
    session.stack.undo()
    session.stack.redo()
    assert session.document == Document()


def test_removing_a_selected_block_takes_it_out_of_the_selection(xor):
    block = block_named(xor, "NAND")
    xor.select([block.id])
    xor.do(remove(xor.document, [block.id]))
    assert xor.selection == frozenset()


def test_the_selection_is_not_in_the_history(xor):
    xor.select([block_named(xor, "OR").id])
    assert xor.stack.count() == 0


@pytest.mark.parametrize(
    ("x1", "x2", "y"), [(0, 0, 0), (1, 0, 1), (0, 1, 1), (1, 1, 0)]
)
def test_the_values_shown_are_those_of_the_inputs_shown(xor, x1, x2, y):
    xor.set_input("x1", x1)
    xor.set_input("x2", x2)
    _, out = xor.unit_value(block_named(xor, "AND").id, 0)
    assert out == y


def test_a_weight_set_by_hand_changes_the_values_shown(xor, qtbot):
    xor.show_inputs([1, 0])
    wire = next(
        w for w in xor.document.wires() if w.target == block_named(xor, "OR").id
    )
    with qtbot.waitSignal(xor.parameters_changed):
        xor.do(set_weight(xor.document, wire.id, 0, 0, -9))
    pre, out = xor.unit_value(block_named(xor, "OR").id, 0)
    assert pre == pytest.approx(-9.2)
    assert out == 0


def test_a_move_neither_compiles_again_nor_resets_the_inputs(xor):
    xor.show_inputs([1, 1])
    compiled = xor.compiled
    block = block_named(xor, "OR")
    xor.do(move(xor.document, {block.id: (0, 0)}))
    assert xor.compiled is compiled
    assert xor.inputs.tolist() == [1, 1]


def test_live_numbers_are_shown_until_the_document_changes(xor):
    shown = xor.parameters
    live = Parameters(
        tuple(np.zeros_like(w) for w in shown.weights),
        tuple(np.ones_like(b) for b in shown.biases),
    )
    xor.set_live(live)
    assert xor.parameters is live
    assert xor.is_live
    xor.set_live(None)
    assert xor.parameters == shown


def test_other_data_is_loaded_and_can_be_taken_back(xor):
    data = load_example("and").settings.data
    before = xor.dataset
    xor.do(set_settings(xor.document, data=data))
    assert xor.dataset.y.ravel().tolist() == [0, 0, 0, 1]
    xor.stack.undo()
    assert xor.dataset.y.tolist() == before.y.tolist()


def test_data_that_is_gone_is_an_issue_and_not_a_crash(session):
    from engine.document.elements import FileData

    data = FileData(path="nowhere.csv", format="csv")
    session.do(set_settings(session.document, data=data))
    assert session.dataset is None
    assert session.dataset_issue is not None


def test_hover_is_told_once(xor, qtbot):
    seen = []
    xor.hover_changed.connect(lambda: seen.append(xor.hover))
    xor.set_hover(Hover(block=3, unit=0))
    xor.set_hover(Hover(block=3, unit=0))
    assert seen == [Hover(block=3, unit=0)]


def test_another_document_forgets_history_selection_and_inputs(xor):
    xor.select([1])
    xor.show_inputs([1, 1])
    xor.do(remove(xor.document, [1]))
    xor.replace(load_example("and"), None)
    assert xor.stack.count() == 0
    assert xor.selection == frozenset()
    assert not xor.inputs.any()
