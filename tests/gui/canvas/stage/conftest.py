"""The real window in its Step workspace, with the worked example."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.document.examples import load_example
from gui.main_window import MainWindow
from gui.panels.step_panel import StepPanel
from gui.reading import Ways, reading
from gui.settings import Preferences


@pytest.fixture
def opened(qtbot, tmp_path):
    """Return what opens the window on an example; the keys go to the step panel."""
    windows = []

    def open_on(document):
        preferences = Preferences(tmp_path / "perceptarium.ini")
        preferences.language, preferences.theme = "en", "light"
        preferences.workspace = "step"
        window = MainWindow(preferences)
        windows.append(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: "gradients" in window.docks.panels)
        if isinstance(document, str):
            document = load_example(document)
        window.session.replace(document, None)
        panel = window.docks.panels["step"]
        assert isinstance(panel, StepPanel)
        qtbot.waitUntil(lambda: panel.stepping.cursor is not None)
        qtbot.waitUntil(lambda: window.staging.stage.cursor is not None)
        window.activateWindow()
        panel.formulas.setFocus()
        qtbot.wait(20)
        return window

    yield open_on
    reading.choose(Ways())
    for window in windows:
        window.session.stack.setClean()
        window.close()
        window.deleteLater()


def press(window, key, times=1, held=Qt.KeyboardModifier.NoModifier):
    formulas = window.docks.panels["step"].formulas
    for _ in range(times):
        QTest.keyClick(formulas, key, held)
