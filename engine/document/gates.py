"""The logic gates that a single step perceptron can be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate's numbers: every input has the same weight; output 1 if the sum is > 0."""

    name: str
    symbol: str
    weight: float
    bias: float
    n_inputs: int


# The gaps between the sums and 0 are even, so a gate tolerates small changes. Sources
# of the numbers: the lecture's AND, OR, NAND; NOR and NOT follow by turning the signs.
GATES: dict[str, Gate] = {
    "and": Gate("AND", "∧", 0.5, -0.7, 2),
    "or": Gate("OR", "∨", 0.5, -0.2, 2),
    "nand": Gate("NAND", "¬∧", -0.5, 0.7, 2),
    "nor": Gate("NOR", "¬∨", -0.5, 0.2, 2),
    "not": Gate("NOT", "¬", -1.0, 0.5, 1),
}
