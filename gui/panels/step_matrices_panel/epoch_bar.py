"""The epoch as a bar: its samples in their order, cut into batches."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.training.trace.views.epoch_place import EpochPlace
from gui.theme import theme

HEIGHT = 18
LEAST_CELL = 4.0  # width in pixels of a sample that is drawn by itself
LEAST_BATCH = 3.0  # of a batch; narrower ones are one band each for done and waiting


class Turn(StrEnum):
    """Whether a batch has had its turn."""

    DONE = "done"
    CURRENT = "current"
    WAITING = "waiting"


class EpochBar(QWidget):
    """Done: filled; current: framed and filled; waiting: empty; a short one: hatched.

    None of it is told by colour alone.
    """

    def __init__(self) -> None:
        super().__init__()
        self._place: EpochPlace | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_place(self, place: EpochPlace | None) -> None:
        """Show where an update stands."""
        self._place = place
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(200, HEIGHT)

    def turn_of(self, batch: int) -> Turn:
        """Return whether a batch, from 1, has had its turn."""
        assert self._place is not None  # noqa: S101  whoever asks sees one
        if batch == self._place.batch:
            return Turn.CURRENT
        return Turn.DONE if batch < self._place.batch else Turn.WAITING

    def rects(self) -> list[QRectF]:
        """Return where the batches are painted."""
        place = self._place
        if place is None:
            return []
        width = (self.width() - 4.0) / max(place.n_samples, 1)
        found, left = [], 2.0
        for rows in place.batches:
            wide = width * len(rows)
            found.append(QRectF(left, 3.0, wide, self.height() - 6.0))
            left += wide
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint batches, and samples where there is room for them."""
        place = self._place
        if place is None:
            return
        painter = QPainter(self)
        colors = theme.colors
        rects = self.rects()
        is_fine = rects[0].width() >= LEAST_BATCH
        for number, rect in enumerate(rects, start=1):
            turn = self.turn_of(number)
            self._fill(painter, rect, turn)
            if is_fine and number == len(rects) and place.is_last_short:
                hatch = QBrush(QColor(colors.text_dim), Qt.BrushStyle.BDiagPattern)
                painter.fillRect(rect, hatch)
        if is_fine:
            painter.setPen(QPen(QColor(colors.block_border), 1.0))
            painter.drawRects(rects)
            self._paint_samples(painter, rects)
        current = rects[place.batch - 1]
        painter.setPen(QPen(QColor(colors.accent), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(current.adjusted(-0.5, -2.0, 0.5, 2.0))

    @staticmethod
    def _fill(painter: QPainter, rect: QRectF, turn: Turn) -> None:
        colors = theme.colors
        if turn is Turn.WAITING:
            painter.fillRect(rect, QColor(colors.base))
            return
        color = QColor(colors.update if turn is Turn.CURRENT else colors.text_dim)
        color.setAlphaF(0.75 if turn is Turn.CURRENT else 0.45)
        painter.fillRect(rect, color)

    def _paint_samples(self, painter: QPainter, rects: list[QRectF]) -> None:
        assert self._place is not None  # noqa: S101  whoever paints has one
        painter.setPen(QPen(QColor(theme.colors.border), 1.0))
        for rect, rows in zip(rects, self._place.batches, strict=True):
            width = rect.width() / len(rows)
            if width < LEAST_CELL:
                return
            for k in range(1, len(rows)):
                x = rect.left() + k * width
                painter.drawLine(
                    round(x), round(rect.top()), round(x), round(rect.bottom())
                )
