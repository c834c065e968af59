"""Tests of the panel "My value": a hand calculation typed in with real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget

from engine.document.examples import load_example
from engine.training.trace.answers.judge import Mark
from engine.training.trace.event import Kind, Level
from gui.panels.my_value_panel import MyValuePanel
from gui.panels.my_value_panel.columns import Column
from gui.reading import Ways, reading
from gui.theme import theme
from gui.training.answers.practising import practising
from gui.training.controller import TrainingController

Key = Qt.Key
# As it is printed, with the slope forgotten at the output and worked on with that.
TYPED = (
    *("0.4", "0,5", "0.622", "0.187", "0.387", "0.595", "0.082"),
    *("-0.405", "0.241", "-0.404503", "-0.251786", "-0.404503"),
    *("-0.121351", "0.235", "-0.0285179"),
)
SLOPE, DELTA = 8, 9  # rows


@pytest.fixture
def training(session):
    controller = TrainingController(session)
    yield controller
    controller.shutdown()


@pytest.fixture
def panel(session, training, show):
    session.replace(load_example("worked_example"), None)
    reading.change(notation="example")
    panel = MyValuePanel(session, training)
    show(panel)
    panel.resize(1000, 600)
    panel.activateWindow()
    panel.sheet.view.setFocus()
    yield panel
    panel.shut_down()
    panel.stepping.shut_down()
    practising.take({})
    reading.choose(Ways())


def fill(panel, texts, row=0):
    """Type numbers one below the other, each with Enter behind it."""
    view = panel.sheet.view
    view.go_to_row(row)
    for text in texts:
        QTest.keyClicks(view, text[0])
        editor = QApplication.focusWidget()
        assert editor is not None
        QTest.keyClicks(editor, text[1:])
        QTest.keyClick(editor, Key.Key_Return)
        QApplication.processEvents()


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def cell(panel, row, column, role=Qt.ItemDataRole.DisplayRole):
    return panel.sheet.model.index(row, column).data(role)


def said(panel):
    return panel.sheet.message.text()


def test_the_sheet_has_all_numbers_of_the_update(panel):
    assert panel.sheet.model.rowCount() == 22
    symbols = [cell(panel, row, Column.SYMBOL) for row in range(22)]
    assert symbols[:4] == ["x · w₁", "z₁", "h", "h · w₂"]
    assert symbols[-5:] == ["w₁", "b₁", "w₂", "b₂", "L⁺"]
    assert cell(panel, DELTA, Column.NUMBER) == "11"  # as the step panel counts
    assert all(cell(panel, row, Column.RIGHT) == "" for row in range(22))


def test_enter_goes_down_the_column(panel):
    fill(panel, TYPED[:3])
    mine = [cell(panel, row, Column.MINE) for row in range(4)]
    assert mine == ["0.4", "0,5", "0.622", ""]
    assert panel.sheet.view.row == 3


def test_the_first_wrong_step_is_marked_and_the_slip_is_named(panel):
    fill(panel, TYPED)
    press(panel.sheet.check_button)
    marks = [panel.sheet.model.judged.verdicts[row].mark for row in range(15)]
    assert marks[:DELTA] == [Mark.RIGHT] * DELTA
    assert marks[DELTA] is Mark.WRONG
    assert marks[10:13] == [Mark.FOLLOWS] * 3
    assert cell(panel, DELTA, Column.MARK) == "▸ ✗ wrong"
    assert cell(panel, DELTA, Column.RIGHT) == "−0.0974368"
    slip = "The slope of the activation was forgotten."
    assert cell(panel, DELTA, Column.WHY) == slip
    assert said(panel) == f"11 of 15 right. First wrong step: δ₂. {slip}".replace(
        "11", str(panel.sheet.model.judged.n_right)
    )
    color = cell(panel, DELTA, Column.MARK, Qt.ItemDataRole.ForegroundRole)
    assert color == QColor(theme.colors.bad)
    assert cell(panel, DELTA, Column.MARK, Qt.ItemDataRole.BackgroundRole) is not None
    assert cell(panel, SLOPE, Column.MARK, Qt.ItemDataRole.BackgroundRole) is None


def test_the_button_goes_to_the_first_wrong_step(panel):
    fill(panel, TYPED)
    assert not panel.sheet.first_button.isEnabled()
    press(panel.sheet.check_button)
    press(panel.sheet.first_button)
    assert panel.sheet.view.row == DELTA
    event = panel.stepping.cursor.event
    assert (event.kind, event.layer) == (Kind.DELTA, 2)


def test_shift_enter_goes_to_the_step_of_a_row(panel):
    panel.sheet.view.go_to_row(SLOPE)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(panel.sheet.view, Key.Key_Return, shift)
    assert panel.stepping.cursor.event.kind is Kind.SLOPE


def test_after_the_first_check_marks_follow_the_typing(panel):
    fill(panel, TYPED)
    press(panel.sheet.check_button)
    fill(panel, ["-0.0974"], DELTA)
    assert cell(panel, DELTA, Column.MARK) == "✓ right"
    # What was worked out from the wrong delta is now wrong by itself.
    assert panel.sheet.model.judged.first_wrong == 10


def test_what_is_no_number_stays_and_is_explained(panel):
    fill(panel, ["abc", "0.5"])
    press(panel.sheet.check_button)
    assert cell(panel, 0, Column.MINE) == "abc"
    assert cell(panel, 0, Column.MARK) == "⚠"
    assert "abc" in cell(panel, 0, Column.WHY)
    panel.sheet.view.go_to_row(0)
    assert "abc" in panel.sheet.detail.text()
    assert cell(panel, 1, Column.MARK) == "✓ right"


def test_delete_takes_a_number_away_and_clear_all(panel):
    fill(panel, TYPED[:3])
    panel.sheet.view.go_to_row(1)
    QTest.keyClick(panel.sheet.view, Key.Key_Delete)
    assert [cell(panel, row, Column.MINE) for row in range(3)] == ["0.4", "", "0.622"]
    press(panel.sheet.clear_button)
    assert [cell(panel, row, Column.MINE) for row in range(3)] == ["", "", ""]


def test_a_column_is_pasted_and_the_table_copied(panel):
    QGuiApplication.clipboard().setText("0.4\n0.5\n0,62\n")
    panel.sheet.view.go_to_row(0)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(panel.sheet.view, Key.Key_V, control)
    assert [cell(panel, row, Column.MINE) for row in range(3)] == ["0.4", "0.5", "0,62"]
    QTest.keyClick(panel.sheet.view, Key.Key_C, control)
    assert "h\t0,62" in QGuiApplication.clipboard().text()


def test_right_numbers_are_shown_when_asked_for(panel):
    press(panel.sheet.right_button)
    assert cell(panel, DELTA, Column.RIGHT) == "−0.0974368"
    press(panel.sheet.right_button)
    assert cell(panel, DELTA, Column.RIGHT) == ""


def test_results_of_perceptrons_alone_can_be_asked(panel):
    fill(panel, TYPED[:3])
    panel.sheet.level.setCurrentIndex(1)
    panel.sheet.level.activated.emit(1)
    assert panel.sheet.model.rowCount() < 22
    typed = {cell(panel, r, Column.SYMBOL): cell(panel, r, Column.MINE) for r in (0, 1)}
    assert typed["h"] == "0.622"  # the same quantity of the finer sheet


def test_every_update_has_a_sheet_of_its_own(panel, qtbot):
    fill(panel, TYPED[:2])
    panel.stepping.go_to_update(2)
    panel.stepping.set_level(Level.TERM)
    for _ in range(20):
        panel.stepping.next()
    qtbot.waitUntil(lambda: panel.is_fresh)
    assert panel.stepping.update == 2
    assert cell(panel, 0, Column.MINE) == ""
    panel.stepping.go_to_update(1)
    qtbot.waitUntil(lambda: panel.is_fresh)
    assert cell(panel, 0, Column.MINE) == "0.4"


def test_a_large_sheet_is_judged_in_a_thread(panel, session, qtbot):
    session.replace(load_example("xor_train"), None)
    qtbot.waitUntil(lambda: panel.is_fresh and panel.stepping.cursor is not None)
    panel.sheet.level.setCurrentIndex(0)
    panel.sheet.level.activated.emit(0)
    model = panel.sheet.model
    for row in range(60):
        model.type_in(row, "0.123")
    press(panel.sheet.check_button)
    qtbot.waitUntil(lambda: len(model.judged.verdicts) == 60)
    assert "right" in said(panel)


def test_predictions_are_listed_with_their_slips(panel, qtbot):
    practising.take({"is_on": "True", "is_adaptive": "False"})
    while panel.stepping.cursor.event.kind is not Kind.DELTA:
        panel.stepping.next()
    panel.asking.say_number("-0.4045")
    panel.stepping.next()
    panel.asking.show_result()
    panel.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: panel.is_fresh)
    model = panel.answers.model
    first, last = ([model.index(r, c).data() for c in Column] for r in (0, 1))
    assert first == [
        *("1", "delta · y", "δ₂", "-0.4045", "✗ wrong", "−0.0974368"),
        "The slope of the activation was forgotten.",
    ]
    assert last[Column.MARK] == "– shown"
    assert "Deltas: 0 of 1" in panel.answers.tallies.text()


def test_enter_goes_to_the_event_of_an_answer(panel, qtbot):
    practising.take({"is_on": "True", "is_adaptive": "False"})
    while panel.stepping.cursor.event.kind is not Kind.ACTIVATION:
        panel.stepping.next()
    panel.asking.say_number("0.62")
    panel.stepping.end()
    panel.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: panel.is_fresh)
    view = panel.answers.view
    view.setFocus()
    QTest.keyClick(view, Key.Key_Return)
    qtbot.waitUntil(lambda: panel.stepping.cursor.event.kind is Kind.ACTIVATION)


def test_a_narrow_panel_shows_what_matters_and_says_the_rest_below(panel):
    panel.resize(390, 600)
    view = panel.sheet.view
    seen = [column for column in Column if not view.isColumnHidden(column)]
    needed = {Column.SYMBOL, Column.MINE, Column.MARK, Column.RIGHT}
    assert set(seen) - {Column.NUMBER} == needed
    assert sum(view.columnWidth(column) for column in seen) <= view.viewport().width()
    view.go_to_row(DELTA)
    assert panel.sheet.detail.text() == "11 · delta · y"


def test_texts_follow_the_language(panel, translated):
    translated()
    assert panel.tabs.tabText(0).startswith("¿")
    assert panel.sheet.check_button.text().startswith("¿")
    head = panel.sheet.model.headerData(Column.MINE, Qt.Orientation.Horizontal)
    assert head.startswith("¿")


def test_the_rows_of_a_large_network_are_listed_in_a_thread(panel, session, qtbot):
    session.replace(load_example("iris"), None)
    qtbot.waitUntil(lambda: "being listed" in panel.sheet.message.text())
    assert panel.sheet.model.rowCount() == 0
    qtbot.waitUntil(lambda: panel.sheet.model.rowCount() > 300)
    assert "Fill in your numbers" in panel.sheet.message.text()


def test_behind_another_tab_it_waits_until_it_is_in_front(qtbot, session, training):
    window = QMainWindow()
    qtbot.addWidget(window)
    session.replace(load_example("worked_example"), None)
    panel, docks = MyValuePanel(session, training), []
    for widget in (panel, QWidget()):
        dock = QDockWidget(window)
        dock.setWidget(widget)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        docks.append(dock)
    window.tabifyDockWidget(docks[0], docks[1])
    docks[1].raise_()
    window.resize(600, 400)
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(150)
    panel.invalidate()
    qtbot.wait(150)
    assert panel.isVisible()
    assert not panel.is_fresh
    docks[0].raise_()
    qtbot.waitUntil(lambda: panel.is_fresh and panel.sheet.model.rowCount() > 0)
    panel.shut_down()
    panel.stepping.shut_down()
