"""The line in which a breakpoint is put together."""

from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from engine.document.elements import PerceptronBlock, Wire
from engine.network.compile import Compiled
from gui.session import Session
from gui.training.breakpoints.conditions import About, Condition, Weight
from gui.training.breakpoints.words import weight_name
from gui.widgets.number_field import NumberField

MOST_WEIGHTS = 400  # more could not be chosen from a list
USUAL = {About.LOSS: 0.01, About.GRADIENT: 1e-4, About.ANSWER: 0.5}


class ConditionForm(QWidget):
    """What is watched, and the number or the weight that belongs to it.

    Signals
    -------
    confirmed() : Return was pressed
    """

    confirmed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._weights: tuple[Weight, ...] = ()
        self._compiled: Compiled | None = None  # what the weights were taken from
        self.about, self.weight = QComboBox(), QComboBox()
        for about in About:
            self.about.addItem("", about)
        self.bound = NumberField(USUAL[About.LOSS], lowest=0.0)
        self.sample, self.output = QSpinBox(), QSpinBox()
        for field in (self.sample, self.output):
            field.setMinimum(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.about, 2)
        for widget in (self.weight, self.output, self.sample, self.bound):
            layout.addWidget(widget, 1)
        self.about.setMinimumContentsLength(8)
        self.weight.setMinimumContentsLength(6)
        self.about.currentIndexChanged.connect(self._on_about)
        session.selection_changed.connect(self._choose_selected)
        self._on_about()

    def condition(self) -> Condition | None:
        """Return what is put together; None: there is no weight to choose."""
        about = About(self.about.currentData())
        if about is About.SIGN:
            weight = self.weight.currentData()
            return Condition(about, weight=weight) if weight is not None else None
        if about is About.NOT_FINITE:
            return Condition(about)
        if about is About.ANSWER:
            sample, output = self.sample.value() - 1, self.output.value() - 1
            bound = self.bound.value
            return Condition(about, bound, sample=sample, output=output)
        return Condition(about, self.bound.value)

    def _on_about(self) -> None:
        about = About(self.about.currentData())
        self.weight.setVisible(about is About.SIGN)
        self.sample.setVisible(about is About.ANSWER)
        self.output.setVisible(about is About.ANSWER)
        self.bound.setVisible(about in USUAL)
        if about in USUAL:
            self.bound.set_value(USUAL[about])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Confirm with Return."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.bound.commit()
            self.confirmed.emit()
            return
        super().keyPressEvent(event)

    # --- model to view --------------------------------------------------------------

    def refresh(self) -> None:
        """Offer the weights, samples and outputs that there are."""
        session = self._session
        network, dataset = session.network, session.dataset
        self.sample.setMaximum(1 if dataset is None else max(dataset.n_samples, 1))
        self.output.setMaximum(1 if network is None else max(network.n_outputs, 1))
        if self._compiled is session.compiled:  # as long as the drawing is the same
            return
        self._compiled = session.compiled
        self._weights = _weights_of(session)
        self.weight.clear()
        for weight in self._weights:
            self.weight.addItem(weight_name(session.document, weight), weight)
        self._choose_selected()

    def _choose_selected(self) -> None:
        """Choose the first weight of what is selected on the canvas."""
        selection = self._session.selection
        for index, weight in enumerate(self._weights):
            if weight.element in selection:
                self.weight.setCurrentIndex(index)
                return

    def retranslate(self) -> None:
        """Set all texts."""
        texts = {
            About.LOSS: self.tr("Loss below"),
            About.SIGN: self.tr("Weight changes sign"),
            About.ANSWER: self.tr("Answer crosses"),
            About.GRADIENT: self.tr("Gradient shorter than"),
            About.NOT_FINITE: self.tr("Infinite, or no number"),
        }
        for index in range(self.about.count()):
            self.about.setItemText(index, texts[self.about.itemData(index)])
        for widget, text in (
            (self.about, self.tr("What to stop at")),
            (self.weight, self.tr("The weight or bias; that of the selection first")),
            (self.bound, self.tr("The bound")),
            (self.sample, self.tr("The training sample that is answered")),
            (self.output, self.tr("Which output answers")),
        ):
            widget.setToolTip(text)
            widget.setAccessibleName(text)
        self.sample.setPrefix(self.tr("sample "))
        self.output.setPrefix(self.tr("output "))
        self._compiled = None
        self.refresh()


def _weights_of(session: Session) -> tuple[Weight, ...]:
    """Return the weights and biases of the drawing, of large ones the first."""
    found: list[Weight] = []
    for element in session.document.elements.values():
        if isinstance(element, Wire):
            rows, columns = element.weights.shape
            cells = ((i, j) for i in range(rows) for j in range(columns))
            found += [
                Weight(element.id, j, i)
                for i, j in islice(cells, MOST_WEIGHTS)
                if element.mask is None or element.mask[i, j]
            ]
        elif isinstance(element, PerceptronBlock) and element.use_bias:
            found += [Weight(element.id, j) for j in range(element.n_units)]
        if len(found) > MOST_WEIGHTS:
            break
    return tuple(found[:MOST_WEIGHTS])
