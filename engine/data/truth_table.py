"""Truth tables: every combination of n inputs, in the order of the lecture."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.arrays import Array, frozen
from engine.data.dataset import Dataset, binary_names, numbered
from engine.errors import Code, EngineError

MAX_INPUTS = 10  # 1024 rows

Ones = NDArray[np.intp]  # how many inputs of each row are 1
FUNCTIONS: Mapping[str, Callable[[Ones, int], NDArray[np.bool_]]] = MappingProxyType(
    {
        "and": lambda ones, n_inputs: ones == n_inputs,
        "or": lambda ones, _: ones > 0,
        "nand": lambda ones, n_inputs: ones < n_inputs,
        "nor": lambda ones, _: ones == 0,
        "xor": lambda ones, _: ones % 2 == 1,
        "xnor": lambda ones, _: ones % 2 == 0,
        "not": lambda ones, _: ones == 0,
    }
)


def input_rows(n_inputs: int) -> Array:
    """Return every combination of 0 and 1; the first input changes fastest.

    Returns
    -------
    ndarray of shape (2 ** n_inputs, n_inputs)
        For two inputs the rows 00, 10, 01, 11.

    Raises
    ------
    EngineError
        COUNT_OUT_OF_RANGE unless there are 1 to 10 inputs.
    """
    _check_inputs(n_inputs, MAX_INPUTS)
    numbers = np.arange(2**n_inputs)[:, np.newaxis]
    return frozen(numbers >> np.arange(n_inputs) & 1)


def truth_table(name: str, n_inputs: int | None = None) -> Dataset:
    """Return the truth table of a function as a data set of one target column.

    Parameters
    ----------
    name : str
        A key of `FUNCTIONS`. With more than two inputs "xor" is 1 where an odd number
        of inputs is 1.
    n_inputs : int, optional
        2 if not given; "not" always has 1.

    Raises
    ------
    EngineError
        DATA_UNKNOWN for another name, COUNT_OUT_OF_RANGE for the number of inputs.
    """
    if name not in FUNCTIONS:
        raise EngineError(Code.DATA_UNKNOWN, name=name)
    most = 1 if name == "not" else MAX_INPUTS
    if n_inputs is None:
        n_inputs = min(2, most)
    _check_inputs(n_inputs, most)
    ones = input_rows(n_inputs).sum(axis=1).astype(np.intp)
    return truth_table_of(n_inputs, FUNCTIONS[name](ones, n_inputs), name)


def truth_table_of(
    n_inputs: int,
    outputs: ArrayLike,
    name: str = "truth_table",
    target_names: tuple[str, ...] = (),
) -> Dataset:
    """Return a truth table with given targets.

    Parameters
    ----------
    n_inputs : int
        1 to 10.
    outputs : array_like of shape (2 ** n_inputs,) or (2 ** n_inputs, n_targets)
        Targets in the order of `input_rows`.
    name : str
        Name of the data set.
    target_names : tuple of str
        One per target; "y", or "y1", "y2", … if empty.

    Raises
    ------
    EngineError
        COUNT_OUT_OF_RANGE for the number of inputs, DATA_ROWS_DIFFER for the number of
        targets, DATA_NOT_FINITE for a target that is not a number.
    """
    x = input_rows(n_inputs)
    y = frozen(np.atleast_1d(np.asarray(outputs, dtype=np.float64)))
    if y.ndim == 1:
        y = y[:, np.newaxis]
    if y.ndim != 2 or len(y) != len(x) or not y.shape[1]:
        raise EngineError(Code.DATA_ROWS_DIFFER, expected=len(x), found=len(y))
    if not np.isfinite(y).all():
        raise EngineError(Code.DATA_NOT_FINITE)
    if not target_names:
        target_names = ("y",) if y.shape[1] == 1 else numbered("y", y.shape[1])
    names = numbered("x", n_inputs)
    return Dataset(name, x, y, names, target_names, binary_names(y))


def _check_inputs(n_inputs: int, most: int) -> None:
    if not 1 <= n_inputs <= most:
        raise EngineError(
            Code.COUNT_OUT_OF_RANGE, value=n_inputs, lowest=1, highest=most
        )
