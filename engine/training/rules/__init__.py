"""Update rules, one file each, and their table; `faults` are wrong on purpose."""

from engine.training.rules.base import Rule
from engine.training.rules.equal_split import EQUAL_SPLIT
from engine.training.rules.faults import FAULTS
from engine.training.rules.gradient import GRADIENT
from engine.training.rules.multiply import MULTIPLY
from engine.training.rules.multiply_normalised import MULTIPLY_NORMALISED
from engine.training.rules.perceptron import PERCEPTRON
from engine.training.rules.proportional_split import PROPORTIONAL_SPLIT

RULES = {
    rule.name: rule
    for rule in (
        GRADIENT,
        PERCEPTRON,
        EQUAL_SPLIT,
        PROPORTIONAL_SPLIT,
        MULTIPLY,
        MULTIPLY_NORMALISED,
        *FAULTS,
    )
}

__all__ = ["FAULTS", "GRADIENT", "RULES", "Rule"]
