"""Writing formulas: what is common to plain text, LaTeX and MathML."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from enum import IntEnum, StrEnum

import numpy as np

from engine.arrays import AnyArray
from engine.numerals import format_number
from engine.training.trace.event import Operand
from engine.training.trace.expressions import (
    Call,
    Constant,
    Expression,
    Joined,
    Leaf,
    Listing,
    MatrixProduct,
    Negative,
    Over,
    Plus,
    Power,
    Root,
    SumOver,
    Times,
    Transposed,
)
from engine.training.trace.notation import Notation
from engine.training.trace.signs import Derivative, Glyph, Signs
from engine.training.trace.write_signs import SignWriter

MOST_PARTS = 6  # of a sum; of longer ones the first and the last are written
MOST_CELLS = 8  # rows or columns of a matrix; of larger ones the size is written
FIRST_PARTS = 3


class Reading(StrEnum):
    """What stands for the quantities of a formula."""

    SYMBOLS = "symbols"
    NUMBERS = "numbers"


class _Binds(IntEnum):
    """How tightly the parts of something hold together."""

    SUM = 1
    PRODUCT = 2
    POWER = 3
    ATOM = 4


class Writer(SignWriter):
    """Writes trees and values in one form; the forms differ in a dozen methods.

    Parameters
    ----------
    notation : Notation
    digits : int
        Significant digits of numbers.
    """

    def __init__(self, notation: Notation, digits: int = 6) -> None:
        self.notation = notation
        self.digits = digits

    # --- what a form is -------------------------------------------------------------

    @abstractmethod
    def row(self, parts: Iterable[str]) -> str:
        """Put parts one behind the other."""

    @abstractmethod
    def numeral(self, text: str) -> str:
        """Write a number that is formatted already."""

    @abstractmethod
    def fraction(self, above: str, below: str) -> str:
        """Write a fraction; both parts are whole."""

    @abstractmethod
    def power(self, base: str, exponent: str) -> str:
        """Write a power."""

    @abstractmethod
    def root(self, inner: str) -> str:
        """Write a square root."""

    @abstractmethod
    def function(self, name: str, arguments: Sequence[str]) -> str:
        """Write a function value; `name` is a key of `expressions.FUNCTIONS`."""

    @abstractmethod
    def parentheses(self, inner: str) -> str:
        """Put something in parentheses."""

    @abstractmethod
    def transposed(self, inner: str) -> str:
        """Write a transposed matrix."""

    @abstractmethod
    def matrix(self, rows: Sequence[Sequence[str]]) -> str:
        """Write a matrix of written cells."""

    @abstractmethod
    def linked(self, text: str, operand: Operand) -> str:
        """Mark what a quantity is, where the form can."""

    def chain(self, parts: Sequence[str]) -> str:
        """Write what is equal, one behind the other."""
        equals = self.operator("=")
        others = [piece for part in parts[1:] for piece in (equals, part)]
        return self.row([parts[0], *others])

    def seen(self, text: str) -> str:
        """Return what a person sees of something written: nothing of marks."""
        return text

    # --- values and symbols ---------------------------------------------------------

    def number(self, value: float) -> str:
        """Write a number with the digits that were asked for."""
        return self.numeral(format_number(value, self.digits))

    def value(self, value: float | AnyArray) -> str:
        """Write a number or a matrix; of a large one the size."""
        if not isinstance(value, np.ndarray):
            return self.number(value)
        table = np.atleast_2d(value)
        if self.notation.is_columns:
            table = table.T
        if max(table.shape) > MOST_CELLS:
            sizes = self.operator("×").join(map(self.numeral, map(str, table.shape)))
            return self.parentheses(sizes)
        return self.matrix([[self.number(cell) for cell in row] for row in table])

    def quantity(self, operand: Operand) -> str:
        """Write the value of a quantity, marked with what it is."""
        return self.linked(self.value(operand.value), operand)

    def symbol(self, operand: Operand) -> str:
        """Write the symbol of a quantity, marked with what it is."""
        return self.linked(self.sign(self.notation.sign(operand.symbol)), operand)

    # --- trees ----------------------------------------------------------------------

    def write(self, tree: Expression, reading: Reading) -> str:
        """Write a formula with symbols or with numbers."""
        return self._write(tree, reading)[0]

    def _write(self, tree: Expression, reading: Reading) -> tuple[str, _Binds]:
        if isinstance(tree, Leaf):
            return self._leaf(tree.operand, reading)
        if isinstance(tree, Constant):
            is_letter = tree.text.isalpha()
            text = self.glyph(Glyph(tree.text)) if is_letter else tree.text
            return text if is_letter else self.numeral(tree.text), _Binds.ATOM
        if isinstance(tree, Plus):
            return self._plus(tree, reading), _Binds.SUM
        if isinstance(tree, Negative):
            inner = self._wrapped(tree.inner, reading, _Binds.PRODUCT)
            return self.row([self.operator("−"), inner]), _Binds.SUM
        if isinstance(tree, Times):
            return self._times(tree, reading), _Binds.PRODUCT
        return self._others(tree, reading)

    def _others(self, tree: Expression, reading: Reading) -> tuple[str, _Binds]:
        if isinstance(tree, Over):
            parts = [self.write(part, reading) for part in (tree.above, tree.below)]
            return self.fraction(parts[0], parts[1]), self.fraction_binds
        if isinstance(tree, Power):
            base = self._wrapped(tree.base, reading, _Binds.ATOM)
            return self.power(base, self.write(tree.exponent, reading)), _Binds.POWER
        if isinstance(tree, Root):
            return self.root(self.write(tree.inner, reading)), _Binds.ATOM
        if isinstance(tree, Call):
            parts = [self.write(part, reading) for part in self._shortened(tree.parts)]
            return self.function(tree.name, parts), _Binds.ATOM
        return self._of_matrices(tree, reading)

    fraction_binds = _Binds.POWER  # plain text writes a fraction as a product

    def _of_matrices(self, tree: Expression, reading: Reading) -> tuple[str, _Binds]:
        if isinstance(tree, MatrixProduct):
            pair = [tree.left, tree.right]
            if self.notation.is_columns:
                pair.reverse()  # (A B)ᵀ = Bᵀ Aᵀ
            parts = [self._wrapped(part, reading, _Binds.PRODUCT) for part in pair]
            return self.operator("·").join(parts), _Binds.PRODUCT
        if isinstance(tree, Transposed):
            inner = self._wrapped(tree.inner, reading, _Binds.ATOM)
            return self.transposed(inner), _Binds.POWER
        if isinstance(tree, Joined):
            cells = [self.write(part, reading) for part in tree.parts]
            rows = [[c] for c in cells] if self.notation.is_columns else [cells]
            return self.matrix(rows), _Binds.ATOM
        if isinstance(tree, SumOver):
            inner = self._wrapped(tree.inner, reading, _Binds.PRODUCT)
            return self.sum_over(tree.index, inner), _Binds.PRODUCT
        assert isinstance(tree, Listing)  # noqa: S101  the last kind
        parts = [self.write(part, reading) for part in self._shortened(tree.parts)]
        return self.operator(",").join(parts), _Binds.SUM

    def _leaf(self, operand: Operand, reading: Reading) -> tuple[str, _Binds]:
        if reading is Reading.SYMBOLS:
            sign = self.notation.sign(operand.symbol)
            binds = _Binds.PRODUCT if isinstance(sign, Signs) else _Binds.ATOM
            if isinstance(sign, Derivative):
                binds = self.fraction_binds
            elif isinstance(sign, Glyph) and (sign.above or sign.sample):
                binds = _Binds.POWER
            return self.symbol(operand), binds
        return self.quantity(operand), self._binds(operand)

    def _binds(self, operand: Operand) -> _Binds:
        """Return how tightly a value holds together: a sign or a power of ten less."""
        if isinstance(operand.value, np.ndarray):
            return _Binds.ATOM
        text = format_number(operand.value, self.digits)
        if text.startswith("−"):
            return _Binds.SUM
        return _Binds.PRODUCT if "e" in text else _Binds.ATOM

    def _plus(self, tree: Plus, reading: Reading) -> str:
        parts: list[str] = []
        for part in self._shortened(tree.parts):
            is_taken = isinstance(part, Negative)
            inner = part.inner if isinstance(part, Negative) else part
            if parts:
                parts.append(self.operator("−" if is_taken else "+"))
            elif is_taken:
                parts.append(self.operator("−"))
            if parts and isinstance(inner, Times) and not inner.is_cellwise:
                parts.append(self._times(inner, reading, leads=False))
                continue
            least = _Binds.PRODUCT if parts else _Binds.SUM
            parts.append(self._wrapped(inner, reading, least))
        return self.row(parts)

    def _times(self, tree: Times, reading: Reading, *, leads: bool = True) -> str:
        if tree.is_cellwise:  # beside products of matrices it needs parentheses
            parts = [self._wrapped(p, reading, _Binds.POWER) for p in tree.parts]
            return self.operator("⊙").join(parts)
        parts = []
        for number, part in enumerate(tree.parts):
            # A negative number may lead a product without parentheses, but not if the
            # product stands behind a sign itself.
            is_first = number == 0 and isinstance(part, Leaf) and leads
            least = _Binds.SUM if is_first else _Binds.PRODUCT
            parts.append(self._wrapped(part, reading, least))
        return self.operator("·").join(parts)

    def _wrapped(self, tree: Expression, reading: Reading, least: _Binds) -> str:
        text, binds = self._write(tree, reading)
        return text if binds >= least else self.parentheses(text)

    @staticmethod
    def _shortened(parts: Sequence[Expression]) -> list[Expression]:
        if len(parts) <= MOST_PARTS:
            return list(parts)
        return [*parts[:FIRST_PARTS], Constant(0.0, "…"), parts[-1]]
