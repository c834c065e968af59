"""Any row of gestures, with real events, leaves drawing, document and history equal."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from engine.document import edits
from engine.document.file import encode_json
from gui.canvas import CanvasView
from gui.session import Session
from tests.gui.canvas.conftest import Drawing, Hand
from tests.gui.canvas.test_mirror import check

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton

KEYS = {
    "delete": (Qt.Key.Key_Delete, NONE),
    "rejoin": (Qt.Key.Key_Delete, CTRL),
    "copy": (Qt.Key.Key_C, CTRL),
    "cut": (Qt.Key.Key_X, CTRL),
    "paste": (Qt.Key.Key_V, CTRL),
    "paste wired": (Qt.Key.Key_V, CTRL | SHIFT),
    "duplicate": (Qt.Key.Key_D, CTRL),
    "upstream": (Qt.Key.Key_Left, CTRL | SHIFT),
    "downstream": (Qt.Key.Key_Right, CTRL | SHIFT),
    "scissors": (Qt.Key.Key_X, CTRL | SHIFT),
    "all": (Qt.Key.Key_A, CTRL),
    "tidy": (Qt.Key.Key_L, CTRL),
    "down": (Qt.Key.Key_Down, NONE),
    "undo": (Qt.Key.Key_Z, CTRL),
    "redo": (Qt.Key.Key_Y, CTRL),
    "escape": (Qt.Key.Key_Escape, NONE),
    "next": (Qt.Key.Key_Tab, NONE),
    "weight": (Qt.Key.Key_BracketRight, NONE),
}
DRAGS = {
    "drag": (LEFT, NONE),
    "drag with ctrl": (LEFT, CTRL),
    "drag with shift": (LEFT, SHIFT),
    "stroke": (RIGHT, CTRL),
}
MOST = ["drag", "click", "click with shift", "stroke", "half a drag", "wheel"]
CLICKS = {"click": NONE, "click with ctrl": CTRL, "click with shift": SHIFT}


def places(view):
    """Return points worth a gesture: ports, bodies, wires, and empty places."""
    found = [QPoint(30, 60), QPoint(500, 660), QPoint(960, 60)]
    for block_id, item in view.drawing.blocks.items():
        found.append(view.block_point(block_id))
        found += [
            view.port_point(block_id, side, unit)
            for side, unit, _ in item.shape_.ports()[:4]
        ]
    for wire in view.drawing.wires.values():
        middle = wire.lines[0].path.pointAtPercent(0.5)
        found.append(view.mapFromScene(middle))
    inside = view.viewport().rect()
    return [point for point in found if inside.contains(point)]


def put_away(view):
    """Close what a gesture opened beside the canvas."""
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        popup = QApplication.activePopupWidget()
    view.editing.give_up()


def press(view, key, modifier):
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifier)  # QTest warns of idle keys
    QApplication.sendEvent(view, event)


def act(view, hand, name, place):
    """Do one thing as a person does."""
    start, end = place(), place()
    if name in KEYS:
        press(view, *KEYS[name])
    elif name in DRAGS:
        hand.drag(start, end, *DRAGS[name])
    elif name in CLICKS:
        hand.click(start, modifier=CLICKS[name])
    elif name == "half a drag":
        hand.drag(start, end, release=False)
        press(view, Qt.Key.Key_Escape, NONE)
        hand.release(end)
    else:
        hand.wheel(start, 120 if end.x() > start.x() else -120)


gestures = st.lists(
    st.tuples(
        st.sampled_from([*KEYS, *DRAGS, *DRAGS, *MOST, *MOST, *MOST, *MOST]),
        st.integers(0, 99),
        st.integers(0, 99),
    ),
    min_size=8,
    max_size=20,
)


def scene_of(session):
    """Draw something to begin with: single blocks, layers, wires, a note."""
    draw = Drawing(session)
    x1, x2 = draw.input(-300, -100), draw.input(-300, 100)
    unit, alone = draw.units(0, -100), draw.units(0, 220)
    layer = draw.units(0, 60, n=3, activation="sigmoid")
    end = draw.units(300, 0, n=2, activation="sigmoid")
    draw.open(layer)
    for pair in ((x1, unit), (x2, unit), (x1, layer), (layer, end), (unit, end)):
        draw.wire(*pair)
    draw.note(200, 200, "note")
    session.do(edits.set_collapsed(session.document, [end], True))
    session.stack.clear()
    return alone


@given(row=gestures)
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_gestures_can_be_undone_and_redone_to_the_same_bytes(qtbot, row):
    QGuiApplication.clipboard().clear()
    session = Session()
    scene_of(session)
    view = CanvasView(session)
    view.resize(1000, 700)
    view.show()
    hand = Hand(qtbot, view)
    first = encode_json(session.document)
    for name, a, b in row:
        order = iter((a, b))

        def place(order=order):
            points = places(view)
            return points[next(order) % len(points)]

        act(view, hand, name, place)
        put_away(view)
        view.arranging.gliding.finish()
        if not view.gesture_is_open:
            check(view)
    view.cancel_gesture()
    check(view)
    last, index = encode_json(session.document), session.stack.index()
    while session.stack.canUndo():
        session.stack.undo()
        check(view)
    assert encode_json(session.document) == first
    while session.stack.index() < index:
        session.stack.redo()
        check(view)
    assert encode_json(session.document) == last
    view.hide()
    session.close()
    view.deleteLater()
