"""Tests of the window's shortcuts on a keyboard with Russian letters alone."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from engine.document.document import Document
from gui.main_window import MainWindow
from gui.settings import Preferences

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot, tmp_path):
    window = MainWindow(Preferences(tmp_path / "perceptarium.ini"))
    window.show()
    qtbot.waitExposed(window)
    window.files.open_example("xor_train")
    window.canvas.setFocus()
    yield window
    window.training.pause_and_wait()
    window.session.stack.setClean()
    window.close()
    window.deleteLater()


def press(widget, letter, modifiers=NONE):
    """Press a key as it comes where no Latin layout is set up."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, ord(letter), modifiers, letter.lower())
        QApplication.sendEvent(widget, event)


def test_commands_of_the_window_are_found_by_the_place_of_the_key(window, qtbot):
    press(window.canvas, "К", CTRL)  # the key of R
    qtbot.waitUntil(lambda: window.training.update > 0, timeout=20_000)
    window.training.pause_and_wait()
    window.session.stack.setClean()
    press(window.canvas, "Т", CTRL)  # the key of N
    assert window.session.document == Document()


def test_with_shift_another_command_is_meant(window):
    window.files.open_example("half_adder")
    n_groups = len(window.session.document.groups)
    outer = next(g for g in window.session.document.groups if g.is_open)
    window.session.select([outer.id])
    window.canvas.setFocus()
    press(window.canvas, "П", CTRL | SHIFT)  # the key of G: take apart
    assert len(window.session.document.groups) == n_groups - 1


def test_a_text_field_keeps_what_is_typed_and_taken_back(window, qtbot):
    search = window.docks.panels["palette"].search
    search.setFocus()
    press(search, "Т")
    assert search.text() == "т"
    window.session.select([next(window.session.document.blocks()).id])
    window.canvas.commands.delete()
    after = window.session.document
    press(search, "Я", CTRL)  # the key of Z
    assert window.session.document is after
