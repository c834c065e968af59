"""Tests of the window's commands for pictures and for finding things."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from gui.canvas.export.picture_dialog import PictureDialog
from gui.dialogs.command_finder import CommandFinder, entries_of
from gui.i18n import set_language
from gui.main_window import MainWindow
from gui.settings import Preferences
from gui.theme import theme

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot, tmp_path):
    preferences = Preferences(tmp_path / "perceptarium.ini")
    preferences.language = "en"
    preferences.theme = "light"
    preferences.last_folder = str(tmp_path)
    set_language("en")
    window = MainWindow(preferences)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.wait(20)
    window.files.open_example("xor_gates")
    window.canvas.setFocus()
    yield window
    window.session.stack.setClean()
    window.close()
    window.deleteLater()
    set_language("en")
    theme.choose("light")


def test_ctrl_e_exports_the_drawing(window, tmp_path, monkeypatch):
    path = tmp_path / "xor.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(PictureDialog, "exec", PictureDialog._ask_and_save)
    QTest.keyClick(window.canvas, Qt.Key.Key_E, CONTROL)
    assert b"<svg" in path.read_bytes()


def test_ctrl_shift_c_copies_the_selection_or_everything(window):
    QTest.keyClick(window.canvas, Qt.Key.Key_C, CONTROL | SHIFT)
    everything = QGuiApplication.clipboard().image()
    first = next(window.session.document.blocks())
    window.session.select([first.id])
    QTest.keyClick(window.canvas, Qt.Key.Key_C, CONTROL | SHIFT)
    part = QGuiApplication.clipboard().image()
    assert 0 < part.width() < everything.width() / 2


def test_ctrl_f_finds_a_block_and_f3_goes_on(window):
    QTest.keyClick(window.canvas, Qt.Key.Key_F, CONTROL)
    bar = window.canvas.finding.bar
    assert bar.isVisible()
    assert bar.field.hasFocus()
    QTest.keyClicks(bar.field, "nd")
    QTest.keyClick(bar.field, Qt.Key.Key_F3)
    (chosen,) = window.session.selection
    assert window.session.document.block(chosen).name == "AND"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.canvas


def finder_of(window):
    QTest.keyClick(window.canvas, Qt.Key.Key_P, CONTROL | SHIFT)
    return window.findChild(CommandFinder)


def test_a_command_of_any_menu_is_found_and_carried_out(window, qtbot):
    finder = finder_of(window)
    QTest.keyClicks(finder.search, "dark")
    QTest.keyClick(finder.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: theme.colors.is_dark)


def test_the_field_to_find_blocks_opens_from_the_list_of_commands(window, qtbot):
    finder = finder_of(window)
    QTest.keyClicks(finder.search, "find")
    QTest.keyClick(finder.search, Qt.Key.Key_Return)
    qtbot.waitUntil(window.canvas.finding.bar.isVisible)


def test_in_russian_both_languages_find_a_command(window, qtbot):
    window.choose_language("ru")
    first = window.menuBar().actions()[0]
    qtbot.waitUntil(lambda: first.text() == "&Файл")
    entries = entries_of(window, window.menus.texts())
    for query in ("digits", "рукописн", "weights", "веса", "present", "dark"):
        fitting = [entry for entry in entries if entry.fit(query) is not None]
        assert fitting, query
    texts = [entry.text for entry in entries]
    assert len(texts) == len(set(texts))
