"""Drag a plot that is pinned beside a perceptron."""

from typing import TYPE_CHECKING

from engine.document.elements import PerceptronBlock
from engine.document.pins import move_plot
from gui.canvas.interactions.base import Interaction, Pointer
from gui.canvas.interactions.select import select_with
from gui.canvas.looks import style
from gui.canvas.pointer.hits import Hit

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


class MovePin(Interaction):
    """Put a plot elsewhere beside its perceptron; Shift suspends the grid."""

    def __init__(self, canvas: "CanvasView", pointer: Pointer, hit: Hit) -> None:
        super().__init__(canvas, pointer)
        self._hit = hit
        self._from = canvas.drawing.blocks[hit.id].pins[hit.i].pos()

    def click(self, pointer: Pointer) -> None:
        """Select the perceptron."""
        select_with(self.session, self._hit.id, pointer)

    def drag(self, pointer: Pointer) -> None:
        """Show the plot where it would stand."""
        self._show(*self._place(pointer))

    def drop(self, pointer: Pointer) -> None:
        """Move the plot for good, as one entry in the history."""
        document, place = self.session.document, self._place(pointer)
        edit = move_plot(document, self._hit.id, self._hit.i, place)
        if edit.changes:
            self.session.do(edit)
        else:
            self.cancel()

    def cancel(self) -> None:
        """Show the plot where the document has it, if it still has it."""
        document = self.session.document
        block = document.get(self._hit.id) if self._hit.id in document else None
        if isinstance(block, PerceptronBlock) and self._hit.i < len(block.pins):
            pin = block.pins[self._hit.i]
            self._show(pin.x, pin.y)

    def _show(self, x: float, y: float) -> None:
        item = self.canvas.drawing.blocks.get(self._hit.id)
        if item is not None and self._hit.i < len(item.pins):
            item.pins[self._hit.i].place(x, y)

    def _place(self, pointer: Pointer) -> tuple[float, float]:
        place = self._from + pointer.scene - self.begin.scene
        if pointer.shift:
            return place.x(), place.y()
        grid = style.GRID
        return round(place.x() / grid) * grid, round(place.y() / grid) * grid
