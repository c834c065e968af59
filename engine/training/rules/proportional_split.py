"""Each connection gets a part of the error in proportion to its weight."""

import numpy as np

from engine.arrays import AnyArray
from engine.nn.recording import Record
from engine.training.rules.base import WayBack
from engine.training.rules.error_split import split_by


def record_shares(rec: Record, way: WayBack) -> AnyArray:
    """``share = w / sum w`` over the connections of a unit, without its bias.

    Where the weights of a unit cancel out, the shares grow without bound.
    """
    shares = np.zeros_like(way.matrix)
    total = np.empty_like(way.matrix[:, :1])
    weights = way.matrix[:, :-1]
    rec(np.add.reduce, weights, 1, None, total, True)
    rec(np.divide, weights, total, shares[:, :-1])
    return shares


PROPORTIONAL_SPLIT = split_by("proportional_split", record_shares)
