"""Scaling of inputs: one factor and one shift per column, for all to see."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from engine.arrays import AnyArray, Array, ValueEquality, frozen
from engine.data.dataset import Dataset
from engine.errors import Code, EngineError

BLOCK_ROWS = 4096  # float64 copies of uint8 images are made block by block


@dataclass(frozen=True, slots=True, eq=False)
class Scaling(ValueEquality):
    """``scaled = x * factor + shift``, column by column.

    Attributes
    ----------
    name : str
        A key of `SCALINGS`.
    factor, shift : ndarray of shape (n_features,)
        No factor is 0, so that every scaling can be undone.
    """

    name: str
    factor: Array
    shift: Array


def fit_scaling(name: str, x_train: AnyArray) -> Scaling:
    """Find factor and shift from the samples to train on, and from no others.

    Parameters
    ----------
    name : str
        "none"; "divide_255" and "divide_16", which look at no sample; "minmax", which
        takes each column to 0 … 1; "standard", which gives it mean 0 and standard
        deviation 1. The last two take a column that is constant to 0.
    x_train : ndarray of shape (n_samples, n_features)
        Unscaled inputs, at least one row.

    Raises
    ------
    EngineError
        SCALING_UNKNOWN for another name, DATA_NO_SAMPLES for an empty array.
    """
    if name not in SCALINGS:
        raise EngineError(Code.SCALING_UNKNOWN, name=name)
    if not len(x_train):
        raise EngineError(Code.DATA_NO_SAMPLES)
    factor, shift = SCALINGS[name](x_train)
    return Scaling(name, frozen(factor), frozen(shift))


def apply(scaling: Scaling, x: AnyArray) -> Array:
    """Scale inputs; returns a new array of float64 of the shape of `x`.

    Parameters
    ----------
    scaling : Scaling
        Found by `fit_scaling`.
    x : ndarray of shape (n_samples, n_features)
        Unscaled inputs.

    Raises
    ------
    EngineError
        SCALING_COLUMNS_DIFFER if the number of columns is not the scaling's.
    """
    _check_columns(scaling, x)
    scaled: Array = np.multiply(x, scaling.factor, dtype=np.float64)
    scaled += scaling.shift
    return scaled


def inverse(scaling: Scaling, scaled: Array) -> Array:
    """Undo `apply`, up to rounding."""
    _check_columns(scaling, scaled)
    return (scaled - scaling.shift) / scaling.factor


def default_scaling(dataset: Dataset) -> str:
    """Return the scaling to propose for a data set.

    Pictures of whole numbers are divided by the brightest value of their kind, 16 for
    the 8 by 8 digits and 255 for all others; everything else stays as it is.
    """
    if dataset.image_shape is None or dataset.x.dtype != np.uint8:
        return "none"
    return "divide_16" if dataset.x.max(initial=0) <= 16 else "divide_255"


def _check_columns(scaling: Scaling, x: AnyArray) -> None:
    expected = len(scaling.factor)
    if x.shape[-1] != expected:
        raise EngineError(
            Code.SCALING_COLUMNS_DIFFER, expected=expected, found=x.shape[-1]
        )


def _divide(divisor: float, x: AnyArray) -> tuple[Array, Array]:
    n_features = x.shape[1]
    return np.full(n_features, 1.0 / divisor), np.zeros(n_features)


def _minmax(x: AnyArray) -> tuple[Array, Array]:
    low = x.min(axis=0).astype(np.float64)
    high = x.max(axis=0).astype(np.float64)
    return _centred_at(low, high - low)


def _standard(x: AnyArray) -> tuple[Array, Array]:
    blocks = [x[i : i + BLOCK_ROWS] for i in range(0, len(x), BLOCK_ROWS)]
    mean = sum(block.sum(axis=0, dtype=np.float64) for block in blocks) / len(x)
    squares = sum(((block - mean) ** 2).sum(axis=0) for block in blocks)
    # The mean of a constant column is rounded, so its deviation need not come out as 0.
    is_constant = x.min(axis=0) == x.max(axis=0)
    deviation = np.where(is_constant, 0.0, np.sqrt(squares / len(x)))
    return _centred_at(np.where(is_constant, x[0], mean), deviation)


def _centred_at(origin: Array, width: Array) -> tuple[Array, Array]:
    """Take `origin` to 0 and `origin + width` to 1; a width of 0 is left at 1."""
    with np.errstate(divide="ignore", over="ignore"):
        factor = 1.0 / width
    factor = np.where(np.isfinite(factor) & (factor > 0.0), factor, 1.0)
    return factor, -origin * factor


SCALINGS: Mapping[str, Callable[[AnyArray], tuple[Array, Array]]] = MappingProxyType(
    {
        "none": lambda x: _divide(1.0, x),
        "divide_255": lambda x: _divide(255.0, x),
        "divide_16": lambda x: _divide(16.0, x),
        "minmax": _minmax,
        "standard": _standard,
    }
)
