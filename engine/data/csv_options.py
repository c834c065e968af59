"""How a text table is written: what is found, and what a person may set instead."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from engine.data.csv_cells import is_missing, number_share, to_number
from engine.data.csv_text import find_encoding, read_bytes, split_rows, to_lines
from engine.errors import Code, EngineError

HEAD_ROWS = 50  # rows that everything is found from
DELIMITERS = ",;\t| "

Rows = Sequence[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class CsvOptions:
    """How a text table is written; an empty text or None means "find it".

    Attributes
    ----------
    delimiter : str
        One character; a blank stands for any run of white space.
    decimal : str
        "." or ",".
    encoding : str
        A name of Python's, e.g. "utf-8", "cp1251".
    header : bool or None
        Whether the first row has the names of the columns.
    text_columns : tuple of str
        Names of columns whose cells are classes although they look like numbers.
    """

    delimiter: str = ""
    decimal: str = ""
    encoding: str = ""
    header: bool | None = None
    text_columns: tuple[str, ...] = ()


def sniff_csv(
    source: bytes | Path | str, options: CsvOptions | None = None
) -> CsvOptions:
    """Find how a file is written.

    Parameters
    ----------
    source : bytes, Path or str
        The content, or the path of the file.
    options : CsvOptions, optional
        What is set already; it is kept, and the rest is found in its light.

    Returns
    -------
    CsvOptions
        With nothing left to find.

    Raises
    ------
    EngineError
        As `open_csv`.
    """
    return open_csv(source, options)[1]


def head_rows(
    source: bytes | Path | str, options: CsvOptions | None = None
) -> tuple[tuple[str, ...], ...]:
    """Return the cells of the first 50 rows as text, the header included.

    Raises
    ------
    EngineError
        As `open_csv`, or CSV_QUOTES.
    """
    lines, found = open_csv(source, options)
    return _head(lines, found.delimiter)


def open_csv(
    source: bytes | Path | str, options: CsvOptions | None = None
) -> tuple[list[str], CsvOptions]:
    """Return the lines of a file and the options with nothing left to find.

    Raises
    ------
    EngineError
        If the file cannot be read as text (see `read_bytes` and `to_lines`), has
        nothing but comments (CSV_EMPTY), or an option is impossible
        (CSV_DELIMITER_WRONG, CSV_DECIMAL_WRONG, CSV_ENCODING_UNKNOWN).
    """
    options = options or CsvOptions()
    _check(options)
    content = read_bytes(source)
    encoding = options.encoding or find_encoding(content)
    lines = to_lines(content, encoding)
    delimiter = options.delimiter or _find_delimiter(lines)
    head = _head(lines, delimiter)
    if not head:
        raise EngineError(Code.CSV_EMPTY)
    decimal = options.decimal or _find_decimal(head)
    header = _find_header(head) if options.header is None else options.header
    found = CsvOptions(delimiter, decimal, encoding, header, options.text_columns)
    return lines, found


def is_text_column(cells: Sequence[str]) -> bool:
    """Tell whether fewer than half of the cells that are not missing are numbers."""
    share = number_share(cells)
    return share is not None and share < 0.5


def _check(options: CsvOptions) -> None:
    mark = options.delimiter
    if mark and (len(mark) > 1 or mark.isalnum() or mark in "\r\n\"'+-."):
        raise EngineError(Code.CSV_DELIMITER_WRONG, text=mark)
    if options.decimal not in ("", ".", ","):
        raise EngineError(Code.CSV_DECIMAL_WRONG, text=options.decimal)


def _head(lines: Sequence[str], delimiter: str) -> tuple[tuple[str, ...], ...]:
    return tuple(cells for _, cells in islice(split_rows(lines, delimiter), HEAD_ROWS))


def _find_delimiter(lines: Sequence[str]) -> str:
    """Return the mark that cuts most rows alike, and then into most numbers.

    `csv.Sniffer` is not asked because it takes the comma of ``0,5;1,5``, where both
    marks are equally regular; that ``5;1`` is no number decides here.
    """
    best, best_score = DELIMITERS[0], (0.0, 0.0)
    for delimiter in DELIMITERS:
        score = _score(lines, delimiter)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _score(lines: Sequence[str], delimiter: str) -> tuple[float, float]:
    try:
        head = _head(lines, delimiter)
    except EngineError:  # an open quotation mark, for this delimiter
        return 0.0, 0.0
    widths = Counter(len(cells) for cells in head)
    width, n_alike = max(widths.items(), key=lambda item: item[1], default=(0, 0))
    if width < 2:
        return 0.0, 0.0
    numbers = number_share(cell for cells in head for cell in cells)
    return n_alike / len(head), numbers or 0.0


def _find_decimal(head: Rows) -> str:
    cells = [cell for row in head for cell in row]
    only_comma = sum("," in cell and to_number(cell, ",") is not None for cell in cells)
    only_point = sum("." in cell and to_number(cell, ".") is not None for cell in cells)
    return "," if only_comma > only_point else "."


def _find_header(head: Rows) -> bool:
    """Tell whether the first row names columns whose other cells are numbers.

    At least half of these columns have to begin with something else than a number, so
    that one bad cell in the first row does not make it a header.
    """
    first, rest = head[0], head[1:]
    columns = [
        number
        for number, cell in enumerate(first)
        if cell and not is_text_column(_column(rest, number))
    ]
    names = [number for number in columns if number_share([first[number]]) == 0.0]
    is_named = bool(names) and 2 * len(names) >= len(columns)
    if rest:
        return is_named
    return is_named and len(names) == len([c for c in first if not is_missing(c)])


def _column(rows: Rows, number: int) -> list[str]:
    return [cells[number] for cells in rows if number < len(cells)]
