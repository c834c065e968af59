"""What a loss is: the loss of one sample, its gradient, and what it asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from engine.arrays import AnyArray, Array
from engine.nn.recording import Record, constant, run_now


class Answers(NamedTuple):
    """What a loss compares: one row per output unit, one column per sample."""

    pre: AnyArray
    out: AnyArray
    targets: AnyArray
    error: AnyArray  # out - targets


class Terms(NamedTuple):
    """What a loss adds up: the loss of a sample is `weight` times its column's sum.

    `values` is of shape (n_terms, n_samples). The loss of a batch is then one product.
    """

    values: AnyArray
    weight: float

    def of_samples(self) -> AnyArray:
        """Add up the loss of every sample, of shape (n_samples,)."""
        total: AnyArray = self.values.sum(axis=0) * self.weight
        return total

    def record_mean(self, rec: Record, mean: AnyArray) -> None:
        """``mean = sum of weight / n_samples values``, the loss of the set."""
        n_terms, n_samples, *networks = self.values.shape
        shares = np.full(n_terms * n_samples, self.weight / n_samples, mean.dtype)
        # Axes beyond units and samples stay as they are; without any, a column is
        # multiplied a little faster than a row.
        columns = self.values.reshape(-1, *(networks or (1,)))
        rec(shares.dot, columns, mean.reshape(-1))


RecordTerms = Callable[[Record, Answers, int], Terms]


def record_error(rec: Record, answers: Answers) -> None:
    """``error = out - targets``; every loss and every gradient starts from it."""
    rec(np.subtract, answers.out, answers.targets, answers.error)


def record_squares(rec: Record, error: AnyArray) -> AnyArray:
    """``squares[k] = error[k]²``."""
    squares = np.empty_like(error)
    rec(np.square, error, squares)
    return squares


@dataclass(frozen=True, slots=True)
class Loss:
    """A loss: the loss of a set is the mean of the losses of its samples.

    Attributes
    ----------
    record_terms : callable
        ``(rec, answers, n_outputs)``: return what the loss of each sample is the sum
        of; `n_outputs` counts all outputs of the network.
    error_factor : callable
        ``n_outputs -> float``: the gradient of a sample's loss is this times the error.
    needs : str or None
        The activation that the outputs must have. Then the gradient is that with
        respect to `pre`, activation and loss taken together; otherwise to `out`.
    """

    name: str
    record_terms: RecordTerms
    error_factor: Callable[[int], float]
    needs: str | None = None

    def record_gradient(
        self, rec: Record, error: AnyArray, n_outputs: int, gradient: AnyArray
    ) -> None:
        """``gradient = factor error / n_samples``, that of the mean over samples."""
        factor = self.error_factor(n_outputs) / error.shape[1]
        rec(np.multiply, error, constant(factor, error), gradient)

    def values(self, pre: ArrayLike, out: ArrayLike, targets: ArrayLike) -> Array:
        """Compute the loss of every sample.

        Parameters
        ----------
        pre, out : array_like of shape (n_samples, n_outputs)
            Sums and outputs of the output units.
        targets : array_like of shape (n_samples, n_outputs)
            What the outputs should be.

        Returns
        -------
        ndarray of shape (n_samples,)
        """
        answers = _answers(pre, out, targets)
        record_error(run_now, answers)
        return self.record_terms(run_now, answers, len(answers.out)).of_samples()

    def mean(self, pre: ArrayLike, out: ArrayLike, targets: ArrayLike) -> float:
        """Compute the loss of a set: the mean over its samples."""
        return float(self.values(pre, out, targets).mean())

    def gradient(self, out: ArrayLike, targets: ArrayLike) -> Array:
        """Compute the gradient of the mean: to `pre` if `needs` is set, else to `out`.

        Parameters
        ----------
        out, targets : array_like of shape (n_samples, n_outputs)
            Outputs, and what they should be.

        Returns
        -------
        ndarray of shape (n_samples, n_outputs)
        """
        answers = _answers(out, out, targets)
        gradient = np.empty_like(answers.error)
        record_error(run_now, answers)
        self.record_gradient(run_now, answers.error, len(answers.out), gradient)
        return np.ascontiguousarray(gradient.T)


def _answers(pre: ArrayLike, out: ArrayLike, targets: ArrayLike) -> Answers:
    """Turn samples-as-rows into one column per sample."""
    columns = [np.array(rows, dtype=np.float64).T for rows in (pre, out, targets)]
    return Answers(columns[0], columns[1], columns[2], np.empty_like(columns[1]))
