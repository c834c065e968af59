"""Tests of gui.dialogs.shortcuts_dialog: every key of every action is in the table."""

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QTreeWidget, QWidget

from gui.actions import COMMANDS, Actions
from gui.dialogs.shortcuts_dialog import GESTURES, ShortcutsDialog


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
