"""Tests of gui.widgets.icons."""

import pytest
import qtawesome  # noqa: F401  icons are there at once where it is loaded
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton

from gui.theme import theme
from gui.widgets.icons import icon, set_icon

pytestmark = pytest.mark.usefixtures("qapp")


def inked(picture):
    image = picture.toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).alpha() > 0 for x, y in places)


@pytest.mark.parametrize("size", [(0, 0), (18, 0), (0, 18)])
def test_a_button_squeezed_to_nothing_gets_no_picture_and_no_complaint(size):
    assert icon("mdi6.play").pixmap(QSize(*size)).isNull()


@pytest.mark.parametrize("side", [12, 18, 36])
def test_an_icon_is_drawn_in_its_size_and_paler_where_disabled(side):
    usual, disabled = (
        icon("mdi6.play").pixmap(QSize(side, side), mode)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert usual.size() == QSize(side, side)
    assert inked(usual) > side
    assert usual.toImage() != disabled.toImage()


class Button(QToolButton):
    """Counts how often it is given an icon."""

    def __init__(self):
        super().__init__()
        self.n = 0

    def setIcon(self, icon):
        self.n += 1
        super().setIcon(icon)


def test_an_icon_that_is_there_is_not_set_again(qtbot):
    button = Button()
    qtbot.addWidget(button)
    for name in ("mdi6.play", "mdi6.play", "mdi6.pause"):
        set_icon(button, name)
    assert button.n == 2


def test_another_theme_brings_another_icon(qtbot):
    button = Button()
    qtbot.addWidget(button)
    theme.choose("light")
    set_icon(button, "mdi6.play")
    theme.choose("dark")
    set_icon(button, "mdi6.play")
    theme.choose("light")
    assert button.n == 2
