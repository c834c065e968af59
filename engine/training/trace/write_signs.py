"""Writing the signs of quantities alone; whoever names one needs no formulas."""

from abc import ABC, abstractmethod

from engine.training.trace.signs import Derivative, Glyph, Sign, Signs

LOW = str.maketrans("0123456789iks", "₀₁₂₃₄₅₆₇₈₉ᵢₖₛ")
HIGH = str.maketrans("0123456789()+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺")
HATS = {"y": "ŷ", "Y": "Ŷ", "m": "m̂", "s": "ŝ"}
SPACED = ("+", "−", "·", "×", "⊙", "=", "←")


class SignWriter(ABC):
    """Writes signs in one form; the forms differ in four methods."""

    @abstractmethod
    def operator(self, text: str) -> str:
        """Write an operator such as "+", "·", "=" or "⊙"."""

    @abstractmethod
    def glyph(self, glyph: Glyph) -> str:
        """Write a letter with its indices."""

    @abstractmethod
    def derivative(self, of: str, to: str) -> str:
        """Write the derivative of one quantity to another."""

    @abstractmethod
    def sum_over(self, index: str, inner: str) -> str:
        """Write a sum over an index."""

    def sign(self, sign: Sign) -> str:
        """Write how a quantity is called."""
        if isinstance(sign, Derivative):
            return self.derivative(self.glyph(sign.of), self.glyph(sign.to))
        if isinstance(sign, Signs):
            inner = self.operator("·").join(map(self.sign, sign.parts))
            return self.sum_over("i", inner) if sign.is_sum else inner
        return self.glyph(sign)


class TextSigns(SignWriter):
    """Writes signs as plain text, with indices where Unicode has them."""

    def operator(self, text: str) -> str:
        """Write an operator with spaces around it."""
        return f" {text} " if text in SPACED else f"{text} "

    def glyph(self, glyph: Glyph) -> str:
        """Write a letter, its indices below and above, and the sample in brackets."""
        letter = glyph.letter
        if glyph.has_hat:
            letter = HATS.get(letter, f"{letter}\N{COMBINING CIRCUMFLEX ACCENT}")
        below = glyph.below.translate(LOW)
        if not set(glyph.below) <= set("0123456789i"):
            below = f"_{glyph.below}"
        sample = f"[{glyph.sample}]" if glyph.sample else ""
        return f"{letter}{below}{glyph.above.translate(HIGH)}{sample}"

    def derivative(self, of: str, to: str) -> str:
        """Write a derivative with a slash."""
        return f"∂{of}/∂{to}"

    def sum_over(self, index: str, inner: str) -> str:
        """Write a sum over an index."""
        return f"Σ{index.translate(LOW)} {inner}"
