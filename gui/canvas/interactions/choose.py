"""Which gesture a press of a button begins."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gui.canvas.interactions.base import Interaction, Pointer
from gui.canvas.interactions.cut_stroke import CutStroke
from gui.canvas.interactions.move_bend import MoveBend
from gui.canvas.interactions.move_blocks import MoveBlocks
from gui.canvas.interactions.move_pin import MovePin
from gui.canvas.interactions.pan import Pan
from gui.canvas.interactions.press import Press
from gui.canvas.interactions.resize import ResizeFrame, WidenNote
from gui.canvas.interactions.rubber_band import RubberBand
from gui.canvas.interactions.scrub import Scrub, number_at
from gui.canvas.interactions.wire_drag import WireDrag
from gui.canvas.interactions.wire_move import WireMove, wire_at
from gui.canvas.pointer.hits import Hit, Part
from gui.hands import hands

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


def gesture_for(
    canvas: "CanvasView", pointer: Pointer, button: Qt.MouseButton, hit: Hit
) -> Interaction | None:
    """Return the gesture that a press begins, or None."""
    if button is Qt.MouseButton.MiddleButton:
        return Pan(canvas, pointer)
    if button is Qt.MouseButton.RightButton:
        return _right(canvas, pointer, hit)
    if button is not Qt.MouseButton.LeftButton:
        return None
    if canvas.space_held:
        return Pan(canvas, pointer)
    if canvas.wiring.has_scissors or (pointer.alt and hands.alt_cuts):
        return CutStroke(canvas, pointer, button)
    return _left(canvas, pointer, hit)


def _right(canvas: "CanvasView", pointer: Pointer, hit: Hit) -> Interaction | None:
    if pointer.control:
        return CutStroke(canvas, pointer, Qt.MouseButton.RightButton)
    if hit.part is Part.NOTHING:
        return Pan(canvas, pointer, menu=True)
    canvas.open_menu(pointer)
    return None


def _left(canvas: "CanvasView", pointer: Pointer, hit: Hit) -> Interaction:
    if hit.part is Part.NOTHING:
        return RubberBand(canvas, pointer)
    if hit.part is Part.PORT:
        return _at_port(canvas, pointer, hit)
    number = number_at(canvas.drawing, hit)
    if number is not None:
        return Scrub(canvas, pointer, hit, number)
    if hit.part in (Part.TOGGLE, Part.GROUP_TOGGLE, Part.PLATE, Part.WIRE):
        return Press(canvas, pointer, hit)
    by_part = {
        Part.BEND: MoveBend,
        Part.NEW_BEND: MoveBend,
        Part.FRAME_EDGE: ResizeFrame,
        Part.NOTE_EDGE: WidenNote,
        Part.PIN: MovePin,
    }
    gesture = by_part.get(hit.part)
    if gesture is not None:
        return gesture(canvas, pointer, hit)
    return MoveBlocks(canvas, pointer, hit)


def _at_port(canvas: "CanvasView", pointer: Pointer, hit: Hit) -> Interaction:
    wire = wire_at(canvas.session.document, hit) if pointer.control else None
    if wire is not None:
        return WireMove(canvas, pointer, hit, wire)
    return WireDrag(canvas, pointer, hit)
