"""Under each unit what it is for every sample of the batch: cells, or a histogram."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import starmap

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.arrays import Array, BoolArray
from engine.training.trace.views.batch import histogram
from gui.canvas.looks import style
from gui.theme import theme

Z = 2.4  # above blocks
MOST_CELLS = 64  # of more samples only their distribution can be seen
N_BINS = 24
LEAST_PX = 3.0  # height on the screen of what can still be told apart
LEAST_SIGN = 3.0  # width of a cell, in scene pixels, that a sign has room in


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """The values of one unit.

    Attributes
    ----------
    room : QRectF
        Where they are painted, in scene coordinates.
    values : ndarray of shape (n_samples,)
    known : ndarray of bool of shape (n_samples,)
        Which of them are computed already.
    """

    room: QRectF
    values: Array
    known: BoolArray


class BatchItem(QGraphicsItem):
    """Paint the strips of all units in one go; the selected sample is framed.

    Parameters
    ----------
    strips : sequence of Strip
    sample : int
        The selected one.
    """

    def __init__(self, strips: Sequence[Strip], sample: int) -> None:
        super().__init__()
        self.strips, self.sample = tuple(strips), sample
        self._bounds = QRectF()
        for strip in self.strips:
            self._bounds |= strip.room
        self._bounds.adjust(-3.0, -3.0, 3.0, 3.0)
        largest = [
            float(np.abs(s.values[s.known & np.isfinite(s.values)]).max(initial=0.0))
            for s in self.strips
        ]
        self._most = max([1e-12, *largest])  # one scale for all: they are compared
        if self._most <= 1.0 and any(v > 0.05 for v in largest):
            self._most = 1.0
        self.setZValue(Z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def is_histogram(self) -> bool:
        """Whether there are too many samples for a cell each."""
        return bool(self.strips) and len(self.strips[0].values) > MOST_CELLS

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the strips in sight, where they can be made out."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        paint = self._paint_histogram if self.is_histogram else self._paint_cells
        for strip in self.strips:
            if strip.room.height() * scale >= LEAST_PX:
                paint(painter, strip)

    def _paint_cells(self, painter: QPainter, strip: Strip) -> None:
        colors, room = theme.colors, strip.room
        width = room.width() / len(strip.values)
        hatch = QBrush(QColor(colors.border), Qt.BrushStyle.BDiagPattern)
        cells = [
            QRectF(room.left() + k * width, room.top(), width, room.height())
            for k in range(len(strip.values))
        ]
        signs: list[QLineF] = []
        for cell, value, known in zip(
            cells, strip.values.tolist(), strip.known.tolist(), strict=True
        ):
            fill = style.output_fill(value / self._most) if known else hatch
            painter.fillRect(cell, fill)
            if known and value < 0 and width >= LEAST_SIGN:
                middle, y = cell.center().x(), cell.center().y()
                reach = min(width * 0.3, 3.0)
                signs.append(QLineF(middle - reach, y, middle + reach, y))
        painter.setPen(style.line_pen(colors.text, 1.2))
        painter.drawLines(signs)  # a minus: colour never tells a sign alone
        painter.setPen(style.line_pen(colors.border, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if width >= LEAST_SIGN:
            painter.drawRects(cells)
        else:
            painter.drawRect(room)
        painter.setPen(style.line_pen(colors.accent, 2.0))
        painter.drawRect(cells[self.sample].adjusted(-1.0, -1.5, 1.0, 1.5))

    def _paint_histogram(self, painter: QPainter, strip: Strip) -> None:
        colors, room = theme.colors, strip.room
        painter.setPen(style.line_pen(colors.border, 1.0))
        hatch = QBrush(QColor(colors.border), Qt.BrushStyle.BDiagPattern)
        painter.setBrush(Qt.BrushStyle.NoBrush if strip.known.any() else hatch)
        painter.drawRect(room)
        values = strip.values[strip.known]
        if not len(values):
            return
        counts, (low, high) = histogram(values, N_BINS)
        tallest, width = max(int(counts.max()), 1), room.width() / N_BINS

        def bar(number: int, count: int) -> QRectF:
            tall = room.height() * count / tallest
            left = room.left() + number * width
            return QRectF(left, room.bottom() - tall, width, tall)

        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.forward))
        painter.drawRects(list(starmap(bar, enumerate(counts.tolist()))))
        mine = float(strip.values[self.sample])
        if strip.known[self.sample] and np.isfinite(mine):
            x = room.left() + (mine - low) / (high - low) * room.width()
            painter.setPen(style.line_pen(colors.accent, 2.0))
            painter.drawLine(QLineF(x, room.top() - 1.5, x, room.bottom() + 1.5))
