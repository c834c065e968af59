"""The ways in which a block comes to the canvas: palette, menu, drop."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from gui.canvas import catalogue
from gui.canvas.add_menu import AddMenu
from gui.canvas.fields import Field, FieldKind
from gui.canvas.hits import Hit
from gui.canvas.interactions.base import Pointer

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


class Adding:
    """Put entries of the catalogue on a canvas."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self.menu: AddMenu | None = None

    def add(self, key: str, place: QPointF, port: Hit | None = None) -> None:
        """Add an entry, and ask for what only a person knows: size or text."""
        canvas = self._canvas
        canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        new_id = canvas.commands.add(key, place, port)
        if key == "note":
            canvas.edit(Field(FieldKind.NOTE, new_id))
        elif catalogue.asks_for_size(key):
            canvas.edit(Field(FieldKind.UNITS, new_id))

    def offer(self, pointer: Pointer, port: Hit | None) -> None:
        """Open the menu of blocks; what is chosen comes to the pointer."""
        canvas = self._canvas
        menu = AddMenu(canvas, port)
        menu.chosen.connect(lambda key: self.add(key, pointer.scene, port))
        menu.destroyed.connect(self._on_menu_destroyed)
        self.menu = menu
        menu.open_at(canvas.viewport().mapToGlobal(pointer.view.toPoint()))

    def _on_menu_destroyed(self) -> None:
        self.menu = None

    def answer(self, event: QDragMoveEvent) -> None:
        """Take what comes from the palette; files are the window's business."""
        if event.mimeData().hasFormat(catalogue.MIME):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def take(self, event: QDropEvent) -> None:
        """Add the dropped entry where it is dropped."""
        if not event.mimeData().hasFormat(catalogue.MIME):
            event.ignore()
            return
        key = bytes(event.mimeData().data(catalogue.MIME).data()).decode()
        if catalogue.is_known(key):
            event.acceptProposedAction()
            self.add(key, self._canvas.camera.to_scene(event.position()))
