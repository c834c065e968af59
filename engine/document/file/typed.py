"""From plain data to typed records, with errors and warnings that name the place."""

import re
from typing import Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import fields

from engine.errors import Code, EngineError, Issue

T = TypeVar("T", bound=Struct)

# msgspec's messages, which it words alike for every type.
_WHERE = re.compile(r" - at `(\$.*)`$")
_MISSING = re.compile(r"missing required field `(.+?)`")
_TYPE = re.compile(r"^Expected `(.+?)`, got `(.+?)`")


def to_record(raw: object, kind: type[T]) -> T:
    """Convert plain data into a record.

    Raises
    ------
    EngineError
        If a field is missing, of another type, or out of its range.
    """
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        raise _explain(str(error)) from error


def _explain(message: str) -> EngineError:
    where = _WHERE.search(message)
    path = where[1] if where else "$"
    if missing := _MISSING.search(message):
        return EngineError(Code.FILE_FIELD_MISSING, path=path, field=missing[1])
    if wrong := _TYPE.search(message):
        expected, found = wrong.groups()
        return EngineError(
            Code.FILE_FIELD_TYPE, path=path, expected=expected, found=found
        )
    if message.startswith("Number out of range"):  # an integer that no float reaches
        return EngineError(Code.FILE_NOT_FINITE, path=path)
    return EngineError(Code.FILE_FIELD_VALUE, path=path)


def unknown_fields(raw: Any, record: object, path: str = "$") -> list[Issue]:  # noqa: ANN401
    """Return a warning for every field that a record was made without."""
    if isinstance(record, Struct):
        known = {field.encode_name: field.name for field in fields(record)}
        tag_field = type(record).__struct_config__.tag_field
        warnings = [
            Issue(Code.FILE_FIELD_UNKNOWN, values={"path": f"{path}.{key}"})
            for key in raw
            if key not in known and key != tag_field
        ]
        for key, name in known.items():
            if key in raw:
                child = getattr(record, name)
                warnings += unknown_fields(raw[key], child, f"{path}.{key}")
        return warnings
    if isinstance(record, list) and record and isinstance(record[0], Struct):
        return [
            warning
            for i, child in enumerate(record)
            for warning in unknown_fields(raw[i], child, f"{path}[{i}]")
        ]
    return []
