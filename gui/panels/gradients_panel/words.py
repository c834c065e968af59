"""How marks and faults are called and what they mean."""

from dataclasses import dataclass

from engine.training.checks.parameter_check import Mark
from gui.i18n import translate
from gui.notation import in_letters, letters
from gui.words import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class MarkLook:
    """A mark in a word, as an icon, in the colour of a role, and what it means."""

    word: str
    icon: str
    role: str
    tip: str


MARKS = {
    Mark.AGREES: MarkLook(
        QT_TRANSLATE_NOOP("gradients", "agrees"),
        "mdi6.check",
        "good",
        QT_TRANSLATE_NOOP(
            "gradients", "The relative difference is at most 1e-6: the pass is right."
        ),
    ),
    Mark.NEAR: MarkLook(
        QT_TRANSLATE_NOOP("gradients", "near"),
        "mdi6.approximately-equal",
        "warning",
        QT_TRANSLATE_NOOP(
            "gradients",
            "The relative difference is between 1e-6 and 1e-4: try another step ε "
            "before you suspect the pass.",
        ),
    ),
    Mark.DIFFERS: MarkLook(
        QT_TRANSLATE_NOOP("gradients", "differs"),
        "mdi6.close-thick",
        "bad",
        QT_TRANSLATE_NOOP(
            "gradients",
            "The relative difference is above 1e-4: one of the two is wrong.",
        ),
    ),
    Mark.ROUNDING: MarkLook(
        QT_TRANSLATE_NOOP("gradients", "rounding"),
        "mdi6.sine-wave",
        "warning",
        QT_TRANSLATE_NOOP(
            "gradients",
            "The two differ by no more than the rounding of the two losses makes: the "
            "gradient is too small for this step ε.",
        ),
    ),
    Mark.KINK: MarkLook(
        QT_TRANSLATE_NOOP("gradients", "kink"),
        "mdi6.angle-acute",
        "text_dim",
        QT_TRANSLATE_NOOP(
            "gradients",
            "Kink, not comparable: between the two points a ReLU goes over to its "
            "other side, where its slope is another one.",
        ),
    ),
    Mark.STEP: MarkLook(
        QT_TRANSLATE_NOOP("gradients", "step"),
        "mdi6.stairs",
        "text_dim",
        QT_TRANSLATE_NOOP(
            "gradients",
            "Numeric 0, analytic undefined: a step function lies between this number "
            "and the loss. A small move changes nothing, until the step jumps.",
        ),
    ),
    Mark.NOT_FINITE: MarkLook(
        QT_TRANSLATE_NOOP("gradients", "no number"),
        "mdi6.infinity",
        "bad",
        QT_TRANSLATE_NOOP(
            "gradients", "The numbers grew beyond all bounds and cannot be compared."
        ),
    ),
}

# What is wrong, as it stands in the list of guesses.
FAULTS = {
    "plus_for_minus": QT_TRANSLATE_NOOP(
        "gradients", "Plus instead of minus in the update"
    ),
    "no_hidden_slope": QT_TRANSLATE_NOOP(
        "gradients", "The slope of the hidden layers is missing"
    ),
    "slope_of_output": QT_TRANSLATE_NOOP(
        "gradients", "The slope is taken of the output, not of the sum"
    ),
    "bias_of_one_row": QT_TRANSLATE_NOOP(
        "gradients", "A bias gets one row of the batch, not their sum"
    ),
    "updated_too_early": QT_TRANSLATE_NOOP(
        "gradients", "The next layer was updated before going back"
    ),
    "no_division": QT_TRANSLATE_NOOP(
        "gradients", "Not divided by the number of samples"
    ),
    "not_transposed": QT_TRANSLATE_NOOP(
        "gradients", "W is not transposed on the way back"
    ),
    "split_error": QT_TRANSLATE_NOOP(
        "gradients", "The error goes back, without the slope of the output"
    ),
    "elementwise_softmax": QT_TRANSLATE_NOOP(
        "gradients", "The slope of softmax is taken unit by unit"
    ),
}

