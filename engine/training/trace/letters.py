"""The letters of four textbooks.

The sources and their habits: the lecture (W of inputs by units, indices of a weight
"to, from", layers from 1), Miller (samples as columns, layers from 2, as the input is
1), the worked example of one hidden perceptron, and Rashid (o for every output, weights
"from, to", layers from 2).
"""

from dataclasses import dataclass
from enum import StrEnum


class Profile(StrEnum):
    """Whose letters are used."""

    LECTURE = "lecture"
    MILLER = "miller"
    EXAMPLE = "example"
    RASHID = "rashid"


@dataclass(frozen=True, slots=True)
class Letters:
    """What a textbook writes.

    Attributes
    ----------
    x, pre, out, answer, target, weight, bias, loss, rate : str
    is_hatted : bool
        Whether the answer wears a hat.
    delta : str
        Letter of d loss / d pre; "" where it is written as that fraction.
    is_to_from : bool
        Whether a weight names its unit before its source.
    layer_shift : int
        What is added to the number of a weight layer.
    is_columns : bool
        Whether samples are columns, so that matrices are turned round.
    has_brackets : bool
        Whether the number of a layer stands in brackets.
    """

    x: str
    pre: str
    out: str
    answer: str
    target: str
    weight: str = "w"
    bias: str = "b"
    loss: str = "L"
    rate: str = "η"
    is_hatted: bool = False
    delta: str = ""
    is_to_from: bool = False
    layer_shift: int = 0
    is_columns: bool = False
    has_brackets: bool = True


LETTERS = {
    Profile.LECTURE: Letters("x", "a", "z", "y", "t", is_to_from=True),
    Profile.MILLER: Letters(
        "x",
        "s",
        "a",
        "y",
        "y",
        loss="J",
        rate="λ",
        is_hatted=True,
        delta="δ",
        is_to_from=True,
        layer_shift=1,
        is_columns=True,
        has_brackets=False,
    ),
    Profile.EXAMPLE: Letters("x", "z", "h", "y", "y", is_hatted=True, delta="δ"),
    Profile.RASHID: Letters(
        "o", "Σ", "o", "o", "t", loss="E", rate="α", layer_shift=1, is_columns=True
    ),
}
