"""Frames around what belongs together, and what lies inside them."""

import math
from collections.abc import Iterable
from dataclasses import replace

from engine.document import arrange
from engine.document.columns import Box, Boxes
from engine.document.document import Change, Document, Edit
from engine.document.elements import Block, Element, Frame, Group, Note
from engine.document.groups.tree import depth_first, hidden_in
from engine.document.names import FRAME_COLORS
from engine.errors import Code, EngineError

TITLE_HEIGHT = 26.0  # scene pixels at the top of a frame
MARGIN = 24.0  # around what a frame is fitted to
BELOW = 40.0  # likewise at the bottom, where a block has its name and its bias
MIN_WIDTH, MIN_HEIGHT = 80.0, 56.0
GRID = 8.0

Rect = tuple[float, float, float, float]  # left, top, right, bottom


def contents(document: Document, frame_id: int) -> list[int]:
    """Return what lies inside a frame, in the order of the ids.

    A block or a closed group counts by its centre, a note by the middle of its upper
    edge, an open group and another frame only if they lie inside as a whole.
    """
    frame = frame_of(document, frame_id)
    hidden = hidden_in(document)
    found = {
        element.id
        for element in document.elements.values()
        if element.id not in hidden and _is_inside(element, frame)
    }
    for group in depth_first(document):
        if group.is_open and found.issuperset(group.members):
            found.add(group.id)
    return sorted(found)


def _is_inside(element: Element, frame: Frame) -> bool:
    if isinstance(element, Frame):
        left, top, right, bottom = rect_of(frame)
        a, b, c, d = rect_of(element)
        within = left <= a and top <= b and c <= right and d <= bottom
        return within and element.id != frame.id
    if isinstance(element, Block):
        return _holds(frame, element.x, element.y)
    if isinstance(element, Group):
        return not element.is_open and _holds(frame, element.x, element.y)
    if isinstance(element, Note):
        return _holds(frame, element.x + element.width / 2, element.y)
    return False


def _holds(frame: Frame, x: float, y: float) -> bool:
    left, top, right, bottom = rect_of(frame)
    return left <= x <= right and top <= y <= bottom


def with_contents(document: Document, ids: Iterable[int]) -> frozenset[int]:
    """Return elements together with what lies inside the frames among them."""
    chosen = frozenset(ids)
    frames = [i for i in chosen if isinstance(document.get(i), Frame)]
    return chosen.union(*(contents(document, i) for i in frames))


def frame_of(document: Document, frame_id: int) -> Frame:
    """Return a frame; KeyError if the id is not that of a frame."""
    frame = document.get(frame_id)
    if not isinstance(frame, Frame):
        raise KeyError(frame_id)
    return frame


def rect_of(frame: Frame) -> Rect:
    """Return left, top, right and bottom of a frame, in scene pixels."""
    return frame.x, frame.y, frame.x + frame.width, frame.y + frame.height


# --- edits ------------------------------------------------------------------------


def add_frame(
    document: Document, boxes: Boxes, title: str = "", color: str = "grey"
) -> Edit:
    """Put a frame around elements.

    Parameters
    ----------
    document : Document
        What is edited.
    boxes : mapping of id to Box
        What is framed, and how large it is drawn; with nothing there is no frame.
    title, color : str
        Of the frame.
    """
    rect = around(document, boxes)
    if rect is None:
        return Edit("add_frame", ())
    left, top, right, bottom = rect
    frame = Frame(
        document.next_id, left, top, right - left, bottom - top, title, _known(color)
    )
    return Edit("add_frame", (Change(None, frame),))


