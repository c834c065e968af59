"""Tests of the step panel in its dock of the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.document.examples import load_example
from engine.training.trace.event import Level
from gui.i18n import set_language
from gui.main_window import MainWindow
from gui.settings import Preferences
from gui.theme import theme
from gui.widgets import follower


@pytest.fixture
def window(qtbot, tmp_path):
    preferences = Preferences(tmp_path / "perceptarium.ini")
    preferences.language, preferences.theme = "en", "light"
    preferences.workspace = "step"
    window = MainWindow(preferences)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: "gradients" in window.docks.panels)
    window.session.replace(load_example("worked_example"), None)
    yield window
    window.session.stack.setClean()
    window.close()
    window.deleteLater()
    set_language("en")
    theme.choose("light")


def panel_of(window, qtbot):
    panel = window.docks.panels["step"]
    qtbot.waitUntil(lambda: panel.stepping.cursor is not None)
    window.activateWindow()
    panel.formulas.setFocus()
    return panel


def test_the_canvas_stays_the_largest_thing(window, qtbot):
    panel_of(window, qtbot)
    assert window.canvas.height() > window.docks["step"].height()
    assert window.canvas.width() > 2 * window.docks["step_matrices"].width()


def test_the_arrow_keys_step_as_soon_as_the_workspace_is_chosen(window, qtbot):
    panel = panel_of(window, qtbot)
    window.choose_workspace("build")
    window.canvas.setFocus()
    before = panel.stepping.cursor
    window.choose_workspace("step")
    qtbot.waitUntil(panel.formulas.hasFocus)
    QTest.keyClick(panel.formulas, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: panel.stepping.cursor != before)


def test_a_step_lights_its_wire_on_the_canvas(window, qtbot):
    panel = panel_of(window, qtbot)
    before = window.canvas.grab().toImage()
    QTest.keyClick(panel.formulas, Qt.Key.Key_Right)
    assert window.session.hover.lit
    assert window.canvas.grab().toImage() != before


def test_of_events_faster_than_can_be_seen_the_last_is_shown_everywhere(
    window, qtbot, monkeypatch
):
    panel, stage = panel_of(window, qtbot), window.staging.stage
    qtbot.waitUntil(lambda: stage.cursor is not None)
    monkeypatch.setattr(follower, "FRAME_MS", 100)
    for _ in range(6):
        QTest.keyClick(panel.formulas, Qt.Key.Key_Right)
    assert panel.stepping.cursor.index == 6
    assert "event 7 of" in panel.heading.text()
    assert stage.cursor.index < 6
    qtbot.waitUntil(lambda: stage.cursor == panel.stepping.cursor)
    matrices = window.docks.panels["step_matrices"]
    qtbot.waitUntil(lambda: bool(matrices.bench.grids))
    slow = window.canvas.grab().toImage()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(panel.formulas, key)
    qtbot.wait(300)  # longer than anything waits
    assert stage.cursor == panel.stepping.cursor
    assert window.canvas.grab().toImage() == slow


def test_the_sample_looked_at_last_is_the_same_however_fast_one_goes(
    window, qtbot, monkeypatch
):
    window.session.replace(load_example("xor_train"), None)
    panel, stage = panel_of(window, qtbot), window.staging.stage
    panel.stepping.set_level(Level.TERM)
    n = panel.stepping.cursor.trace.moment.n_samples
    by_sample = [event.sample for event in panel.stepping.cursor.events]
    last = max(k for k, sample in enumerate(by_sample) if sample == n - 1)
    panel.stepping.go_to_index(last - 2)
    monkeypatch.setattr(follower, "FRAME_MS", 100)
    for _ in range(4):
        QTest.keyClick(panel.formulas, Qt.Key.Key_Right)
    assert panel.stepping.cursor.event.sample is None
    qtbot.waitUntil(lambda: stage.cursor == panel.stepping.cursor)
    assert stage.sample == n - 1


def test_stepping_over_the_update_marks_the_project_as_changed(window, qtbot):
    panel = panel_of(window, qtbot)
    for _ in range(18):
        QTest.keyClick(panel.formulas, Qt.Key.Key_Right)
    assert window.isWindowModified()
    QTest.keyClick(panel.formulas, Qt.Key.Key_Left)
    assert not window.isWindowModified()


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("workspace", ["step", "present"])
def test_nothing_of_the_reference_is_clipped(window, qtbot, workspace, language):
    window.choose_workspace(workspace)
    window.choose_language(language)
    window.docks["step"].raise_()
    panel = panel_of(window, qtbot)
    # Another language reaches the layouts one after the other.
    qtbot.waitUntil(
        lambda: all(b.width() >= b.sizeHint().width() for b in panel.bar.buttons)
    )
    for _ in range(20):
        area = panel.formulas.parentWidget().parentWidget()
        assert panel.formulas.minimumWidth() <= area.width()
        assert panel.formulas.minimumHeight() <= area.height()
        for button in panel.bar.buttons:
            assert button.width() >= button.sizeHint().width()
            assert panel.rect().contains(button.mapTo(panel, button.rect().center()))
        QTest.keyClick(panel.formulas, Qt.Key.Key_Right)
    assert panel.stepping.update == 2


def test_presenting_in_the_dark_look_makes_the_letters_larger_too(window, qtbot):
    window.choose_theme("dark")
    small = window.docks.panels["step"].heading.font().pointSizeF()
    window.choose_workspace("present")
    assert window.docks.panels["step"].heading.font().pointSizeF() > 1.4 * small
