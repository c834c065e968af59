"""All that was predicted before it was shown, and how that went by concept."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.training.trace.answers.concepts import Concept
from gui.panels.my_value_panel.answers_model import AnswersModel
from gui.panels.my_value_panel.columns import fit, set_up
from gui.panels.my_value_panel.event_names import event_name
from gui.panels.my_value_panel.sheet_model import Index
from gui.session import Session
from gui.training.answers.asking import Answer, Asking
from gui.training.answers.practising import practising
from gui.training.answers.words import concept_words
from gui.widgets.message_label import MessageLabel


class AnswersView(QTableView):
    """Shows an `AnswersModel`.

    Signals
    -------
    answer_asked(row) : its event is to be gone to
    row_changed(row)
    """

    answer_asked = Signal(int)
    row_changed = Signal(int)

    def __init__(self, model: AnswersModel) -> None:
        super().__init__()
        self.setModel(model)
        set_up(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self.answer_asked.emit(index.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room among the columns."""
        super().resizeEvent(event)
        fit(self)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row one is in now."""
        super().currentChanged(current, previous)
        self.row_changed.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go to the event."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.answer_asked.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class AnswersTab(QWidget):
    """The answers of this session, and the tallies of all.

    Signals
    -------
    answer_asked(answer) : its event is to be gone to
    """

    answer_asked = Signal(object)

    def __init__(self, session: Session, asking: Asking) -> None:
        super().__init__()
        self._session, self._asking = session, asking
        self.model = AnswersModel(self._name)
        self.view = AnswersView(self.model)
        self.tallies, self.detail = MessageLabel(), MessageLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.tallies)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.detail)
        self.view.row_changed.connect(
            lambda row: self.detail.say(self.model.detail(row))
        )
        self.view.answer_asked.connect(self._ask_for)
        self.retranslate()

    def _name(self, answer: Answer) -> str:
        return event_name(self._session, answer.trace, answer.event)

    def _ask_for(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.answer_asked.emit(self.model.answers[row])

    def show_it(self) -> None:
        """Show the answers there are."""
        if self.model.answers is not self._asking.answers:
            self.model.show_it(self._asking.answers)
            self.view.scrollToBottom()
            self.view.setCurrentIndex(self.model.index(self.model.rowCount() - 1, 0))
        self._tell()

    def _tell(self) -> None:
        parts = []
        for concept in Concept:
            tally = practising.practice.of(concept)
            if tally.asked:
                text = self.tr("{concept}: {n} of {total}")
                parts.append(
                    text.format(
                        concept=concept_words(concept), n=tally.right, total=tally.asked
                    )
                )
        if parts:
            text = self.tr("Right so far. {counts}").format(counts="; ".join(parts))
        else:
            text = self.tr(
                "Nothing was predicted yet. With “Ask me first” in the panel Step by "
                "step, results are hidden until you have said what they are."
            )
        self.tallies.say(text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            fit(self.view)

    def retranslate(self) -> None:
        """Set all texts."""
        self.view.setAccessibleName(self.tr("Answers"))
        self.model.show_it(self._asking.answers)
        fit(self.view)
        self._tell()
