"""Binary cross-entropy of sigmoid outputs, computed from the sums."""

import numpy as np

from engine.nn.losses.base import Answers, Loss, Terms
from engine.nn.recording import Record, constant


def record_terms(rec: Record, answers: Answers, n_outputs: int) -> Terms:
    """``loss = sum_k ln(1 + exp(pre[k])) - target[k] pre[k]``, in nats.

    This is ``-(t ln out + (1 - t) ln(1 - out))`` without a logarithm of 0.
    """
    pre = answers.pre
    softplus, hit, part = (np.empty_like(pre) for _ in range(3))
    rec(np.logaddexp, constant(0, pre), pre, softplus)
    rec(np.multiply, answers.targets, pre, hit)
    rec(np.subtract, softplus, hit, part)
    return Terms(part, 1.0)


BINARY_CROSS_ENTROPY = Loss(
    "binary_cross_entropy", record_terms, lambda n_outputs: 1.0, "sigmoid"
)
