"""What is selected, one thing or many, with properties to be set for all at once."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from engine.arrays import Array
from engine.document.document import Document, Edit
from engine.document.edits import (
    MAX_UNITS,
    set_activation,
    set_frozen,
    set_use_bias,
)
from engine.document.elements import InputBlock, PerceptronBlock, Wire
from engine.document.several import set_biases, set_names, set_sizes, set_weights
from engine.errors import EngineError
from engine.network.cells import place_of_connection
from engine.training.trace.symbols import Name, Symbol
from gui.i18n import translate
from gui.notation import letters, text_of
from gui.reading import bias_form, bias_letter, reading
from gui.session import Session
from gui.session.shown import shown_biases, shown_weights
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.widgets.mixed import (
    MixedCheck,
    MixedChoice,
    MixedNumber,
    MixedText,
)
from gui.widgets.terms import ACTIVATIONS, term
from gui.words import issue_text

REFRESH_MS = 90
MESSAGE_S = 8.0
FIELD_PX = 172
Sized = InputBlock | PerceptronBlock


class PropertiesPanel(LivePanel):
    """Name, size, activation, bias and weight of the selection; "…" where they differ.

    What is typed or chosen is given to all that are selected, as one edit.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(REFRESH_MS, parent)
        self._session = session
        self._blocks: list[Sized] = []
        self._perceptrons: list[PerceptronBlock] = []
        self._wires: list[Wire] = []
        self._only_numbers = False  # nothing else changed since the last refresh
        self.summary = MessageLabel()
        self.message = MessageLabel()
        self.name = MixedText()
        self.units = MixedNumber(1, 1, MAX_UNITS, whole=True)
        self.activation = MixedChoice()
        for key in ACTIVATIONS:
            self.activation.addItem(key, key)
        self.use_bias = MixedCheck()
        self.bias = MixedNumber()
        self.bias_frozen = MixedCheck()
        self.weight = MixedNumber()
        self.weights_frozen = MixedCheck()
        self._labels = {
            field: QLabel()
            for field in (
                self.name,
                self.units,
                self.activation,
                self.bias,
                self.weight,
            )
        }
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self._form = QFormLayout(self)
        self._form.setContentsMargins(8, 8, 8, 8)
        self._form.setHorizontalSpacing(8)
        self._form.setVerticalSpacing(6)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        grows = QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint
        self._form.setFieldGrowthPolicy(grows)
        self._form.addRow(self.summary)
        for field in (self.name, self.units, self.activation):
            self._form.addRow(self._labels[field], field)
        self._form.addRow(self.use_bias)
        self._form.addRow(self._labels[self.bias], self.bias)
        self._form.addRow(self.bias_frozen)
        self._form.addRow(self._labels[self.weight], self.weight)
        self._form.addRow(self.weights_frozen)
        self._form.addRow(self.message)
        for field, label in self._labels.items():
            field.setFixedWidth(FIELD_PX)
            label.setBuddy(field)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._on_name)
        self.units.committed.connect(
            lambda n: self._do(lambda d: set_sizes(d, self._ids(self._blocks), int(n)))
        )
        self.activation.activated.connect(self._on_activation)
        self.use_bias.clicked.connect(
            lambda: self._do(
                lambda d: set_use_bias(
                    d, self._ids(self._perceptrons), self.use_bias.isChecked()
                )
            )
        )
        self.bias.committed.connect(
            lambda value: self._do(
                lambda d: set_biases(d, self._ids(self._perceptrons), bias_form(value))
            )
        )
        self.bias_frozen.clicked.connect(
            lambda: self._freeze(self._perceptrons, self.bias_frozen)
        )
        self.weight.committed.connect(
            lambda value: self._do(
                lambda d: set_weights(d, self._ids(self._wires), value)
            )
        )
        self.weights_frozen.clicked.connect(
            lambda: self._freeze(self._wires, self.weights_frozen)
        )
        session = self._session
        session.selection_changed.connect(self._on_selection)
        session.document_changed.connect(self.invalidate)
        session.document_replaced.connect(self.invalidate)
        session.parameters_changed.connect(self._on_numbers)

    # --- model to view ------------------------------------------------------------

    def _on_selection(self) -> None:
        """Let what is typed belong to what it was typed for, then show the new."""
        self.message.clear_message()
        self.invalidate()

    def _on_numbers(self) -> None:
        """Follow training: many times a second, and only with what it changes."""
        if self.is_fresh:
            self._only_numbers = True
        super().invalidate()

    def invalidate(self) -> None:
        """Show everything anew."""
        self._only_numbers = False
        super().invalidate()

    def refresh(self) -> None:
        """Show what the things selected have in common."""
        if not self._only_numbers:
            self._show_all()
        self._only_numbers = False
        self._show_numbers()

    def _show_numbers(self) -> None:
        session = self._session
        biases = [
            bias_form(bias)
            for block in self._perceptrons
            if block.use_bias
            for bias in _ends(shown_biases(session, block))
        ]
        self.bias.show_common(biases)
        self.weight.show_common(
            [w for wire in self._wires for w in _ends(_there(session, wire))]
        )

    def _show_all(self) -> None:
        document = self._session.document
        chosen = [document.get(i) for i in sorted(self._session.selection)]
        self._blocks = [
            e for e in chosen if isinstance(e, InputBlock | PerceptronBlock)
        ]
        self._perceptrons = [e for e in chosen if isinstance(e, PerceptronBlock)]
        self._wires = [e for e in chosen if isinstance(e, Wire)]
        self._show_rows()
        self._name_fields()
        self._say_what_is_chosen(len(chosen))
        perceptrons = self._perceptrons
        self.name.show_common([block.name for block in self._blocks])
        self.units.show_common([block.n_units for block in self._blocks])
        self.activation.show_common([block.activation for block in perceptrons])
        self.use_bias.show_common([block.use_bias for block in perceptrons])
        self.bias_frozen.show_common([block.bias_frozen for block in perceptrons])
        self.weights_frozen.show_common([wire.frozen for wire in self._wires])

    def _show_rows(self) -> None:
        for field, is_there in (
            (self.name, bool(self._blocks)),
            (self.units, bool(self._blocks)),
            (self.activation, bool(self._perceptrons)),
            (self.use_bias, bool(self._perceptrons)),
            (self.bias, any(block.use_bias for block in self._perceptrons)),
            (self.bias_frozen, any(block.use_bias for block in self._perceptrons)),
            (self.weight, bool(self._wires)),
            (self.weights_frozen, bool(self._wires)),
        ):
            self._form.setRowVisible(field, is_there)

    def _say_what_is_chosen(self, n_chosen: int) -> None:
        if not n_chosen:
            self.summary.say(
                self.tr(
                    "Select blocks or wires on the canvas: what they have in common "
                    "is shown here and can be changed for all at once."
                )
            )
            return
        n_blocks, n_wires = len(self._blocks), len(self._wires)
        if n_chosen == 1 and n_wires:
            document = self._session.document
            ends = (self._wires[0].source, self._wires[0].target)
            self.summary.say(" → ".join(document.block(i).name for i in ends))
            return
        parts = []
        if n_blocks:
            parts.append(self.tr("%n block(s)", "", n_blocks))
        if n_wires:
            parts.append(self.tr("%n wire(s)", "", n_wires))
        others = n_chosen - n_blocks - n_wires
        if others:
            parts.append(self.tr("%n other(s)", "", others))
        self.summary.say(", ".join(parts))

    # --- view to model ------------------------------------------------------------

    def _ids(self, elements: Sequence[Sized | Wire]) -> list[int]:
        document = self._session.document
        return [element.id for element in elements if element.id in document]

    def _on_name(self) -> None:
        text = self.name.text()
        if self.name.isModified() and text.strip():
            self.name.setModified(False)
            self._do(lambda d: set_names(d, self._ids(self._blocks), text))

    def _on_activation(self) -> None:
        key = self.activation.currentData()
        self._do(lambda d: set_activation(d, self._ids(self._perceptrons), key))

    def _freeze(
        self, elements: list[PerceptronBlock] | list[Wire], box: MixedCheck
    ) -> None:
        on = box.isChecked()
        self._do(lambda d: set_frozen(d, self._ids(elements), on))

    def _do(self, edit_of: Callable[[Document], Edit]) -> None:
        """Carry out one edit of all that are shown here."""
        self.message.clear_message()
        try:
            self._session.do(edit_of(self._session.document))
        except EngineError as error:
            text = issue_text(error.issue, translate)
            self.message.say(text, "bad", MESSAGE_S)
        self.invalidate()

    # --- texts --------------------------------------------------------------------

    def _sign_of_bias(self, word: str) -> str:
        """Return a word with the sign of the bias, with its indices if it is one."""
        network, places = self._session.network, self._session.places
        if reading.ways.thresholds:
            return f"{word} {bias_letter()}"
        if network is not None and len(self._perceptrons) == 1:
            block = self._perceptrons[0]
            if block.id in places and block.n_units == 1:
                return (
                    f"{word} {text_of(network, Symbol(Name.BIAS, *places[block.id]))}"
                )
        return f"{word} {letters().bias}"

    def _sign_of_weight(self, word: str) -> str:
        """Return a word with the sign of the weight, with its indices if it is one."""
        network = self._session.network
        if network is not None and len(self._wires) == 1:
            wire = self._wires[0]
            place = place_of_connection(network, wire.id, 0, 0)
            if place is not None and wire.weights.size == 1:
                layer, row, column = place
                symbol = Symbol(Name.WEIGHT, layer + 1, column, row)
                return f"{word} {text_of(network, symbol)}"
        return f"{word} {letters().weight}"

    def on_reading_changed(self) -> None:
        """Show biases as thresholds or back, and signs in other letters."""
        self.retranslate()
        super().on_reading_changed()

    def _name_fields(self) -> None:
        """Set the texts of the fields; those of one parameter have its sign."""
        is_theta = reading.ways.thresholds
        for field, text, tip in (
            (
                self.name,
                self.tr("Name"),
                self.tr("Several blocks get it with numbers: h gives h1, h2, …"),
            ),
            (
                self.units,
                self.tr("Units"),
                self.tr("How many perceptrons or inputs; what stays keeps its numbers"),
            ),
            (
                self.activation,
                self.tr("Activation"),
                self.tr("The function that turns the sum into the output"),
            ),
            (
                self.bias,
                self._sign_of_bias(
                    self.tr("Threshold") if is_theta else self.tr("Bias")
                ),
                self.tr("The same number for every unit of all that are selected"),
            ),
            (
                self.weight,
                self._sign_of_weight(self.tr("Weight")),
                self.tr("The same number for every connection; cut ones stay cut"),
            ),
        ):
            self._labels[field].setText(text)
            self._labels[field].setToolTip(tip)
            field.setToolTip(tip)
            field.setAccessibleName(text)

    def retranslate(self) -> None:
        """Set all texts."""
        self._name_fields()
        for index in range(self.activation.count()):
            key = self.activation.itemData(index)
            self.activation.setItemText(index, term(ACTIVATIONS, key))
        for box, text, tip in (
            (
                self.use_bias,
                self.tr("Use bias"),
                self.tr("Off: the bias is 0 and is never trained"),
            ),
            (
                self.bias_frozen,
                self.tr("Freeze the bias"),
                self.tr("Training leaves the bias as it is"),
            ),
            (
                self.weights_frozen,
                self.tr("Freeze the weights"),
                self.tr("Training leaves the weights as they are"),
            ),
        ):
            box.setText(text)
            box.setToolTip(tip)


def _there(session: Session, wire: Wire) -> Array:
    """Return the weights of the connections that are there."""
    weights = shown_weights(session, wire)
    return weights if wire.mask is None else weights[wire.mask]


def _ends(values: Array) -> list[float]:
    """Return the one number that all are, or two that differ; sorting costs more."""
    if not values.size:
        return []
    first = float(values.flat[0])
    return [first] if (values == first).all() else [first, np.nan]
