"""Answers in words: what is asked, what was wrong with it, and which slip is likely."""

from engine.training.trace.answers.concepts import Concept
from engine.training.trace.answers.judge import Mark
from engine.training.trace.answers.questions import Asked, Change, Sign
from engine.training.trace.answers.slips import Slip
from gui.i18n import translate
from gui.words import QT_TRANSLATE_NOOP

CONCEPTS = {
    Concept.SUM: QT_TRANSLATE_NOOP("answers", "Weighted sums"),
    Concept.ACTIVATION: QT_TRANSLATE_NOOP("answers", "Activations"),
    Concept.LOSS: QT_TRANSLATE_NOOP("answers", "Loss"),
    Concept.LOSS_GRADIENT: QT_TRANSLATE_NOOP("answers", "Loss by output"),
    Concept.WAY_BACK: QT_TRANSLATE_NOOP("answers", "Back along the weights"),
    Concept.SLOPE: QT_TRANSLATE_NOOP("answers", "Slopes of the activation"),
    Concept.DELTA: QT_TRANSLATE_NOOP("answers", "Deltas"),
    Concept.WEIGHT_GRADIENT: QT_TRANSLATE_NOOP("answers", "Gradients of weights"),
    Concept.BIAS_GRADIENT: QT_TRANSLATE_NOOP("answers", "Gradients of biases"),
    Concept.UPDATE: QT_TRANSLATE_NOOP("answers", "New weights and biases"),
    Concept.AFTER: QT_TRANSLATE_NOOP("answers", "Loss after the update"),
}
MARKS = {
    Mark.RIGHT: QT_TRANSLATE_NOOP("answers", "right"),
    Mark.FOLLOWS: QT_TRANSLATE_NOOP("answers", "follows"),
    Mark.ROUGH: QT_TRANSLATE_NOOP("answers", "rough"),
    Mark.WRONG: QT_TRANSLATE_NOOP("answers", "wrong"),
}
SIGNS = {Mark.RIGHT: "✓", Mark.FOLLOWS: "↪", Mark.ROUGH: "≈", Mark.WRONG: "✗"}
ROLES = {
    Mark.RIGHT: "good",
    Mark.FOLLOWS: "warning",
    Mark.ROUGH: "warning",
    Mark.WRONG: "bad",
}
EXPLAINED = {
    Mark.FOLLOWS: QT_TRANSLATE_NOOP(
        "answers", "It follows from your earlier value; from that it is right."
    ),
    Mark.ROUGH: QT_TRANSLATE_NOOP(
        "answers", "Maybe right, but type more digits: at least two that count."
    ),
}
NO_SLIP = QT_TRANSLATE_NOOP("answers", "No slip known that gives this number.")
EITHER = QT_TRANSLATE_NOOP("answers", "{one} Or: {other}")
SLIPS = {
    Slip.SIGN: QT_TRANSLATE_NOOP("answers", "The sign is the wrong way round."),
    Slip.BIAS_FORGOTTEN: QT_TRANSLATE_NOOP("answers", "The bias was forgotten."),
    Slip.BIAS_SUBTRACTED: QT_TRANSLATE_NOOP(
        "answers", "The bias was taken away, as a threshold is; it is added."
    ),
    Slip.TERM_FORGOTTEN: QT_TRANSLATE_NOOP(
        "answers", "A part of the sum was left out."
    ),
    Slip.NO_ACTIVATION: QT_TRANSLATE_NOOP(
        "answers", "This is the sum: the activation function was forgotten."
    ),
    Slip.SLOPE_FOR_VALUE: QT_TRANSLATE_NOOP(
        "answers", "This is the slope of the function, not its value."
    ),
    Slip.EXPONENT_SIGN: QT_TRANSLATE_NOOP(
        "answers", "The sign in the exponent: this is σ(−z) in place of σ(z)."
    ),
    Slip.EACH_BY_ITSELF: QT_TRANSLATE_NOOP(
        "answers", "This is a sigmoid; softmax divides by the sum over all outputs."
    ),
    Slip.HALF_FORGOTTEN: QT_TRANSLATE_NOOP(
        "answers", "The factor ½ of the loss was forgotten."
    ),
    Slip.NOT_SQUARED: QT_TRANSLATE_NOOP("answers", "The error was not squared."),
    Slip.DECIMAL_LOGARITHM: QT_TRANSLATE_NOOP(
        "answers", "The decimal logarithm was taken in place of the natural one."
    ),
    Slip.DOUBLED: QT_TRANSLATE_NOOP(
        "answers", "A factor 2 too much: it cancels against the ½ of the loss."
    ),
    Slip.HALVED: QT_TRANSLATE_NOOP(
        "answers", "The factor 2 of the derivative was forgotten."
    ),
    Slip.EXTRA_SLOPE: QT_TRANSLATE_NOOP(
        "answers",
        "The slope of the output is too much: with this loss it cancels out.",
    ),
    Slip.SLOPE_FORGOTTEN: QT_TRANSLATE_NOOP(
        "answers", "The slope of the activation was forgotten."
    ),
    Slip.SLOPE_OF_OUTPUT: QT_TRANSLATE_NOOP(
        "answers", "The slope was taken at the output in place of the sum: σ′(σ(z))."
    ),
    Slip.SLOPE_OF_SUM: QT_TRANSLATE_NOOP(
        "answers", "The formula of the slope uses the output, not the sum."
    ),
    Slip.VALUE_FOR_SLOPE: QT_TRANSLATE_NOOP(
        "answers", "This is the output itself, not its slope."
    ),
    Slip.ELEMENTWISE_SLOPE: QT_TRANSLATE_NOOP(
        "answers",
        "Only the own slope was taken; every output of softmax depends on every sum.",
    ),
    Slip.UPDATED_WEIGHT: QT_TRANSLATE_NOOP(
        "answers",
        "The already updated weight was used; the way back goes along the old ones.",
    ),
    Slip.NOT_TRANSPOSED: QT_TRANSLATE_NOOP(
        "answers", "Rows and columns of the matrix were mixed up (transposed)."
    ),
    Slip.SOURCE_FORGOTTEN: QT_TRANSLATE_NOOP(
        "answers", "This is delta alone: what the weight reads was forgotten."
    ),
    Slip.OUTPUT_FOR_INPUT: QT_TRANSLATE_NOOP(
        "answers",
        "Multiplied by the perceptron's own output; it is what the weight reads.",
    ),
    Slip.BIAS_TIMES_INPUT: QT_TRANSLATE_NOOP(
        "answers", "Multiplied by an input; a bias reads the constant 1."
    ),
    Slip.ONE_SAMPLE: QT_TRANSLATE_NOOP(
        "answers", "This is the part of one sample; all samples are added up."
    ),
    Slip.NO_DIVISION: QT_TRANSLATE_NOOP(
        "answers", "The factor 1/N is missing: the loss is a mean over the samples."
    ),
    Slip.DIVIDED_TWICE: QT_TRANSLATE_NOOP(
        "answers", "Divided by N once too often: 1/N is in every delta already."
    ),
    Slip.PLUS_FOR_MINUS: QT_TRANSLATE_NOOP(
        "answers", "Plus in place of minus: this step goes up the slope."
    ),
    Slip.RATE_FORGOTTEN: QT_TRANSLATE_NOOP(
        "answers", "The learning rate η was forgotten."
    ),
    Slip.OLD_VALUE: QT_TRANSLATE_NOOP("answers", "This is the old value."),
    Slip.CHANGE_ONLY: QT_TRANSLATE_NOOP(
        "answers", "This is the change alone; the new value was asked."
    ),
    Slip.MEMORY_FORGOTTEN: QT_TRANSLATE_NOOP(
        "answers", "What the optimiser remembers was forgotten."
    ),
    Slip.ROUNDED_EARLY: QT_TRANSLATE_NOOP(
        "answers", "Rounded too early: work on with more digits."
    ),
}
ASKED = {
    Asked.NUMBER: QT_TRANSLATE_NOOP("answers", "Number"),
    Asked.SIGN: QT_TRANSLATE_NOOP("answers", "Sign"),
    Asked.CHANGE: QT_TRANSLATE_NOOP("answers", "Change"),
    Asked.SHAPE: QT_TRANSLATE_NOOP("answers", "Shape"),
    Asked.LARGEST: QT_TRANSLATE_NOOP("answers", "Largest"),
}
SIGN_WORDS = {
    Sign.NEGATIVE: QT_TRANSLATE_NOOP("answers", "− negative"),
    Sign.ZERO: QT_TRANSLATE_NOOP("answers", "0 zero"),
    Sign.POSITIVE: QT_TRANSLATE_NOOP("answers", "+ positive"),
}
CHANGE_WORDS = {
    Change.FALLS: QT_TRANSLATE_NOOP("answers", "↓ falls"),
    Change.STAYS: QT_TRANSLATE_NOOP("answers", "= stays"),
    Change.GROWS: QT_TRANSLATE_NOOP("answers", "↑ grows"),
}


def say(text: str) -> str:
    """Say a text of this file in the language in force."""
    return translate("answers", text)


def concept_words(concept: Concept) -> str:
    """Name what an event is an exercise in."""
    return say(CONCEPTS[concept])


def mark_words(mark: Mark) -> str:
    """Say what an answer is, with a sign before the word."""
    return f"{SIGNS[mark]} {say(MARKS[mark])}"


def why_words(mark: Mark, slips: tuple[Slip, ...]) -> str:
    """Say why an answer is not simply right; "" where it is."""
    if mark is Mark.RIGHT:
        return ""
    if mark in EXPLAINED:
        return say(EXPLAINED[mark])
    if not slips:
        return say(NO_SLIP)
    told = [say(SLIPS[slip]) for slip in slips]
    if len(told) == 1:
        return told[0]
    return say(EITHER).format(one=told[0], other=told[1])
