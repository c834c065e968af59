"""A canvas on the screen, and a hand for its mouse and keys."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.document import edits
from gui.canvas import CanvasView
from gui.session import Session

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Hand:
    """Moves the mouse over the canvas and presses keys, as a person does."""

    def __init__(self, qtbot, view):
        self.qtbot, self.view = qtbot, view

    @property
    def port(self):
        return self.view.viewport()

    def drag(self, start, end, button=LEFT, modifier=NONE, release=True):
        self.press(start, button, modifier)
        for k in range(1, 6):
            way = QPointF(end - start) * (k / 5)
            self.move(start + way.toPoint(), button, modifier)
        if release:
            self.release(end, button, modifier)

    def press(self, point, button=LEFT, modifier=NONE):
        QTest.mousePress(self.port, button, modifier, point)

    def move(self, point, button=Qt.MouseButton.NoButton, modifier=NONE):
        # QTest.mouseMove carries neither buttons nor keys.
        place = QPointF(point)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            QPointF(self.port.mapToGlobal(point)),
            Qt.MouseButton.NoButton,
            button,
            modifier,
        )
        QApplication.sendEvent(self.port, event)

    def release(self, point, button=LEFT, modifier=NONE):
        QTest.mouseRelease(self.port, button, modifier, point)

    def click(self, point, button=LEFT, modifier=NONE):
        self.press(point, button, modifier)
        self.release(point, button, modifier)

    def double_click(self, point):
        self.click(point)
        QTest.mouseDClick(self.port, LEFT, NONE, point)
        self.release(point)

    def key(self, key, modifier=NONE):
        widget = QApplication.focusWidget() or self.view
        QTest.keyClick(widget, key, modifier)

    def type(self, text):
        editor = self.view.editor
        assert editor is not None
        editor.widget.selectAll()
        for letter in text:  # QTest.keyClicks knows only ASCII
            event = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter)
            QApplication.sendEvent(editor.widget, event)

    def end(self, key=Qt.Key.Key_Return):
        assert self.view.editor is not None
        QTest.keyClick(self.view.editor.widget, key)

    def wheel(self, point, delta):
        event = QWheelEvent(
            QPointF(point),
            QPointF(self.port.mapToGlobal(point)),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.port, event)


class Drawing:
    """Builds a document step by step; every method returns the new id."""

    def __init__(self, session):
        self.session = session

    def do(self, edit):
        self.session.do(edit)
        return edit.changes[0].id

    def input(self, x, y, n=1):
        return self.do(edits.add_input(self.session.document, x, y, n_columns=n))

    def units(self, x, y, n=1, activation="step", gate=""):
        return self.do(
            edits.add_perceptrons(
                self.session.document, x, y, n_units=n, activation=activation, gate=gate
            )
        )

    def wire(self, source, target):
        return self.do(edits.connect(self.session.document, source, target))

    def note(self, x, y, text):
        return self.do(edits.add_note(self.session.document, x, y, text))

    def open(self, *ids):
        self.session.do(edits.set_collapsed(self.session.document, ids, False))


@pytest.fixture
def session(qapp):
    return Session()


@pytest.fixture
def draw(session):
    return Drawing(session)


@pytest.fixture
def view(qtbot, session):
    view = CanvasView(session)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    return view


@pytest.fixture
def hand(qtbot, view):
    return Hand(qtbot, view)


@pytest.fixture
def xor(draw, view):
    """Ids of x1, x2, NAND, OR, AND and of the six wires between them."""
    x1, x2 = draw.input(-240, -80), draw.input(-240, 80)
    nand, either = draw.units(0, -80, gate="nand"), draw.units(0, 80, gate="or")
    both = draw.units(240, 0, gate="and")
    wires = [
        draw.wire(*pair)
        for pair in (
            (x1, nand),
            (x2, nand),
            (x1, either),
            (x2, either),
            (nand, both),
            (either, both),
        )
    ]
    draw.session.stack.clear()
    return x1, x2, nand, either, both, wires
