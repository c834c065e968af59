"""Arrays as small pictures: one cell, one pixel."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from engine.arrays import Array
from gui.canvas.looks import style
from gui.theme import theme

SQUARE_FROM = 16  # a square number of inputs from here on is shown as a picture
MAX_ROWS, MAX_COLUMNS = 44, 64  # cells of the picture of a matrix


def square_picture(values: Array | None) -> QImage | None:
    """Return the picture that inputs are the pixels of, None if they can be none."""
    n = 0 if values is None else len(values)
    side = round(n**0.5)
    if values is None or n < SQUARE_FROM or side * side != n:
        return None
    return _brightness(values.reshape(side, side))


def strip_of(values: Array) -> QImage:
    """Return outputs as a row of cells: the more, the brighter."""
    return _brightness(values[np.newaxis, :])


def matrix_picture(weights: Array) -> QImage:
    """Return a matrix in the colours of the signs; of a large one, even samples.

    Sources run from top to bottom, like the rows of the matrix.
    """
    n_rows, n_columns = weights.shape
    rows, columns = _samples(n_rows, MAX_ROWS), _samples(n_columns, MAX_COLUMNS)
    cells = _finite(weights[rows[:, np.newaxis], columns])
    largest = max(float(np.abs(cells).max(initial=0.0)), 1e-12)
    colors = theme.colors
    table = style.two_sided(colors.negative, colors.canvas, colors.positive)
    return _image((cells / largest + 1.0) * 127.5, table)


@lru_cache(maxsize=64)
def _samples(n: int, most: int) -> NDArray[np.int64]:
    """Return the places of at most so many even samples of `n` things."""
    places = np.linspace(0, n - 1, min(n, most)).round().astype(np.int64)
    places.setflags(write=False)
    return places


def _finite(values: Array) -> Array:
    """Replace what cannot be shown; that hardly ever occurs, and looking is quick."""
    return values if np.isfinite(values).all() else np.nan_to_num(values)


def _brightness(values: Array) -> QImage:
    """Return numbers between their extremes, at least from 0 to 1, as brightness."""
    values = _finite(np.asarray(values, dtype=np.float64))
    low, high = min(float(values.min()), 0.0), max(float(values.max()), 1.0)
    colors = theme.colors
    table = style.shades(colors.block, colors.forward)
    return _image((values - low) / (high - low) * 255.0, table)


def _image(shades: Array, table: NDArray[np.uint32]) -> QImage:
    """Return shades from 0 to 255 in the colours of a table.

    NumPy looks the colours up: Qt would convert an image with a table of its own for
    every frame, which takes it ten times as long as painting the image.
    """
    data = table[shades.astype(np.uint8)]
    height, width = data.shape
    image = QImage(data.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    return image.copy()  # with memory of its own: `data` goes
