"""Adam: momentum and a rate of its own for every parameter."""

from collections.abc import Sequence

import numpy as np

from engine.arrays import AnyArray
from engine.nn.optimizers.base import Optimizer, Part, Scalars
from engine.nn.recording import Record, constant

DECAY_MEAN = 0.9
DECAY_SQUARE = 0.999
EPSILON = 1e-8


def record(rec: Record, parts: Sequence[Part], scalars: Scalars) -> None:
    """``theta = theta - rate (mean / c1) / (√(square / c2) + ε)``.

    ``mean = β1 mean + (1 - β1) gradient``, ``square = β2 square + (1 - β2) gradient²``,
    ``c = 1 - β**t`` at update `t`; β1 = 0.9, β2 = 0.999, ε = 1e-8.
    """
    like = parts[0].theta
    mean_share, square_share = _record_corrections(rec, scalars.n_updates, like)
    for theta, gradient, memory, (a, b) in parts:
        mean, square = memory["mean"], memory["square_mean"]
        _record_average(rec, DECAY_MEAN, gradient, mean, (a, b))
        rec(np.multiply, gradient, gradient, a)
        _record_average(rec, DECAY_SQUARE, a, square, (a, b))
        rec(np.divide, square, square_share, a)
        rec(np.sqrt, a, b)
        rec(np.add, b, constant(EPSILON, theta), a)
        rec(np.divide, mean, mean_share, b)
        rec(np.divide, b, a, b)
        rec(np.multiply, scalars.rate, b, a)
        rec(np.subtract, theta, a, theta)


def _record_corrections(
    rec: Record, t: AnyArray, like: AnyArray
) -> tuple[AnyArray, AnyArray]:
    """``t = t + 1; c = 1 - β**t``: the weight that the memory has got by update `t`.

    In double precision also for single-precision parameters: the first values of c are
    a difference of almost equal numbers. Both are computed at once, and `t` by way of
    another array, because NumPy is slow to write a single number over itself.
    """
    one, next_t, powers = np.ones(()), np.empty(()), np.empty(2)
    shares = np.empty(2, dtype=like.dtype)
    rec(np.add, t, one, next_t)
    rec(np.copyto, t, next_t)
    rec(np.power, np.array([DECAY_MEAN, DECAY_SQUARE]), t, powers)
    rec(np.subtract, one, powers, shares)
    return shares[0, ...], shares[1, ...]


def _record_average(
    rec: Record,
    decay: float,
    new: AnyArray,
    average: AnyArray,
    scratch: tuple[AnyArray, AnyArray],
) -> None:
    """``average = decay average + (1 - decay) new``; `new` may be the first scratch."""
    a, b = scratch
    rec(np.multiply, constant(1 - decay, average), new, b)
    rec(np.multiply, constant(decay, average), average, a)
    rec(np.add, a, b, average)


ADAM = Optimizer("adam", record, ("mean", "square_mean"), usual_rate=0.01)
