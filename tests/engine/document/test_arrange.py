"""Tests of engine.document.arrange: places only, and always the same ones."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.document import edits
from engine.document.arrange import (
    DEFAULT_BOX,
    Axis,
    Side,
    align,
    distribute,
    tidy,
)
from engine.document.columns import GRID, ROW_GAP, Box, depths_of
from engine.document.document import Document
from engine.document.elements import InputBlock, Note, PerceptronBlock
from engine.document.examples import load_example
from engine.document.rules import check_connect


def done(document, edit):
    return document.apply(edit.changes)


def drawing(places, wires):
    """Inputs where x is negative, perceptrons elsewhere; ids from 1."""
    document = Document()
    for x, y in places:
        make = edits.add_input if x < 0 else edits.add_perceptrons
        document = done(document, make(document, x, y))
    for source, target in wires:
        document = done(document, edits.connect(document, source, target))
    return document


def places_of(document):
    return {b.id: (b.x, b.y) for b in document.blocks()}


def n_crossings(document):
    """Count crossings of straight wires between neighbouring columns, naively."""
    place = places_of(document)
    ends = [(place[w.source], place[w.target]) for w in document.wires()]
    return sum(
        (a[1] - c[1]) * (b[1] - d[1]) < 0
        for k, (a, b) in enumerate(ends)
        for c, d in ends[k + 1 :]
        if a[0] == c[0] and b[0] == d[0]
    )


# --- align and distribute ---------------------------------------------------------


@pytest.fixture
def three():
    return drawing([(-10, 0), (100, 30), (300, 90)], [])


BOXES = {1: Box(-20, -20, 20, 20), 2: Box(-30, -30, 30, 30), 3: Box(-50, -40, 50, 40)}


@pytest.mark.parametrize(
    ("side", "edges"),
    [
        (Side.LEFT, {-30}),
        (Side.RIGHT, {350}),
        (Side.TOP, {-20}),
        (Side.BOTTOM, {130}),
    ],
)
def test_edges_come_to_the_outermost_one(three, side, edges):
    after = done(three, align(three, BOXES, side))
    place = places_of(after)
    found = {
        place[i][0 if side in (Side.LEFT, Side.RIGHT) else 1] + getattr(box, side.value)
        for i, box in BOXES.items()
    }
    assert found == edges


def test_centres_come_to_the_middle_and_the_other_direction_stays(three):
    after = places_of(done(three, align(three, BOXES, Side.CENTRE)))
    assert after == {1: (160, 0), 2: (160, 30), 3: (160, 90)}
    after = places_of(done(three, align(three, BOXES, Side.MIDDLE)))
    assert after == {1: (-10, 55), 2: (100, 55), 3: (300, 55)}


def test_distributing_makes_the_gaps_equal_and_keeps_the_ends(three):
    after = places_of(done(three, distribute(three, BOXES, Axis.ACROSS)))
    assert (after[1], after[3]) == ((-10, 0), (300, 90))
    gaps = [
        (after[b][0] + BOXES[b].left) - (after[a][0] + BOXES[a].right)
        for a, b in ((1, 2), (2, 3))
    ]
    assert gaps[0] == pytest.approx(gaps[1])
    two = {i: BOXES[i] for i in (1, 2)}
    assert distribute(three, two, Axis.DOWN).changes == ()


def test_what_is_aligned_or_distributed_already_is_no_edit(three):
    aligned = done(three, align(three, BOXES, Side.TOP))
    assert align(aligned, BOXES, Side.TOP).changes == ()
    even = done(three, distribute(three, BOXES, Axis.DOWN))
    assert distribute(even, BOXES, Axis.DOWN).changes == ()
    assert align(three, {}, Side.LEFT).changes == ()


def test_notes_are_aligned_with_blocks():
    document = drawing([(10, 0)], [])
    document = done(document, edits.add_note(document, 77, 40, "why"))
    boxes = {1: DEFAULT_BOX, 2: Box(0, 0, 220, 40)}
    note = done(document, align(document, boxes, Side.LEFT)).get(2)
    assert isinstance(note, Note)
    assert note.x == 10 - 28


# --- tidy -------------------------------------------------------------------------


def test_columns_stand_by_depth_from_left_to_right():
    document = drawing(
        [(-100, 0), (500, 70), (-100, 80), (20, 10), (10, -300)],
        [(1, 4), (3, 4), (4, 5), (5, 2), (1, 2)],
    )
    assert depths_of(document) == {1: 0, 3: 0, 4: 1, 5: 2, 2: 3}
    place = places_of(done(document, tidy(document)))
    xs = [place[i][0] for i in (1, 4, 5, 2)]
    assert xs == sorted(xs)
    assert place[1][0] == place[3][0]
    assert all(b - a > 56 for a, b in pairwise(xs))


def test_wires_that_cross_are_untangled():
    document = drawing(
        [(-9, 0), (-9, 90), (-9, 180), (300, 0), (300, 90), (300, 180)],
        [(1, 6), (2, 5), (3, 4)],
    )
    assert n_crossings(document) == 3
    assert n_crossings(done(document, tidy(document))) == 0


def test_blocks_of_a_column_do_not_touch_whatever_their_size():
    document = drawing([(-9, 5), (-9, 6), (-9, 7)], [])
    boxes = {1: Box(-30, -200, 30, 200), 2: Box(-60, -34, 60, 34)}
    place = places_of(done(document, tidy(document, None, boxes)))
    gaps = [
        (place[2][1] - 34) - (place[1][1] + 200),
        (place[3][1] - 28) - (place[2][1] + 34),
    ]
    assert all(gap >= ROW_GAP - GRID for gap in gaps)


def test_a_wire_that_skips_a_layer_gets_room_beside_the_block_between():
    document = drawing([(-9, 0), (100, 0), (200, 0)], [(1, 2), (2, 3), (1, 3)])
    place = places_of(done(document, tidy(document)))
    assert place[1][1] == place[3][1]
    assert abs(place[2][1] - place[1][1]) >= 16


def test_only_the_blocks_meant_move():
    document = drawing([(-9, 3), (77, 13), (91, 17)], [(1, 2), (2, 3)])
    after = done(document, tidy(document, [2, 3]))
    assert after.block(1) == document.block(1)
    assert after.block(2).x < after.block(3).x


def test_nothing_but_places_changes_and_the_middle_stays():
    document = load_example("xor_gates")
    after = done(document, tidy(document))
    for block in document.blocks():
        moved = after.block(block.id)
        assert replace(moved, x=block.x, y=block.y) == block
    assert list(after.wires()) == list(document.wires())
    for k in range(2):
        old = [place[k] for place in places_of(document).values()]
        new = [place[k] for place in places_of(after).values()]
        assert abs(min(old) + max(old) - min(new) - max(new)) / 2 <= GRID


def test_tidying_an_empty_drawing_is_no_edit():
    assert tidy(Document()).changes == ()


@st.composite
def drawings(draw):
    n = draw(st.integers(1, 9))
    at = st.tuples(st.integers(-300, 300), st.integers(-300, 300))
    document = drawing(draw(st.lists(at, min_size=n, max_size=n)), [])
    pairs = st.tuples(st.integers(1, n), st.integers(1, n))
    for pair in draw(st.lists(pairs, max_size=14)):
        if check_connect(document, *pair) is None:
            document = done(document, edits.connect(document, *pair))
    return document


@given(drawings())
@settings(max_examples=60, deadline=None)
def test_a_tidy_drawing_stays_as_it_is_and_wires_lead_to_the_right(document):
    after = done(document, tidy(document))
    assert tidy(after).changes == ()
    for wire in after.wires():
        source, target = after.block(wire.source), after.block(wire.target)
        assert source.x + 56 < target.x
    places = list(places_of(after).values())
    assert len(set(places)) == len(places)
    assert all(isinstance(b, InputBlock | PerceptronBlock) for b in after.blocks())


@given(drawings())
@settings(max_examples=30, deadline=None)
def test_tidying_is_undone_exactly(document):
    edit = tidy(document)
    after = document.apply(edit.changes)
    assert after.apply(edit.inverse().changes) == document
