"""Tests of gui.dialogs.recovery_dialog: what was lost is said in words."""

import os

import pytest
from PySide6.QtCore import Qt

from engine.document.file import RecoveryLabel
from engine.errors import Code, Issue
from gui.dialogs.recovery_dialog import RecoveryDialog
from gui.recovery.slot import Orphan, Slot


@pytest.fixture
def open_dialog(qtbot, tmp_path):
    def make(*labels):
        found = [
            Orphan(
                Slot(tmp_path / f"{k}.recovery"),
                label,
                None
                if label
                else Issue(Code.RECOVERY_BROKEN, values={"file": f"{k}.recovery"}),
            )
            for k, label in enumerate(labels)
        ]
        dialog = RecoveryDialog(found)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitExposed(dialog)
        return dialog, found

    return make


def row(dialog, k):
    item = dialog.list.topLevelItem(k)
    return [item.text(column) for column in range(3)]


def asked(dialog):
    said = []
    dialog.recover_asked.connect(lambda orphan: said.append(("recover", orphan)))
    dialog.discard_asked.connect(lambda orphan: said.append(("discard", orphan)))
    return said


def test_it_says_which_file_when_and_how_many_blocks(open_dialog):
    dialog, _ = open_dialog(
        RecoveryLabel("/home/user/my net.nns", 1.7e9, 7), RecoveryLabel("", 1.7e9, 2)
    )
    name, when, blocks = row(dialog, 0)
    assert name == "my net.nns"
    assert "23" in when  # of the year 2023
    assert blocks == "7"
    assert "/home/user/my net.nns" in dialog._about.text()
    assert row(dialog, 1)[0] == "untitled"


def test_enter_recovers_the_one_that_is_chosen(open_dialog, qtbot):
    dialog, found = open_dialog(RecoveryLabel("", 2.0, 1), RecoveryLabel("", 1.0, 1))
    said = asked(dialog)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert said == [("recover", found[1])]


def test_a_discarded_copy_leaves_the_list_and_the_last_one_closes_it(
    open_dialog, qtbot
):
    dialog, found = open_dialog(RecoveryLabel("", 2.0, 1), RecoveryLabel("", 1.0, 1))
    said = asked(dialog)
    qtbot.mouseClick(dialog.discard, Qt.MouseButton.LeftButton)
    assert said == [("discard", found[0])]
    assert dialog.isVisible()
    assert dialog.list.topLevelItemCount() == 1
    qtbot.mouseClick(dialog.discard, Qt.MouseButton.LeftButton)
    assert said[1] == ("discard", found[1])
    assert not dialog.isVisible()


@pytest.mark.parametrize("way", ["escape", "later"])
def test_looking_later_asks_for_nothing(open_dialog, qtbot, way):
    dialog, _ = open_dialog(RecoveryLabel("", 2.0, 1))
    said = asked(dialog)
    if way == "escape":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        qtbot.mouseClick(dialog.later, Qt.MouseButton.LeftButton)
    assert said == []
    assert not dialog.isVisible()


def test_a_broken_copy_is_explained_and_can_only_be_discarded(open_dialog, qtbot):
    dialog, _ = open_dialog(None)
    said = asked(dialog)
    assert "cannot be read" in row(dialog, 0)[0]
    assert "not a recovery copy" in dialog._about.text()
    assert not dialog.recover.isEnabled()
    item = dialog.list.topLevelItem(0)
    place = dialog.list.visualItemRect(item).center()
    qtbot.mouseDClick(
        dialog.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), place
    )
    assert said == []


def test_a_file_that_was_saved_after_the_copy_is_warned_of(open_dialog, tmp_path):
    path = tmp_path / "net.nns"
    path.write_bytes(b"saved elsewhere")
    os.utime(path, (2000.0, 2000.0))
    dialog, _ = open_dialog(RecoveryLabel(str(path), 1000.0, 1))
    assert "another name" in dialog._about.text()
    dialog, _ = open_dialog(RecoveryLabel(str(path), 3000.0, 1))
    assert "another name" not in dialog._about.text()
