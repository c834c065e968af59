"""A hand calculation in plain NumPy, with a slip at will; independent of the engine.

A network of two weight layers with sigmoids and half the sum of the squared errors, or
softmax with cross-entropy; samples are rows, the loss is the mean over them.
"""

from dataclasses import dataclass

import numpy as np

from engine.training.trace.symbols import Name


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def softmax(z):
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


@dataclass
class Case:
    W: list[np.ndarray]
    b: list[np.ndarray]
    x: np.ndarray
    t: np.ndarray
    rate: float
    is_softmax: bool = False


def slope(z, out, slip):
    if slip == "slope_of_output":
        return sigmoid(out) * (1 - sigmoid(out))
    if slip == "slope_of_sum":
        return z * (1 - z)
    if slip == "value_for_slope":
        return out
    return out * (1 - out)


def forward(case, slip):
    z, out = [], [case.x]
    for number, (W, b) in enumerate(zip(case.W, case.b, strict=True), start=1):
        bias = {"bias_forgotten": 0 * b, "bias_subtracted": -b}.get(slip, b)
        matrix = W.T if slip == "not_transposed_forward" else W
        z.append(out[-1] @ matrix + bias)
        is_last = number == len(case.W)
        if slip == "exponent_sign" and not (is_last and case.is_softmax):
            out.append(sigmoid(-z[-1]))
        elif slip == "no_activation":
            out.append(z[-1])
        elif is_last and case.is_softmax and slip != "each_by_itself":
            out.append(softmax(z[-1]))
        else:
            out.append(sigmoid(z[-1]))
    return z, out


def answer_gradient(case, y, slip):
    n = 1 if slip == "no_division" else len(case.x)
    g = (y - case.t) / n
    g = -g if slip == "sign" else g
    return 2 * g if slip == "doubled" else g


def gradients(case, slip, z, out):
    """Return the gradients to outputs and sums, slopes, dW and db."""
    g2 = answer_gradient(case, out[2], slip)
    s2, s1 = slope(z[1], out[2], slip), slope(z[0], out[1], slip)
    if case.is_softmax:
        d2 = g2 * out[2] * (1 - out[2]) if slip == "extra_slope" else g2
    else:
        d2 = g2 if slip == "slope_forgotten" else g2 * s2
    dW2, db2 = out[1].T @ d2, d2.sum(axis=0)
    back = case.W[1]
    if slip == "updated_weight":
        back = back - case.rate * dW2
    g1 = d2 @ (back if slip == "not_transposed" else back.T)
    d1 = g1 if slip == "slope_forgotten" else g1 * s1
    dW = [out[0].T @ d1, dW2]
    if slip == "source_forgotten":
        dW = [np.ones_like(o).T @ d for o, d in ((out[0], d1), (out[1], d2))]
    if slip == "output_for_input":
        own = [(d1 * out[1]).sum(axis=0), (d2 * out[2]).sum(axis=0)]
        dW = [np.tile(o, (len(W), 1)) for o, W in zip(own, case.W, strict=True)]
    db = [d1.sum(axis=0), db2]
    if slip == "divided_twice":
        dW, db = ([g / len(case.x) for g in some] for some in (dW, db))
    if slip == "one_sample":
        db = [d1[0], d2[0]]
        dW = [np.outer(o[0], d[0]) for o, d in ((out[0], d1), (out[1], d2))]
    return (g1, g2), (d1, d2), (s1, s2), dW, db


def moved(case, slip, old, gradient):
    if slip == "plus_for_minus":
        return old + case.rate * gradient
    if slip == "rate_forgotten":
        return old - gradient
    if slip == "change_only":
        return -case.rate * gradient
    return old if slip == "old_value" else old - case.rate * gradient


def losses(case, y, slip):
    if case.is_softmax:
        ln = np.log10 if slip == "decimal_logarithm" else np.log
        values = -(case.t * ln(y)).sum(axis=1)
    else:
        error = case.t - y
        values = (error if slip == "not_squared" else error**2).sum(axis=1)
        values = values * (1 if slip == "half_forgotten" else 0.5)
    return values, values.sum() / (1 if slip == "no_division" else len(values))


class Hand:
    """All numbers of one update, looked up by what they are."""

    def __init__(self, case, slip=""):
        self.case = case
        z, out = forward(case, slip)
        back, d, s, dW, db = gradients(case, slip, z, out)
        values, mean = losses(case, out[2], slip)
        self.tables = {
            Name.PRE: z,
            Name.OUT: out[1:],
            Name.OUT_GRADIENT: back,
            Name.DELTA: d,
            Name.SLOPE: s,
        }
        self.dW, self.db, self.values, self.mean = dW, db, values, mean
        pairs = [(case.W, dW), (case.b, db)]
        self.W, self.b = (
            [moved(case, slip, old, g) for old, g in zip(*pair, strict=True)]
            for pair in pairs
        )

    def number(self, symbol):
        """Return a number; None if it is none of those worked out here."""
        layer, unit, source = symbol.layer - 1, symbol.unit, symbol.source
        if symbol.name in self.tables:
            return self.tables[symbol.name][layer][symbol.sample, unit]
        if symbol.name is Name.WEIGHT_GRADIENT:
            return self.dW[layer][source, unit]
        if symbol.name is Name.BIAS_GRADIENT:
            return self.db[layer][unit]
        if symbol.name is Name.PARAMETER:
            is_bias = source is None
            return self.b[layer][unit] if is_bias else self.W[layer][source, unit]
        if symbol.name is Name.SAMPLE_LOSS:
            return self.values[symbol.sample]
        return self.mean if symbol.name is Name.LOSS else None
