"""The hyperbolic tangent: an S-curve between -1 and 1."""

import numpy as np

from engine.arrays import AnyArray
from engine.nn.activations.base import Activation
from engine.nn.recording import Record, constant


def record_out(rec: Record, pre: AnyArray, out: AnyArray) -> None:
    """``out = tanh(pre)``."""
    rec(np.tanh, pre, out)


def record_slope(rec: Record, pre: AnyArray, out: AnyArray, slope: AnyArray) -> None:
    """``slope = 1 - out²``."""
    square = np.empty_like(pre)
    rec(np.multiply, out, out, square)
    rec(np.subtract, constant(1, pre), square, slope)


TANH = Activation("tanh", record_out, record_slope, -1.0, 1.0)
