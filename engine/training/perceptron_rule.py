"""Rosenblatt's rule: how one perceptron learns without any gradient."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from engine.arrays import Array, ValueEquality, frozen
from engine.nn.activations import ACTIVATIONS


@dataclass(frozen=True, slots=True, eq=False)
class Presentation(ValueEquality):
    """One sample shown to the perceptron, and what it became.

    Attributes
    ----------
    epoch : int
        From 1.
    sample : int
        Row of the data.
    pre, out, error : float
        Sum and answer before the change; target minus answer.
    w : ndarray of shape (n_inputs,)
        Weights after the change.
    b : float
        Bias after the change.
    """

    epoch: int
    sample: int
    pre: float
    out: float
    error: float
    w: Array
    b: float


@dataclass(frozen=True, slots=True)
class PerceptronRun:
    """A training by Rosenblatt's rule.

    Attributes
    ----------
    trace : tuple of Presentation
        Every sample of every epoch, in order.
    has_converged : bool
        Whether the last epoch was without an error.
    """

    trace: tuple[Presentation, ...]
    has_converged: bool

    @property
    def n_epochs(self) -> int:
        """Number of epochs, that without an error included."""
        return self.trace[-1].epoch

    @property
    def n_updates(self) -> int:
        """Number of presentations that changed something."""
        return sum(shown.error != 0 for shown in self.trace)


def perceptron_rule(
    x: ArrayLike, targets: ArrayLike, learning_rate: float = 1.0, max_epochs: int = 100
) -> PerceptronRun:
    """Train one step perceptron from 0: ``w += rate (target - out) x``, b alike.

    Parameters
    ----------
    x : array_like of shape (n_samples, n_inputs)
        Samples, shown in their order; at least one.
    targets : array_like of shape (n_samples,)
        0 or 1.
    learning_rate : float
        Changes nothing but the scale of the weights, up to rounding.
    max_epochs : int
        When to give up: what no line can separate is never learnt.

    Notes
    -----
    If some line separates the classes, the rule finds one in finitely many updates.
    """
    samples = np.asarray(x, dtype=np.float64)
    step = ACTIVATIONS["step"]
    w, b = np.zeros(samples.shape[1]), 0.0
    trace: list[Presentation] = []
    is_right = False
    for epoch in range(1, max_epochs + 1):
        is_right = True
        for i, (row, target) in enumerate(
            zip(samples, np.asarray(targets, dtype=np.float64), strict=True)
        ):
            pre = float(w @ row) + b
            out = float(step.out(pre))
            error = float(target) - out
            w, b = w + learning_rate * error * row, b + learning_rate * error
            is_right &= error == 0
            trace.append(Presentation(epoch, i, pre, out, error, frozen(w), b))
        if is_right:
            break
    return PerceptronRun(tuple(trace), is_right)
