"""The breakpoints: what a run, and going on by itself, stops at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from gui.panels.timeline_panel.condition_form import ConditionForm
from gui.panels.timeline_panel.section import Section, name_button
from gui.session import Session
from gui.training.breakpoints.words import condition_text
from gui.training.controller import TrainingController


class BreakpointList(Section):
    """One line with a check mark for each condition, and a form for another one."""

    def __init__(self, session: Session, training: TrainingController) -> None:
        super().__init__()
        self._session = session
        self._training = training
        self._shown: object = None
        self.form = ConditionForm(session)
        self.foot.addWidget(self.form, 1)
        self.add = self.add_button("mdi6.plus", self._add)
        self.remove = self.add_button("mdi6.delete-outline", self._remove)
        self.on_key(Qt.Key.Key_Delete, self._remove)
        self.list.itemChanged.connect(self._on_checked)
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self.form.confirmed.connect(self._add)

    def _add(self) -> None:
        condition = self.form.condition()
        if condition is not None:
            self._training.breakpoints.add(condition)

    def _remove(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._training.breakpoints.items):
            self._training.breakpoints.remove(row)

    def _on_checked(self, item: QListWidgetItem) -> None:
        is_on = item.checkState() == Qt.CheckState.Checked
        self._training.breakpoints.switch(self.list.row(item), is_on=is_on)

    # --- model to view --------------------------------------------------------------

    def refresh(self) -> None:
        """Show the conditions as they are now."""
        breakpoints, document = self._training.breakpoints, self._session.document
        lines = [
            (condition_text(document, item.condition), item.is_on, self._is_met(item))
            for item in breakpoints.items
        ]
        if lines != self._shown:
            self._shown = lines
            self.set_lines([self._line(*line) for line in lines])
        self.form.refresh()
        self._enable()

    def _is_met(self, item: object) -> bool:
        met = self._training.breakpoints.met
        return met is not None and getattr(item, "condition", None) == met.condition

    def _line(self, text: str, is_on: bool, is_met: bool) -> QListWidgetItem:
        item = QListWidgetItem(f"◆ {text}" if is_met else text)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        state = Qt.CheckState
        item.setCheckState(state.Checked if is_on else state.Unchecked)
        if is_met:
            item.setToolTip(self.tr("Met: the last run stopped here"))
        return item

    def _enable(self) -> None:
        self.remove.setEnabled(self.list.currentRow() >= 0)

    def retranslate(self) -> None:
        """Set all texts."""
        self.title.setText(self.tr("Brea&kpoints"))
        self.list.setAccessibleName(self.tr("Breakpoints"))
        self.list.setToolTip(
            self.tr(
                "A run, and going on by itself, stops after the update that meets one "
                "of these. Space switches a line on or off."
            )
        )
        name_button(self.add, self.tr("Stop at this too (Enter)"))
        name_button(self.remove, self.tr("Remove the breakpoint (Delete)"))
        self.form.retranslate()
        self._shown = None
        self.refresh()
