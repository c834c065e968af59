"""Tests of gui.widgets.steady."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from gui.widgets.steady import Steady


class Wishes(QObject):
    """Counts how often a widget is asked to lay itself out."""

    def __init__(self):
        super().__init__()
        self.n = 0

    def eventFilter(self, watched, event):
        self.n += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def shown(qtbot):
    outer, label = QWidget(), QLabel("event 12 of 264")
    label.setWordWrap(True)
    layout = QVBoxLayout(outer)
    layout.addWidget(Steady(label))
    layout.addStretch(1)
    outer.resize(300, 200)
    qtbot.addWidget(outer)
    outer.show()
    qtbot.waitExposed(outer)
    QApplication.processEvents()
    yield outer, label  # which would be gone without the widget around it
    outer.close()


def test_other_words_of_the_same_size_ask_for_no_layout(shown):
    (outer, label), wishes = shown, Wishes()
    outer.installEventFilter(wishes)
    label.setText("event 13 of 264")
    for _ in range(3):  # each wish is handed on a turn later
        QApplication.processEvents()
    assert wishes.n == 0


def test_words_that_need_more_lines_get_them(shown, qtbot):
    _outer, label = shown
    before = label.height()
    label.setText("event 13 of 264, forward, input times weight " * 3)
    qtbot.waitUntil(lambda: label.height() >= 2 * before)
    label.setText("event 14")
    qtbot.waitUntil(lambda: label.height() == before)
