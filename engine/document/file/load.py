"""Read a project file; whatever is wrong with it is one error, and nothing happens."""

import errno
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.arrays import AnyArray
from engine.document.document import Document
from engine.document.file.archive import MAGIC, MANIFEST, PROJECT, Archive
from engine.document.file.arrays import ArrayReader, no_arrays
from engine.document.file.build import Builder
from engine.document.file.limits import LIMITS, Limits
from engine.document.file.migrations import migrate
from engine.document.file.schema import FORMAT, SCHEMA, Header, Project
from engine.document.file.text import BOM, parse
from engine.document.file.typed import to_record, unknown_fields
from engine.errors import Code, EngineError, Issue


@dataclass(frozen=True, slots=True)
class LoadedProject:
    """A document from a file, and what of the file was not understood.

    Attributes
    ----------
    warnings : tuple of Issue
        What the file says beyond this program's schema (a newer program wrote it), or
        what had to be put right. Saving the document loses it.
    """

    document: Document
    warnings: tuple[Issue, ...] = ()


def read_project(path: Path, limits: Limits = LIMITS) -> LoadedProject:
    """Read a project file.

    Raises
    ------
    EngineError
        If there is no file, it cannot be read, or `decode_project` refuses it.
    """
    return decode_project(read_bytes(path, limits), limits)


def read_bytes(path: Path, limits: Limits = LIMITS) -> bytes:
    """Read a whole file.

    Raises
    ------
    EngineError
        FILE_IS_FOLDER, FILE_TOO_LARGE, FILE_NOT_FOUND, FILE_UNREADABLE.
    """
    try:
        if path.is_dir():
            raise EngineError(Code.FILE_IS_FOLDER, file=str(path))
        size = path.stat().st_size
        if size > limits.total_bytes:
            raise EngineError(
                Code.FILE_TOO_LARGE, size=size, highest=limits.total_bytes
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise EngineError(Code.FILE_NOT_FOUND, file=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        reason = errno.errorcode.get(getattr(error, "errno", 0) or 0, "")
        raise EngineError(
            Code.FILE_UNREADABLE, file=str(path), reason=reason
        ) from error


def decode_project(data: bytes, limits: Limits = LIMITS) -> LoadedProject:
    """Read the bytes of a project, an archive or plain JSON; the content tells which.

    Raises
    ------
    EngineError
        With a code of its own for everything that can be wrong with a file.
    """
    if not data:
        raise EngineError(Code.FILE_EMPTY)
    if len(data) > limits.total_bytes:
        raise EngineError(
            Code.FILE_TOO_LARGE, size=len(data), highest=limits.total_bytes
        )
    if data.startswith(MAGIC):
        archive = Archive(data, limits)
        header = _header(archive.text(MANIFEST))
        raw = archive.text(PROJECT)
        loaded = _build(header, raw, archive.array, limits)
        return LoadedProject(loaded.document, (*loaded.warnings, *archive.unused()))
    if not data.removeprefix(BOM).lstrip().startswith(b"{"):
        raise EngineError(Code.FILE_NOT_A_PROJECT)
    if len(data) > limits.json_bytes:
        raise EngineError(
            Code.FILE_TOO_LARGE, size=len(data), highest=limits.json_bytes
        )
    raw = parse(data)
    header = _header(raw)
    inside = {key: raw[key] for key in raw if key not in Header.__struct_fields__}
    return _build(header, inside, no_arrays, limits)


def _header(raw: dict[str, Any]) -> Header:
    if raw.get("format") != FORMAT:
        raise EngineError(Code.FILE_NOT_A_PROJECT)
    header = to_record(raw, Header)
    if header.schema > SCHEMA:
        raise EngineError(
            Code.FILE_NEWER, schema=header.schema, highest=SCHEMA, app=header.app
        )
    return header


def _build(
    header: Header,
    raw: dict[str, Any],
    arrays: Callable[[str], AnyArray],
    limits: Limits,
) -> LoadedProject:
    raw = migrate(raw, header.schema)
    project = to_record(raw, Project)
    builder = Builder(ArrayReader(arrays), limits)
    document = builder.document(project)
    warnings = (*unknown_fields(raw, project), *builder.warnings)
    return LoadedProject(document, warnings)
