"""Drag a bend of a wire, or make one by dragging the wire's middle."""

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.document.bends import add_bend, move_bend
from engine.document.elements import Wire
from gui.canvas.interactions.base import Interaction, Pointer
from gui.canvas.interactions.select import select_with
from gui.canvas.looks import style
from gui.canvas.pointer.hits import Hit, Part

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


class MoveBend(Interaction):
    """Lead a wire through another point; Shift suspends the grid."""

    def __init__(self, canvas: "CanvasView", pointer: Pointer, hit: Hit) -> None:
        super().__init__(canvas, pointer)
        self._hit = hit
        self._is_new = hit.part is Part.NEW_BEND

    def click(self, pointer: Pointer) -> None:
        """Let the keys move this bend; beside one, select the wire."""
        if self._is_new:
            select_with(self.session, self._hit.id, pointer)
        else:
            self.canvas.bending.choose(self._hit.i)

    def drag(self, pointer: Pointer) -> None:
        """Show the wire as it would run."""
        bends = list(self.session.document.wire(self._hit.id).bends)
        bends[self._hit.i : self._hit.i + (not self._is_new)] = [_place(pointer)]
        wire = self.session.document.wire(self._hit.id)
        self._show(replace(wire, bends=tuple(bends)))

    def drop(self, pointer: Pointer) -> None:
        """Bend the wire for good, as one entry of its own in the history."""
        make = add_bend if self._is_new else move_bend
        document = self.session.document
        edit = make(document, self._hit.id, self._hit.i, _place(pointer))
        if edit.changes:
            self.session.do(replace(edit, merge_key=""))
            self.canvas.bending.choose(self._hit.i)
        else:
            self.cancel()

    def cancel(self) -> None:
        """Show the wire as the document has it."""
        document = self.session.document
        wire = document.get(self._hit.id) if self._hit.id in document else None
        if isinstance(wire, Wire):
            self._show(wire)

    def _show(self, wire: Wire) -> None:
        drawing = self.canvas.drawing
        drawing.wires[wire.id].set_wire(wire)
        drawing.preview_wire(wire.id)
        self.canvas.bending.refresh()


def _place(pointer: Pointer) -> tuple[float, float]:
    point = pointer.scene
    if pointer.shift:
        return point.x(), point.y()
    grid = style.GRID
    return round(point.x() / grid) * grid, round(point.y() / grid) * grid
