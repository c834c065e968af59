"""Formulas as plain text, with indices where Unicode has them."""

from collections.abc import Iterable, Sequence

from engine.training.trace.event import Operand
from engine.training.trace.signs import Glyph
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
_LOW = str.maketrans("0123456789iks", "₀₁₂₃₄₅₆₇₈₉ᵢₖₛ")
_HIGH = str.maketrans("0123456789()+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺")
_HATS = {"y": "ŷ", "Y": "Ŷ", "m": "m̂", "s": "ŝ"}
_SPACED = ("+", "−", "·", "×", "⊙", "=", "←")


class TextWriter(Writer):
    """Writes for a terminal."""

    fraction_binds = _Binds.PRODUCT

    def row(self, parts: Iterable[str]) -> str:
        """Put parts one behind the other; a sign in front stays close."""
        text = "".join(parts)
        return text.replace(" − ", "−", 1) if text.startswith(" − ") else text

    def operator(self, text: str) -> str:
        """Write an operator with spaces around it."""
        return f" {text} " if text in _SPACED else f"{text} "

    def numeral(self, text: str) -> str:
        """Write a number as it is."""
        return text

    def glyph(self, glyph: Glyph) -> str:
        """Write a letter, its indices below and above, and the sample in brackets."""
        letter = glyph.letter
        if glyph.has_hat:
            letter = _HATS.get(letter, f"{letter}\N{COMBINING CIRCUMFLEX ACCENT}")
        below = glyph.below.translate(_LOW)
        if not set(glyph.below) <= set("0123456789i"):
            below = f"_{glyph.below}"
        sample = f"[{glyph.sample}]" if glyph.sample else ""
        return f"{letter}{below}{glyph.above.translate(_HIGH)}{sample}"

    def fraction(self, above: str, below: str) -> str:
        """Write a fraction with a slash."""
        return f"{_closed(above)} / {_closed(below)}"

    def derivative(self, of: str, to: str) -> str:
        """Write a derivative with a slash."""
        return f"∂{of}/∂{to}"

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

    def sum_over(self, index: str, inner: str) -> str:
        """Write a sum over an index."""
        return f"Σ{index.translate(_LOW)} {inner}"

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
    is_whole = not any(f" {sign} " in text for sign in (*_SPACED, "/"))
    return text if is_whole and not text.startswith("−") else f"({text})"
