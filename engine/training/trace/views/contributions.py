"""The gradient of one parameter, sample by sample, and what it makes of the rate."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.training.trace.trace import Trace


@dataclass(frozen=True, slots=True, eq=False)
class Contributions:
    """What every sample of the batch has in the gradient of one parameter.

    Attributes
    ----------
    signal, delta, product : ndarray of shape (n_samples,)
        What comes in at the connection (1 at a bias), the delta of its unit, and both
        multiplied.
    total : float
        The sum of the products.
    mean : float
        The sum divided by the number of samples.
    rate : float
        The learning rate that makes the same step of plain gradient descent with the
        total.
    is_sum : bool
        Whether the loss is taken as the sum over the samples; else it is their mean,
        as everywhere in the program, and 1 / N is inside each delta.
    """

    signal: Array
    delta: Array
    product: Array
    total: float
    mean: float
    rate: float
    is_sum: bool


def contributions(
    trace: Trace,
    layer: int,
    unit: int,
    source: int | None,
    *,
    is_sum: bool = False,
) -> Contributions:
    """Take the gradient of a parameter apart.

    Parameters
    ----------
    trace : Trace
        The update.
    layer : int
        From 1.
    unit, source : int or None
        Column and row of W; source None: the bias of the unit.
    is_sum : bool
        Take the loss as a sum over the samples: every part is N times as large, and
        the rate that makes the same step is the N-th part.

    Raises
    ------
    IndexError
        If there is no such parameter.
    """
    moment = trace.moment
    n = moment.n_samples
    factor = float(n) if is_sum else 1.0
    delta = moment.delta[layer - 1][:, unit].astype(np.float64) * factor
    if source is None:
        signal = np.ones(n)
        total = float(moment.gradient.biases[layer - 1][unit])
    else:
        at, number = trace.wiring.source_unit(layer, source)
        signal = moment.out[at][:, number].astype(np.float64)
        total = float(moment.gradient.weights[layer - 1][source, unit])
    total *= factor
    return Contributions(
        signal=signal,
        delta=delta,
        product=delta * signal,
        total=total,
        mean=total / n,
        rate=moment.rate / factor,
        is_sum=is_sum,
    )
