"""Any row of gestures on a drawing with reusable blocks."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication

from engine.document.examples import load_example
from engine.document.file import encode_json
from gui.canvas import CanvasView
from gui.canvas.scene import CanvasScene
from gui.session import Session
from tests.gui.canvas.conftest import Hand
from tests.gui.canvas.test_any_gestures import DRAGS, KEYS, MOST, act, press, put_away
from tests.gui.canvas.test_any_gestures import places as places_of_blocks

NONE = Qt.KeyboardModifier.NoModifier
OPENING = ["open or close", "open or close", "ungroup"]


def places(view):
    found = places_of_blocks(view)
    for item in view.drawing.groups.values():
        corner = item.pos() + item.rect.topLeft()
        found.append(view.mapFromScene(corner + QPointF(30.0, 12.0)))
        found.append(view.mapFromScene(item.pos() + item.toggle_rect.center()))
    inside = view.viewport().rect()
    return [point for point in found if inside.contains(point)]


def seen(scene):
    """Return what a scene shows, and where."""
    items = {**scene.blocks, **scene.notes, **scene.frames}
    groups = {i: (g.pos().toTuple(), g.rect.getRect()) for i, g in scene.groups.items()}
    ends = {i: (w.wire.source, w.wire.target) for i, w in scene.wires.items()}
    lines = {
        i: (w.lines[0].start.toTuple(), w.lines[0].end.toTuple())
        for i, w in scene.wires.items()
    }
    places = {i: (type(item), item.pos().toTuple()) for i, item in items.items()}
    return places, groups, ends, lines


gestures = st.lists(
    st.tuples(
        st.sampled_from([*KEYS, *DRAGS, *MOST, *MOST, *OPENING, *OPENING]),
        st.integers(0, 99),
        st.integers(0, 99),
    ),
    min_size=6,
    max_size=16,
)


@given(row=gestures)
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_gestures_leave_groups_as_the_document_has_them(qtbot, row):
    QGuiApplication.clipboard().clear()
    session = Session()
    session.replace(load_example("half_adder"), None)
    view = CanvasView(session)
    view.resize(1000, 700)
    view.show()
    view.fit()
    hand = Hand(qtbot, view)
    first = encode_json(session.document)
    for name, a, b in row:
        points = places(view)
        order = iter((points[a % len(points)], points[b % len(points)]))
        if name == "open or close":
            groups = sorted(view.drawing.groups)
            session.select(groups[a % len(groups) :][:1] if groups else [])
            press(view, Qt.Key.Key_Return, NONE)
        elif name == "ungroup":
            session.select(sorted(view.drawing.groups)[:1])
            view.grouping.ungroup_selection()
        else:
            act(view, hand, name, order.__next__)
        put_away(view)
        view.arranging.gliding.finish()
        if not view.gesture_is_open:
            assert seen(view.drawing) == seen(CanvasScene(session))
    view.cancel_gesture()
    while session.stack.canRedo():  # what a gesture has undone
        session.stack.redo()
    last = encode_json(session.document)
    while session.stack.canUndo():
        session.stack.undo()
        assert seen(view.drawing) == seen(CanvasScene(session))
    assert encode_json(session.document) == first
    while session.stack.canRedo():
        session.stack.redo()
    assert encode_json(session.document) == last
    session.close()
    view.close()
    view.deleteLater()
