"""Clicks on things that cannot be dragged: wires, numbers, buttons."""

from typing import TYPE_CHECKING

from engine.document.edits import set_collapsed
from gui.canvas.interactions.base import Interaction, Pointer
from gui.canvas.interactions.select import select_with
from gui.canvas.pointer.hits import Hit, Part

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


class Press(Interaction):
    """Select a wire, or collapse and expand a layer or a reusable block."""

    def __init__(self, canvas: "CanvasView", pointer: Pointer, hit: Hit) -> None:
        super().__init__(canvas, pointer)
        self._hit = hit

    def click(self, pointer: Pointer) -> None:
        """Do what the part is for."""
        if self._hit.part is Part.TOGGLE:
            document = self.session.document
            collapsed = document.block(self._hit.id).collapsed
            edit = set_collapsed(document, [self._hit.id], not collapsed)
            self.session.do(edit)
        elif self._hit.part is Part.GROUP_TOGGLE:
            self.canvas.grouping.toggle(self._hit.id)
        else:
            select_with(self.session, self._hit.id, pointer)
