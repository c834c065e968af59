"""Grid, guides, tidying, aligning and distributing with real events."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from gui.canvas.looks import style
from gui.canvas.pointer.guides import GuideItem

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LAYERS = (("x1", "x2"), ("NAND", "OR"), ("AND",))  # of XOR


@pytest.fixture
def xor(window):
    """Ids of the blocks of XOR by their names, in real size."""
    window.files.open_example("xor_gates")
    window.canvas.fit()
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_0, CTRL)
    return {block.name: block.id for block in window.session.document.blocks()}


def place(window, block_id):
    block = window.session.document.block(block_id)
    return block.x, block.y


def guides(window):
    items = window.canvas.drawing.items()
    return [line for i in items if isinstance(i, GuideItem) for line in i.lines]


def hold(person, start, end, keys=NONE):
    QTest.mousePress(person.canvas, LEFT, NONE, start)
    for step in range(1, 6):
        person.carry(QPointF(start) + QPointF(end - start) * (step / 5), keys)


def scatter(person, window, xor):
    """Drag three blocks out of line; return them."""
    ways = {"NAND": QPoint(-24, 40), "OR": QPoint(40, 72), "AND": QPoint(16, 96)}
    for name, way in ways.items():
        start = window.canvas.block_point(xor[name])
        person.drag(start, start + way, SHIFT)
    chosen = [xor[name] for name in ways]
    person.choose(*chosen)
    return chosen


def from_menu(person, window, block_id, name):
    """Choose an entry of "Arrange" in the menu of a block."""
    at = window.canvas.block_point(block_id)
    person.from_menu_at(at, "Arrange", name)


def test_a_dragged_block_keeps_to_the_grid(person, window, xor):
    start = window.canvas.block_point(xor["x1"])
    person.drag(start, start + QPoint(-37, -61))
    x, y = place(window, xor["x1"])
    assert x % style.GRID == 0
    assert y % style.GRID == 0


def test_guides_show_where_blocks_meet_and_shift_suspends_them(person, window, xor):
    canvas = window.canvas
    above = place(window, xor["NAND"])
    x, y = place(window, xor["AND"])
    start = canvas.block_point(xor["AND"])
    end = start + QPoint(round(above[0] - x) + 3, 165)  # nearly below NAND
    hold(person, start, end)
    assert any(line.x1() == line.x2() == above[0] for line in guides(window))
    person.carry(QPointF(end), SHIFT)
    assert guides(window) == []
    person.carry(QPointF(end))
    QTest.mouseRelease(person.canvas, LEFT, NONE, end)
    assert guides(window) == []
    assert place(window, xor["AND"])[0] == above[0]
    person.key(Qt.Key.Key_Z, CTRL)
    assert place(window, xor["AND"]) == (x, y)


def test_with_shift_a_block_goes_where_the_hand_lets_it_go(person, window, xor):
    x, y = place(window, xor["AND"])
    start = window.canvas.block_point(xor["AND"])
    hold(person, start, start + QPoint(37, 61), SHIFT)
    QTest.mouseRelease(person.canvas, LEFT, SHIFT, start + QPoint(37, 61))
    assert place(window, xor["AND"]) == (x + 37, y + 61)


def test_one_key_tidies_into_layers_and_one_takes_it_back(person, window, xor, qtbot):
    scatter(person, window, xor)
    person.let_go()
    before, count = window.session.document, window.session.stack.count()
    person.key(Qt.Key.Key_L, CTRL)
    columns = [{place(window, xor[n])[0] for n in layer} for layer in LAYERS]
    assert [len(column) for column in columns] == [1, 1, 1]
    assert max(columns[0]) < max(columns[1]) < max(columns[2])
    assert window.session.stack.count() == count + 1
    qtbot.waitUntil(lambda: not window.canvas.arranging.gliding.is_running)
    person.key(Qt.Key.Key_Z, CTRL)
    assert window.session.document == before


@pytest.mark.parametrize(
    ("name", "edge"),
    [
        ("Align left edges", lambda r: r.left()),
        ("Align centres", lambda r: r.center().x()),
        ("Align right edges", lambda r: r.right()),
        ("Align top edges", lambda r: r.top()),
        ("Align middles", lambda r: r.center().y()),
        ("Align bottom edges", lambda r: r.bottom()),
    ],
)
def test_the_selection_is_aligned_from_the_menu(person, window, xor, qtbot, name, edge):
    chosen = scatter(person, window, xor)
    canvas, before = window.canvas, window.session.document
    assert len({edge(canvas.body_rect(i)) for i in chosen}) > 1
    from_menu(person, window, chosen[0], name)
    qtbot.waitUntil(lambda: not canvas.arranging.gliding.is_running)
    edges = [edge(canvas.body_rect(i)) for i in chosen]
    assert edges == pytest.approx([edges[0]] * 3)
    person.key(Qt.Key.Key_Z, CTRL)
    assert window.session.document == before


@pytest.mark.parametrize(
    ("name", "ends"),
    [
        ("Distribute horizontally", lambda r: (r.left(), r.right())),
        ("Distribute vertically", lambda r: (r.top(), r.bottom())),
    ],
)
def test_gaps_are_made_equal_from_the_menu(person, window, xor, qtbot, name, ends):
    chosen = scatter(person, window, xor)
    canvas, before = window.canvas, window.session.document
    from_menu(person, window, chosen[0], name)
    qtbot.waitUntil(lambda: not canvas.arranging.gliding.is_running)
    bodies = sorted(ends(canvas.body_rect(i)) for i in chosen)
    first, second = (b[0] - a[1] for a, b in pairwise(bodies))
    assert first == pytest.approx(second)
    assert window.session.document != before
    person.key(Qt.Key.Key_Z, CTRL)
    assert window.session.document == before
