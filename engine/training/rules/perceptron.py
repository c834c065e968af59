"""Rosenblatt's rule: the error itself moves the weights, whatever the slope."""

from dataclasses import replace

import numpy as np

from engine.errors import Code, EngineError
from engine.network.network import Network
from engine.nn.recording import constant
from engine.training.plan.recorder import Phase, Recorder
from engine.training.rules.base import Answers, Units
from engine.training.rules.gradient import GRADIENT


def record_answer(recorder: Recorder, units: Units, answers: Answers) -> None:
    """``delta = (out - target) / n``, so that ``W += rate (target - out) source``.

    With one sample at a time this is the rule as it is taught. Which loss is shown
    makes no difference.
    """
    rec = recorder.rule(Phase.BACKWARD, units.layer, "delta")
    share = constant(1 / answers.error.shape[1], units.delta)
    rec(np.multiply, answers.error, share, units.delta)


def check(network: Network) -> None:
    """Refuse hidden layers, which the rule cannot reach, and units without a step.

    Raises
    ------
    EngineError
        RULE_ONE_LAYER or RULE_NEEDS_STEP.
    """
    if len(network.layers) > 1:
        raise EngineError(Code.RULE_ONE_LAYER, layers=len(network.layers))
    for segment in network.layers[0].segments:
        if segment.activation != "step":
            raise EngineError(Code.RULE_NEEDS_STEP, activation=segment.activation)


PERCEPTRON = replace(
    GRADIENT,
    name="perceptron",
    record_answer=record_answer,
    is_heuristic=True,
    needs_slope=False,
    check=check,
)
