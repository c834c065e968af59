"""The mean of the squares over the outputs, which frameworks call MSE."""

from engine.nn.losses.base import Answers, Loss, Terms, record_squares
from engine.nn.recording import Record


def record_terms(rec: Record, answers: Answers, n_outputs: int) -> Terms:
    """``loss = 1/K sum_k (out[k] - target[k])²``, K = `n_outputs`."""
    return Terms(record_squares(rec, answers.error), 1 / n_outputs)


MSE_MEAN = Loss("mse_mean", record_terms, lambda n_outputs: 2 / n_outputs)
