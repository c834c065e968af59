"""Any row of gestures, with real events, leaves drawing, document and history equal."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from engine.document import edits
from engine.document.examples import load_example
from engine.document.file import decode_project, encode_json
from gui.canvas import CanvasView
from gui.canvas.scene import CanvasScene
from gui.reading import Ways, reading
from gui.session import Session
from tests.gui.canvas.conftest import Drawing, Hand
from tests.gui.canvas.gestures import NAMES, Player, shown
from tests.gui.canvas.test_mirror import check

rows = st.lists(
    st.tuples(st.sampled_from(NAMES), st.integers(0, 999), st.integers(0, 999)),
    min_size=8,
    max_size=20,
)
any_rows = given(row=rows)
of_a_canvas = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(autouse=True)
def read_as_at_first():
    yield
    reading.choose(Ways())


def drawn(session):
    """Draw something to begin with: single blocks, layers, wires, a note."""
    draw = Drawing(session)
    x1, x2 = draw.input(-300, -100), draw.input(-300, 100)
    unit, _ = draw.units(0, -100), draw.units(0, 220)
    layer = draw.units(0, 60, n=3, activation="sigmoid")
    end = draw.units(300, 0, n=2, activation="sigmoid")
    draw.open(layer)
    for pair in ((x1, unit), (x2, unit), (x1, layer), (layer, end), (unit, end)):
        draw.wire(*pair)
    draw.note(200, 200, "note")
    session.do(edits.set_collapsed(session.document, [end], True))
    session.stack.clear()


def play(qtbot, session, row):
    """Play a row of gestures; compare everything after each, and there and back."""
    QGuiApplication.clipboard().clear()
    reading.choose(Ways())
    view = CanvasView(session)
    view.resize(1000, 700)
    view.show()
    view.fit()
    player = Player(view, Hand(qtbot, view))
    first = encode_json(session.document)
    for gesture in row:
        gained = player.play(*gesture)
        most = 2 if "double" in gesture[0] else 1  # with the scissors two clicks
        assert gained <= most, f"{gesture} made {gained} entries of the history"
        if not view.gesture_is_open:
            compare(view)
    view.cancel_gesture()
    compare(view)
    view.grab()  # whatever was drawn can be painted
    while session.stack.canRedo():  # what a gesture has undone
        session.stack.redo()
    last = encode_json(session.document)
    assert decode_project(last).document == session.document
    while session.stack.canUndo():
        session.stack.undo()
        compare(view)
    assert encode_json(session.document) == first
    while session.stack.canRedo():
        session.stack.redo()
        compare(view)
    assert encode_json(session.document) == last
    view.close()
    session.close()
    view.deleteLater()


def compare(view):
    """Compare the drawing with one that is made anew from the document."""
    if not view.drawing.groups:
        check(view)
    fresh = CanvasScene(view.session)
    assert shown(view.drawing) == shown(fresh)
    fresh.deleteLater()


@any_rows
@of_a_canvas
def test_any_gestures_can_be_undone_and_redone_to_the_same_bytes(qtbot, row):
    session = Session()
    drawn(session)
    play(qtbot, session, row)


@any_rows
@of_a_canvas
def test_any_gestures_on_reusable_blocks_can_be_undone_and_redone(qtbot, row):
    session = Session()
    session.replace(load_example("half_adder"), None)
    play(qtbot, session, row)
