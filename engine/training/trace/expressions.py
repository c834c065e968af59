"""Formulas as trees: written with symbols or with numbers, and computed."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.nn.activations import ACTIVATIONS
from engine.training.trace.event import Operand


@dataclass(frozen=True, slots=True)
class Leaf:
    """A quantity: its symbol in the one reading, its value in the other."""

    operand: Operand


@dataclass(frozen=True, slots=True)
class Constant:
    """A number of the formula itself, such as 2; `text` is how it is written."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Plus:
    """A sum; a part that is `Negative` is taken away."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Negative:
    """Something with its sign turned round."""

    inner: "Expression"


@dataclass(frozen=True, slots=True)
class Times:
    """A product of numbers; of matrices of equal shape cell by cell."""

    parts: tuple["Expression", ...]
    is_cellwise: bool = False


@dataclass(frozen=True, slots=True)
class MatrixProduct:
    """A product of two matrices, samples as rows."""

    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Transposed:
    """A matrix with rows for columns."""

    inner: "Expression"


@dataclass(frozen=True, slots=True)
class Joined:
    """Matrices side by side: what a layer reads from several others."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Over:
    """A fraction."""

    above: "Expression"
    below: "Expression"


@dataclass(frozen=True, slots=True)
class Power:
    """A power."""

    base: "Expression"
    exponent: "Expression"


@dataclass(frozen=True, slots=True)
class Root:
    """A square root."""

    inner: "Expression"


@dataclass(frozen=True, slots=True)
class Call:
    """A function of one argument or several; `name` is a key of `FUNCTIONS`."""

    name: str
    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class SumOver:
    """A sum over an index, of which only the symbols are written."""

    index: str
    inner: "Expression"


@dataclass(frozen=True, slots=True)
class Listing:
    """Several formulas, one for each result."""

    parts: tuple["Expression", ...]


Expression = (
    Leaf
    | Constant
    | Plus
    | Negative
    | Times
    | MatrixProduct
    | Transposed
    | Joined
    | Over
    | Power
    | Root
    | Call
    | SumOver
    | Listing
)

ONE = Constant(1.0, "1")
TWO = Constant(2.0, "2")
ZERO = Constant(0.0, "0")
HALF = Constant(0.5, "½")
E = Constant(math.e, "e")


def _out(name: str) -> Callable[..., float]:
    return lambda pre: float(ACTIVATIONS[name].out(pre))


def _slope(name: str) -> Callable[..., float]:
    return lambda pre: float(ACTIVATIONS[name].slope(pre))


FUNCTIONS: dict[str, Callable[..., float]] = {
    "sigmoid": _out("sigmoid"),
    "tanh": math.tanh,
    "step": _out("step"),
    "relu": _out("relu"),
    "leaky_relu": _out("leaky_relu"),
    "sigmoid_slope": _slope("sigmoid"),
    "tanh_slope": _slope("tanh"),
    "relu_slope": _slope("relu"),
    "leaky_relu_slope": _slope("leaky_relu"),
    "step_slope": _slope("step"),
    "ln": lambda x: -math.inf if x <= 0 else math.log(x),  # of NaN: NaN
    "max": lambda *parts: max(parts),
    "sign": lambda x: float(np.sign(x)),
}


def difference(left: Expression, right: Expression) -> Plus:
    """Return ``left - right``."""
    return Plus((left, Negative(right)))


def square(inner: Expression) -> Power:
    """Return ``inner²``."""
    return Power(inner, TWO)


def value_of(expression: Expression) -> float:
    """Compute a formula of numbers, in double precision.

    Raises
    ------
    TypeError
        For formulas of matrices, sums over an index and listings.
    """
    if isinstance(expression, Leaf):
        return float(expression.operand.value)
    if isinstance(expression, Constant):
        return expression.value
    if isinstance(expression, Over):
        return _divided(value_of(expression.above), value_of(expression.below))
    if isinstance(expression, Power):
        return _power(value_of(expression.base), value_of(expression.exponent))
    if isinstance(expression, Negative | Root):
        inner = value_of(expression.inner)
        return -inner if isinstance(expression, Negative) else math.sqrt(inner)
    return _value_of_many(expression)


def _value_of_many(expression: Expression) -> float:
    if not isinstance(expression, Plus | Times | Call):
        raise TypeError(expression)
    parts = [value_of(part) for part in expression.parts]
    if isinstance(expression, Plus):
        return _sum(parts)
    if isinstance(expression, Times):
        return math.prod(parts)
    return FUNCTIONS[expression.name](*parts)


# Python refuses where an overflow or infinities leave no number; learning does not, and
# what became of it is to be seen.


def _power(base: float, exponent: float) -> float:
    try:
        return float(base**exponent)
    except (OverflowError, ZeroDivisionError):
        with np.errstate(all="ignore"):
            return float(np.float64(base) ** np.float64(exponent))


def _sum(parts: list[float]) -> float:
    try:
        return math.fsum(parts)
    except (OverflowError, ValueError):
        with np.errstate(all="ignore"):
            return float(np.sum(parts))


def _divided(above: float, below: float) -> float:
    with np.errstate(all="ignore"):
        return float(np.float64(above) / np.float64(below))
