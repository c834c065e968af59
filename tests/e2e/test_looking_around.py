"""Panning with every button, and fitting the view, with real events."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def canvas(window):
    window.files.open_example("xor_gates")
    window.canvas.fit()
    window.canvas.setFocus()
    return window.canvas


@pytest.fixture
def gates(window, canvas):
    """Ids of the blocks by their names."""
    return {block.name: block.id for block in window.session.document.blocks()}


def seen(canvas):
    """Return what is seen of the scene."""
    return canvas.mapToScene(canvas.viewport().rect()).boundingRect()


@pytest.mark.parametrize("how", ["middle", "right", "space"])
def test_the_drawing_goes_with_the_hand(person, canvas, window, how):
    before = canvas.viewportTransform().map(QPointF(0, 0))
    start, end = QPoint(30, 60), QPoint(95, 33)
    if how == "space":
        QTest.keyPress(canvas, Qt.Key.Key_Space)
        assert person.canvas.cursor().shape() is Qt.CursorShape.OpenHandCursor
        person.drag(start, end)
        QTest.keyRelease(canvas, Qt.Key.Key_Space)
    else:
        middle, right = Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
        person.drag(start, end, button=middle if how == "middle" else right)
    way = canvas.viewportTransform().map(QPointF(0, 0)) - before
    assert way.toTuple() == (65, -27)
    assert window.session.stack.count() == 0
    assert not window.session.selection


def test_home_shows_all_and_ctrl_0_the_real_size(person, canvas):
    person.drag(QPoint(30, 60), QPoint(600, 400), button=Qt.MouseButton.MiddleButton)
    for _ in range(5):
        person.key(Qt.Key.Key_Plus, CTRL)
    assert not seen(canvas).contains(canvas.drawing.drawing_rect())
    person.key(Qt.Key.Key_Home)
    assert seen(canvas).contains(canvas.drawing.drawing_rect())
    person.key(Qt.Key.Key_0, CTRL)
    assert canvas.camera.scale == 1.0


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        (Qt.Key.Key_9, ALT),
        (Qt.Key.Key_Period, KEYPAD),
        (Qt.Key.Key_Comma, KEYPAD),  # the same key under the Russian layout
    ],
)
def test_the_selection_is_brought_into_the_middle(
    person, canvas, window, gates, key, keys
):
    document = window.session.document
    person.click(person.canvas, canvas.block_point(gates["AND"]))
    person.key(Qt.Key.Key_Minus, CTRL)
    person.key(key, keys)
    body = canvas.body_rect(gates["AND"])
    assert seen(canvas).contains(body)
    away = canvas.mapFromScene(body.center()) - canvas.viewport().rect().center()
    assert away.manhattanLength() < 20
    person.key(Qt.Key.Key_Escape)
    person.key(key, keys)  # nothing is selected: all is shown
    assert seen(canvas).contains(canvas.drawing.drawing_rect())
    assert window.session.document is document


def test_a_selected_wire_is_brought_into_view_too(person, canvas, window, gates):
    wire = next(w for w in window.session.document.wires() if w.target == gates["AND"])
    person.click(person.canvas, canvas.plate_point(wire.id))
    person.drag(QPoint(30, 60), QPoint(600, 400), button=Qt.MouseButton.MiddleButton)
    person.key(Qt.Key.Key_9, ALT)
    plate = canvas.plate_point(wire.id)
    assert QRectF(canvas.viewport().rect()).contains(QPointF(plate))
