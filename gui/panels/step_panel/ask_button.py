"""The switch "Ask me first", and what is asked, in its menu."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from engine.training.trace.answers.concepts import Concept
from gui.training.answers.practising import practising
from gui.training.answers.words import concept_words


class AskButton(QToolButton):
    """Hides results until one has said what they are, as long as it is pressed.

    Signals
    -------
    panel_asked() : all answers are to be seen
    """

    panel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAutoRaise(True)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(self)
        self.concepts: dict[Concept, QAction] = {}
        for concept in Concept:
            action = menu.addAction("")
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose, concept))
            self.concepts[concept] = action
        menu.addSeparator()
        self.adaptive = menu.addAction("")
        self.adaptive.setCheckable(True)
        self.adaptive.triggered.connect(_choose_adaptive)
        self.forget = menu.addAction("", practising.forget)
        menu.addSeparator()
        self.panel = menu.addAction("", self.panel_asked.emit)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._count)
        self.setMenu(menu)
        self.clicked.connect(_choose_on)
        practising.changed.connect(self.show_it)
        self.retranslate()
        self.show_it()

    def _choose(self, concept: Concept, is_on: bool) -> None:
        chosen = practising.concepts
        one = frozenset((concept,))
        practising.choose(concepts=chosen | one if is_on else chosen - one)

    def show_it(self) -> None:
        """Show what is chosen."""
        self.setChecked(practising.is_on)
        self.adaptive.setChecked(practising.is_adaptive)
        for concept, action in self.concepts.items():
            action.setChecked(concept in practising.concepts)

    def _count(self) -> None:
        """Write how many predictions of each concept were right."""
        for concept, action in self.concepts.items():
            tally = practising.practice.of(concept)
            text = concept_words(concept)
            if tally.asked:
                text = self.tr("{concept}: {n} of {total} right").format(
                    concept=text, n=tally.right, total=tally.asked
                )
            action.setText(text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all texts."""
        self.setText(self.tr("Ask me first"))
        self.setToolTip(
            self.tr(
                "Hide each result until you have said what it is, or had it shown. The "
                "menu says what is asked, and how it went (Alt+7)"
            )
        )
        self.setAccessibleName(self.text())
        self.adaptive.setText(self.tr("Ask less of what I know"))
        self.adaptive.setToolTip(
            self.tr("After right answers in a row, events are shown without a question")
        )
        self.forget.setText(self.tr("Count anew"))
        self.panel.setText(self.tr("All my values…"))
        self._count()


def _choose_on(is_on: bool) -> None:
    practising.choose(is_on=is_on)


def _choose_adaptive(is_on: bool) -> None:
    practising.choose(is_adaptive=is_on)
