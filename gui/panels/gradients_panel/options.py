"""What is checked and with what: samples, parameters, step, rule, pass."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from engine.training.checks.parameter_check import USUAL_STEP
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.number_field import NumberField
from gui.widgets.rule_words import CHOICES, rule_name
from gui.widgets.terms import RULE_MEANINGS, term

STEP_CHARACTERS = 7
TOOLTIP = Qt.ItemDataRole.ToolTipRole
RULE_CHARACTERS = 20


class CheckOptions(QWidget):
    """The choices above the table, in as many lines as they need.

    Signals
    -------
    changed() : something else is to be checked
    check_asked(), cancel_asked()
    """

    changed = Signal()
    check_asked = Signal()
    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.samples, self.which, self.rule = (QComboBox() for _ in range(3))
        for key in ("batch", "sample"):
            self.samples.addItem("", key)
        for key in ("all", "selection"):
            self.which.addItem("", key)
        for name in CHOICES:
            self.rule.addItem("", name)
        self.rule.setMinimumContentsLength(RULE_CHARACTERS)
        self.rule.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.step_label = QLabel("ε")
        self.step = NumberField(USUAL_STEP, 1e-15, 10.0)
        self.step.fit_to(STEP_CHARACTERS)
        self.step_label.setBuddy(self.step)
        self.check, self.cancel = QPushButton(), QPushButton()
        self._lay_out()
        for combo in (self.samples, self.which, self.rule):
            combo.activated.connect(lambda _index: self.changed.emit())
        self.step.committed.connect(lambda _value: self.changed.emit())
        self.check.clicked.connect(self.check_asked)
        self.cancel.clicked.connect(self.cancel_asked)
        self.retranslate()

    def _lay_out(self) -> None:
        step = QWidget()  # letter and field stay in one line
        beside = QHBoxLayout(step)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(4)
        beside.addWidget(self.step_label)
        beside.addWidget(self.step)
        line = FlowLayout(self)
        for widget in (
            *(self.samples, self.which, self.rule, step),
            *(self.check, self.cancel),
        ):
            line.addWidget(widget)
        self.check.hide()
        self.cancel.hide()

    @property
    def takes_batch(self) -> bool:
        """Whether the batch is asked for, not the sample shown."""
        return bool(self.samples.currentData() == "batch")

    @property
    def takes_all(self) -> bool:
        """Whether all parameters are asked for, not those of the selection."""
        return bool(self.which.currentData() == "all")

    @property
    def rule_name(self) -> str:
        """Key of the rule to compare with."""
        return str(self.rule.currentData())

    def show_rule(self, name: str) -> None:
        """Compare with the rule that trains, if it is one that can be chosen."""
        index = self.rule.findData(name)
        with QSignalBlocker(self.rule):
            self.rule.setCurrentIndex(max(index, 0))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        for combo, texts in (
            (self.samples, (self.tr("Next batch"), self.tr("Shown sample"))),
            (self.which, (self.tr("All parameters"), self.tr("Of the selection"))),
        ):
            for index, text in enumerate(texts):
                combo.setItemText(index, text)
        for index in range(self.rule.count()):
            name = self.rule.itemData(index)
            self.rule.setItemText(index, rule_name(name))
            meaning = term(RULE_MEANINGS, name)
            self.rule.setItemData(index, meaning, TOOLTIP)
        self.check.setText(self.tr("Check"))
        self.cancel.setText(self.tr("Cancel"))
        self._explain()

    def _explain(self) -> None:
        tips = (
            (
                self.samples,
                self.tr("Samples"),
                self.tr(
                    "Whose loss: the mean of the batch that is trained with next, or "
                    "that of the sample shown at the inputs"
                ),
            ),
            (
                self.which,
                self.tr("Parameters"),
                self.tr(
                    "All weights and biases, or those of what is selected on the "
                    "canvas: the weights that lead into a perceptron and its bias"
                ),
            ),
            (
                self.rule,
                self.tr("Rule"),
                self.tr(
                    "An update rule to stand beside the gradient. Choosing it here "
                    "trains nothing; that is done in the Training panel."
                ),
            ),
            (
                self.step,
                self.tr("Step ε of the check"),
                self.tr(
                    "How far each parameter is moved both ways: "
                    "(L(w + ε) − L(w − ε)) / 2ε. 1e-5 is usually the best."
                ),
            ),
        )
        for widget, name, tip in tips:
            widget.setAccessibleName(name)
            widget.setToolTip(tip)
        self.step_label.setToolTip(self.step.toolTip())
        self.check.setToolTip(self.tr("Make the check; it takes a while"))
        self.cancel.setToolTip(self.tr("Stop checking; what is there stays"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
