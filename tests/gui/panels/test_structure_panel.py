"""Tests of the structure panel: the canvas as a tree, used with keys."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from engine.document import edits
from engine.document.examples import load_example
from gui.panels.structure_panel import StructurePanel
from gui.panels.structure_panel.model import NAME, VALUE


@pytest.fixture
def xor(session):
    session.replace(load_example("xor_gates"), None)
    return {block.name: block.id for block in session.document.blocks()}


@pytest.fixture
def panel(session, xor, show):
    return show(StructurePanel(session))


def texts(model, parent=None):
    """Return the rows below an index as pairs of texts."""
    parent = parent or QModelIndex()
    return [
        tuple(model.index(k, column, parent).data() for column in (NAME, VALUE))
        for k in range(model.rowCount(parent))
    ]


def find(model, *names):
    """Return the index of a row by its path of names."""
    index = QModelIndex()
    for name in names:
        below = [model.index(k, NAME, index) for k in range(model.rowCount(index))]
        index = next(row for row in below if row.data() == name)
    return index


def key(panel, key):
    QTest.keyClick(panel.view, key)


def type_over(panel, text):
    editor = panel.view.findChildren(QLineEdit)[-1]
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt takes the text in its own time


def test_the_tree_shows_all_parts_with_their_numbers(panel):
    model = panel.model
    assert [row[0] for row in texts(model)] == ["Inputs", "Perceptrons"]
    assert texts(model, find(model, "Inputs")) == [("x1", "0"), ("x2", "0")]
    nand = find(model, "Perceptrons", "NAND")
    assert nand.siblingAtColumn(VALUE).data() == "Step"
    assert texts(model, nand) == [
        ("bias", "0.7"),
        ("x1 → NAND", "−0.5"),
        ("x2 → NAND", "−0.5"),
    ]


def test_every_index_knows_its_parent(panel, qtmodeltester):
    qtmodeltester.check(panel.model)


def test_layers_open_into_units_and_connections(session, show):
    session.replace(load_example("net2322"), None)
    panel = show(StructurePanel(session))
    model = panel.model
    blocks = texts(model, find(model, "Perceptrons"))
    assert len(blocks) >= 3
    hidden = model.index(0, NAME, find(model, "Perceptrons"))
    block_id = model.row_of(hidden).id
    block = session.document.block(block_id)
    assert block.n_units == 3
    rows = texts(model, hidden)
    assert len([row for row in rows if row[0].startswith("bias of")]) == 3
    wire = model.index(model.rowCount(hidden) - 1, NAME, hidden)
    assert wire.siblingAtColumn(VALUE).data() == "2 × 3"
    unit = model.index(1, NAME, wire)
    assert model.rowCount(unit) == 2
    value = model.index(1, VALUE, unit)
    assert model.setData(value, "1/4")
    (changed,) = [w for w in session.document.wires() if w.target == block_id]
    assert changed.weights[1, 1] == 0.25


def test_enter_types_a_weight(panel, session):
    wire = find(panel.model, "Perceptrons", "NAND", "x1 → NAND")
    panel.view.setCurrentIndex(wire)
    key(panel, Qt.Key.Key_Return)
    type_over(panel, "0,25")
    (element_id,) = session.selection
    assert session.document.wire(element_id).weights.item() == 0.25
    assert wire.siblingAtColumn(VALUE).data() == "0.25"
    session.stack.undo()
    assert wire.siblingAtColumn(VALUE).data() == "−0.5"


def test_enter_types_a_bias_and_an_input(panel, session, xor):
    panel.view.setCurrentIndex(find(panel.model, "Perceptrons", "NAND", "bias"))
    key(panel, Qt.Key.Key_Return)
    type_over(panel, "1/2")
    assert session.document.block(xor["NAND"]).bias.item() == 0.5
    panel.view.setCurrentIndex(find(panel.model, "Inputs", "x1"))
    key(panel, Qt.Key.Key_Return)
    type_over(panel, "1")
    assert session.input_value("x1") == 1


def test_f2_renames_a_block(panel, session, xor, qtbot):
    panel.view.setCurrentIndex(find(panel.model, "Perceptrons", "OR"))
    key(panel, Qt.Key.Key_F2)
    type_over(panel, "Either")
    assert session.document.block(xor["OR"]).name == "Either"
    qtbot.waitUntil(lambda: panel.is_fresh)
    row = find(panel.model, "Perceptrons", "Either")
    assert panel.view.currentIndex() == row  # the rows are new, the place is not


def test_delete_removes_and_undo_brings_back(panel, session, xor, qtbot):
    panel.view.setCurrentIndex(find(panel.model, "Perceptrons", "OR"))
    key(panel, Qt.Key.Key_Delete)
    assert xor["OR"] not in session.document
    qtbot.waitUntil(lambda: panel.is_fresh)
    assert len(texts(panel.model, find(panel.model, "Perceptrons"))) == 2
    session.stack.undo()
    qtbot.waitUntil(lambda: panel.is_fresh)
    assert len(texts(panel.model, find(panel.model, "Perceptrons"))) == 3


def test_bad_numbers_are_refused_in_words(panel, session):
    value = find(panel.model, "Perceptrons", "NAND", "bias").siblingAtColumn(VALUE)
    assert not panel.model.setData(value, "much")
    assert "much" in panel.message.text()
    assert session.stack.count() == 0


def test_what_is_selected_here_is_selected_on_the_canvas(panel, session, xor):
    panel.view.setCurrentIndex(find(panel.model, "Perceptrons", "AND"))
    assert session.selection == {xor["AND"]}
    key(panel, Qt.Key.Key_Up)  # the rows between are closed: another block
    assert len(session.selection) == 1
    assert session.selection <= {xor["NAND"], xor["OR"]}


def test_what_is_selected_on_the_canvas_is_selected_here(panel, session, xor):
    session.select([xor["OR"]])
    assert panel.view.currentIndex().data() == "OR"
    wire = next(w.id for w in session.document.wires() if w.target == xor["AND"])
    session.select([wire])
    assert panel.view.currentIndex().data().endswith("→ AND")
    session.select([xor["x1"], xor["x2"]])
    rows = panel.view.selectionModel().selectedRows()
    assert {row.data() for row in rows} == {"x1", "x2"}
    session.select([])
    assert not panel.view.selectionModel().hasSelection()


def test_open_rows_stay_open_when_the_drawing_changes(panel, session, qtbot):
    panel.view.expand(find(panel.model, "Perceptrons", "NAND"))
    session.do(edits.add_input(session.document, 0, 300))
    qtbot.waitUntil(lambda: panel.is_fresh)
    assert panel.view.isExpanded(find(panel.model, "Perceptrons", "NAND"))
    assert not panel.view.isExpanded(find(panel.model, "Perceptrons", "OR"))


def test_a_cut_connection_says_so(session, show):
    session.replace(load_example("net2322"), None)
    wire = next(iter(session.document.wires()))
    session.do(edits.set_connection(session.document, wire.id, 0, 0, False))
    panel = show(StructurePanel(session))
    index = panel.model.element_index(wire.id)
    cell = panel.model.index(0, VALUE, panel.model.index(0, NAME, index))
    assert cell.data() == "cut"


def test_a_large_layer_opens_without_building_all_connections(session, show):
    document = session.document
    session.do(edits.add_input(document, 0, 0, n_columns=784))
    session.do(edits.add_perceptrons(session.document, 200, 0, n_units=128))
    source, target = (block.id for block in session.document.blocks())
    weights = np.zeros((784, 128))
    session.do(edits.connect(session.document, source, target, weights))
    panel = show(StructurePanel(session))
    wire = next(iter(session.document.wires()))
    panel.view.expand(panel.model.element_index(wire.target))
    index = panel.model.element_index(wire.id)
    panel.view.expand(index)
    assert panel.model.rowCount(index) == 128
    unit = panel.model.row_of(panel.model.index(0, NAME, index))
    assert "rows" not in vars(unit)


def test_the_texts_follow_the_language(panel, translated):
    translated()
    assert panel.model.headerData(0, Qt.Orientation.Horizontal) == "¿Part"
    assert find(panel.model, "¿Inputs").isValid()


def test_numbers_of_a_training_under_way_are_shown(panel, session):
    shown = session.parameters
    session.set_live(
        replace(
            shown,
            weights=tuple(2 * w for w in shown.weights),
            biases=tuple(2 * b for b in shown.biases),
        )
    )
    nand = find(panel.model, "Perceptrons", "NAND")
    assert texts(panel.model, nand)[:2] == [("bias", "1.4"), ("x1 → NAND", "−1")]


# --- reusable blocks ----------------------------------------------------------------


@pytest.fixture
def adder(session, panel, fresh):
    session.replace(load_example("half_adder"), None)
    fresh(panel)
    return {group.title: group.id for group in session.document.groups}


def texts_below(panel, index):
    model = panel.model
    rows = range(model.rowCount(index))
    return [model.data(model.index(k, 0, index)) for k in rows]


def test_reusable_blocks_stand_under_a_heading_with_what_is_inside(panel, adder):
    model = panel.model
    headings = texts_below(panel, QModelIndex())
    assert headings == ["Inputs", "Perceptrons", "Reusable blocks"]
    assert texts_below(panel, model.index(1, 0)) == []  # none outside
    outer = model.index(0, 0, model.index(2, 0))
    assert model.data(outer) == "Half adder"
    assert texts_below(panel, outer) == ["a", "b", "XOR", "carry"]
    inner = model.element_index(adder["XOR"])
    assert texts_below(panel, inner) == ["a", "b", "NAND", "OR", "AND"]


def test_a_wire_into_a_block_has_no_number(panel, session, adder):
    document = session.document
    port = document.groups[0].inputs[0]
    lead = next(wire for wire in document.wires() if wire.target == port)
    index = panel.model.element_index(lead.id)
    assert index.isValid()
    assert panel.model.data(index.siblingAtColumn(1)) == ""


def test_a_use_is_renamed_in_the_tree(panel, session, adder):
    index = panel.model.element_index(adder["XOR"])
    assert panel.model.setData(index, "first XOR")
    names = [group.name for group in session.document.groups]
    assert "first XOR" in names
