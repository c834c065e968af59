"""Tests of the view that follows a drag to its edge."""

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt

from gui.canvas.pointer.edge_pan import EDGE_PX, FASTEST_PX, EdgePan


@pytest.fixture
def edge(qtbot):
    steps: list[QPointF] = []
    parent = QObject()
    edge_pan = EdgePan(parent, lambda: QRectF(0, 0, 400, 300), steps.append)
    yield edge_pan, steps
    edge_pan.stop()


@pytest.mark.parametrize(
    ("place", "way"),
    [
        ((0, 150), (FASTEST_PX, 0)),
        ((400, 150), (-FASTEST_PX, 0)),
        ((200, -50), (0, FASTEST_PX)),
        ((200, 300 - EDGE_PX / 2), (0, -FASTEST_PX / 2)),
        ((0, 300), (FASTEST_PX, -FASTEST_PX)),
    ],
)
def test_the_nearer_the_edge_the_faster(edge, qtbot, place, way):
    edge_pan, steps = edge
    edge_pan.follow(QPointF(*place))
    qtbot.waitUntil(lambda: bool(steps), timeout=1000)
    assert steps[0].toTuple() == pytest.approx(way)


def test_away_from_the_edge_nothing_runs(edge):
    edge_pan, _ = edge
    edge_pan.follow(QPointF(5, 5))
    assert edge_pan.is_running
    edge_pan.follow(QPointF(200, 150))
    assert not edge_pan.is_running


def test_a_block_dragged_to_the_edge_takes_the_view_along(
    draw, session, view, qtbot, hand
):
    block = draw.units(0, 0)
    start = view.block_point(block)
    edge = QPoint(view.viewport().width() - 3, start.y())
    before = view.camera.centre()
    hand.drag(start, edge, release=False)
    qtbot.waitUntil(lambda: view.camera.centre().x() > before.x() + 200, timeout=3000)
    hand.release(edge)
    assert not view.edge_pan.is_running
    # It lies under the pointer, farther than the pointer alone could have led it.
    width = view.viewport().width() / view.camera.scale
    assert session.document.block(block).x > width / 2 + 100
    assert abs(view.block_point(block).x() - edge.x()) <= 8 * view.camera.scale
    assert session.stack.count() == 2  # adding it, and one step for the whole drag


def test_giving_the_drag_up_lets_the_view_rest(draw, view, qtbot, hand):
    block = draw.units(0, 0)
    start = view.block_point(block)
    hand.drag(start, QPoint(2, start.y()), release=False)
    assert view.edge_pan.is_running
    hand.key(Qt.Key.Key_Escape)
    assert not view.edge_pan.is_running


def test_carrying_the_view_itself_does_not(view, hand):
    hand.drag(
        QPoint(300, 300), QPoint(2, 300), Qt.MouseButton.MiddleButton, release=False
    )
    assert not view.edge_pan.is_running
    hand.release(QPoint(2, 300), Qt.MouseButton.MiddleButton)
