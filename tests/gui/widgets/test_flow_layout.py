"""Tests of gui.widgets.flow_layout."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from gui.widgets.flow_layout import GAP_PX, FlowLayout

SIZE = (80, 20)


@pytest.fixture
def boxes(qtbot):
    inside = QWidget()
    qtbot.addWidget(inside)
    layout = FlowLayout(inside)
    labels = [QLabel() for _ in range(3)]
    for label in labels:
        label.setFixedSize(*SIZE)
        layout.addWidget(label)
    inside.show()
    return inside, layout, labels


def places(labels):
    return [(label.x(), label.y()) for label in labels]


def test_what_fits_stands_in_one_line(boxes):
    inside, layout, labels = boxes
    width = 3 * SIZE[0] + 2 * GAP_PX
    inside.resize(width, 100)
    step = SIZE[0] + GAP_PX
    assert places(labels) == [(0, 0), (step, 0), (2 * step, 0)]
    assert layout.sizeHint().width() == width
    assert layout.heightForWidth(width) == SIZE[1]


def test_what_does_not_fit_begins_the_next_line(boxes):
    inside, layout, labels = boxes
    width = 3 * SIZE[0] + 2 * GAP_PX - 1
    inside.resize(width, 100)
    below = SIZE[1] + GAP_PX
    assert places(labels) == [(0, 0), (SIZE[0] + GAP_PX, 0), (0, below)]
    assert layout.heightForWidth(width) == 2 * SIZE[1] + GAP_PX
    assert layout.minimumSize().width() == SIZE[0]


def test_what_is_hidden_takes_no_room(boxes):
    inside, layout, labels = boxes
    labels[0].hide()
    inside.resize(2 * SIZE[0] + GAP_PX, 100)
    layout.activate()
    assert places(labels[1:]) == [(0, 0), (SIZE[0] + GAP_PX, 0)]
    labels[1].hide()
    labels[2].hide()
    assert layout.heightForWidth(100) == 0


def test_an_item_is_given_back(boxes):
    _, layout, labels = boxes
    assert layout.count() == 3
    item = layout.takeAt(1)
    assert item.widget() is labels[1]
    assert layout.count() == 2
    assert layout.takeAt(5) is None
    assert layout.itemAt(5) is None


def test_the_height_follows_what_is_taken_and_what_changes_its_size(boxes):
    _, layout, labels = boxes
    width = 2 * SIZE[0] + GAP_PX
    assert layout.heightForWidth(width) == 2 * SIZE[1] + GAP_PX
    labels[2].setFixedHeight(3 * SIZE[1])
    assert layout.heightForWidth(width) == 4 * SIZE[1] + GAP_PX
    layout.takeAt(2)
    assert layout.heightForWidth(width) == SIZE[1]
