"""Tables of text: columns that line up, numbers at their right edge."""

from collections.abc import Sequence
from math import isnan

from engine.arrays import Array
from engine.numerals import format_number

GAP = "  "
MISSING = "·"


def table(rows: Sequence[Sequence[str]], left: Sequence[int] = ()) -> list[str]:
    """Line up the cells of rows.

    Parameters
    ----------
    rows : sequence of sequence of str
        All of the same length.
    left : sequence of int
        Columns that begin at their left edge; the others end at their right one.
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        GAP.join(
            cell.ljust(width) if number in left else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def matrix(
    values: Array, row_names: Sequence[str], column_names: Sequence[str]
) -> list[str]:
    """Write a matrix with the names of its rows and columns.

    Parameters
    ----------
    values : ndarray of shape (n_rows, n_columns)
        NaN stands for a cell that is not there and is written as a dot.
    row_names, column_names : sequence of str
        One for each row and for each column.
    """
    rows = [["", *column_names]]
    for name, numbers in zip(row_names, values.tolist(), strict=True):
        cells = [MISSING if isnan(n) else format_number(n) for n in numbers]
        rows.append([name, *cells])
    return table(rows, left=(0,))