# How each of them is found out.
SIGNS = {
    "plus_for_minus": QT_TRANSLATE_NOOP(
        "gradients",
        "All gradients are right, so every row agrees; their use is wrong. The line "
        "of the predicted change tells: the loss grows by as much as it should fall.",
    ),
    "no_hidden_slope": QT_TRANSLATE_NOOP(
        "gradients",
        "The last layer agrees, all layers before it differ.",
    ),
    "slope_of_output": QT_TRANSLATE_NOOP(
        "gradients",
        "Every layer whose slope is used differs.",
    ),
    "bias_of_one_row": QT_TRANSLATE_NOOP(
        "gradients",
        "All weights agree, all biases differ.",
    ),
    "updated_too_early": QT_TRANSLATE_NOOP(
        "gradients",
        "The last layer agrees, those before it are off by little, and by less with a "
        "smaller learning rate.",
    ),
    "no_division": QT_TRANSLATE_NOOP(
        "gradients",
        "Every gradient is too large by the same factor, the number of samples.",
    ),
    "not_transposed": QT_TRANSLATE_NOOP(
        "gradients",
        "The last layer agrees, those before it differ, and only square matrices let "
        "it happen unnoticed.",
    ),
    "split_error": QT_TRANSLATE_NOOP(
        "gradients",
        "The last layer agrees, those before it differ: what goes back is Wᵀ·(y − t).",
    ),
    "elementwise_softmax": QT_TRANSLATE_NOOP(
        "gradients",
        "Already the last layer differs: only the unit of the right class learns.",
    ),
}

# What would be right; the letters are those in force, except δ and the function h.
IN_LETTERS = ("pre", "out", "answer", "target", "loss")
CURES = {
    "plus_for_minus": QT_TRANSLATE_NOOP(
        "gradients",
        "Right: w ← w − {rate}·∂{loss}/∂w.",
    ),
    "no_hidden_slope": QT_TRANSLATE_NOOP(
        "gradients",
        "Right: δ = (what came back) · h′({pre}), in hidden layers too.",
    ),
    "slope_of_output": QT_TRANSLATE_NOOP(
        "gradients",
        "Right: h′({pre}); for a sigmoid {out}·(1 − {out}), not h′({out}).",
    ),
    "bias_of_one_row": QT_TRANSLATE_NOOP(
        "gradients",
        "Right: ∂{loss}/∂b is the sum of δ over the samples of the batch.",
    ),
    "updated_too_early": QT_TRANSLATE_NOOP(
        "gradients",
        "Right: all gradients first, from the old weights; then all weights change "
        "together.",
    ),
    "no_division": QT_TRANSLATE_NOOP(
        "gradients",
        "Right: the loss is the mean, so each δ carries 1/N.",
    ),
    "not_transposed": QT_TRANSLATE_NOOP(
        "gradients",
        "Right: what goes back is δ·Wᵀ.",
    ),
    "split_error": QT_TRANSLATE_NOOP(
        "gradients",
        "Right: Wᵀ·δ, and δ already holds the slope of the output.",
    ),
    "elementwise_softmax": QT_TRANSLATE_NOOP(
        "gradients",
        "Right: softmax with cross-entropy gives δ = {answer} − {target}, for all "
        "units.",
    ),
}


def mark_word(mark: Mark) -> str:
    """Return a mark in one word."""
    return translate("gradients", MARKS[mark].word)


def mark_tip(mark: Mark) -> str:
    """Return what a mark means."""
    return translate("gradients", MARKS[mark].tip)


def fault_name(fault: str) -> str:
    """Return what is wrong with a faulty pass."""
    return translate("gradients", FAULTS[fault])


def fault_sign(fault: str) -> str:
    """Return how a fault is found out."""
    return translate("gradients", SIGNS[fault])


def fault_cure(fault: str) -> str:
    """Return what would be right."""
    text = translate("gradients", CURES[fault])
    return text.format(
        rate=letters().rate,
        **{name: in_letters(name) for name in IN_LETTERS},
    )
