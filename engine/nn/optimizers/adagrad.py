"""AdaGrad: every parameter has its own rate, which falls with what it has moved."""

from collections.abc import Sequence

import numpy as np

from engine.nn.optimizers.base import Optimizer, Part, Scalars
from engine.nn.recording import Record, constant

EPSILON = 1e-10


def record(rec: Record, parts: Sequence[Part], scalars: Scalars) -> None:
    """``sum = sum + gradient²; theta = theta - rate gradient / (√sum + ε)``."""
    for theta, gradient, memory, (a, b) in parts:
        total = memory["square_sum"]
        rec(np.multiply, gradient, gradient, a)
        rec(np.add, total, a, total)
        rec(np.sqrt, total, a)
        rec(np.add, a, constant(EPSILON, theta), b)
        rec(np.divide, gradient, b, a)
        rec(np.multiply, scalars.rate, a, b)
        rec(np.subtract, theta, b, theta)


ADAGRAD = Optimizer("adagrad", record, ("square_sum",))
