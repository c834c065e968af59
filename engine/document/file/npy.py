"""One array as the bytes of a .npy file, and back without trusting a word of it."""

import io
from math import prod

import numpy as np
from numpy.lib import format as npy_format

from engine.arrays import AnyArray
from engine.errors import Code, EngineError

# Floats, smaller floats, pictures, masks; never objects, which would be pickled.
KINDS = frozenset({"<f8", "<f4", "|u1", "|b1"})
_HEADER_READERS = {
    (1, 0): npy_format.read_array_header_1_0,
    (2, 0): npy_format.read_array_header_2_0,
}


def array_to_npy(array: AnyArray) -> bytes:
    """Return the file of an array; the same array always gives the same bytes."""
    buffer = io.BytesIO()
    little = np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<"))
    npy_format.write_array(buffer, little, version=(1, 0), allow_pickle=False)
    return buffer.getvalue()


def npy_to_array(data: bytes, entry: str) -> AnyArray:
    """Read a .npy file.

    Parameters
    ----------
    data : bytes
        The whole file.
    entry : str
        Its name, for errors.

    Raises
    ------
    EngineError
        If it is not an array of a kind in `KINDS`, or its header promises another
        amount of numbers than there are. The header is checked first: an honest-looking
        one can ask for terabytes.
    """
    buffer = io.BytesIO(data)
    try:
        read_header = _HEADER_READERS[npy_format.read_magic(buffer)]
        shape, fortran_order, dtype = read_header(buffer)
    except (ValueError, KeyError, TypeError, SyntaxError, RecursionError) as error:
        raise EngineError(Code.FILE_ARRAY_BROKEN, entry=entry) from error
    if dtype.str not in KINDS:
        raise EngineError(Code.FILE_ARRAY_KIND, entry=entry, found=dtype.str)
    if min(shape, default=0) < 0:
        raise EngineError(Code.FILE_ARRAY_BROKEN, entry=entry)
    body = data[buffer.tell() :]
    expected = prod(shape) * dtype.itemsize
    if len(body) != expected:
        raise EngineError(
            Code.FILE_ARRAY_SIZE, entry=entry, expected=expected, found=len(body)
        )
    array = np.frombuffer(body, dtype)
    if dtype.kind == "b":  # a byte of a mask may be neither 0 nor 1
        array = np.frombuffer(body, np.uint8) != 0
    try:
        return array.reshape(shape, order="F" if fortran_order else "C")
    except ValueError as error:  # more dimensions, or larger empty ones, than NumPy has
        raise EngineError(Code.FILE_ARRAY_BROKEN, entry=entry) from error
