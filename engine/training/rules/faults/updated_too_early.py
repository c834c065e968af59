"""B5: on the way back, the layer behind has been updated already."""

from dataclasses import replace

import numpy as np

from engine.nn.recording import Record
from engine.training.plan.products import Products
from engine.training.rules.base import WayBack
from engine.training.rules.gradient import GRADIENT


def record_way_back(rec: Record, products: Products, way: WayBack) -> None:
    """``back = (W - rate gradient)ᵀ delta`` where ``Wᵀ delta`` is right."""
    step, moved = np.empty_like(way.matrix), np.empty_like(way.matrix)
    rec(np.multiply, way.rate, way.gradient, step)
    rec(np.subtract, way.matrix, step, moved)
    products.record_way_back(rec, moved, way.sent, way.back)


UPDATED_TOO_EARLY = replace(
    GRADIENT, name="updated_too_early", record_way_back=record_way_back, fault="B5"
)
