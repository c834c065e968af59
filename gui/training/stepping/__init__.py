"""Going through updates event by event, to and fro, with the document following."""

from gui.training.stepping.shared import stepping_of
from gui.training.stepping.stepping import Stepping
from gui.training.stepping.strides import Stride
from gui.training.stepping.why import Why

__all__ = ["Stepping", "Stride", "Why", "stepping_of"]
