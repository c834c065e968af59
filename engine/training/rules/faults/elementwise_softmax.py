"""B9: the slope of softmax is taken unit by unit, as if sums did not mix."""

from dataclasses import replace

import numpy as np

from engine.nn.recording import constant
from engine.training.plan.recorder import Phase, Recorder
from engine.training.rules import gradient as exact
from engine.training.rules.base import Answers, Units


def record_answer(recorder: Recorder, units: Units, answers: Answers) -> None:
    """``delta = gradient out (1 - out)``: right for a sigmoid, not for softmax.

    The gradient of the cross-entropy to `out` is ``-target / out / n_samples``. With
    ``target = out - error`` only the unit of the right class learns.
    """
    if units.activation.is_elementwise:
        exact.record_answer(recorder, units, answers)
        return
    gradient, slope = np.empty_like(units.out), np.empty_like(units.out)
    rec = recorder.rule(Phase.BACKWARD, units.layer, "out_gradient")
    if answers.loss.needs:
        lack, ratio = np.empty_like(units.out), np.empty_like(units.out)
        rec(np.subtract, answers.error, units.out, lack)
        rec(np.divide, lack, units.out, ratio)
        share = constant(1 / units.out.shape[1], gradient)
        rec(np.multiply, ratio, share, gradient)
    else:
        answers.loss.record_gradient(rec, answers.error, answers.n_outputs, gradient)
    rec = recorder.rule(Phase.BACKWARD, units.layer, "delta")
    units.activation.record_slope(rec, units.pre, units.out, slope)
    rec(np.multiply, gradient, slope, units.delta)


ELEMENTWISE_SOFTMAX = replace(
    exact.GRADIENT,
    name="elementwise_softmax",
    record_answer=record_answer,
    fault="B9",
)
