"""Reusable blocks with real events: a XOR, a half adder and a full adder of them."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from engine.document.groups.tree import interior
from gui.canvas.commands.block_dialog import BlockDialog
from gui.canvas.commands.my_blocks import my_blocks
from gui.widgets.truth_model import RIGHT

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def folder_of_blocks():
    """Every test has a data folder of its own; what was read before is forgotten."""
    my_blocks.forget()
    yield
    my_blocks.forget()


def group_named(window, name):
    return next(g for g in window.session.document.groups if g.name == name)


def title_point(window, group_id):
    item = window.canvas.drawing.groups[group_id]
    corner = item.rect.topLeft() + QPointF(30.0, 12.0)
    return window.canvas.mapFromScene(item.pos() + corner)


def around(window, *items):
    """Return two corners of the view around blocks and groups."""
    canvas = window.canvas
    rect = canvas.body_rect(items[0])
    for element_id in items[1:]:
        rect = rect.united(canvas.body_rect(element_id))
    rect = rect.adjusted(-26, -26, 26, 26)
    return canvas.mapFromScene(rect.topLeft()), canvas.mapFromScene(rect.bottomRight())


def group_these(person, window, name, *items):
    """Draw a band around something, press Ctrl+G and type a name."""
    person.drag(*around(window, *items))
    assert window.session.selection == {*items}
    person.key(Qt.Key.Key_G, CTRL)
    dialog = window.canvas.findChild(BlockDialog)
    assert dialog is not None
    person.qtbot.waitUntil(dialog.title.hasFocus)
    person.type(name)
    person.key(Qt.Key.Key_Return)
    person.qtbot.waitUntil(lambda: window.canvas.findChild(BlockDialog) is None)
    window.activateWindow()  # as a window manager does when a dialog closes
    person.qtbot.waitUntil(window.canvas.hasFocus)
    person.key(Qt.Key.Key_Home)
    return group_named(window, name).id


def wire(person, window, source, target):
    """Drag from an output to an input, shown by a block or at the edge of one."""
    canvas = window.canvas
    before = len(list(window.session.document.wires()))
    person.drag(canvas.port_point(source, "out"), canvas.port_point(target, "in"))
    assert len(list(window.session.document.wires())) == before + 1


def half_adder(person, window):
    """Build a half adder of a XOR and an AND; return the group."""
    x1 = person.from_palette("input", QPoint(60, 130))
    x2 = person.from_palette("input", QPoint(60, 330))
    gates = [
        person.from_palette("nand", QPoint(250, 110)),
        person.from_palette("or", QPoint(250, 270)),
        person.from_palette("and", QPoint(430, 190)),
    ]
    for source in (x1, x2):
        for target in gates[:2]:
            wire(person, window, source, target)
    for source in gates[:2]:
        wire(person, window, source, gates[2])
    xor = group_these(person, window, "XOR", *gates)
    carry = person.from_palette("and", QPoint(430, 480))
    for source in (x1, x2):
        wire(person, window, source, carry)
    adder = group_these(person, window, "Half adder", xor, carry)
    return (x1, x2), adder


def answers(window, inputs):
    """Return the outputs for all rows of the truth table, read off the window."""
    table = window.docks.panels["table"].model
    head = [column.group for column in table.columns]
    outs = [k for k, group in enumerate(head) if group == "out"]
    cells = [
        [table.data(table.index(row, k)) for k in (*range(inputs), *outs)]
        for row in range(table.rowCount())
    ]
    return [tuple(int(cell) for cell in row) for row in cells]


def test_a_full_adder_is_built_of_half_adders_built_of_a_xor(person, window, qtbot):
    (_, _), first = half_adder(person, window)
    carry, total = 1, 0  # of the two outputs of a half adder
    order = group_named(window, "Half adder").outputs
    names = [window.session.document.block(i).name for i in order]
    assert names == ["AND", "AND2"]  # of XOR, and of the carry
    qtbot.waitUntil(lambda: len(answers(window, 2)) == 4)
    assert {(a, b, s, c) for a, b, s, c in answers(window, 2)} == {
        (a, b, a ^ b, a & b) for a in (0, 1) for b in (0, 1)
    }

    person.click(person.canvas, title_point(window, first))
    person.key(Qt.Key.Key_D, CTRL)
    (second,) = window.session.selection
    assert window.session.document.get(second).name == "Half adder2"
    person.key(Qt.Key.Key_Home)
    start = title_point(window, second)
    person.drag(start, start + QPoint(260, 0))
    x3 = person.from_palette("input", QPoint(60, 560))
    person.key(Qt.Key.Key_Home)
    group = window.session.document.get
    wire(person, window, group(first).outputs[total], group(second).inputs[0])
    wire(person, window, x3, group(second).inputs[1])
    person.key(Qt.Key.Key_Home)
    either = person.from_palette("or", QPoint(720, 80))
    window.canvas.setFocus()
    person.key(Qt.Key.Key_Home)
    for adder in (first, second):
        wire(person, window, group(adder).outputs[carry], either)
    qtbot.waitUntil(lambda: len(answers(window, 3)) == 8)
    for *ones, low, high in answers(window, 3):
        assert 2 * high + low == sum(ones)


def test_a_block_is_opened_in_place_and_edited_once_for_all_its_uses(
    person, window, qtbot
):
    _, adder = half_adder(person, window)
    window.canvas.setFocus()
    person.click(person.canvas, title_point(window, adder))
    person.key(Qt.Key.Key_D, CTRL)
    (copy,) = window.session.selection
    person.key(Qt.Key.Key_Home)
    person.double_click(person.canvas, title_point(window, adder))
    person.key(Qt.Key.Key_Home)
    document = window.session.document
    assert document.get(adder).is_open
    carry = document.get(adder).outputs[1]
    twin = interior(document, copy)[interior(document, adder).index(carry)]
    person.click(person.canvas, window.canvas.block_point(carry))
    count = window.session.stack.count()
    person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_A, CTRL)
    person.type("-0,9")
    person.key(Qt.Key.Key_Return)
    biases = [window.session.document.block(i).bias[0] for i in (carry, twin)]
    assert biases == [-0.9, -0.9]
    assert window.session.stack.count() == count + 1
    person.key(Qt.Key.Key_Z, CTRL)
    assert window.session.document == document
    person.double_click(person.canvas, title_point(window, adder))
    assert not window.session.document.get(adder).is_open


def test_a_block_is_kept_in_the_palette_and_used_in_another_drawing(person, window):
    window.files.open_example("xor_gates")
    window.canvas.setFocus()
    person.key(Qt.Key.Key_Home)
    names = {b.name: b.id for b in window.session.document.blocks()}
    gates = [names[name] for name in ("NAND", "OR", "AND")]
    group = group_these(person, window, "My XOR", *gates)
    person.from_menu_at(title_point(window, group), "Keep in my palette")
    window.session.stack.setClean()
    person.key(Qt.Key.Key_N, CTRL)
    assert not list(window.session.document.blocks())
    palette = window.docks.panels["palette"]
    key = next(k for k in my_blocks.entries())
    item = palette.item_of(key)
    palette.tree.scrollToItem(item)
    spot = palette.tree.visualItemRect(item).center()
    person.double_click(palette.tree.viewport(), spot)
    (made,) = window.session.document.groups
    assert made.title == "My XOR"
    assert window.session.stack.count() == 1
    x1 = person.from_palette("input", QPoint(80, 120))
    wire(person, window, x1, made.inputs[0])


def test_three_keys_group_open_and_take_apart(person, window):
    window.files.open_example("xor_gates")
    window.canvas.setFocus()
    before = window.session.document
    names = {b.name: b.id for b in before.blocks()}
    gates = [names[name] for name in ("NAND", "OR", "AND")]
    group = group_these(person, window, "G", *gates)
    person.key(Qt.Key.Key_Return, CTRL)
    assert window.session.document.get(group).is_open
    person.key(Qt.Key.Key_Return, CTRL)
    person.key(Qt.Key.Key_G, CTRL | SHIFT)
    assert not window.session.document.groups
    assert {b.id for b in window.session.document.blocks()} == {*names.values()}
    while window.session.stack.canUndo():
        person.key(Qt.Key.Key_Z, CTRL)
    assert window.session.document == before


def test_the_adder_of_the_examples_is_right(window, qtbot):
    window.files.open_example("full_adder")
    table = window.docks.panels["table"].model
    qtbot.waitUntil(lambda: table.rowCount() == 8)
    heads = [table.headerData(k, Qt.Orientation.Vertical) for k in range(8)]
    assert heads == [RIGHT] * 8
