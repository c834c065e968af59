"""Every parameter with its gradients: by back-propagation, by wiggling, by a rule."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from engine.arrays import AnyArray
from engine.network.network import Network, Parameters
from engine.training.checks.loss_probe import LossPoint, LossProbe
from engine.training.checks.places import Place, behind_steps, number_at, places_of
from engine.training.gradients import gradients

USUAL_STEP = 1e-5
AGREES_TO = 1e-6  # relative difference, as are the next
NEAR_TO = 1e-4
TOO_SMALL = 1e-9  # gradients below it are compared by their plain difference
SMALLEST_SUM = 1e-12  # below the line of the relative difference
# A loss is a sum of rounded terms: its last few digits mean nothing.
ROUNDINGS = 4 * float(np.finfo(np.float64).eps)
# What a pass through a layer costs beside its product, in multiplications of one.
OVERHEAD = 250_000
QUICK = 4e9  # work that nobody waits for, about a fifth of a second
TOO_MUCH = 1e12  # the better part of a minute


class Mark(StrEnum):
    """What the two gradients of a parameter have to do with each other."""

    AGREES = "agrees"
    NEAR = "near"
    DIFFERS = "differs"
    ROUNDING = "rounding"  # differs by no more than the rounding of the two losses
    KINK = "kink"  # a ReLU jumps to its other side between the two points
    STEP = "step"  # a step lies behind it: no slope, so no analytic gradient
    NOT_FINITE = "not_finite"


@dataclass(frozen=True, slots=True)
class Checked:
    """One parameter with its gradients.

    Attributes
    ----------
    place : Place
    value : float
        The parameter itself.
    analytic : float
        By back-propagation, or by the faulty pass that stands in its place; NaN where a
        step lies behind it.
    numerical : float
        By central differences.
    by_rule : float
        What the chosen update rule takes in place of the gradient.
    difference : float
        ``|a - n| / max(|a| + |n|, 1e-12)``; of two tiny gradients ``|a - n|``.
    mark : Mark
    """

    place: Place
    value: float
    analytic: float
    numerical: float
    by_rule: float
    difference: float
    mark: Mark


@dataclass(frozen=True, slots=True)
class Cost:
    """What a check takes.

    Attributes
    ----------
    n_parameters : int
        How many are checked.
    n_passes : int
        Forward passes: two for each; back-propagation takes one and the way back.
    work : float
        In multiplications of a matrix product, roughly.
    """

    n_parameters: int
    n_passes: int
    work: float

    @property
    def is_quick(self) -> bool:
        """Whether it can be done without being asked for."""
        return self.work <= QUICK

    @property
    def is_too_much(self) -> bool:
        """Whether it should not be done at all."""
        return self.work > TOO_MUCH

    @property
    def portion(self) -> int:
        """How many parameters can be checked quickly, at least one."""
        if self.is_quick:
            return max(1, self.n_parameters)
        return max(1, int(self.n_parameters * QUICK / self.work))


def cost_of(network: Network, n_samples: int, n_places: int) -> Cost:
    """Return what a check of so many parameters takes."""
    per_pass = network.n_parameters * n_samples + OVERHEAD * len(network.layers)
    return Cost(n_places, 2 * n_places, 2.0 * n_places * per_pass)


@np.errstate(all="ignore")  # what is beyond all bounds is marked as such
def check_parameters(
    point: LossPoint,
    places: Sequence[Place] | None = None,
    *,
    step: float = USUAL_STEP,
    backward: str = "gradient",
    rule: str = "gradient",
    learning_rate: float = 0.5,
) -> tuple[Checked, ...]:
    """Compare the gradients of parameters with what wiggling each of them says.

    Parameters
    ----------
    point : LossPoint
        Where; the loss must suit the network.
    places : sequence of Place, optional
        Which parameters; all if not given.
    step : float
        How far each parameter is moved both ways.
    backward : str
        Key of `RULES`: the backward pass to be checked; one with a fault for the bug
        lab.
    rule : str
        Key of `RULES`: the update rule to show beside them.
    learning_rate : float
        Only the fault of a pass that moves weights too early depends on it.

    Raises
    ------
    EngineError
        Where `backward` or `rule` does not suit the network.
    """
    asked = places_of(point.network) if places is None else places
    passes = [gradients_by(point, name, learning_rate) for name in (backward, rule)]
    probe = LossProbe(point)
    noise = ROUNDINGS * abs(probe.at(probe.start)) / (2 * step)
    numbers = probe.layout.matrices(np.arange(probe.layout.size))
    stepped = behind_steps(point.network)
    checked = []
    for place in asked:
        index = int(numbers[place.layer][place.column, place.row])
        numerical, is_kink = wiggle(probe, index, step)
        analytic, by_rule = (number_at(found, place) for found in passes)
        difference = _difference(analytic, numerical)
        mark = _mark(analytic, numerical, difference, noise)
        if is_kink:
            mark = Mark.KINK
        if stepped[place.layer][place.column]:
            analytic, difference, mark = math.nan, math.nan, Mark.STEP
        value = float(probe.start[index])
        checked.append(
            Checked(place, value, analytic, numerical, by_rule, difference, mark)
        )
    return tuple(checked)


def gradients_by(point: LossPoint, rule: str, learning_rate: float) -> Parameters:
    """Return what a rule takes for the gradients; arguments as `check_parameters`."""
    return gradients(
        point.network,
        point.parameters,
        point.x,
        point.targets,
        point.loss,
        rule=rule,
        learning_rate=learning_rate,
    ).parameters


def wiggle(probe: LossProbe, index: int, step: float) -> tuple[float, bool]:
    """Return the slope of the secant, and whether a kink lies between its points."""
    value = float(probe.start[index])
    above, side_above = probe.moved(index, value + step), probe.sides()
    below, side_below = probe.moved(index, value - step), probe.sides()
    return (above - below) / (2 * step), side_above != side_below


def relative_difference(a: AnyArray | float, n: AnyArray | float) -> AnyArray:
    """Compute ``|a - n| / max(|a| + |n|, 1e-12)``, element by element."""
    size = np.maximum(np.abs(a) + np.abs(n), SMALLEST_SUM)
    found: AnyArray = np.abs(np.subtract(a, n)) / size
    return found


def _difference(analytic: float, numerical: float) -> float:
    if max(abs(analytic), abs(numerical)) < TOO_SMALL:
        return abs(analytic - numerical)
    return float(relative_difference(analytic, numerical))


def _mark(analytic: float, numerical: float, difference: float, noise: float) -> Mark:
    if not (math.isfinite(analytic) and math.isfinite(numerical)):
        return Mark.NOT_FINITE
    if difference <= AGREES_TO:
        return Mark.AGREES
    if abs(analytic - numerical) <= noise:
        return Mark.ROUNDING
    return Mark.NEAR if difference <= NEAR_TO else Mark.DIFFERS
