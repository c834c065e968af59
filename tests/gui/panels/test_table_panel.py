"""Tests of gui.panels.table_panel."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from engine.data.truth_table import input_rows
from engine.document.edits import connect, set_bias, set_settings
from engine.document.elements import TableData
from engine.training.sources.tables import Recipe, generated_table
from gui.panels.table_panel import TablePanel
from gui.session import Hover
from gui.theme import theme
from tests.gui.panels.drawings import want, wire_layers, wire_xor
from tests.pointer import point_at

LEFT = Qt.MouseButton.LeftButton
BACKGROUND = Qt.ItemDataRole.BackgroundRole


def column(panel, group, number=0):
    found = [k for k, c in enumerate(panel.model.columns) if c.group == group]
    return found[number]


def cells(panel, group, number=0):
    k = column(panel, group, number)
    return [panel.model.index(i, k).data() for i in range(panel.model.rowCount())]


def marks(panel):
    return [
        panel.model.headerData(i, Qt.Orientation.Vertical)
        for i in range(panel.model.rowCount())
    ]


def choose(panel, name):
    index = panel.chooser.findText(name)
    panel.chooser.setCurrentIndex(index)
    panel.chooser.activated.emit(index)


@pytest.fixture
def panel(session, show):
    wire_xor(session)
    want(session, "xor")
    return show(TablePanel(session))


def test_rows_hold_inputs_hidden_answers_and_what_is_wanted(panel):
    assert [cells(panel, "input", k) for k in (0, 1)] == [
        ["0", "1", "0", "1"],
        ["0", "0", "1", "1"],
    ]
    assert cells(panel, "hidden", 0) == ["1", "1", "1", "0"]
    assert cells(panel, "hidden", 1) == ["0", "1", "1", "1"]
    assert cells(panel, "pre") == ["−0.2", "0.3", "0.3", "−0.2"]
    assert cells(panel, "out") == cells(panel, "expected") == ["0", "1", "1", "0"]
    assert marks(panel) == ["✓"] * 4
    assert "4 of 4 rows right" in panel.counter.text()


def test_xor_turns_green_when_the_missing_wire_is_drawn(session, show, fresh):
    _, or_gate, and_gate = wire_xor(session, complete=False)
    want(session, "xor")
    panel = show(TablePanel(session))
    assert marks(panel) == ["✗"] * 4
    assert "OR, AND" in panel.counter.text()
    session.do(connect(session.document, or_gate, and_gate))
    assert marks(fresh(panel)) == ["✓"] * 4
    assert "4 of 4" in panel.counter.text()
    index = panel.model.index(0, column(panel, "out"))
    assert index.data(BACKGROUND).name() == theme.colors.good_fill


def test_a_wrong_row_is_red_and_crossed(panel, session, fresh):
    output = session.network.output_blocks[0].block
    session.do(set_bias(session.document, output, 0, 5.0))
    assert marks(fresh(panel)) == ["✗", "✓", "✓", "✗"]
    assert "2 of 4" in panel.counter.text()
    out = column(panel, "out")
    colours = [panel.model.index(i, out).data(BACKGROUND).name() for i in (0, 1)]
    assert colours == [theme.colors.bad_fill, theme.colors.good_fill]


def test_a_click_on_a_row_puts_its_inputs_on_the_canvas(panel, session):
    index = panel.model.index(2, 0)
    QTest.mouseClick(
        panel.view.viewport(), LEFT, pos=panel.view.visualRect(index).center()
    )
    assert session.inputs.tolist() == [0, 1]
    assert session.sample == 2


def test_choosing_a_function_makes_its_table_the_data(panel, session, fresh):
    choose(panel, "NOR")
    data = session.document.settings.data
    assert isinstance(data, TableData)
    assert (data.name, data.y[:, 0].tolist()) == ("nor", [1, 0, 0, 0])
    assert fresh(panel).chooser.currentText() == "NOR"
    session.stack.undo()
    assert fresh(panel).chooser.currentText() == "XOR"


def test_what_is_wanted_can_be_typed(panel, session, fresh):
    view = panel.view
    place = view.visualRect(panel.model.index(3, column(panel, "expected"))).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=place)
    QTest.mouseDClick(view.viewport(), LEFT, pos=place)
    editor = view.viewport().findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "1")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the delegate takes the text a moment later
    assert session.dataset.y[:, 0].tolist() == [0, 1, 1, 1]
    assert marks(fresh(panel)) == ["✓", "✓", "✓", "✗"]
    assert panel.chooser.currentText() == "own answers"


def test_without_a_truth_table_all_rows_are_there_and_nothing_is_judged(
    panel, session, fresh
):
    table = generated_table(Recipe("moons", 20, 0.1, 0))
    session.do(set_settings(session.document, data=table))
    assert marks(fresh(panel)) == [""] * 4
    assert cells(panel, "expected") == [""] * 4
    assert "Choose a function" in panel.counter.text()
    choose(panel, "own answers")
    assert session.dataset.y.tolist() == [[0]] * 4


def test_six_inputs_have_64_rows_and_seven_a_sentence(session, show):
    wire_layers(session, 6, (1,), ("step",))
    panel = show(TablePanel(session))
    assert panel.model.rowCount() == len(input_rows(6)) == 64
    session.stack.clear()
    other = show(TablePanel(type(session)()))
    assert "no network" in other.message.text()


def test_too_many_inputs_are_explained(session, show):
    wire_layers(session, 784, (2,), ("step",))
    panel = show(TablePanel(session))
    assert "784 inputs" in panel.message.text()
    assert not panel.view.isVisible()


def test_a_tie_is_marked_and_explained(panel, session, fresh):
    output = session.network.output_blocks[0].block
    session.do(set_bias(session.document, output, 0, -0.5))
    assert marks(fresh(panel))[0] == "✓≈"
    assert "on the line" in panel.note.text()


def test_the_row_shown_on_the_canvas_is_framed(panel, session, fresh):
    session.show_inputs([1, 1])
    view = fresh(panel).view
    cell = view.visualRect(panel.model.index(3, 1))
    edge = view.viewport().grab(cell).toImage().pixelColor(cell.width() // 2, 0)
    assert edge.name() == theme.colors.accent


def test_the_language_is_switched_live(panel, fresh, translated):
    translated()
    fresh(panel)
    assert panel.chooser_label.text() == "¿Wanted:"
    assert "¿" in panel.counter.text()
    assert panel.chooser.itemText(0).startswith("¿")


def test_a_row_that_a_number_elsewhere_belongs_to_is_framed(panel, session):
    session.set_hover(Hover(sample=2))
    assert panel.pointed_row.row == 2
    session.set_hover(Hover())
    assert panel.pointed_row.row is None


def test_a_row_under_the_pointer_is_told_to_all(panel, session, qtbot):
    port = panel.view.viewport()
    point_at(port, QPoint(20, 5))
    point_at(port, QPoint(20, panel.view.rowViewportPosition(3) + 5))
    qtbot.waitUntil(lambda: session.hover.sample == 3)
