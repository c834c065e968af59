"""What has gone wrong in other node editors must not go wrong here."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from engine.document.document import Document
from engine.document.file import encode_json
from gui.canvas.editing.fields import FieldKind
from gui.hands import hands
from gui.reading import Ways, reading
from gui.theme import theme

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def as_at_first(qapp):
    QGuiApplication.clipboard().clear()
    yield
    reading.choose(Ways())
    hands.choose(wheel="zoom", large=False)


@pytest.fixture
def xor(window):
    """Ids of the blocks of XOR by their names."""
    window.files.open_example("xor_gates")
    window.canvas.fit()
    window.canvas.setFocus()
    return {block.name: block.id for block in window.session.document.blocks()}


def hold(person, start, end):
    """Drag without letting go."""
    QTest.mousePress(person.canvas, LEFT, NONE, start)
    for step in range(1, 5):
        person.carry(QPointF(start) + QPointF(end - start) * (step / 4))


def press_button(person, window, text):
    """Click a button of the transport bar by the name of what it does."""
    buttons = window.transport.findChildren(QToolButton)
    found = [b for b in buttons if b.defaultAction() is not None]
    names = {b.defaultAction().text().replace("&", ""): b for b in found}
    person.click(names[text])


def is_drawn(person, port, side):
    """Tell whether the ring of a port is seen, outside the block, above any wire."""
    image = person.canvas.grab().toImage()
    ground = QColor(theme.colors.canvas).rgb()
    x = port.x() + (3 if side == "out" else -3)
    column = (QPoint(x, port.y() - k) for k in range(5, 16))
    return any(image.pixelColor(point).rgb() != ground for point in column)


def numbers(document):
    weights = [w.weights.tolist() for w in document.wires()]
    biases = [b.bias.tolist() for b in document.blocks() if hasattr(b, "bias")]
    return weights, biases


def test_a_paste_of_twelve_blocks_is_one_undo(person, window, xor):
    person.key(Qt.Key.Key_A, CTRL)
    person.key(Qt.Key.Key_D, CTRL)  # ten, and two more
    for place in (QPoint(60, 60), QPoint(60, 500)):
        person.from_palette("perceptron", place)
    window.canvas.setFocus()
    person.key(Qt.Key.Key_A, CTRL)
    assert len(window.session.selection) == 12
    person.key(Qt.Key.Key_C, CTRL)
    before, count = window.session.document, window.session.stack.count()
    person.key(Qt.Key.Key_V, CTRL)
    assert len(list(window.session.document.blocks())) == 24
    assert window.session.stack.count() == count + 1
    person.key(Qt.Key.Key_Z, CTRL)
    assert window.session.document == before


def test_selecting_is_not_in_the_history_and_undo_does_not_bring_it_back(
    person, window, xor
):
    canvas, stack = window.canvas, window.session.stack
    person.click(person.canvas, canvas.block_point(xor["OR"]))
    person.key(Qt.Key.Key_Down)
    for name in ("NAND", "AND", "x1"):
        person.click(person.canvas, canvas.block_point(xor[name]))
    person.key(Qt.Key.Key_A, CTRL)
    person.key(Qt.Key.Key_Escape)
    assert stack.count() == 1
    person.key(Qt.Key.Key_Z, CTRL)  # the move, not a choice
    assert stack.index() == 0
    assert window.session.selection == frozenset()


def test_undo_and_redo_on_a_fresh_document_are_harmless(person, window):
    window.files.new()
    window.canvas.setFocus()
    for keys in (CTRL, CTRL | SHIFT):
        person.key(Qt.Key.Key_Z, keys)
    person.key(Qt.Key.Key_Y, CTRL)
    person.key(Qt.Key.Key_Delete)
    assert window.session.document == Document()
    assert window.session.stack.isClean()


def test_a_wire_let_go_on_nothing_always_ends_its_gesture(person, window, xor):
    canvas, before = window.canvas, window.session.document
    ports = [(xor["x1"], "out"), (xor["AND"], "in"), (xor["OR"], "out")]
    for block_id, side in ports:
        start = canvas.port_point(block_id, side)
        for end in (QPoint(40, 40), QPoint(-30, -30), QPoint(9000, 60)):
            person.drag(start, end)
            assert not canvas.gesture_is_open
            if canvas.add_menu is not None:
                canvas.add_menu.close()
            canvas.fit()
    assert window.session.document == before


def test_dragging_a_block_keeps_the_values_and_the_learnt_numbers(
    person, window, qtbot
):
    window.files.open_example("xor_train")
    canvas, session = window.canvas, window.session
    canvas.fit()
    window.canvas.setFocus()
    person.key(Qt.Key.Key_F10)  # one update
    qtbot.waitUntil(lambda: window.training.update == 1, timeout=10_000)
    qtbot.waitUntil(lambda: not window.training.is_running)
    learnt = numbers(session.document)
    inputs = session.inputs.tolist()
    loss = window.training.loss
    block = list(session.document.blocks())[-1]
    start = canvas.block_point(block.id)
    person.drag(start, start + QPoint(60, 40))
    assert session.document.block(block.id) != block
    assert numbers(session.document) == learnt
    assert session.inputs.tolist() == inputs
    assert (window.training.update, window.training.loss) == (1, loss)


def test_a_switched_input_stays_switched_while_blocks_are_dragged(person, window, xor):
    canvas = window.canvas
    person.click(person.canvas, canvas.field_point(FieldKind.INPUT, xor["x1"]))
    assert window.session.inputs.tolist() == [1, 0]
    start = canvas.block_point(xor["x1"])
    person.drag(start, start + QPoint(30, 50))
    assert window.session.inputs.tolist() == [1, 0]


def test_a_new_random_start_is_one_undo_and_back_to_the_start_keeps_the_seed(
    person, window, qtbot
):
    window.files.open_example("xor_train")
    session = window.session
    first, seed = session.document, session.document.settings.seed
    press_button(person, window, "One update")
    qtbot.waitUntil(lambda: window.training.update == 1, timeout=10_000)
    qtbot.waitUntil(lambda: not window.training.is_running)
    assert numbers(session.document) != numbers(first)
    press_button(person, window, "Back to the start")
    qtbot.waitUntil(lambda: numbers(session.document) == numbers(first))
    assert session.document.settings.seed == seed
    assert window.training.update == 0

    before, count = session.document, session.stack.count()
    person.from_bar("Training", "New random start")
    assert numbers(session.document) != numbers(before)
    assert session.stack.count() == count + 1
    window.canvas.setFocus()
    person.key(Qt.Key.Key_Z, CTRL)
    assert encode_json(session.document) == encode_json(before)


@pytest.mark.parametrize("option", ["1", "2", "3", "4", "5", "6", "large", "map"])
def test_no_way_of_looking_hides_a_port(person, window, xor, option):
    canvas = window.canvas
    if option == "large":
        person.from_bar("View", "Large handles for touch")
    elif option == "map":
        person.from_bar("View", "Map", "Always")
    else:
        person.key(getattr(Qt.Key, f"Key_{option}"), ALT)
    person.key(Qt.Key.Key_Home)
    for block_id, side in [(xor[n], "out") for n in xor] + [(xor["AND"], "in")]:
        port = canvas.port_point(block_id, side)
        person.point_at(port)
        assert person.canvas.cursor().shape() is Qt.CursorShape.CrossCursor
        assert is_drawn(person, port, side)
    person.wire(xor["x1"], xor["AND"])
    ends = {(w.source, w.target) for w in window.session.document.wires()}
    assert (xor["x1"], xor["AND"]) in ends


def test_undo_in_the_middle_of_a_drag_waits_for_its_end(person, window, xor):
    canvas, session = window.canvas, window.session
    person.click(person.canvas, canvas.block_point(xor["OR"]))
    person.key(Qt.Key.Key_Down)
    moved = session.document
    start = canvas.block_point(xor["NAND"])
    hold(person, start, start + QPoint(64, 48))
    person.key(Qt.Key.Key_Z, CTRL)
    assert session.document is moved
    assert canvas.gesture_is_open
    QTest.mouseRelease(person.canvas, LEFT, NONE, start + QPoint(64, 48))
    assert session.stack.count() == 2
    person.key(Qt.Key.Key_Z, CTRL)
    assert session.document == moved


def test_keys_that_move_are_one_undo_and_make_the_project_unsaved(person, window, xor):
    before = window.session.document
    person.click(person.canvas, window.canvas.block_point(xor["OR"]))
    for _ in range(4):
        person.key(Qt.Key.Key_Right)
    assert not window.session.stack.isClean()
    person.key(Qt.Key.Key_Z, CTRL)
    assert window.session.document == before
    assert window.session.stack.isClean()
