"""A wire on the canvas: one connection, several, or a bundle."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.arrays import Array
from engine.document.elements import Wire
from gui.canvas import curves, style
from gui.canvas.items.block_item import BlockItem
from gui.canvas.numbers import Numbers
from gui.canvas.shapes import Kind
from gui.session import Hover
from gui.theme import theme

BUNDLE_WIDTH, STRAND_WIDTH = 9.0, 2.0


@dataclass(frozen=True, slots=True)
class Line:
    """One connection that is drawn on its own; i and j are -1 for a bundle."""

    i: int
    j: int
    start: QPointF
    end: QPointF
    path: QPainterPath


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
        self._bounds = QRectF()
        self._pens: list[QPen] = []
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
        bounds = QRectF()
        for line in self.lines:
            bounds = bounds.united(line.path.boundingRect())
        self._bounds = bounds.adjusted(-8.0, -8.0, 8.0, 8.0)
        self.restyle()

    def _line(self, i: int, j: int) -> Line:
        start = self.source.port_place("out", i)
        end = self.target.port_place("in", j)
        return Line(i, j, start, end, curves.path_of(start, end))

    def _bundle_line(self) -> Line:
        start = _bundle_end(self.source, "out")
        end = _bundle_end(self.target, "in")
        return Line(-1, -1, start, end, curves.path_of(start, end))

    def _strands(self) -> list[Line]:
        """Return one strand for each unit of an open end, or one for all."""
        sources = [slot.unit for slot in self.source.shape_.slots] or [0]
        targets = [slot.unit for slot in self.target.shape_.slots] or [0]
        return [
            Line(-1, -1, line.start, line.end, line.path)
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
        if hover.wire is not None:
            return hover.wire == self.wire.id and (
                line.i < 0 or (hover.i in (-1, line.i) and hover.j in (-1, line.j))
            )
        if hover.block is None:
            return False
        return (hover.block == self.wire.source and _is_unit(hover.unit, line.i)) or (
            hover.block == self.wire.target and _is_unit(hover.unit, line.j)
        )

    def restyle(self) -> None:
        """Take colours and widths from the weights shown."""
        dimming = self._look.hover().block is not None
        if self.is_bundle:
            colors = theme.colors
            dim = dimming and not self.is_lit(self.lines[0])
            single = len(self.lines) == 1
            band = style.blend(colors.zero, colors.canvas, 0.75 if dim else 0.45)
            pen = QPen(band, BUNDLE_WIDTH if single else STRAND_WIDTH)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            self._pens = [pen] * len(self.lines)
        elif len(self.lines) == 1:
            self._pens = [self._single_pen(dimming)]
        else:
            weights, there = self.values()
            classes = style.width_classes(weights).tolist()
            signs = np.sign(np.nan_to_num(weights)).astype(int).tolist()
            self._pens = [
                style.wire_pen(
                    sign,
                    width,
                    masked=not present,
                    dim=dimming and not self.is_lit(line),
                )
                for line, sign, width, present in zip(
                    self.lines, signs, classes, there.tolist(), strict=True
                )
            ]
        self.update()

    def _single_pen(self, dimming: bool) -> QPen:
        """Return the pen of one connection; many such wires must not need NumPy."""
        weight = self._look.numbers.weights(self.wire).item()
        mask = self.wire.mask
        return style.wire_pen(
            (weight > 0) - (weight < 0),
            style.width_class(weight),
            masked=mask is not None and not mask.item(),
            dim=dimming and not self.is_lit(self.lines[0]),
        )

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint all connections, as curves where there are few of them."""
        del option
        self._paint_halo(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._look.is_fine or self.is_bundle:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for line, pen in zip(self.lines, self._pens, strict=True):
                painter.setPen(pen)
                painter.drawPath(line.path)
            if self.is_bundle and len(self.lines) == 1:
                self._paint_signs(painter)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for pen, lines in _grouped(self.lines, self._pens):
            painter.setPen(pen)
            painter.drawLines(lines)

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
                    painter.drawLine(line.start, line.end)

    def _paint_signs(self, painter: QPainter) -> None:
        """Draw two lines of the signs' colours into the band of a bundle."""
        colors = theme.colors
        line = self.lines[0]
        for color, offset in ((colors.positive, -2.0), (colors.negative, 2.0)):
            painter.setPen(QPen(QColor(color), 1.2))
            painter.drawPath(line.path.translated(0.0, offset))


def _is_unit(hovered: int, unit: int) -> bool:
    return hovered == -1 or unit in (-1, hovered)


def _bundle_end(item: BlockItem, side: str) -> QPointF:
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
        groups.setdefault(id(pen), (pen, []))[1].append(QLineF(line.start, line.end))
    return list(groups.values())
