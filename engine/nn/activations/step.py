"""The step function: 1 for a positive sum, otherwise 0."""

import numpy as np

from engine.arrays import AnyArray
from engine.nn.activations.base import Activation
from engine.nn.recording import Record, constant


def record_out(rec: Record, pre: AnyArray, out: AnyArray) -> None:
    """``out = 1 if pre > 0 else 0``; a sum of exactly 0 does not fire."""
    rec(np.greater, pre, constant(0, pre), out)


def record_slope(rec: Record, pre: AnyArray, out: AnyArray, slope: AnyArray) -> None:
    """Record a slope of 0 everywhere, also at 0, where there is none."""
    rec(slope.fill, 0)


STEP = Activation("step", record_out, record_slope, 0.0, 1.0, has_gradient=False)
