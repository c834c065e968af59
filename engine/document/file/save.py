"""Write a project file: first all bytes, then at once in the place of the old file."""

import contextlib
import errno
import os
import stat
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

import engine
from engine.arrays import AnyArray
from engine.document.document import Document
from engine.document.file import archive, text
from engine.document.file.describe import describe
from engine.document.file.limits import LIMITS
from engine.document.file.schema import FORMAT, SCHEMA, ArrayRef, Header, Project
from engine.errors import Code, EngineError

PLAIN_SUFFIX = ".json"

# In an archive, arrays of up to so many numbers stand in project.json: they can be read
# there, and a thousand tiny entries would be slow.
INLINE_NUMBERS = 64


def encode_nns(document: Document) -> bytes:
    """Return a document as an archive; the same document gives the same bytes.

    Raises
    ------
    EngineError
        If a number of the document is not finite, or there are too many of them.
    """
    arrays: dict[str, AnyArray] = {}

    def store(array: AnyArray, name: str, path: str, element_id: int) -> Any:  # noqa: ANN401
        _require_finite(array, path, element_id)
        if array.size <= INLINE_NUMBERS:
            return array.tolist()
        arrays[name] = array
        return ArrayRef(name)

    project = _plain(describe(document, store))
    manifest = msgspec.to_builtins(_header())
    return _within(
        archive.pack(_json(manifest), _json(project), arrays), LIMITS.total_bytes
    )


def encode_json(document: Document) -> bytes:
    """Return a document as plain JSON with all numbers in it; errors of `encode_nns`.

    Every number has the digits that give the same float back.
    """

    def store(array: AnyArray, name: str, path: str, element_id: int) -> Any:  # noqa: ANN401
        _require_finite(array, path, element_id)
        return array.tolist()

    project = _plain(describe(document, store))
    return _within(
        _json({**msgspec.to_builtins(_header()), **project}), LIMITS.json_bytes
    )


def encode_project(document: Document, suffix: str) -> bytes:
    """Return the bytes for a file with this suffix: ".json" is plain, others archives.

    Raises
    ------
    EngineError
        If a number of the document is not finite, or there are too many of them.
    """
    plain = suffix.lower() == PLAIN_SUFFIX
    return encode_json(document) if plain else encode_nns(document)


def write_project(path: Path, document: Document) -> None:
    """Write a project file; the old one stays as it is until the new one is complete.

    Raises
    ------
    EngineError
        If a number is not finite or the file cannot be written; the old one stays.
    """
    write_bytes(path, encode_project(document, path.suffix))


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file as one: it is there whole, or the old one stays.

    Raises
    ------
    EngineError
        FILE_NOT_WRITTEN.
    """
    try:
        _replace(path.resolve(), data)  # of a link, what it leads to
    except (OSError, ValueError, RuntimeError) as error:  # a bad name, a loop of links
        reason = errno.errorcode.get(getattr(error, "errno", 0) or 0, "")
        raise EngineError(
            Code.FILE_NOT_WRITTEN, file=str(path), reason=reason
        ) from error


def _replace(path: Path, data: bytes) -> None:
    # In the same folder, because only inside a file system is a replacement atomic.
    fresh = path.with_name(f".{path.name}.{os.urandom(4).hex()}")
    try:
        with fresh.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            fresh.chmod(stat.S_IMODE(path.stat().st_mode))
        fresh.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise


def _header() -> Header:
    return Header(format=FORMAT, schema=SCHEMA, app=engine.__version__)


def _plain(project: Project) -> dict[str, Any]:
    """Return the records as plain data; JSON would write NaN as null."""
    raw: dict[str, Any] = msgspec.to_builtins(project)
    path = text.first_not_finite(raw)
    if path is not None:
        raise EngineError(Code.FILE_NOT_FINITE, path=path)
    return raw


def _json(raw: dict[str, Any]) -> bytes:
    return text.pretty(raw).encode() + b"\n"


def _within(data: bytes, highest: int) -> bytes:
    """Refuse to write what would not be read again."""
    if len(data) > highest:
        raise EngineError(Code.FILE_TOO_LARGE, size=len(data), highest=highest)
    return data


def _require_finite(array: AnyArray, path: str, element_id: int) -> None:
    if not np.isfinite(array).all():
        raise EngineError(Code.FILE_NOT_FINITE, (element_id,), path=path)
