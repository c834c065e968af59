"""All blocks seen from far away: dots for single units, strips of heat for layers."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.arrays import Array
from gui.canvas import painters, sprites, style
from gui.canvas.items.block_item import BlockItem, BlockLook
from gui.canvas.shapes import Kind
from gui.theme import theme

N_LEVELS = 16  # of brightness, on either side of zero
UNKNOWN = 2 * N_LEVELS + 1  # the level of a unit whose output is not computed
PALE = 0.45  # opacity of what has nothing to do with what is pointed at
MARK_PX = 2.0  # width of the outline of what is selected, on the screen


class StripsItem(QGraphicsItem):
    """Paint many blocks in one go, with the colours that each has from near.

    Painted one by one, with units, ports and names that are too small to be seen, some
    hundred blocks take longer than a frame may.
    """

    def __init__(self, blocks: Mapping[int, BlockItem], look: BlockLook) -> None:
        super().__init__()
        self._blocks, self._look = blocks, look
        self._levels: list[int] = []
        self._cells: QImage | None = None  # one pixel for each unit, from top to bottom
        self._starts: dict[int, tuple[int, int]] = {}  # block -> first cell, number
        self._bodies: dict[int, QRectF] = {}
        self._bounds = QRectF()
        self.setZValue(2.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def take(self) -> None:
        """Take the blocks as they are now, where they are, and their outputs."""
        self.prepareGeometryChange()
        self._bounds = QRectF()
        self._bodies = {}
        for block_id, item in self._blocks.items():
            place = item.pos()
            self._bodies[block_id] = item.shape_.body.translated(place)
            self._bounds |= item.shape_.bounds.translated(place)
        self.refresh()

    def refresh(self) -> None:
        """Take the outputs shown now."""
        self._starts = {}
        values: list[Array] = []
        n = 0
        for block_id, item in self._blocks.items():
            outs = self._look.numbers.outs(item.block)
            part = np.full(1, np.nan) if outs is None else outs
            self._starts[block_id] = (n, len(part))
            values.append(part)
            n += len(part)
        levels = levels_of(np.concatenate(values)) if values else np.zeros(0, int)
        self._levels = levels.tolist()
        table = np.array([color.rgb() for color in _colors()], dtype=np.uint32)
        cells = table[levels]
        if n:
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
        bodies = {i: b for i, b in self._bodies.items() if seen.intersects(b)}
        dots: dict[_Dot, list[QPointF]] = {}
        for block_id, body in bodies.items():
            kind, is_pale = self._blocks[block_id].shape_.kind, self._is_pale(block_id)
            if kind in (Kind.PERCEPTRON, Kind.INPUT):
                level = self._levels[self._starts[block_id][0]]
                dot = _Dot(level, body.width(), body.height(), kind, is_pale)
                dots.setdefault(dot, []).append(body.center())
            else:
                painter.setOpacity(PALE if is_pale else 1.0)
                self._paint_strip(painter, block_id, body)
        for dot, centres in dots.items():
            painter.setOpacity(PALE if dot.is_pale else 1.0)
            _paint_dots(painter, dot, centres, scale)
        painter.setOpacity(1.0)
        self._paint_marks(painter, bodies, scale)

    def _is_pale(self, block_id: int) -> bool:
        look = self._look
        return look.glow_of(block_id) is False or look.is_dimmed(block_id)

    def _paint_marks(
        self, painter: QPainter, bodies: Mapping[int, QRectF], scale: float
    ) -> None:
        """Draw what stands out: ends of an open wire, the selection, errors."""
        look, colors = self._look, theme.colors
        for block_id, body in bodies.items():
            if look.glow_of(block_id):
                _paint_mark(painter, body, colors.good, scale)
            if look.is_selected(block_id):
                _paint_mark(painter, body, colors.accent, scale)
            if look.issue_of(block_id):
                painters.draw_badge(painter, body.topLeft())

    def _paint_strip(self, painter: QPainter, block_id: int, body: QRectF) -> None:
        first, n = self._starts[block_id]
        if self._cells is not None:
            painter.drawImage(body, self._cells, QRectF(0, first, 1, n))
        painter.setPen(_hairline(theme.colors.block_border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(body)


class _Dot(NamedTuple):
    """The look of a single unit."""

    level: int
    width: float
    height: float
    kind: Kind
    is_pale: bool


def _paint_dots(
    painter: QPainter, dot: _Dot, centres: Sequence[QPointF], scale: float
) -> None:
    fill = _colors()[dot.level]
    border = style.line_pen(theme.colors.block_border, 1.0 / scale)
    is_round = dot.kind is Kind.PERCEPTRON
    size = QSizeF(dot.width, dot.height)
    radius = dot.height / 2 if is_round else style.RADIUS
    if sprites.draw_all(painter, centres, size, (fill, border), radius):
        return
    for centre in centres:
        corner = centre - QPointF(dot.width, dot.height) / 2
        rect = QRectF(corner, size)
        painters.draw_body(painter, rect, fill, border, is_round=is_round)


def levels_of(outs: Array) -> Array:
    """Return the brightness of outputs as levels from 0, for -1, to ``2 * N_LEVELS``.

    Parameters
    ----------
    outs : ndarray of shape (n,)
        Outputs; what is not finite has the level UNKNOWN.
    """
    with np.errstate(invalid="ignore"):
        levels = np.rint(np.clip(outs, -1.0, 1.0) * N_LEVELS) + N_LEVELS
    found: Array = np.where(np.isfinite(outs), levels, UNKNOWN).astype(np.int64)
    return found


def _colors() -> list[QColor]:
    """Return the colours of all levels, the last one for UNKNOWN."""
    return _colors_in(theme.colors.block, theme.colors.canvas)


@lru_cache(maxsize=4)
def _colors_in(*_colors_of_theme: str) -> list[QColor]:
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
