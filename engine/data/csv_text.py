"""From the bytes of a text file to its lines."""

import codecs
import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from engine.errors import Code, EngineError

MAX_BYTES = 2**29
COMMENT = "#"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_bytes(source: bytes | Path | str) -> bytes:
    """Return the content of a file, or the bytes themselves.

    Raises
    ------
    EngineError
        DATA_FILE_MISSING, DATA_FILE_UNREADABLE, or DATA_FILE_TOO_LARGE above 512 MiB.
    """
    if isinstance(source, bytes):
        return source
    path = Path(source)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise EngineError(
                Code.DATA_FILE_TOO_LARGE, path=str(path), size=size, limit=MAX_BYTES
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise EngineError(Code.DATA_FILE_MISSING, path=str(path)) from error
    except OSError as error:
        raise EngineError(Code.DATA_FILE_UNREADABLE, path=str(path)) from error


def find_encoding(content: bytes) -> str:
    """Return the encoding: by a byte order mark, else utf-8 if it fits, else cp1251."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1251"
    return "utf-8"


def to_lines(content: bytes, encoding: str) -> list[str]:
    """Decode and cut into lines; line `n` of the file has index ``n - 1``.

    Raises
    ------
    EngineError
        CSV_ENCODING_UNKNOWN, CSV_ENCODING_WRONG with the line that does not fit,
        CSV_NOT_TEXT for a file with zero characters, CSV_EMPTY.
    """
    try:
        text = content.decode(encoding)
    except LookupError as error:
        raise EngineError(Code.CSV_ENCODING_UNKNOWN, encoding=encoding) from error
    except UnicodeDecodeError as error:
        row = content.count(b"\n", 0, error.start) + 1
        raise EngineError(
            Code.CSV_ENCODING_WRONG, encoding=encoding, row=row
        ) from error
    except ValueError as error:  # a codec that is not one of text
        raise EngineError(Code.CSV_ENCODING_UNKNOWN, encoding=encoding) from error
    text = text.removeprefix("\ufeff")  # the mark, if the encoding was given without
    if not text or text.isspace():
        raise EngineError(Code.CSV_EMPTY)
    if "\0" in text:
        row = text.count("\n", 0, text.index("\0")) + 1
        raise EngineError(Code.CSV_NOT_TEXT, row=row)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def is_data(line: str) -> bool:
    """Tell whether a line is neither blank nor a comment."""
    if "$" <= line[:1] <= "~":  # most lines: they begin with a digit, sign or letter
        return True
    content = line.strip()
    return bool(content) and not content.startswith(COMMENT)


def split_rows(
    lines: Iterable[str], delimiter: str
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the number of the first line and the stripped cells of every row.

    Blank lines and comments are left out. A blank as delimiter stands for any run of
    white space.

    Raises
    ------
    EngineError
        CSV_QUOTES where a quotation mark opens a cell that never ends.
    """
    row = 0

    def data_lines() -> Iterator[str]:
        nonlocal row
        for number, line in enumerate(lines, start=1):
            if is_data(line):
                row = row or number
                yield line.strip().expandtabs(1) if delimiter == " " else line

    reader = csv.reader(
        data_lines(), delimiter=delimiter, skipinitialspace=True, strict=True
    )
    try:
        for cells in reader:
            yield row, tuple(cell.strip() for cell in cells)
            row = 0  # the next line that is taken begins a row
    except csv.Error as error:
        raise EngineError(Code.CSV_QUOTES, row=row) from error
