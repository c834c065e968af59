"""A wire on the canvas: one connection, several, or a bundle."""

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Protocol

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.arrays import Array
from engine.document.elements import Wire
from gui.canvas.items.block_item import BlockItem
from gui.canvas.looks import curves, signs, style
from gui.canvas.looks.shapes import Kind
from gui.canvas.numbers import Numbers
from gui.session import Hover
from gui.theme import theme

STRAND_WIDTH = 2.0
BEND_STEP, BEND_SPREAD = 7.0, 64.0  # between lines at a bend, and between all of them


@dataclass(frozen=True)
class Line:
    """One connection that is drawn on its own; i and j are -1 for a bundle."""

    i: int
    j: int
    start: QPointF
    end: QPointF
    bends: tuple[QPointF, ...] = ()

    @cached_property
    def path(self) -> QPainterPath:
        """The curve; made when asked for, very many lines are never drawn so."""
        return curves.path_of(self.start, self.end, self.bends)

    def straight(self) -> list[QLineF]:
        """Return the straight pieces that stand for the curve."""
        if not self.bends:
            return [QLineF(self.start, self.end)]
        return [QLineF(a, b) for a, b in pairwise((self.start, *self.bends, self.end))]


class WireLook(Protocol):
    """What a wire asks about how it is to look just now."""

    numbers: Numbers

    @property
    def is_fine(self) -> bool:
        """Whether there are few enough connections for smooth curves."""

    def is_selected(self, element_id: int) -> bool:
        """Tell whether an element is selected."""

    def hover(self) -> Hover:
        """Return what the pointer is on."""

    def has_plate(self, wire_id: int, i: int, j: int) -> bool:
        """Tell whether the number of a connection is shown."""


