"""Tests of the picture that a pan carries along."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from gui.canvas.items.block_item import BlockItem
from gui.canvas.looks.ground import AHEAD
from gui.theme import theme

FAINT = 8  # of 255


def shown(view):
    QApplication.processEvents()
    return view.viewport().grab().toImage()


def painted_anew(view):
    view._ground.forget()
    return shown(view)


def pixels(image):
    shape = image.height(), image.bytesPerLine() // 4, 4
    return np.frombuffer(image.constBits(), np.uint8).reshape(shape).astype(int)


def look_alike(one, other):
    """Smooth edges that are painted in parts may differ by what nobody can see."""
    same_size = one.size() == other.size()
    return same_size and np.abs(pixels(one) - pixels(other)).max() <= FAINT


@pytest.fixture
def painted(monkeypatch):
    """The blocks painted; asked for before the view, which looks `paint` up once."""
    items = []
    paint = BlockItem.paint

    def noting(item, *arguments):
        items.append(item.block.id)
        paint(item, *arguments)

    monkeypatch.setattr(BlockItem, "paint", noting)
    return items


@pytest.fixture
def many(draw, view):
    ids = [draw.units(150 * (k % 6), 110 * (k // 6), 1 + k % 4) for k in range(24)]
    for source, target in pairwise(ids):
        draw.wire(source, target)
    draw.open(*ids)
    draw.note(40, -120, "a note")
    view.zoom_100()
    return ids


@pytest.mark.parametrize("scale", [0.3, 1.0, 1.7])
def test_what_is_carried_along_looks_as_if_painted_anew(many, view, scale):
    view._zoom(scale / view.camera.scale)
    carries = []
    for way in ((7, 0), (0, -11), (-30, 25), (3, 4), (400, -300), (-5, -5)):
        view.pan(QPointF(*way))
        carried = shown(view)
        carries.append(view._ground.is_there)
        assert look_alike(carried, painted_anew(view))
        view.pan(QPointF(1, 1))  # begins to watch again
        view.pan(QPointF(-1, -1))
    assert all(carries[1:])


def test_steps_in_sequence_add_up(many, view):
    for _ in range(12):
        view.pan(QPointF(13, -7))
        QApplication.processEvents()
    assert view._ground.is_there
    assert look_alike(shown(view), painted_anew(view))


@pytest.mark.parametrize("way", [(1, 0), (0, -1), (-1, 1)])
def test_what_was_painted_ahead_is_only_copied(painted, many, view, way):
    for _ in range(3):
        view.pan(QPointF(*way))
        QApplication.processEvents()
    painted.clear()
    for _ in range(AHEAD // 2):
        view.pan(QPointF(*way))
    QApplication.processEvents()
    assert not painted
    assert look_alike(shown(view), painted_anew(view))


def test_beyond_what_was_painted_ahead_more_is_painted(painted, many, view):
    for _ in range(3):
        view.pan(QPointF(0, -1))
        QApplication.processEvents()
    painted.clear()
    for _ in range(3):
        view.pan(QPointF(0, -AHEAD))
    assert painted
    assert look_alike(shown(view), painted_anew(view))


def test_to_and_fro_nothing_is_painted_again(painted, many, view):
    for step in (5, 5, 5):
        view.pan(QPointF(step, step))
    painted.clear()
    for step in (-5, 5, -5, 5):
        view.pan(QPointF(step, step))
    QApplication.processEvents()
    assert view._ground.is_there
    assert not painted


def test_a_pan_paints_only_what_comes_into_sight(painted, many, view):
    for _ in range(3):
        view.pan(QPointF(1, 0))
        QApplication.processEvents()
    painted.clear()
    view._ground.forget()
    view.viewport().repaint()
    in_sight = len(painted)
    assert in_sight > 12
    view.pan(QPointF(1, 0))
    QApplication.processEvents()
    painted.clear()
    view.pan(QPointF(1, 0))  # now a picture is worth while
    QApplication.processEvents()
    assert len(painted) == in_sight


@pytest.mark.parametrize(
    "change",
    [
        lambda view, ids: view.session.select([ids[0]]),
        lambda view, ids: view.drawing.blocks[ids[0]].setPos(50, 20),
        lambda view, ids: view.select_all(),
        lambda view, ids: view.delete_selection(),
        lambda view, ids: theme.choose("dark"),
        lambda view, ids: view.resize(700, 500),
        lambda view, ids: view.zoom_in(),
        lambda view, ids: view.fit(),
        lambda view, ids: view.front.size_label.hide(),
    ],
)
def test_a_change_is_seen_at_once_after_a_pan(many, view, change):
    view.session.select([many[3]])
    for _ in range(4):
        view.pan(QPointF(5, 5))
        QApplication.processEvents()
    change(view, many)
    QApplication.processEvents()
    assert look_alike(shown(view), painted_anew(view))
    theme.choose("light")


def test_a_drag_at_the_edge_needs_no_picture(many, view, hand, qtbot):
    start = view.block_point(many[0])
    hand.drag(start, QPoint(2, start.y()), release=False)
    qtbot.wait(80)
    assert not view._ground.is_there
    hand.key(Qt.Key.Key_Escape)
