"""Drag the edges of a frame, or the right edge of a note."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from engine.document import frames
from engine.document.elements import Frame, Note
from engine.document.notes import MAX_WIDTH, MIN_WIDTH, set_note_width
from gui.canvas.interactions.base import Interaction, Pointer
from gui.canvas.interactions.select import select_with
from gui.canvas.looks import style
from gui.canvas.pointer.hits import Hit

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


class ResizeFrame(Interaction):
    """Drag an edge or a corner of a frame; Shift suspends the grid."""

    def __init__(self, canvas: "CanvasView", pointer: Pointer, hit: Hit) -> None:
        super().__init__(canvas, pointer)
        self._hit = hit
        self._item = canvas.drawing.frames[hit.id]
        self._from = self._item.rect.translated(self._item.pos())

    def click(self, pointer: Pointer) -> None:
        """Select the frame."""
        select_with(self.session, self._hit.id, pointer)

    def drag(self, pointer: Pointer) -> None:
        """Show the frame as it would be."""
        self._item.preview(self._rect(pointer))

    def drop(self, pointer: Pointer) -> None:
        """Resize for good, as one entry of its own in the history."""
        rect = self._rect(pointer)
        edges = rect.left(), rect.top(), rect.right(), rect.bottom()
        edit = frames.set_frame_rect(self.session.document, self._hit.id, edges)
        if edit.changes:
            self.session.do(replace(edit, merge_key=""))
        else:
            self.cancel()

    def cancel(self) -> None:
        """Show the frame as the document has it."""
        document = self.session.document
        frame = document.get(self._hit.id) if self._hit.id in document else None
        if isinstance(frame, Frame):
            self._item.set_frame(frame)

    def _rect(self, pointer: Pointer) -> QRectF:
        way = pointer.scene - self.begin.scene
        rect, edges = QRectF(self._from), self._hit.side
        if "l" in edges:
            left = _snapped(rect.left() + way.x(), pointer)
            rect.setLeft(min(left, rect.right() - frames.MIN_WIDTH))
        if "r" in edges:
            right = _snapped(rect.right() + way.x(), pointer)
            rect.setRight(max(right, rect.left() + frames.MIN_WIDTH))
        if "t" in edges:
            top = _snapped(rect.top() + way.y(), pointer)
            rect.setTop(min(top, rect.bottom() - frames.MIN_HEIGHT))
        if "b" in edges:
            bottom = _snapped(rect.bottom() + way.y(), pointer)
            rect.setBottom(max(bottom, rect.top() + frames.MIN_HEIGHT))
        return rect


class WidenNote(Interaction):
    """Drag the right edge of a note; its height follows the text."""

    def __init__(self, canvas: "CanvasView", pointer: Pointer, hit: Hit) -> None:
        super().__init__(canvas, pointer)
        self._hit = hit
        self._item = canvas.drawing.notes[hit.id]
        self._from = self._item.rect.width()

    def click(self, pointer: Pointer) -> None:
        """Select the note."""
        select_with(self.session, self._hit.id, pointer)

    def drag(self, pointer: Pointer) -> None:
        """Show the note as it would be."""
        self._item.preview_width(self._width(pointer))

    def drop(self, pointer: Pointer) -> None:
        """Change the width for good, as one entry of its own in the history."""
        width = self._width(pointer)
        edit = set_note_width(self.session.document, self._hit.id, width)
        if edit.changes:
            self.session.do(replace(edit, merge_key=""))
        else:
            self.cancel()

    def cancel(self) -> None:
        """Show the note as the document has it."""
        document = self.session.document
        note = document.get(self._hit.id) if self._hit.id in document else None
        if isinstance(note, Note):
            self._item.preview_width(note.width)

    def _width(self, pointer: Pointer) -> float:
        way: QPointF = pointer.scene - self.begin.scene
        width = _snapped(self._from + way.x(), pointer)
        return min(max(width, MIN_WIDTH), MAX_WIDTH)


def _snapped(value: float, pointer: Pointer) -> float:
    return value if pointer.shift else round(value / style.GRID) * style.GRID
