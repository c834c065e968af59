"""Tests of gui.canvas.looks.pictures."""

import numpy as np
from PySide6.QtGui import QColor

from gui.canvas.looks.pictures import matrix_picture, square_picture, strip_of
from gui.theme import theme


def test_a_square_number_of_inputs_is_a_picture(qapp):
    pixels = np.zeros(64)
    pixels[9] = 16.0
    picture = square_picture(pixels)
    assert picture is not None
    assert (picture.width(), picture.height()) == (8, 8)
    assert picture.pixelColor(1, 1) == QColor(theme.colors.forward)
    assert picture.pixelColor(0, 0) == QColor(theme.colors.block)


def test_few_inputs_or_another_number_are_none(qapp):
    assert square_picture(np.zeros(4)) is None
    assert square_picture(np.zeros(65)) is None
    assert square_picture(None) is None


def test_a_strip_has_a_cell_for_each_output_and_bears_nan(qapp):
    strip = strip_of(np.array([0.0, np.nan, 1.0, -3.0]))
    assert (strip.width(), strip.height()) == (4, 1)


def test_a_matrix_shows_rows_as_rows_and_signs_as_colours(qapp):
    weights = np.array([[2.0, 0.0, -2.0], [0.0, 0.0, 0.0]])
    picture = matrix_picture(weights)
    assert (picture.width(), picture.height()) == (3, 2)
    assert picture.pixelColor(0, 0) == QColor(theme.colors.positive)
    assert picture.pixelColor(2, 0) == QColor(theme.colors.negative)


def test_a_large_matrix_stays_a_small_picture(qapp):
    picture = matrix_picture(np.random.default_rng(0).normal(size=(784, 128)))
    assert picture.width() <= 64
    assert picture.height() <= 44
