"""Formulas as LaTeX, to stand between dollar signs."""

from collections.abc import Iterable, Sequence

from engine.training.trace.event import Operand
from engine.training.trace.signs import Glyph
from engine.training.trace.writer import Writer

FUNCTIONS = {
    "sigmoid": r"\sigma",
    "tanh": r"\tanh",
    "step": r"\mathrm{step}",
    "relu": r"\mathrm{ReLU}",
    "leaky_relu": r"\mathrm{LReLU}",
    "softmax": r"\mathrm{softmax}",
    "function": "f",
    "sigmoid_slope": r"\sigma'",
    "tanh_slope": r"\tanh'",
    "step_slope": r"\mathrm{step}'",
    "relu_slope": r"\mathrm{ReLU}'",
    "leaky_relu_slope": r"\mathrm{LReLU}'",
    "function_slope": "f'",
    "ln": r"\ln",
    "max": r"\max",
    "sign": r"\mathrm{sign}",
}
_LETTERS = {
    "α": r"\alpha",
    "β": r"\beta",
    "δ": r"\delta",
    "Δ": r"\Delta",
    "ε": r"\varepsilon",
    "η": r"\eta",
    "θ": r"\theta",
    "λ": r"\lambda",
    "μ": r"\mu",
    "Σ": r"\Sigma",
    "τ": r"\tau",
    "ℓ": r"\ell",
}
_OPERATORS = {
    "·": r" \cdot ",
    "×": r" \times ",
    "⊙": r" \odot ",
    "−": " - ",
    "←": r" \leftarrow ",
    ",": r",\; ",
}
_NUMERALS = {
    "½": r"\tfrac{1}{2}",
    "…": r"\dots",
    "NaN": r"\mathrm{NaN}",
    "∞": r"\infty",
    "−∞": r"-\infty",
}


class LatexWriter(Writer):
    """Writes LaTeX that needs amsmath."""

    def row(self, parts: Iterable[str]) -> str:
        """Put parts one behind the other."""
        return "".join(parts).strip()

    def operator(self, text: str) -> str:
        """Write an operator."""
        return _OPERATORS.get(text, f" {text} ")

    def numeral(self, text: str) -> str:
        """Write a number; powers of ten as such."""
        if text in _NUMERALS:
            return _NUMERALS[text]
        plain = text.replace("−", "-")
        digits, mark, exponent = plain.partition("e")
        return rf"{digits} \cdot 10^{{{int(exponent)}}}" if mark else plain

    def glyph(self, glyph: Glyph) -> str:
        """Write a letter with its indices."""
        letter = "".join(map(_spelled, glyph.letter)).strip()
        if glyph.has_hat:
            letter = rf"\hat{{{letter}}}"
        above = glyph.above + (f"[{glyph.sample}]" if glyph.sample else "")
        below = f"_{{{glyph.below}}}" if glyph.below else ""
        return f"{letter}{below}" + (f"^{{{above}}}" if above else "")

    def fraction(self, above: str, below: str) -> str:
        """Write a fraction."""
        return rf"\frac{{{above}}}{{{below}}}"

    def derivative(self, of: str, to: str) -> str:
        """Write a derivative as a fraction."""
        return rf"\frac{{\partial {of}}}{{\partial {to}}}"

    def power(self, base: str, exponent: str) -> str:
        """Write a power."""
        return f"{base}^{{{exponent}}}"

    def root(self, inner: str) -> str:
        """Write a root."""
        return rf"\sqrt{{{inner}}}"

    def function(self, name: str, arguments: Sequence[str]) -> str:
        """Write a function value."""
        return rf"{FUNCTIONS[name]}\left({', '.join(arguments)}\right)"

    def parentheses(self, inner: str) -> str:
        """Put something in parentheses."""
        return rf"\left({inner}\right)"

    def sum_over(self, index: str, inner: str) -> str:
        """Write a sum over an index."""
        return rf"\sum_{{{index}}} {inner}"

    def transposed(self, inner: str) -> str:
        """Write a transposed matrix; braces keep its own index apart."""
        return rf"{{{inner}}}^{{T}}"

    def matrix(self, rows: Sequence[Sequence[str]]) -> str:
        """Write a matrix in brackets."""
        body = r" \\ ".join(" & ".join(row) for row in rows)
        return rf"\begin{{bmatrix}} {body} \end{{bmatrix}}"

    def linked(self, text: str, operand: Operand) -> str:
        """Write it as it is: the typesetter has no marks."""
        del operand
        return text


def _spelled(letter: str) -> str:
    return f"{_LETTERS[letter]} " if letter in _LETTERS else letter
