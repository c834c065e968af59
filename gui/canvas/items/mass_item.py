"""Very many wires at once: only the strongest connections, in few strokes."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.arrays import Array, BoolArray
from gui.canvas.looks import style

MAX_LINES = 300  # each costs some 4 µs: what a frame has time for


class MassItem(QGraphicsItem):
    """Paint the strongest of many connections as straight lines."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[QLineF] = []
        self._bands: list[QLineF] = []
        self._ends = np.zeros((0, 4))
        self._weights = np.zeros(0)
        self._tile: QRectF | None = None  # of the canvas, that a view may show
        self._around: NDArray[np.int64] | None = None  # the lines near the tile
        self._chosen = np.zeros(0, dtype=np.int64)  # the lines drawn, by their looks
        self._looks = np.zeros(0, dtype=np.int64)  # width and sign of each of them
        self._bounds, self._bounds_of_bands = QRectF(), QRectF()
        self._is_dim = False
        self.setZValue(0.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def set_lines(self, lines: Sequence[QLineF]) -> None:
        """Take the course of all connections that are there."""
        self.prepareGeometryChange()
        self._lines, self._around = list(lines), None
        self._ends = np.array([line.toTuple() for line in lines]).reshape(-1, 4)
        self._chosen = self._looks = np.zeros(0, dtype=np.int64)
        self._weights = np.zeros(0)
        self._bounds = _bounds_of(self._lines)

    def set_bands(self, bands: Sequence[QLineF]) -> None:
        """Take the course of all bundles that are to be drawn here."""
        self.prepareGeometryChange()
        self._bands = list(bands)
        self._bounds_of_bands = _bounds_of(self._bands)

    def move_lines(self, places: Mapping[int, QLineF]) -> None:
        """Lead some of the connections, by their numbers, elsewhere."""
        self.prepareGeometryChange()
        for number, line in places.items():
            self._lines[number] = line
            self._ends[number] = line.toTuple()
        self._around = None
        self._bounds |= _bounds_of(places.values())
        self.update()

    def set_weights(self, weights: Array) -> None:
        """Choose which connections to draw, and how, by weights of shape (n_lines,)."""
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
            self._tile, self._around = tile, None
            if len(self._weights) > MAX_LINES:
                self._choose()

    def _choose(self) -> None:
        weights = self._weights
        chosen = np.arange(len(weights))
        if len(weights) > MAX_LINES and self._tile is not None:
            if self._around is None:
                self._around = np.flatnonzero(_near(self._ends, self._tile))
            chosen = self._around
        if len(chosen) > MAX_LINES:
            strengths = np.abs(weights[chosen])
            chosen = chosen[np.argpartition(-strengths, MAX_LINES)[:MAX_LINES]]
        widths = style.width_classes(weights[chosen])
        looks = 3 * widths + np.sign(weights[chosen]).astype(np.int64) + 1
        # The weak ones first: strong ones lie on top.
        order = np.argsort(looks, kind="stable")
        self._chosen, self._looks = chosen[order], looks[order]
        self.update()

    def set_dim(self, is_dim: bool) -> None:
        """Step back while others stand out."""
        if is_dim != self._is_dim:
            self._is_dim = is_dim
            self.update()

    def groups(self, seen: QRectF) -> list[tuple[int, int, list[int]]]:
        """Return width, sign and numbers of the lines that lead through a rectangle."""
        inside = _meets(self._ends[self._chosen], seen)
        chosen, looks = self._chosen[inside], self._looks[inside]
        kinds, starts = np.unique(looks, return_index=True)
        parts = np.split(chosen, starts[1:])
        return [
            (kind // 3, kind % 3 - 1, part.tolist())
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
        if self._bands:
            painter.setPen(style.band_pen(dim=self._is_dim))
            painter.drawLines(self._bands)
        lines = self._lines
        for width, sign, numbers in self.groups(option.exposedRect):
            painter.setPen(style.wire_pen(sign, width, dim=self._is_dim))
            painter.drawLines([lines[number] for number in numbers])


def _near(ends: Array, seen: QRectF) -> BoolArray:
    """Tell for which lines the box around them meets a rectangle."""
    x1, y1, x2, y2 = ends.T
    near: BoolArray = np.maximum(x1, x2) >= seen.left()
    near &= np.minimum(x1, x2) <= seen.right()
    near &= np.maximum(y1, y2) >= seen.top()
    near &= np.minimum(y1, y2) <= seen.bottom()
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
        _near(ends, room) & (sides.min(axis=0) <= 0) & (sides.max(axis=0) >= 0)
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
