"""All blocks seen from far away: dots for single units, strips of heat for layers."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.arrays import Array, BoolArray
from gui.canvas.items.block_item import BlockItem, BlockLook
from gui.canvas.looks import painters, sprites, style
from gui.canvas.looks.shapes import Kind
from gui.canvas.numbers import OutIndex
from gui.theme import theme

N_LEVELS = 16  # of brightness, on either side of zero
UNKNOWN = 2 * N_LEVELS + 1  # the level of a unit whose output is not computed
STRIP = -1  # instead of the number of a dot
MARK_PX = 2.0  # width of the outline of what is selected, on the screen


class StripsItem(QGraphicsItem):
    """Paint many blocks in one go, with the colours that each has from near.

    Painted one by one, with units, ports and names that are too small to be seen, some
    hundred blocks take longer than a frame may.
    """

    def __init__(self, blocks: Mapping[int, BlockItem], look: BlockLook) -> None:
        super().__init__()
        self._blocks, self._look = blocks, look
        self._index: OutIndex | None = None
        self._levels: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._cells: QImage | None = None  # one pixel for each unit, from top to bottom
        self._ids: list[int] = []
        self._bodies: list[QRectF] = []
        self._edges = np.zeros((0, 4))  # left, top, right and bottom of each body
        self._centres = np.zeros((0, 2))
        self._dots: list[_Dot] = []  # the looks of single units
        self._kinds = np.zeros(0, dtype=np.int64)  # a number in `_dots`, or STRIP
        self._parts: list[QRectF] = []  # of the cells, those of each block
        self._bounds = QRectF()
        self.setZValue(2.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def take(self) -> None:
        """Take the blocks as they are now, where they are, and their outputs."""
        self.prepareGeometryChange()
        self._bounds = QRectF()
        self._bodies = []
        kinds: list[int] = []
        dots: dict[_Dot, int] = {}
        self._ids = list(self._blocks)
        for item in self._blocks.values():
            place, shape = item.pos(), item.shape_
            body = shape.body.translated(place)
            self._bodies.append(body)
            self._bounds |= shape.bounds.translated(place)
            is_dot = shape.kind in (Kind.PERCEPTRON, Kind.INPUT)
            size = body.width(), body.height()
            dot = _Dot(*size, shape.kind)
            kinds.append(dots.setdefault(dot, len(dots)) if is_dot else STRIP)
        self._dots, self._kinds = list(dots), np.array(kinds, dtype=np.int64)
        edges = [body.getCoords() for body in self._bodies]
        self._edges = np.array(edges).reshape(-1, 4)
        self._centres = (self._edges[:, :2] + self._edges[:, 2:]) / 2
        self._index = None
        self.refresh()

    def refresh(self) -> None:
        """Take the outputs shown now."""
        if self._index is None or not self._index.holds:
            blocks = [item.block for item in self._blocks.values()]
            self._index = OutIndex(self._look.numbers, blocks)
            self._parts = [QRectF(0, a, 1, n) for a, n in self._index.spans()]
        levels = levels_of(self._index.read())
        self._levels = levels
        cells = _table(*_theme())[levels]
        if n := len(cells):
            image = QImage(cells.data, 1, n, 4, QImage.Format.Format_RGB32)
            self._cells = image.copy()  # with memory of its own: `cells` goes
        self.update()

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the blocks in sight."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        seen = option.exposedRect
        numbers = np.flatnonzero(met_by(self._edges, seen)).tolist()
        pale: list[int] = []
        if self._look.dims():
            pale = [k for k in numbers if self._is_pale(self._ids[k])]
        if pale:
            painter.setOpacity(self._look.dim_opacity())
            self._paint_blocks(painter, pale, scale)
            painter.setOpacity(1.0)
            numbers_of_pale = set(pale)
            bright = [k for k in numbers if k not in numbers_of_pale]
            self._paint_blocks(painter, bright, scale)
        else:
            self._paint_blocks(painter, numbers, scale)
        self._paint_marks(painter, numbers, scale)

    def _is_pale(self, block_id: int) -> bool:
        look = self._look
        return look.glow_of(block_id) is False or look.is_dimmed(block_id)

    def _paint_blocks(
        self, painter: QPainter, numbers: Sequence[int], scale: float
    ) -> None:
        """Paint blocks, by their numbers, those that look the same in one go."""
        assert self._index is not None  # noqa: S101
        chosen = np.array(numbers, dtype=np.int64)
        is_strip = self._kinds[chosen] == STRIP
        self._paint_strips(painter, chosen[is_strip].tolist())
        chosen = chosen[~is_strip]
        levels = self._levels[np.array(self._index.starts, dtype=np.int64)[chosen]]
        looks = self._kinds[chosen] * (UNKNOWN + 1) + levels
        order = np.argsort(looks, kind="stable")
        found, firsts = np.unique(looks[order], return_index=True)
        groups = np.split(self._centres[chosen[order]], firsts[1:])
        for look, centres in zip(found.tolist(), groups, strict=False):
            kind, level = divmod(look, UNKNOWN + 1)
            _paint_dots(painter, self._dots[kind], level, centres, scale)

    def _paint_marks(
        self, painter: QPainter, numbers: Sequence[int], scale: float
    ) -> None:
        """Draw what stands out: ends of an open wire, the selection, errors."""
        look, colors = self._look, theme.colors
        marked = look.marked_blocks()
        for k in numbers if marked else ():
            block_id, body = self._ids[k], self._bodies[k]
            if look.glow_of(block_id):
                _paint_mark(painter, body, colors.good, scale)
            if look.is_selected(block_id):
                _paint_mark(painter, body, colors.accent, scale)
            if look.issue_of(block_id):
                painters.draw_badge(painter, body.topLeft())

    def _paint_strips(self, painter: QPainter, numbers: Sequence[int]) -> None:
        if not numbers or self._cells is None:
            return
        for k in numbers:
            painter.drawImage(self._bodies[k], self._cells, self._parts[k])
        painter.setPen(_hairline(theme.colors.block_border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects([self._bodies[k] for k in numbers])


class _Dot(NamedTuple):
    """The look of a single unit."""

    width: float
    height: float
    kind: Kind


def _paint_dots(
    painter: QPainter, dot: _Dot, level: int, centres: Array, scale: float
) -> None:
    fill = _colors_in(*_theme())[level]
    border = style.line_pen(theme.colors.block_border, 1.0 / scale)
    is_round = dot.kind is Kind.PERCEPTRON
    size = QSizeF(dot.width, dot.height)
    radius = dot.height / 2 if is_round else style.RADIUS
    if sprites.draw_all(painter, centres, size, (fill, border), radius):
        return
    for centre in centres.tolist():
        corner = QPointF(*centre) - QPointF(dot.width, dot.height) / 2
        rect = QRectF(corner, size)
        painters.draw_body(painter, rect, fill, border, is_round=is_round)


def levels_of(outs: Array) -> NDArray[np.int64]:
    """Return the brightness of outputs as levels from 0, for -1, to ``2 * N_LEVELS``.

    Parameters
    ----------
    outs : ndarray of shape (n,)
        Outputs; what is not finite has the level UNKNOWN.
    """
    with np.errstate(invalid="ignore"):
        levels = np.rint(np.clip(outs, -1.0, 1.0) * N_LEVELS) + N_LEVELS
    found: NDArray[np.int64]
    found = np.where(np.isfinite(outs), levels, UNKNOWN).astype(np.int64)
    return found


def met_by(edges: Array, seen: QRectF) -> BoolArray:
    """Tell which bodies meet a rectangle, ndarray of bool of shape (n,).

    Parameters
    ----------
    edges : ndarray of shape (n, 4)
        Left, top, right and bottom of each body.
    seen : QRectF
        The rectangle.
    """
    left, top, right, bottom = edges.T
    meets: BoolArray = (left < seen.right()) & (right > seen.left())
    meets &= (top < seen.bottom()) & (bottom > seen.top())
    return meets


def _theme() -> tuple[str, str]:
    """Return what tells the colours of one theme from those of another."""
    return theme.colors.block, theme.colors.canvas


@lru_cache(maxsize=4)
def _table(*colors_of_theme: str) -> NDArray[np.uint32]:
    """Return the colours of all levels as Qt's numbers."""
    colors = _colors_in(*colors_of_theme)
    return np.array([color.rgb() for color in colors], dtype=np.uint32)


@lru_cache(maxsize=4)
def _colors_in(*_colors_of_theme: str) -> list[QColor]:
    """Return the colours of all levels, the last one for UNKNOWN."""
    outs = [k / N_LEVELS - 1.0 for k in range(2 * N_LEVELS + 1)]
    return [*map(style.output_fill, outs), style.output_fill(None)]


@lru_cache(maxsize=4)
def _hairline(color: str) -> QPen:
    pen = QPen(QColor(color), 1.0)
    pen.setCosmetic(True)
    return pen


def _paint_mark(painter: QPainter, body: QRectF, color: str, scale: float) -> None:
    pen = QPen(QColor(color), MARK_PX)
    pen.setCosmetic(True)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    margin = 2.0 * MARK_PX / scale
    painter.drawRect(body.adjusted(-margin, -margin, margin, margin))
