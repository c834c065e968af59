"""The activation of the selected perceptron: curve, slope and where it is on it."""

import math

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from engine.arrays import Array
from engine.document.edits import set_activation
from engine.document.elements import PerceptronBlock
from engine.network.compile import unit_names
from engine.nn.activations import ACTIVATIONS, Activation
from engine.numerals import format_number
from engine.training.trace.symbols import Name, Symbol
from gui.notation import in_letters, text_of
from gui.reading import shown
from gui.session import Session
from gui.widgets.bars_view import Bar, BarsView
from gui.widgets.curve_view import CurveView
from gui.widgets.formula_label import FormulaLabel
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.widgets.softmax_forms import SoftmaxForms
from gui.widgets.terms import ACTIVATIONS as NAMES
from gui.widgets.terms import term

REFRESH_MS = 70
MAX_BARS = 20
FORMULAS = {
    "step": "<i>out</i> = 1, &nbsp;<i>pre</i> &gt; 0; &nbsp; 0, &nbsp;<i>pre</i> ≤ 0",
    "sigmoid": "<i>out</i> = 1 / (1 + e<sup>−<i>pre</i></sup>)",
    "tanh": (
        "<i>out</i> = (e<sup><i>pre</i></sup> − e<sup>−<i>pre</i></sup>) / "
        "(e<sup><i>pre</i></sup> + e<sup>−<i>pre</i></sup>)"
    ),
    "relu": "<i>out</i> = max(0, <i>pre</i>)",
    "leaky_relu": (
        "<i>out</i> = <i>pre</i>, &nbsp;<i>pre</i> &gt; 0; &nbsp; "
        "{leak}<i>pre</i>, &nbsp;<i>pre</i> ≤ 0"
    ),
    "identity": "<i>out</i> = <i>pre</i>",
    "softmax": (
        "<i>out<sub>k</sub></i> = e<sup><i>pre<sub>k</sub></i></sup> / "
        "Σ<sub><i>j</i></sub> e<sup><i>pre<sub>j</sub></i></sup>"
    ),
}


