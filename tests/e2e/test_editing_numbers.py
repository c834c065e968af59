"""Weights, biases, names and activations changed where they stand, with real events."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.canvas.editing.fields import FieldKind
from gui.reading import Ways, reading

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def xor(window):
    """Ids of the blocks of XOR by their names."""
    window.files.open_example("xor_gates")
    window.canvas.fit()
    window.canvas.setFocus()
    yield {block.name: block.id for block in window.session.document.blocks()}
    reading.choose(Ways())


@pytest.fixture
def wire(window, xor):
    """Id of the wire from OR to AND."""
    ends = xor["OR"], xor["AND"]
    wires = window.session.document.wires()
    return next(w.id for w in wires if (w.source, w.target) == ends)


def weight(window, wire):
    return window.session.document.wire(wire).weights.item()


def bias(window, block):
    return window.session.document.block(block).bias.item()


def turn(person, place, angle=120, keys=NONE, pixels=0, phase=None):
    event = QWheelEvent(
        QPointF(place),
        QPointF(person.canvas.mapToGlobal(place)),
        QPoint(0, pixels),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        keys,
        phase or Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(person.canvas, event)


def hold(person, start, way, keys=NONE):
    """Drag without letting go."""
    QTest.mousePress(person.canvas, LEFT, keys, start)
    for step in range(1, 5):
        person.carry(QPointF(start) + QPointF(way) * (step / 4), keys)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("0,5", 0.5), ("0.5", 0.5), ("1/3", 1 / 3), ("-2e-1", -0.2), ("−1,25", -1.25)],
)
@pytest.mark.parametrize("way", ["double click", "enter", "f2"])
def test_a_weight_is_typed_as_people_write_numbers(
    person, window, wire, typed, value, way
):
    before = window.session.document
    place = window.canvas.plate_point(wire)
    if way == "double click":
        person.double_click(person.canvas, place)
    else:
        person.click(person.canvas, place)
        person.key(Qt.Key.Key_Return if way == "enter" else Qt.Key.Key_F2)
    person.key(Qt.Key.Key_A, CTRL)
    person.type(typed)
    person.key(Qt.Key.Key_Return)
    assert weight(window, wire) == value
    assert window.canvas.editor is None
    person.key(Qt.Key.Key_Z, CTRL)
    assert window.session.document.wire(wire) == before.wire(wire)


@pytest.mark.parametrize("typed", ["half", "1/0", "1 000", ""])
def test_bad_text_stays_with_words_until_it_is_mended_or_given_up(
    person, window, wire, typed
):
    before = window.session.document
    person.double_click(person.canvas, window.canvas.plate_point(wire))
    person.key(Qt.Key.Key_A, CTRL)
    person.key(Qt.Key.Key_Delete)
    person.type(typed)
    person.key(Qt.Key.Key_Return)
    editor = window.canvas.editor
    assert editor is not None
    assert editor.text == typed
    words = editor.widget.toolTip()
    assert typed in words
    assert window.statusBar().currentMessage() == words
    assert window.session.document is before
    person.key(Qt.Key.Key_Escape)
    assert window.canvas.editor is None
    assert window.session.document is before


def test_a_click_elsewhere_keeps_what_was_typed(person, window, wire):
    person.double_click(person.canvas, window.canvas.plate_point(wire))
    person.key(Qt.Key.Key_A, CTRL)
    person.type("0,75")
    person.click(person.canvas, QPoint(20, 300))
    assert weight(window, wire) == 0.75


def test_a_bias_and_a_name_are_typed_where_they_stand(person, window, xor):
    canvas, block = window.canvas, xor["AND"]
    person.double_click(person.canvas, canvas.field_point(FieldKind.BIAS, block))
    person.key(Qt.Key.Key_A, CTRL)
    person.type("-3/4")
    person.key(Qt.Key.Key_Return)
    assert bias(window, block) == -0.75
    person.double_click(person.canvas, canvas.field_point(FieldKind.NAME, block))
    person.key(Qt.Key.Key_A, CTRL)
    person.type("both")
    person.key(Qt.Key.Key_Return)
    assert window.session.document.block(block).name == "both"
    assert window.session.stack.count() == 2


def test_the_activation_is_chosen_in_the_menu_of_the_perceptron(person, window, xor):
    block = xor["AND"]
    place = window.canvas.block_point(block)
    person.from_menu_at(place, "Activation", "ReLU")
    assert window.session.document.block(block).activation == "relu"
    window.canvas.setFocus()
    person.key(Qt.Key.Key_Z, CTRL)
    assert window.session.document.block(block).activation == "step"


@pytest.mark.parametrize(("keys", "change"), [(NONE, 1.0), (SHIFT, 0.1), (CTRL, 10.0)])
def test_a_number_is_dragged_as_one_entry(person, window, wire, keys, change):
    session = window.session
    before, first = session.document, weight(window, wire)
    place = window.canvas.plate_point(wire)
    person.drag(place, place + QPoint(40, 3), keys)
    assert weight(window, wire) == pytest.approx(first + change)
    assert session.stack.count() == 1
    person.key(Qt.Key.Key_Z, CTRL)
    assert session.document == before


def test_all_that_depends_on_a_number_follows_while_it_is_dragged(
    person, window, wire, xor, qtbot
):
    session, canvas = window.session, window.canvas
    person.click(person.canvas, canvas.field_point(FieldKind.INPUT, xor["x1"]))
    before = session.unit_value(xor["AND"], 0)[0]  # of OR comes a 1 now
    place = canvas.plate_point(wire)
    hold(person, place, QPoint(24, 0))
    assert session.unit_value(xor["AND"], 0)[0] == pytest.approx(before + 0.6)
    assert window.statusBar().currentMessage().startswith("1.1")
    assert canvas.drawing.plates[wire, 0, 0]._text == "1.1"
    qtbot.wait(1100)  # a gesture may rest
    person.carry(QPointF(place + QPoint(-40, 0)))
    assert session.unit_value(xor["AND"], 0)[0] == pytest.approx(before - 1)
    QTest.mouseRelease(person.canvas, LEFT, NONE, place)
    assert session.stack.count() == 1


@pytest.mark.parametrize("how", ["escape", "right button"])
def test_a_drag_of_a_number_that_is_given_up_leaves_no_entry(person, window, wire, how):
    session, before = window.session, window.session.document
    place = window.canvas.plate_point(wire)
    hold(person, place, QPoint(40, 0))
    assert session.document != before
    if how == "escape":
        person.key(Qt.Key.Key_Escape)
    else:
        QTest.mousePress(person.canvas, Qt.MouseButton.RightButton, NONE, place)
    QTest.mouseRelease(person.canvas, LEFT, NONE, place)
    assert session.document == before
    assert session.stack.count() == 0
    assert not window.canvas.gesture_is_open


def test_a_bias_is_dragged_and_a_threshold_grows_to_the_right(person, window, xor):
    canvas, block = window.canvas, xor["AND"]
    first = bias(window, block)
    place = canvas.field_point(FieldKind.BIAS, block)
    person.drag(place, place + QPoint(20, 0))
    assert bias(window, block) == pytest.approx(first + 0.5)
    person.key(Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)  # thresholds
    place = canvas.field_point(FieldKind.BIAS, block)
    person.drag(place, place + QPoint(20, 0))
    assert bias(window, block) == pytest.approx(first)
    person.click(person.canvas, place)  # a click still selects
    assert window.session.selection == {block}


def test_the_wheel_turns_the_number_of_what_is_selected_only(person, window, wire):
    session, canvas = window.session, window.canvas
    first, place = weight(window, wire), canvas.plate_point(wire)
    scale = canvas.camera.scale
    turn(person, place)
    assert weight(window, wire) == first  # not selected: the wheel zooms
    assert canvas.camera.scale > scale
    turn(person, place, -120)
    person.click(person.canvas, canvas.plate_point(wire))
    place, scale = canvas.plate_point(wire), canvas.camera.scale
    for _ in range(3):
        turn(person, place)
    turn(person, place, -120, SHIFT)
    assert weight(window, wire) == pytest.approx(first + 0.29)
    assert canvas.camera.scale == scale
    assert session.stack.count() == 1  # turned in one go
    turn(person, place, keys=CTRL)
    turn(person, place, 30, pixels=15, phase=Qt.ScrollPhase.ScrollUpdate)
    assert weight(window, wire) == pytest.approx(first + 0.29)
    person.key(Qt.Key.Key_Z, CTRL)
    assert weight(window, wire) == first


def test_the_pointer_and_the_status_line_tell_of_the_drag(person, window, wire):
    person.point_at(window.canvas.plate_point(wire))
    assert person.canvas.cursor().shape() is Qt.CursorShape.SizeHorCursor
    assert "drag the number" in window.statusBar().currentMessage()
