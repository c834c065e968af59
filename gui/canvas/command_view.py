"""A view of the drawing with what menus, keys and drops ask of a canvas."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QWheelEvent,
)

from engine.document.document import Edit
from engine.document.elements import PerceptronBlock
from gui.canvas.drawing_view import DrawingView
from gui.canvas.editing.fields import Field, FieldKind
from gui.canvas.interactions.base import Pointer
from gui.canvas.interactions.scrub import turn_number
from gui.canvas.pointer.hits import Hit

if TYPE_CHECKING:
    from gui.canvas.commands.adding import Adding
    from gui.canvas.commands.bending import Bending
    from gui.canvas.commands.elements import Commands
    from gui.canvas.commands.grouping import Grouping
    from gui.canvas.commands.pasting import Pasting
    from gui.canvas.commands.wiring import Wiring
    from gui.canvas.editing.editing import Editing, Editor
    from gui.canvas.over.add_menu import AddMenu


class CommandView(DrawingView):
    """Hand commands on to the parts of a canvas, which the canvas itself makes."""

    commands: "Commands"
    pasting: "Pasting"
    wiring: "Wiring"
    editing: "Editing"
    adding: "Adding"
    bending: "Bending"
    grouping: "Grouping"
    _pointer: Pointer | None = None  # where it was last, while it is over the canvas

    # --- editing in place ---------------------------------------------------------

    @property
    def editor(self) -> "Editor | None":
        """The field that is being edited."""
        return self.editing.editor

    def edit(self, field: Field) -> None:
        """Let a person type over a number, a name or a note."""
        self.editing.open(field)

    def edit_selected(self) -> None:
        """Edit the name of the selected block, the weight of the wire, or the note."""
        if self.session.selection & self.drawing.groups.keys():
            self.grouping.edit_selected()
            return
        self.editing.open_selected(FieldKind.NAME)

    def edit_number(self) -> None:
        """Edit the number of what is selected: weight, bias, input value, units.

        A reusable block has none: it is opened, or closed again.
        """
        if self.session.selection & self.drawing.groups.keys():
            self.grouping.toggle_selected()
            return
        self.editing.open_selected(FieldKind.BIAS)

    def edit_activation(self) -> None:
        """Choose the activation of the selected perceptron or layer in place."""
        chosen = list(self.session.selection)
        elements = [self.session.document.get(i) for i in chosen]
        if len(elements) == 1 and isinstance(elements[0], PerceptronBlock):
            self.editing.open_selected(FieldKind.ACTIVATION)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the number of what is selected; elsewhere zoom or pan."""
        if self.session.selection and self._turn_number(event):
            event.accept()
        else:
            super().wheelEvent(event)

    def _turn_number(self, event: QWheelEvent) -> bool:
        place = event.position()
        hit = self.hit_at(Pointer(place, self.camera.to_scene(place)))
        return turn_number(self, event, hit)

    # --- adding -------------------------------------------------------------------

    @property
    def add_menu(self) -> "AddMenu | None":
        """The open menu of blocks."""
        return self.adding.menu

    def add_from_palette(self, key: str) -> None:
        """Add an entry of the palette in the middle of the view, covering nothing."""
        self.adding.add(key, self.commands.free_place(self.camera.centre()))

    def offer_block(
        self, pointer: Pointer, port: Hit | None = None, text: str = ""
    ) -> None:
        """Open the menu of blocks; what is chosen comes to the pointer, wired.

        Parameters
        ----------
        pointer : Pointer
            Where it is opened, and where the block comes to.
        port : Hit or None
            The port that the block is wired to.
        text : str
            What the search begins with.
        """
        self.adding.offer(pointer, port, text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what comes from the palette."""
        self.adding.answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on taking it."""
        self.adding.answer(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Let it go, and what was shown for it."""
        self.adding.leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the entry where it is dropped."""
        self.adding.take(event)

    def _take_drag(self, event: QDropEvent) -> None:
        """Take a drag over a button of ours: Qt offers it to the view itself then."""
        if event.type() == QEvent.Type.Drop:
            self.adding.take(event)
        elif isinstance(event, QDragMoveEvent):
            self.adding.answer(event)

    # --- commands -----------------------------------------------------------------

    def do(self, edit: Edit) -> None:
        """Carry out an edit."""
        self.session.do(edit)

    def perceptrons_meant(self, block_id: int) -> list[int]:
        """Return the perceptrons that a menu of one means: all, if it is selected."""
        chosen = self.session.selection
        ids = sorted(chosen) if block_id in chosen else [block_id]
        document = self.session.document
        return [i for i in ids if isinstance(document.get(i), PerceptronBlock)]

    def copy(self) -> None:
        """Put the selection on the clipboard."""
        self.pasting.copy()

    def cut(self) -> None:
        """Move the selection to the clipboard."""
        self.pasting.cut()

    def paste(self) -> None:
        """Paste at the pointer, or beside the original if it is elsewhere."""
        self.paste_at(self._pointer.scene if self._pointer is not None else None)

    def paste_wired(self) -> None:
        """Paste, and wire the copy to the blocks that feed the original."""
        place = self._pointer.scene if self._pointer is not None else None
        self.pasting.paste(place, incoming=True)

    def paste_at(self, place: QPointF | None) -> None:
        """Paste around a point of the scene."""
        self.pasting.paste(place)

    def duplicate(self) -> None:
        """Copy the selection beside itself."""
        self.pasting.duplicate()

    def delete_selection(self) -> None:
        """Delete the bend that is chosen, or else the selection."""
        if not self.bending.remove_current():
            self.commands.delete()

    def select_all(self) -> None:
        """Select all blocks and notes."""
        self.commands.select_all()

    def let_go(self) -> None:
        """Put the scissors away, let go of a bend, or else select nothing."""
        if not self.wiring.put_scissors_away() and not self.bending.let_go():
            self.session.select(())
