"""RMSprop: AdaGrad that forgets."""

from collections.abc import Sequence

import numpy as np

from engine.nn.optimizers.base import Optimizer, Part, Scalars
from engine.nn.recording import Record, constant

DECAY = 0.99
EPSILON = 1e-8


def record(rec: Record, parts: Sequence[Part], scalars: Scalars) -> None:
    """``square = α square + (1 - α) gradient²``, α = 0.99, ε = 1e-8.

    ``theta = theta - rate gradient / (√square + ε)``.
    """
    for theta, gradient, memory, (a, b) in parts:
        square = memory["square_mean"]
        rec(np.multiply, gradient, gradient, a)
        rec(np.multiply, constant(1 - DECAY, theta), a, b)
        rec(np.multiply, constant(DECAY, theta), square, a)
        rec(np.add, a, b, square)
        rec(np.sqrt, square, a)
        rec(np.add, a, constant(EPSILON, theta), b)
        rec(np.divide, gradient, b, a)
        rec(np.multiply, scalars.rate, a, b)
        rec(np.subtract, theta, b, theta)


RMSPROP = Optimizer("rmsprop", record, ("square_mean",), usual_rate=0.01)
