"""Tests of editing in place: weights, biases, inputs, names, sizes, notes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.document import edits
from gui.canvas.editing.fields import Field, FieldKind
from gui.session import Session


def weight(session, wire):
    return session.document.wire(wire).weights.item()


@pytest.mark.parametrize(
    ("typed", "value"),
    [("0,5", 0.5), ("0.25", 0.25), ("1/3", 1 / 3), ("-2e-1", -0.2), ("−1", -1.0)],
)
def test_a_weight_is_typed_on_its_plate(xor, session, hand, view, typed, value):
    wire = xor[5][0]
    hand.double_click(view.plate_point(wire))
    hand.type(typed)
    hand.end()
    assert weight(session, wire) == pytest.approx(value)
    assert view.editor is None
    assert session.stack.count() == 1
    session.stack.undo()
    assert weight(session, wire) == -0.5


def test_bad_text_is_marked_and_changes_nothing(xor, session, hand, view):
    wire = xor[5][0]
    hand.double_click(view.plate_point(wire))
    hand.type("half")
    hand.end()
    assert view.editor is not None
    assert "half" in view.editor.widget.toolTip()
    assert "2px" in view.editor.widget.styleSheet()
    assert session.stack.count() == 0
    hand.end(Qt.Key.Key_Escape)
    assert view.editor is None
    assert weight(session, wire) == -0.5


def test_escape_gives_up_and_a_click_elsewhere_keeps(xor, session, hand, view):
    wire = xor[5][0]
    hand.double_click(view.plate_point(wire))
    hand.type("7")
    hand.end(Qt.Key.Key_Escape)
    assert weight(session, wire) == -0.5
    hand.double_click(view.plate_point(wire))
    hand.type("7")
    hand.click(view.mapFromScene(0, 300))
    assert weight(session, wire) == 7
    assert view.editor is None


def test_bad_text_is_forgotten_with_a_click_elsewhere(xor, session, hand, view):
    hand.double_click(view.plate_point(xor[5][0]))
    hand.type("x")
    hand.click(view.mapFromScene(0, 300))
    assert view.editor is None
    assert session.stack.count() == 0


def test_a_number_that_was_only_looked_at_stays_exact(draw, session, hand, view):
    x, unit = draw.input(-150, 0), draw.units(150, 0)
    wire = draw.wire(x, unit)
    session.do(edits.set_weight(session.document, wire, 0, 0, 1 / 3))
    count = session.stack.count()
    hand.double_click(view.plate_point(wire))
    hand.end()
    assert weight(session, wire) == 1 / 3
    assert session.stack.count() == count


def test_a_bias_is_typed_under_the_perceptron(xor, session, hand, view):
    hand.double_click(view.field_point(FieldKind.BIAS, xor[2]))
    hand.type("1/4")
    hand.end()
    assert session.document.block(xor[2]).bias.item() == 0.25


def test_tab_goes_to_the_next_number(xor, session, hand, view):
    hand.double_click(view.plate_point(xor[5][0]))
    hand.type("2")
    hand.end(Qt.Key.Key_Tab)
    assert weight(session, xor[5][0]) == 2
    first = view.editor.field
    assert first != Field(FieldKind.WEIGHT, xor[5][0], 0, 0)
    hand.end(Qt.Key.Key_Backtab)
    assert view.editor.field == Field(FieldKind.WEIGHT, xor[5][0], 0, 0)
    hand.end(Qt.Key.Key_Escape)


def test_a_click_on_an_input_switches_its_value(xor, session, hand, view):
    point = view.field_point(FieldKind.INPUT, xor[0])
    assert session.input_value("x1") == 0
    hand.click(point)
    assert session.input_value("x1") == 1
    hand.click(point)
    assert session.input_value("x1") == 0
    assert session.stack.count() == 0


def test_a_double_click_on_an_input_lets_its_value_be_typed(xor, session, hand, view):
    hand.double_click(view.field_point(FieldKind.INPUT, xor[0]))
    assert view.editor.text == "0"  # not switched by the first of the two clicks
    hand.type("0,3")
    hand.end()
    assert session.input_value("x1") == 0.3
    hand.click(view.field_point(FieldKind.INPUT, xor[0]))
    assert session.input_value("x1") == 0.3  # only 0 and 1 are switched


def test_f2_renames_and_the_column_of_an_input_with_it(xor, session, hand, view):
    hand.click(view.block_point(xor[0]))
    session.select([xor[0]])
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F2)
    hand.type("light")
    hand.end()
    block = session.document.block(xor[0])
    assert (block.name, block.columns) == ("light", ("light",))


def test_an_empty_name_is_refused(xor, session, hand, view):
    view.edit(Field(FieldKind.NAME, xor[2]))
    view.editor.widget.clear()
    hand.end()
    assert view.editor is not None
    assert view.editor.widget.toolTip()
    hand.end(Qt.Key.Key_Escape)
    assert session.document.block(xor[2]).name == "NAND"


def test_the_size_of_a_layer_is_typed(draw, session, hand, view):
    x, layer = draw.input(-200, 0, 3), draw.units(100, 0, 4, "sigmoid")
    wire = draw.wire(x, layer)
    session.select([layer])
    QTest.keyClick(view, Qt.Key.Key_Return)
    hand.type("6")
    hand.end()
    assert session.document.block(layer).n_units == 6
    assert session.document.wire(wire).weights.shape == (3, 6)
    session.select([x])
    QTest.keyClick(view, Qt.Key.Key_Return)
    hand.type("5")
    hand.end()
    assert session.document.block(x).columns == ("x1", "x2", "x3", "x4", "x5")


@pytest.mark.parametrize("typed", ["0", "2.5", "-3", "99999", "many"])
def test_an_impossible_size_is_refused(draw, session, hand, view, typed):
    layer = draw.units(0, 0, 4, "sigmoid")
    view.edit(Field(FieldKind.UNITS, layer))
    hand.type(typed)
    hand.end()
    assert session.document.block(layer).n_units == 4
    assert view.editor.widget.toolTip()
    hand.end(Qt.Key.Key_Escape)


def test_a_note_is_edited_by_double_click(draw, session, hand, view):
    note = draw.note(0, 0, "old")
    hand.double_click(view.field_point(FieldKind.NOTE, note))
    hand.type("new text")
    QTest.keyClick(
        view.editor.widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert session.document.get(note).text == "new text"


def test_an_open_field_ends_when_its_element_goes(xor, session, hand, view):
    view.edit(Field(FieldKind.WEIGHT, xor[5][0], 0, 0))
    session.do(edits.remove(session.document, [xor[2]]))
    assert view.editor is None
    view.edit(Field(FieldKind.NAME, xor[3]))
    session.replace(Session().document, None)
    assert view.editor is None


def test_a_double_click_on_the_empty_canvas_offers_blocks(session, hand, view):
    hand.double_click(view.mapFromScene(40, 40))
    menu = view.add_menu
    QTest.keyClicks(menu.search, "or")
    texts = [menu.list.item(k).text() for k in range(menu.list.count())]
    assert "OR" in texts
    QTest.keyClicks(menu.search, "zzz")
    QTest.keyClick(menu.search, Qt.Key.Key_Return)  # nothing fits: nothing happens
    assert session.stack.count() == 0
    QTest.keyClick(menu.search, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    hand.double_click(view.mapFromScene(40, 40))
    menu = view.add_menu
    QTest.keyClicks(menu.search, "and")
    QTest.keyClick(menu.search, Qt.Key.Key_Down)
    assert menu.list.currentItem().text() == "NAND"
    QTest.keyClick(menu.search, Qt.Key.Key_Return)
    (block,) = session.document.blocks()
    assert (block.name, block.x, block.y) == ("NAND", 40, 40)


def test_the_units_of_a_layer_are_named(draw, session, hand, view):
    layer, x = draw.units(0, 0, 3, "softmax"), draw.input(-200, 0, 2)
    view.edit(Field(FieldKind.UNIT_NAMES, layer))
    hand.type("cat, dog")
    hand.end()
    assert view.editor.widget.toolTip()  # one is missing
    hand.type("cat, dog ,pig")
    hand.end()
    assert session.document.block(layer).unit_names == ("cat", "dog", "pig")
    view.edit(Field(FieldKind.UNIT_NAMES, x))
    hand.type("width,")
    hand.end()
    assert view.editor.widget.toolTip()  # a name is empty
    hand.type("width, height")
    hand.end()
    assert session.document.block(x).columns == ("width", "height")
