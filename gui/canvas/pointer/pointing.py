"""What the canvas tells of the thing under the pointer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QHelpEvent

from engine.document.elements import InputBlock
from gui.canvas.interactions.base import Pointer
from gui.canvas.pointer.hits import NOTHING, Hit, Part
from gui.canvas.words.live_words import LiveWords
from gui.canvas.words.signs import sign_at, sign_tip
from gui.canvas.words.status import status_of
from gui.session import Hover

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

_HAND = Qt.CursorShape.PointingHandCursor
_CURSORS = {
    Part.PORT: Qt.CursorShape.CrossCursor,
    Part.TOGGLE: _HAND,
    Part.GROUP_TOGGLE: _HAND,
    Part.PLATE: Qt.CursorShape.SizeHorCursor,
    Part.BIAS: Qt.CursorShape.SizeHorCursor,
    Part.WIRE: _HAND,
    Part.VALUE: _HAND,
    Part.BEND: Qt.CursorShape.SizeAllCursor,
    Part.NEW_BEND: Qt.CursorShape.SizeAllCursor,
    Part.NOTE_EDGE: Qt.CursorShape.SizeHorCursor,
    Part.PIN: Qt.CursorShape.SizeAllCursor,
}
_ACROSS, _DOWN = Qt.CursorShape.SizeHorCursor, Qt.CursorShape.SizeVerCursor
_FALLING, _RISING = Qt.CursorShape.SizeFDiagCursor, Qt.CursorShape.SizeBDiagCursor
_EDGES = {"l": _ACROSS, "r": _ACROSS, "t": _DOWN, "b": _DOWN}
_EDGES |= {"tl": _FALLING, "br": _FALLING, "tr": _RISING, "bl": _RISING}
# What a sign in the status line can be of; a port or a toggle says what it does.
_QUANTITIES = (
    Part.BODY,
    Part.ACTIVATION,
    Part.NAME,
    Part.VALUE,
    Part.BIAS,
    Part.WIRE,
    Part.PLATE,
)
BINARY_ROWS = 1000  # so many rows tell whether a column holds only 0 and 1


class Pointing:
    """Hover, status line, cursor and tooltips of a canvas; clicks on input values."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self._hit: Hit | None = None  # what was told last; None: tell again
        self._live = LiveWords(canvas)
        self._toggled: tuple[str, float] | None = None

    def look_at(self, hit: Hit) -> None:
        """Tell everybody what the pointer is on, once."""
        if hit != self._hit:
            self._hit = hit
            self._live.point_at(hit)
            canvas = self._canvas
            canvas.session.set_hover(_hover_of(hit))
            self.say_what_is_there(hit)
            self.show_cursor()

    def say_what_is_there(self, hit: Hit) -> None:
        """Put into the status line what is under the pointer."""
        canvas = self._canvas
        if canvas.wiring.has_scissors:
            canvas.say(canvas.wiring.scissors_text())
        else:
            canvas.say(self._status(hit))

    def _status(self, hit: Hit) -> str:
        """Return what the status line says, a quantity with its sign in front."""
        canvas = self._canvas
        text = status_of(canvas.drawing, hit)
        sign = sign_at(canvas.session, hit) if hit.part in _QUANTITIES else ""
        return f"{sign} · {text}" if sign else text

    def look_again(self) -> None:
        """Tell at the next movement, even if the pointer is where it was."""
        self._hit = None

    def look_away(self) -> None:
        """Tell no more of what a gesture has left behind."""
        self._hit = None
        self._live.point_at(NOTHING)

    def leave(self) -> None:
        """Forget what was under the pointer."""
        self.look_at(NOTHING)
        self._hit = None
        self._canvas.say("")

    def drop_stale_hover(self) -> None:
        """Forget a hovered element that is gone."""
        session = self._canvas.session
        hovered = (session.hover.block, session.hover.wire)
        if any(i is not None and i not in session.document for i in hovered):
            session.set_hover(Hover())

    def show_cursor(self) -> None:
        """Let the cursor say what a press would do."""
        hit = self._hit or NOTHING
        shape = _CURSORS.get(hit.part, Qt.CursorShape.ArrowCursor)
        if hit.part is Part.FRAME_EDGE:
            shape = _EDGES[hit.side]
        if self._canvas.space_held:
            shape = Qt.CursorShape.OpenHandCursor
        elif self._canvas.wiring.has_scissors:
            self._canvas.viewport().setCursor(self._canvas.wiring.cursor())
            return
        self._canvas.viewport().setCursor(shape)

    def show_tooltip(self, event: QHelpEvent) -> None:
        """Say what is wrong with the thing, or else what it is."""
        canvas = self._canvas
        place = QPointF(event.pos())
        hit = canvas.hit_at(Pointer(place, canvas.camera.to_scene(place)))
        text = self.tip_of(hit)
        if hit.part is Part.NOTE:
            note = canvas.drawing.notes[hit.id]
            text = note.tip_at(canvas.camera.to_scene(place) - note.pos())
        self._live.show_tip(hit, event.globalPos(), text)

    def tip_of(self, hit: Hit) -> str:
        """Return what the tooltip says of a block or a wire."""
        drawing = self._canvas.drawing
        text = drawing.issue_of(hit.id) if hit.is_block else ""
        is_group = hit.id in drawing.groups
        if hit.is_wire or is_group or (hit.is_block and not text):
            text = status_of(drawing, hit)
            meaning = sign_tip(self._canvas.session, hit)
            text = f"{text}\n{meaning}" if meaning else text
        return text

    # --- clicks on input values ---------------------------------------------------

    def begin_click(self) -> None:
        """Forget the click before: this is not its second half."""
        self._toggled = None

    def toggle(self, hit: Hit) -> None:
        """Switch the value of an input between 0 and 1 where its data is such."""
        session = self._canvas.session
        block = session.document.block(hit.id)
        if not isinstance(block, InputBlock):
            return
        column = block.columns[hit.unit]
        value = session.input_value(column)
        if value in (0.0, 1.0) and self._is_binary(column):
            self._toggled = (column, value)
            session.set_input(column, 1.0 - value)
            self._canvas.say(status_of(self._canvas.drawing, hit))

    def take_toggle_back(self) -> None:
        """Undo the first click of a double click."""
        if self._toggled is not None:
            self._canvas.session.set_input(*self._toggled)
            self._toggled = None

    def _is_binary(self, column: str) -> bool:
        dataset = self._canvas.session.dataset
        if dataset is None or column not in dataset.feature_names:
            return True
        place = list(dataset.feature_names).index(column)
        values = dataset.x[:BINARY_ROWS, place]
        return bool(((values == 0) | (values == 1)).all())


def _hover_of(hit: Hit) -> Hover:
    if hit.is_wire:
        return Hover(wire=hit.id, i=hit.i, j=hit.j)
    if hit.is_block:
        return Hover(block=hit.id, unit=hit.unit)
    return Hover()
