"""The answers of a network of two inputs over a rectangle of the plane."""

from dataclasses import dataclass

import numpy as np

from engine.arrays import Array
from engine.network.network import Network, Parameters
from engine.training.evaluate import predict

Area = tuple[float, float, float, float]  # lowest and highest x, lowest and highest y


@dataclass(frozen=True, slots=True)
class Line:
    """Where a perceptron's sum is 0: ``w1 x + w2 y + b = 0``; `unit` is its column."""

    unit: int
    w1: float
    w2: float
    b: float

    def ends(self, area: Area) -> tuple[tuple[float, float], ...]:
        """Return the two points where the line enters and leaves an area, or none."""
        x0, x1, y0, y1 = area
        points: list[tuple[float, float]] = []
        if self.w2:
            points += [(x, -(self.w1 * x + self.b) / self.w2) for x in (x0, x1)]
        if self.w1:
            points += [(-(self.w2 * y + self.b) / self.w1, y) for y in (y0, y1)]
        room = 1e-9 * max(x1 - x0, y1 - y0)
        inside = [
            (x, y)
            for x, y in points
            if x0 - room <= x <= x1 + room and y0 - room <= y <= y1 + room
        ]
        if len(inside) < 2:
            return ()
        first = inside[0]
        last = max(inside, key=lambda p: abs(p[0] - first[0]) + abs(p[1] - first[1]))
        return (first, last) if last != first else ()


def answers_on_grid(
    network: Network, parameters: Parameters, area: Area, n: int
) -> Array:
    """Compute the answers at the centres of `n` by `n` equal cells of an area.

    Returns
    -------
    ndarray of shape (n, n, n_outputs)
        The first row is at the highest y, as pictures are stored.
    """
    x0, x1, y0, y1 = area
    share = (np.arange(n) + 0.5) / n
    xs, ys = x0 + share * (x1 - x0), y1 - share * (y1 - y0)
    points = np.stack(np.meshgrid(xs, ys), axis=2).reshape(-1, 2)
    return predict(network, parameters, points).reshape(n, n, network.n_outputs)


def first_lines(network: Network, parameters: Parameters) -> tuple[Line, ...]:
    """Return the lines of the first layer's perceptrons in the plane of two inputs."""
    weights, bias = parameters.weights[0], parameters.biases[0]
    return tuple(
        Line(k, float(weights[0, k]), float(weights[1, k]), float(bias[k]))
        for k in range(len(bias))
        if weights[0, k] or weights[1, k]
    )


def level_segments(values: Array, level: float) -> Array:
    """Find where a grid of numbers crosses a level, by linear interpolation.

    Parameters
    ----------
    values : ndarray of shape (n_rows, n_columns)
        Numbers at the nodes of a grid.
    level : float
        The level.

    Returns
    -------
    ndarray of shape (n_segments, 2, 2)
        For each segment its two ends as (column, row), in cells of the grid.
    """
    above = values > level
    ends: list[tuple[tuple[float, float], tuple[float, float]]] = []
    corners = (
        above[:-1, :-1] + 2 * above[:-1, 1:] + 4 * above[1:, 1:] + 8 * above[1:, :-1]
    )
    for i, j in zip(*np.nonzero((corners > 0) & (corners < 15)), strict=True):
        square = values[i : i + 2, j : j + 2]
        points = _crossings(square, level)
        for first, last in zip(points[::2], points[1::2], strict=False):
            ends.append(((j + first[0], i + first[1]), (j + last[0], i + last[1])))
    return np.array(ends, dtype=float).reshape(-1, 2, 2)


def _crossings(square: Array, level: float) -> list[tuple[float, float]]:
    """Return where the level crosses the sides of a square of four numbers, in turn."""
    corner = ((0, 0), (1, 0), (1, 1), (0, 1))  # column, row
    points = []
    for (c0, r0), (c1, r1) in zip(corner, (*corner[1:], corner[0]), strict=True):
        start, end = float(square[r0, c0]), float(square[r1, c1])
        if (start > level) != (end > level):
            share = (level - start) / (end - start)
            points.append((c0 + share * (c1 - c0), r0 + share * (r1 - r0)))
    return points
