"""Wiring and cutting in the whole window: mouse, keys, menus and the clipboard."""

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QToolBar

from engine.document.document import Document
from engine.document.file import encode_json
from gui.main_window import MainWindow
from gui.settings import Preferences
from tests.e2e.person import Person

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RIGHT = Qt.MouseButton.RightButton


@pytest.fixture(autouse=True)
def empty_clipboard(qapp):
    QGuiApplication.clipboard().clear()


@pytest.fixture
def xor(window):
    """Ids of the blocks of XOR by their names."""
    window.files.open_example("xor_gates")
    window.canvas.fit()
    window.canvas.setFocus()
    return {block.name: block.id for block in window.session.document.blocks()}


@pytest.fixture
def said(window):
    said: list[str] = []
    window.canvas.status_changed.connect(said.append)
    return said


def wires(window):
    return sorted((w.source, w.target) for w in window.session.document.wires())


def at(window, x, y):
    return window.canvas.mapFromScene(QPointF(x, y))


def middle(window, source, target):
    """Return the place of the scene halfway along a wire."""
    items = window.canvas.drawing.wires.values()
    item = next(w for w in items if (w.wire.source, w.wire.target) == (source, target))
    return item.lines[0].path.pointAtPercent(0.5)


def carry(person, block, place):
    """Drag a block by its edge so that its centre comes to a place of the scene."""
    canvas = person.window.canvas
    start = canvas.block_point(block)
    centre = canvas.mapFromScene(canvas.drawing.blocks[block].pos())
    person.drag(start, start + canvas.mapFromScene(place) - centre)


def before_and(window, xor):
    """Return a stroke from above to below, just before AND."""
    block = window.session.document.block(xor["AND"])
    x = block.x - 70
    return at(window, x, block.y - 150), at(window, x, block.y + 150)


def undo_to_the_beginning(person, first):
    """Take everything back and do it again: the same bytes both times."""
    session = person.window.session
    last = encode_json(session.document)
    while session.stack.canUndo():
        person.key(Qt.Key.Key_Z, CTRL)
    assert encode_json(session.document) == encode_json(first)
    while session.stack.canRedo():
        person.key(Qt.Key.Key_Y, CTRL)
    assert encode_json(session.document) == last


def test_a_block_dropped_on_a_wire_goes_into_it_and_out_again(person, window, xor):
    first, count = window.session.document, window.session.stack.count()
    new = person.from_palette("sigmoid", at(window, 0, 200))
    carry(person, new, middle(window, xor["NAND"], xor["AND"]))
    assert (xor["NAND"], new) in wires(window)
    assert (new, xor["AND"]) in wires(window)
    assert (xor["NAND"], xor["AND"]) not in wires(window)
    assert window.session.stack.count() == count + 3  # added, moved, moved and wired
    person.key(Qt.Key.Key_Delete, CTRL)  # it is still selected
    assert (xor["NAND"], xor["AND"]) in wires(window)
    assert {block.id for block in window.session.document.blocks()} == set(xor.values())
    undo_to_the_beginning(person, first)


def test_a_stroke_with_ctrl_cuts_and_one_undo_mends(person, window, xor, said):
    before = window.session.document
    start, end = before_and(window, xor)
    person.drag(start, end, CTRL, button=RIGHT)
    assert len(wires(window)) == 4
    assert said[-1] == "Cut wires"
    person.key(Qt.Key.Key_Z, CTRL)
    assert window.session.document == before


def test_a_right_click_still_opens_the_menu(person, window, xor, qtbot):
    person.click(person.canvas, at(window, 0, 220), button=RIGHT)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    assert not window.canvas.gesture_is_open


def test_the_scissors_of_the_toolbar_cut_until_they_are_put_away(person, window, xor):
    action = window.actions_["scissors"]
    (toolbar,) = window.findChildren(QToolBar, "toolbar")
    button = toolbar.widgetForAction(action)
    assert "Ctrl+Shift+X" in button.toolTip()
    person.click(button)
    assert action.isChecked()
    start, end = before_and(window, xor)
    person.drag(start, end)
    assert len(wires(window)) == 4
    window.canvas.setFocus()
    person.key(Qt.Key.Key_Escape)
    assert not action.isChecked()
    person.click(person.canvas, window.canvas.block_point(xor["AND"]))
    assert window.session.selection == {xor["AND"]}


def test_keys_cut_a_wire_and_put_a_block_into_another(person, window, xor, qtbot):
    person.click(person.canvas, window.canvas.block_point(xor["AND"]))
    person.key(Qt.Key.Key_BracketRight)
    (wire,) = window.session.selection
    source = window.session.document.wire(wire).source
    person.key(Qt.Key.Key_I, CTRL)
    qtbot.waitUntil(lambda: window.canvas.add_menu is not None)
    person.type("relu")
    person.key(Qt.Key.Key_Return)
    (new,) = window.session.selection
    assert {(source, new), (new, xor["AND"])} <= set(wires(window))
    person.key(Qt.Key.Key_BracketRight)
    person.key(Qt.Key.Key_Delete)
    assert (source, new) not in wires(window)


