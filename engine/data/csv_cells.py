"""Cells of a text table: what is a number, what is missing."""

import math
import re
from collections.abc import Iterable

from engine.errors import Code, EngineError

MAX_QUOTED = 80  # characters of a cell that an error carries
MISSING = frozenset({"", "na", "n/a", "nan", "null", "none", "?"})
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)


def is_missing(cell: str) -> bool:
    """Tell whether a cell of a column of numbers says that there is none."""
    return cell.lower() in MISSING


def to_number(cell: str, decimal: str) -> float | None:
    """Read a number written with the given decimal mark; None if it is not one.

    With a comma as the mark a point is refused: it could separate thousands.
    """
    if decimal == ",":
        if "." in cell:
            return None
        cell = cell.replace(",", ".")
    if not _NUMBER.fullmatch(cell):
        return None
    value = float(cell)
    return value if math.isfinite(value) else None


def is_number(cell: str) -> bool:
    """Tell whether a cell is a number with either decimal mark."""
    return to_number(cell, ".") is not None or to_number(cell, ",") is not None


def number_share(cells: Iterable[str]) -> float | None:
    """Return the part of the cells that are numbers; None if all are missing."""
    present = [is_number(cell) for cell in cells if not is_missing(cell)]
    return sum(present) / len(present) if present else None


def cell_error(code: Code, row: int, column: int, name: str, text: str) -> EngineError:
    """Make the error that leads to one cell; `row` and `column` count from 1."""
    return EngineError(code, row=row, column=column, name=name, text=text[:MAX_QUOTED])
