"""Each connection of a unit gets the same part of its error."""

import numpy as np

from engine.arrays import AnyArray
from engine.nn.recording import Record
from engine.training.rules.base import WayBack
from engine.training.rules.error_split import (
    connections_of_units,
    ones_of_connections,
    split_by,
)


def record_shares(rec: Record, way: WayBack) -> AnyArray:
    """``share = 1 / n_connections``; it stays the same, so nothing is recorded."""
    shares = ones_of_connections(way) / connections_of_units(way)
    return np.ascontiguousarray(np.broadcast_to(shares, way.matrix.shape))


EQUAL_SPLIT = split_by("equal_split", record_shares)
