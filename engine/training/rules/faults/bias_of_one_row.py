"""B4: the gradient of the bias is that of the first sample instead of the sum."""

from dataclasses import replace

import numpy as np

from engine.arrays import AnyArray
from engine.nn.recording import Record
from engine.training.plan.products import Products
from engine.training.rules import gradient as exact


def record_gradient(
    rec: Record,
    products: Products,
    delta: AnyArray,
    source: AnyArray,
    gradient: AnyArray,
) -> None:
    """``gradient of b = delta[0]`` where ``sum delta`` over the samples is right."""
    exact.record_gradient(rec, products, delta, source, gradient)
    rec(np.copyto, gradient[:, -1], delta[:, 0])


BIAS_OF_ONE_ROW = replace(
    exact.GRADIENT, name="bias_of_one_row", record_gradient=record_gradient, fault="B4"
)
