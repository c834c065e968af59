"""Where the first number beyond all bounds appears, on the way of the computation."""

import numpy as np

from engine.arrays import AnyArray, BoolArray
from engine.training.gradients import Gradients, gradients
from engine.training.notices.look import Look
from engine.training.notices.notice import Notice, NoticeCode, units_at


def sum_not_finite(look: Look) -> Notice | None:
    """Return the first layer, from the input on, in which a sum is not finite."""
    for number, layer in enumerate(look.network.layers, start=1):
        bad = _beyond(look, look.values.pre[number - 1]).any(axis=0)
        if bad.any():
            columns = np.flatnonzero(bad).tolist()
            units = units_at(layer, columns)
            values = {"n": len(columns)}
            return Notice(NoticeCode.SUM_NOT_FINITE, number, units, values)
    return None


def first_not_finite(look: Look) -> Notice:
    """Return where the next update first meets a number that is not finite.

    In the order of the computation: the sums of a layer, the loss, the gradients from
    the last layer back; if all of these are finite, the step itself was too large.
    """
    found = sum_not_finite(look)
    if found is not None or look.targets is None:
        return found or _update(look)
    computed = gradients(
        look.network,
        look.parameters,
        look.x,
        look.targets,
        look.settings.loss,
        rule=look.settings.rule,
        learning_rate=look.settings.learning_rate,
    )
    if _beyond(look, np.array([computed.loss])).any():
        layer = look.network.layers[-1]
        units = units_at(layer, range(layer.n_units))
        return Notice(NoticeCode.LOSS_NOT_FINITE, len(look.network.layers), units)
    return _gradient_not_finite(look, computed) or _update(look)


def _gradient_not_finite(look: Look, computed: Gradients) -> Notice | None:
    for number in range(len(look.network.layers), 0, -1):
        slopes = computed.parameters
        bad = (
            _beyond(look, computed.delta[number - 1]).any(axis=0)
            | _beyond(look, slopes.weights[number - 1]).any(axis=0)
            | _beyond(look, slopes.biases[number - 1])
        )
        if bad.any():
            columns = np.flatnonzero(bad).tolist()
            units = units_at(look.network.layers[number - 1], columns)
            values = {"n": len(columns)}
            return Notice(NoticeCode.GRADIENT_NOT_FINITE, number, units, values)
    return None


def _update(look: Look) -> Notice:
    values = {"rate": look.settings.learning_rate}
    return Notice(NoticeCode.UPDATE_NOT_FINITE, values=values)


def _beyond(look: Look, numbers: AnyArray) -> BoolArray:
    """Tell which numbers are none, or too large for the precision of training."""
    bad: BoolArray = ~(np.abs(numbers) <= look.limit)
    return bad
