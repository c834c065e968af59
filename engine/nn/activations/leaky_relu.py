"""The leaky rectified linear unit: a hundredth of the sum where it is negative."""

import math

import numpy as np

from engine.arrays import AnyArray
from engine.nn.activations.base import Activation
from engine.nn.recording import Record, constant

LEAK = 0.01  # the slope below 0


def record_out(rec: Record, pre: AnyArray, out: AnyArray) -> None:
    """``out = max(pre, 0.01 pre)``."""
    leaking = np.empty_like(pre)
    rec(np.multiply, pre, constant(LEAK, pre), leaking)
    rec(np.maximum, pre, leaking, out=out)


def record_slope(rec: Record, pre: AnyArray, out: AnyArray, slope: AnyArray) -> None:
    """``slope = 1 if pre > 0 else 0.01``."""
    sign = np.empty_like(pre)
    rec(np.sign, pre, sign)
    rec(np.maximum, sign, constant(LEAK, pre), out=slope)


LEAKY_RELU = Activation(
    "leaky_relu", record_out, record_slope, -math.inf, math.inf, has_kink=True
)
