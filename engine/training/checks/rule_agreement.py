"""How far the moves of an update rule point away from the exact gradient."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from engine.arrays import Array
from engine.network.network import Layer, Network, Parameters
from engine.training.gradients import gradients


@dataclass(frozen=True, slots=True)
class Agreement:
    """How a rule agrees with the exact gradient in the parameters of one layer.

    Attributes
    ----------
    cosine : float
        Of the angle between the two: 1 is the same direction, 0 a right angle, -1 the
        opposite. NaN where one of them is 0 or not finite.
    sign_disagreement : float
        Share of the parameters that the rule would move the other way, 0 to 1; one
        that is not moved at all does not count as moved the other way.
    length_ratio : float
        Length of the rule's gradient divided by that of the exact one; NaN if that is
        0.
    """

    cosine: float
    sign_disagreement: float
    length_ratio: float


@np.errstate(all="ignore")  # what is beyond all bounds is compared with nothing
def compare_rule(
    network: Network,
    parameters: Parameters,
    x: ArrayLike,
    targets: ArrayLike,
    loss: str,
    rule: str,
) -> tuple[Agreement, ...]:
    """Compare an update rule with the exact gradient, layer by layer.

    Parameters
    ----------
    network, parameters, x, targets, loss : as for `gradients`
        Where to compare.
    rule : str
        Key of `RULES`.

    Returns
    -------
    tuple of Agreement
        One for each layer, from the first; over all weights and biases that are there.

    Raises
    ------
    EngineError
        If the rule does not suit the network.
    """
    exact = gradients(network, parameters, x, targets, loss).parameters
    other = gradients(network, parameters, x, targets, loss, rule=rule).parameters
    return tuple(
        _agreement(_flat(layer, exact, i), _flat(layer, other, i))
        for i, layer in enumerate(network.layers)
    )


def _flat(layer: Layer, found: Parameters, index: int) -> Array:
    """Return the numbers of a layer that are there as one row."""
    weights = found.weights[index]
    there = np.ones(weights.shape, bool) if layer.mask is None else layer.mask
    return np.concatenate([weights[there], found.biases[index][layer.bias_mask]])


def _agreement(exact: Array, other: Array) -> Agreement:
    if not np.isfinite(other).all() or not exact.size:
        return Agreement(math.nan, math.nan, math.nan)
    lengths = float(np.linalg.norm(exact)), float(np.linalg.norm(other))
    product = lengths[0] * lengths[1]
    return Agreement(
        cosine=float(exact @ other) / product if product else math.nan,
        sign_disagreement=float((exact * other < 0).mean()),
        length_ratio=lengths[1] / lengths[0] if lengths[0] else math.nan,
    )
