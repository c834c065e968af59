"""Change a number by dragging it or by turning the wheel over it."""

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QWheelEvent

from engine.document import edits
from engine.document.document import Change, Edit
from engine.document.elements import Element, PerceptronBlock
from gui.canvas.editing.fields import Field, FieldKind, field_at
from gui.canvas.interactions.base import Interaction, Pointer
from gui.canvas.interactions.select import select_with
from gui.canvas.pointer.hits import Hit, Part
from gui.canvas.pointer.wheel import NOTCH, is_by_fingers
from gui.canvas.scene import CanvasScene
from gui.reading import bias_form, exactly
from gui.session.command import GESTURE

if TYPE_CHECKING:
    from gui.canvas.command_view import CommandView
    from gui.canvas.view import CanvasView

PX_PER_STEP = 4.0
STEP, FINE_STEP, COARSE_STEP = 0.1, 0.01, 1.0
DECIMALS = 10  # of a sum of steps: the rest is rounding
_NUMBERS = (FieldKind.WEIGHT, FieldKind.BIAS)
_gestures = count()


def number_at(scene: CanvasScene, hit: Hit) -> Field | None:
    """Return the weight or the bias whose number is under the pointer."""
    if hit.part not in (Part.PLATE, Part.BIAS):
        return None
    field = field_at(scene, hit)
    return field if field is not None and field.kind in _NUMBERS else None


def turn_number(canvas: "CommandView", event: QWheelEvent, hit: Hit) -> bool:
    """Change the number of what is selected by a turn of the wheel over it.

    Of other numbers, with Ctrl and by two fingers nothing is changed: there the view
    moves, and nobody who only zooms in on a number shall change it.

    Returns
    -------
    bool
        Whether the turn was meant for a number.
    """
    field = number_at(canvas.drawing, hit)
    turn = event.angleDelta().y()
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    if field is None or field.id not in canvas.session.selection:
        return False
    if not turn or control or is_by_fingers(event):
        return False
    shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    way = turn / NOTCH * (FINE_STEP if shift else STEP)
    value = round(_number(canvas.drawing, field) + way, DECIMALS)
    canvas.do(_edit(canvas.drawing, field, value))
    return True


class Scrub(Interaction):
    """Drag a number to the right to make it larger, to the left smaller.

    Shift makes the steps ten times finer, Ctrl ten times coarser. All else follows at
    once; the whole drag is one entry of the history, and Esc takes it back.
    """

    pans_at_edge = False

    def __init__(
        self, canvas: "CanvasView", pointer: Pointer, hit: Hit, field: Field
    ) -> None:
        super().__init__(canvas, pointer)
        self._hit = hit
        self._field = field
        self._number = _number(canvas.drawing, field)
        self._before: Element = self.session.document.get(field.id)
        self._written = self._before
        self._key = f"{GESTURE}scrub {next(_gestures)}"

    def click(self, pointer: Pointer) -> None:
        """Select the wire or the perceptron of the number."""
        select_with(self.session, self._hit.id, pointer)

    def drag(self, pointer: Pointer) -> None:
        """Let the number follow the pointer, and all that depends on it."""
        step = STEP
        if pointer.shift or pointer.control:
            step = FINE_STEP if pointer.shift else COARSE_STEP
        n_steps = int((pointer.view.x() - self.begin.view.x()) / PX_PER_STEP)
        value = round(self._number + n_steps * step, DECIMALS)
        if value == _number(self.canvas.drawing, self._field):
            return
        edit = _edit(self.canvas.drawing, self._field, value)
        self._do(replace(edit, merge_key=self._key))
        self._written = self.session.document.get(self._field.id)
        text = QCoreApplication.translate(
            "Canvas", "{0} · Shift: finer, Ctrl: coarser · Esc takes it back"
        )
        self.canvas.say(text.format(exactly(value)))

    def cancel(self) -> None:
        """Give the number back that there was, and leave no entry."""
        document = self.session.document
        if self._written is self._before or self._field.id not in document:
            return
        now = document.get(self._field.id)
        if now == self._written:  # nobody else has changed it meanwhile
            self._do(Edit("set_weight", (Change(now, self._before),), {}, self._key))

    def _do(self, edit: Edit) -> None:
        with self.canvas.own_edit():
            self.session.do(edit)


def _number(scene: CanvasScene, field: Field) -> float:
    document = scene.session.document
    if field.kind is FieldKind.WEIGHT:
        weights = scene.numbers.weights(document.wire(field.id))
        return float(weights[field.i, field.j])
    block = document.block(field.id)
    if not isinstance(block, PerceptronBlock):
        raise KeyError(field.id)
    return bias_form(float(scene.numbers.biases(block)[field.i]))


def _edit(scene: CanvasScene, field: Field, value: float) -> Edit:
    document = scene.session.document
    if field.kind is FieldKind.WEIGHT:
        return edits.set_weight(document, field.id, field.i, field.j, value)
    return edits.set_bias(document, field.id, field.i, bias_form(value))
