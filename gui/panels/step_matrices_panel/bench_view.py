"""Equations of matrices, painted: cells fill as events pass, a click picks a row."""

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.panels.step_matrices_panel.cells import Looks, paint_grid, paint_sign
from gui.panels.step_matrices_panel.grids import Grid, Part
from gui.panels.step_matrices_panel.windows import Window, window_of
from gui.reading import exactly

MARGIN, GAP, LINE_GAP = 6.0, 6.0, 12.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A matrix or a sign in its place."""

    part: Window | str
    rect: QRectF


class BenchView(QWidget):
    """Paint lines of matrices and signs, wrapped where they are too long.

    Signals
    -------
    sample_chosen(sample) : a row of the batch was clicked, or gone to with a key
    parameter_chosen(layer, unit, source) : source -1: the bias
    """

    sample_chosen = Signal(int)
    parameter_chosen = Signal(int, int, int)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[list[Part]] = []
        self._sample, self._n_samples = 0, 0
        self._placed: list[Placed] = []
        self._looks = Looks(self.font(), 0)
        self._unknown_tip = self._missing_tip = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    # --- what is shown --------------------------------------------------------------

    def set_tips(self, unknown: str, missing: str) -> None:
        """Explain cells that are not computed yet, and those without a connection."""
        self._unknown_tip, self._missing_tip = unknown, missing

    def show_lines(self, lines: list[list[Part]], sample: int, n_samples: int) -> None:
        """Show equations; one sample of the batch is framed."""
        self._lines = lines
        self._sample, self._n_samples = sample, n_samples
        self._arrange()
        self.update()

    @property
    def grids(self) -> list[Grid]:
        """The matrices shown, in their order."""
        return [p for line in self._lines for p in line if isinstance(p, Grid)]

    def cell_rect(self, grid: int, row: int, column: int) -> QRectF:
        """Return where a cell of a matrix, by its number, is painted."""
        found = [p for p in self._placed if isinstance(p.part, Window)][grid]
        assert isinstance(found.part, Window)  # noqa: S101  it was chosen so
        return self._looks.cell(found.part, found.rect, row, column)

    # --- layout ---------------------------------------------------------------------

    def _arrange(self) -> None:
        """Give every part its place, line by line, within the width there is."""
        looks = self._looks = Looks(self.font(), self._sample)
        placed: list[Placed] = []
        room = max(self.width(), 120) - 2 * MARGIN
        y = MARGIN
        for line in self._lines:
            parts = [
                self._fitted(window_of(p, self._sample), room)
                if isinstance(p, Grid)
                else p
                for p in line
            ]
            row: list[tuple[Window | str, QRectF]] = []
            x = 0.0
            sizes = [looks.size(part) for part in parts]
            for k, part in enumerate(parts):
                width, height = sizes[k]
                needed = width
                if isinstance(part, str) and k + 1 < len(parts):
                    needed += GAP + sizes[k + 1][0]  # a sign goes with what follows
                if row and x + needed > room:
                    y += self._close(row, placed, y) + GAP
                    row, x = [], 0.0
                row.append((part, QRectF(x, 0.0, width, height)))
                x += width + GAP
            y += self._close(row, placed, y) + LINE_GAP
        self._placed = placed
        if self.minimumHeight() != round(y):
            self.setMinimumHeight(round(y))

    def _fitted(self, part: Window, room: float) -> Window:
        """Return a part with as many columns as have room in a line."""
        over = self._looks.size(part)[0] - room
        if over <= 0 or len(part.columns) < 2:
            return part
        n = len(part.columns) - math.ceil(over / self._looks.cell_width(part))
        return replace(part, most_columns=max(n, 1))

    @staticmethod
    def _close(
        row: list[tuple[Window | str, QRectF]], placed: list[Placed], top: float
    ) -> float:
        """Put the parts of a line beside one another; return how high it is."""
        height = max((rect.height() for _, rect in row), default=0.0)
        for part, rect in row:
            lift = (height - rect.height()) / 2 if isinstance(part, str) else 0.0
            place = rect.translated(MARGIN, top + lift)
            placed.append(Placed(part, place))
        return height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def sizeHint(self) -> QSize:
        """Ask for the height of all lines."""
        return QSize(320, max(self.minimumHeight(), 60))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    # --- painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what can be seen."""
        painter = QPainter(self)
        painter.setFont(self.font())
        looks, seen = self._looks, QRectF(event.rect())
        for placed in self._placed:
            if not placed.rect.intersects(seen):
                continue
            if isinstance(placed.part, str):
                paint_sign(painter, placed.rect, placed.part)
            else:
                paint_grid(painter, looks, placed.part, placed.rect)

    # --- gestures -------------------------------------------------------------------

    def _at(self, point: QPointF) -> tuple[Grid, int, int] | None:
        """Return matrix, row and column at a place."""
        looks = self._looks
        for placed in self._placed:
            if isinstance(placed.part, Window) and placed.rect.contains(point):
                cell = looks.cell_at(placed.part, placed.rect, point)
                return None if cell is None else (placed.part.grid, *cell)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the sample of a row, or the parameter of a cell."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        found = self._at(event.position())
        if found is None or event.button() != Qt.MouseButton.LeftButton:
            return
        grid, row, column = found
        if grid.samples:
            self.sample_chosen.emit(row if grid.samples == "rows" else column)
        elif grid.parameters is not None and grid.is_there(row, column):
            source, unit = (column, row) if grid.is_turned else (row, column)
            source = -1 if grid.parameters.is_bias else source
            self.parameter_chosen.emit(grid.parameters.layer, unit, source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the sample before or behind."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._n_samples:
            super().keyPressEvent(event)
            return
        sample = min(max(self._sample + step, 0), self._n_samples - 1)
        if sample != self._sample:
            self.sample_chosen.emit(sample)

    def event(self, event: QEvent) -> bool:
        """Tell the exact number of the cell under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().event(event)

    def tip_at(self, point: QPoint) -> str:
        """Return what is said about a cell."""
        found = self._at(QPointF(point))
        if found is None:
            return ""
        grid, row, column = found
        if not grid.is_there(row, column):
            return self._missing_tip
        names = [n for n in (grid.rows[row], grid.columns[column]) if n]
        head = f"{grid.title} [{', '.join(names)}]"
        if not grid.is_known(row, column):
            return f"{head}: {self._unknown_tip}"
        return f"{head} = {exactly(float(grid.values[row, column]), 12)}"
