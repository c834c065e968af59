"""Says what happens on the canvas: what is selected now, what was done or undone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from engine.document.elements import (
    Frame,
    Group,
    InputBlock,
    Note,
    PerceptronBlock,
    Port,
    Wire,
)
from engine.document.frames import contents
from engine.document.groups.flat import is_lead
from engine.document.groups.tree import seen_name
from engine.numerals import format_number
from gui.canvas.commands.frame_colors import color_name
from gui.canvas.looks.texts import activation_text
from gui.notation import seen_shape
from gui.session import Session
from gui.session.command import EditCommand

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

DIGITS = 6
MAX_TOLD = 60  # letters of a note
translate = QCoreApplication.translate


class Narrator(QObject):
    """Put the news of a canvas into words."""

    def __init__(self, canvas: "CanvasView") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._session = canvas.session
        self._selection: frozenset[int] = frozenset()
        self._index = 0
        self._inputs: dict[str, float] = {}
        self._session.selection_changed.connect(self._on_selection)
        self._session.stack.indexChanged.connect(self._on_index)
        self._session.inputs_changed.connect(self._on_inputs)
        self._session.selection_changed.connect(self.name_canvas)
        self._session.document_changed.connect(self.name_canvas)

    def name_canvas(self) -> None:
        """Call the canvas by what is selected: it is read out when the focus comes."""
        name = translate("CanvasView", "Canvas")
        chosen = self._session.selection
        if chosen and all(i in self._session.document for i in chosen):
            name = f"{name}: {selection_text(self._session)}"
        self._canvas.setAccessibleName(name)

    def _on_selection(self) -> None:
        before, self._selection = self._selection, self._session.selection
        is_gone = not any(i in self._session.document for i in before)
        if not self._selection and is_gone:
            return  # that the selection was deleted is said already
        self._canvas.tell(selection_text(self._session))

    def _on_index(self, index: int) -> None:
        before, self._index = self._index, index
        stack = self._session.stack
        if not stack.count():  # the history was forgotten, nothing was done
            return
        if index >= before:
            self._canvas.tell(_text_of(stack.command(index - 1)) if index else "")
            return
        text = translate("Canvas", "Undone: {0}")
        self._canvas.tell(text.format(_text_of(stack.command(index))))

    def _on_inputs(self) -> None:
        """Say the value of the selected input when that is what changed."""
        before = self._inputs
        session = self._session
        self._inputs = {
            column: session.input_value(column)
            for element_id in session.selection
            for column in _columns(session, element_id)
        }
        changed = [
            column
            for column, value in self._inputs.items()
            if before.get(column) != value
        ]
        if len(changed) == 1 and session.sample is None:
            value = format_number(self._inputs[changed[0]], DIGITS)
            self._canvas.tell(f"{changed[0]} = {value}")


def _columns(session: Session, element_id: int) -> tuple[str, ...]:
    element = session.document.get(element_id)
    return element.columns if isinstance(element, InputBlock) else ()


def _text_of(command: object) -> str:
    if not isinstance(command, EditCommand):
        return ""
    value = command.edit.values.get("value")
    text = command.text()
    if isinstance(value, float):
        return f"{text} = {format_number(value, DIGITS)}"
    return text


def selection_text(session: Session) -> str:
    """Say what is selected, with the number that matters most."""
    chosen = session.selection
    if not chosen:
        return translate("Canvas", "Nothing selected")
    if len(chosen) == 1:
        (element_id,) = chosen
        text = _element(session, session.document.get(element_id))
        if text:
            return text
    return translate("Canvas", "{0} selected").format(len(chosen))


def _element(session: Session, element: object) -> str:
    if isinstance(element, Note | Frame):
        return _writing(session, element)
    if isinstance(element, Wire):
        return _wire(session, element)
    if isinstance(element, InputBlock):
        return _input(session, element)
    if isinstance(element, PerceptronBlock):
        return _perceptron(element)
    if isinstance(element, Group | Port):
        return _reusable(session, element)
    return ""


def _reusable(session: Session, element: Group | Port) -> str:
    if isinstance(element, Group):
        return _group(session, element)
    text = translate("Canvas", "Input {0} of the block selected")
    return text.format(element.name)


def _group(session: Session, group: Group) -> str:
    text = (
        translate("Canvas", "Block {0} selected, open, inputs {1}, outputs {2}")
        if group.is_open
        else translate("Canvas", "Block {0} selected, closed, inputs {1}, outputs {2}")
    )
    inputs = ", ".join(session.document.block(i).name for i in group.inputs)
    return text.format(group.name, inputs or "–", ", ".join(group.output_names) or "–")


def _beginning(note: Note) -> str:
    """Return what a note begins with: its first line, not too long."""
    lines = (line.strip(" #*_") for line in note.text.split("\n"))
    first = next((line for line in lines if line), "")
    return first if len(first) <= MAX_TOLD else first[:MAX_TOLD] + "…"


def _writing(session: Session, element: Note | Frame) -> str:
    if isinstance(element, Note):
        return translate("Canvas", "Note selected: {0}").format(_beginning(element))
    n = len(contents(session.document, element.id))
    text = translate("Canvas", "Frame “{0}” selected ({1}), with {2} inside")
    return text.format(element.title, color_name(element.color), n)


def _wire(session: Session, wire: Wire) -> str:
    document = session.document
    names = seen_name(document, wire.source), seen_name(document, wire.target)
    if is_lead(document, wire):
        text = translate("Canvas", "Wire {0} → {1} selected, it has no weight")
        return text.format(*names)
    if wire.weights.size == 1:
        text = translate("Canvas", "Wire {0} → {1} selected, weight {2}")
        weight = format_number(float(wire.weights[0, 0]), DIGITS)
        return text.format(*names, weight)
    text = translate("Canvas", "Wire {0} → {1} selected, {2} × {3} weights")
    return text.format(*names, *seen_shape(wire.weights.shape))


def _input(session: Session, block: InputBlock) -> str:
    if block.n_units > 1:
        text = translate("Canvas", "{0} selected, {1} inputs")
        return text.format(block.name, block.n_units)
    text = translate("Canvas", "{0} selected, input, value {1}")
    value = session.input_value(block.columns[0])
    return text.format(block.name, format_number(value, DIGITS))


def _perceptron(block: PerceptronBlock) -> str:
    kind = activation_text(block.activation)
    if block.n_units > 1:
        text = translate("Canvas", "{0} selected, {1} × {2}")
        return text.format(block.name, block.n_units, kind)
    if not block.use_bias:
        text = translate("Canvas", "{0} selected, {1}, no bias")
        return text.format(block.name, kind)
    text = translate("Canvas", "{0} selected, {1}, bias {2}")
    bias = format_number(float(block.bias[0]), DIGITS)
    return text.format(block.name, kind, bias)
