"""What stands around a group makes room for it."""

from engine.document.clipboard import fragment_of, paste
from engine.document.edits import add_input, add_perceptrons
from engine.document.groups.making import group
from engine.document.groups.room import closed_rect, open_rect
from engine.document.groups.tree import interior
from engine.document.groups.using import set_open
from tests.engine.document.groups.drawings import done, grouped_xor


def surrounded():
    """Draw the grouped XOR with a block on each side, and a second XOR on the right."""
    document = grouped_xor()
    for x, y in ((500, 55), (95, -300), (95, 400)):
        document = done(document, add_perceptrons(document, x, y))
    return done(document, paste(document, fragment_of(document, [12]), 700, 0))


def overlaps(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def test_nothing_stands_inside_the_frame_of_an_opened_group():
    document = surrounded()
    opened = done(document, set_open(document, 12, True))
    first, second = opened.groups
    left, top, right, bottom = open_rect(opened, first)
    inside = {*interior(opened, 12), *interior(opened, second.id)}
    for block in opened.blocks():
        if block.id not in inside:
            assert not (left <= block.x <= right and top <= block.y <= bottom)
    assert not overlaps(open_rect(opened, first), closed_rect(opened, second))


def test_closing_moves_everything_back():
    document = surrounded()
    opened = done(document, set_open(document, 12, True))
    assert opened != document
    closed = done(opened, set_open(opened, 12, False))
    for element in document.elements.values():
        now = closed.get(element.id)
        assert getattr(now, "x", 0.0) == getattr(element, "x", 0.0)
        assert getattr(now, "y", 0.0) == getattr(element, "y", 0.0)


def test_a_group_moves_away_with_what_is_inside():
    document = surrounded()
    opened = done(document, set_open(document, 12, True))
    second = document.groups[1].id
    ways = {opened.block(i).x - document.block(i).x for i in interior(document, second)}
    assert len(ways) == 1
    assert ways.pop() > 0


def test_an_open_group_grows_when_one_inside_it_is_opened():
    document = grouped_xor()
    document = done(document, add_perceptrons(document, 95, 200))
    new = document.next_id - 1
    document = done(document, group(document, [12, new], "outer"))
    outer = max(document.groups, key=lambda g: g.id).id
    document = done(document, add_input(document, 600, 55))
    beside = document.next_id - 1
    document = done(document, set_open(document, outer, True))
    before = document.block(beside).x
    document = done(document, set_open(document, 12, True))
    frame = next(g for g in document.groups if g.id == outer)
    assert document.block(beside).x > before
    assert document.block(beside).x > open_rect(document, frame)[2]


def test_opening_what_is_open_changes_nothing():
    document = grouped_xor()
    assert set_open(document, 12, False).changes == ()
