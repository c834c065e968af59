"""What the canvas tells of the thing under the pointer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from engine.document.elements import InputBlock
from gui.canvas.hits import NOTHING, Hit, Part
from gui.canvas.interactions.base import Pointer
from gui.canvas.status import status_of
from gui.session import Hover

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

_HAND = Qt.CursorShape.PointingHandCursor
_CURSORS = {
    Part.PORT: Qt.CursorShape.CrossCursor,
    Part.TOGGLE: _HAND,
    Part.PLATE: _HAND,
    Part.WIRE: _HAND,
    Part.VALUE: _HAND,
}
BINARY_ROWS = 1000  # so many rows tell whether a column holds only 0 and 1


class Pointing:
    """Hover, status line, cursor and tooltips of a canvas; clicks on input values."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self._hit: Hit | None = None  # what was told last; None: tell again
        self._toggled: tuple[str, float] | None = None

    def look_at(self, hit: Hit) -> None:
        """Tell everybody what the pointer is on, once."""
        if hit != self._hit:
            self._hit = hit
            canvas = self._canvas
            canvas.session.set_hover(_hover_of(hit))
            canvas.say(status_of(canvas.drawing, hit))
            self.show_cursor()

    def look_again(self) -> None:
        """Tell at the next movement, even if the pointer is where it was."""
        self._hit = None

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
        part = self._hit.part if self._hit is not None else Part.NOTHING
        shape = _CURSORS.get(part, Qt.CursorShape.ArrowCursor)
        if self._canvas.space_held:
            shape = Qt.CursorShape.OpenHandCursor
        self._canvas.viewport().setCursor(shape)

    def show_tooltip(self, event: QHelpEvent) -> None:
        """Say what is wrong with the thing, or else what it is."""
        canvas = self._canvas
        place = QPointF(event.pos())
        hit = canvas.hit_at(Pointer(place, canvas.camera.to_scene(place)))
        text = canvas.drawing.issue_of(hit.id) if hit.is_block else ""
        if hit.is_wire or (hit.is_block and not text):
            text = status_of(canvas.drawing, hit)
        QToolTip.showText(event.globalPos(), text, canvas.viewport())

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
