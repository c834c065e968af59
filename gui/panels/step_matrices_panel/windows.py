"""Which rows and columns of a large matrix are seen: those around what is meant."""

from dataclasses import dataclass
from functools import cached_property

from gui.panels.step_matrices_panel.grids import Grid

MOST_ROWS, MOST_COLUMNS = 8, 8


@dataclass(frozen=True)
class Window:
    """The part of a grid that is painted."""

    grid: Grid
    focus: tuple[int, int]
    most_columns: int = MOST_COLUMNS

    @cached_property
    def rows(self) -> range:
        """The rows seen."""
        return _around(self.focus[0], self.grid.values.shape[0], MOST_ROWS)

    @cached_property
    def columns(self) -> range:
        """The columns seen."""
        return _around(self.focus[1], self.grid.values.shape[1], self.most_columns)

    @property
    def left_out(self) -> tuple[int, int]:
        """Number of rows and of columns that are not seen."""
        height, width = self.grid.values.shape
        return height - len(self.rows), width - len(self.columns)


def window_of(grid: Grid, sample: int) -> Window:
    """Return the part of a grid around what is lit, or around the selected sample."""
    row, column = grid.lit
    if grid.samples == "rows":
        row = sample
    elif grid.samples == "columns":
        column = sample
    return Window(grid, (row or 0, column or 0))


def _around(middle: int, n: int, most: int) -> range:
    if n <= most:
        return range(n)
    start = min(max(middle - most // 2, 0), n - most)
    return range(start, start + most)
