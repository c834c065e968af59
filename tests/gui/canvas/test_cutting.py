"""Tests of cutting: Ctrl and right drag, the scissors, and what they leave alone."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from engine.document import edits
from gui.canvas.interactions.cut_stroke import CutStroke
from gui.hands import hands

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def wires_of(session):
    return [(wire.source, wire.target) for wire in session.document.wires()]


def across(view, x, top=-300, bottom=300):
    """Return a stroke from above to below at a place of the scene."""
    return view.mapFromScene(x, top), view.mapFromScene(x, bottom)


def close_menu(qtbot):
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


def test_every_wire_that_a_stroke_crosses_is_cut_as_one_entry(xor, session, hand, view):
    x1, x2, nand, either, _, _ = xor
    before = session.document
    hand.drag(*across(view, 150), button=RIGHT, modifier=CTRL)  # before AND
    assert wires_of(session) == [(x1, nand), (x2, nand), (x1, either), (x2, either)]
    assert session.stack.count() == 1
    session.stack.undo()
    assert session.document == before


def test_a_stroke_across_no_wire_changes_nothing(xor, session, hand, view):
    hand.drag(*across(view, 400), button=RIGHT, modifier=CTRL)
    assert session.stack.count() == 0
    assert not view.gesture_is_open


def test_what_would_be_cut_is_shown_and_counted_while_drawing(xor, session, hand, view):
    start, end = across(view, 150)
    hand.drag(start, end, button=RIGHT, modifier=CTRL, release=False)
    gesture = view._gesture
    assert isinstance(gesture, CutStroke)
    assert [wire for wire, _, _ in gesture.cut] == xor[5][4:]
    (item,) = [i for i in view.drawing.items() if type(i).__name__ == "CutItem"]
    assert len(item.wires) == 2
    assert item.stroke.size() > 2
    assert view.front.words.isVisible()
    assert "2" in view.front.words.text()
    view.grab()
    hand.release(end, RIGHT, CTRL)
    assert item.scene() is None
    assert not view.front.words.isVisible()


def test_escape_gives_a_stroke_up(xor, session, hand, view):
    start, end = across(view, 150)
    hand.drag(start, end, button=RIGHT, modifier=CTRL, release=False)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    hand.release(end, RIGHT, CTRL)
    assert session.stack.count() == 0
    assert not view.gesture_is_open
    assert not view.front.words.isVisible()


def test_another_button_does_not_end_a_stroke(xor, session, hand, view):
    start, end = across(view, 150)
    hand.drag(start, end, button=RIGHT, modifier=CTRL, release=False)
    hand.release(end, LEFT, CTRL)
    assert view.gesture_is_open
    hand.release(end, RIGHT, CTRL)
    assert session.stack.count() == 1


@pytest.mark.parametrize("place", ["block", "nothing"])
def test_a_right_click_opens_the_menu_also_with_ctrl(
    xor, session, hand, view, qtbot, place
):
    point = view.block_point(xor[2]) if place == "block" else view.mapFromScene(0, 300)
    hand.click(point, button=RIGHT, modifier=CTRL)
    close_menu(qtbot)
    hand.click(point, button=RIGHT)
    close_menu(qtbot)
    assert session.stack.count() == 0


def test_a_right_drag_without_ctrl_still_moves_the_view(xor, session, hand, view):
    before = view.mapFromScene(0, 0)
    hand.drag(QPoint(400, 600), QPoint(450, 620), button=RIGHT)
    assert view.mapFromScene(0, 0) - before == QPoint(50, 20)
    assert session.stack.count() == 0


def test_connections_drawn_on_their_own_are_cut_one_by_one(draw, session, hand, view):
    x = draw.input(-150, 0)
    layer = draw.units(150, 0, n=4, activation="sigmoid")
    draw.open(layer)
    wire = draw.wire(x, layer)
    before = session.stack.count()
    places = [view.port_point(layer, "in", unit) for unit in (0, 1)]
    left = QPoint(-25, 0)  # short of the ports, where the lines have spread
    hand.drag(
        places[0] + left - QPoint(0, 12),
        places[1] + left + QPoint(0, 12),
        button=RIGHT,
        modifier=CTRL,
    )
    mask = session.document.wire(wire).mask
    assert mask is not None
    assert mask.tolist() == [[False, False, True, True]]
    assert session.stack.count() == before + 1
    hand.drag(*across(view, 60), button=RIGHT, modifier=CTRL)  # the other two as well
    assert wires_of(session) == []


def test_a_bundle_is_cut_as_a_whole(draw, session, hand, view):
    x = draw.input(-150, 0, n=3)
    layer = draw.units(150, 0, n=4, activation="sigmoid")
    session.do(edits.set_collapsed(session.document, [x, layer], True))
    draw.wire(x, layer)
    hand.drag(*across(view, 0), button=RIGHT, modifier=CTRL)
    assert wires_of(session) == []


@pytest.fixture
def alt_cuts():
    hands.choose(alt_cuts=True)
    yield
    hands.choose(alt_cuts=False)


def test_alt_and_left_drag_cut_where_that_is_chosen(xor, session, hand, view, alt_cuts):
    hand.drag(*across(view, 150), modifier=ALT)
    assert len(wires_of(session)) == 4


def test_at_first_alt_and_left_drag_are_left_to_the_window_manager(
    xor, session, hand, view
):
    hand.drag(*across(view, 150), modifier=ALT)
    assert len(wires_of(session)) == 6


# --- the scissors -----------------------------------------------------------------


def press(view, key, modifier):
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifier)  # QTest knows only Latin
    QApplication.sendEvent(view, event)


@pytest.fixture
def said(view):
    said: list[str] = []
    view.status_changed.connect(said.append)
    return said


@pytest.mark.parametrize("key", [Qt.Key.Key_X, 0x0427])  # "Ч" is on the key of "X"
def test_the_scissors_cut_with_the_left_button(xor, session, hand, view, said, key):
    press(view, key, CTRL_SHIFT)
    assert view.wiring.has_scissors
    assert "cissors" in said[-1]
    hand.drag(*across(view, 150))
    assert len(wires_of(session)) == 4
    assert view.wiring.has_scissors  # for the next stroke
    assert session.selection == frozenset()


def test_the_scissors_cut_the_wire_that_is_clicked(xor, session, hand, view):
    view.wiring.toggle_scissors()
    hand.click(view.plate_point(xor[5][0]))
    assert (xor[0], xor[2]) not in wires_of(session)
    assert session.stack.count() == 1
    hand.click(view.block_point(xor[2]))  # a block is no wire
    assert session.stack.count() == 1
    assert session.selection == frozenset()


def test_escape_puts_the_scissors_away_before_it_lets_go(xor, session, hand, view):
    session.select([xor[2]])
    view.wiring.toggle_scissors()
    heard: list[bool] = []
    view.wiring.scissors_changed.connect(heard.append)
    hand.key(Qt.Key.Key_Escape)
    assert heard == [False]
    assert session.selection == {xor[2]}
    hand.key(Qt.Key.Key_Escape)
    assert session.selection == frozenset()


def test_the_pointer_is_the_scissors_and_the_status_line_says_so(xor, hand, view, said):
    view.wiring.toggle_scissors()
    hand.move(view.block_point(xor[2]))
    assert view.viewport().cursor().shape() is Qt.CursorShape.BitmapCursor
    assert said[-1] == view.wiring.scissors_text()
    view.wiring.toggle_scissors()
    hand.move(view.mapFromScene(0, 300))
    assert view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_double_click_with_the_scissors_edits_nothing(xor, session, hand, view):
    view.wiring.toggle_scissors()
    hand.double_click(view.mapFromScene(0, 300))
    assert view.add_menu is None
    assert not view.gesture_is_open
