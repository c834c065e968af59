"""Tests of selecting, moving and deleting."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def place(session, block_id):
    block = session.document.block(block_id)
    return block.x, block.y


def test_a_drag_moves_a_block_as_one_entry(xor, session, hand, view):
    nand = xor[2]
    start = view.block_point(nand)
    hand.drag(start, start + QPoint(80, -40))
    assert place(session, nand) == (80, -120)
    assert session.stack.count() == 1
    session.stack.undo()
    assert place(session, nand) == (0, -80)
    assert view.drawing.blocks[nand].pos().toTuple() == (0, -80)


def test_two_drags_that_follow_at_once_stay_two_entries(xor, session, hand, view):
    nand = xor[2]
    for _ in range(2):
        start = view.block_point(nand)
        hand.drag(start, start + QPoint(40, 0))
    assert session.stack.count() == 2


def test_wires_follow_while_the_block_is_dragged(xor, session, hand, view):
    nand, wires = xor[2], xor[5]
    start = view.block_point(nand)
    hand.drag(start, start + QPoint(80, 0), release=False)
    end = view.drawing.wires[wires[0]].lines[0].end
    assert end == view.drawing.blocks[nand].port_place("in", 0)
    assert place(session, nand) == (0, -80)  # the document waits for the release
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.drawing.blocks[nand].pos().toTuple() == (0, -80)
    assert session.stack.count() == 0


def test_a_trembling_hand_does_not_move(xor, session, hand, view):
    start = view.block_point(xor[2])
    hand.drag(start, start + QPoint(2, 2))
    assert session.stack.count() == 0
    assert session.selection == {xor[2]}


def test_the_whole_selection_moves(xor, session, hand, view):
    nand, either = xor[2], xor[3]
    session.select([nand, either])
    start = view.block_point(nand)
    hand.drag(start, start + QPoint(16, 24))
    assert place(session, nand) == (16, -56)
    assert place(session, either) == (16, 104)
    assert session.stack.count() == 1


def test_moving_keeps_everything_else_of_a_block(xor, session, hand, view):
    from dataclasses import replace

    before = session.document.block(xor[2])
    start = view.block_point(xor[2])
    hand.drag(start, start + QPoint(80, 0))
    after = session.document.block(xor[2])
    assert replace(after, x=before.x, y=before.y) == before


def test_arrows_move_by_eight_and_with_shift_by_one(xor, session, hand, view):
    nand = xor[2]
    session.select([nand])
    for _ in range(3):
        hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Down, SHIFT)
    assert place(session, nand) == (24, -79)
    assert session.stack.count() == 1  # one movement
    session.stack.undo()
    assert place(session, nand) == (0, -80)


def test_clicks_select_add_and_toggle(xor, session, hand, view):
    nand, either, both = xor[2:5]
    hand.click(view.block_point(nand))
    assert session.selection == {nand}
    hand.click(view.block_point(either), modifier=SHIFT)
    assert session.selection == {nand, either}
    hand.click(view.block_point(nand), modifier=CTRL)
    assert session.selection == {either}
    hand.click(view.block_point(both))
    assert session.selection == {both}
    hand.click(view.mapFromScene(0, 300))
    assert session.selection == frozenset()


def test_a_click_on_a_wire_selects_it(xor, session, hand, view):
    wire = xor[5][4]
    hand.click(view.plate_point(wire))
    assert session.selection == {wire}
    line = view.drawing.wires[wire].lines[0]
    hand.click(view.mapFromScene(line.path.pointAtPercent(0.85)))
    assert session.selection == {wire}


def test_a_rubber_band_selects_live(xor, session, hand, view):
    start, end = view.mapFromScene(-60, -140), view.mapFromScene(60, 140)
    hand.drag(start, end, release=False)
    assert session.selection == {xor[2], xor[3]}
    hand.release(end)
    assert session.selection == {xor[2], xor[3]}
    hand.drag(view.mapFromScene(180, -60), view.mapFromScene(300, 60), modifier=SHIFT)
    assert session.selection == {xor[2], xor[3], xor[4]}
    assert session.stack.count() == 0  # selecting is not in the history


def test_escape_gives_a_rubber_band_up(xor, session, hand, view):
    session.select([xor[0]])
    end = view.mapFromScene(60, 140)
    hand.drag(view.mapFromScene(-60, -140), end, release=False)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert session.selection == {xor[0]}
    hand.release(end)


def test_delete_takes_a_block_with_its_wires_and_undo_brings_them_back(
    xor, session, hand, view
):
    before = session.document
    hand.click(view.block_point(xor[2]))
    hand.key(Qt.Key.Key_Delete)
    assert xor[2] not in session.document
    assert len(view.drawing.wires) == 3
    assert session.stack.count() == 1
    session.stack.undo()
    assert session.document == before
    assert len(view.drawing.wires) == 6


def test_delete_takes_a_wire(xor, session, hand, view):
    hand.click(view.plate_point(xor[5][0]))
    hand.key(Qt.Key.Key_Delete)
    assert xor[5][0] not in session.document
    assert len(view.drawing.plates) == 5


def test_delete_of_nothing_and_undo_of_nothing_are_harmless(session, hand, view):
    hand.key(Qt.Key.Key_Delete)
    session.stack.undo()
    assert session.stack.count() == 0


def test_tab_goes_through_the_blocks_and_out_again(xor, session, hand, view):
    order = []
    for _ in range(5):
        hand.key(Qt.Key.Key_Tab)
        order += list(session.selection)
    assert order == [xor[0], xor[1], xor[2], xor[3], xor[4]]
    hand.key(Qt.Key.Key_Backtab)
    assert session.selection == {xor[3]}


@pytest.mark.parametrize("key", [Qt.Key.Key_A, 0x0424])  # "Ф" is on the key of "A"
def test_select_all_works_in_every_layout(xor, session, hand, view, key):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    event = QKeyEvent(QEvent.Type.KeyPress, int(key), CTRL)
    QApplication.sendEvent(view, event)
    assert session.selection == set(xor[:5])


def test_an_undo_from_a_menu_in_the_middle_of_a_drag_is_safe(xor, session, hand, view):
    nand = xor[2]
    session.select([nand])
    hand.key(Qt.Key.Key_Right)
    start = view.block_point(nand)
    hand.drag(start, start + QPoint(80, 0), release=False)
    session.stack.undo()
    hand.release(start + QPoint(80, 0))
    assert place(session, nand) == (0, -80)
    assert view.drawing.blocks[nand].pos().toTuple() == (0, -80)
    assert not view.gesture_is_open


def test_another_document_in_the_middle_of_a_gesture_is_safe(xor, session, hand, view):
    from engine.document.document import Document

    starts = [view.block_point(xor[2]), view.mapFromScene(0, 300)]
    starts.append(view.port_point(xor[2], "out"))
    document = session.document
    for start in starts:
        hand.drag(start, start + QPoint(60, 20), release=False)
        session.replace(Document(), None)
        hand.release(start + QPoint(60, 20))
        assert not view.gesture_is_open
        assert session.selection == frozenset()
        session.replace(document, None)
        view.zoom_100()
        view.centerOn(0, 0)
    assert session.document == document


def test_the_end_of_a_training_run_does_not_end_a_drag(xor, session, hand, view):
    from engine.document import edits

    nand = xor[2]
    start = view.block_point(nand)
    hand.drag(start, start + QPoint(40, 0), release=False)
    session.do(edits.set_weight(session.document, xor[5][0], 0, 0, 2.0))
    assert view.gesture_is_open
    hand.move(start + QPoint(80, 0), Qt.MouseButton.LeftButton)
    hand.release(start + QPoint(80, 0))
    assert place(session, nand) == (80, -80)
    assert session.document.wire(xor[5][0]).weights.item() == 2.0
    assert session.stack.count() == 2
