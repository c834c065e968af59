"""Half the sum of squares, which many textbooks call the squared error."""

from engine.nn.losses.base import Answers, Loss, Terms, record_squares
from engine.nn.recording import Record


def record_terms(rec: Record, answers: Answers, n_outputs: int) -> Terms:
    """``loss = ½ sum_k (out[k] - target[k])²``."""
    return Terms(record_squares(rec, answers.error), 0.5)


HALF_SSE = Loss("half_sse", record_terms, lambda n_outputs: 1.0)
