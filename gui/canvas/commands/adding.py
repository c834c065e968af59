"""The ways in which a block comes to the canvas: palette, menu, drop."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from gui.canvas.commands import catalogue
from gui.canvas.editing.fields import Field, FieldKind
from gui.canvas.interactions.base import Pointer
from gui.canvas.interactions.splice import Splice
from gui.canvas.over.add_menu import AddMenu
from gui.canvas.pointer.hits import Hit, Part

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


class Adding:
    """Put entries of the catalogue on a canvas."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self.menu: AddMenu | None = None
        self._splice = Splice(canvas)

    def add(
        self,
        key: str,
        place: QPointF,
        port: Hit | None = None,
        wire_id: int | None = None,
    ) -> None:
        """Add an entry, and ask for what only a person knows: size or text.

        It is wired to a port, or goes into a wire, if one is named.
        """
        canvas = self._canvas
        canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        new_id = canvas.commands.add(key, place, port, wire_id)
        if key == "note":
            canvas.edit(Field(FieldKind.NOTE, new_id))
        elif catalogue.asks_for_size(key):
            canvas.edit(Field(FieldKind.UNITS, new_id))

    def offer(self, pointer: Pointer, port: Hit | None, text: str = "") -> None:
        """Open the menu of blocks; what is chosen comes to the pointer."""
        canvas = self._canvas
        menu = AddMenu(canvas, port)
        menu.search.setText(text)
        menu.chosen.connect(lambda key: self.add(key, pointer.scene, port))
        self._open(menu, pointer)

    def offer_into_wire(self, wire_id: int, pointer: Pointer) -> None:
        """Open the menu of blocks; what is chosen goes into a wire."""
        wire = self._canvas.session.document.wire(wire_id)
        menu = AddMenu(self._canvas, Hit(Part.PORT, wire.source, 0, "out"))
        menu.chosen.connect(lambda key: self.add(key, pointer.scene, wire_id=wire_id))
        self._open(menu, pointer)

    def _open(self, menu: AddMenu, pointer: Pointer) -> None:
        canvas = self._canvas
        menu.destroyed.connect(self._on_menu_destroyed)
        self.menu = menu
        menu.open_at(canvas.viewport().mapToGlobal(pointer.view.toPoint()))

    def _on_menu_destroyed(self) -> None:
        self.menu = None

    # --- what is dragged from the palette -----------------------------------------

    def answer(self, event: QDragMoveEvent) -> None:
        """Take what comes from the palette; files are the window's business."""
        if not event.mimeData().hasFormat(catalogue.MIME):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._look_for_wire(event)

    def _look_for_wire(self, event: QDropEvent) -> None:
        """Show into which wire the entry would go."""
        key = _key_of(event)
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        place = self._canvas.camera.to_scene(event.position())
        edit = None
        if not shift and catalogue.is_known(key):
            edit = self._canvas.commands.addition(key, place)
        if edit is None or not edit.changes:
            self._splice.clear()
            return
        after = self._canvas.session.document.apply(edit.changes)
        new_id = edit.changes[0].id
        if Splice.is_possible(after, new_id):
            self._splice.look(after, new_id, place)
        else:
            self._splice.clear()

    def leave(self) -> None:
        """Forget what is dragged: it went elsewhere."""
        self._splice.clear()

    def take(self, event: QDropEvent) -> None:
        """Add the dropped entry where it is dropped, or into the wire there."""
        if not event.mimeData().hasFormat(catalogue.MIME):
            event.ignore()
            return
        self._look_for_wire(event)
        wire_id = self._splice.wire_id
        self._splice.clear()
        key = _key_of(event)
        if catalogue.is_known(key):
            event.acceptProposedAction()
            place = self._canvas.camera.to_scene(event.position())
            self.add(key, place, wire_id=wire_id)


def _key_of(event: QDropEvent) -> str:
    return bytes(event.mimeData().data(catalogue.MIME).data()).decode()
