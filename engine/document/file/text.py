"""JSON text and plain dictionaries, with errors that say where."""

import json
import math
import re
from itertools import islice
from typing import Any

import msgspec

from engine.errors import Code, EngineError

BOM = b"\xef\xbb\xbf"  # some editors put it before the text
LINE_LENGTH = 88

_BYTE = re.compile(r"\(byte (\d+)\)")


def first_not_finite(value: object) -> str | None:
    """Return the path of a NaN or an infinity inside plain data; None if there is none.

    Not recursive, because what it searches may be nested as deeply as a file likes.
    """
    waiting: list[tuple[str, object]] = [("$", value)]
    while waiting:
        path, item = waiting.pop()
        if isinstance(item, float) and not math.isfinite(item):
            return path
        if isinstance(item, dict):
            waiting.extend((f"{path}.{key}", child) for key, child in item.items())
        elif isinstance(item, list):
            waiting.extend((f"{path}[{i}]", child) for i, child in enumerate(item))
    return None


def parse(data: bytes, entry: str = "") -> dict[str, Any]:
    """Read a JSON object.

    Parameters
    ----------
    data : bytes
        The text, in UTF-8.
    entry : str
        Where it stands in the archive, for errors.

    Raises
    ------
    EngineError
        If the text is not JSON, holds a number that is not finite, or is no object.
    """
    data = data.removeprefix(BOM)
    try:
        raw = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _explain(data, entry, error) from error
    if not isinstance(raw, dict):
        raise EngineError(
            Code.FILE_FIELD_TYPE, path="$", expected="object", found=_kind(raw)
        )
    return raw


def _kind(value: object) -> str:
    return {list: "array", str: "str", bool: "bool", type(None): "null"}.get(
        type(value), "number"
    )


def _explain(data: bytes, entry: str, error: Exception) -> EngineError:
    """Find out whether a text is broken or has a NaN, and where."""
    try:
        path = first_not_finite(json.loads(data))  # which reads NaN and 1e999
    except (ValueError, RecursionError):
        path = None
    if path is not None:
        return EngineError(Code.FILE_NOT_FINITE, path=path)
    found = _BYTE.search(str(error))
    place = min(int(found[1]), len(data)) if found else len(data)
    if isinstance(error, UnicodeDecodeError):  # its place counts from inside the string
        place = _first_bad_byte(data)
    before = data[:place]
    line_start = before.rfind(b"\n") + 1
    return EngineError(
        Code.FILE_JSON_BROKEN,
        entry=entry,
        line=before.count(b"\n") + 1,
        column=len(before[line_start:].decode(errors="replace")) + 1,
    )


def _first_bad_byte(data: bytes) -> int:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.start
    return len(data)


def pretty(value: object, indent: int = 0, used: int = 0) -> str:
    """Return JSON for people: what fits into a line, and every row, stands on one.

    Parameters
    ----------
    value : object
        Plain data.
    indent : int
        Number of spaces before the lines inside.
    used : int
        Number of characters before it on its line.
    """
    if not isinstance(value, dict | list) or _is_row(value):
        return _flat(value)
    if not _is_long(value):
        flat = _flat(value)
        if len(flat) + indent + used < LINE_LENGTH:
            return flat
    inner = " " * (indent + 2)
    if isinstance(value, dict):
        heads = [f"{_flat(key)}: " for key in value]
        children = list(value.values())
        opening, closing = "{", "}"
    else:
        heads, children = [""] * len(value), value
        opening, closing = "[", "]"
    parts = (
        f"{inner}{head}{pretty(child, indent + 2, len(head))}"
        for head, child in zip(heads, children, strict=True)
    )
    return f"{opening}\n" + ",\n".join(parts) + f"\n{' ' * indent}{closing}"


def _is_long(value: object) -> bool:
    """Tell quickly whether there is surely too much for a line: 3 letters for each."""
    waiting, count = [value], 0
    while waiting and count * 3 < LINE_LENGTH:
        item = waiting.pop()
        count += 1
        if isinstance(item, dict):
            waiting.extend(islice(item.values(), LINE_LENGTH))
        elif isinstance(item, list):
            waiting.extend(item[:LINE_LENGTH])
    return bool(waiting)


def _is_row(value: object) -> bool:
    return isinstance(value, list) and all(type(item) is float for item in value)


def _flat(value: object) -> str:
    """Return JSON on one line, spaced like prose."""
    if _is_row(value):  # most of a file; there is no comma inside a number
        return msgspec.json.encode(value).decode().replace(",", ", ")
    if isinstance(value, dict):
        parts = (f"{_flat(key)}: {_flat(child)}" for key, child in value.items())
        return "{" + ", ".join(parts) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flat, value)) + "]"
    return msgspec.json.encode(value).decode()
