"""B2: the slope of the hidden layers is missing."""

from dataclasses import replace

import numpy as np

from engine.arrays import AnyArray
from engine.training.plan.recorder import Phase, Recorder
from engine.training.rules.base import Units
from engine.training.rules.gradient import GRADIENT


def record_hidden(recorder: Recorder, units: Units, gradient: AnyArray) -> None:
    """``delta = gradient`` where ``gradient f'(pre)`` is right."""
    rec = recorder.rule(Phase.BACKWARD, units.layer, "delta")
    rec(np.copyto, units.delta, gradient)


NO_HIDDEN_SLOPE = replace(
    GRADIENT, name="no_hidden_slope", record_hidden=record_hidden, fault="B2"
)
