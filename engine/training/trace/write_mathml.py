"""Formulas as MathML, which browsers typeset themselves."""

import re
from collections.abc import Iterable, Sequence
from html import escape

from engine.training.trace.event import Operand
from engine.training.trace.signs import Glyph
from engine.training.trace.write_text import FUNCTIONS
from engine.training.trace.writer import Writer

_ROW = re.compile(r"</?mrow[^>]*>")


class MathmlWriter(Writer):
    """Writes MathML Core; quantities carry what they are in `data-symbol`."""

    def row(self, parts: Iterable[str]) -> str:
        """Put parts one behind the other."""
        return f"<mrow>{''.join(parts)}</mrow>"

    def operator(self, text: str) -> str:
        """Write an operator."""
        return f"<mo>{escape(text)}</mo>"

    def numeral(self, text: str) -> str:
        """Write a number; the sign is a part of it, powers of ten are such."""
        digits, mark, exponent = text.partition("e")
        number = f"<mn>{escape(digits)}</mn>"
        if not mark:
            return number
        ten = f"<msup><mn>10</mn><mn>{int(exponent.replace('−', '-'))!s}</mn></msup>"
        return f"<mrow>{number}<mo>·</mo>{ten.replace('-', '−')}</mrow>"

    def glyph(self, glyph: Glyph) -> str:
        """Write a letter with its indices."""
        letter = f"<mi>{escape(glyph.letter)}</mi>"
        if glyph.has_hat:
            letter = f"<mover>{letter}<mo>^</mo></mover>"
        sample = f"<mo>[</mo><mn>{glyph.sample}</mn><mo>]</mo>" if glyph.sample else ""
        above = f"<mrow><mi>{escape(glyph.above)}</mi>{sample}</mrow>"
        below = f"<mi>{escape(glyph.below)}</mi>"
        has_above = bool(glyph.above or glyph.sample)
        if glyph.below and has_above:
            return f"<msubsup>{letter}{below}{above}</msubsup>"
        if glyph.below:
            return f"<msub>{letter}{below}</msub>"
        return f"<msup>{letter}{above}</msup>" if has_above else letter

    def fraction(self, above: str, below: str) -> str:
        """Write a fraction."""
        return f"<mfrac>{_one(above)}{_one(below)}</mfrac>"

    def derivative(self, of: str, to: str) -> str:
        """Write a derivative as a fraction."""
        return self.fraction(f"<mo>∂</mo>{of}", f"<mo>∂</mo>{to}")

    def power(self, base: str, exponent: str) -> str:
        """Write a power."""
        return f"<msup>{_one(base)}{_one(exponent)}</msup>"

    def root(self, inner: str) -> str:
        """Write a root."""
        return f"<msqrt>{inner}</msqrt>"

    def function(self, name: str, arguments: Sequence[str]) -> str:
        """Write a function value."""
        inner = "<mo>,</mo>".join(arguments)
        return f"<mrow><mi>{FUNCTIONS[name]}</mi>{self.parentheses(inner)}</mrow>"

    def parentheses(self, inner: str) -> str:
        """Put something in parentheses."""
        return f"<mrow><mo>(</mo>{inner}<mo>)</mo></mrow>"

    def sum_over(self, index: str, inner: str) -> str:
        """Write a sum over an index."""
        return f"<mrow><munder><mo>∑</mo><mi>{index}</mi></munder>{inner}</mrow>"

    def transposed(self, inner: str) -> str:
        """Write a transposed matrix."""
        return f"<msup>{_one(inner)}<mi>T</mi></msup>"

    def matrix(self, rows: Sequence[Sequence[str]]) -> str:
        """Write a matrix in brackets."""
        lines = "".join(
            f"<mtr>{''.join(f'<mtd>{cell}</mtd>' for cell in row)}</mtr>"
            for row in rows
        )
        return f"<mrow><mo>[</mo><mtable>{lines}</mtable><mo>]</mo></mrow>"

    def seen(self, text: str) -> str:
        """Leave out the rows, which only hold together and mark."""
        return _ROW.sub("", text)

    def linked(self, text: str, operand: Operand) -> str:
        """Mark a quantity with what it is."""
        return f'<mrow data-symbol="{operand.symbol.key}">{text}</mrow>'


def _one(inner: str) -> str:
    return f"<mrow>{inner}</mrow>"
