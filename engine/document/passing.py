"""Lead wires through the room that a tidy drawing keeps for them.

A wire that skips layers goes as it likes where nothing is in its way. Where it would
run behind something, bends lead it through the gap of each layer on its way.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.document.bends import MAX_BENDS, Bends
from engine.document.document import Document
from engine.document.elements import Group, Wire
from engine.document.groups.shape import closed_shape
from engine.document.groups.tree import ancestors

Place = tuple[float, float]
Rect = tuple[float, float, float, float]  # left, top, right, bottom
N_SAMPLES = 60
LEAST_REACH = 24.0  # of the curve of a wire: as `gui.canvas.looks.curves` draws it
MARGIN = 4.0  # scene pixels: a wire that only touches an edge is seen


@dataclass(frozen=True, slots=True)
class Gap:
    """The room for one wire in one layer that it passes."""

    left: float
    right: float
    y: float


def bends_of(
    document: Document,
    wire: Wire,
    gaps: Sequence[Gap],
    obstacles: Sequence[Rect],
    seats: Mapping[int, int],
) -> Bends:
    """Return the bends that a wire needs; none where nothing is in its way.

    Parameters
    ----------
    document : Document
        The drawing as it is tidied.
    wire : Wire
        A wire of it.
    gaps : sequence of Gap
        Its room, from layer to layer.
    obstacles : sequence of (left, top, right, bottom)
        What stands in the layers that it passes.
    seats : mapping of id to id
        For each block what is seen in its place: itself, or a closed group.
    """
    if not gaps or not obstacles:
        return ()
    start = _end_of(document, wire.source, seats)
    end = _end_of(document, wire.target, seats)
    if not _meets(_course(start, end), np.array(obstacles)):
        return ()
    points = [
        place for gap in gaps for place in ((gap.left, gap.y), (gap.right, gap.y))
    ]
    return tuple(points[:MAX_BENDS])


def seats_of(document: Document, parents: Mapping[int, int]) -> dict[int, int]:
    """Return for each block what is seen in its place: itself, or a closed group."""
    groups = {group.id: group for group in document.groups}
    seats = {}
    for block in document.blocks():
        closed = [i for i in ancestors(block.id, parents) if not groups[i].is_open]
        seats[block.id] = closed[-1] if closed else block.id
    return seats


def _end_of(document: Document, block_id: int, seats: Mapping[int, int]) -> Place:
    """Return about where a wire leaves a block or reaches it."""
    seat = document.get(seats[block_id])
    if isinstance(seat, Group):
        offset = closed_shape(document, seat).place(block_id) or (0.0, 0.0)
        return seat.x + offset[0], seat.y + offset[1]
    block = document.block(block_id)
    return block.x, block.y


def _course(start: Place, end: Place) -> Array:
    """Return points along a wire without bends, ndarray of shape (N_SAMPLES, 2)."""
    reach = np.array([max(LEAST_REACH, 0.5 * (end[0] - start[0])), 0.0])
    t = np.linspace(0.0, 1.0, N_SAMPLES)[:, np.newaxis]
    s = 1.0 - t
    a, d = np.array(start), np.array(end)
    b, c = a + reach, d - reach
    course: Array = s**3 * a + 3 * s**2 * t * b + 3 * s * t**2 * c + t**3 * d
    return course


def _meets(course: Array, obstacles: Array) -> bool:
    """Tell whether a course runs through one of the rectangles."""
    low, high = obstacles[:, :2] + MARGIN, obstacles[:, 2:] - MARGIN
    inside = (course[:, np.newaxis] > low) & (course[:, np.newaxis] < high)
    return bool(inside.all(axis=2).any())
