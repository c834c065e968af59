"""Cross-entropy of softmax outputs, computed from the sums."""

import numpy as np

from engine.nn.losses.base import Answers, Loss, Terms
from engine.nn.recording import Record


def record_terms(rec: Record, answers: Answers, n_outputs: int) -> Terms:
    """``loss = -sum_k target[k] ln out[k]``, in nats.

    With ``ln out[k] = shifted[k] - ln total`` no logarithm of 0 can occur, and as the
    targets of a sample add up to 1, ``loss = ln total - sum_k target[k] shifted[k]``.
    """
    pre = answers.pre
    top, total, log_total, hit = (np.empty_like(pre[0]) for _ in range(4))
    loss = np.empty_like(pre[:1])
    shifted, power, part = (np.empty_like(pre) for _ in range(3))
    rec(np.maximum.reduce, pre, 0, None, top)
    rec(np.subtract, pre, top, shifted)
    rec(np.exp, shifted, power)
    rec(np.add.reduce, power, 0, None, total)
    rec(np.log, total, log_total)
    rec(np.multiply, answers.targets, shifted, part)
    rec(np.add.reduce, part, 0, None, hit)
    rec(np.subtract, log_total, hit, loss[0])
    return Terms(loss, 1.0)


CROSS_ENTROPY = Loss("cross_entropy", record_terms, lambda n_outputs: 1.0, "softmax")
