"""Text tables: delimiter, header, decimal mark and encoding found or given.

There are two ways through a file. `_read_bulk` lets NumPy parse a plain table at its
own speed; whatever NumPy cannot take goes to `_read_cells`, which looks at every cell
and either returns the same table or says which cell is wrong.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

import numpy as np

from engine.arrays import Array
from engine.data.csv_cells import cell_error, is_missing, to_number
from engine.data.csv_options import (
    HEAD_ROWS,
    CsvOptions,
    head_rows,
    is_text_column,
    open_csv,
    sniff_csv,
)
from engine.data.csv_table import CsvTable, looks_like_classes, table_to_dataset
from engine.data.csv_text import is_data, split_rows
from engine.data.dataset import unique_names
from engine.errors import Code, EngineError

__all__ = [
    "CsvOptions",
    "CsvTable",
    "head_rows",
    "looks_like_classes",
    "read_csv",
    "sniff_csv",
    "table_to_dataset",
]


@dataclass(slots=True)
class _Layout:
    """What the head of a table tells about all of it."""

    names: tuple[str, ...]
    options: CsvOptions
    text: tuple[int, ...]  # columns whose cells are classes
    codes: dict[int, dict[str, int]] = field(init=False)  # classes by first appearance

    def __post_init__(self) -> None:
        self.codes = {column: {} for column in self.text}

    def code(self, column: int, cell: str) -> float:
        """Return the number of a class, a new one for a cell not seen before."""
        codes = self.codes[column]
        return float(codes.setdefault(cell, len(codes)))


def read_csv(source: bytes | Path | str, options: CsvOptions | None = None) -> CsvTable:
    """Read a table of numbers and text.

    A column is text if fewer than half of its cells in the first 50 rows are numbers,
    or if the options say so. Lines that begin with "#" are comments. In columns of
    numbers an empty cell, "NA", "N/A", "NaN", "null", "None" and "?" are missing, and
    missing cells are refused, as nobody could learn from them.

    Parameters
    ----------
    source : bytes, Path or str
        The content, or the path of the file.
    options : CsvOptions, optional
        What is known; the rest is found.

    Raises
    ------
    EngineError
        CSV_BAD_CELL or CSV_MISSING_CELL with row, column, name and text of the first
        such cell; CSV_RAGGED, CSV_QUOTES with the row; CSV_NO_ROWS, CSV_NO_NUMBERS;
        CSV_COLUMN_UNKNOWN for an unknown text column; otherwise as `open_csv`.
    """
    lines, found = open_csv(source, options)
    layout = _layout(lines, found)
    values = _read_bulk(lines, layout)
    if values is None:
        values = _read_cells(lines, layout)
    classes = _sort_classes(values, layout)
    values.flags.writeable = False
    return CsvTable(layout.names, values, classes, found)


def _layout(lines: Sequence[str], options: CsvOptions) -> _Layout:
    head: list[tuple[str, ...]] = []
    for _, cells in split_rows(lines, options.delimiter):
        head.append(cells)
        if len(head) > HEAD_ROWS:
            break
    # A delimiter at the end of every line does not begin one more column.
    width = len(head[0])
    if width > 1 and not any(cells[-1] for cells in head):
        width -= 1
    first = head[0][:width] if options.header else ("",) * width
    rows = head[1:] if options.header else head
    if not rows:
        raise EngineError(Code.CSV_NO_ROWS)
    names = unique_names(first)
    for name in options.text_columns:
        if name not in names:
            raise EngineError(Code.CSV_COLUMN_UNKNOWN, name=name)
    columns = [[row[j] for row in rows if j < len(row)] for j in range(width)]
    text = tuple(
        j
        for j in range(width)
        if names[j] in options.text_columns or is_text_column(columns[j])
    )
    if len(text) == width:
        raise EngineError(Code.CSV_NO_NUMBERS)
    return _Layout(names, options, text)


def _read_bulk(lines: Sequence[str], layout: _Layout) -> Array | None:
    """Read with NumPy's parser; None if the table needs the careful way."""
    body = _body(lines, layout)
    if body is None:
        return None
    mark = layout.options.delimiter
    delimiter = None if mark == " " else mark  # None: any run of white space
    try:
        values = np.loadtxt(
            body,
            delimiter=delimiter,
            comments=None,
            converters={j: _converter(layout, j) for j in layout.text},
            ndmin=2,
        )
    except ValueError:
        values = np.empty((0, 0))
    if values.shape[1] == len(layout.names) and np.isfinite(values).all():
        return values
    for codes in layout.codes.values():
        codes.clear()
    return None


def _body(lines: Sequence[str], layout: _Layout) -> list[str] | None:
    """Return the lines of data as NumPy can read them, or None where it cannot."""
    if any('"' in line for line in lines):
        return None
    # The first question answers for most lines, without a call.
    body = [line for line in lines if "$" <= line[:1] <= "~" or is_data(line)]
    if layout.options.header:
        del body[0]
    if layout.options.decimal == ",":
        # Only where each comma is a decimal mark and no point pretends to be one.
        is_plain = layout.options.delimiter not in ",." and not layout.text
        if not is_plain or any("." in line for line in body):
            return None
        body = [line.replace(",", ".") for line in body]
    return body


def _converter(layout: _Layout, column: int) -> Callable[[str], float]:
    def convert(cell: str) -> float:
        cell = cell.strip()
        if not cell:
            raise ValueError("missing")
        return layout.code(column, cell)

    return convert


def _read_cells(lines: Sequence[str], layout: _Layout) -> Array:
    """Read cell by cell, so that the first wrong one is found."""
    width = len(layout.names)
    rows = split_rows(lines, layout.options.delimiter)
    if layout.options.header:
        next(rows)
    values: list[list[float]] = []
    for row, written in rows:
        ends_empty = len(written) == width + 1 and not written[-1]
        cells = written[:width] if ends_empty else written
        if len(cells) != width:
            raise EngineError(
                Code.CSV_RAGGED, row=row, expected=width, found=len(cells)
            )
        values.append([_value(layout, row, j, cell) for j, cell in enumerate(cells)])
    return np.array(values, dtype=np.float64)


def _value(layout: _Layout, row: int, column: int, cell: str) -> float:
    place = (row, column + 1, layout.names[column], cell)
    if column in layout.codes:
        if not cell:
            raise cell_error(Code.CSV_MISSING_CELL, *place)
        return layout.code(column, cell)
    number = to_number(cell, layout.options.decimal)
    if number is not None:
        return number
    is_absent = is_missing(cell)
    raise cell_error(Code.CSV_MISSING_CELL if is_absent else Code.CSV_BAD_CELL, *place)


def _sort_classes(values: Array, layout: _Layout) -> Mapping[int, tuple[str, ...]]:
    """Order the classes of every text column in alphabetical order, in place."""
    classes = {}
    for column, codes in layout.codes.items():
        classes[column] = tuple(sorted(codes))
        place = np.empty(len(codes))
        place[[codes[name] for name in classes[column]]] = np.arange(len(codes))
        values[:, column] = place[values[:, column].astype(np.intp)]
    return MappingProxyType(classes)
