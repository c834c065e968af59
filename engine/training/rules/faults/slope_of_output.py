"""B3: the slope is taken of the output, f'(f(pre)), as if it were the sum."""

from dataclasses import replace

import numpy as np

from engine.arrays import AnyArray
from engine.training.plan.recorder import Phase, Recorder
from engine.training.rules import gradient as exact
from engine.training.rules.base import Answers, Units


def record_answer(recorder: Recorder, units: Units, answers: Answers) -> None:
    """``delta = gradient f'(out)``, unless loss and activation go together."""
    if answers.loss.needs or not units.activation.is_elementwise:
        exact.record_answer(recorder, units, answers)
        return
    gradient = np.empty_like(units.out)
    exact.record_loss_gradient(recorder, units, answers, gradient, "out_gradient")
    record_hidden(recorder, units, gradient)


def record_hidden(recorder: Recorder, units: Units, gradient: AnyArray) -> None:
    """``delta = gradient f'(out)`` where ``gradient f'(pre)`` is right."""
    rec = recorder.rule(Phase.BACKWARD, units.layer, "delta")
    again = np.empty_like(units.out)
    units.activation.record_out(rec, units.out, again)
    units.activation.record_delta(rec, units.out, again, gradient, units.delta)


SLOPE_OF_OUTPUT = replace(
    exact.GRADIENT,
    name="slope_of_output",
    record_answer=record_answer,
    record_hidden=record_hidden,
    fault="B3",
)
