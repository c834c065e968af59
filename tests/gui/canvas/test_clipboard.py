"""Tests of copy, cut, paste and duplicate."""

import json

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def empty_clipboard(qapp):
    QGuiApplication.clipboard().clear()


def test_paste_of_several_blocks_with_their_wires_is_one_entry(
    xor, session, hand, view
):
    before = session.document
    hand.key(Qt.Key.Key_A, CTRL)
    hand.key(Qt.Key.Key_C, CTRL)
    hand.key(Qt.Key.Key_V, CTRL)
    assert session.stack.count() == 1
    assert len(list(session.document.blocks())) == 10
    assert len(list(session.document.wires())) == 12
    assert len(session.selection) == 5
    session.stack.undo()
    assert session.document == before


def test_labels_are_numbered_on(xor, session, hand, view):
    session.select(xor[:2])
    view.copy()
    view.paste()
    names = {block.name for block in session.document.blocks()}
    assert {"x3", "x4"} <= names


def test_paste_comes_to_the_pointer(xor, session, hand, view):
    session.select([xor[2]])
    view.copy()
    hand.move(view.mapFromScene(120, 200))
    hand.key(Qt.Key.Key_V, CTRL)
    (new,) = session.selection
    block = session.document.block(new)
    assert (block.x, block.y) == pytest.approx((120, 200), abs=4)
    hand.key(Qt.Key.Key_V, CTRL)
    (again,) = session.selection
    second = session.document.block(again)
    assert (second.x, second.y) != (block.x, block.y)


def test_cut_takes_away_and_paste_brings_back(xor, session, hand, view):
    session.select([xor[2]])
    hand.key(Qt.Key.Key_X, CTRL)
    assert xor[2] not in session.document
    view.paste()
    assert sorted(b.name for b in session.document.blocks()) == [
        "AND",
        "NAND",
        "OR",
        "x1",
        "x2",
    ]


def test_duplicate_leaves_the_clipboard_alone(xor, session, hand, view):
    QGuiApplication.clipboard().setText("words")
    session.select([xor[2], xor[4]])
    hand.key(Qt.Key.Key_D, CTRL)
    assert len(list(session.document.blocks())) == 7
    assert len(list(session.document.wires())) == 7
    assert QGuiApplication.clipboard().text() == "words"


def test_the_copy_is_text_that_other_programs_can_read(xor, session, view):
    session.select(xor[:5])
    view.copy()
    text = QGuiApplication.clipboard().text()
    assert len(json.loads(text)["blocks"]) == 5
    data = QMimeData()
    data.setText(text)  # the way through a mail or an editor
    QGuiApplication.clipboard().setMimeData(data)
    view.paste()
    assert len(list(session.document.blocks())) == 10


@pytest.mark.parametrize("text", ["", "hello", "{", '{"format": "perceptarium"}'])
def test_paste_of_something_else_does_nothing(session, view, text):
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(view, Qt.Key.Key_V, CTRL)
    assert session.stack.count() == 0


def test_copy_of_nothing_keeps_the_clipboard(session, view):
    QGuiApplication.clipboard().setText("words")
    view.copy()
    view.cut()
    assert QGuiApplication.clipboard().text() == "words"
