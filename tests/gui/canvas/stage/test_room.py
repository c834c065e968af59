"""Tests of finding room for labels."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from gui.canvas.stage.room import GAP, Room

SEEN = QRectF(0, 0, 200, 100)
SIZE = QSizeF(40, 20)


def at(place):
    return None if place is None else (place.x(), place.y())


def test_the_first_place_is_taken_where_nothing_is_in_the_way():
    room = Room(SEEN, [])
    assert at(room.take(SIZE, [QPointF(100, 50), QPointF(50, 50)])) == (100, 50)


def test_a_label_makes_way_for_one_that_is_there():
    room = Room(SEEN, [])
    places = [QPointF(100, 50), QPointF(100, 80)]
    assert at(room.take(SIZE, places)) == (100, 50)
    assert at(room.take(SIZE, places)) == (100, 80)


def test_a_block_is_covered_rather_than_another_label():
    room = Room(SEEN, [QRectF(80, 70, 40, 20)])
    places = [QPointF(100, 50), QPointF(100, 80)]
    room.take(SIZE, places)
    assert at(room.take(SIZE, places)) == (100, 80)


def test_what_would_be_outside_is_moved_inside():
    room = Room(SEEN, [])
    assert at(room.take(SIZE, [QPointF(195, 3)])) == (180 - GAP, 10 + GAP)


@pytest.mark.parametrize("place", [QPointF(100, 50), QPointF(500, 50)])
def test_a_label_that_may_fail_covers_nothing_and_stays_in_sight(place):
    room = Room(SEEN, [])
    room.take(SIZE, [QPointF(105, 52)])
    assert room.take(SIZE, [place], may_fail=True) is None


def test_a_label_larger_than_the_view_begins_where_the_view_does():
    room = Room(SEEN, [])
    place = room.take(QSizeF(300, 20), [QPointF(100, 50)])
    assert place is not None
    assert place.x() - 150 == GAP
