"""Softmax: the shares of all units of a block, which add up to 1."""

import numpy as np

from engine.arrays import AnyArray
from engine.nn.activations.base import Activation
from engine.nn.recording import Record, constant


def record_out(rec: Record, pre: AnyArray, out: AnyArray) -> None:
    """``out = exp(pre - top) / sum(exp(pre - top))`` over the units of a sample.

    Taking the largest sum `top` away changes no share and keeps every power below 1.
    """
    top, total = np.empty_like(pre[0]), np.empty_like(pre[0])
    shifted, power = np.empty_like(pre), np.empty_like(pre)
    rec(np.maximum.reduce, pre, 0, None, top)
    rec(np.subtract, pre, top, shifted)
    rec(np.exp, shifted, power)
    rec(np.add.reduce, power, 0, None, total)
    rec(np.divide, power, total, out)


def record_slope(rec: Record, pre: AnyArray, out: AnyArray, slope: AnyArray) -> None:
    """``slope = out (1 - out)``: how each share answers to its own sum."""
    rest = np.empty_like(pre)
    rec(np.subtract, constant(1, pre), out, rest)
    rec(np.multiply, out, rest, slope)


def record_delta(
    rec: Record, pre: AnyArray, out: AnyArray, gradient: AnyArray, delta: AnyArray
) -> None:
    """``delta[j] = out[j] (gradient[j] - sum_k gradient[k] out[k])``.

    This is the whole matrix of slopes ``out[k] ([k = j] - out[j])`` at work: every sum
    changes the share of every unit.
    """
    part, centred = np.empty_like(pre), np.empty_like(pre)
    mean = np.empty_like(pre[0])
    rec(np.multiply, gradient, out, part)
    rec(np.add.reduce, part, 0, None, mean)
    rec(np.subtract, gradient, mean, centred)
    rec(np.multiply, out, centred, delta)


SOFTMAX = Activation(
    "softmax", record_out, record_slope, 0.0, 1.0, record_mixed_delta=record_delta
)
