"""Nesterov's momentum: the gradient of where the velocity will lead."""

from collections.abc import Sequence

import numpy as np

from engine.nn.optimizers.base import Optimizer, Part, Scalars
from engine.nn.recording import Record


def record(rec: Record, parts: Sequence[Part], scalars: Scalars) -> None:
    """``velocity = momentum velocity + gradient``, then a look one step ahead.

    ``theta = theta - rate (gradient + momentum velocity)``.
    """
    for theta, gradient, memory, (kept, step) in parts:
        velocity = memory["velocity"]
        rec(np.multiply, scalars.momentum, velocity, kept)
        rec(np.add, kept, gradient, velocity)
        rec(np.multiply, scalars.momentum, velocity, kept)
        rec(np.add, gradient, kept, step)
        rec(np.multiply, scalars.rate, step, kept)
        rec(np.subtract, theta, kept, theta)


NESTEROV = Optimizer("nesterov", record, ("velocity",), uses_momentum=True)
