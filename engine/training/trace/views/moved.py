"""How far parameters have moved in an update."""

from typing import NamedTuple

import numpy as np

from engine.arrays import Array
from engine.training.trace.moment import Moment


class Moved(NamedTuple):
    """One parameter before and after; source None is the bias of the unit."""

    layer: int
    unit: int
    source: int | None
    old: float
    change: float
    new: float


def moved(moment: Moment, layer: int, unit: int, source: int | None) -> Moved:
    """Return how a parameter has moved.

    Raises
    ------
    IndexError
        If there is no such parameter.
    """
    before, after = moment.before.parameters, moment.after.parameters
    if source is None:
        pair = before.biases[layer - 1][unit], after.biases[layer - 1][unit]
    else:
        place = source, unit
        pair = before.weights[layer - 1][place], after.weights[layer - 1][place]
    old, new = map(float, pair)
    return Moved(layer, unit, source, old, new - old, new)


def change_of(moment: Moment, layer: int) -> tuple[Array, Array]:
    """Return by how much weights and biases of a layer have moved.

    Returns
    -------
    weights : ndarray of shape (n_sources, n_units)
    biases : ndarray of shape (n_units,)
    """
    before, after = moment.before.parameters, moment.after.parameters
    return (
        after.weights[layer - 1] - before.weights[layer - 1],
        after.biases[layer - 1] - before.biases[layer - 1],
    )


def largest(values: Array, rows: slice, columns: slice) -> tuple[int, int]:
    """Return row and column of the number that is farthest from 0 in a part.

    Parameters
    ----------
    values : ndarray of shape (n_sources, n_units)
        A matrix of a layer.
    rows, columns : slice
        The part of it that is looked at; not empty.
    """
    part = np.abs(np.nan_to_num(values[rows, columns]))
    row, column = np.unravel_index(int(np.argmax(part)), part.shape)
    return int(row) + (rows.start or 0), int(column) + (columns.start or 0)
