"""Formulas as plain text, with indices where Unicode has them."""

from collections.abc import Iterable, Sequence

from engine.training.trace.event import Operand
from engine.training.trace.write_signs import SPACED, TextSigns
from engine.training.trace.writer import Writer, _Binds

FUNCTIONS = {
    "sigmoid": "σ",
    "tanh": "tanh",
    "step": "step",
    "relu": "ReLU",
    "leaky_relu": "LReLU",
    "softmax": "softmax",
    "function": "f",
    "sigmoid_slope": "σ′",
    "tanh_slope": "tanh′",
    "step_slope": "step′",
    "relu_slope": "ReLU′",
    "leaky_relu_slope": "LReLU′",
    "function_slope": "f′",
    "ln": "ln",
    "max": "max",
    "sign": "sign",
}


class TextWriter(TextSigns, Writer):
    """Writes for a terminal."""

    fraction_binds = _Binds.PRODUCT

    def row(self, parts: Iterable[str]) -> str:
        """Put parts one behind the other; a sign in front stays close."""
        text = "".join(parts)
        return text.replace(" − ", "−", 1) if text.startswith(" − ") else text

    def numeral(self, text: str) -> str:
        """Write a number as it is."""
        return text

    def fraction(self, above: str, below: str) -> str:
        """Write a fraction with a slash."""
        return f"{_closed(above)} / {_closed(below)}"

    def power(self, base: str, exponent: str) -> str:
        """Write a square with its sign, other powers with a caret."""
        return f"{base}²" if exponent == "2" else f"{base}^{_closed(exponent)}"

    def root(self, inner: str) -> str:
        """Write a root."""
        return f"√{_closed(inner)}"

    def function(self, name: str, arguments: Sequence[str]) -> str:
        """Write a function value."""
        return f"{FUNCTIONS[name]}({', '.join(arguments)})"

    def parentheses(self, inner: str) -> str:
        """Put something in parentheses."""
        return f"({inner})"

    def transposed(self, inner: str) -> str:
        """Write a transposed matrix."""
        return f"{inner}ᵀ"

    def matrix(self, rows: Sequence[Sequence[str]]) -> str:
        """Write a matrix in one line, rows in brackets."""
        lines = [f"[{', '.join(row)}]" for row in rows]
        return lines[0] if len(lines) == 1 else f"[{', '.join(lines)}]"

    def linked(self, text: str, operand: Operand) -> str:
        """Write it as it is: text has no marks."""
        del operand
        return text


def _closed(text: str) -> str:
    """Put in parentheses what a slash or a caret would tear apart."""
    is_whole = not any(f" {sign} " in text for sign in (*SPACED, "/"))
    return text if is_whole and not text.startswith("−") else f"({text})"
