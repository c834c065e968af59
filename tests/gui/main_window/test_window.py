"""Tests of gui.main_window: the parts together, in every language and look."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from engine.document.edits import add_input, remove
from engine.document.examples import load_example
from engine.document.file import encode_nns
from gui.i18n import set_language
from gui.main_window import MainWindow
from gui.main_window.workspaces import WORKSPACES
from gui.settings import Preferences
from gui.theme import theme


@pytest.fixture
def preferences(tmp_path):
    preferences = Preferences(tmp_path / "perceptarium.ini")
    preferences.language = "en"
    preferences.theme = "light"
    return preferences


@pytest.fixture
def window(qtbot, preferences):
    window = MainWindow(preferences)
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(20)
    yield window
    window.session.stack.setClean()
    window.close()
    window.deleteLater()
    set_language("en")
    theme.choose("light")


def test_all_texts_change_while_the_window_stands(window, qtbot):
    title = window.docks["weights"].windowTitle
    assert title() == "Weights"
    window.choose_language("ru")
    qtbot.waitUntil(lambda: title() == "Веса")
    assert window.menuBar().actions()[0].text() == "&Файл"
    assert window.actions_["open"].text() == "&Открыть…"
    window.choose_language("en")
    qtbot.waitUntil(lambda: title() == "Weights")
    assert window.menuBar().actions()[0].text() == "&File"


def test_language_look_and_workspace_are_remembered(window, preferences):
    window.choose_language("ru")
    window.choose_theme("dark")
    window.choose_workspace("train")
    assert preferences.language == "ru"
    assert preferences.theme == "dark"
    assert preferences.workspace == "train"
    assert theme.colors.is_dark


@pytest.mark.parametrize("name", list(WORKSPACES))
def test_a_workspace_shows_its_docks_and_no_others(window, name):
    window.choose_workspace(name)
    workspace = WORKSPACES[name]
    groups = (*workspace.left, *workspace.right, *workspace.bottom)
    wanted = {dock for group in groups for dock in group}
    shown = {dock for dock, widget in window.docks.items() if not widget.isHidden()}
    assert shown == wanted


def test_a_closed_dock_stays_closed_until_the_layout_is_reset(window):
    window.docks["weights"].close()
    window.choose_workspace("train")
    window.choose_workspace("build")
    assert window.docks["weights"].isHidden()
    window.reset_layout()
    assert not window.docks["weights"].isHidden()


def test_presenting_makes_the_letters_larger(window):
    small = window.docks.panels["table"].font().pointSizeF()
    window.choose_workspace("present")
    assert window.docks.panels["table"].font().pointSizeF() == pytest.approx(
        WORKSPACES["present"].font_scale * small
    )
    window.choose_workspace("build")
    assert window.docks.panels["table"].font().pointSizeF() == pytest.approx(small)


def test_the_title_names_the_project_and_marks_changes(window):
    assert "untitled" in window.windowTitle()
    window.session.do(add_input(window.session.document, 0, 0))
    assert window.isWindowModified()
    window.session.stack.undo()
    assert not window.isWindowModified()


def test_what_is_wrong_stands_in_the_status_line_in_words(window):
    window.session.replace(load_example("and"), None)
    wires = [wire.id for wire in window.session.document.wires()]
    window.session.do(remove(window.session.document, wires))
    assert "draw a wire" in window._problem.text()
    window.session.stack.undo()
    assert window._problem.text() == ""


def drop(window, path):
    """Drag a file over the window and let it go there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    event = QDropEvent(QPointF(5, 5), copy, data, left, none)
    QApplication.sendEvent(window, event)


def test_a_project_dropped_on_the_window_is_opened(window, tmp_path, qtbot):
    path = tmp_path / "dropped.nns"
    path.write_bytes(encode_nns(load_example("and")))
    drop(window, path)
    qtbot.waitUntil(lambda: window.session.path == path)


def test_data_dropped_on_the_window_is_offered_for_import(window, tmp_path, qtbot):
    path = tmp_path / "points.csv"
    path.write_text("a,b,y\n0,1,1\n1,1,0\n")
    qtbot.waitUntil(lambda: "data" in window.docks.panels)
    panel = window.docks.panels["data"]
    drop(window, path)
    qtbot.waitUntil(
        lambda: panel.dialog is not None and panel.dialog.dataset is not None
    )
    panel.dialog.reject()


def test_closing_asks_and_stays_when_told_to(window, monkeypatch):
    answer = QMessageBox.StandardButton.Cancel
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answer)
    window.session.do(add_input(window.session.document, 0, 0))
    assert not window.close()
    assert window.isVisible()
    answer = QMessageBox.StandardButton.Discard
    assert window.close()


def test_every_example_opens_and_shows_values(window):
    for name in window.menus.examples:
        window.session.stack.setClean()
        window.files.open_example(name)
        assert window.session.network is not None, name
        assert window.session.values is not None, name
        assert window.session.dataset is not None, name


def test_the_first_example_points_at_its_missing_wire(window):
    window.files.open_example("xor_first_start")
    assert window.canvas.front.hint.isVisible()
    window.files.open_example("xor_gates")
    assert not window.canvas.front.hint.isVisible()


def test_menu_texts_have_no_two_equal_shortcuts(window):
    seen: dict[str, str] = {}
    for menu_action in window.menuBar().actions():
        for action in menu_action.menu().actions():
            for keys in (k.toString() for k in action.shortcuts()):
                assert keys not in seen, f"{keys}: {seen[keys]} and {action.text()}"
                seen[keys] = action.text()


def test_another_document_has_nothing_said_of_the_last_one(window, qtbot):
    session = window.session
    session.replace(load_example("xor_gates"), None)
    wire = next(iter(session.document.wires()))
    session.do(remove(session.document, [wire.id]))
    qtbot.waitUntil(lambda: window.statusBar().currentMessage() == "Delete")
    session.replace(load_example("net2322"), None)
    assert not window.statusBar().currentMessage()
