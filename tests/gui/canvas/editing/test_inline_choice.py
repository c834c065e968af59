"""Tests of choosing an activation in place: double click, keys, and Tab."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.document.edits import set_use_bias
from gui.canvas.editing.fields import Field, FieldKind, rect_of
from gui.canvas.interactions.inline_choice import InlineChoice
from gui.canvas.pointer.hits import Part
from gui.i18n import set_language
from gui.reading import Ways, reading

KEYS = Qt.Key


def place(view, block_id):
    field = Field(FieldKind.ACTIVATION, block_id)
    return view.mapFromScene(rect_of(view.drawing, field).center())


def activation(session, block_id):
    return session.document.block(block_id).activation


def write(view, text):
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier(0), letter)
        QApplication.sendEvent(view.editor.widget, event)


def key(view, key):
    QTest.keyClick(view.editor.widget, key)


def listed(view):
    rows = view.editor.list
    return [rows.item(k).text() for k in range(rows.count())]


@pytest.fixture
def unit(draw):
    return draw.units(0, 0, activation="sigmoid")


@pytest.fixture
def russian():
    set_language("ru")
    yield
    set_language("en")


def test_a_double_click_on_the_sketch_opens_all_with_the_own_one_chosen(
    unit, session, hand, view
):
    hand.double_click(place(view, unit))
    assert isinstance(view.editor, InlineChoice)
    assert len(listed(view)) == 7
    assert view.editor.text == "sigmoid"
    key(view, KEYS.Key_Return)
    assert view.editor is None
    assert activation(session, unit) == "sigmoid"


def test_arrows_choose_and_enter_takes_it_in_one_step(unit, session, hand, view):
    count = session.stack.count()
    hand.double_click(place(view, unit))
    key(view, KEYS.Key_Down)
    key(view, KEYS.Key_Down)
    key(view, KEYS.Key_Up)
    assert activation(session, unit) == "sigmoid"
    key(view, KEYS.Key_Return)
    assert activation(session, unit) == "tanh"
    assert session.stack.count() == count + 1
    session.stack.undo()
    assert activation(session, unit) == "sigmoid"


@pytest.mark.parametrize(("typed", "chosen"), [("re", "relu"), ("soft", "softmax")])
def test_typing_filters(unit, session, hand, view, typed, chosen):
    hand.double_click(place(view, unit))
    write(view, typed)
    assert len(listed(view)) < 7
    key(view, KEYS.Key_Return)
    assert activation(session, unit) == chosen


@pytest.mark.parametrize("typed", ["сту", "step"])
def test_both_languages_are_searched(unit, session, hand, view, russian, typed):
    hand.double_click(place(view, unit))
    write(view, typed)
    assert view.editor.text == "step"
    key(view, KEYS.Key_Escape)


def test_escape_gives_it_up(unit, session, hand, view):
    count = session.stack.count()
    hand.double_click(place(view, unit))
    key(view, KEYS.Key_Down)
    key(view, KEYS.Key_Escape)
    assert view.editor is None
    assert activation(session, unit) == "sigmoid"
    assert session.stack.count() == count
    assert view.hasFocus()


def test_a_click_elsewhere_takes_the_choice(unit, session, hand, view):
    hand.double_click(place(view, unit))
    write(view, "leaky")
    hand.click(view.mapFromScene(300, 200))
    assert view.editor is None
    assert activation(session, unit) == "leaky_relu"


def test_a_click_on_a_row_takes_it(unit, session, hand, view):
    hand.double_click(place(view, unit))
    rows = view.editor.list
    at = rows.visualItemRect(rows.item(6)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert activation(session, unit) == "softmax"
    assert view.editor is None


def test_where_nothing_fits_enter_stays_and_a_click_elsewhere_changes_nothing(
    unit, session, hand, view
):
    hand.double_click(place(view, unit))
    write(view, "qqq")
    assert listed(view) == []
    key(view, KEYS.Key_Return)
    key(view, KEYS.Key_Down)
    assert view.editor is not None
    hand.click(view.mapFromScene(300, 200))
    assert view.editor is None
    assert activation(session, unit) == "sigmoid"


@pytest.mark.parametrize("collapsed", [True, False])
def test_that_of_a_layer_is_chosen_at_its_sketch_or_its_name(
    draw, session, hand, view, collapsed
):
    layer = draw.units(0, 0, 5, "relu")
    if not collapsed:
        view._toggle_collapsed(layer)
    assert session.document.block(layer).collapsed is collapsed
    point = place(view, layer)
    at = view.picker.pick(view.camera.to_scene(QPointF(point)), view.camera.scale)
    assert at.part is Part.ACTIVATION
    hand.double_click(point)
    assert view.editor.text == "relu"
    write(view, "tanh")
    key(view, KEYS.Key_Return)
    assert activation(session, layer) == "tanh"
    assert session.document.block(layer).collapsed is collapsed


def test_the_name_of_an_open_layer_is_still_a_name(draw, session, hand, view):
    layer = draw.units(0, 0, 5, "relu")
    view._toggle_collapsed(layer)
    rect = rect_of(view.drawing, Field(FieldKind.NAME, layer))
    left = QPointF(rect.center().x() - 22.0, rect.center().y())
    hand.double_click(view.mapFromScene(left))
    assert view.editor.field.kind is FieldKind.NAME
    QTest.keyClick(view.editor.widget, KEYS.Key_Escape)


def test_in_two_halves_it_is_the_upper_part_of_the_right_one(unit, session, hand, view):
    before = reading.ways
    reading.choose(Ways(halves=True))
    try:
        hand.double_click(place(view, unit))
        assert view.editor.text == "sigmoid"
        key(view, KEYS.Key_Escape)
    finally:
        reading.choose(before)


def test_the_output_is_still_the_place_of_the_bias(unit, session, hand, view):
    hand.double_click(view.mapFromScene(0, 4))
    assert view.editor.field.kind is FieldKind.BIAS
    QTest.keyClick(view.editor.widget, KEYS.Key_Escape)


def test_the_sketch_drags_the_block_and_says_what_it_is(unit, session, hand, view):
    said: list[str] = []
    view.status_changed.connect(said.append)
    at = place(view, unit)
    hand.move(at)
    assert "sigmoid" in said[-1]
    assert "choose another" in said[-1]
    hand.drag(at, at + (view.mapFromScene(64, 0) - view.mapFromScene(0, 0)))
    assert session.document.block(unit).x == 64.0


def test_tab_reaches_numbers_activation_size_and_name(draw, session, view, hand):
    x, layer = draw.input(-200, 0), draw.units(100, 0, 3, "relu")
    view._toggle_collapsed(layer)
    draw.wire(x, layer)
    view.edit(Field(FieldKind.INPUT, x, 0))
    kinds = []
    for _ in range(11):
        kinds.append(view.editor.field.kind)
        QTest.keyClick(view.editor.widget, KEYS.Key_Tab)
    assert kinds == [
        FieldKind.INPUT,
        FieldKind.NAME,
        *[FieldKind.WEIGHT] * 3,
        *[FieldKind.BIAS] * 3,
        FieldKind.ACTIVATION,
        FieldKind.UNITS,
        FieldKind.NAME,
    ]
    assert view.editor.field == Field(FieldKind.INPUT, x, 0)  # round and round
    QTest.keyClick(view.editor.widget, KEYS.Key_Backtab)
    QTest.keyClick(view.editor.widget, KEYS.Key_Backtab)
    QTest.keyClick(view.editor.widget, KEYS.Key_Backtab)
    assert view.editor.field.kind is FieldKind.ACTIVATION
    write(view, "tanh")
    QTest.keyClick(view.editor.widget, KEYS.Key_Backtab)  # takes the choice
    assert activation(session, layer) == "tanh"
    QTest.keyClick(view.editor.widget, KEYS.Key_Escape)


def test_without_a_bias_enter_edits_the_activation(unit, session, view, hand):
    session.do(set_use_bias(session.document, [unit], False))
    session.select([unit])
    QTest.keyClick(view, KEYS.Key_Return)
    assert view.editor.field.kind is FieldKind.ACTIVATION
    key(view, KEYS.Key_Escape)


def test_the_command_needs_one_perceptron(draw, unit, session, view):
    other = draw.input(-200, 0)
    for chosen in ([], [other], [other, unit]):
        session.select(chosen)
        view.edit_activation()
        assert view.editor is None
    session.select([unit])
    view.edit_activation()
    assert view.editor.field == Field(FieldKind.ACTIVATION, unit)
    key(view, KEYS.Key_Escape)


def test_it_closes_with_its_block_and_stays_inside_the_view(unit, session, hand, view):
    view.pan_by(0, view.height())
    view.edit(Field(FieldKind.ACTIVATION, unit))
    assert view.viewport().rect().contains(view.editor.frame.geometry())
    session.stack.undo()
    assert unit not in session.document
    assert view.editor is None


def test_a_gate_learns_another_activation_at_its_sign(draw, session, hand, view):
    gate = draw.units(0, 0, gate="nand")
    hand.double_click(place(view, gate))
    assert view.editor.text == "step"
    write(view, "sig")
    key(view, KEYS.Key_Return)
    assert activation(session, gate) == "sigmoid"
    hand.double_click(place(view, gate))  # now beside the sign
    assert view.editor.text == "sigmoid"
    key(view, KEYS.Key_Escape)
