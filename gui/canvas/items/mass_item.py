"""Very many wires at once: only the strongest connections, in few strokes.

Signs are told without colour here too: a negative connection is a row of dashes, as
many on a short line as on a long one, so that they are seen at any zoom.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.arrays import Array, BoolArray
from gui.canvas.looks import style

MAX_LINES = 300  # each costs some 4 µs: what a frame has time for
N_DASHES = 7  # of a negative one: together they take as long as one line
GAP_SHARE = 0.26  # of the way from one dash to the next
SCATTER = 0.7  # of that way: how far gaps of several connections lie apart
GOLDEN = 0.618034  # its multiples are spread evenly
_EMPTY = np.zeros(0, dtype=np.int64)


@dataclass(frozen=True)
class Courses:
    """Where very many connections lead.

    Attributes
    ----------
    lines : list of QLineF
        Their straight pieces; a connection with bends has several.
    owners : ndarray of int of shape (n_lines,)
        The connection that each piece belongs to, in their order.
    frozen : ndarray of bool of shape (n_connections,)
        Which of them training leaves as they are.
    """

    lines: list[QLineF] = field(default_factory=list)
    owners: NDArray[np.int64] = field(default_factory=_EMPTY.copy)
    frozen: BoolArray = field(default_factory=lambda: np.zeros(0, dtype=bool))


class Look(NamedTuple):
    """What connections that are drawn in one stroke have in common."""

    width: int  # the class of width
    sign: int
    frozen: bool


class MassItem(QGraphicsItem):
    """Paint the strongest of many connections as straight lines."""

    def __init__(self) -> None:
        super().__init__()
        self._courses = Courses()
        self._bands: dict[bool, list[QLineF]] = {}  # by whether they are frozen
        self._dashes: dict[int, list[QLineF]] = {}  # of pieces that are negative
        self._ends = np.zeros((0, 4))
        self._boxes = np.zeros((4, 0))  # around each piece
        self._weights = np.zeros(0)
        self._tile: QRectF | None = None  # of the canvas, that a view may show
        self._around: NDArray[np.int64] | None = None  # connections near the tile
        self._chosen = _EMPTY  # the pieces drawn, by their looks
        self._looks = _EMPTY  # width, sign and whether frozen, of each of them
        self.n_drawn = 0  # connections
        self._bounds, self._bounds_of_bands = QRectF(), QRectF()
        self._is_dim = False
        self.setZValue(0.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    @property
    def n_connections(self) -> int:
        """How many there are; only `n_drawn` of them are drawn."""
        return len(self._courses.frozen)

    def set_courses(self, courses: Courses) -> None:
        """Take the course of all connections that are there."""
        self.prepareGeometryChange()
        self._courses, self._around = courses, None
        self._dashes.clear()
        self._ends = np.array([line.toTuple() for line in courses.lines]).reshape(-1, 4)
        self._boxes = _boxes_of(self._ends)
        self._chosen = self._looks = _EMPTY
        self._weights, self.n_drawn = np.zeros(0), 0
        self._bounds = _bounds_of(courses.lines)

    def set_bands(self, bands: Mapping[bool, list[QLineF]]) -> None:
        """Take the course of the bundles drawn here, by whether they are frozen."""
        self.prepareGeometryChange()
        self._bands = dict(bands)
        self._bounds_of_bands = _bounds_of(
            line for lines in self._bands.values() for line in lines
        )

    def move_lines(self, places: Mapping[int, QLineF]) -> None:
        """Lead some of the pieces, by their numbers, elsewhere."""
        self.prepareGeometryChange()
        for number, line in places.items():
            self._courses.lines[number] = line
            self._ends[number] = line.toTuple()
            self._dashes.pop(number, None)
        self._boxes = _boxes_of(self._ends)
        self._around = None
        self._bounds |= _bounds_of(places.values())
        self.update()

    def set_weights(self, weights: Array) -> None:
        """Choose which to draw, and how, by weights of shape (n_connections,).

        Who calls has them painted: in a training all is, though not all at once.
        """
        self._weights = np.nan_to_num(weights)
        self._choose()

    def look(self, seen: QRectF) -> None:
        """Choose anew among the connections that a view may show.

        Not for every pixel of a pan, or weak ones would come and go all the time: the
        rectangle is a tile half as large again as the view.
        """
        x_step, y_step = max(seen.width() / 2, 1.0), max(seen.height() / 2, 1.0)
        left, top = seen.left() // x_step * x_step, seen.top() // y_step * y_step
        tile = QRectF(left, top, 3 * x_step, 3 * y_step)
        if tile != self._tile:
            self._tile = tile
            self._look_around(tile)

    def _look_around(self, tile: QRectF) -> None:
        """Choose anew if other connections than before are near."""
        if len(self._weights) <= MAX_LINES:
            return
        before, self._around = self._around, self._near_to(tile)
        if before is None or not np.array_equal(before, self._around):
            drawn = self._chosen
            self._choose()
            if not np.array_equal(drawn, self._chosen):
                self.update()

    def _near_to(self, tile: QRectF) -> NDArray[np.int64]:
        """Return the connections near a tile."""
        near = np.flatnonzero(_near(self._boxes, tile))
        return near if self._is_straight else self._owners_of(near)

    def _choose(self) -> None:
        weights = self._weights
        chosen = np.arange(len(weights))
        if len(weights) > MAX_LINES and self._tile is not None:
            if self._around is None:
                self._around = self._near_to(self._tile)
            chosen = self._around
        if len(chosen) > MAX_LINES:
            strengths = np.abs(weights[chosen])
            chosen = chosen[np.argpartition(-strengths, MAX_LINES)[:MAX_LINES]]
        self.n_drawn = len(chosen)
        # The weak ones first: strong ones lie on top.
        looks = 2 * style.width_classes(weights[chosen]) + self._courses.frozen[chosen]
        looks = 3 * looks + np.sign(weights[chosen]).astype(np.int64) + 1
        order = np.argsort(looks, kind="stable")
        self._chosen, self._looks = self._pieces_of(chosen[order], looks[order])

    @property
    def _is_straight(self) -> bool:
        """Whether nothing is bent: every connection is one piece."""
        return len(self._courses.owners) == len(self._courses.frozen)

    def _owners_of(self, pieces: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the connections that pieces, in their order, belong to."""
        owners = self._courses.owners[pieces]
        is_first = np.ones(len(owners), dtype=bool)
        is_first[1:] = owners[1:] != owners[:-1]
        return owners[is_first]

    def _pieces_of(
        self, chosen: NDArray[np.int64], looks: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the pieces of connections, and the looks of each piece."""
        owners = self._courses.owners
        if self._is_straight:
            return chosen, looks
        firsts = np.searchsorted(owners, chosen)
        counts = np.searchsorted(owners, chosen, side="right") - firsts
        within = np.arange(counts.sum()) - np.repeat(counts.cumsum() - counts, counts)
        return np.repeat(firsts, counts) + within, np.repeat(looks, counts)

    def set_dim(self, is_dim: bool) -> None:
        """Step back while others stand out."""
        if is_dim != self._is_dim:
            self._is_dim = is_dim
            self.update()

    def groups(self, seen: QRectF) -> list[tuple[Look, list[int]]]:
        """Return looks and numbers of the pieces that lead through a rectangle."""
        inside = _meets(self._ends[self._chosen], seen)
        chosen, looks = self._chosen[inside], self._looks[inside]
        kinds, starts = np.unique(looks, return_index=True)
        parts = np.split(chosen, starts[1:])
        return [
            (Look(kind // 6, kind % 3 - 1, bool(kind // 3 % 2)), part.tolist())
            for kind, part in zip(kinds.tolist(), parts, strict=False)
        ]

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self._bounds | self._bounds_of_bands

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the lines in sight, one group of equal pens after the other."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for is_frozen, bands in self._bands.items():
            painter.setPen(style.band_pen(dim=self._is_dim, frozen=is_frozen))
            painter.drawLines(bands)
        groups = self.groups(option.exposedRect)
        for (look, _), strokes in zip(
            groups, self.strokes(groups, option.exposedRect), strict=True
        ):
            pen = style.wire_pen(
                look.sign, look.width, frozen=look.frozen, dim=self._is_dim
            )
            painter.setPen(pen)
            painter.drawLines(strokes)

    def strokes(
        self, groups: Sequence[tuple[Look, list[int]]], seen: QRectF
    ) -> list[list[QLineF]]:
        """Return what is drawn of groups of pieces: whole, or dashes where negative.

        Only the dashes about the rectangle: a pan paints no more than a narrow strip.
        """
        lines = self._courses.lines
        dashed = [i for look, numbers in groups if look.sign < 0 for i in numbers]
        first, last = _dashes_in(self._ends[dashed], seen)
        spans = dict(zip(dashed, zip(first, last, strict=True), strict=True))
        return [
            [
                dash
                for number in numbers
                for dash in self._dashes_of(number)[slice(*spans[number])]
            ]
            if look.sign < 0
            else [lines[number] for number in numbers]
            for look, numbers in groups
        ]

    def _dashes_of(self, number: int) -> list[QLineF]:
        dashes = self._dashes.get(number)
        if dashes is None:
            line = self._courses.lines[number]
            dashes = self._dashes[number] = _dashes(line, number)
        return dashes


def _dashes(line: QLineF, number: int) -> list[QLineF]:
    """Return a line as dashes; it begins and ends with one.

    The gaps of neighbours stand at other places, or all of them would be one gap.
    """
    x, y, dx, dy = line.x1(), line.y1(), line.dx(), line.dy()
    aside = (number * GOLDEN % 1.0 - 0.5) * SCATTER
    gaps = [(k + aside) / N_DASHES for k in range(1, N_DASHES)]
    half = GAP_SHARE / (2 * N_DASHES)
    starts = [0.0, *(gap + half for gap in gaps)]
    ends = [*(gap - half for gap in gaps), 1.0]
    return [
        QLineF(x + a * dx, y + a * dy, x + b * dx, y + b * dy)
        for a, b in zip(starts, ends, strict=True)
    ]


def _dashes_in(ends: Array, seen: QRectF) -> tuple[list[int], list[int]]:
    """Return for each line from which dash on, and up to which, it is in a rectangle.

    Parameters
    ----------
    ends : ndarray of shape (n, 4)
        Of each line x and y of its start and of its end.
    seen : QRectF
        The rectangle.
    """
    margin = style.MAX_WIDTH
    low = np.array([seen.left() - margin, seen.top() - margin])
    high = np.array([seen.right() + margin, seen.bottom() + margin])
    starts, ways = ends[:, :2], ends[:, 2:] - ends[:, :2]
    ways = np.where(np.abs(ways) < 1e-9, 1e-9, ways)
    a, b = (low - starts) / ways, (high - starts) / ways
    enter = np.minimum(a, b).max(axis=1)  # as shares of the way along the line
    leave = np.maximum(a, b).min(axis=1)
    first = np.floor(enter * N_DASHES - SCATTER)
    last = np.ceil(leave * N_DASHES + SCATTER)
    return (
        np.clip(first, 0, N_DASHES).astype(np.int64).tolist(),
        np.clip(last, 0, N_DASHES).astype(np.int64).tolist(),
    )


def _boxes_of(ends: Array) -> Array:
    """Return the boxes around lines: left, top, right and bottom, of shape (4, n)."""
    x1, y1, x2, y2 = ends.T
    return np.array(
        [np.minimum(x1, x2), np.minimum(y1, y2), np.maximum(x1, x2), np.maximum(y1, y2)]
    )


def _near(boxes: Array, seen: QRectF) -> BoolArray:
    """Tell which boxes, of shape (4, n), meet a rectangle."""
    left, top, right, bottom = boxes
    near: BoolArray = right >= seen.left()
    near &= left <= seen.right()
    near &= bottom >= seen.top()
    near &= top <= seen.bottom()
    return near


def _meets(ends: Array, seen: QRectF) -> BoolArray:
    """Tell which lines lead through a rectangle, ndarray of bool of shape (n,).

    Parameters
    ----------
    ends : ndarray of shape (n, 4)
        Of each line x and y of its start and of its end.
    seen : QRectF
        The rectangle.
    """
    margin = style.MAX_WIDTH
    room = seen.adjusted(-margin, -margin, margin, margin)
    left, top, right, bottom = room.left(), room.top(), room.right(), room.bottom()
    x1, y1, x2, y2 = ends.T
    # All four corners on one side of a line: it passes by.
    corners = np.array([(left, top), (right, top), (left, bottom), (right, bottom)])
    x, y = corners.T[:, :, np.newaxis]
    sides = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
    meets: BoolArray = (
        _near(_boxes_of(ends), room)
        & (sides.min(axis=0) <= 0)
        & (sides.max(axis=0) >= 0)
    )
    return meets


def _bounds_of(lines: Iterable[QLineF]) -> QRectF:
    """Return the rectangle that holds lines and the halves of their widths."""
    ends = np.array([line.toTuple() for line in lines]).reshape(-1, 2)
    if not len(ends):
        return QRectF()
    left, top = (ends.min(axis=0) - 8.0).tolist()
    right, bottom = (ends.max(axis=0) + 8.0).tolist()
    return QRectF(left, top, right - left, bottom - top)
