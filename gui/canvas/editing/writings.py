"""The texts that are written on the canvas itself: notes, and titles of frames."""

from PySide6.QtCore import QRectF

from engine.document import edits, frames
from engine.document.document import Document, Edit
from engine.document.elements import Note
from gui.canvas.scene import CanvasScene

MIN_TITLE_WIDTH = 200.0  # room to type a title that its frame is too narrow for


def rect_of(scene: CanvasScene, element_id: int) -> QRectF:
    """Return where the text of a note or the title of a frame stands."""
    note = scene.notes.get(element_id)
    if note is not None:
        return note.rect.translated(note.pos())
    frame = scene.frames[element_id]
    bar = frame.bar.translated(frame.pos())
    bar.setWidth(max(bar.width(), MIN_TITLE_WIDTH))
    return bar


def text_of(document: Document, element_id: int) -> str:
    """Return the text of a note or the title of a frame."""
    element = document.get(element_id)
    if isinstance(element, Note):
        return element.text
    return frames.frame_of(document, element_id).title


def edit_of(document: Document, element_id: int, text: str) -> Edit:
    """Return the edit that writes a note or the title of a frame."""
    if isinstance(document.get(element_id), Note):
        return edits.set_note(document, element_id, text)
    return frames.set_frame_title(document, element_id, text)
