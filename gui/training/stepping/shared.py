"""The one stepping of a training: all panels about time share it."""

from gui.session import Session
from gui.training.controller import TrainingController
from gui.training.stepping.stepping import Stepping


def stepping_of(session: Session, training: TrainingController) -> Stepping:
    """Return the stepping of a training; the first call makes it."""
    found = training.findChild(Stepping)
    if isinstance(found, Stepping):
        return found
    return Stepping(session, training, training)
