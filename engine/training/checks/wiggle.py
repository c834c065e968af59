"""One parameter looked at closely: the loss along it, and steps of all sizes."""

import math
from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.training.checks.loss_probe import LossPoint, LossProbe
from engine.training.checks.parameter_check import (
    gradients_by,
    relative_difference,
    wiggle,
)
from engine.training.checks.places import Place, behind_steps, index_at, number_at

STEPS = np.logspace(-14, 0, 57)  # four a decade


@dataclass(frozen=True, slots=True, eq=False)
class Slice:
    """The loss over one parameter, all others held, with the two points of a wiggle.

    Attributes
    ----------
    values, losses : ndarray of shape (n,)
        The curve.
    value, loss : float
        Where the parameter is.
    step, below, above : float
        The wiggle: its losses at ``value - step`` and ``value + step``.
    gradient : float
        Slope of the tangent, by back-propagation; NaN where a step takes it away.
    numerical : float
        Slope of the secant.
    """

    values: Array
    losses: Array
    value: float
    loss: float
    step: float
    below: float
    above: float
    gradient: float
    numerical: float


def slice_through(
    point: LossPoint, place: Place, step: float, span: float, n: int = 121
) -> Slice:
    """Compute the loss for values of a parameter from `span` below to `span` above."""
    probe = LossProbe(point)
    index = index_at(probe.layout, place)
    value = float(probe.start[index])
    values = np.linspace(value - span, value + span, n)
    losses = np.array([probe.moved(index, v) for v in values.tolist()])
    below, above = (probe.moved(index, v) for v in (value - step, value + step))
    exact = number_at(gradients_by(point, "gradient", 0.0), place)
    if behind_steps(point.network)[place.layer][place.column]:
        exact = math.nan
    return Slice(
        values,
        losses,
        value,
        probe.at(probe.start),
        step,
        below,
        above,
        exact,
        (above - below) / (2 * step),
    )


@dataclass(frozen=True, slots=True, eq=False)
class ErrorCurve:
    """How far the numerical gradient of one parameter is off, by the step.

    Attributes
    ----------
    steps, errors : ndarray of shape (n,)
        Ascending steps, and the relative differences to the analytic gradient.
    best : float
        The step with the smallest of them.
    """

    steps: Array
    errors: Array
    best: float


@np.errstate(all="ignore")  # a curve may have gaps
def error_curve(point: LossPoint, place: Place, steps: Array = STEPS) -> ErrorCurve:
    """Compare the gradient of a parameter with the numerical one of many steps."""
    probe = LossProbe(point)
    index = index_at(probe.layout, place)
    exact = number_at(gradients_by(point, "gradient", 0.0), place)
    found = np.array([wiggle(probe, index, float(step))[0] for step in steps])
    errors = relative_difference(exact, found)
    seen = np.where(np.isfinite(errors), errors, np.inf)
    return ErrorCurve(steps, errors, float(steps[int(seen.argmin())]))
