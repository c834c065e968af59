"""Sizes, fonts and pens of the canvas, from the colours of the theme."""

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPen

from engine.arrays import Array
from gui.theme import theme

# Scene pixels; everything sits on a grid of 4.
DIAMETER = 56.0  # a single perceptron
UNIT_DIAMETER = 48.0  # a perceptron inside an expanded layer
UNIT_PITCH = 58.0
INPUT_SIDE = 44.0
COLUMN_SIDE = 36.0  # an input column inside an expanded block
COLUMN_PITCH = 46.0
BOX_WIDTH, BOX_HEIGHT = 120.0, 68.0
PADDING = 10.0
RADIUS = 8.0  # of every rounded corner
PORT_RADIUS = 5.0
TOGGLE_SIDE = 16.0
NAME_HEIGHT = 18.0
LABEL_WIDTH = 124.0  # room beside a unit for its name
GRID = 8.0

NAME_PX, VALUE_PX, SMALL_PX, TINY_PX = 12, 13, 11, 10
READABLE_PX = 8.0  # smaller texts on the screen are left out

MIN_WIDTH, MAX_WIDTH = 1.1, 6.0  # of a wire
# More classes of width than anyone can tell apart; few pens make many lines fast.
N_WIDTHS = 12


@lru_cache(maxsize=32)
def font(pixel_size: int, bold: bool = False) -> QFont:
    """Return the program's font with digits of one width."""
    result = QFont(QGuiApplication.font())
    result.setPixelSize(pixel_size)
    result.setBold(bold)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


def blend(color: str, other: str, share: float) -> QColor:
    """Return `color` with a share from 0 to 1 of another one mixed in; opaque."""
    a, b = QColor(color), QColor(other)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


@lru_cache(maxsize=16)
def shades(low: str, high: str) -> list[int]:
    """Return the 256 colours from `low` to `high`, as Qt's numbers."""
    return [blend(low, high, k / 255).rgb() for k in range(256)]


@lru_cache(maxsize=16)
def two_sided(low: str, middle: str, high: str) -> list[int]:
    """Return 256 colours from `low` through `middle` to `high`, as Qt's numbers."""
    down = [blend(middle, low, 1 - k / 127.5).rgb() for k in range(128)]
    return down + [blend(middle, high, k / 127.5 - 1).rgb() for k in range(128, 256)]


def width_classes(weights: Array) -> NDArray[np.int64]:
    """Return a class of width from 0 to ``N_WIDTHS - 1`` for every weight.

    The scale is fixed, not relative to the largest weight, so that a wire does not
    change because another one learns; it saturates, so that 20 is still drawable.
    """
    share = 1.0 - np.exp(-np.abs(weights) / 2.0)
    share = np.nan_to_num(share, nan=0.0)
    classes: NDArray[np.int64] = np.minimum(
        (share * N_WIDTHS).astype(np.int64), N_WIDTHS - 1
    )
    return classes


def width_class(weight: float) -> int:
    """Return the class of width of one weight, the same as `width_classes`."""
    if math.isnan(weight):
        return 0
    share = 1.0 - math.exp(-abs(weight) / 2.0)
    return min(int(share * N_WIDTHS), N_WIDTHS - 1)


def class_width(width_class: int) -> float:
    """Return the width in scene pixels of a class of width."""
    return MIN_WIDTH + (MAX_WIDTH - MIN_WIDTH) * width_class / (N_WIDTHS - 1)


def sign_color(weight: float) -> str:
    """Return the colour of a weight: positive, negative, or grey for zero."""
    colors = theme.colors
    if weight > 0:
        return colors.positive
    return colors.negative if weight < 0 else colors.zero


@lru_cache(maxsize=512)
def _pen(color: str, width: float, dashed: bool, dim: float, canvas: str) -> QPen:
    pen = QPen(blend(color, canvas, dim), width)
    # Flat caps: round ones cost a hundred times more where lines are many.
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern([4.0, 3.0])
    return pen


def wire_pen(
    sign: int, width_class: int, *, masked: bool = False, dim: bool = False
) -> QPen:
    """Return the pen of a connection by the sign and the width class of its weight."""
    colors = theme.colors
    if masked:
        return _pen(colors.zero, 1.2, True, 0.6 if dim else 0.0, colors.canvas)
    color = sign_color(sign)
    share = 0.72 if dim else 0.0
    return _pen(color, class_width(width_class), False, share, colors.canvas)


def line_pen(color: str, width: float) -> QPen:
    """Return a plain pen."""
    return _pen(color, width, False, 0.0, color)


@lru_cache(maxsize=4)
def dot_pen(color: str, canvas: str) -> QPen:
    """Return the pen of the dots of the grid: two pixels at any zoom."""
    pen = QPen(blend(canvas, color, 0.28), 2.0)
    pen.setCosmetic(True)
    return pen


def output_fill(out: float | None) -> QColor:
    """Return the colour of a perceptron that puts out `out`: the more, the brighter."""
    colors = theme.colors
    if out is None or not np.isfinite(out):
        return QColor(colors.block)
    level = min(abs(out), 1.0)
    return blend(
        colors.block, colors.forward if out > 0 else colors.negative, 0.5 * level
    )
