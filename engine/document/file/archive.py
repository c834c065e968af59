"""The .nns archive: a zip of manifest.json, project.json and arrays/<name>.npy."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any

from engine.arrays import AnyArray
from engine.document.file.limits import Limits
from engine.document.file.npy import array_to_npy, npy_to_array
from engine.document.file.text import parse
from engine.errors import Code, EngineError, Issue

MAGIC = b"PK\x03\x04"
MANIFEST = "manifest.json"
PROJECT = "project.json"

_ARRAY_NAME = re.compile(r"[A-Za-z0-9_-]{1,80}")
_ENTRY_NAME = re.compile(
    rf"manifest\.json|project\.json|arrays/{_ARRAY_NAME.pattern}\.npy"
)
_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip can have; the same in every save
_UNIX = 3  # written everywhere, or the bytes would depend on the system
_ENCRYPTED = 0x1
# What zipfile raises on files that are cut, changed or made to confuse it.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ValueError,  # also of wrong encodings
    EOFError,
    OSError,
    OverflowError,
    IndexError,
    KeyError,
    NotImplementedError,
    RuntimeError,
)


def pack(manifest: bytes, project: bytes, arrays: Mapping[str, AnyArray]) -> bytes:
    """Return the archive; the same content always gives the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _add(archive, MANIFEST, manifest, zipfile.ZIP_DEFLATED)
        _add(archive, PROJECT, project, zipfile.ZIP_DEFLATED)
        for name, array in arrays.items():
            # Weights hardly shrink, so packing them would only cost time.
            entry = _entry_of(name)
            _add(archive, entry, array_to_npy(array), zipfile.ZIP_STORED)
    return buffer.getvalue()


def _add(archive: zipfile.ZipFile, name: str, data: bytes, compression: int) -> None:
    info = zipfile.ZipInfo(name, _DATE)
    info.create_system = _UNIX
    info.external_attr = 0o644 << 16
    info.compress_type = compression
    archive.writestr(info, data)


def _entry_of(array_name: str) -> str:
    return f"arrays/{array_name}.npy"


class Archive:
    """An archive whose entries have been checked, but not yet unpacked."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except _BROKEN as error:
            raise EngineError(Code.FILE_DAMAGED, entry="") from error
        self._limits = limits
        self._infos = _checked(infos, limits)
        self._used: set[str] = {MANIFEST, PROJECT}

    def text(self, name: str) -> dict[str, Any]:
        """Return the JSON object of an entry."""
        info = self._info(name)
        if info.file_size > self._limits.json_bytes:
            raise EngineError(
                Code.FILE_TOO_LARGE,
                size=info.file_size,
                highest=self._limits.json_bytes,
            )
        return parse(self._unpack(info), name)

    def array(self, name: str) -> AnyArray:
        """Return the array ``arrays/<name>.npy``."""
        if not _ARRAY_NAME.fullmatch(name):
            raise EngineError(Code.FILE_ENTRY_NAME, entry=name)
        entry = _entry_of(name)
        self._used.add(entry)
        return npy_to_array(self._unpack(self._info(entry)), entry)

    def unused(self) -> list[Issue]:
        """Return a warning for every array that nothing asked for."""
        return [
            Issue(Code.FILE_ENTRY_UNUSED, values={"entry": name})
            for name in self._infos
            if name not in self._used
        ]

    def _info(self, name: str) -> zipfile.ZipInfo:
        if name not in self._infos:
            raise EngineError(Code.FILE_ENTRY_MISSING, entry=name)
        return self._infos[name]

    def _unpack(self, info: zipfile.ZipInfo) -> bytes:
        try:
            with self._zip.open(info) as stream:
                # Never read() without a number: a stream may hold more than it says.
                data = stream.read(info.file_size)
        except _BROKEN as error:
            raise EngineError(Code.FILE_DAMAGED, entry=info.filename) from error
        if len(data) != info.file_size:
            raise EngineError(Code.FILE_DAMAGED, entry=info.filename)
        return data


def _checked(
    infos: list[zipfile.ZipInfo], limits: Limits
) -> dict[str, zipfile.ZipInfo]:
    """Return the entries by name if all of them are what a project has."""
    if len(infos) > limits.entries:
        raise EngineError(
            Code.FILE_ENTRIES_TOO_MANY, count=len(infos), highest=limits.entries
        )
    total = sum(info.file_size for info in infos)
    if total > limits.total_bytes:
        raise EngineError(Code.FILE_TOO_LARGE, size=total, highest=limits.total_bytes)
    entries: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        name = info.filename
        if not _ENTRY_NAME.fullmatch(name) or info.orig_filename != name:
            raise EngineError(Code.FILE_ENTRY_NAME, entry=name)
        if name in entries:
            raise EngineError(Code.FILE_ENTRY_DOUBLE, entry=name)
        if info.flag_bits & _ENCRYPTED or info.compress_type not in {
            zipfile.ZIP_STORED,
            zipfile.ZIP_DEFLATED,
        }:
            raise EngineError(Code.FILE_ENTRY_KIND, entry=name)
        entries[name] = info
    return entries
