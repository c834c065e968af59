"""While training runs, a crowded view is painted by halves."""

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from engine.network.network import Parameters
from gui.canvas import CanvasView
from gui.canvas.looks.halves import FROM_UNITS, REST_MS
from tests.gui.canvas.looks.test_far import at_scale, layers_of_singles


@pytest.fixture
def exposed(monkeypatch):
    """Note which parts of the view are painted."""
    parts: list[QRect] = []
    paint = CanvasView.paintEvent

    def noting(view, event: QPaintEvent):
        parts.append(QRect(event.rect()))
        paint(view, event)

    monkeypatch.setattr(CanvasView, "paintEvent", noting)
    return parts


@pytest.fixture
def crowd(qtbot, exposed, session, view):
    """More units in sight than one frame paints with all their numbers."""
    session.replace(layers_of_singles(30, 30), None)
    at_scale(view, 1.0)
    qtbot.wait(2 * REST_MS)  # until nothing is left to be painted
    exposed.clear()
    return session


def show_frame(session, seed=0):
    rng = np.random.default_rng(seed)
    old = session.parameters
    weights = tuple(rng.normal(size=w.shape) for w in old.weights)
    session.set_live(Parameters(weights, old.biases), seed)
    QApplication.processEvents()


def test_a_frame_paints_one_half_and_the_next_one_the_other(crowd, view, exposed):
    assert view.drawing.detail.far.is_costly
    show_frame(crowd, 1)
    show_frame(crowd, 2)
    upper, lower = exposed
    whole = view.viewport().rect()
    assert upper.height() + lower.height() == whole.height()
    assert upper.united(lower) == whole
    assert not upper.intersects(lower)


def test_when_no_more_numbers_come_both_halves_show_the_last(
    qtbot, crowd, view, exposed
):
    show_frame(crowd, 1)
    show_frame(crowd, 2)
    qtbot.waitUntil(lambda: exposed[-1] == view.viewport().rect(), timeout=20 * REST_MS)
    before = view.viewport().grab().toImage()
    crowd.set_live(crowd.parameters, 3)
    view.viewport().update()
    QApplication.processEvents()
    assert view.viewport().grab().toImage() == before


def test_at_the_end_of_a_training_all_is_painted_at_once(crowd, view, exposed):
    show_frame(crowd, 1)
    exposed.clear()
    crowd.set_live(None)
    QApplication.processEvents()
    assert exposed[0] == view.viewport().rect()


def test_few_units_are_painted_as_a_whole(exposed, session, view):
    session.replace(layers_of_singles(FROM_UNITS // 2, FROM_UNITS // 2), None)
    view.fit()
    QApplication.processEvents()
    exposed.clear()
    show_frame(session, 1)
    assert exposed == [view.viewport().rect()]


def test_from_afar_all_is_painted_at_once(crowd, view, exposed):
    at_scale(view, 0.1)
    exposed.clear()
    show_frame(crowd, 1)
    assert exposed == [view.viewport().rect()]
