"""The sigmoid: a step made smooth, between 0 and 1."""

import numpy as np

from engine.arrays import AnyArray
from engine.nn.activations.base import Activation
from engine.nn.recording import Record, constant


def record_out(rec: Record, pre: AnyArray, out: AnyArray) -> None:
    """``out = 1 / (1 + exp(-pre))``.

    Far below 0 the power overflows to infinity and the output is rightly 0.
    """
    one = constant(1, pre)
    minus, power, divisor = (np.empty_like(pre) for _ in range(3))
    rec(np.negative, pre, minus)
    rec(np.exp, minus, power)
    rec(np.add, power, one, divisor)
    rec(np.reciprocal, divisor, out)


def record_slope(rec: Record, pre: AnyArray, out: AnyArray, slope: AnyArray) -> None:
    """``slope = out (1 - out)``."""
    rest = np.empty_like(pre)
    rec(np.subtract, constant(1, pre), out, rest)
    rec(np.multiply, out, rest, slope)


SIGMOID = Activation("sigmoid", record_out, record_slope, 0.0, 1.0)
