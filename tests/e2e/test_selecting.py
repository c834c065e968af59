"""Selecting, copying and the history, with real events in the whole window."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


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


def names(window):
    chosen = window.session.selection
    return {b.name for b in window.session.document.blocks() if b.id in chosen}


def around(window, *ids):
    """Return two corners of the view around some blocks."""
    canvas = window.canvas
    rect = canvas.body_rect(ids[0])
    for block_id in ids[1:]:
        rect = rect.united(canvas.body_rect(block_id))
    rect = rect.adjusted(-28, -28, 28, 28)
    return canvas.mapFromScene(rect.topLeft()), canvas.mapFromScene(rect.bottomRight())


def stretch(person, start, end, keys=NONE):
    """Draw a band without letting go."""
    QTest.mousePress(person.canvas, LEFT, keys, start)
    for step in range(1, 5):
        person.carry(QPointF(start) + QPointF(end - start) * (step / 4), keys)


def test_a_band_selects_live_and_gives_back_what_it_leaves(person, window, xor):
    start, end = around(window, xor["NAND"], xor["OR"])
    stretch(person, start, end)
    assert names(window) == {"NAND", "OR"}
    person.carry(QPointF(around(window, xor["NAND"])[1]))
    assert names(window) == {"NAND"}
    person.carry(QPointF(end))
    QTest.mouseRelease(person.canvas, LEFT, NONE, end)
    assert names(window) == {"NAND", "OR"}
    assert not window.session.stack.count()


def test_shift_adds_and_ctrl_toggles_what_is_in_the_band(person, window, xor):
    person.drag(*around(window, xor["NAND"], xor["OR"]))
    person.drag(*around(window, xor["AND"]), SHIFT)
    assert names(window) == {"NAND", "OR", "AND"}
    start, end = around(window, xor["NAND"], xor["OR"])
    stretch(person, start, end, CTRL)
    assert names(window) == {"AND"}
    person.key(Qt.Key.Key_Escape)  # as it was before the band
    assert names(window) == {"NAND", "OR", "AND"}
    QTest.mouseRelease(person.canvas, LEFT, CTRL, QPoint(20, 300))


def test_clicks_with_shift_add_and_with_ctrl_toggle(person, window, xor):
    canvas = window.canvas
    person.click(person.canvas, canvas.block_point(xor["NAND"]))
    person.click(person.canvas, canvas.block_point(xor["OR"]), SHIFT)
    assert names(window) == {"NAND", "OR"}
    person.click(person.canvas, canvas.block_point(xor["NAND"]), CTRL)
    assert names(window) == {"OR"}
    person.key(Qt.Key.Key_Escape)
    assert names(window) == set()
    assert not window.session.stack.count()


def test_copies_keep_the_wires_inside_and_get_numbers(person, window, xor):
    session = window.session
    before = session.document
    person.drag(*around(window, xor["NAND"], xor["AND"]))
    person.key(Qt.Key.Key_D, CTRL)
    assert names(window) == {"NAND2", "OR2", "AND2"}
    chosen = session.selection
    inside = [w for w in session.document.wires() if {w.source, w.target} <= chosen]
    assert len(inside) == 2
    assert len(list(session.document.wires())) == 8
    assert session.stack.count() == 1
    person.key(Qt.Key.Key_D, CTRL)
    assert names(window) == {"NAND3", "OR3", "AND3"}
    for _ in range(2):
        person.key(Qt.Key.Key_Z, CTRL)
    assert session.document == before


def test_the_history_says_what_and_goes_anywhere_by_a_click(person, window, xor, qtbot):
    session = window.session
    before = session.document
    person.click(person.canvas, window.canvas.block_point(xor["NAND"]))
    person.key(Qt.Key.Key_Down)
    person.key(Qt.Key.Key_D, CTRL)
    person.key(Qt.Key.Key_Delete)
    last = session.document
    assert session.stack.count() == 3
    texts = [session.stack.text(k) for k in range(3)]
    assert texts == ["Move", "Paste", "Delete"]
    shown = [action.text() for action in window.findChildren(QAction)]
    assert "Undo: Delete" in shown
    dock = window.docks["history"]
    dock.show()
    dock.raise_()
    view = window.docks.panels["history"]
    qtbot.waitUntil(view.isVisible)
    person.click_cell(view, 0, 0)
    assert session.document == before
    person.click_cell(view, 3, 0)
    assert session.document == last
    window.canvas.setFocus()
    person.key(Qt.Key.Key_Z, CTRL)
    person.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert session.document == last
