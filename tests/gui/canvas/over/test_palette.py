"""Tests of the palette and of adding blocks from it."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.document import edits
from engine.document.gates import GATES
from engine.numerals import format_number
from gui.canvas import Palette
from gui.canvas.commands import catalogue
from gui.canvas.editing.fields import FieldKind
from gui.theme import theme


@pytest.fixture
def palette(qtbot, session, view):
    palette = Palette(session)
    qtbot.addWidget(palette)
    palette.resize(200, 700)
    palette.chosen.connect(view.add_from_palette)
    with qtbot.waitExposed(palette):
        palette.show()
    return palette


def choose(palette, key):
    item = palette.item_of(key)
    palette.tree.scrollToItem(item)
    point = palette.tree.visualItemRect(item).center()
    port = palette.tree.viewport()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(port, left, Qt.KeyboardModifier.NoModifier, point)
    QTest.mouseDClick(port, left, Qt.KeyboardModifier.NoModifier, point)
    QTest.mouseRelease(port, left, Qt.KeyboardModifier.NoModifier, point)


def dropped(view, key, point, receiver=None):
    data = QMimeData()
    data.setData(catalogue.MIME, key.encode())
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point, copy, data, left, none)
    receiver = receiver or view.viewport()
    QApplication.sendEvent(receiver, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(point), copy, data, left, none)
    QApplication.sendEvent(receiver, drop)


def test_a_double_click_adds_in_the_middle_of_the_view(palette, session, view):
    choose(palette, "nand")
    (block,) = session.document.blocks()
    middle = view.camera.centre()
    assert abs(block.x - middle.x()) <= 4
    assert abs(block.y - middle.y()) <= 4
    assert session.selection == {block.id}
    assert session.stack.count() == 1


def test_enter_adds_too_and_blocks_do_not_cover_one_another(palette, session, view):
    palette.tree.setCurrentItem(palette.item_of("and"))
    for _ in range(3):
        QTest.keyClick(palette.tree, Qt.Key.Key_Return)
    blocks = list(session.document.blocks())
    assert [block.name for block in blocks] == ["AND", "AND2", "AND3"]
    rects = [item.sceneBoundingRect() for item in view.drawing.blocks.values()]
    bodies = [rect.adjusted(28, 14, -28, -44) for rect in rects]
    for k, body in enumerate(bodies):
        assert not any(body.intersects(other) for other in bodies[k + 1 :])


def test_an_entry_is_dropped_where_the_pointer_is(session, view):
    dropped(view, "or", view.mapFromScene(-120, 64))
    (block,) = session.document.blocks()
    assert (block.name, block.x, block.y) == ("OR", -120, 64)
    dropped(view, "no such thing:x", view.mapFromScene(0, 0))
    assert len(list(session.document.blocks())) == 1


def test_what_is_dragged_from_the_palette_is_what_the_canvas_takes(palette):
    data = palette.tree.mimeData([palette.item_of("nor")])
    assert bytes(data.data(catalogue.MIME).data()) == b"nor"


@pytest.mark.parametrize("key", [entry.key for entry in catalogue.ENTRIES])
def test_every_entry_adds_something_explained_with_a_picture(key, session, palette):
    edit = catalogue.add_edit(session.document, key, 0, 0)
    assert len(edit.changes) == 1
    session.do(edit)
    item = palette.item_of(key)
    assert item.toolTip(0)
    assert "{" not in item.toolTip(0)
    assert not item.icon(0).isNull()


def test_a_gate_is_explained_by_its_numbers(qapp):
    gate = GATES["nand"]
    tip = catalogue.tip("nand")
    assert format_number(gate.weight) in tip
    assert format_number(gate.bias) in tip


def test_the_search_finds_by_name_and_by_size(palette):
    palette.search.setText("nand")
    assert palette.item_of("nand") is not None
    assert palette.item_of("and") is None
    palette.search.setText("layer 32")
    assert palette.item_of("layer:32") is not None
    palette.search.setText("слой")
    assert palette.item_of("layer") is not None
    palette.search.setText("no such block")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    palette.search.clear()
    assert palette.item_of("and") is not None


def test_a_layer_of_a_typed_size_is_added_from_the_search(palette, session, view):
    QTest.keyClicks(palette.search, "32 relu")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    (block,) = session.document.blocks()
    assert (block.n_units, block.activation, block.collapsed) == (32, "relu", True)
    assert view.editor is None


def test_a_layer_asks_for_its_size(palette, session, view, hand):
    choose(palette, "layer")
    assert view.editor.field.kind is FieldKind.UNITS
    hand.type("5")
    hand.end()
    (block,) = session.document.blocks()
    assert (block.n_units, block.collapsed) == (5, False)


def test_a_note_is_written_at_once(palette, session, view, hand):
    choose(palette, "note")
    hand.type("hello")
    hand.click(view.mapFromScene(0, 250))
    (note,) = view.drawing.notes.values()
    assert note.note.text == "hello"


def test_and_is_built_from_an_empty_canvas(palette, session, view, hand):
    assert view.front.help.isVisible()
    for key in ("input", "input", "and"):
        choose(palette, key)
    assert not view.front.help.isVisible()
    x1, x2, gate = (block.id for block in session.document.blocks())
    hand.drag(view.block_point(x1), view.mapFromScene(-200, -80))
    hand.drag(view.block_point(x2), view.mapFromScene(-200, 80))
    hand.drag(view.block_point(gate), view.mapFromScene(100, 0))
    hand.drag(view.port_point(x1, "out"), view.port_point(gate, "in"))
    hand.drag(view.port_point(gate, "in"), view.port_point(x2, "out"))
    got = []
    for first in (0, 1):
        for second in (0, 1):
            for column, wanted, block in (("x1", first, x1), ("x2", second, x2)):
                if session.input_value(column) != wanted:
                    hand.click(view.field_point(FieldKind.INPUT, block))
            got.append(session.unit_value(gate, 0)[1])
    assert got == [0, 0, 0, 1]
    assert session.compiled.issues == ()


def test_the_help_of_an_empty_canvas_offers_three_starts(view, session, qtbot):
    asked: list[str] = []
    view.start_requested.connect(asked.append)
    for button in view.front.starts.buttons.values():
        assert button.toolTip()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["xor_gates", "digits", "empty"]
    assert not view.front.help.isVisible()
    session.do(edits.add_note(session.document, 0, 0))
    session.stack.undo()
    assert view.front.help.isVisible()


def test_drops_and_double_clicks_go_through_the_words_of_the_help(view):
    words = view.front.help.geometry().center()
    assert view.childAt(words) is view.viewport()


def test_a_drop_on_a_button_of_the_canvas_is_taken_too(session, view):
    # Qt offers it to the view then, for the button takes no drops.
    dropped(view, "and", view.front.starts.geometry().center(), receiver=view)
    assert len(list(session.document.blocks())) == 1


def test_the_palette_follows_the_theme(palette):
    before = palette.item_of("and").icon(0).pixmap(28, 28).toImage()
    try:
        theme.choose("dark")
        after = palette.item_of("and").icon(0).pixmap(28, 28).toImage()
    finally:
        theme.choose("light")
    assert before != after
