"""A matrix as the text that spreadsheets exchange, and back."""

import numpy as np

from engine.arrays import Array, BoolArray
from engine.numerals import parse_number

EMPTY = ("", "·")


def to_text(
    values: Array,
    mask: BoolArray | None = None,
    names: tuple[tuple[str, ...], tuple[str, ...]] | None = None,
) -> str:
    """Write numbers with tabs between; cells without a connection stay empty.

    `values` is of shape (n_rows, n_columns), and so is `mask`, False where there is no
    number. `names`, of rows and of columns, are written too if given.
    """
    lines = []
    if names is not None:
        lines.append("\t".join(("", *names[1])))
    for i, row in enumerate(values):
        cells = [
            f"{float(value):.15g}" if mask is None or mask[i, j] else ""
            for j, value in enumerate(row)
        ]
        if names is not None:
            cells.insert(0, names[0][i])
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"


def from_text(text: str) -> Array:
    """Read numbers separated by tabs, semicolons or blanks, a row a line.

    Returns
    -------
    ndarray of shape (n_rows, n_columns)
        NaN for an empty cell; short rows are filled with them.

    Raises
    ------
    EngineError
        VALUE_NOT_A_NUMBER or VALUE_NOT_FINITE with the text of the first bad cell.
    """
    rows = [_cells(line) for line in text.splitlines() if line.strip()]
    width = max((len(row) for row in rows), default=0)
    values = np.full((len(rows), width), np.nan)
    for i, row in enumerate(rows):
        for j, cell in enumerate(row):
            if cell.strip() not in EMPTY:
                values[i, j] = parse_number(cell)
    return values


def _cells(line: str) -> list[str]:
    for mark in ("\t", ";"):
        if mark in line:
            return line.split(mark)
    return line.split()
