"""The error times the weight, divided by the number of connections."""

import numpy as np

from engine.arrays import AnyArray
from engine.nn.recording import Record
from engine.training.rules.base import WayBack
from engine.training.rules.error_split import connections_of_units, split_by


def record_shares(rec: Record, way: WayBack) -> AnyArray:
    """``share = w / n_connections`` of the unit; if full, the number of sources."""
    shares = np.empty_like(way.matrix)
    rec(np.divide, way.matrix, connections_of_units(way), shares)
    return shares


MULTIPLY_NORMALISED = split_by("multiply_normalised", record_shares)
