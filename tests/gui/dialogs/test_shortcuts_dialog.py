"""Tests of gui.dialogs.shortcuts_dialog: every key of every action is in the table."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QTreeWidget, QWidget

from gui.actions import COMMANDS, Actions
from gui.dialogs.shortcuts_dialog import GESTURES, MARGIN, ShortcutsDialog


@pytest.fixture
def parent(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def rows(dialog):
    table = dialog.findChild(QTreeWidget)
    items = [table.topLevelItem(k) for k in range(table.topLevelItemCount())]
    return {item.text(0): item.text(1) for item in items}


def test_gestures_and_all_keys_of_the_table_of_actions_are_listed(parent):
    actions = Actions(parent)
    shown = rows(ShortcutsDialog(actions, parent))
    assert {gesture for gesture, _ in GESTURES} <= shown.keys()
    native = QKeySequence.SequenceFormat.NativeText
    for name in COMMANDS:
        keys = actions[name].shortcut().toString(native)
        assert not keys or shown[keys] == actions[name].statusTip()


def test_actions_from_elsewhere_are_listed_with_their_explanations(parent):
    run, undo, plain = QAction(parent), QAction("&Undo Move", parent), QAction(parent)
    run.setShortcut("Ctrl+R")
    run.setStatusTip("Train")
    undo.setShortcut("Ctrl+Z")
    shown = rows(ShortcutsDialog(Actions(parent), parent, [run, undo, plain]))
    assert shown["Ctrl+R"] == "Train"
    assert shown["Ctrl+Z"] == "Undo Move"
    assert "" not in shown


def test_no_two_commands_have_the_same_key():
    keys = [
        QKeySequence(command.shortcut).toString()
        for command in COMMANDS.values()
        if command.shortcut is not None
    ]
    assert len(keys) == len(set(keys))


def test_what_is_long_is_written_in_two_lines_and_never_cut(qtbot, parent):
    dialog = ShortcutsDialog(Actions(parent), parent)
    dialog.show()
    qtbot.waitExposed(dialog)
    table = dialog.findChild(QTreeWidget)
    assert isinstance(table, QTreeWidget)
    one = table.fontMetrics().height()

    def heights_suffice():
        wrapped = 0
        for k in range(table.topLevelItemCount()):
            item = table.topLevelItem(k)
            assert item is not None
            place = table.visualItemRect(item)
            room = QRect(0, 0, table.columnWidth(1) - 2 * MARGIN, 1000)
            flags = Qt.TextFlag.TextWordWrap
            needed = table.fontMetrics().boundingRect(room, flags, item.text(1))
            assert place.height() >= needed.height()
            wrapped += needed.height() > one
        assert wrapped

    qtbot.waitUntil(lambda: table.columnWidth(1) > 300)
    for width in (900, 700):
        dialog.resize(width, 640)
        qtbot.wait(50)
        heights_suffice()
