"""Everything that hands do on a canvas, by name: for rows of gestures at random."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from gui.canvas import CanvasView
from gui.canvas.commands import catalogue
from gui.reading import Ways, reading
from tests.gui.canvas.conftest import Hand

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
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
    "right by a pixel": (Qt.Key.Key_Right, SHIFT),
    "undo": (Qt.Key.Key_Z, CTRL),
    "redo": (Qt.Key.Key_Y, CTRL),
    "escape": (Qt.Key.Key_Escape, NONE),
    "next": (Qt.Key.Key_Tab, NONE),
    "weight": (Qt.Key.Key_BracketRight, NONE),
    "block on the right": (Qt.Key.Key_Right, CTRL),
    "group": (Qt.Key.Key_G, CTRL),
    "frame": (Qt.Key.Key_J, CTRL),
    "larger": (Qt.Key.Key_Plus, NONE),
    "smaller": (Qt.Key.Key_Minus, NONE),
    "bend": (Qt.Key.Key_B, CTRL),
    "insert": (Qt.Key.Key_I, CTRL),
    "add": (Qt.Key.Key_Insert, NONE),
    "wire": (Qt.Key.Key_W, NONE),
    "wire the selection": (Qt.Key.Key_K, CTRL | SHIFT),
    "enter": (Qt.Key.Key_Return, NONE),
    "name": (Qt.Key.Key_F2, NONE),
    "fit": (Qt.Key.Key_Home, NONE),
}
DRAGS = {
    "drag": (LEFT, NONE),
    "drag with ctrl": (LEFT, CTRL),
    "drag with shift": (LEFT, SHIFT),
    "stroke": (RIGHT, CTRL),
}
CLICKS = {"click": NONE, "click with ctrl": CTRL, "click with shift": SHIFT}
OTHERS = [
    "half a drag",
    "wheel",
    "double click",
    "shift and double click",
    "menu",
    "menu",
    "drop from the palette",
    "type a letter",
    "another way of reading",
]
MOST = ["drag", "click", "click with shift", "stroke", "double click", "menu"]
NAMES = [*KEYS, *DRAGS, *DRAGS, *CLICKS, *OTHERS, *MOST, *MOST, *MOST, *MOST]

TYPED = ["0,5", "-1/3", "3", "12", "abc", "", "a, b", "$x_1$ **b**", "-2e-1"]
ENDS = [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape]
BLOCKS = ["input", "nor", "layer", "12", "relu", "note", "no such block"]
DROPPED = ["input", "perceptron", "xnor", "and", "layer_softmax", "note", "inputs:3"]


def press(widget, key, modifier=NONE, text=""):
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, text)  # QTest warns of idle
    QApplication.sendEvent(widget, event)


@dataclass
class Player:
    """Does one thing after another, as a person does."""

    view: CanvasView
    hand: Hand

    def play(self, name, a, b):
        """Do one thing and end what it opened.

        Parameters
        ----------
        name : str
            One of `NAMES`.
        a, b : int
            Choose among the places, and among what may be done there.

        Returns
        -------
        int
            How many entries the history gained by the gesture itself, without what
            was typed after it.
        """
        stack = self.view.session.stack
        before = stack.index()
        points = self.places()
        start, end = points[a % len(points)], points[b % len(points)]
        if name in KEYS:
            press(self.view, *KEYS[name])
        elif name in DRAGS:
            self.hand.drag(start, end, *DRAGS[name])
        elif name in CLICKS:
            self.hand.click(start, modifier=CLICKS[name])
        else:
            getattr(self, name.replace(" ", "_"))(start, end, b)
        gained = stack.index() - before
        self.end_what_is_open(a, b)
        self.view.arranging.gliding.finish()
        return gained

    # --- places -------------------------------------------------------------------

    def places(self):
        """Return points worth a gesture, of all that is drawn, and empty ones."""
        view, drawing = self.view, self.view.drawing
        scene = []
        for item in drawing.blocks.values():
            body = item.shape_.body
            corners = (QPointF(0.0, body.top() + 5.0), item.shape_.name_rect.center())
            scene += [item.pos() + corner for corner in (*corners, body.center())]
            ports = [place for _, _, place in item.shape_.ports()[:4]]
            scene += [item.pos() + place for place in ports]
        for plate in drawing.plates.values():
            scene.append(plate.scene_rect().center())
        for wire in drawing.wires.values():
            scene.append(wire.lines[0].path.pointAtPercent(0.3))
        scene += [handle.place for handle in view.bending.handles]
        for note in drawing.notes.values():
            edge = QPointF(note.rect.right() - 1.0, note.rect.center().y())
            scene += [note.pos() + QPointF(8.0, 8.0), note.pos() + edge]
        for frame in drawing.frames.values():
            scene += [frame.pos() + frame.handle_place(h) for h in ("tl", "r", "br")]
            scene.append(frame.pos() + frame.bar.center())
        for pin in drawing.pins():
            scene.append(pin.mapToScene(pin.boundingRect().center()))
        for group in drawing.groups.values():
            title = group.rect.topLeft() + QPointF(30.0, 12.0)
            scene += [group.pos() + title, group.pos() + group.toggle_rect.center()]
        inside = view.viewport().rect()
        points = [QPoint(30, 60), QPoint(500, 660), QPoint(960, 60)]
        points += [view.mapFromScene(place) for place in scene]
        return [point for point in points if inside.contains(point)]

    # --- gestures of their own ----------------------------------------------------

    def half_a_drag(self, start, end, _b):
        self.hand.drag(start, end, release=False)
        press(self.view, Qt.Key.Key_Escape)
        self.hand.release(end)

    def wheel(self, start, end, _b):
        self.hand.wheel(start, 120 if end.x() > start.x() else -120)

    def double_click(self, start, _end, _b):
        self.hand.double_click(start)

    def shift_and_double_click(self, start, _end, _b):
        self.hand.click(start, modifier=SHIFT)
        QTest.mouseDClick(self.hand.port, LEFT, SHIFT, start)
        self.hand.release(start, modifier=SHIFT)

    def menu(self, start, _end, b):
        """Choose something in the menu of a place, with the keyboard."""
        self.hand.click(start, RIGHT)
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            return
        choices = [
            (owner, action)
            for owner in (menu, *menu.findChildren(QMenu))
            for action in owner.actions()
            if action.isEnabled() and not action.isSeparator() and action.menu() is None
        ]
        owner, action = choices[b % len(choices)]
        owner.setActiveAction(action)
        press(owner, Qt.Key.Key_Return)

    def type_a_letter(self, start, _end, _b):
        self.hand.move(start)
        press(self.view, Qt.Key.Key_R, NONE, "r")

    def drop_from_the_palette(self, start, _end, b):
        data = QMimeData()
        data.setData(catalogue.MIME, DROPPED[b % len(DROPPED)].encode())
        rest = (Qt.DropAction.CopyAction, data, LEFT, SHIFT if b % 3 == 0 else NONE)
        QApplication.sendEvent(self.hand.port, QDragEnterEvent(start, *rest))
        QApplication.sendEvent(self.hand.port, QDragMoveEvent(start, *rest))
        QApplication.sendEvent(self.hand.port, QDropEvent(QPointF(start), *rest))

    def another_way_of_reading(self, _start, _end, b):
        numbers = ("all", "near", "hover")[b % 3]
        reading.choose(
            Ways(
                numbers,
                bias_inputs=b % 2 > 0,
                halves=b % 5 > 2,
                thresholds=b % 7 > 3,
            )
        )

    # --- what a gesture opens -----------------------------------------------------

    def end_what_is_open(self, a, b):
        """Go through with what is open beside the canvas, or give it up."""
        if self.view.add_menu is not None:
            self._choose_block(BLOCKS[b % len(BLOCKS)])
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for dialog in self.view.findChildren(QDialog):
            if dialog.isVisible():
                press(dialog, Qt.Key.Key_Return if a % 3 else Qt.Key.Key_Escape)
                dialog.close()
        self._use_sheet(a, b)
        self._type(TYPED[b % len(TYPED)], ENDS[a % len(ENDS)])
        if self.view._gesture is not None and a % 2:  # an open wire may stay so
            keys = (Qt.Key.Key_BracketRight, Qt.Key.Key_Down, Qt.Key.Key_Return)
            for key in keys:
                press(self.view, key)
            self.end_what_is_open(0, b)

    def _choose_block(self, text):
        menu = self.view.add_menu
        assert menu is not None
        QTest.keyClicks(menu.search, text)
        QTest.keyClick(menu.search, Qt.Key.Key_Return)
        if menu.isVisible():
            QTest.keyClick(menu.search, Qt.Key.Key_Escape)

    def _use_sheet(self, a, b):
        sheet = self.view.opening.sheet
        if sheet is None:
            return
        n_rows, n_columns = sheet.matrix.values.shape
        sheet.view.setCurrentIndex(sheet.matrix.index(a % n_rows, b % n_columns))
        key = (Qt.Key.Key_Delete, Qt.Key.Key_Insert)[b % 2]
        for one in (key, Qt.Key.Key_Escape):
            press(sheet.view, one)

    def _type(self, text, end):
        for _ in range(2):  # Tab leads to another number
            editor = self.view.editor
            if editor is None:
                return
            editor.widget.selectAll()
            for letter in text:
                press(editor.widget, 0, NONE, letter)
            modifier = CTRL if end == Qt.Key.Key_Return else NONE
            press(editor.widget, end, modifier)
        self.view.editing.give_up()


def shown(scene):
    """Return what a scene shows, and where."""
    items = {**scene.blocks, **scene.notes, **scene.frames}
    places = {
        i: (type(item), item.pos().toTuple(), item.boundingRect().getRect())
        for i, item in items.items()
    }
    groups = {i: (g.pos().toTuple(), g.rect.getRect()) for i, g in scene.groups.items()}
    wires = {
        i: (
            (wire.wire.source, wire.wire.target, wire.opacity(), wire.wire.bends),
            [(line.start.toTuple(), line.end.toTuple()) for line in wire.lines],
        )
        for i, wire in scene.wires.items()
    }
    return places, groups, wires
