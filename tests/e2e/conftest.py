"""The real window on the screen of the test, at the size of a projector."""

import pytest

from gui.i18n import set_language
from gui.main_window import MainWindow
from gui.main_window.docks import TITLES
from gui.settings import Preferences
from gui.theme import theme
from tests.e2e.person import Person


@pytest.fixture
def window(qtbot, tmp_path):
    preferences = Preferences(tmp_path / "perceptarium.ini")
    preferences.theme = "light"
    preferences.language = "en"
    theme.choose("light")
    set_language("en")
    window = MainWindow(preferences)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    # Panels behind tabs are built after the first paint.
    qtbot.waitUntil(lambda: {*window.docks.panels} == {*TITLES})
    qtbot.wait(50)  # and icons after them
    yield window
    window.training.pause_and_wait()
    window.session.stack.setClean()
    window.close()
    window.deleteLater()
    set_language("en")
    theme.choose("light")


@pytest.fixture
def person(qtbot, window):
    return Person(qtbot, window)
