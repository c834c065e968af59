"""The one asking of a training: all panels about answers share it."""

from gui.session import Session
from gui.training.answers.asking import Asking
from gui.training.controller import TrainingController
from gui.training.stepping import stepping_of


def asking_of(session: Session, training: TrainingController) -> Asking:
    """Return the asking of a training; the first call makes it."""
    found = training.findChild(Asking)
    if isinstance(found, Asking):
        return found
    asking = Asking(stepping_of(session, training), training)
    session.document_replaced.connect(asking.forget)
    return asking
