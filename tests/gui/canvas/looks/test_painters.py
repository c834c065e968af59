"""Tests of how numbers are made to fit."""

import math

import pytest

from gui.canvas.looks.painters import fitting_number, text_width


@pytest.mark.parametrize(
    ("value", "room", "text"),
    [
        (-0.000123456, "−0.000123456", "−0.00012346"),
        (-0.000123456, "−0.0001", "−0.0001"),
        (-0.000123456, "−1e−4", "−1e−4"),
        (2.2e-9, "b", "2e−9"),
        (0.5, "b", "0.5"),
        (math.inf, "b", "∞"),
    ],
)
def test_a_number_loses_digits_but_not_its_size(qapp, value, room, text):
    width = 0.75 * text_width(room, 20) + 1.0
    assert fitting_number(value, 5, 20, width) == text
