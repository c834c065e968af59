"""The table with its verdict above and the promise of a step below."""

from collections import Counter

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.training.checks.parameter_check import Checked, Cost, Mark
from gui.notation import in_letters, letters
from gui.panels.gradients_panel.drop import DropLine
from gui.panels.gradients_panel.model import GradientsModel
from gui.panels.gradients_panel.names import Names
from gui.panels.gradients_panel.table import GradientsTable
from gui.panels.gradients_panel.words import MARKS, mark_word
from gui.widgets.message_label import MessageLabel

RED = (Mark.DIFFERS, Mark.NOT_FINITE)
YELLOW = (Mark.NEAR, Mark.ROUNDING)


class TableTab(QWidget):
    """All parameters, one row each."""

    def __init__(self) -> None:
        super().__init__()
        self._is_faulty = False
        self.verdict = MessageLabel()
        self.model = GradientsModel()
        self.table = GradientsTable(self.model)
        self.drop = DropLine()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.verdict)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.drop)
        self.retranslate()

    def clear(self) -> None:
        """Show nothing."""
        self.model.begin(None)
        self.drop.show_it(None)

    def show_rows(self, rows: tuple[Checked, ...], names: Names, rule: str) -> None:
        """Show these rows; what was selected stays so if they are the same ones."""
        self.table.show_rule(rule != "gradient" and not self._is_faulty)
        if not self.model.replace(rows, names):
            self.model.begin(names)
            self.model.append(rows)

    def set_faulty(self, is_faulty: bool) -> None:
        """Name the column of the analytic gradients after the pass that made them."""
        if is_faulty != self._is_faulty:
            self._is_faulty = is_faulty
            self._name_columns()

    def judge(self, cost: Cost) -> None:
        """Count the marks, and say what the check has cost."""
        self.table.sort_again()
        counts = Counter(row.mark for row in self.model.rows)
        parts = [f"{mark_word(m)}: {counts[m]}" for m in MARKS if counts[m]]
        role = "good" if counts[Mark.AGREES] else "plain"
        if any(counts[mark] for mark in YELLOW):
            role = "warning"
        if any(counts[mark] for mark in RED):
            role = "bad"
        self.verdict.say(f"{' · '.join(parts)}. {self.cost_text(cost)}", role)

    def cost_text(self, cost: Cost) -> str:
        """Say what a check costs."""
        text = self.tr(
            "Forward passes: 2 × {n} = {passes}, against 1 forward + 1 backward."
        )
        return text.format(n=cost.n_parameters, passes=cost.n_passes)

    def take_looks(self) -> None:
        """Take digits, letters, colours and sizes anew."""
        self._name_columns()
        self.drop.retranslate()
        self.model.take_looks()
        self.table.fit()

    def _name_columns(self) -> None:
        analytic = self.tr("analytic")
        slope = f"∂{in_letters('loss')}/∂{letters().weight}"
        tip = self.tr("{slope} by back-propagation: the chain rule")
        if self._is_faulty:
            analytic = self.tr("this pass")
            tip = self.tr("{slope} as the faulty backward pass has it")
        self.model.set_heads(
            (
                (
                    self.tr("parameter"),
                    self.tr(
                        "A weight, from where to where, or the bias of a perceptron. "
                        "Enter or a double click looks at it closely."
                    ),
                ),
                (self.tr("value"), self.tr("The number itself")),
                (analytic, tip.format(slope=slope)),
                (
                    self.tr("numerical"),
                    self.tr(
                        "({loss}(w + ε) − {loss}(w − ε)) / 2ε: two forward passes each"
                    ).format(loss=in_letters("loss")),
                ),
                (
                    self.tr("rule"),
                    self.tr("What the chosen rule takes in place of the gradient"),
                ),
                (
                    self.tr("difference"),
                    self.tr(
                        "|a − n| / max(|a| + |n|, 1e-12); where both are below 1e-9, "
                        "|a − n|"
                    ),
                ),
                (
                    self.tr("mark"),
                    self.tr("Up to 1e-6 agrees, up to 1e-4 near, above differs"),
                ),
            )
        )
        self.table.fit()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._name_columns()
        self.table.setAccessibleName(self.tr("Gradients of all parameters"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the size of the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self.table.fit()
