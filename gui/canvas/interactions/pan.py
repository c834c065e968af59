"""Move the view: middle button, Space and left, or right on an empty place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gui.canvas.interactions.base import Interaction, Pointer

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


class Pan(Interaction):
    """Carry the canvas along; a right click without a way opens the menu."""

    pans_at_edge = False

    def __init__(
        self, canvas: "CanvasView", pointer: Pointer, *, menu: bool = False
    ) -> None:
        super().__init__(canvas, pointer)
        self._menu = menu
        self._last = pointer.view

    def press(self, pointer: Pointer, button: Qt.MouseButton) -> None:
        """Go on: no button gives up a movement of the view."""

    def drag_started(self) -> None:
        """Show the closed hand."""
        self.canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def drag(self, pointer: Pointer) -> None:
        """Move by what the pointer moved."""
        way = pointer.view - self._last
        self._last = pointer.view
        self.canvas.pan(way)

    def drop(self, pointer: Pointer) -> None:
        """Show the arrow again."""
        del pointer
        self.canvas.viewport().unsetCursor()

    def click(self, pointer: Pointer) -> None:
        """Open the menu of the canvas."""
        if self._menu:
            self.canvas.open_menu(pointer)
