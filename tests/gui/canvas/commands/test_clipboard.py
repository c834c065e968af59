"""Tests of copy, cut, paste and duplicate."""

import json

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from gui.canvas import CanvasView
from gui.session import Session

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


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


@pytest.fixture
def said(view):
    said: list[str] = []
    view.status_changed.connect(said.append)
    return said


@pytest.mark.parametrize("text", ["", "hello", "{", '{"format": "perceptarium"}'])
@pytest.mark.parametrize("keys", [CTRL, CTRL_SHIFT])
def test_paste_of_something_else_says_so_and_changes_nothing(
    session, view, said, text, keys
):
    QGuiApplication.clipboard().setText(text)
    before = session.document
    QTest.keyClick(view, Qt.Key.Key_V, keys)
    assert session.stack.count() == 0
    assert session.document is before
    assert said[-1].endswith(".")
    assert QGuiApplication.clipboard().text() == text


def test_paste_from_an_empty_clipboard_says_so(session, view, said):
    QGuiApplication.clipboard().clear()
    view.paste()
    assert session.stack.count() == 0
    assert "clipboard" in said[-1]


def test_a_damaged_copy_is_refused_with_the_place_of_the_damage(
    xor, session, view, said
):
    session.select(xor[:5])
    view.copy()
    text = QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().setText(text.replace('"step"', '"stop"', 1))
    view.paste()
    assert "stop" in said[-1]
    assert session.stack.count() == 0


def test_paste_of_twelve_blocks_is_one_entry(draw, session, hand, view):
    inputs = [draw.input(-200, 60 * k) for k in range(6)]
    units = [draw.units(100, 60 * k) for k in range(6)]
    for source, target in zip(inputs, units, strict=True):
        draw.wire(source, target)
    count, before = session.stack.count(), session.document
    session.select(inputs + units)
    hand.key(Qt.Key.Key_C, CTRL)
    hand.key(Qt.Key.Key_V, CTRL)
    assert len(list(session.document.blocks())) == 24
    assert len(list(session.document.wires())) == 12
    assert session.stack.count() == count + 1
    hand.key(Qt.Key.Key_Z, CTRL)
    assert session.document == before


# --- with the wires that lead in --------------------------------------------------


def test_a_copy_can_be_fed_by_the_same_blocks_as_one_entry(xor, session, hand, view):
    x1, x2, nand, *_ = xor
    before = session.document
    session.select([nand])
    hand.key(Qt.Key.Key_C, CTRL)
    hand.key(Qt.Key.Key_V, CTRL_SHIFT)
    (new,) = session.selection
    fed = {
        w.source: w.weights.item() for w in session.document.wires() if w.target == new
    }
    assert fed == {x1: -0.5, x2: -0.5}
    assert session.document.block(new).name == "NAND2"
    assert session.stack.count() == 1
    session.stack.undo()
    assert session.document == before


def test_a_plain_paste_leaves_the_wires_in_out(xor, session, hand, view):
    session.select([xor[2]])
    hand.key(Qt.Key.Key_C, CTRL)
    hand.key(Qt.Key.Key_V, CTRL)
    assert len(list(session.document.wires())) == 6


def test_in_another_drawing_wires_in_are_left_out_in_words(
    xor, session, hand, view, said
):
    session.select([xor[2]])
    view.copy()
    session.replace(session.document, None)  # opened anew: ids say nothing any more
    view.paste_wired()
    assert len(list(session.document.blocks())) == 6
    assert len(list(session.document.wires())) == 6
    assert "2" in said[-1]
    assert "led in" in said[-1]


# --- another window ---------------------------------------------------------------


@pytest.fixture
def other(qtbot):
    other = CanvasView(Session())
    qtbot.addWidget(other)
    other.resize(600, 400)
    return other


def test_a_copy_goes_to_another_window_into_the_middle_of_its_view(
    xor, session, view, other
):
    session.select(xor[:5])
    view.copy()
    other.pan_by(-5000, 0)
    other.paste()
    document = other.session.document
    assert [b.name for b in document.blocks()] == ["x1", "x2", "NAND", "OR", "AND"]
    assert len(list(document.wires())) == 6
    centre = other.drawing.drawing_rect().center() - other.camera.centre()
    assert abs(centre.x()) < 60
    assert other.session.stack.count() == 1


def test_what_is_copied_is_said_and_how_much(xor, session, hand, view, said):
    session.select(xor[:5])
    hand.key(Qt.Key.Key_C, CTRL)
    assert said[-1] == "Copied: 5"
    session.select(())
    hand.key(Qt.Key.Key_C, CTRL)
    assert "Select" in said[-1]


def test_copy_of_nothing_keeps_the_clipboard(session, view):
    QGuiApplication.clipboard().setText("words")
    view.copy()
    view.cut()
    assert QGuiApplication.clipboard().text() == "words"