class WireItem(QGraphicsItem):
    """Paint the connections between two blocks."""

    def __init__(
        self, wire: Wire, source: BlockItem, target: BlockItem, look: WireLook
    ) -> None:
        super().__init__()
        self.wire = wire
        self.source, self.target = source, target
        self.lines: list[Line] = []
        self.centre: Line | None = None  # of a bundle: where its plate stands
        self._look = look
        # Found when asked for: most of very many wires never are.
        self._bounds: QRectF | None = None
        self._pens_now: list[QPen] | None = None
        self._minus_now: tuple[list[QPointF], list[QPointF]] | None = None
        self.setZValue(0.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.rebuild()

    @property
    def is_bundle(self) -> bool:
        """Whether no connection is drawn on its own, because one end is a box."""
        return self.centre is not None

    def set_wire(self, wire: Wire) -> None:
        """Take the wire as it is now; `rebuild` or `restyle` shows it."""
        self.wire = wire

    def rebuild(self) -> None:
        """Take the course from the blocks at both ends."""
        self.prepareGeometryChange()
        self._find_lines()
        self._bend()
        self._bounds = None
        self.restyle()

    def _find_lines(self) -> None:
        source, target = self.source, self.target
        self.centre = None
        if Kind.BOX in (source.shape_.kind, target.shape_.kind):
            self.centre = self._bundle_line()
            self.lines = self._strands()
        else:
            self.lines = [
                self._line(a.unit, b.unit)
                for a in source.shape_.slots
                for b in target.shape_.slots
            ]

    def _bend(self) -> None:
        """Lead the lines through the bends, several beside one another."""
        bends = self.bends()
        if not bends:
            return
        n = len(self.lines)
        self.lines = [
            replace(line, bends=_beside(bends, k, n))
            for k, line in enumerate(self.lines)
        ]
        if self.centre is not None:
            self.centre = replace(self.centre, bends=bends)

    def bends(self) -> tuple[QPointF, ...]:
        """Return where the bends are shown: carried along with both blocks."""
        a, b = _way_of(self.source), _way_of(self.target)
        way = QPointF() if a.isNull() or b.isNull() else (a + b) / 2
        return tuple(QPointF(x, y) + way for x, y in self.wire.bends)

    def _line(self, i: int, j: int) -> Line:
        start = self.source.port_place("out", i)
        end = self.target.port_place("in", j)
        return Line(i, j, start, end)

    def _bundle_line(self) -> Line:
        start = bundle_end(self.source, "out")
        end = bundle_end(self.target, "in")
        return Line(-1, -1, start, end)

    def _strands(self) -> list[Line]:
        """Return one strand for each unit of an open end, or one for all."""
        sources = [slot.unit for slot in self.source.shape_.slots] or [0]
        targets = [slot.unit for slot in self.target.shape_.slots] or [0]
        return [
            Line(-1, -1, line.start, line.end)
            for line in (self._line(i, j) for i in sources for j in targets)
        ]

    def line(self, i: int, j: int) -> Line | None:
        """Return a connection, or None if it is not drawn on its own."""
        if i < 0:
            return self.centre
        return next((x for x in self.lines if (x.i, x.j) == (i, j)), None)

    def values(self) -> tuple[Array, Array]:
        """Return weights and presence of the lines, ndarrays of shape (n_lines,)."""
        weights = self._look.numbers.weights(self.wire)
        rows = [line.i for line in self.lines]
        columns = [line.j for line in self.lines]
        there = np.ones(len(self.lines), dtype=bool)
        if self.wire.mask is not None:
            there = self.wire.mask[rows, columns]
        return weights[rows, columns], there

    # --- looks --------------------------------------------------------------------

    def is_lit(self, line: Line) -> bool:
        """Tell whether the pointer is on this connection or on a unit of it."""
        hover = self._look.hover()
        if hover.lit:
            return self.wire.id in hover.lit and self._is_lit_part(hover, line)
        if hover.wire is not None:
            return hover.wire == self.wire.id and (
                line.i < 0 or (hover.i in (-1, line.i) and hover.j in (-1, line.j))
            )
        if hover.block is None:
            return False
        return (hover.block == self.wire.source and _is_unit(hover.unit, line.i)) or (
            hover.block == self.wire.target and _is_unit(hover.unit, line.j)
        )

    def _is_lit_part(self, hover: Hover, line: Line) -> bool:
        """Tell which connections of a lit wire are meant."""
        if hover.wire == self.wire.id and line.i >= 0:
            return (hover.i, hover.j) == (line.i, line.j)
        return hover.block != self.wire.target or _is_unit(hover.unit, line.j)

    def restyle(self) -> None:
        """Take colours and widths from the weights shown, when it is next painted."""
        self._pens_now = None
        self._minus_now = None
        self.update()

    @property
    def _pens(self) -> list[QPen]:
        if self._pens_now is None:
            self._pens_now = self._find_pens()
        return self._pens_now

    def _find_pens(self) -> list[QPen]:
        dimming = self._look.hover().dims
        if self.is_bundle:
            dim = dimming and not self.is_lit(self.lines[0])
            width = STRAND_WIDTH if len(self.lines) > 1 else style.BAND_WIDTH
            pen = style.band_pen(dim=dim, frozen=self.wire.frozen, width=width)
            return [pen] * len(self.lines)
        if len(self.lines) == 1:
            return [self._single_pen(dimming)]
        weights, there = self.values()
        classes = style.width_classes(weights).tolist()
        signs = np.sign(np.nan_to_num(weights)).astype(int).tolist()
        return [
            style.wire_pen(
                sign,
                width,
                masked=not present,
                frozen=self.wire.frozen,
                dim=dimming and not self.is_lit(line),
            )
            for line, sign, width, present in zip(
                self.lines, signs, classes, there.tolist(), strict=True
            )
        ]

    def _single_pen(self, dimming: bool) -> QPen:
        """Return the pen of one connection; many such wires must not need NumPy."""
        weight = self._look.numbers.weights(self.wire).item()
        mask = self.wire.mask
        return style.wire_pen(
            (weight > 0) - (weight < 0),
            style.width_class(weight),
            masked=mask is not None and not mask.item(),
            frozen=self.wire.frozen,
            dim=dimming and not self.is_lit(self.lines[0]),
        )

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        if self._bounds is None:
            bounds = QRectF()
            for line in self.lines:
                bounds = bounds.united(line.path.boundingRect())
            self._bounds = bounds.adjusted(-8.0, -8.0, 8.0, 8.0)
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint all connections, as curves where there are few of them."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        self._paint_halo(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._look.is_fine or self.is_bundle:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for line, pen in zip(self.lines, self._pens, strict=True):
                painter.setPen(pen)
                painter.drawPath(line.path)
            if self.is_bundle and len(self.lines) == 1:
                self._paint_signs(painter)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            for pen, lines in _grouped(self.lines, self._pens):
                painter.setPen(pen)
                painter.drawLines(lines)
        if not self.is_bundle and scale >= signs.SMALLEST_SCALE:
            self._paint_minus(painter)

    def _paint_minus(self, painter: QPainter) -> None:
        """Put a minus on negative connections whose numbers are not shown."""
        if self._minus_now is None:
            self._minus_now = self._find_minus()
        for is_dim, points in enumerate(self._minus_now):
            signs.draw_minus(painter, points, dim=bool(is_dim))

    def _find_minus(self) -> tuple[list[QPointF], list[QPointF]]:
        """Return where a minus stands, on lines that are bright and on pale ones."""
        weights, there = self.values()
        negative = np.flatnonzero(np.logical_and(there, weights < 0)).tolist()
        dimming = self._look.hover().dims
        groups: tuple[list[Line], list[Line]] = ([], [])
        for line in (self.lines[k] for k in negative):
            if not self._look.has_plate(self.wire.id, line.i, line.j):
                groups[dimming and not self.is_lit(line)].append(line)
        is_fine = self._look.is_fine
        bright, pale = (
            signs.places(
                (a.start, a.end, a.path if is_fine or a.bends else None) for a in lines
            )
            for lines in groups
        )
        return bright, pale

    def _paint_halo(self, painter: QPainter) -> None:
        hover = self._look.hover()
        selected = self._look.is_selected(self.wire.id)
        if not selected and hover.wire != self.wire.id:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        accent, canvas = theme.colors.accent, theme.colors.canvas
        for line, pen in zip(self.lines, self._pens, strict=True):
            if selected or self.is_lit(line):
                share = 0.35 if selected else 0.6
                color = style.blend(accent, canvas, share)
                painter.setPen(QPen(color, pen.widthF() + 6.0))
                if self._look.is_fine or self.is_bundle:
                    painter.drawPath(line.path)
                else:
                    painter.drawLines(line.straight())

    def _paint_signs(self, painter: QPainter) -> None:
        """Draw two lines of the signs' colours into the band of a bundle."""
        colors = theme.colors
        line = self.lines[0]
        for color, offset in ((colors.positive, -2.0), (colors.negative, 2.0)):
            painter.setPen(style.line_pen(color, 1.2, dashed=self.wire.frozen))
            painter.drawPath(line.path.translated(0.0, offset))


def _way_of(item: BlockItem) -> QPointF:
    """Return how far a gesture has carried a block."""
    return item.pos() - QPointF(item.block.x, item.block.y)


def _beside(bends: tuple[QPointF, ...], k: int, n: int) -> tuple[QPointF, ...]:
    """Return the bends of line `k` of `n`: not all through one point."""
    step = min(BEND_STEP, BEND_SPREAD / n)
    offset = QPointF(0.0, (k - (n - 1) / 2) * step)
    return tuple(bend + offset for bend in bends)


def _is_unit(hovered: int, unit: int) -> bool:
    return hovered == -1 or unit in (-1, hovered)


def bundle_end(item: BlockItem, side: str) -> QPointF:
    """Return where a bundle meets a block: in the middle of its side."""
    shape = item.shape_
    if shape.kind is not Kind.COLUMN:
        return item.port_place(side, 0)
    sign = 1.0 if side == "out" else -1.0
    return item.pos() + QPointF(sign * shape.body.width() / 2, 0.0)


def _grouped(lines: list[Line], pens: list[QPen]) -> list[tuple[QPen, list[QLineF]]]:
    """Return straight lines by pen: few changes of the pen make many lines fast."""
    groups: dict[int, tuple[QPen, list[QLineF]]] = {}
    for line, pen in zip(lines, pens, strict=True):
        groups.setdefault(id(pen), (pen, []))[1].extend(line.straight())
    return list(groups.values())
