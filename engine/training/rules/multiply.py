"""The error times the weight: the rule of the final code of Rashid's book."""

from engine.arrays import AnyArray
from engine.nn.recording import Record
from engine.training.rules.base import WayBack
from engine.training.rules.error_split import split_by


def record_shares(rec: Record, way: WayBack) -> AnyArray:
    """``share = w``, so ``back = Wᵀ error``.

    In front of sigmoid outputs this is the exact gradient of another loss, the binary
    cross-entropy, while the last layer follows the loss that was chosen.
    """
    return way.matrix


MULTIPLY = split_by("multiply", record_shares)
