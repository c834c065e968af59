"""Tests of gui.panels.weights_panel."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from engine.document.edits import set_use_bias
from engine.network.network import Parameters
from gui.panels.weights_panel import WeightsPanel
from gui.session import Hover
from gui.widgets.layer_matrix import BIAS
from gui.widgets.matrix_model import MARKED, MASKED
from tests.gui.panels.drawings import wire_layers, wire_xor
from tests.pointer import point_at

KEY = Qt.Key


@pytest.fixture
def panel(session, show):
    wire_xor(session)
    return show(WeightsPanel(session))


def text(view, row, column):
    return view.matrix.index(row, column).data()


def type_into(view, row, column, typed):
    """Double-click a cell, type, and press Return."""
    place = view.visualRect(view.matrix.index(row, column)).center()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(view.viewport(), left, pos=place)
    QTest.mouseDClick(view.viewport(), left, pos=place)
    editor = view.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, typed)
    QTest.keyClick(editor, KEY.Key_Return)
    QApplication.processEvents()  # the delegate takes the text a moment later


def move_to(view, row, column):
    place = view.visualRect(view.matrix.index(row, column)).center()
    point_at(view.viewport(), place + QPoint(1, 1))
    point_at(view.viewport(), place)


def test_the_matrices_are_those_of_the_lecture(panel):
    first, second = panel.matrices
    assert "2 × 2" in first.title.text()
    assert "2 × 1" in second.title.text()
    heads = [
        first.weights.matrix.headerData(k, Qt.Orientation.Horizontal) for k in (0, 1)
    ]
    assert heads == ["NAND\nz₁⁽¹⁾", "OR\nz₂⁽¹⁾"]
    assert first.weights.matrix.headerData(0, Qt.Orientation.Vertical) == "x1"
    assert [text(first.weights, 0, k) for k in (0, 1)] == ["−0.5", "0.5"]
    assert [text(first.bias, 0, k) for k in (0, 1)] == ["0.7", "−0.2"]


def test_typing_a_number_changes_the_drawing_and_undo_takes_it_back(
    panel, session, fresh
):
    before = session.document
    type_into(panel.matrices[0].weights, 1, 0, "1/4")
    assert session.parameters.weights[0][1, 0] == 0.25
    assert text(fresh(panel).matrices[0].weights, 1, 0) == "0.25"
    session.stack.undo()
    assert session.document == before
    assert text(fresh(panel).matrices[0].weights, 1, 0) == "−0.5"


def test_a_bias_is_typed_in_its_own_row(panel, session):
    type_into(panel.matrices[1].bias, 0, 0, "-0,9")
    assert session.parameters.biases[1][0] == -0.9


def test_what_is_no_number_is_refused_in_words_and_changes_nothing(panel, session):
    before = session.document
    type_into(panel.matrices[0].weights, 0, 0, "abc")
    assert session.document == before
    assert "abc" in panel.message.text()
    assert panel.message.isVisible()


def test_the_sign_is_told_by_colour_too(panel):
    model = panel.matrices[0].weights.matrix
    role = Qt.ItemDataRole.ForegroundRole
    assert model.index(0, 0).data(role) != model.index(0, 1).data(role)


def test_a_missing_connection_looks_otherwise_than_a_zero(panel, session, fresh):
    type_into(panel.matrices[0].weights, 0, 0, "0")
    fresh(panel).matrices[0].cut_asked.emit(0, 1)
    model = fresh(panel).matrices[0].weights.matrix
    assert [model.index(0, k).data() for k in (0, 1)] == ["0", "·"]
    assert [bool(model.index(0, k).data(MASKED)) for k in (0, 1)] == [False, True]
    assert "No connection" in model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    view = panel.matrices[0].weights
    pictures = [view.grab(view.visualRect(model.index(0, k))).toImage() for k in (0, 1)]
    assert pictures[0] != pictures[1]


def test_typing_into_a_missing_connection_draws_it(panel, session, fresh):
    panel.matrices[0].cut_asked.emit(0, 1)
    fresh(panel)
    assert not session.network.layers[0].mask[0, 1]
    type_into(panel.matrices[0].weights, 0, 1, "0.75")
    assert session.network.layers[0].mask is None
    assert session.parameters.weights[0][0, 1] == 0.75


def test_a_cut_connection_is_restored_from_the_menu(panel, session, fresh):
    panel.matrices[0].cut_asked.emit(0, 1)
    fresh(panel).matrices[0].restore_asked.emit(0, 1)
    assert session.network.layers[0].mask is None


def test_a_bias_that_is_switched_off_is_no_zero(panel, session, fresh):
    block = session.network.layers[1].columns[0].block
    session.do(set_use_bias(session.document, [block], False))
    assert text(fresh(panel).matrices[1].bias, 0, 0) == "·"


def test_the_pointer_on_a_cell_is_told_to_everybody(panel, session):
    move_to(panel.matrices[0].weights, 1, 0)
    wire = session.hover.wire
    assert wire is not None
    assert session.network.wires[wire].row_start == 1
    assert (session.hover.i, session.hover.j) == (0, 0)
    move_to(panel.matrices[0].bias, 0, 1)
    assert session.hover.block == session.network.layers[0].columns[1].block
    QApplication.sendEvent(panel.matrices[0].bias.viewport(), QEvent(QEvent.Type.Leave))
    assert session.hover == Hover()


def test_what_the_pointer_is_on_elsewhere_is_lit_here(panel, session):
    wire = next(w for w, c in session.network.wires.items() if c.layer == 1)
    session.set_hover(Hover(wire=wire, i=0, j=0))
    model = panel.matrices[1].weights.matrix
    assert model.index(0, 0).data(MARKED) == 2
    assert model.index(1, 0).data(MARKED) == 1
    block = session.network.layers[0].columns[1].block
    session.set_hover(Hover(block=block, unit=0))
    first = panel.matrices[0].weights.matrix
    assert [first.index(0, k).data(MARKED) for k in (0, 1)] == [0, 1]
    assert panel.matrices[1].weights.matrix.index(1, 0).data(MARKED) == 1


def test_numbers_follow_a_training_without_a_new_table(panel, session, fresh):
    resets = []
    panel.matrices[0].weights.matrix.modelReset.connect(lambda: resets.append(1))
    old = session.parameters
    weights = (np.full((2, 2), 0.125), *old.weights[1:])
    session.set_live(Parameters(weights, old.biases))
    assert text(fresh(panel).matrices[0].weights, 1, 1) == "0.125"
    assert not resets


def test_a_hidden_panel_does_no_work(panel, session, fresh):
    panel.hide()
    old = session.parameters
    session.set_live(Parameters((np.ones((2, 2)), *old.weights[1:]), old.biases))
    QTest.qWait(150)
    assert text(panel.matrices[0].weights, 0, 0) == "−0.5"
    panel.show()
    assert text(fresh(panel).matrices[0].weights, 0, 0) == "1"


def test_a_matrix_is_copied_as_text_and_pasted_as_one_edit(panel, session, fresh):
    matrix = panel.matrices[0]
    matrix.weights.setFocus()
    QTest.keyClick(matrix.weights, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == "-0.5\t0.5\n-0.5\t0.5\n"
    clipboard.setText("1\t0,5\n−2\t1/8\n")
    count = session.stack.count()
    QTest.keyClick(matrix.weights, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert session.parameters.weights[0].tolist() == [[1, 0.5], [-2, 0.125]]
    assert session.stack.count() == count + 1
    matrix.copy_with_names()
    assert clipboard.text().splitlines()[0] == "\tNAND z₁⁽¹⁾\tOR z₂⁽¹⁾"


def test_a_paste_that_does_not_fit_is_refused_in_words(panel, session):
    before = session.document
    QGuiApplication.clipboard().setText("1\t2\t3\n")
    panel.matrices[0].paste_weights()
    assert session.document == before
    assert "1 × 3" in panel.message.text()
    QGuiApplication.clipboard().setText("1\tno\n")
    panel.matrices[0].paste_weights()
    assert session.document == before
    assert "no" in panel.message.text()


def test_biases_are_pasted_into_their_row(panel, session):
    QGuiApplication.clipboard().setText("3\t4")
    panel.matrices[0].paste_bias()
    assert session.parameters.biases[0].tolist() == [3, 4]


def test_a_large_matrix_can_be_seen_as_a_picture(session, show):
    wire_layers(session, 784, (50, 10), ("sigmoid", "softmax"))
    panel = show(WeightsPanel(session))
    matrix = panel.matrices[0]
    assert "784 × 50" in matrix.title.text()
    QTest.mouseClick(matrix.as_picture, Qt.MouseButton.LeftButton)
    assert matrix.picture.isVisible()
    assert not matrix.weights.isVisible()
    assert not matrix.picture.grab().toImage().isNull()
    rect = matrix.picture.picture_rect()
    assert matrix.picture.cell_at(rect.center())[0] in range(380, 400)
    QTest.mouseClick(
        matrix.picture, Qt.MouseButton.LeftButton, pos=rect.center().toPoint()
    )
    assert matrix.weights.isVisible()
    assert matrix.weights.currentIndex().row() in range(380, 400)


def test_one_layer_can_be_shown_alone(session, show, fresh):
    wire_layers(session, 3, (4, 2), ("tanh", "sigmoid"))
    panel = show(WeightsPanel(session))
    panel.chooser.setCurrentIndex(2)
    assert [matrix.isHidden() for matrix in fresh(panel).matrices] == [True, False]


def test_without_a_network_a_sentence_says_how_to_begin(session, show):
    panel = show(WeightsPanel(session))
    assert panel.empty.isVisible()
    assert "canvas" in panel.empty.text()


def test_the_language_is_switched_live(panel, fresh, translated):
    translated()
    fresh(panel)
    assert panel.chooser.itemText(0) == "¿All layers"
    assert panel.matrices[0].as_picture.toolTip().startswith("¿")


def test_the_bias_row_has_a_number_that_no_row_has():
    assert BIAS < 0
