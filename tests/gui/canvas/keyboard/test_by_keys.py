"""Tests of the canvas without a mouse: real key events in Latin and Russian letters."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from gui.canvas.interactions.base import Pointer
from gui.canvas.over.menus import menu_for
from gui.canvas.pointer.hits import Hit, Part
from gui.widgets.announce import announcing_to

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
KEYS = Qt.Key


@pytest.fixture
def heard(view):
    """What a screen reader is told."""
    sentences: list[str] = []
    with announcing_to(lambda _widget, text: sentences.append(text)):
        yield sentences


def press(view, text):
    """Press the key of a letter as X11 tells of it: by the letter, not by its place."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, ord(text.upper()), NONE, text)
        QApplication.sendEvent(view, event)


def wires(session):
    return {(wire.source, wire.target) for wire in session.document.wires()}


def test_control_arrows_go_to_the_nearest_block(xor, session, view, hand):
    x1, _, nand, either, both, _ = xor
    session.select([x1])
    gone = []
    for key in (KEYS.Key_Right, KEYS.Key_Down, KEYS.Key_Right, KEYS.Key_Left):
        hand.key(key, CONTROL)
        gone.append(set(session.selection))
    assert gone[:3] == [{nand}, {either}, {both}]
    assert gone[3] <= {nand, either}
    assert session.stack.count() == 0


def test_arrows_still_move_the_block(xor, session, hand):
    session.select([xor[0]])
    before = session.document.block(xor[0]).x
    hand.key(KEYS.Key_Right)
    assert session.document.block(xor[0]).x > before
    assert session.selection == {xor[0]}


def test_where_there_is_no_block_further_on_it_is_said(xor, session, hand, heard):
    session.select([xor[4]])
    hand.key(KEYS.Key_Right, CONTROL)
    assert heard[-1] == "There is no block further on"
    assert session.selection == {xor[4]}


@pytest.mark.parametrize("letter", ["w", "ц"])
def test_a_wire_is_drawn_with_keys_in_both_layouts(draw, session, view, hand, letter):
    source, gate = draw.input(-200, 0), draw.units(0, 0, gate="not")
    last = draw.units(200, 0)
    session.select([source])
    press(view, letter)
    assert view.gesture_is_open
    hand.key(KEYS.Key_BracketRight)  # from the gate on to the last
    hand.key(KEYS.Key_Return)
    assert not view.gesture_is_open
    assert wires(session) == {(source, last)}
    press(view, letter)
    hand.key(KEYS.Key_Return)
    assert wires(session) == {(source, last), (source, gate)}


def test_brackets_go_round_the_blocks_that_take_the_wire(xor, session, view, hand):
    nand, either = xor[2:4]
    session.select([nand])
    press(view, "w")
    seen = []
    for _ in range(3):
        press(view, "ъ")
        seen.append(view._gesture.target)
    # x1 and x2 are inputs, AND is wired already.
    assert seen == [either] * 3
    press(view, "[")
    assert view._gesture.target == either


def test_arrows_reach_a_block_that_refuses_and_say_why(xor, session, view, hand, heard):
    nand = xor[2]
    session.select([nand])
    press(view, "w")
    hand.key(KEYS.Key_Up)
    hand.key(KEYS.Key_Right)
    while view._gesture.target != xor[4]:
        hand.key(KEYS.Key_Right)
    count = session.stack.count()
    hand.key(KEYS.Key_Return)
    assert "already wired" in heard[-1]
    assert view.gesture_is_open
    assert view.front.words.isVisible()
    assert session.stack.count() == count


def test_the_menu_of_a_block_begins_a_wire_too(xor, session, view):
    session.select([xor[2]])
    hit = Hit(Part.BODY, xor[2], 0)
    place = view.block_point(xor[2])
    pointer = Pointer(QPointF(place), view.mapToScene(place))
    menu = menu_for(view, hit, pointer)
    (begin,) = [a for a in menu.actions() if a.text() == "Wire from here"]
    begin.trigger()
    assert view.gesture_is_open
    view.cancel_gesture()


def test_escape_gives_the_wire_up(xor, session, view, hand):
    session.select([xor[2]])
    items = len(view.drawing.items())
    press(view, "w")
    assert len(view.drawing.items()) == items + 1
    hand.key(KEYS.Key_Escape)
    assert len(view.drawing.items()) == items
    assert not view.gesture_is_open
    assert session.stack.count() == 0


def test_a_click_gives_the_wire_up_too(xor, session, view, hand):
    session.select([xor[2]])
    press(view, "w")
    hand.click(view.block_point(xor[0]))
    assert not view.gesture_is_open
    assert session.stack.count() == 0


