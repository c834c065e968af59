"""Tests of a window in which nothing that steps was built yet."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.document.edits import set_settings
from engine.document.elements import StopSettings
from engine.document.examples import load_example
from gui.i18n import set_language
from gui.main_window import MainWindow
from gui.settings import Preferences
from gui.theme import theme
from gui.training.answers.practising import practising
from gui.training.stepping import stepping_of

ROOT = Path(__file__).parents[3]
NEVER_MS = 10_000_000
Key, Modifier = Qt.Key, Qt.KeyboardModifier
# What the first picture must not wait for.
LATE = {
    "engine.training.timeline.timeline",
    "engine.training.trace.answers.judge",
    "engine.training.trace.expressions",
    "engine.training.trace.trace",
    "engine.training.trainer",
    "gui.canvas.stage.stage",
    "gui.dialogs.recovery_dialog",
    "gui.panels.step_panel",
    "gui.training.answers.asking",
    "gui.training.stepping",
    "gui.training.worker",
    "numpy.ma",
    "pyqtgraph",
}
FIRST_PICTURE = """
import sys
from pathlib import Path
from engine.document.examples import load_example
from gui.app import make_application, make_window
from gui.settings import Preferences
application = make_application()
preferences = Preferences(Path(sys.argv[1]))
preferences.workspace = sys.argv[2]
preferences.remember_start()
window = make_window(preferences)
window.session.replace(load_example("xor_gates"), None)
window.show()
window.grab()
print(*sys.modules)
window.session.stack.setClean()
window.close()
"""


def loaded(folder, workspace):
    arguments = [str(folder / "first.ini"), workspace]
    run = [sys.executable, "-c", FIRST_PICTURE, *arguments]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    found = subprocess.run(
        run, cwd=ROOT, env=variables, capture_output=True, text=True, check=True
    )
    return set(found.stdout.split())


def test_the_first_picture_loads_nothing_that_steps(tmp_path):
    assert all(find_spec(name) for name in LATE)  # there are such modules
    assert not LATE & loaded(tmp_path, "build")


def test_the_first_picture_of_the_step_workspace_has_its_panel(tmp_path):
    expected = {"gui.panels.step_panel", "gui.canvas.stage.stage"}
    assert expected <= loaded(tmp_path, "step")


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("gui.main_window.window.LATER_MS", NEVER_MS)
    preferences = Preferences(tmp_path / "perceptarium.ini")
    preferences.language, preferences.theme = "en", "light"
    preferences.workspace = "build"
    window = MainWindow(preferences)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    document = load_example("xor_train")
    edit = set_settings(document, stop=StopSettings(epochs=50))
    window.session.replace(document.apply(edit.changes), None)
    assert "step" not in window.docks.panels
    yield window
    window.session.stack.setClean()
    window.close()
    window.deleteLater()
    practising.take({})
    set_language("en")
    theme.choose("light")


def press(window, key, modifier=Modifier.ControlModifier):
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, key, modifier)


def stepping(window, qtbot):
    found = stepping_of(window.session, window.training)
    qtbot.waitUntil(lambda: found.cursor is not None)
    return found


def test_the_key_runs_to_the_selection_and_shows_the_panel(window, qtbot):
    wire = list(window.session.document.wires())[-1]
    window.session.select([wire.id])
    press(window, Key.Key_F10)
    assert window.docks["step"].isVisible()
    assert wire.id in stepping(window, qtbot).cursor.event.elements


def test_the_key_sets_a_bookmark_at_the_first_event(window, qtbot):
    press(window, Key.Key_F2)
    steps = stepping(window, qtbot)
    assert window.docks["step"].isVisible()
    qtbot.waitUntil(lambda: bool(window.training.history.bookmarks.all))
    assert window.training.history.bookmarks.all == (steps.here,)


def test_asking_is_on_in_the_panel_that_is_built_later(window):
    press(window, Key.Key_7, Modifier.AltModifier)
    assert window.actions_["ask_first"].isChecked()
    window.choose_workspace("step")
    assert window.docks.panels["step"].bar.ask.isChecked()


def test_means_are_shown_by_the_stage_that_is_built_later(window):
    switch = window.actions_["batch_mean"]
    switch.trigger()
    window.choose_workspace("step")
    assert window.staging.stage.is_mean
    assert switch.isChecked()


def test_numbers_that_must_not_travel_stand_still_later_too(window):
    window.actions_["travel"].trigger()
    window.choose_workspace("step")
    assert not window.staging.stage.is_moving_wanted


def test_a_run_made_before_can_be_gone_back_in(window, qtbot):
    start = window.session.parameters
    window.training.set_speed(None)
    window.training.run()
    qtbot.waitUntil(lambda: not window.training.is_running, timeout=60_000)
    assert window.training.update == 50
    end = window.session.parameters
    assert "step" not in window.docks.panels
    window.choose_workspace("step")
    steps = stepping(window, qtbot)
    found = []
    for number in range(1, 51):
        steps.go_to_update(number)
        qtbot.waitUntil(lambda number=number: steps.update == number)
        found.append(window.session.parameters)
    assert found[0] == start
    assert all(a != b for a, b in zip(found, [*found[1:], end], strict=True))
