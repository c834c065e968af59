"""Tests of gui.theme: colours that can be read, also by those who see fewer."""

import pytest
from PySide6.QtGui import QColor, QPalette

from gui.theme import DARK, LIGHT, theme

LOOKS = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])


def luminance(name: str) -> float:
    """Return the relative luminance of WCAG 2."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    color = QColor(name)
    parts = (color.redF(), color.greenF(), color.blueF())
    return sum(
        weight * linear(part)
        for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True)
    )


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@LOOKS
def test_text_has_the_contrast_that_reading_needs(colors):
    for ground in (colors.window, colors.base, colors.canvas, colors.block):
        assert contrast(colors.text, ground) >= 7
        assert contrast(colors.text_dim, ground) >= 4.5
    assert contrast(colors.accent_text, colors.accent) >= 4.5


@LOOKS
def test_shapes_stand_out_from_what_is_behind_them(colors):
    roles = ("positive", "negative", "zero", "forward", "loss", "backward", "update")
    for role in roles:
        assert contrast(getattr(colors, role), colors.canvas) >= 3, role


@LOOKS
def test_marks_can_be_read_on_their_own_ground(colors):
    assert contrast(colors.good, colors.good_fill) >= 3
    assert contrast(colors.bad, colors.bad_fill) >= 3
    assert contrast(colors.text, colors.good_fill) >= 4.5
    assert contrast(colors.text, colors.bad_fill) >= 4.5


@LOOKS
def test_opposite_meanings_differ_in_colour(colors):
    pairs = [("positive", "negative"), ("class_one", "class_zero"), ("good", "bad")]
    for one, other in pairs:
        left, right = QColor(getattr(colors, one)), QColor(getattr(colors, other))
        distance = (
            abs(left.red() - right.red())
            + abs(left.green() - right.green())
            + abs(left.blue() - right.blue())
        )
        assert distance > 150


def test_choosing_a_look_changes_the_palette_and_tells_it(qapp, qtbot):
    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")
    window = qapp.palette().color(QPalette.ColorRole.Window)
    assert window == QColor(DARK.window)
    with qtbot.waitSignal(theme.changed):
        theme.choose("light")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)
