"""Softmax as it stands in the book, and as it is computed, with all that is between.

``exp(a) / sum(exp(a))`` and ``exp(a - top) / sum(exp(a - top))`` are the same number,
as ``exp(top)`` can be cancelled; but the powers of the first overflow.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from engine.arrays import AnyArray, Array, ValueEquality, frozen


@dataclass(frozen=True, slots=True, eq=False)
class SoftmaxForm(ValueEquality):
    """One way to compute softmax.

    Attributes
    ----------
    exponents, powers, shares : ndarray of shape (n_units,)
        What the powers are taken of; the powers; the shares, NaN where they fail.
    total : float
        Sum of the powers.
    """

    exponents: Array
    powers: Array
    total: float
    shares: Array


def highest_power(precision: str) -> float:
    """Return the largest number whose power of e is finite: 709.78, or 88.72."""
    return float(np.log(np.finfo(precision).max))


def lowest_power(precision: str) -> float:
    """Return the number below which the power of e is 0: -744.44, or -103.28."""
    return float(np.log(np.finfo(precision).smallest_subnormal))


def softmax_forms(
    sums: ArrayLike, precision: str = "float64"
) -> tuple[SoftmaxForm, SoftmaxForm]:
    """Compute softmax of one row of sums literally, and after taking the largest away.

    Parameters
    ----------
    sums : array_like of shape (n_units,)
        At least one.
    precision : str
        "float64" or "float32": what the powers are computed in.
    """
    row = np.asarray(sums, dtype=precision)
    return _form(row), _form(row - row.max())


def _form(exponents: AnyArray) -> SoftmaxForm:
    with np.errstate(all="ignore"):
        powers = np.exp(exponents)
        total = powers.sum()
        shares = powers / total
    return SoftmaxForm(frozen(exponents), frozen(powers), float(total), frozen(shares))
