"""Tests of wiring: by dragging in both directions, by clicks, and what is refused."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.document.rules import check_connect
from gui.canvas.interactions.wire_drag import possible_ends

CTRL = Qt.KeyboardModifier.ControlModifier


def wires_of(session):
    return [(wire.source, wire.target) for wire in session.document.wires()]


def empty_point(view):
    return view.mapFromScene(0, 300)


def test_a_drag_from_output_to_input_wires(draw, session, hand, view):
    x, unit = draw.input(-150, 0), draw.units(150, 0)
    hand.drag(view.port_point(x, "out"), view.port_point(unit, "in"))
    assert wires_of(session) == [(x, unit)]
    assert session.stack.count() == 3


def test_a_drag_from_input_to_output_wires_the_same(draw, session, hand, view):
    x, unit = draw.input(-150, 0), draw.units(150, 0)
    hand.drag(view.port_point(unit, "in"), view.port_point(x, "out"))
    assert wires_of(session) == [(x, unit)]


def test_a_release_on_the_body_of_a_block_wires_too(draw, session, hand, view):
    x, unit = draw.input(-150, 0), draw.units(150, 0)
    hand.drag(view.port_point(x, "out"), view.mapFromScene(150, 10))
    assert wires_of(session) == [(x, unit)]


def test_a_wire_into_a_gate_gets_its_weight_and_one_undo_takes_it_away(
    draw, session, hand, view
):
    x, nand = draw.input(-150, 0), draw.units(150, 0, gate="nand")
    before = session.stack.count()
    hand.drag(view.port_point(x, "out"), view.port_point(nand, "in"))
    (wire,) = session.document.wires()
    assert wire.weights.item() == -0.5
    assert session.stack.count() == before + 1
    assert "x1" in session.stack.undoText()
    session.stack.undo()
    assert wires_of(session) == []
    assert not view.drawing.wires


def test_two_clicks_wire(draw, session, hand, view):
    x, unit = draw.input(-150, 0), draw.units(150, 0)
    hand.click(view.port_point(x, "out"))
    assert view.gesture_is_open
    hand.move(QPoint(500, 300))
    hand.click(view.port_point(unit, "in"))
    assert wires_of(session) == [(x, unit)]
    assert not view.gesture_is_open


def test_ctrl_clicks_wire_one_port_to_several(draw, session, hand, view):
    x, first, second = draw.input(-150, 0), draw.units(150, -80), draw.units(150, 80)
    hand.click(view.port_point(x, "out"))
    hand.click(view.port_point(first, "in"), modifier=CTRL)
    assert view.gesture_is_open
    hand.click(view.port_point(second, "in"), modifier=CTRL)
    hand.press(QPoint(500, 500), Qt.MouseButton.RightButton)
    assert wires_of(session) == [(x, first), (x, second)]
    assert not view.gesture_is_open


def end_chain(view, hand, how):
    if how == "escape":
        QTest.keyClick(view, Qt.Key.Key_Escape)
    elif how == "right":
        hand.click(QPoint(500, 600), Qt.MouseButton.RightButton)
    else:
        hand.click(empty_point(view))


@pytest.mark.parametrize("how", ["escape", "right", "nothing"])
def test_a_chain_begun_with_ctrl_wires_with_every_click(draw, session, hand, view, how):
    x, first, second = draw.input(-150, 0), draw.units(150, -80), draw.units(150, 80)
    before = session.stack.count()
    hand.click(view.port_point(x, "out"), modifier=CTRL)
    hand.click(view.port_point(first, "in"))
    hand.click(view.port_point(first, "in"))  # wired already: refused, and goes on
    assert view.gesture_is_open
    hand.click(view.block_point(second))
    assert view.gesture_is_open
    end_chain(view, hand, how)
    assert not view.gesture_is_open
    assert view.add_menu is None
    assert wires_of(session) == [(x, first), (x, second)]
    assert session.stack.count() == before + 2
    assert view.drawing.glow_of(first) is None


def test_a_chain_begins_at_a_port_with_wires_too_and_backwards(
    draw, session, hand, view
):
    first, second = draw.input(-150, -80), draw.input(-150, 80)
    unit = draw.units(150, 0)
    draw.wire(first, unit)
    third = draw.input(-150, 200)
    hand.click(view.port_point(unit, "in"), modifier=CTRL)
    hand.click(view.port_point(second, "out"))
    hand.click(view.port_point(third, "out"))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert wires_of(session) == [(first, unit), (second, unit), (third, unit)]
    assert all(wire.opacity() == 1 for wire in view.drawing.wires.values())


def test_what_a_click_does_in_a_chain_is_said(draw, session, hand, view):
    said: list[str] = []
    view.status_changed.connect(said.append)
    x, unit = draw.input(-150, 0), draw.units(150, 0)
    hand.click(view.port_point(x, "out"), modifier=CTRL)
    assert "x1" in said[-1]
    assert "Esc" in said[-1]
    hand.move(view.port_point(unit, "in"))
    assert said[-1].startswith("Click to wire x1")
    view.cancel_gesture()


@pytest.mark.parametrize("how", ["escape", "right"])
def test_an_open_wire_can_be_given_up(draw, session, hand, view, how):
    x, unit = draw.input(-150, 0), draw.units(150, 0)
    target = view.port_point(unit, "in")
    hand.drag(view.port_point(x, "out"), target, release=False)
    if how == "escape":
        QTest.keyClick(view, Qt.Key.Key_Escape)
    else:
        hand.press(target, Qt.MouseButton.RightButton)
    hand.release(target)
    assert wires_of(session) == []
    assert not view.gesture_is_open
    assert view.drawing.glow_of(unit) is None


def test_valid_targets_glow_and_others_turn_pale(xor, hand, view):
    x1, x2, nand, either, both, _ = xor
    hand.drag(view.port_point(nand, "out"), QPoint(500, 600), release=False)
    glow = {i: view.drawing.glow_of(i) for i in (x1, x2, either, both)}
    assert glow == {x1: False, x2: False, either: True, both: False}
    view.cancel_gesture()


def test_a_loop_is_refused_in_words_beside_the_pointer(draw, session, hand, view):
    x, a, b = draw.input(-250, 0), draw.units(0, 0), draw.units(200, 0)
    draw.wire(x, a)
    draw.wire(a, b)
    said: list[str] = []
    view.status_changed.connect(said.append)
    start, end = view.port_point(b, "out"), view.port_point(a, "in")
    hand.drag(start, end, release=False)
    words = view.front.words
    assert words.isVisible()
    assert "loop" in words.text()
    assert said[-1] == words.text()
    hand.release(end)
    assert not words.isVisible()
    assert len(wires_of(session)) == 2
    assert not view.gesture_is_open


def test_a_double_wire_and_a_wire_into_an_input_are_refused(xor, session, hand, view):
    x1, x2, nand, _, _, _ = xor
    before = wires_of(session)
    hand.drag(view.port_point(x1, "out"), view.port_point(nand, "in"), release=False)
    assert "already" in view.front.words.text()
    view.cancel_gesture()
    hand.drag(view.port_point(x1, "out"), view.block_point(x2), release=False)
    assert view.front.words.isVisible()
    view.cancel_gesture()
    assert wires_of(session) == before


def test_the_glow_agrees_with_the_wiring_rules(xor, session, draw):
    lonely = draw.units(0, 300)
    document = session.document
    for block in document.blocks():
        for side in ("out", "in"):
            ends = possible_ends(document, block.id, side)
            for other, allowed in ends.items():
                pair = (block.id, other) if side == "out" else (other, block.id)
                if side == "out" or document.block(block.id).id != xor[0]:
                    refused = check_connect(document, *pair) is not None
                    into_input = side == "in" and block.id in xor[:2]
                    assert allowed != refused or into_input
    assert lonely in possible_ends(document, xor[0], "out")


def test_a_release_on_an_empty_place_ends_the_gesture_and_offers_a_block(
    draw, session, hand, view, qtbot
):
    x = draw.input(-150, 0)
    hand.drag(view.port_point(x, "out"), empty_point(view))
    assert not view.gesture_is_open
    menu = view.add_menu
    assert menu is not None
    count = session.stack.count()
    QTest.keyClicks(menu.search, "nand")
    QTest.keyClick(menu.search, Qt.Key.Key_Return)
    assert session.stack.count() == count + 1
    (wire,) = session.document.wires()
    assert wire.source == x
    assert session.document.block(wire.target).name == "NAND"
    session.stack.undo()
    assert len(list(session.document.blocks())) == 1


def test_the_menu_of_an_open_wire_leaves_out_what_cannot_be_wired(draw, hand, view):
    x = draw.input(-150, 0)
    hand.drag(view.port_point(x, "out"), empty_point(view))
    menu = view.add_menu
    texts = [menu.list.item(k).text() for k in range(menu.list.count())]
    assert "AND" in texts
    assert "Input" not in texts
    assert "Note" not in texts
    menu.close()


def test_undo_is_impossible_while_a_wire_is_open(draw, session, hand, view):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    x = draw.input(-150, 0)
    hand.drag(view.port_point(x, "out"), QPoint(600, 500), release=False)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CTRL)
    event.ignore()
    QApplication.sendEvent(view, event)
    assert event.isAccepted()
    view.cancel_gesture()


def test_an_edit_from_elsewhere_ends_an_open_wire(draw, session, hand, view):
    x = draw.input(-150, 0)
    hand.drag(view.port_point(x, "out"), QPoint(600, 500), release=False)
    session.stack.undo()
    assert not view.gesture_is_open
    hand.release(QPoint(600, 500))
    assert list(session.document.blocks()) == []


def test_ctrl_and_drag_moves_the_end_of_a_wire_with_its_weight(
    draw, session, hand, view
):
    x, first, second = draw.input(-150, 0), draw.units(150, -80), draw.units(150, 80)
    wire = draw.wire(x, first)
    weight = session.document.wire(wire).weights.item()
    before, count = session.document, session.stack.count()
    hand.drag(
        view.port_point(first, "in"), view.port_point(second, "in"), modifier=CTRL
    )
    (moved,) = session.document.wires()
    assert (moved.source, moved.target) == (x, second)
    assert moved.weights.item() == weight
    assert session.stack.count() == count + 1
    session.stack.undo()
    assert session.document == before
    item = view.drawing.wires[wire]
    assert item.opacity() == 1
    assert item.target is view.drawing.blocks[first]


def test_a_moved_wire_let_go_on_nothing_is_deleted(xor, session, hand, view):
    both = xor[4]
    point = view.port_point(both, "in")
    hand.drag(point, empty_point(view), modifier=CTRL)
    assert len(wires_of(session)) == 5
    assert session.stack.count() == 1
    assert view.add_menu is None
    session.stack.undo()
    assert len(wires_of(session)) == 6


def test_a_moved_wire_given_up_stays(xor, session, hand, view):
    both = xor[4]
    point = view.port_point(both, "in")
    hand.drag(point, empty_point(view), modifier=CTRL, release=False)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    hand.drag(point, view.port_point(xor[0], "out"), modifier=CTRL)  # refused
    assert len(wires_of(session)) == 6
    assert session.stack.count() == 0
    assert not view.gesture_is_open
    assert all(wire.opacity() == 1 for wire in view.drawing.wires.values())


# --- a selection ------------------------------------------------------------------


def spoken(view):
    said: list[str] = []
    view.status_changed.connect(said.append)
    return said


def test_a_selection_is_wired_from_left_to_right_in_one_step(draw, session, view, hand):
    x, y = draw.input(-200, -60), draw.input(-200, 60)
    a, b = draw.units(0, -60), draw.units(0, 60)
    last = draw.units(200, 0)
    count, said = session.stack.count(), spoken(view)
    view.select_all()
    QTest.keyClick(view, Qt.Key.Key_K, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert set(wires_of(session)) == {
        (x, a),
        (x, b),
        (y, a),
        (y, b),
        (a, last),
        (b, last),
    }
    assert said[-1] == "Wires drawn: 6"
    assert session.stack.count() == count + 1
    QTest.keyClick(view, Qt.Key.Key_K, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert said[-1] == "They are wired already"
    assert session.stack.count() == count + 1
    session.stack.undo()
    assert wires_of(session) == []


def test_why_a_wire_of_a_selection_is_not_drawn_is_said(draw, session, view, hand):
    a, x = draw.units(-200, 0), draw.input(0, 0)
    said = spoken(view)
    session.select([a, x])
    view.wiring.wire_selection()
    assert wires_of(session) == []
    assert said[-1].startswith("Wires drawn: 0, not drawn: 1. ")
    assert "input" in said[-1]


def test_blocks_one_above_the_other_are_no_chain(draw, session, view, hand):
    session.select([draw.units(0, 0), draw.units(20, 100)])
    said = spoken(view)
    view.wiring.wire_selection()
    assert "two columns" in said[-1]
    assert wires_of(session) == []
