"""Very many wires at once: only the strongest connections, in few strokes."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.arrays import Array
from gui.canvas import style

MAX_LINES = 2000


class MassItem(QGraphicsItem):
    """Paint the strongest of many connections as straight lines."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[QLineF] = []
        self._groups: list[tuple[QPen, list[QLineF]]] = []
        self._bounds = QRectF()
        self.setZValue(0.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_lines(self, lines: Sequence[QLineF]) -> None:
        """Take the course of all connections that are there."""
        self.prepareGeometryChange()
        self._lines = list(lines)
        xs = [x for line in lines for x in (line.x1(), line.x2())]
        ys = [y for line in lines for y in (line.y1(), line.y2())]
        self._bounds = QRectF()
        if xs:
            left, top = min(xs) - 8.0, min(ys) - 8.0
            right, bottom = max(xs) + 8.0, max(ys) + 8.0
            self._bounds = QRectF(left, top, right - left, bottom - top)

    def set_weights(self, weights: Array) -> None:
        """Choose by their weights which connections to draw, and their pens."""
        strength = np.abs(np.nan_to_num(weights))
        chosen = np.arange(len(weights))
        if len(weights) > MAX_LINES:
            chosen = np.argpartition(-strength, MAX_LINES)[:MAX_LINES]
        widths = style.width_classes(weights[chosen]).tolist()
        signs = np.sign(np.nan_to_num(weights[chosen])).astype(int).tolist()
        groups: dict[tuple[int, int], list[QLineF]] = {}
        for k, width, sign in zip(chosen.tolist(), widths, signs, strict=True):
            groups.setdefault((width, sign), []).append(self._lines[k])
        # The weak ones first: strong ones lie on top.
        self._groups = [
            (style.wire_pen(sign, width), groups[width, sign])
            for width, sign in sorted(groups)
        ]
        self.update()

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the lines, one group of equal pens after the other."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for pen, lines in self._groups:
            painter.setPen(pen)
            painter.drawLines(lines)
