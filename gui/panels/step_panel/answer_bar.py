"""Where one says what a result is before it is shown, and what is said of it."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from engine.errors import EngineError
from engine.training.trace.answers.questions import (
    MOST_CHOICES,
    Asked,
    Change,
    Question,
    Sign,
)
from gui.i18n import translate
from gui.training.answers.asking import Asking
from gui.training.answers.told import asked_text, choice_text, told
from gui.training.answers.words import ASKED, ROLES, say
from gui.widgets.announce import announce
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.message_label import MessageLabel
from gui.words import issue_text

NUMERAL = "0123456789.,-−+"  # what a number begins with
FIELD = 15  # characters
NAMED = (Asked.SHAPE, Asked.LARGEST)  # whose choices do not speak for themselves
CHOICES = {
    Asked.SIGN: len(Sign),
    Asked.CHANGE: len(Change),
    Asked.SHAPE: MOST_CHOICES,
    Asked.LARGEST: MOST_CHOICES,
}


class AnswerField(QLineEdit):
    """Takes what is typed as a number; Return commits, Escape leaves.

    Signals
    -------
    committed(), left()
    """

    committed = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit or leave; arrows in an empty field go through the events."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.committed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class AnswerBar(QWidget):
    """The questions about an event, with a field and buttons; then the verdict.

    Signals
    -------
    answered() : the keys are to go through the events again
    """

    answered = Signal()

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self._asking = asking
        self._shown: tuple[Question, ...] = ()
        self.choices: list[QToolButton] = []  # of the questions shown
        self._heads = {asked: QLabel() for asked in NAMED}
        self._choosers = {
            asked: [_button() for _ in range(n)] for asked, n in CHOICES.items()
        }
        self.asked = QLabel()
        self.field = AnswerField()
        self.commit_button, self.show_button = _button(), _button()
        self.message = MessageLabel()
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_it()

    def _lay_out(self) -> None:
        for widget in (self.asked, self.field, self.commit_button, self.show_button):
            self._flow.addWidget(widget)
        for asked, buttons in self._choosers.items():
            for chooser in (*self._head(asked), *buttons):
                self._flow.addWidget(chooser)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._row)
        layout.addWidget(self.message)
        self.message.setTextFormat(Qt.TextFormat.PlainText)

    def _head(self, asked: Asked) -> list[QLabel]:
        return [self._heads[asked]] if asked in self._heads else []

    def _connect(self) -> None:
        for asked, buttons in self._choosers.items():
            for number, button in enumerate(buttons):
                button.clicked.connect(partial(self._choose, asked, number))
        self.field.committed.connect(self.commit)
        self.field.left.connect(self.answered)
        self.field.textEdited.connect(self.message.clear_message)
        self.commit_button.clicked.connect(self.commit)
        self.show_button.clicked.connect(self._show_result)
        self._asking.changed.connect(self.show_it)

    def let_keys_work(self, keys: QObject) -> None:
        """Let a filter have the keys that no part of this needs."""
        choosers = (button for some in self._choosers.values() for button in some)
        for widget in (self.field, self.commit_button, self.show_button, *choosers):
            widget.installEventFilter(keys)

    # --- model to view --------------------------------------------------------------

    def show_it(self) -> None:
        """Show what is asked now, or what is said of the answer."""
        asking = self._asking
        if asking.questions is not self._shown:  # their numbers may be whole matrices
            self._shown = asking.questions
            self.field.clear()
            self._show_choices()
        self._row.setVisible(asking.is_veiled)
        number = asking.question(Asked.NUMBER)
        self.asked.setVisible(number is not None)
        self.field.setVisible(number is not None)
        self.commit_button.setVisible(number is not None)
        if number is not None and asking.cursor is not None:
            self.asked.setText(asked_text(asking.cursor.trace, number))
        self._say()
        self.setVisible(asking.is_veiled or bool(self.message.text()))

    def _say(self) -> None:
        answer = self._asking.answer
        if answer is None or answer.mark is None:
            self.message.clear_message()
        else:
            self.message.say(told(answer), ROLES[answer.mark])

    def _show_choices(self) -> None:
        """Show a button for every choice of the questions."""
        cursor = self._asking.cursor
        asked = {q.asked: q for q in self._shown} if cursor is not None else {}
        self.choices = []
        for kind, buttons in self._choosers.items():
            question = asked.get(kind)
            for head in self._head(kind):
                head.setVisible(question is not None)
            for number, button in enumerate(buttons):
                is_there = question is not None and number < len(question.choices)
                button.setVisible(is_there)
                if question is not None and cursor is not None and is_there:
                    button.setText(choice_text(cursor.trace, question, number))
                    self.choices.append(button)

    # --- view to model --------------------------------------------------------------

    def type_here(self, text: str) -> bool:
        """Take a character typed elsewhere, if a number begins with it."""
        if text not in NUMERAL or not text or not self.field.isVisible():
            return False
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setText(self.field.text() + text)
        self.message.clear_message()
        return True

    def commit(self) -> None:
        """Take the number as the answer; what is none stays, and is explained."""
        if not self.field.text().strip():
            self.message.say(self.tr("Type a number, or press Show."), "warning")
            self.setVisible(True)
            return
        try:
            self._asking.say_number(self.field.text())
        except EngineError as error:
            text = issue_text(error.issue, translate)
            self.message.say(text, "bad")
            announce(self.field, text)
            self.field.selectAll()
            return
        self._end()

    def _choose(self, asked: Asked, number: int) -> None:
        question = self._asking.question(asked)
        if question is not None:
            self._asking.say_choice(question, number)
            self._end()

    def _show_result(self) -> None:
        self._asking.show_result()
        self._end()

    def _end(self) -> None:
        self.answered.emit()
        announce(self, self.message.text())

    # --- looks ----------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the size of the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._show_choices()
            self.show_it()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        digits = self.fontMetrics().horizontalAdvance("0" * FIELD)
        self.field.setFixedWidth(digits)

    def retranslate(self) -> None:
        """Set all texts."""
        self.field.setPlaceholderText(self.tr("my value"))
        self.field.setToolTip(
            self.tr("0.62, 0,62, 1/2 or −2e-1; at least two digits that count. Enter")
        )
        self.field.setAccessibleName(self.tr("My value"))
        self.commit_button.setText(self.tr("Answer"))
        self.commit_button.setToolTip(self.tr("Commit to this number (Enter)"))
        self.show_button.setText(self.tr("Show"))
        self.show_button.setToolTip(
            self.tr("Show the result without an answer; this is not counted")
        )
        for asked, head in self._heads.items():
            head.setText(f"{say(ASKED[asked])}:")
        self._fit()


def _button() -> QToolButton:
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
