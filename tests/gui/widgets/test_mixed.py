"""Tests of gui.widgets.mixed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from gui.widgets.mixed import (
    DIFFERENT,
    MixedCheck,
    MixedChoice,
    MixedNumber,
    MixedText,
    common,
)


@pytest.fixture
def form(qtbot):
    """Return what shows a field with the focus in it."""

    def show(field):
        qtbot.addWidget(field)
        field.show()
        field.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        return field

    return show


def test_what_all_have_is_common():
    assert common([2, 2]) == 2
    assert common([2, 3]) is None
    assert common([]) is None


def test_numbers_that_differ_are_dots_until_one_is_typed(form):
    field = form(MixedNumber())
    told: list[float] = []
    field.committed.connect(told.append)
    field.show_common([1.0, 2.0])
    assert field.text() == ""
    assert field.placeholderText() == DIFFERENT
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not told
    QTest.keyClicks(field, "3,5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [3.5]
    field.show_common([4.0, 4.0])
    assert field.text() == "4"


def test_an_emptied_number_changes_nothing(form):
    field = form(MixedNumber())
    told: list[float] = []
    field.committed.connect(told.append)
    field.show_common([1.5])
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "1.5"
    assert not told


def test_escape_brings_the_dots_back(form):
    field = form(MixedNumber())
    field.show_common([1.0, 2.0])
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.placeholderText() == DIFFERENT


def test_a_text_that_is_being_typed_is_not_disturbed(form):
    field = form(MixedText())
    field.show_common(["a", "b"])
    assert (field.text(), field.placeholderText()) == ("", DIFFERENT)
    QTest.keyClicks(field, "h")
    field.show_common(["a", "a"])
    assert field.text() == "h"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    field.show_common(["a", "a"])
    assert field.text() == "a"


def test_a_click_on_a_box_that_differs_switches_all_on(form):
    box = form(MixedCheck())
    box.show_common([True, False])
    assert box.checkState() == Qt.CheckState.PartiallyChecked
    told = []
    box.clicked.connect(lambda: told.append(box.isChecked()))
    QTest.keyClick(box, Qt.Key.Key_Space)
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert told == [True, False]


def test_a_choice_that_differs_shows_dots(form):
    box = form(MixedChoice())
    for key in ("a", "b"):
        box.addItem(key, key)
    box.show_common(["a", "b"])
    assert box.currentIndex() == -1
    assert box.placeholderText() == DIFFERENT
    box.show_common(["b", "b"])
    assert box.currentData() == "b"


def test_undo_is_left_to_the_document_unless_something_is_typed(form, qtbot):
    field = form(MixedText())
    undone = []
    action = QAction(field)
    action.setShortcut("Ctrl+Z")
    action.triggered.connect(lambda: undone.append(1))
    field.addAction(action)
    field.show_common(["a"])
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(undone) == 1
    QTest.keyClicks(field, "b")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(undone) == 1
    assert field.text() == "a"
