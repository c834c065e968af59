"""How a matrix is painted: title, names, cells with numbers, what is lit and framed."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.panels.step_matrices_panel.grids import Grid
from gui.panels.step_matrices_panel.windows import Window
from gui.reading import shown
from gui.theme import theme

DIGITS = 3
PADDING = 5.0
LEAST_WIDTH = 34.0
LIT, CROSSED = 0.14, 0.38  # opacity of the row or column meant, and of the cell
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_MIDDLE, _CENTRE = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignCenter
LONGEST_NAME = 11  # characters


class Looks:
    """Sizes, from the font; `sample` is the selected one."""

    def __init__(self, font: QFont, sample: int) -> None:
        self._metrics = metrics = QFontMetricsF(font)
        self._bold = QFontMetricsF(bold(font))
        self._known: dict[Window, tuple[float, float]] = {}  # widths of heads and cells
        self.sample = sample
        self.line = metrics.height() + 3.0

    def size(self, part: Window | str) -> tuple[float, float]:
        """Return the room that a part needs."""
        if isinstance(part, str):
            return self._metrics.horizontalAdvance(part) + 4.0, self.line
        cell = self.cell_width(part)
        width = self.head_width(part) + cell * len(part.columns)
        width = max(width, self._bold.horizontalAdvance(self.title(part)) + 6.0)
        n_lines = 2 + len(part.rows) + bool(part.left_out[0])
        return width + 2.0, n_lines * self.line + 2.0

    def title(self, part: Window) -> str:
        """Return letter and shape."""
        height, width = part.grid.values.shape
        return f"{part.grid.title}  {height} × {width}"

    def _widths(self, part: Window) -> tuple[float, float]:
        """Return the widths of names and of cells, found once for each matrix."""
        found = self._known.get(part)
        if found is None:
            found = self._find_head_width(part), self._find_cell_width(part)
            self._known[part] = found
        return found

    def head_width(self, part: Window) -> float:
        """Return the width of the names of the rows."""
        return self._widths(part)[0]

    def cell_width(self, part: Window) -> float:
        """Return the width of a cell: that of the longest number or name."""
        return self._widths(part)[1]

    def _find_head_width(self, part: Window) -> float:
        names = (elided(part.grid.rows[k]) for k in part.rows)
        widest = max(map(self._metrics.horizontalAdvance, names), default=0.0)
        return widest + PADDING if widest else 0.0

    def _find_cell_width(self, part: Window) -> float:
        texts = [elided(part.grid.columns[k]) for k in part.columns]
        texts += [
            shown(float(part.grid.values[i, k]), DIGITS)
            for i in part.rows
            for k in part.columns
        ]
        widest = max(map(self._metrics.horizontalAdvance, texts), default=0.0)
        return max(widest + 2 * PADDING, LEAST_WIDTH)

    def cell(self, part: Window, rect: QRectF, row: int, column: int) -> QRectF:
        """Return where a cell is painted."""
        width = self.cell_width(part)
        left = rect.left() + self.head_width(part) + 1.0
        top = rect.top() + 2 * self.line
        return QRectF(
            left + (column - part.columns.start) * width,
            top + (row - part.rows.start) * self.line,
            width,
            self.line,
        )

    def cell_at(
        self, part: Window, rect: QRectF, point: QPointF
    ) -> tuple[int, int] | None:
        """Return row and column at a place; a row's name belongs to its first cell."""
        first = self.cell(part, rect, part.rows.start, part.columns.start)
        row = part.rows.start + int((point.y() - first.top()) // self.line)
        across = (point.x() - first.left()) // first.width()
        column = part.columns.start + max(int(across), 0)
        if point.y() < first.top() or row not in part.rows:
            return None
        return (row, column) if column in part.columns else None


def bold(font: QFont) -> QFont:
    """Return a font in bold, as titles have it."""
    found = QFont(font)
    found.setBold(True)
    return found


def elided(name: str) -> str:
    """Return a name, shortened if it is long."""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def paint_sign(painter: QPainter, rect: QRectF, text: str) -> None:
    """Write a sign between two matrices."""
    painter.setPen(QColor(theme.colors.text))
    painter.drawText(rect, _CENTRE, text)


def paint_grid(painter: QPainter, looks: Looks, part: Window, rect: QRectF) -> None:
    """Paint a matrix."""
    colors, grid = theme.colors, part.grid
    usual = painter.font()
    painter.setFont(bold(usual))
    painter.setPen(QColor(colors.text))
    head = QRectF(rect.left(), rect.top(), rect.width(), looks.line)
    painter.drawText(head, _LEFT | _MIDDLE, looks.title(part))
    painter.setFont(usual)
    _paint_names(painter, looks, part, rect)
    for row in part.rows:
        for column in part.columns:
            cell = looks.cell(part, rect, row, column)
            _paint_cell(painter, cell, grid, row, column)
    _paint_frame(painter, looks, part, rect)


def _paint_names(painter: QPainter, looks: Looks, part: Window, rect: QRectF) -> None:
    colors, grid = theme.colors, part.grid
    painter.setPen(QColor(colors.text_dim))
    for column in part.columns:
        cell = looks.cell(part, rect, part.rows.start, column)
        name = cell.translated(0.0, -looks.line)
        painter.drawText(name, _CENTRE, elided(grid.columns[column]))
    for row in part.rows:
        cell = looks.cell(part, rect, row, part.columns.start)
        name = QRectF(
            rect.left(), cell.top(), cell.left() - rect.left() - 4, looks.line
        )
        painter.drawText(name, _RIGHT | _MIDDLE, elided(grid.rows[row]))
    rows, columns = part.left_out
    last = looks.cell(part, rect, part.rows[-1], part.columns[-1])
    if columns:
        more = QRectF(last.right() - 40.0, rect.top(), 40.0, looks.line)
        painter.drawText(more, _RIGHT | _MIDDLE, f"… +{columns}")
    if rows:
        more = QRectF(rect.left(), last.bottom(), rect.width(), looks.line)
        painter.drawText(more, _CENTRE, f"⋮ +{rows}")


def _paint_cell(
    painter: QPainter, cell: QRectF, grid: Grid, row: int, column: int
) -> None:
    colors = theme.colors
    painter.fillRect(cell, QColor(colors.base))
    n_lit = (row == grid.lit[0]) + (column == grid.lit[1])
    is_all = None in grid.lit
    if n_lit:
        tint = QColor(colors.accent)
        tint.setAlphaF(CROSSED if n_lit == 2 else LIT + LIT * is_all)
        painter.fillRect(cell, tint)
    is_there, is_known = grid.is_there(row, column), grid.is_known(row, column)
    if not is_known and is_there:
        hatch = QBrush(QColor(colors.border), Qt.BrushStyle.BDiagPattern)
        painter.fillRect(cell, hatch)
    painter.setPen(QPen(QColor(colors.border), 1.0))
    painter.drawRect(cell)
    if not is_there:
        painter.setPen(QColor(colors.text_dim))
        painter.drawText(cell, _CENTRE, "·")
    elif is_known:
        value = float(grid.values[row, column])
        color = colors.text
        if math.isfinite(value) and value:
            color = colors.positive if value > 0 else colors.negative
        painter.setPen(QColor(color))
        room = cell.adjusted(2.0, 0.0, -PADDING, 0.0)
        painter.drawText(room, _RIGHT | _MIDDLE, shown(value, DIGITS))


def _paint_frame(painter: QPainter, looks: Looks, part: Window, rect: QRectF) -> None:
    """Frame the selected sample."""
    grid, sample = part.grid, looks.sample
    seen = part.rows if grid.samples == "rows" else part.columns
    if not grid.samples or sample not in seen:
        return
    ends = [
        looks.cell(part, rect, row, column)
        for row, column in (
            ((sample, part.columns[0]), (sample, part.columns[-1]))
            if grid.samples == "rows"
            else ((part.rows[0], sample), (part.rows[-1], sample))
        )
    ]
    painter.setPen(QPen(QColor(theme.colors.accent), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(ends[0].united(ends[1]))
