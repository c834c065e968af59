"""Tests of frames: what is inside, and the edits."""

import math

import pytest

from engine.document import edits, frames
from engine.document.arrange import DEFAULT_BOX
from engine.document.clipboard import fragment_of, paste
from engine.document.columns import Box
from engine.document.document import Document
from engine.document.elements import Frame
from engine.document.names import FRAME_COLORS
from engine.document.notes import set_note_width
from engine.document.tikz import FRAME_SHADES, tikz_of
from engine.errors import Code, EngineError


@pytest.fixture
def document():
    """Two inputs above one another, and a perceptron far to the right: 1, 2, 3."""
    document = Document()
    for edit in (
        lambda d: edits.add_input(d, 0, 0),
        lambda d: edits.add_input(d, 0, 100),
        lambda d: edits.add_perceptrons(d, 600, 50),
        lambda d: edits.connect(d, 1, 3),
        lambda d: edits.connect(d, 2, 3),
    ):
        document = document.apply(edit(document).changes)
    return document


def done(document, edit):
    return document.apply(edit.changes)


def framed(document, *ids, title="F"):
    boxes = dict.fromkeys(ids, DEFAULT_BOX)
    after = done(document, frames.add_frame(document, boxes, title))
    return after, max(after.elements)


def test_a_frame_goes_around_what_is_chosen_and_nothing_else(document):
    after, frame_id = framed(document, 1, 2)
    left, top, right, bottom = frames.rect_of(frames.frame_of(after, frame_id))
    # The boxes reach from -28 to 28 around the centres (0, 0) and (0, 100); the edges
    # keep to a grid of 8.
    assert (left, right) == (-56, 56)
    assert top == math.floor((-28 - frames.MARGIN - frames.TITLE_HEIGHT) / 8) * 8
    assert bottom == math.ceil((128 + frames.BELOW) / 8) * 8
    assert frames.contents(after, frame_id) == [1, 2]


def test_there_is_no_frame_around_nothing(document):
    assert frames.add_frame(document, {}).changes == ()


def test_a_note_is_inside_by_the_middle_of_its_upper_edge(document):
    after, frame_id = framed(document, 1)
    # 100 wide: the middles are at x = 50 and at x = 60, the right edge at 56.
    after = done(after, edits.add_note(after, 0, 0, "in"))
    after = done(after, edits.add_note(after, 10, 0, "out"))
    inside, outside = sorted(after.elements)[-2:]
    for note_id in (inside, outside):
        after = done(after, set_note_width(after, note_id, 100.0))
    assert frames.contents(after, frame_id) == [1, inside]


def test_a_frame_is_inside_another_only_as_a_whole(document):
    small, inner = framed(document, 1)
    boxes = {1: DEFAULT_BOX, 2: DEFAULT_BOX, inner: _box_of(small, inner)}
    after = done(small, frames.add_frame(small, boxes))
    outer = max(after.elements)
    assert frames.contents(after, outer) == [1, 2, inner]
    assert frames.contents(after, inner) == [1]
    rect = frames.rect_of(frames.frame_of(after, outer))
    moved = done(after, frames.set_frame_rect(after, inner, (rect[0] - 1, *rect[1:])))
    assert inner not in frames.contents(moved, outer)


def _box_of(document, frame_id):
    frame = frames.frame_of(document, frame_id)
    return Box(0.0, 0.0, frame.width, frame.height)


def test_deleting_a_frame_keeps_what_is_in_it(document):
    after, frame_id = framed(document, 1, 2)
    assert done(after, edits.remove(after, [frame_id])) == document


def test_a_frame_has_a_least_size(document):
    after, frame_id = framed(document, 1)
    small = done(after, frames.set_frame_rect(after, frame_id, (0, 0, 1, 1)))
    frame = frames.frame_of(small, frame_id)
    assert (frame.width, frame.height) == (frames.MIN_WIDTH, frames.MIN_HEIGHT)


def test_a_frame_without_a_place_is_refused(document):
    after, frame_id = framed(document, 1)
    with pytest.raises(EngineError) as caught:
        frames.set_frame_rect(after, frame_id, (0, math.nan, 100, 100))
    assert caught.value.code is Code.VALUE_NOT_FINITE


def test_fitting_takes_what_is_inside_now(document):
    after, frame_id = framed(document, 1, 2)
    wide = done(after, frames.set_frame_rect(after, frame_id, (-200, -200, 400, 400)))
    boxes = dict.fromkeys((1, 2, 3), DEFAULT_BOX)
    assert done(wide, frames.fit_frame(wide, frame_id, boxes)) == after


def test_an_empty_frame_cannot_be_fitted(document):
    after, frame_id = framed(document, 1)
    away = done(after, frames.set_frame_rect(after, frame_id, (900, 900, 1000, 1000)))
    assert frames.fit_frame(away, frame_id, {1: DEFAULT_BOX}).changes == ()


def test_a_title_is_one_line(document):
    after, frame_id = framed(document, 1)
    titled = done(after, frames.set_frame_title(after, frame_id, "  a\n b "))
    assert frames.frame_of(titled, frame_id).title == "a b"


def test_the_colours_are_those_with_a_name(document):
    after, frame_id = framed(document, 1)
    for color in FRAME_COLORS:
        colored = done(after, frames.set_frame_color(after, [frame_id], color))
        assert frames.frame_of(colored, frame_id).color == color
    with pytest.raises(KeyError):
        frames.set_frame_color(after, [frame_id], "mauve")
    assert set(FRAME_SHADES) == set(FRAME_COLORS)


def test_a_copied_frame_brings_its_contents(document):
    after, frame_id = framed(document, 1, 2)
    fragment = fragment_of(after, [frame_id])
    assert set(fragment.elements) == {0, 1, 2, frame_id}
    pasted = done(after, paste(after, fragment, 1000.0, 0.0))
    copy = max(
        e.id for e in pasted.elements.values() if isinstance(e, Frame) and e.x > 500
    )
    assert len(frames.contents(pasted, copy)) == 2


def test_frames_go_along_when_the_drawing_is_tidied(document):
    # The two inputs stand far apart: tidied, they come closer.
    far = done(document, edits.move(document, {2: (0.0, 900.0)}))
    after, frame_id = framed(far, 1, 2)
    boxes = dict.fromkeys((1, 2, 3), DEFAULT_BOX)
    tidied = done(after, frames.tidy(after, None, boxes))
    assert frames.contents(tidied, frame_id) == [1, 2]
    assert frames.frame_of(tidied, frame_id).height < 400


def test_a_frame_stands_in_the_picture_of_latex_behind_the_rest(document):
    after, _ = framed(document, 1, title="50 % {a}")
    text = tikz_of(after)
    assert r"50 \% \{a\}" in text
    assert text.index("frame={gray}") < text.index("% Inputs and perceptrons")
    assert "rectangle" not in tikz_of(document)
