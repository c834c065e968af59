"""What every field that is edited where it stands has in common: how it ends."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.canvas.editing import fields
from gui.canvas.editing.fields import Field

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


class InPlace(QObject):
    """A field over the canvas, open until its text is taken or given up.

    Attributes
    ----------
    field : Field
        What is edited.
    """

    def __init__(self, canvas: "CanvasView", field: Field) -> None:
        super().__init__(canvas)
        self.field = field
        self._canvas = canvas
        self._before = fields.text_of(canvas.drawing, field)
        self._open = True

    def commit(self, *, keep_bad: bool = False) -> bool:
        """Take what is there; tell whether the field is closed."""
        raise NotImplementedError

    def close(self) -> None:
        """Put the field away."""
        raise NotImplementedError

    def _ended(self, how: str) -> None:
        if not self._open:
            return
        if how == "escape":
            self.close()
        elif how in ("next", "previous"):
            if self.commit(keep_bad=True):
                self._canvas.editing.open_next(self.field, 1 if how == "next" else -1)
        else:
            self.commit(keep_bad=how == "enter")
