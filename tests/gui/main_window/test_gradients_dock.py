"""Tests of the gradients panel in its dock of the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.document.examples import load_example
from gui.main_window import MainWindow
from gui.settings import Preferences
from tests.pointer import point_at


@pytest.fixture
def window(qtbot, tmp_path):
    preferences = Preferences(tmp_path / "perceptarium.ini")
    preferences.language, preferences.theme = "en", "light"
    preferences.workspace = "train"
    window = MainWindow(preferences)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: "gradients" in window.docks.panels)
    yield window
    window.session.stack.setClean()
    window.close()
    window.deleteLater()


def test_a_row_lights_its_wire_on_the_canvas(window, qtbot):
    window.session.replace(load_example("net2322"), None)
    window.docks["gradients"].raise_()
    table = window.docks.panels["gradients"].table_tab.table
    qtbot.waitUntil(lambda: table.gradients.rowCount() == 23)
    wire = next(w for w, c in window.session.network.wires.items() if c.layer == 0)
    before = window.canvas.grab().toImage()
    spot = table.visualRect(table.gradients.index(1, 0)).center()
    point_at(table.viewport(), spot - spot / 4)
    point_at(table.viewport(), spot)
    hover = window.session.hover
    assert (hover.wire, hover.i, hover.j) == (wire, 0, 1)
    assert window.canvas.grab().toImage() != before


def test_the_panel_is_not_built_with_plots_before_they_are_looked_at(window, qtbot):
    panel = window.docks.panels["gradients"]
    assert panel.closely.steps.plot is None
    assert panel._answer is None  # hidden behind the loss curve it does no work


def test_the_window_closes_while_a_check_is_under_way(window, qtbot):
    window.session.replace(load_example("digits"), None)
    window.docks["gradients"].raise_()
    panel = window.docks.panels["gradients"]
    qtbot.waitUntil(lambda: panel._work.is_busy)
    window.session.stack.setClean()
    window.close()
    assert not panel._work.is_busy


def test_the_check_is_reached_with_the_keys_alone(window, qtbot):
    window.session.replace(load_example("net2322"), None)
    window.docks["gradients"].raise_()
    panel = window.docks.panels["gradients"]
    qtbot.waitUntil(lambda: panel.table_tab.model.rowCount() == 23)
    window.activateWindow()
    panel.options.samples.setFocus()
    reached = set()
    for _ in range(40):
        widget = window.focusWidget()
        if not panel.isAncestorOf(widget):
            break
        reached.add(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert {
        panel.options.which,
        panel.options.rule,
        panel.options.step,
        panel.lab.button,
        panel.tabs.tabBar(),
        panel.table_tab.table,
        panel.table_tab.drop.rate,
    } <= reached
