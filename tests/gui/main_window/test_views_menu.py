"""Tests of the menu of saved views: what there is, by name and by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit

from engine.document.examples import load_example
from engine.document.file import read_project
from gui.main_window import MainWindow
from gui.settings import Preferences

CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
THERE, ELSEWHERE = (40.0, -20.0, 2.0), (-100.0, 60.0, 0.5)


@pytest.fixture
def window(qtbot, tmp_path):
    preferences = Preferences(tmp_path / "perceptarium.ini")
    preferences.language = "en"
    window = MainWindow(preferences)
    window.session.replace(load_example("xor_gates"), None)
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(200)  # until the drawing was fitted into the new window
    window.canvas.look_at(THERE)
    yield window
    window.session.stack.setClean()
    window.close()
    window.deleteLater()


def texts(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def type_name(qtbot, window, name):
    dialog = window.findChild(QInputDialog)
    field = dialog.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_keys_work_wherever_the_focus_is(qtbot, window):
    window.docks["properties"].setFocus()
    qtbot.keyClick(window, Qt.Key.Key_4, BOTH)
    window.canvas.look_at(ELSEWHERE)
    qtbot.keyClick(window, Qt.Key.Key_4, CONTROL)
    assert window.canvas.camera.scale == 2.0
    assert window.isWindowModified()  # it belongs to the project


def test_an_empty_menu_offers_nothing_to_rename_or_delete(window):
    views = window.menus.views
    assert texts(views.menu)[0] == "View 1 (empty)"
    assert not views.rename_menu.isEnabled()
    assert not views.delete_menu.isEnabled()


def test_a_view_is_kept_named_and_deleted_by_the_menu(qtbot, window):
    views = window.menus.views
    views.save[2].trigger()
    assert texts(views.menu)[1] == "&2  View 2"
    (rename,) = views.rename_menu.actions()
    rename.trigger()
    type_name(qtbot, window, "in & out")
    assert texts(views.menu)[1] == "&2  in && out"
    assert window.undo.both[0].text().endswith("Name view 2: in & out")
    (delete,) = views.delete_menu.actions()
    delete.trigger()
    assert texts(views.menu)[1] == "View 2 (empty)"
    window.session.stack.undo()
    assert texts(views.menu)[1] == "&2  in && out"
    window.session.replace(load_example("and"), None)
    assert texts(views.menu)[1] == "View 2 (empty)"


def test_views_come_back_with_the_file(window, tmp_path):
    window.menus.views.save[9].trigger()
    path = tmp_path / "net.nns"
    assert window.files.save_to(path)
    assert read_project(path).document == window.session.document
    window.session.replace(load_example("and"), None)
    assert window.files.open_path(path)
    window.menus.views.go[9].trigger()
    assert window.canvas.camera.scale == 2.0


def test_all_is_shown_by_a_key_that_no_view_has(qtbot, window):
    window.canvas.look_at((5000.0, 0.0, 4.0))
    qtbot.keyClick(window, Qt.Key.Key_8, Qt.KeyboardModifier.AltModifier)
    assert window.canvas.camera.scale < 4.0
