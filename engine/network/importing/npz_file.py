"""The arrays of a .npz file, read without pickle and without trusting its headers."""

import io
import struct
import zipfile
import zlib
from math import prod

import numpy as np
from numpy.lib import format as npy_format

from engine.arrays import AnyArray
from engine.errors import Code, EngineError
from engine.network.importing.found import require_at_most

MAX_BYTES = 2**30
MAX_ARRAYS = 5000
KINDS = "fiubU"  # numbers, masks, and the text of the metadata; never objects

_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ValueError,
    EOFError,
    OSError,
    OverflowError,
    IndexError,
    KeyError,
    NotImplementedError,
    RuntimeError,
)
_BROKEN_HEADER = (
    ValueError,
    KeyError,
    TypeError,
    SyntaxError,
    RecursionError,
    EOFError,
)
_HEADER_READERS = {
    (1, 0): npy_format.read_array_header_1_0,
    (2, 0): npy_format.read_array_header_2_0,
}


def read_arrays(data: bytes) -> dict[str, AnyArray]:
    """Return the arrays of a .npz file by name.

    Raises
    ------
    EngineError
        IMPORT_BROKEN, IMPORT_TOO_LARGE, IMPORT_ARRAY_BROKEN, IMPORT_ARRAY_KIND.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            require_at_most(".npz", len(infos), MAX_ARRAYS)
            total = sum(info.file_size for info in infos)
            require_at_most(".npz", total, MAX_BYTES)
            return {
                info.filename.removesuffix(".npy"): _array(
                    info.filename.removesuffix(".npy"), _unpacked(archive, info)
                )
                for info in infos
            }
    except EngineError:
        raise
    except _BROKEN_ZIP as error:
        raise EngineError(Code.IMPORT_BROKEN, format=".npz") from error


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as stream:
        # Never read() without a number: a stream may hold more than it says.
        return stream.read(info.file_size)


def _array(name: str, data: bytes) -> AnyArray:
    """Read one array; its header is checked first, it may promise terabytes."""
    buffer = io.BytesIO(data)
    try:
        read_header = _HEADER_READERS[npy_format.read_magic(buffer)]
        shape, is_fortran, dtype = read_header(buffer)
    except _BROKEN_HEADER as error:
        raise EngineError(Code.IMPORT_ARRAY_BROKEN, name=name) from error
    if dtype.kind not in KINDS:
        raise EngineError(Code.IMPORT_ARRAY_KIND, name=name, found=dtype.str)
    body = data[buffer.tell() :]
    if min(shape, default=0) < 0 or len(body) != prod(shape) * dtype.itemsize:
        raise EngineError(Code.IMPORT_ARRAY_BROKEN, name=name)
    try:
        array: AnyArray = np.frombuffer(body, dtype)
        return array.reshape(shape, order="F" if is_fortran else "C")
    except ValueError as error:
        raise EngineError(Code.IMPORT_ARRAY_BROKEN, name=name) from error
