"""The rectified linear unit: the sum if it is positive, otherwise 0."""

import math

import numpy as np

from engine.arrays import AnyArray
from engine.nn.activations.base import Activation
from engine.nn.recording import Record, constant


def record_out(rec: Record, pre: AnyArray, out: AnyArray) -> None:
    """``out = max(pre, 0)``."""
    rec(np.maximum, pre, constant(0, pre), out=out)


def record_slope(rec: Record, pre: AnyArray, out: AnyArray, slope: AnyArray) -> None:
    """``slope = 1 if pre > 0 else 0``; at the kink itself it is 0."""
    rec(np.sign, out, slope)


RELU = Activation("relu", record_out, record_slope, 0.0, math.inf, has_kink=True)
