"""What activations, losses, functions, data sets and scalings are called."""

from gui.i18n import translate
from gui.words import QT_TRANSLATE_NOOP

ACTIVATIONS = {
    "step": QT_TRANSLATE_NOOP("terms", "Step"),
    "sigmoid": QT_TRANSLATE_NOOP("terms", "Sigmoid"),
    "tanh": QT_TRANSLATE_NOOP("terms", "Hyperbolic tangent"),
    "relu": QT_TRANSLATE_NOOP("terms", "ReLU"),
    "leaky_relu": QT_TRANSLATE_NOOP("terms", "Leaky ReLU"),
    "identity": QT_TRANSLATE_NOOP("terms", "Identity"),
    "softmax": QT_TRANSLATE_NOOP("terms", "Softmax"),
}

LOSSES = {
    "half_sse": QT_TRANSLATE_NOOP("terms", "Half sum of squares"),
    "mse_mean": QT_TRANSLATE_NOOP("terms", "Mean squared error"),
    "cross_entropy": QT_TRANSLATE_NOOP("terms", "Cross-entropy"),
    "binary_cross_entropy": QT_TRANSLATE_NOOP("terms", "Binary cross-entropy"),
}

FUNCTIONS = {
    "and": QT_TRANSLATE_NOOP("terms", "AND"),
    "or": QT_TRANSLATE_NOOP("terms", "OR"),
    "nand": QT_TRANSLATE_NOOP("terms", "NAND"),
    "nor": QT_TRANSLATE_NOOP("terms", "NOR"),
    "xor": QT_TRANSLATE_NOOP("terms", "XOR"),
    "xnor": QT_TRANSLATE_NOOP("terms", "XNOR"),
    "not": QT_TRANSLATE_NOOP("terms", "NOT"),
}

DATA = {
    "circle": QT_TRANSLATE_NOOP("terms", "Circle"),
    "xor_clouds": QT_TRANSLATE_NOOP("terms", "XOR clouds"),
    "gaussians": QT_TRANSLATE_NOOP("terms", "Two clouds"),
    "spiral": QT_TRANSLATE_NOOP("terms", "Spiral"),
    "moons": QT_TRANSLATE_NOOP("terms", "Moons"),
    "plane": QT_TRANSLATE_NOOP("terms", "Plane (regression)"),
    "multi_gaussian": QT_TRANSLATE_NOOP("terms", "Hills (regression)"),
    "digits": QT_TRANSLATE_NOOP("terms", "Handwritten digits 8 × 8"),
    "iris": QT_TRANSLATE_NOOP("terms", "Iris flowers"),
    "wine": QT_TRANSLATE_NOOP("terms", "Wines"),
    "breast_cancer": QT_TRANSLATE_NOOP("terms", "Breast cancer cells"),
}

SCALINGS = {
    "none": QT_TRANSLATE_NOOP("terms", "As they are"),
    "divide_255": QT_TRANSLATE_NOOP("terms", "Divide by 255"),
    "divide_16": QT_TRANSLATE_NOOP("terms", "Divide by 16"),
    "minmax": QT_TRANSLATE_NOOP("terms", "Each column to 0 … 1"),
    "standard": QT_TRANSLATE_NOOP("terms", "Mean 0, deviation 1"),
}

SCALING_MEANINGS = {
    "none": QT_TRANSLATE_NOOP(
        "terms", "The network sees the numbers exactly as they are in the data."
    ),
    "divide_255": QT_TRANSLATE_NOOP(
        "terms", "Every value is divided by 255: a pixel of 0…255 becomes 0…1."
    ),
    "divide_16": QT_TRANSLATE_NOOP(
        "terms", "Every value is divided by 16: a pixel of 0…16 becomes 0…1."
    ),
    "minmax": QT_TRANSLATE_NOOP(
        "terms",
        "Each column is stretched so that its training samples lie between 0 and 1.",
    ),
    "standard": QT_TRANSLATE_NOOP(
        "terms",
        "Each column is shifted and stretched so that its training samples have mean 0 "
        "and standard deviation 1.",
    ),
}

# Ways to update; those with "heuristic" in the name follow the gradient of no loss.
RULES = {
    "gradient": QT_TRANSLATE_NOOP("terms", "Gradient"),
    "equal_split": QT_TRANSLATE_NOOP("terms", "Equal split (heuristic)"),
    "proportional_split": QT_TRANSLATE_NOOP("terms", "Proportional split (heuristic)"),
    "multiply": QT_TRANSLATE_NOOP("terms", "Multiply by weights (heuristic)"),
    "multiply_normalised": QT_TRANSLATE_NOOP(
        "terms", "Multiply and normalise (heuristic)"
    ),
    "perceptron": QT_TRANSLATE_NOOP("terms", "Perceptron rule"),
}

RULE_MEANINGS = {
    "gradient": QT_TRANSLATE_NOOP(
        "terms",
        "Back-propagation: the chain rule from the loss to every weight, exactly.",
    ),
    "equal_split": QT_TRANSLATE_NOOP(
        "terms",
        "Heuristic, not the gradient of the loss: each connection of a unit gets the "
        "same part of its error, whatever its weight.",
    ),
    "proportional_split": QT_TRANSLATE_NOOP(
        "terms",
        "Heuristic, not the gradient of the loss: each connection gets the part w/Σw "
        "of the error, which grows without bound where weights cancel out.",
    ),
    "multiply": QT_TRANSLATE_NOOP(
        "terms",
        "Heuristic, not the gradient of the loss: the error goes back as Wᵀ·(t − o), "
        "without the slope of the output (the final code of Rashid's book).",
    ),
    "multiply_normalised": QT_TRANSLATE_NOOP(
        "terms",
        "Heuristic, not the gradient of the loss: the error goes back as w·(t − o), "
        "divided by the number of connections of the unit.",
    ),
    "perceptron": QT_TRANSLATE_NOOP(
        "terms",
        "Rosenblatt's rule for step perceptrons, not a gradient: w ← w + η·(t − y)·x. "
        "With η = 0.1 sums such as 0.1 + 0.2 − 0.3 are not exactly 0, so a tie may "
        "fall to either side; with η = 1 whole numbers stay exact.",
    ),
}


def term(table: dict[str, str], key: str) -> str:
    """Return what `key` is called in the language in force; itself if unknown."""
    return translate("terms", table[key]) if key in table else key
