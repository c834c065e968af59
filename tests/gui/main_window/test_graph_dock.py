"""The graph panel and the notation in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.document.examples import load_example
from engine.training.trace.letters import Profile
from gui.i18n import set_language
from gui.main_window import MainWindow
from gui.reading import Ways, reading
from gui.settings import Preferences
from gui.theme import theme


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
    qtbot.waitUntil(lambda: "gradients" in window.docks.panels)
    window.session.replace(load_example("xor_train"), None)
    yield window
    window.session.stack.setClean()
    window.close()
    window.deleteLater()
    reading.choose(Ways())
    set_language("en")
    theme.choose("light")


@pytest.fixture
def graph(window, qtbot):
    dock, step = window.docks["graph"], window.docks.panels["step"]
    dock.raise_()
    qtbot.waitUntil(lambda: step.stepping.cursor is not None)
    panel = window.docks.panels["graph"]
    qtbot.waitUntil(lambda: panel.view.isVisible() and panel.is_fresh)
    return panel


def test_the_graph_is_a_tab_of_the_step_workspace_and_follows_the_keys(window, graph):
    assert window.docks["graph"].isVisible()
    assert window.docks["graph"] in window.tabifiedDockWidgets(
        window.docks["step_matrices"]
    )
    step = window.docks.panels["step"]
    window.activateWindow()
    step.formulas.setFocus()
    seen = []
    for _ in range(6):
        seen.append(graph.view.shown.lights)
        QTest.keyClick(step.formulas, Qt.Key.Key_Right)
    assert seen[0] != seen[5]
    assert graph.view.shown.lights is not None


def test_a_node_leads_the_step_panel_to_its_event(window, graph):
    step, texts = window.docks.panels["step"], graph.view.texts
    number = texts.nodes.index("W⁽²⁾")
    place = graph.view.rect_of(graph.view.laid.graph.nodes[number]).center()
    QTest.mouseClick(graph.view, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert "∂L/∂w" in step.formulas.lines[0] or "·" in step.formulas.lines[0]
    assert step.stepping.cursor.event.layer == 2


def test_a_notation_chosen_in_the_menu_is_in_force_everywhere_and_remembered(
    window, graph, preferences, qtbot
):
    menu = window.menus.reading
    assert menu.notations[Profile.LECTURE].isChecked()
    assert menu.notation_menu.title().replace("&", "") == "Notation"
    menu.notations[Profile.MILLER].trigger()
    assert reading.ways.notation == Profile.MILLER
    qtbot.waitUntil(lambda: "W³" in graph.view.texts.nodes)
    weights = window.docks.panels["weights"]
    window.choose_workspace("build")
    qtbot.waitUntil(lambda: weights.is_fresh)
    assert "<sup>3</sup>" in weights.matrices[1].title.text()
    assert preferences.reading["notation"] == Profile.MILLER
    assert Ways.of(preferences.reading).notation == Profile.MILLER


def test_a_notation_that_is_not_known_is_that_of_the_lecture():
    assert Ways.of({"notation": "mine"}).notation == Profile.LECTURE
    assert Ways.of({"notation": "rashid"}).notation == Profile.RASHID
