"""Wires drawn, refused, moved and deleted with real events in the whole window."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def xor(window):
    """Ids of the blocks of XOR by their names."""
    window.files.open_example("xor_gates")
    window.canvas.fit()
    window.canvas.setFocus()
    return {block.name: block.id for block in window.session.document.blocks()}


@pytest.fixture
def pair(person, window):
    """An input and a perceptron that are not wired."""
    x = person.from_palette("input", QPoint(150, 200))
    unit = person.from_palette("perceptron", QPoint(450, 200))
    person.let_go()
    return x, unit


def wires(window):
    return sorted((w.source, w.target) for w in window.session.document.wires())


def hold(person, start, end):
    """Drag without letting go."""
    QTest.mousePress(person.canvas, LEFT, NONE, start)
    for step in range(1, 7):
        person.carry(QPointF(start) + QPointF(end - start) * (step / 6))


def let_go(person, place):
    QTest.mouseRelease(person.canvas, LEFT, NONE, place)


def turn(person, place, angle):
    """Turn the wheel."""
    event = QWheelEvent(
        QPointF(place),
        QPointF(person.canvas.mapToGlobal(place)),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(person.canvas, event)


def search(window, text):
    """Type into the menu of blocks; return its entries."""
    menu = window.canvas.add_menu
    assert menu is not None
    QTest.keyClicks(menu.search, text)
    return [menu.list.item(k).text() for k in range(menu.list.count())]


def test_a_wire_is_drawn_either_way_round(person, window, pair):
    x, unit = pair
    canvas = window.canvas
    start, end = canvas.port_point(x, "out"), canvas.port_point(unit, "in")
    for a, b in ((start, end), (end, start)):
        person.drag(a, b)
        assert wires(window) == [(x, unit)]
        person.key(Qt.Key.Key_Z, CTRL)
        assert wires(window) == []


def test_what_was_drawn_stays_in_the_status_line(person, window, pair, qtbot):
    x, unit = pair
    person.point_at(window.canvas.port_point(x, "out"))
    person.wire(x, unit)
    qtbot.wait(150)  # what is said of the pointer follows the numbers this often
    assert window.statusBar().currentMessage() == "Wire x1 → n1"


def test_five_pixels_are_a_click_and_six_a_drag(person, window, pair):
    canvas = window.canvas
    port = canvas.port_point(pair[0], "out")
    for pixels, is_open in ((5, True), (6, False)):
        QTest.mousePress(person.canvas, LEFT, NONE, port)
        person.carry(QPointF(port + QPoint(pixels, 0)))
        let_go(person, port + QPoint(pixels, 0))
        # A click leaves the wire open for the next click; a drag ends with the release.
        assert canvas.gesture_is_open is is_open
        if canvas.add_menu is not None:
            canvas.add_menu.close()
        person.key(Qt.Key.Key_Escape)
        assert not canvas.gesture_is_open
    assert wires(window) == []


@pytest.mark.parametrize("how", ["escape", "right button"])
@pytest.mark.parametrize("way", ["drag", "clicks"])
def test_an_open_wire_is_given_up(person, window, pair, how, way):
    canvas = window.canvas
    start, end = canvas.port_point(pair[0], "out"), canvas.port_point(pair[1], "in")
    if way == "drag":
        hold(person, start, end)
    else:
        person.click(person.canvas, start)
        person.point_at(end)
    assert canvas.gesture_is_open
    if how == "escape":
        person.key(Qt.Key.Key_Escape)
    else:
        QTest.mousePress(person.canvas, RIGHT, NONE, end)
        QTest.mouseRelease(person.canvas, RIGHT, NONE, end)
    assert not canvas.gesture_is_open
    let_go(person, end)
    assert wires(window) == []
    assert canvas.add_menu is None


def test_nothing_is_wired_from_empty_canvas(person, window, pair):
    x, unit = pair
    canvas, count = window.canvas, window.session.stack.count()
    beside = canvas.port_point(x, "out") + QPoint(30, 60)
    person.drag(beside, canvas.port_point(unit, "in"))
    assert wires(window) == []
    assert window.session.stack.count() == count
    assert canvas.add_menu is None


@pytest.mark.parametrize("n_notches", [-4, 0, 6])
def test_a_port_is_met_six_pixels_beside_it_at_any_zoom(
    person, window, pair, n_notches
):
    canvas = window.canvas
    port = canvas.port_point(pair[0], "out")
    for _ in range(abs(n_notches)):
        turn(person, port, 120 if n_notches > 0 else -120)
    for beside in (QPoint(6, 0), QPoint(0, 6), QPoint(0, -6)):
        person.point_at(QPoint(3, 3))
        assert person.canvas.cursor().shape() is not Qt.CursorShape.CrossCursor
        person.point_at(port + beside)
        assert person.canvas.cursor().shape() is Qt.CursorShape.CrossCursor
    person.click(person.canvas, port + QPoint(6, 0))
    assert canvas.gesture_is_open
    person.key(Qt.Key.Key_Escape)


def test_two_clicks_draw_a_wire_as_one_entry(person, window, pair):
    x, unit = pair
    canvas, count = window.canvas, window.session.stack.count()
    person.click(person.canvas, canvas.port_point(x, "out"))
    assert canvas.gesture_is_open
    person.point_at(QPoint(300, 260))
    person.click(person.canvas, canvas.port_point(unit, "in"))
    assert not canvas.gesture_is_open
    assert wires(window) == [(x, unit)]
    assert window.session.stack.count() == count + 1


@pytest.mark.parametrize(
    ("source", "target", "word"),
    [("x1", "NAND", "already"), ("x1", "x2", "input"), ("AND", "NAND", "loop")],
)
def test_a_refusal_stands_beside_the_pointer_in_words(
    person, window, xor, source, target, word
):
    canvas, before = window.canvas, wires(window)
    start = canvas.port_point(xor[source], "out")
    end = canvas.block_point(xor[target])
    hold(person, start, end)
    words = canvas.front.words
    assert words.isVisible()
    assert word in words.text()
    away = words.geometry().center() - end
    assert away.manhattanLength() < words.width() + 60
    assert window.statusBar().currentMessage() == words.text()
    let_go(person, end)
    assert not words.isVisible()
    assert wires(window) == before


def test_ports_that_take_the_wire_glow_and_others_turn_pale(person, window, xor):
    canvas = window.canvas
    start = canvas.port_point(xor["NAND"], "out")
    hold(person, start, start + QPoint(20, 70))
    glow = {name: canvas.drawing.glow_of(xor[name]) for name in ("x1", "OR", "AND")}
    assert glow == {"x1": False, "OR": True, "AND": False}
    person.key(Qt.Key.Key_Escape)
    assert canvas.drawing.glow_of(xor["OR"]) is None


def test_a_wire_let_go_on_nothing_offers_what_fits_and_is_one_entry(
    person, window, pair
):
    x, _ = pair
    session, canvas = window.session, window.canvas
    before, count = session.document, session.stack.count()
    place = QPoint(300, 360)
    person.drag(canvas.port_point(x, "out"), place)
    assert not canvas.gesture_is_open
    everything = search(window, "")
    assert "AND" in everything
    assert not {"Input", "Note"} & {*everything}
    assert search(window, "nor") == ["NOR"]
    QTest.keyClick(canvas.add_menu.search, Qt.Key.Key_Return)
    (new,) = session.selection
    block = session.document.block(new)
    assert wires(window) == [(x, new)]
    where = canvas.mapFromScene(QPointF(block.x, block.y)) - place
    assert where.manhattanLength() < 80
    assert session.stack.count() == count + 1
    canvas.setFocus()
    person.key(Qt.Key.Key_Z, CTRL)
    assert session.document == before


@pytest.mark.parametrize("way", ["double click", "space", "insert", "a"])
def test_the_menu_of_blocks_opens_in_four_ways(person, window, way):
    place, canvas = QPoint(400, 200), window.canvas
    canvas.setFocus()
    person.point_at(place)
    if way == "double click":
        person.double_click(person.canvas, place)
    else:
        keys = {
            "space": Qt.Key.Key_Space,
            "insert": Qt.Key.Key_Insert,
            "a": Qt.Key.Key_A,
        }
        QTest.keyClick(canvas, keys[way])
    assert search(window, "nand") == ["NAND"]
    QTest.keyClick(canvas.add_menu.search, Qt.Key.Key_Return)
    (block,) = window.session.document.blocks()
    assert block.name == "NAND"
    where = canvas.mapFromScene(QPointF(block.x, block.y)) - place
    assert where.manhattanLength() < 80 or way in ("insert", "a")
    assert window.session.stack.count() == 1


def test_space_that_moved_the_view_or_was_held_long_offers_nothing(
    person, window, pair, qtbot
):
    canvas = window.canvas
    canvas.setFocus()
    before = canvas.camera.centre()
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    person.drag(QPoint(300, 300), QPoint(360, 330))
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.add_menu is None
    assert canvas.camera.centre() != before
    QTest.keyPress(canvas, Qt.Key.Key_Space)
    qtbot.wait(350)
    QTest.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.add_menu is None


@pytest.mark.parametrize("way", ["key", "menu"])
def test_a_wire_is_deleted_and_comes_back(person, window, xor, way, qtbot):
    session, canvas = window.session, window.canvas
    before = session.document
    wire = next(w for w in session.document.wires() if w.target == xor["AND"])
    place = canvas.plate_point(wire.id)
    if way == "key":
        person.click(person.canvas, place)
        assert session.selection == {wire.id}
        person.key(Qt.Key.Key_Delete)
    else:
        person.click(person.canvas, place, button=RIGHT)
        qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(a for a in menu.actions() if a.text().startswith("Delete"))
        QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())
    assert wire.id not in session.document
    canvas.setFocus()
    person.key(Qt.Key.Key_Z, CTRL)
    assert session.document == before


def test_the_end_of_a_wire_is_carried_to_another_block(person, window, xor):
    session, canvas = window.session, window.canvas
    gate = person.from_palette("or", canvas.block_point(xor["AND"]) + QPoint(0, 170))
    wire = next(
        w
        for w in session.document.wires()
        if (w.source, w.target) == (xor["OR"], xor["AND"])
    )
    count = session.stack.count()
    start = canvas.port_point(xor["AND"], "in")
    person.drag(start, canvas.port_point(gate, "in"), CTRL)
    assert session.stack.count() == count + 1
    moved = [w for w in session.document.wires() if w.target == gate]
    assert len(moved) == 1
    assert moved[0].weights == wire.weights
    person.key(Qt.Key.Key_Z, CTRL)
    assert session.document.wire(wire.id) == wire


def test_undo_waits_for_the_end_of_an_open_wire(person, window, pair):
    canvas, before = window.canvas, window.session.document
    start = canvas.port_point(pair[0], "out")
    hold(person, start, start + QPoint(60, 60))
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CTRL)
    event.ignore()
    QApplication.sendEvent(canvas, event)
    assert event.isAccepted()  # the window's shortcut does not get it
    person.key(Qt.Key.Key_Z, CTRL)
    assert window.session.document is before
    assert canvas.gesture_is_open
    person.key(Qt.Key.Key_Escape)
    person.key(Qt.Key.Key_Z, CTRL)
    assert window.session.document != before
