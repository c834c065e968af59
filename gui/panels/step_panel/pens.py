"""The writers of the panel: formulas to be typeset, as text, and behind a veil."""

from typing import NamedTuple

import numpy as np

from engine.arrays import AnyArray
from engine.numerals import format_number
from engine.training.trace.event import Operand
from engine.training.trace.write_latex import LatexWriter
from engine.training.trace.write_mathml import MathmlWriter
from engine.training.trace.write_text import TextWriter
from engine.training.trace.writer import MOST_CELLS, Writer

VEIL = "?"  # what stands for a number that is to be found out


class SlotWriter(MathmlWriter):
    """Writes MathML whose numbers can be changed without typesetting it again.

    Every cell of a matrix is marked with what it is, not only the matrix.
    """

    def number(self, value: float) -> str:
        """Write a number as what stands in a slot."""
        return _slot(format_number(value, self.digits))

    def quantity(self, operand: Operand) -> str:
        """Write the value of a quantity, marked with what it is."""
        value, symbol = operand.value, operand.symbol
        if not isinstance(value, np.ndarray):
            return super().quantity(operand)
        table = np.atleast_2d(value)
        if max(table.shape) > MOST_CELLS:
            return super().quantity(operand)
        cells = [
            [
                self.linked(self.number(cell), Operand(symbol.cell(i, j), cell))
                for j, cell in enumerate(row)
            ]
            for i, row in enumerate(table)
        ]
        if self.notation.is_columns:
            cells = [list(column) for column in zip(*cells, strict=True)]
        return self.matrix(cells)


class VeiledSlotWriter(SlotWriter):
    """Writes it without telling a number or the shape of a matrix."""

    def quantity(self, operand: Operand) -> str:
        """Write a question mark."""
        return self.linked(_slot(VEIL), operand)


class VeiledLatexWriter(LatexWriter):
    """Writes LaTeX that tells no number."""

    def value(self, value: float | AnyArray) -> str:
        """Write a question mark."""
        del value
        return VEIL


class VeiledTextWriter(TextWriter):
    """Writes text that tells no number."""

    def value(self, value: float | AnyArray) -> str:
        """Write a question mark."""
        del value
        return VEIL


class Pen(NamedTuple):
    """What writes an event, and what writes the values of its results."""

    writer: Writer
    results: Writer


class Pens(NamedTuple):
    """An event to be typeset, and as plain text where that fails."""

    typeset: Pen
    text: Pen


def _slot(text: str) -> str:
    return f'<mn class="value">{text}</mn>'
