"""Why there is no event to be seen."""

from enum import StrEnum


class Why(StrEnum):
    """Why there is no event to be seen, or a first one again."""

    NOTHING = ""
    CHANGED = "changed"  # numbers or settings were edited: the trace starts again
    TRAINING = "training"  # training runs
    NOT_FINITE = "not_finite"  # learning has ended in numbers that are none
