"""Tests of gui.dialogs.command_finder: every command by a few letters of its name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from gui.dialogs.command_finder import CommandFinder, entries_of, find_command

ENGLISH = {"&Файл": "&File", "&Открыть…": "&Open…"}


class Window(QMainWindow):
    """Two menus, one inside the other."""

    def __init__(self):
        super().__init__()
        self.done = []
        self.file = self.menuBar().addMenu("&Файл")
        self.open = self.add(self.file, "&Открыть…", "Ctrl+O")
        self.file.addSeparator()
        more = self.file.addMenu("More")
        self.tea = self.add(more, "Salt && tea")
        self.grey = self.add(more, "Grey one")
        self.grey.setEnabled(False)
        more.addAction(self.open)  # a second time
        self.hidden = self.add(more, "Hidden")
        self.hidden.setVisible(False)

    def add(self, menu, text, keys=""):
        action = QAction(text, self)
        action.setShortcut(keys)
        action.triggered.connect(lambda: self.done.append(text))
        menu.addAction(action)
        return action


@pytest.fixture
def window(qtbot):
    window = Window()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return window


@pytest.fixture
def finder(window):
    finder = find_command(window, ENGLISH)
    yield finder
    if window.findChild(CommandFinder) is not None:
        finder.close()


def test_every_command_is_listed_once_with_its_menus(window):
    texts = [entry.text for entry in entries_of(window, ENGLISH)]
    assert texts == [
        "Файл ▸ Открыть…",
        "Файл ▸ More ▸ Salt & tea",
        "Файл ▸ More ▸ Grey one",
    ]


def test_a_command_is_found_by_its_english_name_too(window, finder):
    QTest.keyClicks(finder.search, "open")
    assert [entry.action for entry in finder.shown] == [window.open]
    finder.search.setText("откр")
    assert [entry.action for entry in finder.shown] == [window.open]


def test_enter_carries_the_command_out_once_the_list_is_gone(window, finder, qtbot):
    QTest.keyClicks(finder.search, "slt")
    QTest.keyClick(finder.search, Qt.Key.Key_Return)
    assert not finder.isVisible()
    qtbot.waitUntil(lambda: window.done == ["Salt && tea"])


def test_a_disabled_command_is_grey_and_does_nothing(window, finder, qtbot):
    QTest.keyClicks(finder.search, "grey")
    assert finder.shown[0].action is window.grey
    grey = finder.list.topLevelItem(0).foreground(0).color()
    assert grey == finder.palette().color(
        finder.palette().ColorGroup.Disabled, finder.palette().ColorRole.Text
    )
    QTest.keyClick(finder.search, Qt.Key.Key_Return)
    qtbot.wait(10)
    assert finder.isVisible()
    assert window.done == []


def test_shortcuts_stand_beside_their_commands(finder):
    assert finder.list.topLevelItem(0).text(1) == "Ctrl+O"


def test_arrows_go_through_the_list_and_round(finder):
    assert finder.list.currentIndex().row() == 0
    QTest.keyClick(finder.search, Qt.Key.Key_Down)
    assert finder.list.currentIndex().row() == 1
    QTest.keyClick(finder.search, Qt.Key.Key_Up)
    QTest.keyClick(finder.search, Qt.Key.Key_Up)
    assert finder.list.currentIndex().row() == 2
    QTest.keyClick(finder.search, Qt.Key.Key_PageDown)
    assert finder.list.currentIndex().row() == 2


def test_a_click_carries_a_command_out(window, finder, qtbot):
    item = finder.list.topLevelItem(1)
    spot = finder.list.visualItemRect(item).center()
    QTest.mouseClick(finder.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: window.done == ["Salt && tea"])


def test_letters_that_fit_nothing_leave_an_empty_list(window, finder):
    QTest.keyClicks(finder.search, "qqq")
    assert finder.shown == []
    QTest.keyClick(finder.search, Qt.Key.Key_Down)
    QTest.keyClick(finder.search, Qt.Key.Key_Return)
    assert window.done == []
    QTest.keyClick(finder.search, Qt.Key.Key_Escape)
    assert not finder.isVisible()
