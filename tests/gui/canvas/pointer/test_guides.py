"""Tests of the grid and the guides while blocks are dragged."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from gui.canvas.pointer.guides import GuideItem, guide_lines, snapped
from gui.theme import theme

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def guides(view):
    items = [i for i in view.drawing.items() if isinstance(i, GuideItem)]
    assert len(items) < 2
    return [line for item in items for line in item.lines]


def place(session, block_id):
    block = session.document.block(block_id)
    return block.x, block.y


def test_centres_attract_from_farther_than_edges():
    other = [QRectF(0, 0, 40, 40)]
    assert snapped(QRectF(-24, 100, 80, 80), other, 1.0) == (4.0, None)
    assert snapped(QRectF(4, 100, 80, 80), other, 1.0) == (None, None)
    assert snapped(QRectF(2, 100, 80, 80), other, 1.0) == (-2.0, None)
    assert snapped(QRectF(-24, 100, 80, 80), other, 2.0) == (None, None)
    assert snapped(QRectF(0, 0, 1, 1), [], 1.0) == (None, None)


def test_a_guide_joins_all_that_are_on_it():
    rect, others = QRectF(0, 0, 40, 40), [QRectF(200, 0, 40, 40), QRectF(90, 70, 9, 9)]
    lines = guide_lines(rect, others)
    assert [line.y1() for line in lines] == [20, 0, 40]
    assert all(line.x1() < 0 and line.x2() > 240 for line in lines)


def test_a_block_is_drawn_to_the_centre_of_another(draw, session, hand, view):
    draw.units(3, -100)  # beside the grid
    block = draw.units(160, 96)
    start = view.block_point(block)
    end = start + QPoint(-155, 0)  # the centre would be at 5, the grid at 8
    hand.drag(start, end, release=False)
    assert [line.x1() for line in guides(view)] == [3.0, -25.0, 31.0]
    hand.release(end)
    assert place(session, block) == (3, 96)
    assert guides(view) == []


def test_shift_while_moving_suspends_grid_and_guides(draw, session, hand, view):
    draw.units(3, -100)
    block = draw.units(160, 96)
    start = view.block_point(block)
    end = start + QPoint(-155, 3)
    hand.press(start)  # without Shift: this is no addition to a selection
    hand.move(start + QPoint(-80, 0), LEFT)
    hand.move(end, LEFT, SHIFT)
    assert guides(view) == []
    hand.release(end, modifier=SHIFT)
    assert place(session, block) == (5, 99)


def test_where_no_guide_is_near_the_grid_holds(draw, session, hand, view):
    draw.units(3, -100)
    block = draw.units(160, 96)
    start = view.block_point(block)
    hand.drag(start, start + QPoint(-75, 21))
    assert place(session, block) == (88, 120)


@pytest.mark.parametrize("how", ["escape", "right button", "undo"])
def test_guides_go_with_a_gesture_that_is_given_up(draw, session, hand, view, how):
    draw.units(0, -100)
    block = draw.units(160, 96)
    start = view.block_point(block)
    hand.drag(start, start + QPoint(-160, 0), release=False)
    assert guides(view)
    if how == "escape":
        QTest.keyClick(view, Qt.Key.Key_Escape)
    elif how == "undo":
        session.stack.undo()
    else:
        hand.press(start, Qt.MouseButton.RightButton)
    assert guides(view) == []


def test_blocks_that_are_not_seen_do_not_attract(draw, session, hand, view):
    draw.units(3, -4000)
    block = draw.units(160, 96)
    start = view.block_point(block)
    hand.drag(start, start + QPoint(-155, 0))
    assert place(session, block) == (8, 96)


def test_guides_are_thin_accent_lines(draw, hand, view):
    draw.units(0, -200)
    block = draw.units(160, 96)
    start = view.block_point(block)
    hand.drag(start, start + QPoint(-160, 0), release=False)
    picture = view.grab().toImage()
    ratio = picture.devicePixelRatio()
    at = view.mapFromScene(0, -60)
    y = round(at.y() * ratio)
    near = range(round((at.x() - 3) * ratio), round((at.x() + 4) * ratio))
    accent = QColor(theme.colors.accent).rgb()
    n_accent = sum(picture.pixel(x, y) == accent for x in near)
    assert 1 <= n_accent <= 2