class ActivationPanel(LivePanel):
    """Show and choose the activation of the selected perceptrons."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(REFRESH_MS, parent)
        self._session = session
        self._unit = 0
        self._sums: Array = np.zeros(0)  # of all perceptrons of the block shown
        self._make_widgets()
        self._lay_out()
        for signal in (
            session.selection_changed,
            session.document_changed,
            session.document_replaced,
            session.parameters_changed,
            session.inputs_changed,
        ):
            signal.connect(self.invalidate)
        self.retranslate()

    def _make_widgets(self) -> None:
        self.of = QLabel()
        self.of.setTextFormat(Qt.TextFormat.PlainText)
        self.units = QComboBox()
        self.units.activated.connect(self._on_unit)
        self.chooser = QComboBox()
        for name in ACTIVATIONS:
            self.chooser.addItem("", name)
        self.chooser.activated.connect(self._on_chosen)
        self.formula = FormulaLabel()
        self.curve = CurveView()
        self.bars = BarsView("forward")
        self.forms = SoftmaxForms()
        self.about = MessageLabel()
        self.empty = MessageLabel()
        self.facts: dict[str, tuple[QLabel, QLabel]] = {}

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.of, 1)
        top.addWidget(self.units)
        facts = QGridLayout()
        facts.setVerticalSpacing(2)
        for k, name in enumerate(("range", "point", "slope")):
            head, value = QLabel(), QLabel()
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            facts.addWidget(head, k, 0)
            facts.addWidget(value, k, 1)
            self.facts[name] = (head, value)
        facts.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.empty)
        layout.addLayout(top)
        for widget in (self.chooser, self.formula):
            layout.addWidget(widget)
        layout.addWidget(self.curve, 1)
        layout.addWidget(self.bars)
        layout.addWidget(self.forms)
        layout.addWidget(self.about)
        layout.addLayout(facts)
        layout.addStretch(0)

    # --- model -> view ------------------------------------------------------------

    def selected(self) -> list[PerceptronBlock]:
        """Return the selected perceptron blocks, in the order of their ids."""
        document = self._session.document
        return [
            block
            for block in document.blocks()
            if block.id in self._session.selection
            and isinstance(block, PerceptronBlock)
        ]

    def refresh(self) -> None:
        """Show the first of the selected perceptrons."""
        blocks = self.selected()
        is_empty = not blocks
        text = self.tr(
            "Select a perceptron on the canvas: its activation is drawn here, with the "
            "point where it is for the inputs shown."
        )
        self.empty.say(text if is_empty else "")
        for widget in (self.of, self.units, self.chooser, self.formula, self.curve):
            widget.setVisible(not is_empty)
        for head, value in self.facts.values():
            head.setVisible(not is_empty)
            value.setVisible(not is_empty)
        if is_empty:
            self.bars.hide()
            self.forms.hide()
            self.about.say("")
            return
        self._show_blocks(blocks)

    def _show_blocks(self, blocks: list[PerceptronBlock]) -> None:
        block = blocks[0]
        activation = ACTIVATIONS[block.activation]
        self._fill_units(block)
        if len(blocks) == 1:
            self.of.setText(block.name)
        else:
            text = self.tr("{name} and {n} more").format(
                name=block.name, n=len(blocks) - 1
            )
            self.of.setText(text)
        differ = any(other.activation != block.activation for other in blocks)
        with QSignalBlocker(self.chooser):
            index = -1 if differ else self.chooser.findData(block.activation)
            self.chooser.setCurrentIndex(index)
        self.formula.set_formula(_formula(activation))
        value = self._session.unit_value(block.id, self._unit)
        self._sums = self._block_values(block)[0]
        self._show_facts(activation, value)
        is_softmax = not activation.is_elementwise
        self.curve.setVisible(not is_softmax)
        self.bars.setVisible(is_softmax)
        if is_softmax:
            self._show_softmax(block)
        else:
            self.forms.hide()
            self.about.say("")
            self.curve.set_activation(activation)
            self.curve.set_point(value)

    def _fill_units(self, block: PerceptronBlock) -> None:
        names = list(unit_names(block))
        self._unit = min(self._unit, len(names) - 1)
        with QSignalBlocker(self.units):
            if [self.units.itemText(k) for k in range(self.units.count())] != names:
                self.units.clear()
                self.units.addItems(names)
            self.units.setCurrentIndex(self._unit)
        self.units.setVisible(len(names) > 1)

    def _show_facts(
        self, activation: Activation, value: tuple[float, float] | None
    ) -> None:
        low, high = activation.lowest, activation.highest
        left = "(" if math.isinf(low) else "["
        right = ")" if math.isinf(high) else "]"
        if activation.name in ("sigmoid", "tanh", "softmax"):
            left, right = "(", ")"  # the bounds are never reached
        text = f"{left}{format_number(low)}; {format_number(high)}{right}"
        if activation.name == "step":
            text = "{0, 1}"
        self.facts["range"][1].setText(text)
        point = slope = "–"
        if value is not None:
            pre, out = (shown(number) for number in value)
            point = f"{self._sign(Name.PRE)} = {pre}, {self._sign(Name.OUT)} = {out}"
            slope = self._slope_text(activation, value)
        self.facts["point"][1].setText(point)
        self.facts["slope"][1].setText(slope)

    def _sign(self, name: Name) -> str:
        """Return the sign of the sum or of the output of the perceptron shown."""
        session, block = self._session, self.selected()[0]
        place = session.places.get(block.id)
        if session.network is None or place is None:
            return in_letters(name.value)
        layer, start = place
        return text_of(session.network, Symbol(name, layer, start + self._unit))

    def _slope_text(self, activation: Activation, value: tuple[float, float]) -> str:
        if not activation.has_gradient:
            return self.tr("0 everywhere: gradients cannot train it")
        if not activation.is_elementwise:
            return shown(float(activation.slope(self._sums)[self._unit]))
        return shown(float(activation.slope(np.array([value[0]]))[0]))

    def _show_softmax(self, block: PerceptronBlock) -> None:
        out = self._block_values(block)[1]
        names = unit_names(block)
        order = range(min(len(out), MAX_BARS))
        largest = int(np.argmax(out)) if len(out) else -1
        bars = [
            Bar(names[k], float(out[k]), names[k], is_marked=k == largest)
            for k in order
        ]
        self.bars.set_bars(bars, 1.0)
        precision = self._session.document.settings.precision
        self.forms.show_sums(names, self._sums, precision)
        self.about.say(
            self.tr(
                "Softmax looks at all perceptrons of the block together: their outputs "
                "are shares that add up to 1, and the largest sum gets the largest "
                "share."
            )
        )

    def _block_values(self, block: PerceptronBlock) -> tuple[Array, Array]:
        """Return sums and outputs of all perceptrons of a block, for what is shown."""
        values, place = self._session.values, self._session.places.get(block.id)
        if values is None or place is None:
            return np.zeros(0), np.zeros(0)
        layer, start = place
        units = slice(start, start + block.n_units)
        return values.pre[layer - 1][0, units], values.out[layer][0, units]

    # --- view -> model ------------------------------------------------------------

    def _on_chosen(self, _index: int) -> None:
        ids = [block.id for block in self.selected()]
        name = self.chooser.currentData()
        self._session.do(set_activation(self._session.document, ids, name))
        self.invalidate()

    def _on_unit(self, index: int) -> None:
        self._unit = index
        self.invalidate()

    # --- texts --------------------------------------------------------------------

    def on_reading_changed(self) -> None:
        """Write formula and axes in other letters."""
        self.retranslate()
        super().on_reading_changed()

    def retranslate(self) -> None:
        """Set all texts."""
        for k in range(self.chooser.count()):
            self.chooser.setItemText(k, term(NAMES, self.chooser.itemData(k)))
        self.chooser.setToolTip(
            self.tr("The activation of all selected perceptrons: from sum to output")
        )
        self.chooser.setAccessibleName(self.tr("Activation"))
        self.units.setToolTip(self.tr("Which perceptron of the block"))
        self.units.setAccessibleName(self.tr("Perceptron"))
        self.facts["range"][0].setText(self.tr("Outputs in"))
        self.facts["point"][0].setText(self.tr("Now"))
        self.facts["slope"][0].setText(self.tr("Slope there"))
        self.curve.set_names(in_letters("out"), self.tr("slope"))
        text = self.tr("{letter}: the sum with the bias")
        self.curve.set_labels(text.format(letter=in_letters("pre")), "")
        self.curve.setAccessibleName(self.tr("Curve of the activation"))
        self.bars.setAccessibleName(self.tr("Shares of the block's outputs"))


def _formula(activation: Activation) -> str:
    """Return the formula; the leak's size is asked of the engine."""
    leak = float(activation.slope(np.array([-1.0]))[0])
    text = FORMULAS.get(activation.name, "")
    return in_letters(text).replace("{leak}", format_number(leak) + " ")
