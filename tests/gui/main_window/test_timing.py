"""Tests of time in the real window: run to here, bookmarks, the way back, memory."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.document.edits import set_settings
from engine.document.elements import StopSettings
from engine.document.examples import load_example
from gui.canvas.over.menus import menu_for
from gui.canvas.pointer.hits import Hit, Part
from gui.i18n import set_language
from gui.main_window import MainWindow
from gui.settings import Preferences
from gui.theme import theme
from gui.training.breakpoints.conditions import About, Condition
from gui.training.stepping import stepping_of


@pytest.fixture
def preferences(tmp_path):
    preferences = Preferences(tmp_path / "perceptarium.ini")
    preferences.language, preferences.theme = "en", "light"
    preferences.workspace = "step"
    return preferences


@pytest.fixture
def window(qtbot, preferences):
    window = MainWindow(preferences)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: "timeline" in window.docks.panels)
    open_xor(window)
    yield window
    window.session.stack.setClean()
    window.close()
    window.deleteLater()
    set_language("en")
    theme.choose("light")


def open_xor(window, **stop):
    document = load_example("xor_train")
    edit = set_settings(document, stop=StopSettings(**stop))
    window.session.replace(document.apply(edit.changes), None)


def stepping(window, qtbot):
    found = stepping_of(window.session, window.training)
    qtbot.waitUntil(lambda: found.cursor is not None)
    return found


def run(window, qtbot):
    window.training.set_speed(None)
    window.training.run()
    qtbot.waitUntil(lambda: not window.training.is_running, timeout=60_000)


def test_the_menu_of_a_block_runs_to_it(window, qtbot):
    steps = stepping(window, qtbot)
    wire = next(iter(window.session.document.wires()))
    menu = menu_for(window.canvas, Hit(Part.BODY, wire.target), window.canvas._pointer)
    action = next(a for a in menu.actions() if a.text() == "Run &to here")
    action.trigger()
    assert wire.target in steps.cursor.event.elements
    assert steps.cursor.index > 0


def test_the_keys_run_to_the_selection_and_set_a_bookmark(window, qtbot):
    steps = stepping(window, qtbot)
    window.activateWindow()
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
    assert steps.cursor.index == 0  # nothing is selected: the status line says so
    wire = list(window.session.document.wires())[-1]
    window.session.select([wire.id])
    QTest.keyClick(window.canvas, Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
    assert wire.id in steps.cursor.event.elements
    QTest.keyClick(window.canvas, Qt.Key.Key_F2, Qt.KeyboardModifier.ControlModifier)
    assert window.training.history.bookmarks.all == (steps.here,)


def test_run_to_here_opens_the_step_panel_where_it_is_not(window, qtbot):
    window.choose_workspace("build")
    wire = next(iter(window.session.document.wires()))
    window.timing.run_to([wire.id])
    assert window.docks["step"].isVisible()
    assert wire.id in stepping(window, qtbot).cursor.event.elements


def test_from_the_last_of_many_updates_back_to_the_first_at_once(window, qtbot):
    open_xor(window, epochs=100_000)
    start = window.session.parameters
    run(window, qtbot)
    assert window.training.update == 100_000
    steps = stepping(window, qtbot)
    for number, seconds in ((1, 2.0), (50_000, 2.0), (2, 2.0)):
        began = time.process_time()
        steps.go_to_update(number)
        qtbot.waitUntil(lambda number=number: steps.update == number)
        assert time.process_time() - began < seconds
    steps.go_to_update(1)
    assert window.session.parameters == start


def test_the_status_line_says_which_breakpoint_was_met(window, qtbot):
    window.training.breakpoints.add(Condition(About.LOSS, 0.12))
    run(window, qtbot)
    update = window.training.update
    expected = f"Stopped after update {update}: loss below 0.12"
    assert window._problem.text() == expected


def test_the_step_panel_leads_to_the_timeline(window, qtbot):
    stepping(window, qtbot)
    window.docks.panels["step"].time.panel_asked.emit()
    panel = window.docks.panels["timeline"]
    qtbot.waitUntil(panel.isVisible)


def test_the_memory_of_the_history_is_remembered(window, preferences):
    assert window.training.history.limit == 64 * 2**20
    window.training.history.set_limit(256 * 2**20)
    assert preferences.history_mb == 256


def test_a_run_after_going_back_learns_the_same_again_in_the_window(window, qtbot):
    open_xor(window, epochs=300)
    run(window, qtbot)
    end = window.session.parameters
    steps = stepping(window, qtbot)
    steps.go_to_update(100)
    qtbot.waitUntil(lambda: steps.update == 100)
    run(window, qtbot)
    assert window.training.update == 300
    assert window.session.parameters == end
    assert len(window.training.history.overview.ways) == 1
