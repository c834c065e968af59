"""Select with a rectangle, live while it is drawn."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QRubberBand

from gui.canvas.interactions.base import Interaction, Pointer

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


class RubberBand(Interaction):
    """Draw a rectangle on the empty canvas; Shift adds, Ctrl turns over."""

    def __init__(self, canvas: "CanvasView", pointer: Pointer) -> None:
        super().__init__(canvas, pointer)
        self._base = self.session.selection
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, canvas.viewport())

    def drag(self, pointer: Pointer) -> None:
        """Show the rectangle and select what it touches."""
        corner, other = self.begin.view.toPoint(), pointer.view.toPoint()
        self._band.setGeometry(QRect(corner, other).normalized())
        self._band.show()
        rect = QRectF(self.begin.scene, pointer.scene).normalized()
        inside = frozenset(self.canvas.picker.ids_inside(rect))
        if pointer.control:
            self.session.select(self._base ^ inside)
        elif pointer.shift:
            self.session.select(self._base | inside)
        else:
            self.session.select(inside)

    def drop(self, pointer: Pointer) -> None:
        """Keep what is selected."""
        del pointer
        self._remove()

    def click(self, pointer: Pointer) -> None:
        """Select nothing."""
        self._remove()
        if not (pointer.shift or pointer.control):
            self.session.select(())

    def cancel(self) -> None:
        """Select what was selected before."""
        self._remove()
        self.session.select(self._base)

    def _remove(self) -> None:
        self._band.hide()
        self._band.deleteLater()
