"""Gradient descent: a step against the gradient."""

from collections.abc import Sequence

import numpy as np

from engine.nn.optimizers.base import Optimizer, Part, Scalars
from engine.nn.recording import Record


def record(rec: Record, parts: Sequence[Part], scalars: Scalars) -> None:
    """``theta = theta - rate gradient``."""
    for theta, gradient, _, (step, _) in parts:
        rec(np.multiply, scalars.rate, gradient, step)
        rec(np.subtract, theta, step, theta)


SGD = Optimizer("sgd", record)