def around(document: Document, boxes: Boxes) -> Rect | None:
    """Return the rectangle of a frame around elements; None around nothing."""
    rects = [_placed(document.get(i), box) for i, box in boxes.items()]
    if not rects:
        return None
    lefts, tops, rights, bottoms = zip(*rects, strict=True)
    left = _floor(min(lefts) - MARGIN)
    top = _floor(min(tops) - MARGIN - TITLE_HEIGHT)
    right, bottom = -_floor(-max(rights) - MARGIN), -_floor(-max(bottoms) - BELOW)
    return left, top, max(right, left + MIN_WIDTH), max(bottom, top + MIN_HEIGHT)


def _placed(element: Element, box: Box) -> Rect:
    x, y = getattr(element, "x", 0.0), getattr(element, "y", 0.0)
    return x + box.left, y + box.top, x + box.right, y + box.bottom


def _floor(value: float) -> float:
    return math.floor(value / GRID) * GRID


def fit_frame(document: Document, frame_id: int, boxes: Boxes) -> Edit:
    """Make a frame as large as what lies inside it, or what `boxes` names of that."""
    inside = contents(document, frame_id)
    rect = around(document, {i: boxes[i] for i in inside if i in boxes})
    if rect is None:
        return Edit("resize_frame", ())
    return set_frame_rect(document, frame_id, rect)


def refit(before: Document, after: Document, boxes: Boxes) -> tuple[Change, ...]:
    """Return the changes that let frames go along with what was inside them.

    Parameters
    ----------
    before, after : Document
        The same drawing before and after blocks were put elsewhere.
    boxes : mapping of id to Box
        How large elements are drawn.
    """
    changes: list[Change] = []
    for frame in before.elements.values():
        if not isinstance(frame, Frame):
            continue
        inside = [i for i in contents(before, frame.id) if i in boxes]
        if all(before.get(i) == after.get(i) for i in inside):
            continue
        rect = around(after, {i: boxes[i] for i in inside})
        if rect is not None:
            changes += _resized(frame, rect)
    return tuple(changes)


def tidy(
    document: Document, ids: Iterable[int] | None = None, boxes: Boxes | None = None
) -> Edit:
    """Put blocks into columns as `arrange.tidy` does; their frames go along."""
    edit = arrange.tidy(document, ids, boxes)
    after = document.apply(edit.changes)
    return replace(edit, changes=edit.changes + refit(document, after, boxes or {}))


def set_frame_rect(document: Document, frame_id: int, rect: Rect) -> Edit:
    """Give a frame other edges; what lies inside stays where it is.

    A frame keeps at least `MIN_WIDTH` and `MIN_HEIGHT`.

    Raises
    ------
    EngineError
        VALUE_NOT_FINITE.
    """
    for value in rect:
        if not math.isfinite(value):
            raise EngineError(Code.VALUE_NOT_FINITE, text=str(value))
    frame = frame_of(document, frame_id)
    key = f"resize_frame {frame_id}"
    return Edit("resize_frame", _resized(frame, rect), merge_key=key)


def _resized(frame: Frame, rect: Rect) -> tuple[Change, ...]:
    left, top, right, bottom = map(float, rect)
    width, height = max(right - left, MIN_WIDTH), max(bottom - top, MIN_HEIGHT)
    after = replace(frame, x=left, y=top, width=width, height=height)
    return () if after == frame else (Change(frame, after),)


def set_frame_title(document: Document, frame_id: int, title: str) -> Edit:
    """Give a frame another title, which may be empty."""
    frame = frame_of(document, frame_id)
    after = replace(frame, title=" ".join(title.split()))
    changes = () if after == frame else (Change(frame, after),)
    return Edit("rename_frame", changes, {"name": after.title})


def set_frame_color(document: Document, ids: Iterable[int], color: str) -> Edit:
    """Give frames another colour; KeyError for one that there is not."""
    frames = [frame_of(document, i) for i in ids]
    changes = tuple(
        Change(frame, replace(frame, color=_known(color)))
        for frame in frames
        if frame.color != color
    )
    return Edit("color_frame", changes)


def _known(color: str) -> str:
    if color not in FRAME_COLORS:
        raise KeyError(color)
    return color
