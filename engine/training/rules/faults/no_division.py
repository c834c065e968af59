"""B6: the division by the number of samples is missing."""

from dataclasses import replace

import numpy as np

from engine.nn.recording import constant
from engine.training.plan.recorder import Phase, Recorder
from engine.training.rules import gradient as exact
from engine.training.rules.base import Answers, Units


def record_answer(recorder: Recorder, units: Units, answers: Answers) -> None:
    """``delta`` of the sum over the samples where that of their mean is right."""
    exact.record_answer(recorder, units, answers)
    rec = recorder.rule(Phase.BACKWARD, units.layer, "delta")
    n_samples = constant(units.delta.shape[1], units.delta)
    rec(np.multiply, units.delta, n_samples, units.delta)


NO_DIVISION = replace(
    exact.GRADIENT, name="no_division", record_answer=record_answer, fault="B6"
)
