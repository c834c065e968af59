"""Sizes, fonts and pens of the canvas, from the colours of the theme."""

import math
from collections.abc import Sequence
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
TAG_WIDTH, TAG_HEIGHT = 44.0, 28.0  # of an input inside an open group
PADDING = 10.0
RADIUS = 8.0  # of every rounded corner
PORT_RADIUS = 5.0
TOGGLE_SIDE = 16.0
NAME_HEIGHT = 18.0
LABEL_WIDTH = 124.0  # room beside a unit for its name
HALVES_EXTRA = 40.0  # by which a unit drawn as two halves is broader
BIAS_SIDE = 18.0  # of the constant input that a bias is drawn as
GRID = 8.0

NAME_PX, VALUE_PX, SMALL_PX, TINY_PX = 12, 13, 11, 10
READABLE_PX = 8.0  # smaller texts on the screen are left out

MIN_WIDTH, MAX_WIDTH = 1.1, 6.0  # of a wire
BAND_WIDTH = 9.0  # of a bundle
CUT_DASH, FROZEN_DASH = 4.8, 11.0  # in scene pixels: where nothing leads, or learns
# More classes of width than anyone can tell apart; few pens make many lines fast.
N_WIDTHS = 12
N_FILLS = 64  # shades of an output: as many as anyone can tell apart


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
def shades(low: str, high: str) -> NDArray[np.uint32]:
    """Return the 256 colours from `low` to `high`, as Qt's numbers."""
    return _table([blend(low, high, k / 255) for k in range(256)])


@lru_cache(maxsize=16)
def two_sided(low: str, middle: str, high: str) -> NDArray[np.uint32]:
    """Return 256 colours from `low` through `middle` to `high`, as Qt's numbers."""
    down = [blend(middle, low, 1 - k / 127.5) for k in range(128)]
    return _table(down + [blend(middle, high, k / 127.5 - 1) for k in range(128, 256)])


def _table(colors: Sequence[QColor]) -> NDArray[np.uint32]:
    """Return colours as numbers, read-only: the table is shared."""
    table = np.array([color.rgb() for color in colors], dtype=np.uint32)
    table.setflags(write=False)
    return table


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
def _pen(color: str, width: float, dash: float, dim: float, canvas: str) -> QPen:
    """Return a pen; `dash`: length in scene pixels of its dashes, 0: none."""
    pen = QPen(blend(color, canvas, dim), width)
    # Flat caps: round ones cost a hundred times more where lines are many.
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern([dash / width, 0.75 * dash / width])
    return pen


def wire_pen(
    sign: int,
    width_class: int,
    *,
    masked: bool = False,
    frozen: bool = False,
    dim: bool = False,
) -> QPen:
    """Return the pen of a connection by the sign and the width class of its weight."""
    colors = theme.colors
    if masked:
        return _pen(colors.zero, 1.2, CUT_DASH, 0.6 if dim else 0.0, colors.canvas)
    color = sign_color(sign)
    share = 0.72 if dim else 0.0
    dash = FROZEN_DASH if frozen else 0.0
    return _pen(color, class_width(width_class), dash, share, colors.canvas)


def band_pen(
    *, dim: bool = False, frozen: bool = False, width: float = BAND_WIDTH
) -> QPen:
    """Return the pen of a bundle that is drawn as one band."""
    colors = theme.colors
    share = 0.75 if dim else 0.45
    dash = FROZEN_DASH if frozen else 0.0
    return _pen(colors.zero, width, dash, share, colors.canvas)


def line_pen(color: str, width: float, *, dashed: bool = False) -> QPen:
    """Return a plain pen."""
    return _pen(color, width, FROZEN_DASH if dashed else 0.0, 0.0, color)


@lru_cache(maxsize=4)
def dot_pen(color: str, canvas: str) -> QPen:
    """Return the pen of the dots of the grid: two pixels at any zoom."""
    pen = QPen(blend(canvas, color, 0.28), 2.0)
    pen.setCosmetic(True)
    return pen


def output_fill(out: float | None) -> QColor:
    """Return the colour of a perceptron that puts out `out`: the more, the brighter."""
    colors = theme.colors
    if out is None or not math.isfinite(out):
        return _fill(colors.block, colors.block, 0)
    color = colors.forward if out > 0 else colors.negative
    return _fill(colors.block, color, round(min(abs(out), 1.0) * N_FILLS))


@lru_cache(maxsize=8 * N_FILLS)
def _fill(ground: str, color: str, level: int) -> QColor:
    return blend(ground, color, 0.5 * level / N_FILLS)
