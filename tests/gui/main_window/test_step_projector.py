"""XOR 2-2-1 walked through one update on a projector: nothing is clipped."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel

from engine.document.edits import set_activation
from engine.document.examples import load_example
from gui.i18n import set_language
from gui.main_window import MainWindow
from gui.settings import Preferences
from gui.theme import theme

ARROW = 24  # pixels of a chooser that its text does not have


@pytest.fixture
def window(qtbot, tmp_path):
    preferences = Preferences(tmp_path / "perceptarium.ini")
    preferences.language, preferences.theme = "en", "light"
    window = MainWindow(preferences)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: "gradients" in window.docks.panels)
    session = window.session
    session.replace(load_example("xor_gates"), None)
    blocks = [block.id for block in session.document.blocks() if not is_input(block)]
    for block in blocks:
        session.do(set_activation(session.document, [block], "sigmoid"))
    yield window
    window.session.stack.setClean()
    window.close()
    window.deleteLater()
    set_language("en")
    theme.choose("light")


def is_input(block):
    return hasattr(block, "columns")


def clipped(panel):
    """Return what of the panel cannot be seen whole."""
    found = []
    port, formulas = panel.formulas.parentWidget().parentWidget(), panel.formulas
    if formulas.minimumWidth() > port.width():
        found.append("the formula is too wide")
    if formulas.minimumHeight() > port.height():
        found.append("the formula is too high")
    found += [f"{line} is plain" for line in formulas.lines if not formulas.is_typeset]
    for button in panel.findChildren(QAbstractButton):
        if button.isVisible() and button.width() < button.sizeHint().width():
            found.append(f"button {button.text()}")
    for label in panel.findChildren(QLabel):
        if label.isVisible() and label.text():
            wanted = max(label.heightForWidth(label.width()), 0)
            if wanted > label.height():
                found.append(f"label {label.text()}")
    for box in panel.findChildren(QComboBox):
        text = QFontMetrics(box.font()).horizontalAdvance(box.currentText())
        if box.isVisible() and text > box.width() - ARROW:
            found.append(f"choice {box.currentText()}")
    return found


def is_whole(panel):
    assert clipped(panel) == []
    return True


@pytest.mark.parametrize(
    ("workspace", "language", "look"),
    [
        ("step", "en", "light"),
        ("step", "ru", "dark"),
        ("present", "en", "dark"),
        ("present", "ru", "light"),
    ],
)
def test_an_update_is_walked_forward_and_back_with_nothing_clipped(
    window, qtbot, workspace, language, look
):
    window.choose_workspace(workspace)
    window.choose_language(language)
    window.choose_theme(look)
    window.docks["step"].raise_()
    qtbot.waitUntil(lambda: "step" in window.docks.panels)
    panel = window.docks.panels["step"]
    qtbot.waitUntil(lambda: panel.stepping.cursor is not None)
    window.activateWindow()
    panel.formulas.setFocus()
    start = window.session.parameters
    total = len(panel.stepping.cursor.events)
    assert total > 130
    for key, n in ((Qt.Key.Key_Right, total - 1), (Qt.Key.Key_Left, total - 1)):
        for _ in range(n):
            qtbot.waitUntil(lambda: is_whole(panel), timeout=2000)
            QTest.keyClick(panel.formulas, key)
    qtbot.waitUntil(lambda: is_whole(panel), timeout=2000)
    assert panel.stepping.cursor.is_first
    assert window.session.parameters == start
