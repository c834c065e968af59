"""Take the end of a wire off its port and put it on another: Ctrl and drag.

Ctrl and a click begins a chain of wires at the port instead.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from engine.document.document import Document, Edit
from engine.document.edits import connect, remove
from engine.document.elements import Wire
from gui.canvas.interactions.base import Pointer
from gui.canvas.interactions.wire_drag import WireDrag
from gui.canvas.pointer.hits import Hit, Part

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

_PALE = 0.25


def wire_at(document: Document, hit: Hit) -> Wire | None:
    """Return the newest wire at a port, or None."""
    found = None
    for wire in document.wires():
        end = wire.source if hit.side == "out" else wire.target
        if end == hit.id:
            found = wire
    return found


class WireMove(WireDrag):
    """A wire that keeps one end; let go on an empty place, it is deleted."""

    def __init__(
        self, canvas: "CanvasView", pointer: Pointer, hit: Hit, wire: Wire
    ) -> None:
        self._moved = wire
        self._port = hit
        self._removal = remove(canvas.session.document, [wire.id])
        stays = (
            Hit(Part.PORT, wire.target, 0, "in")
            if hit.side == "out"
            else Hit(Part.PORT, wire.source, 0, "out")
        )
        super().__init__(canvas, pointer, stays)
        canvas.drawing.wires[wire.id].setOpacity(_PALE)

    def document(self) -> Document:
        """Return the document without the wire, as if it were drawn anew."""
        return self.session.document.apply(self._removal.changes)

    def wired(self, source: int, target: int) -> Edit:
        """Return one edit that takes the wire away and draws it at its new place."""
        document = self.document()
        shape = (document.block(source).n_units, document.block(target).n_units)
        fits = shape == self._moved.weights.shape
        edit = connect(document, source, target, self._moved.weights if fits else None)
        return replace(edit, changes=(*self._removal.changes, *edit.changes))

    def dropped_on_nothing(self, pointer: Pointer) -> None:
        """Delete the wire."""
        del pointer
        self.session.do(self._removal)

    def release(self, pointer: Pointer, button: Qt.MouseButton) -> None:
        """End the drag; after a click wire on from the port."""
        if self.dragging:
            super().release(pointer, button)
            return
        self.canvas.cancel_gesture()
        chain = WireDrag(self.canvas, self.begin, self._port)
        self.canvas.begin_gesture(chain)
        chain.wait_for_click()

    def cancel(self) -> None:
        """Leave the wire where it was."""
        super().cancel()
        item = self.canvas.drawing.wires.get(self._moved.id)
        if item is not None:
            item.setOpacity(1.0)