def test_what_feeds_a_block_and_what_it_feeds_is_selected(person, window, xor):
    person.click(person.canvas, window.canvas.block_point(xor["OR"]))
    person.key(Qt.Key.Key_Left, CTRL | SHIFT)
    assert window.session.selection == {xor["x1"], xor["x2"], xor["OR"]}
    person.click(person.canvas, window.canvas.block_point(xor["x1"]))
    person.key(Qt.Key.Key_Right, CTRL | SHIFT)
    assert window.session.selection == set(xor.values()) - {xor["x2"]}


def test_a_chain_wires_one_input_to_three_blocks(person, window):
    x = person.from_palette("input", QPoint(120, 230))
    units = [
        person.from_palette("perceptron", QPoint(400, 80 + 150 * k)) for k in range(3)
    ]
    count = window.session.stack.count()
    canvas = window.canvas
    person.click(person.canvas, canvas.port_point(x, "out"), CTRL)
    for unit in units:
        person.click(person.canvas, canvas.port_point(unit, "in"))
    person.key(Qt.Key.Key_Escape)
    assert wires(window) == [(x, unit) for unit in units]
    assert window.session.stack.count() == count + 3
    undo_to_the_beginning(person, Document())


def test_a_copy_comes_to_the_pointer_with_or_without_its_wires_in(person, window, xor):
    first = window.session.document
    person.click(person.canvas, window.canvas.block_point(xor["NAND"]))
    person.key(Qt.Key.Key_C, CTRL)
    place = at(window, 0, 0) + QPoint(0, 180)
    person.point_at(place)
    person.key(Qt.Key.Key_V, CTRL)
    (plain,) = window.session.selection
    block = window.session.document.block(plain)
    there = window.canvas.mapFromScene(QPointF(block.x, block.y)) - place
    assert there.manhattanLength() < 20
    assert block.name == "NAND2"
    assert len(wires(window)) == 6
    person.key(Qt.Key.Key_V, CTRL | SHIFT)
    (fed,) = window.session.selection
    assert window.session.document.block(fed).name == "NAND3"
    assert {(xor["x1"], fed), (xor["x2"], fed)} <= set(wires(window))
    assert window.session.stack.count() == 2
    undo_to_the_beginning(person, first)


def test_a_copy_goes_through_a_mail_into_another_window(
    person, window, xor, tmp_path, qtbot
):
    person.key(Qt.Key.Key_A, CTRL)
    person.key(Qt.Key.Key_C, CTRL)
    text = QGuiApplication.clipboard().text()
    assert len(json.loads(text)["blocks"]) == 5
    QGuiApplication.clipboard().setText(f"Look at my XOR:\r\n\r\n{text}\r\nBye")
    other = MainWindow(Preferences(tmp_path / "other.ini"))
    other.show()
    qtbot.waitExposed(other)
    other.activateWindow()
    other.canvas.setFocus()
    qtbot.waitUntil(other.canvas.hasFocus)
    Person(qtbot, other).key(Qt.Key.Key_V, CTRL)
    blocks = [block.name for block in other.session.document.blocks()]
    count = other.session.stack.count()
    n_wires = len(wires(other))
    other.session.stack.setClean()
    other.close()
    other.deleteLater()
    assert blocks == ["x1", "x2", "NAND", "OR", "AND"]
    assert n_wires == 6
    assert count == 1


def test_something_else_on_the_clipboard_changes_nothing_and_says_so(
    person, window, xor, said
):
    before = window.session.document
    QGuiApplication.clipboard().setText("a shopping list")
    person.key(Qt.Key.Key_V, CTRL)
    assert window.session.document is before
    assert "clipboard" in said[-1]


def test_a_move_with_the_keys_is_undone_and_saved(
    person, window, xor, tmp_path, monkeypatch
):
    before = window.session.document.block(xor["OR"])
    person.click(person.canvas, window.canvas.block_point(xor["OR"]))
    person.key(Qt.Key.Key_Down)
    person.key(Qt.Key.Key_Down)
    moved = window.session.document
    assert moved.block(xor["OR"]).y == before.y + 16
    person.key(Qt.Key.Key_Z, CTRL)
    assert window.session.document.block(xor["OR"]) == before
    person.key(Qt.Key.Key_Y, CTRL)
    path = tmp_path / "moved.nns"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    person.key(Qt.Key.Key_S, CTRL | SHIFT)
    window.files.open_path(path)
    assert window.session.document == moved
