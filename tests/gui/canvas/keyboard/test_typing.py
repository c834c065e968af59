"""Tests of gui.canvas.keyboard.typing: typing on the canvas opens the palette."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
KEYS = Qt.Key
EMPTY = QPoint(420, 560)  # of the view on the XOR example


def press(widget, text, modifier=NONE, key=None, repeat=False):
    """Press the key of a letter as X11 tells of it: by the letter, not by its place."""
    code = ord(text.upper()) if key is None else key
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, code, modifier, text, repeat)
        QApplication.sendEvent(widget, event)


def type_on(menu, text):
    for letter in text:
        press(menu.search, letter)


@pytest.fixture(autouse=True)
def no_menu_stays(view):
    yield
    if view.add_menu is not None:
        view.add_menu.close()


def wires(session):
    return {(wire.source, wire.target) for wire in session.document.wires()}


@pytest.mark.parametrize("text", ["s", "n", "п", "ё", "8", "Ж", "λ"])
def test_a_letter_opens_the_menu_with_that_letter_in_any_layout(xor, view, hand, text):
    hand.move(EMPTY)
    press(view, text)
    assert view.add_menu is not None
    assert view.add_menu.search.text() == text


@pytest.mark.parametrize("word", ["softmax", "softmax layer", "слой"])
def test_a_word_is_typed_straight_on_and_enter_adds_at_the_pointer(
    xor, session, view, hand, word
):
    hand.move(EMPTY)
    press(view, word[0])
    menu = view.add_menu
    type_on(menu, word[1:])
    assert menu.search.text() == word
    n_blocks = len(list(session.document.blocks()))
    QTest.keyClick(menu.search, KEYS.Key_Return)
    added = list(session.document.blocks())
    assert len(added) == n_blocks + 1
    at = view.mapFromScene(added[-1].x, added[-1].y)
    assert (at - EMPTY).manhattanLength() <= 16  # on the grid
    assert session.stack.count() == 1


def test_a_number_offers_layers_of_that_size(xor, session, view, hand):
    hand.move(EMPTY)
    press(view, "1", key=KEYS.Key_1, modifier=KEYPAD)
    type_on(view.add_menu, "2")
    QTest.keyClick(view.add_menu.search, KEYS.Key_Return)
    assert list(session.document.blocks())[-1].n_units == 12


def test_with_the_pointer_elsewhere_the_middle_of_the_view_is_taken(
    draw, session, view
):
    assert view._pointer is None
    press(view, "t")
    QTest.keyClick(view.add_menu.search, KEYS.Key_Return)
    (added,) = session.document.blocks()
    middle = view.viewport().rect().center()
    at = view.mapFromScene(added.x, added.y)
    assert (at - middle).manhattanLength() <= 32


def test_escape_closes_the_menu_and_adds_nothing(xor, session, view, hand):
    hand.move(EMPTY)
    press(view, "q")
    menu = view.add_menu
    QTest.keyClick(menu.search, KEYS.Key_Escape)
    assert not menu.isVisible()
    assert session.stack.count() == 0


@pytest.mark.parametrize(
    ("text", "key", "modifier"),
    [
        ("q", None, CONTROL),
        ("q", None, Qt.KeyboardModifier.AltModifier),
        ("", KEYS.Key_F7, NONE),
        ("!", KEYS.Key_Exclam, SHIFT),
        ("[", None, NONE),
        (".", KEYS.Key_Period, KEYPAD),
    ],
)
def test_other_keys_open_nothing(xor, view, hand, text, key, modifier):
    hand.move(EMPTY)
    press(view, text, modifier, key)
    assert view.add_menu is None


def test_a_key_held_down_opens_nothing(xor, view, hand):
    hand.move(EMPTY)
    press(view, "s", repeat=True)
    assert view.add_menu is None


@pytest.mark.parametrize("letter", ["w", "ц"])
def test_single_key_commands_stay_what_they_are(xor, session, view, hand, letter):
    session.select([xor[2]])
    press(view, letter)
    assert view.add_menu is None
    assert view.gesture_is_open
    hand.key(KEYS.Key_Escape)


@pytest.mark.parametrize("letter", ["a", "ф"])
def test_the_key_that_adds_opens_an_empty_search(xor, session, view, letter):
    session.select([xor[4]])
    press(view, letter)
    assert view.add_menu.search.text() == ""


def test_with_shift_a_letter_is_a_letter_also_where_it_is_a_command(xor, view):
    press(view, "A", SHIFT)
    assert view.add_menu.search.text() == "A"


def test_tab_still_goes_from_block_to_block(xor, session, view, hand):
    hand.key(KEYS.Key_Tab)
    assert view.add_menu is None
    assert session.selection == {xor[0]}


# --- while a wire is open ---------------------------------------------------------

OPENING = [
    pytest.param(lambda view: QTest.keyClick(view, KEYS.Key_Tab), "", id="Tab"),
    pytest.param(lambda view: QTest.keyClick(view, KEYS.Key_Space), "", id="Space"),
    pytest.param(lambda view: QTest.keyClick(view, KEYS.Key_Insert), "", id="Insert"),
    pytest.param(lambda view: press(view, "a"), "", id="A"),
    pytest.param(lambda view: press(view, "ф"), "", id="Ф"),
    pytest.param(lambda view: press(view, "s"), "s", id="letter"),
    pytest.param(lambda view: press(view, "с"), "с", id="Russian letter"),
    pytest.param(lambda view: press(view, "8"), "8", id="digit"),
]


@pytest.mark.parametrize(("open_menu", "text"), OPENING)
def test_after_a_click_on_a_port_the_menu_is_wired_already(
    xor, session, view, hand, open_menu, text
):
    hand.click(view.port_point(xor[4], "out"))
    hand.move(EMPTY)
    open_menu(view)
    menu = view.add_menu
    assert menu.search.text() == text
    assert not view.gesture_is_open
    labels = [menu.list.item(row).text() for row in range(menu.list.count())]
    assert "Note" not in labels  # only what takes the wire
    assert "Input" not in labels
    menu.search.setText("tanh")
    QTest.keyClick(menu.search, KEYS.Key_Return)
    added = list(session.document.blocks())[-1]
    assert (xor[4], added.id) in wires(session)
    assert session.stack.count() == 1  # block and wire
    session.stack.undo()
    assert added.id not in session.document


def test_from_an_input_port_the_new_block_feeds(xor, session, view, hand):
    hand.click(view.port_point(xor[2], "in"))
    hand.move(EMPTY)
    hand.key(KEYS.Key_Tab)
    QTest.keyClicks(view.add_menu.search, "input")
    QTest.keyClick(view.add_menu.search, KEYS.Key_Return)
    added = list(session.document.blocks())[-1]
    assert (added.id, xor[2]) in wires(session)


@pytest.mark.parametrize(("open_menu", "text"), OPENING)
def test_a_wire_begun_by_keys_gets_a_new_block(xor, session, view, open_menu, text):
    session.select([xor[2]])
    press(view, "w")
    items = len(view.drawing.items())
    open_menu(view)
    assert len(view.drawing.items()) == items - 1  # the open wire is gone
    menu = view.add_menu
    assert menu.search.text() == text
    menu.search.setText("sigmoid neuron")
    QTest.keyClick(menu.search, KEYS.Key_Return)
    added = list(session.document.blocks())[-1]
    assert (xor[2], added.id) in wires(session)
    assert added.x > session.document.block(xor[2]).x
    assert session.stack.count() == 1


def test_given_up_in_the_menu_no_wire_stays(xor, session, view, hand):
    before = wires(session)
    hand.click(view.port_point(xor[4], "out"))
    hand.key(KEYS.Key_Tab)
    QTest.keyClick(view.add_menu.search, KEYS.Key_Escape)
    assert not view.gesture_is_open
    assert wires(session) == before
    assert session.stack.count() == 0


def test_while_a_wire_is_dragged_keys_open_nothing(xor, session, view, hand):
    start = view.port_point(xor[4], "out")
    hand.drag(start, EMPTY, release=False)
    hand.key(KEYS.Key_Tab)
    press(view, "s")
    assert view.add_menu is None
    assert view.gesture_is_open
    hand.key(KEYS.Key_Escape)
    hand.release(EMPTY)
