"""The bug lab: which faults show themselves somewhere, and what an update promises."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.errors import EngineError
from engine.training.checks.loss_probe import LossPoint, LossProbe
from engine.training.checks.parameter_check import gradients_by
from engine.training.plan.layout import Layout
from engine.training.rules import FAULTS, RULES, Rule

SHOWS_FROM = 1e-3  # largest difference to the gradient, relative to its largest entry
SAME_TO = 1e-9


@dataclass(frozen=True, slots=True)
class Drop:
    """By how much one update should change the loss, and by how much it does.

    Attributes
    ----------
    predicted : float
        ``-rate ‖g‖²``, true of small rates.
    real : float
        Loss after a step of gradient descent minus the loss before.
    """

    predicted: float
    real: float


@np.errstate(all="ignore")  # what is beyond all bounds is shown as such
def drop_of(point: LossPoint, rate: float, backward: str = "gradient") -> Drop:
    """Make one step of gradient descent on the side and compare it with its promise.

    `backward`, a key of `RULES`, is the pass that the step is made with. What is
    frozen stays where it is.
    """
    probe = LossProbe(point)
    moves = probe.layout.moves
    found = probe.layout.flatten(gradients_by(point, backward, rate)) * moves
    way = 1.0 if RULES[backward].climbs else -1.0
    before = probe.at(probe.start)
    after = probe.at(probe.start + way * rate * found)
    return Drop(-rate * float(found @ found), after - before)


def showing_faults(point: LossPoint, learning_rate: float) -> tuple[str, ...]:
    """Return the keys of the faults that can be found out at a point.

    A pass whose numbers are right there, such as one that forgets to divide by a single
    sample, could not be told from the right one. Plus for minus shows in the change of
    the loss, wherever there is a gradient at all.
    """
    exact = _flat(point, "gradient", learning_rate)
    return tuple(
        rule.name for rule in FAULTS if _shows(point, rule, exact, learning_rate)
    )


def cannot_be_told_apart(
    point: LossPoint, one: str, other: str, learning_rate: float
) -> bool:
    """Tell whether two faults, by their keys, give the same numbers at a point."""
    if RULES[one].climbs != RULES[other].climbs:
        return False
    found = [_flat(point, name, learning_rate) for name in (one, other)]
    if found[0] is None or found[1] is None:
        return False
    return _gap(found[0], found[1]) <= SAME_TO


def _shows(
    point: LossPoint, rule: Rule, exact: Array | None, learning_rate: float
) -> bool:
    if exact is None or not (np.isfinite(exact).all() and exact.any()):
        return False
    if rule.climbs:
        return True
    faulty = _flat(point, rule.name, learning_rate)
    if faulty is None or not np.isfinite(faulty).all():
        return False
    return _gap(faulty, exact) > SHOWS_FROM


def _gap(one: Array, other: Array) -> float:
    """Return the largest difference relative to the largest entry."""
    size = float(np.abs(other).max(initial=0.0))
    gap = float(np.abs(one - other).max(initial=0.0))
    return gap / size if size else gap


def _flat(point: LossPoint, rule: str, learning_rate: float) -> Array | None:
    """Return what a pass computes as a vector; None if it does not suit the network."""
    try:
        found = gradients_by(point, rule, learning_rate)
    except EngineError:
        return None
    return Layout(point.network).flatten(found)
