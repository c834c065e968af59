"""How a quantity is written: letters with indices, and fractions of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter with what stands below, above and on it.

    Attributes
    ----------
    letter : str
        As in Unicode: "w", "δ", "Σ", "ln".
    below, above : str
        Indices, e.g. "12" and "(1)".
    has_hat : bool
    is_matrix : bool
        Written upright and bold where that can be.
    sample : str
        Number of the sample, where there are several.
    """

    letter: str
    below: str = ""
    above: str = ""
    has_hat: bool = False
    is_matrix: bool = False
    sample: str = ""


@dataclass(frozen=True, slots=True)
class Derivative:
    """The derivative of a quantity to another."""

    of: Glyph
    to: Glyph


@dataclass(frozen=True, slots=True)
class Signs:
    """Quantities beside one another, as the factors of a product."""

    parts: tuple["Sign", ...]
    is_sum: bool = False  # a Σ before them


Sign = Glyph | Derivative | Signs
