"""What all gestures have in common."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

DRAG_PX = 6.0  # a shorter way is a click with an unsteady hand


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is, in the view and on the canvas, and the keys held."""

    view: QPointF
    scene: QPointF
    shift: bool = False
    control: bool = False
    alt: bool = False

    def is_away(self, other: "Pointer") -> bool:
        """Tell whether the way from `other` is long enough for a drag."""
        way = self.view - other.view
        return bool(abs(way.x()) + abs(way.y()) >= DRAG_PX)


class Interaction:
    """A gesture under way, from the press of a button to its end."""

    pans_at_edge = True  # the view follows a drag that reaches its edge

    def __init__(self, canvas: "CanvasView", pointer: Pointer) -> None:
        self.canvas = canvas
        self.session = canvas.session
        self.begin = pointer
        self.dragging = False

    def press(self, pointer: Pointer, button: Qt.MouseButton) -> None:
        """React to one more button; the right one gives up."""
        del pointer
        if button is Qt.MouseButton.RightButton:
            self.canvas.cancel_gesture()

    def move(self, pointer: Pointer) -> None:
        """Follow the pointer."""
        if not self.dragging and pointer.is_away(self.begin):
            self.dragging = True
            self.drag_started()
        if self.dragging:
            self.drag(pointer)

    def release(self, pointer: Pointer, button: Qt.MouseButton) -> None:
        """End the gesture: as a drag if the pointer went away, else as a click."""
        del button
        self.canvas.end_gesture()
        if self.dragging:
            self.drop(pointer)
        else:
            self.click(pointer)

    def key(self, event: QKeyEvent) -> None:
        """React to a key other than Esc; most gestures have none."""

    def cancel(self) -> None:
        """Leave everything as it was."""

    def drag_started(self) -> None:
        """React to the pointer having left the place of the press."""

    def drag(self, pointer: Pointer) -> None:
        """Preview what a release here would do."""

    def drop(self, pointer: Pointer) -> None:
        """Do what was previewed."""

    def click(self, pointer: Pointer) -> None:
        """Do what a click means."""
