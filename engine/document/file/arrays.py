"""Turn the numbers of a record, inline or in an array of the archive, into arrays."""

from collections.abc import Callable

import numpy as np

from engine.arrays import AnyArray, Array, BoolArray, frozen, frozen_mask
from engine.document.file.schema import ArrayRef, MaskRows, Numbers, Rows
from engine.errors import Code, EngineError

Shape = tuple[int | None, ...]  # None: any number


def no_arrays(name: str) -> AnyArray:
    """Refuse an array: plain JSON has none beside it."""
    raise EngineError(Code.FILE_ENTRY_MISSING, entry=name)


class ArrayReader:
    """Read the numbers of records; every array is checked for its shape."""

    def __init__(self, stored: Callable[[str], AnyArray]) -> None:
        self._stored = stored

    def floats(self, value: Numbers | Rows, shape: Shape, path: str) -> Array:
        """Return finite float64 numbers of `shape`.

        Raises
        ------
        EngineError
            If the shape differs, a row has another length, or a number is not finite.
        """
        array = self._array(value, shape, path)
        if array.dtype.kind == "b":
            raise EngineError(
                Code.FILE_FIELD_TYPE, path=path, expected="float", found="bool"
            )
        finite = np.isfinite(array)
        if not finite.all():
            place = "".join(f"[{i}]" for i in np.argwhere(~finite)[0])
            raise EngineError(Code.FILE_NOT_FINITE, path=path + place)
        return frozen(array)

    def mask(self, value: MaskRows, shape: Shape, path: str) -> BoolArray:
        """Return a mask of `shape`; errors as of `floats`."""
        array = self._array(value, shape, path)
        if array.dtype.kind != "b":
            raise EngineError(
                Code.FILE_FIELD_TYPE, path=path, expected="bool", found="float"
            )
        return frozen_mask(array)

    def _array(
        self, value: Numbers | Rows | MaskRows, shape: Shape, path: str
    ) -> AnyArray:
        if isinstance(value, ArrayRef):
            array = self._stored(value.array)
        elif value:
            _require_even_rows(value, path)
            array = np.array(value)
        else:  # an empty list does not say how long its rows would be
            array = np.zeros((0, *(n or 0 for n in shape[1:])))
        fits = array.ndim == len(shape) and all(
            wanted in {None, found}
            for wanted, found in zip(shape, array.shape, strict=True)
        )
        if not fits:
            raise EngineError(
                Code.FILE_SHAPE_DIFFERS,
                path=path,
                expected=_words(shape),
                found=_words(array.shape),
            )
        return array


def _require_even_rows(
    value: list[float] | list[list[float]] | list[list[bool]], path: str
) -> None:
    lengths = [len(row) for row in value if isinstance(row, list)]
    for i, length in enumerate(lengths):
        if length != lengths[0]:
            raise EngineError(
                Code.FILE_SHAPE_DIFFERS,
                path=f"{path}[{i}]",
                expected=str(lengths[0]),
                found=str(length),
            )


def _words(shape: Shape) -> str:
    return " × ".join("n" if n is None else str(n) for n in shape)
