"""Read-only arrays, the only kind that a document, a network or a frame holds."""

from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
AnyArray = NDArray[Any]


def frozen(values: ArrayLike) -> Array:
    """Copy `values` into a float64 array that nobody can write to."""
    array = np.array(values, dtype=np.float64)
    array.flags.writeable = False
    return array


def frozen_mask(values: ArrayLike) -> BoolArray:
    """Copy `values` into a boolean array that nobody can write to."""
    array = np.array(values, dtype=np.bool_)
    array.flags.writeable = False
    return array


def same(left: object, right: object) -> bool:
    """Tell whether two field values are equal; arrays by shape, type and every bit."""
    if isinstance(left, np.ndarray) or isinstance(right, np.ndarray):
        return (
            isinstance(left, np.ndarray)
            and isinstance(right, np.ndarray)
            and left.dtype == right.dtype
            and left.shape == right.shape
            and left.tobytes() == right.tobytes()
        )
    return left == right


class ValueEquality:
    """Equality by value for frozen dataclasses that hold arrays (use with eq=False)."""

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        """Compare type and every field."""
        if type(other) is not type(self):
            return NotImplemented
        names = (field.name for field in fields(self))  # type: ignore[arg-type]
        return all(same(getattr(self, name), getattr(other, name)) for name in names)
