"""How an update rule agrees with the gradient, layer by layer."""

import math

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.errors import Issue
from engine.training.checks.rule_agreement import Agreement
from gui.notation import layer_number
from gui.reading import shown
from gui.widgets.message_label import MessageLabel
from gui.widgets.terms import RULE_MEANINGS, term

ALIKE, ASKEW = 0.9, 0.1  # cosines that deserve these words
N_COLUMNS = 5


class LayersTab(QWidget):
    """A row for each layer: cosine, share of wrong signs, ratio of the lengths."""

    def __init__(self) -> None:
        super().__init__()
        self._rule = "gradient"
        self._issue: Issue | None = None
        self._found: tuple[Agreement, ...] = ()
        self.explanation = MessageLabel()
        self.table = QTableWidget(0, N_COLUMNS)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(N_COLUMNS - 1, QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.explanation)
        layout.addWidget(self.table, 1)
        self.retranslate()

    def show_it(
        self, rule: str, issue: Issue | None, found: tuple[Agreement, ...]
    ) -> None:
        """Show how a rule agrees, or why it cannot be used."""
        self._rule, self._issue, self._found = rule, issue, found
        self._fill()

    def _fill(self) -> None:
        text = "" if self._issue else term(RULE_MEANINGS, self._rule)
        if text and self._rule == "gradient":
            text += " " + self.tr("Choose another rule above to compare it.")
        self.explanation.say(text)  # what stands in the way is said above the tabs
        self.table.setRowCount(len(self._found))
        for row, agreement in enumerate(self._found):
            texts = (
                str(layer_number(row + 1)),
                _text(agreement.cosine, 3),
                _percent(agreement.sign_disagreement),
                _text(agreement.length_ratio, 3),
                self._words(agreement),
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column < N_COLUMNS - 1:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(row, column, item)

    def _words(self, agreement: Agreement) -> str:
        cosine = agreement.cosine
        if math.isnan(cosine):
            return self.tr("nothing to compare")
        if cosine > 1 - 1e-9:
            same = abs(agreement.length_ratio - 1) < 1e-9
            return self.tr("the gradient itself") if same else self.tr("same direction")
        if cosine >= ALIKE:
            return self.tr("nearly the same direction")
        if cosine >= ASKEW:
            return self.tr("askew")
        if cosine > -ASKEW:
            return self.tr("a right angle: no help")
        return self.tr("against the gradient")

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        heads = (
            (self.tr("layer"), self.tr("Number of the layer, as the notation counts")),
            (
                self.tr("cosine"),
                self.tr(
                    "Of the angle between the rule's step and the gradient's, over all "
                    "numbers of the layer: 1 the same direction, 0 a right angle, -1 "
                    "the opposite"
                ),
            ),
            (
                self.tr("wrong way"),
                self.tr("Share of the numbers that the rule moves the other way"),
            ),
            (
                self.tr("length"),
                self.tr("Length of the rule's step divided by that of the gradient's"),
            ),
            (self.tr("in words"), self.tr("What the cosine says")),
        )
        for column, (text, tip) in enumerate(heads):
            item = QTableWidgetItem(text)
            item.setToolTip(tip)
            self.table.setHorizontalHeaderItem(column, item)
        self.table.setAccessibleName(self.tr("Rule and gradient by layer"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _text(value: float, digits: int) -> str:
    return "–" if math.isnan(value) else shown(value, digits)


def _percent(share: float) -> str:
    return "–" if math.isnan(share) else f"{share:.0%}".replace("%", " %")
