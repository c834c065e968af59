"""Tests of putting a block into a wire: by a drag, from the palette, by its menu."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.document import edits
from engine.document.groups.making import group
from gui.canvas.commands import catalogue
from gui.canvas.interactions.splice import PALE

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def pairs(session):
    return sorted((wire.source, wire.target) for wire in session.document.wires())


@pytest.fixture
def chain(draw, view):
    """Ids of an input, a perceptron, the wire between, and a perceptron alone."""
    x, unit = draw.input(-200, 0), draw.units(200, 0)
    wire = draw.wire(x, unit)
    alone = draw.units(0, 200)
    draw.session.stack.clear()
    return x, unit, wire, alone


def grab_and_carry(hand, view, block, place, *, modifier=NONE, release=True):
    start = view.block_point(block)
    here = view.drawing.blocks[block].pos()
    way = view.mapFromScene(QPointF(*place)) - view.mapFromScene(here)
    hand.drag(start, start + way, modifier=modifier, release=release)
    return start + way


def test_a_block_let_go_on_a_wire_goes_into_it_with_its_move_as_one_entry(
    chain, session, hand, view
):
    x, unit, _, alone = chain
    before = session.document
    grab_and_carry(hand, view, alone, (0, 0))
    assert pairs(session) == sorted([(x, alone), (alone, unit)])
    assert session.document.block(alone).y == pytest.approx(0, abs=8)
    assert session.stack.count() == 1
    assert "x1" in session.stack.undoText()
    session.stack.undo()
    assert session.document == before
    assert view.drawing.wires[chain[2]].opacity() == 1


def test_the_wire_turns_pale_and_two_dashed_ones_show_the_way(
    chain, session, hand, view
):
    said: list[str] = []
    view.status_changed.connect(said.append)
    x, unit, wire, alone = chain
    end = grab_and_carry(hand, view, alone, (0, 0), release=False)
    assert view.drawing.wires[wire].opacity() == PALE
    ghosts = [i for i in view.drawing.items() if type(i).__name__ == "GhostItem"]
    assert len(ghosts) == 2
    assert "nsert" in said[-1]
    hand.move(end + QPoint(0, 200), Qt.MouseButton.LeftButton)
    assert view.drawing.wires[wire].opacity() == 1
    assert all(ghost.scene() is None for ghost in ghosts)
    hand.release(end + QPoint(0, 200))
    assert pairs(session) == [(x, unit)]


def test_shift_only_moves(chain, session, hand, view):
    x, unit, _, alone = chain
    grab_and_carry(hand, view, alone, (0, 0), modifier=SHIFT)
    assert pairs(session) == [(x, unit)]
    assert session.document.block(alone).y == pytest.approx(0, abs=8)


def test_escape_leaves_wire_and_block_as_they_were(chain, session, hand, view):
    before = session.document
    end = grab_and_carry(hand, view, chain[3], (0, 0), release=False)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    hand.release(end)
    assert session.document == before
    assert view.drawing.wires[chain[2]].opacity() == 1
    assert view.drawing.blocks[chain[3]].pos() == QPointF(0, 200)


def test_inputs_wired_blocks_and_several_blocks_only_move(
    chain, draw, session, hand, view
):
    x, unit, _, alone = chain
    other = draw.input(0, -200)
    grab_and_carry(hand, view, other, (0, 0))
    assert pairs(session) == [(x, unit)]
    session.stack.undo()
    draw.wire(other, alone)
    grab_and_carry(hand, view, alone, (0, 0))
    assert pairs(session) == sorted([(x, unit), (other, alone)])
    session.stack.undo()
    third = draw.units(-100, 200)
    session.select([third, other])
    grab_and_carry(hand, view, third, (0, 0))
    assert pairs(session) == sorted([(x, unit), (other, alone)])


def test_a_layer_goes_into_a_wire_too(chain, draw, session, hand, view):
    x, unit, _, _ = chain
    layer = draw.units(0, -200, n=3, activation="sigmoid")
    grab_and_carry(hand, view, layer, (0, 0))
    assert pairs(session) == sorted([(x, layer), (layer, unit)])
    shapes = {w.target: w.weights.shape for w in session.document.wires()}
    assert shapes == {layer: (1, 3), unit: (3, 1)}


# --- from the palette -------------------------------------------------------------


def payload(key):
    data = QMimeData()
    data.setData(catalogue.MIME, key.encode())
    return data


def send(view, kind, place, data, modifier=NONE):
    event = kind(
        place.toPoint() if kind is not QDropEvent else place,
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        modifier,
    )
    QApplication.sendEvent(view.viewport(), event)
    return event


def test_a_block_from_the_palette_dropped_on_a_wire_goes_into_it(chain, session, view):
    x, unit, wire, _ = chain
    place, data = QPointF(view.mapFromScene(0, 0)), payload("nand")
    send(view, QDragEnterEvent, place, data)
    send(view, QDragMoveEvent, place, data)
    assert view.drawing.wires[wire].opacity() == PALE
    send(view, QDropEvent, place, data)
    (new,) = session.selection
    assert pairs(session) == sorted([(x, new), (new, unit)])
    assert session.stack.count() == 1
    session.stack.undo()
    assert new not in session.document
    assert pairs(session) == [(x, unit)]
    assert view.drawing.wires[wire].opacity() == 1


def test_a_drag_that_leaves_the_canvas_leaves_the_wire_as_it_was(chain, view):
    place, data = QPointF(view.mapFromScene(0, 0)), payload("perceptron")
    send(view, QDragEnterEvent, place, data)
    send(view, QDragMoveEvent, place, data)
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    assert view.drawing.wires[chain[2]].opacity() == 1


@pytest.mark.parametrize("key", ["input", "note"])
def test_what_feeds_nothing_on_stays_beside_the_wire(chain, session, view, key):
    place, data = QPointF(view.mapFromScene(0, 0)), payload(key)
    send(view, QDragEnterEvent, place, data)
    send(view, QDropEvent, place, data)
    assert pairs(session) == [chain[:2]]
    view.editing.give_up()


def test_shift_drops_beside_the_wire(chain, session, view):
    place, data = QPointF(view.mapFromScene(0, 0)), payload("nand")
    send(view, QDragEnterEvent, place, data)
    send(view, QDropEvent, place, data, SHIFT)
    assert pairs(session) == [chain[:2]]


# --- without a mouse --------------------------------------------------------------


@pytest.mark.parametrize("key", [Qt.Key.Key_I, 0x0428])  # "Ш" is on the key of "I"
def test_a_block_is_added_into_the_selected_wire(chain, session, view, key):
    x, unit, wire, _ = chain
    session.select([wire])
    event = QKeyEvent(QEvent.Type.KeyPress, key, CTRL)  # QTest knows only Latin
    QApplication.sendEvent(view, event)
    menu = view.add_menu
    assert menu is not None
    texts = [menu.list.item(k).text() for k in range(menu.list.count())]
    assert "Input" not in texts
    QTest.keyClicks(menu.search, "nand")
    QTest.keyClick(menu.search, Qt.Key.Key_Return)
    (new,) = session.selection
    assert pairs(session) == sorted([(x, new), (new, unit)])
    block = session.document.block(new)
    assert (block.x, block.y) == pytest.approx((0, 0), abs=16)
    assert session.stack.count() == 1


def test_without_a_wire_selected_one_is_asked_for(chain, session, hand, view):
    said: list[str] = []
    view.status_changed.connect(said.append)
    session.select([chain[0]])
    hand.key(Qt.Key.Key_I, CTRL)
    assert view.add_menu is None
    assert "wire" in said[-1]


# --- a reusable block -------------------------------------------------------------


def test_a_reusable_block_goes_into_a_wire_as_a_whole(chain, draw, session, hand, view):
    x, unit, _, alone = chain
    other = draw.input(-150, 200)
    lead = draw.wire(other, alone)
    session.do(group(session.document, [alone], "Copy"))
    (made,) = session.document.groups
    session.do(edits.remove(session.document, [lead, other]))
    start = view.drawing.groups[made.id].sceneBoundingRect().center()
    way = view.mapFromScene(QPointF(0, 0)) - view.mapFromScene(made.x, made.y)
    begin = view.mapFromScene(start)
    hand.drag(begin, begin + way)
    assert pairs(session) == sorted([(x, made.inputs[0]), (made.outputs[0], unit)])
