"""How large the things of a drawing are: what the engine's edits of places need."""

from collections.abc import Iterable

from engine.document.columns import Box
from gui.canvas.scene import CanvasScene


def boxes_of(drawing: CanvasScene, ids: Iterable[int]) -> dict[int, Box]:
    """Return the extents of what has a place; wires have none of their own."""
    boxes: dict[int, Box] = {}
    for element_id in sorted(ids):
        if element_id in drawing.blocks:
            rect = drawing.blocks[element_id].shape_.body
        elif element_id in drawing.notes:
            rect = drawing.notes[element_id].rect
        elif element_id in drawing.frames:
            rect = drawing.frames[element_id].rect
        elif element_id in drawing.groups:
            rect = drawing.groups[element_id].rect
        else:
            continue
        boxes[element_id] = Box(rect.left(), rect.top(), rect.right(), rect.bottom())
    return boxes
