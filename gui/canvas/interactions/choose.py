"""Which gesture a press of a button begins."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gui.canvas.hits import Hit, Part
from gui.canvas.interactions.base import Interaction, Pointer
from gui.canvas.interactions.move_blocks import MoveBlocks
from gui.canvas.interactions.pan import Pan
from gui.canvas.interactions.press import Press
from gui.canvas.interactions.rubber_band import RubberBand
from gui.canvas.interactions.wire_drag import WireDrag
from gui.canvas.interactions.wire_move import WireMove, wire_at

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


def gesture_for(
    canvas: "CanvasView", pointer: Pointer, button: Qt.MouseButton, hit: Hit
) -> Interaction | None:
    """Return the gesture that a press begins, or None."""
    if button is Qt.MouseButton.MiddleButton:
        return Pan(canvas, pointer)
    if button is Qt.MouseButton.RightButton:
        if hit.part is Part.NOTHING:
            return Pan(canvas, pointer, menu=True)
        canvas.open_menu(pointer)
        return None
    if button is not Qt.MouseButton.LeftButton:
        return None
    if canvas.space_held:
        return Pan(canvas, pointer)
    return _left(canvas, pointer, hit)


def _left(canvas: "CanvasView", pointer: Pointer, hit: Hit) -> Interaction:
    if hit.part is Part.NOTHING:
        return RubberBand(canvas, pointer)
    if hit.part is Part.PORT:
        wire = wire_at(canvas.session.document, hit) if pointer.control else None
        if wire is not None:
            return WireMove(canvas, pointer, hit, wire)
        return WireDrag(canvas, pointer, hit)
    if hit.part in (Part.TOGGLE, Part.PLATE, Part.WIRE):
        return Press(canvas, pointer, hit)
    return MoveBlocks(canvas, pointer, hit)
