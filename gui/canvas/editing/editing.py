"""The field that is being edited in place, and which one comes next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from engine.document.elements import (
    Element,
    Frame,
    InputBlock,
    Note,
    PerceptronBlock,
    Wire,
)
from engine.document.groups.tree import hidden_in
from gui.canvas.editing.fields import Field, FieldKind, fields_in_order
from gui.canvas.interactions.inline_choice import InlineChoice
from gui.canvas.interactions.inline_edit import InlineEditor

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


Editor = InlineEditor | InlineChoice


class Editing:
    """At most one open field of a canvas."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self.editor: Editor | None = None

    def open(self, field: Field) -> None:
        """Let a person type over a number, a name or a note."""
        self.commit()
        is_choice = field.kind is FieldKind.ACTIVATION
        kind = InlineChoice if is_choice else InlineEditor
        self.editor = kind(self._canvas, field)

    def open_next(self, field: Field, step: int) -> None:
        """Go on to the next field, or with -1 to the one before."""
        order = fields_in_order(self._canvas.drawing)
        if order:
            here = order.index(field) if field in order else -1
            self.open(order[(here + step) % len(order)])

    def open_selected(self, wanted: FieldKind) -> None:
        """Open the field of the one element that is selected."""
        bundle = self._selected_bundle()
        if bundle is not None:
            self._canvas.opening.open(bundle)
            return
        field = self._field_of_selection(wanted)
        if field is not None:
            self.open(field)

    def commit(self) -> None:
        """Write what was typed, or forget it if it is bad."""
        if self.editor is not None:
            self.editor.commit()

    def give_up(self) -> None:
        """Forget what was typed."""
        if self.editor is not None:
            self.editor.close()

    def closed(self, editor: Editor) -> None:
        """Take the focus back from a field that ended."""
        if self.editor is editor:
            self.editor = None
            self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def reposition(self) -> None:
        """Keep the field over its number."""
        if self.editor is not None:
            self.editor.reposition()

    def follow_document(self) -> None:
        """Close the field if its element went; else keep it over the number."""
        if self.editor is not None and not self._is_there(self.editor.field):
            self.editor.close()
        self.reposition()

    def _is_there(self, field: Field) -> bool:
        document = self._canvas.session.document
        if field.id not in document:
            return False
        element = document.get(field.id)
        if isinstance(element, Wire):
            n_rows, n_columns = element.weights.shape
            return bool(field.i < n_rows and field.j < n_columns)
        if isinstance(element, InputBlock | PerceptronBlock):
            return field.i < element.n_units
        return True

    def _selected_bundle(self) -> int | None:
        """Return the wire that is selected alone, if it is drawn as a bundle."""
        chosen = self._canvas.session.selection
        wires = self._canvas.drawing.wires
        found = [i for i in chosen if i in wires and wires[i].is_bundle]
        return found[0] if found and len(chosen) == 1 else None

    def _is_shown(self, element: Element) -> bool:
        """Tell whether the canvas shows an element, or a closed group hides it."""
        hidden = hidden_in(self._canvas.session.document)
        if isinstance(element, Wire):
            return element.id in self._canvas.drawing.wires
        return element.id not in hidden

    def _field_of_selection(self, wanted: FieldKind) -> Field | None:
        session = self._canvas.session
        if len(session.selection) != 1:
            return None
        (element_id,) = session.selection
        element = session.document.get(element_id)
        if not self._is_shown(element):
            return None
        if isinstance(element, Note | Frame):
            is_note = isinstance(element, Note)
            return Field(FieldKind.NOTE if is_note else FieldKind.TITLE, element_id)
        if isinstance(element, Wire):
            wire = self._canvas.drawing.wires[element_id]
            line = wire.lines[0]
            return Field(FieldKind.WEIGHT, element_id, line.i, line.j)
        if wanted in (FieldKind.NAME, FieldKind.ACTIVATION):
            return Field(wanted, element_id)
        return _number_of_block(element)


def _number_of_block(element: object) -> Field | None:
    if isinstance(element, InputBlock | PerceptronBlock) and element.n_units > 1:
        return Field(FieldKind.UNITS, element.id)
    if isinstance(element, InputBlock):
        return Field(FieldKind.INPUT, element.id, 0)
    if isinstance(element, PerceptronBlock) and element.use_bias:
        return Field(FieldKind.BIAS, element.id, 0)
    if isinstance(element, PerceptronBlock):
        return Field(FieldKind.ACTIVATION, element.id)
    return None
