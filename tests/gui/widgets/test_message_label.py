"""Tests of gui.widgets.message_label: as large as the words around it."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.theme import theme
from gui.widgets.message_label import MessageLabel


@pytest.fixture
def panel(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    layout = QVBoxLayout(panel)
    for label in (MessageLabel(), QLabel("beside")):
        layout.addWidget(label)
    panel.show()
    yield panel
    theme.choose("light")


def enlarge(panel):
    font = panel.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    panel.setFont(font)


@pytest.mark.parametrize("first", ["words", "font"])
@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_follows_the_larger_font_of_a_presentation(qtbot, panel, first, look):
    label, beside = panel.findChild(MessageLabel), panel.findChildren(QLabel)[1]
    steps = [lambda: label.say("all is well", "good"), lambda: enlarge(panel)]
    for step in steps if first == "words" else reversed(steps):
        step()
    theme.choose(look)
    label.say("something is wrong", "bad")
    assert label.fontInfo().pointSizeF() == beside.fontInfo().pointSizeF()
    assert label.sizeHint().height() >= beside.sizeHint().height()
