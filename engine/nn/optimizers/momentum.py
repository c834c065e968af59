"""Momentum: a heavy ball that keeps part of its velocity."""

from collections.abc import Sequence

import numpy as np

from engine.nn.optimizers.base import Optimizer, Part, Scalars
from engine.nn.recording import Record


def record(rec: Record, parts: Sequence[Part], scalars: Scalars) -> None:
    """``velocity = momentum velocity + gradient; theta = theta - rate velocity``."""
    for theta, gradient, memory, (kept, step) in parts:
        velocity = memory["velocity"]
        rec(np.multiply, scalars.momentum, velocity, kept)
        rec(np.add, kept, gradient, velocity)
        rec(np.multiply, scalars.rate, velocity, step)
        rec(np.subtract, theta, step, theta)


MOMENTUM = Optimizer("momentum", record, ("velocity",), uses_momentum=True)