def test_without_a_block_to_wire_to_nothing_begins(draw, session, view, heard):
    session.select([draw.units(0, 0)])
    press(view, "w")
    assert not view.gesture_is_open
    assert heard[-1].startswith("No block takes a wire")


def test_without_a_block_selected_one_is_asked_for(xor, session, view, heard):
    press(view, "w")
    assert heard[-1] == "Choose a block first, with Tab"
    press(view, "]")
    assert heard[-1] == "Choose a block first, with Tab"


@pytest.mark.parametrize(("forth", "back"), ["][", "ъх"])
def test_brackets_go_through_the_weights_of_a_block(
    xor, session, view, hand, forth, back
):
    both, (*_, first, second) = xor[4], xor[5]
    session.select([both])
    gone = []
    for key in (forth, forth, forth, back):
        press(view, key)
        gone.append(set(session.selection))
    assert gone == [{first}, {second}, {first}, {second}]
    hand.key(KEYS.Key_Return)
    hand.type("0,75")
    hand.end()
    assert session.document.wire(second).weights.item() == 0.75
    hand.key(KEYS.Key_Left, CONTROL)  # from a wire to the block it comes from
    assert session.selection == {xor[3]}


def test_tab_goes_on_from_the_block_that_a_wire_leads_to(xor, session, view, hand):
    session.select([xor[5][1]])  # x2 to NAND
    hand.key(KEYS.Key_Tab)
    assert session.selection == {xor[3]}


@pytest.mark.parametrize("way", ["insert", "a", "ф"])
def test_a_block_is_added_beside_the_current_one(xor, session, view, qtbot, hand, way):
    session.select([xor[4]])
    before = set(session.document.elements)
    if way == "insert":
        hand.key(KEYS.Key_Insert)
    else:
        press(view, way)
    menu = view.add_menu
    assert menu is not None
    qtbot.keyClicks(menu.search, "nor")
    qtbot.keyClick(menu.search, KEYS.Key_Return)
    (new,) = set(session.document.elements) - before
    added, old = session.document.block(new), session.document.block(xor[4])
    assert added.name == "NOR"
    assert added.x > old.x
    assert abs(added.y - old.y) < 200
    assert session.selection == {new}


def test_what_is_selected_is_said(xor, draw, session, heard):
    layer = draw.units(400, 300, 4, "sigmoid")
    heard.clear()
    for chosen in ([xor[2]], [xor[0]], [xor[5][0]], [layer], xor[:2], []):
        session.select(chosen)
    assert heard == [
        "NAND selected, step, bias 0.7",
        "x1 selected, input, value 0",
        "Wire x1 → NAND selected, weight −0.5",
        "layer1 selected, 4 × sigmoid",
        "2 selected",
        "Nothing selected",
    ]


def test_edits_and_their_undoing_are_said_also_in_the_status_line(
    xor, session, view, hand, heard
):
    said: list[str] = []
    view.status_changed.connect(said.append)
    session.select([xor[5][0]])
    hand.key(KEYS.Key_Return)
    hand.type("2")
    hand.end()
    assert heard[-1] == "Weight x1 → NAND = 2"
    session.stack.undo()
    assert heard[-1] == "Undone: Weight x1 → NAND = 2"
    session.select([xor[4]])
    hand.key(KEYS.Key_Delete)
    assert heard[-1] == "Delete"
    session.select([xor[0]])
    hand.key(KEYS.Key_Return)
    hand.type("1")
    hand.end()
    assert heard[-1] == "x1 = 1"
    assert said[-1] == heard[-1]


def test_a_refused_wire_of_the_mouse_is_said(xor, view, hand, heard):
    nand, both = xor[2], xor[4]
    hand.drag(view.port_point(both, "out"), view.port_point(nand, "in"))
    assert "loop" in heard[-1]


def test_the_canvas_explains_its_keys(view):
    assert view.accessibleName() == "Canvas"
    assert "W begins a wire" in view.accessibleDescription()


def test_the_name_of_the_canvas_says_what_is_selected(xor, session, view, hand):
    session.select([xor[4]])
    assert view.accessibleName() == "Canvas: AND selected, step, bias −0.7"
    hand.key(KEYS.Key_Return)
    hand.type("0.5")
    hand.end()
    assert view.accessibleName() == "Canvas: AND selected, step, bias 0.5"
    hand.key(KEYS.Key_Delete)
    assert view.accessibleName() == "Canvas"
