"""Tests of questions before results in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.document.examples import load_example
from engine.training.trace.answers.concepts import Concept
from engine.training.trace.event import Kind, Level
from gui.i18n import set_language
from gui.main_window import MainWindow
from gui.reading import Ways, reading
from gui.settings import Preferences
from gui.theme import theme
from gui.training.answers.practising import Practising, practising

Key = Qt.Key


@pytest.fixture
def preferences(tmp_path):
    found = Preferences(tmp_path / "perceptarium.ini")
    found.language, found.theme, found.workspace = "en", "light", "step"
    return found


@pytest.fixture
def window(qtbot, preferences):
    window = MainWindow(preferences)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.session.replace(load_example("worked_example"), None)
    reading.change(notation="example")
    yield window
    window.session.stack.setClean()
    window.close()
    window.deleteLater()
    practising.take({})
    reading.choose(Ways())
    set_language("en")
    theme.choose("light")


def panel_of(window, qtbot):
    panel = window.docks.panels["step"]
    qtbot.waitUntil(lambda: panel.stepping.cursor is not None)
    window.activateWindow()
    panel.formulas.setFocus()
    return panel


def go_to(panel, kind):
    while panel.stepping.cursor.event.kind is not kind:
        assert panel.stepping.update == 1
        QTest.keyClick(panel.formulas, Key.Key_Right)


def test_the_key_of_the_menu_switches_asking_on_and_off(window, qtbot):
    panel = panel_of(window, qtbot)
    go_to(panel, Kind.DELTA)
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(window, Key.Key_7, alt)
    assert panel.asking.is_veiled
    assert panel.bar.ask.isChecked()
    assert window.actions_["ask_first"].isChecked()
    QTest.keyClick(window, Key.Key_7, alt)
    assert not panel.asking.is_veiled
    assert not panel.bar.ask.isChecked()


def test_the_canvas_hides_the_number_that_is_asked(window, qtbot):
    practising.take({"is_on": "True", "is_adaptive": "False"})
    panel = panel_of(window, qtbot)
    go_to(panel, Kind.DELTA)
    texts = " ".join(window.staging.stage.texts)
    assert "0.0974" not in texts
    assert "?" in texts
    QTest.keyClicks(panel.formulas, "-")
    QTest.keyClicks(panel.answers.field, "0.0974")
    QTest.keyClick(panel.answers.field, Key.Key_Return)
    assert "0.0974" in " ".join(window.staging.stage.texts)


def test_the_matrices_of_weights_wait_for_the_answer_too(window, qtbot):
    practising.take({"is_on": "True", "is_adaptive": "False"})
    window.docks.fill(["weights"])
    window.docks["weights"].show()
    window.docks["weights"].raise_()
    weights = window.docks.panels["weights"]
    panel = panel_of(window, qtbot)
    go_to(panel, Kind.UPDATE)
    qtbot.waitUntil(lambda: weights.is_fresh)

    def first_weight():
        return weights.matrices[0].weights.model().index(0, 0).data()

    before = first_weight()
    assert before == "0.4"
    QTest.mouseClick(panel.answers.show_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: first_weight() != before)


def test_the_matrices_of_the_step_keep_quiet_about_a_shape(window, qtbot):
    practising.take({"is_on": "True", "is_adaptive": "False"})
    window.session.replace(load_example("xor_train"), None)
    panel = panel_of(window, qtbot)
    bench = window.docks.panels["step_matrices"]
    panel.stepping.set_level(Level.LAYER)
    go_to(panel, Kind.WEIGHT_GRADIENT)
    qtbot.waitUntil(lambda: bench.is_fresh)
    assert not bench.bench.isVisible()
    assert bench.message.isVisible()
    QTest.mouseClick(panel.answers.choices[0], Qt.MouseButton.LeftButton)
    assert bench.bench.isVisible()


def test_predictions_are_remembered_between_starts(window, qtbot, preferences):
    practising.take({"is_on": "True", "is_adaptive": "False"})
    panel = panel_of(window, qtbot)
    go_to(panel, Kind.ACTIVATION)
    panel.asking.say_number("0.62")
    later = Practising()
    later.take(preferences.practice)
    assert later.is_on
    assert later.practice.of(Concept.ACTIVATION).right == 1


def test_the_panel_of_answers_opens_from_the_menu_of_the_switch(window, qtbot):
    panel = panel_of(window, qtbot)
    panel.bar.ask.panel.trigger()
    dock = window.docks["my_value"]
    qtbot.waitUntil(lambda: not dock.visibleRegion().isEmpty())
    assert window.docks.panels["my_value"].stepping is panel.stepping


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_questions_have_room_in_the_workspace(window, qtbot, language):
    practising.take({"is_on": "True", "is_adaptive": "False"})
    window.choose_language(language)
    panel = panel_of(window, qtbot)
    qtbot.wait(50)
    for _ in range(19):
        if panel.asking.is_veiled:
            bar = panel.answers
            for widget in (bar.field, bar.commit_button, bar.show_button, *bar.choices):
                if widget.isVisible():
                    centre = widget.mapTo(panel, widget.rect().center())
                    assert panel.rect().contains(centre)
            area = panel.formulas.parentWidget().parentWidget()
            assert panel.formulas.minimumHeight() <= area.height()
        QTest.keyClick(panel.formulas, Key.Key_Right)
