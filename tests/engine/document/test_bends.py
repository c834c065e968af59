"""Tests of the bends of wires."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.document import bends, edits, frames
from engine.document.arrange import tidy
from engine.document.clipboard import fragment_of, paste
from engine.document.document import Document
from engine.document.tikz import tikz_of
from engine.errors import Code, EngineError

WIRE = 4
finite = st.floats(-1e6, 1e6)
places = st.tuples(finite, finite)


@pytest.fixture
def document():
    """Return an input 1, perceptrons 2 and 3, and the wire 4 from 1 to 2."""
    document = Document()
    for edit in (
        lambda d: edits.add_input(d, 0, 0),
        lambda d: edits.add_perceptrons(d, 400, 0),
        lambda d: edits.add_perceptrons(d, 400, 200),
        lambda d: edits.connect(d, 1, 2),
    ):
        document = document.apply(edit(document).changes)
    return document


def bent(document, *points):
    for k, point in enumerate(points):
        document = document.apply(bends.add_bend(document, WIRE, k, point).changes)
    return document


def test_bends_are_added_between_others(document):
    after = bent(document, (100.0, 50.0), (300.0, 50.0))
    after = after.apply(bends.add_bend(after, WIRE, 1, (200, 80)).changes)
    expected = ((100.0, 50.0), (200.0, 80.0), (300.0, 50.0))
    assert after.wire(WIRE).bends == expected


def test_a_bend_is_moved_and_removed(document):
    after = bent(document, (100.0, 50.0), (300.0, 50.0))
    moved = after.apply(bends.move_bend(after, WIRE, 0, (120.0, 60.0)).changes)
    assert moved.wire(WIRE).bends == ((120.0, 60.0), (300.0, 50.0))
    left = moved.apply(bends.remove_bend(moved, WIRE, 0).changes)
    assert left.wire(WIRE).bends == ((300.0, 50.0),)
    straight = moved.apply(bends.straighten(moved, [WIRE]).changes)
    assert straight == document


def test_a_bend_where_it_is_already_is_no_change(document):
    after = bent(document, (100.0, 50.0))
    assert bends.move_bend(after, WIRE, 0, (100.0, 50.0)).changes == ()
    assert bends.straighten(document, [WIRE]).changes == ()


def test_there_is_an_end_to_bends_as_the_file_has_one(document):
    full = bent(document, *((float(k), 0.0) for k in range(bends.MAX_BENDS)))
    with pytest.raises(EngineError) as caught:
        bends.add_bend(full, WIRE, 0, (0.0, 0.0))
    assert caught.value.code is Code.COUNT_OUT_OF_RANGE


@pytest.mark.parametrize("place", [(math.nan, 0.0), (0.0, math.inf)])
def test_a_bend_has_a_place(document, place):
    with pytest.raises(EngineError) as caught:
        bends.add_bend(document, WIRE, 0, place)
    assert caught.value.code is Code.VALUE_NOT_FINITE


def test_bends_go_along_when_both_blocks_move_and_stay_when_one_does(document):
    after = bent(document, (100.0, 50.0))
    both = after.apply(edits.move(after, {1: (10, 20), 2: (410, 20)}).changes)
    assert both.wire(WIRE).bends == ((110.0, 70.0),)
    one = after.apply(edits.move(after, {2: (500, 20)}).changes)
    assert one.wire(WIRE).bends == ((100.0, 50.0),)
    # The mean of two ways: (10 + 30) / 2 to the right, (0 + 40) / 2 down.
    apart = after.apply(edits.move(after, {1: (10, 0), 2: (430, 40)}).changes)
    assert apart.wire(WIRE).bends == ((120.0, 70.0),)


def test_one_drag_of_blocks_and_bends_is_taken_back_at_once(document):
    after = bent(document, (100.0, 50.0))
    edit = edits.move(after, {1: (10, 20), 2: (410, 20)})
    assert after.apply(edit.changes).apply(edit.inverse().changes) == after


def test_pasted_wires_have_their_bends_beside_the_others(document):
    after = bent(document, (100.0, 50.0))
    fragment = fragment_of(after, [1, 2])
    pasted = after.apply(paste(after, fragment, 7.0, 9.0).changes)
    (copy,) = [w for w in pasted.wires() if w.id != WIRE]
    assert copy.bends == ((107.0, 59.0),)


def test_tidying_leads_the_wires_anew(document):
    after = bent(document, (100.0, 50.0))
    for by in (tidy, frames.tidy):
        edit = by(after)
        assert after.apply(edit.changes).wire(WIRE).bends == ()
    # Only what is tidied: the other end of this wire is left alone.
    edit = tidy(after, [2, 3])
    assert after.apply(edit.changes).wire(WIRE).bends == ((100.0, 50.0),)


@given(st.lists(places, min_size=2, max_size=6))
def test_a_line_leaves_and_arrives_from_left_to_right(points):
    ways = bends.directions(points)
    assert ways[0] == ways[-1] == (1.0, 0.0)
    assert len(ways) == len(points)
    assert all(math.isclose(math.hypot(*way), 1.0) for way in ways)


def test_at_a_bend_a_line_is_parallel_to_its_neighbours():
    # From (0, 0) through (5, 9) to (3, 4): parallel to the way (3, 4), of length 5.
    assert bends.directions([(0, 0), (5, 9), (3, 4)])[1] == (0.6, 0.8)


def test_the_picture_of_latex_has_the_bends(document):
    text = tikz_of(bent(document, (100.0, 50.0), (300.0, 50.0)))
    (line,) = [line for line in text.splitlines() if line.endswith("(n2u0.west);")]
    assert line.index("(100, 50)") < line.index("(300, 50)")
    assert line.count("node[weight") == 1
    assert "<label>" not in text
    # To (300, 50) on the canvas is down, which LaTeX has as a negative angle.
    assert "to[out=0, in=" in line
