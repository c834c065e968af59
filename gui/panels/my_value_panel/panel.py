"""The panel: the sheet of a hand calculation, and the answers given while stepping."""

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from engine.training.trace.event import Event
from gui.i18n import translate
from gui.panels.my_value_panel.answers_tab import AnswersTab
from gui.panels.my_value_panel.sheet_tab import SheetTab
from gui.session import Session
from gui.training.answers.asking import Answer
from gui.training.answers.practising import practising
from gui.training.answers.shared import asking_of
from gui.training.controller import TrainingController
from gui.training.history.bookmarks import Bookmark
from gui.training.stepping import stepping_of
from gui.widgets.live_panel import LivePanel
from gui.widgets.message_label import MessageLabel
from gui.words import issue_text

REFRESH_MS = 80


class MyValuePanel(LivePanel):
    """Compares what a person worked out with what the program did."""

    def __init__(self, session: Session, training: TrainingController) -> None:
        super().__init__(REFRESH_MS)
        self.stepping = stepping_of(session, training)
        self.asking = asking_of(session, training)
        self.message = MessageLabel()
        self.sheet = SheetTab(session, self.stepping)
        self.answers = AnswersTab(session, self.asking)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for tab in (self.sheet, self.answers):
            self.tabs.addTab(tab, "")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        layout.addWidget(self.message)
        layout.addWidget(self.tabs, 1)
        self.setFocusProxy(self.sheet.view)
        for signal in (
            self.stepping.moved,
            self.stepping.state_changed,
            self.asking.changed,
            practising.counted,
        ):
            signal.connect(self.invalidate)
        session.document_replaced.connect(self.sheet.forget)
        self.sheet.event_asked.connect(self._go_to_event)
        self.answers.answer_asked.connect(self._go_to_answer)
        self.retranslate()

    def refresh_if_stale(self) -> None:
        """Wait while another tab lies in front: it then stands outside the window."""
        place = QRect(self.mapTo(self.window(), QPoint()), self.size())
        if self.window().rect().intersects(place):
            super().refresh_if_stale()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show what happened while another tab lay in front."""
        super().paintEvent(event)
        if not self.is_fresh:
            QTimer.singleShot(0, self, self.refresh_if_stale)

    def refresh(self) -> None:
        """Make a trace if there is none, and show sheet and answers."""
        self.stepping.begin()
        issue = self.stepping.issue
        if issue is None:
            self.message.clear_message()
        else:
            self.message.say(issue_text(issue, translate), "warning")
        self.sheet.show_it()
        self.answers.show_it()

    def _go_to_event(self, event: Event) -> None:
        self.stepping.go_to_place(event.first)

    def _go_to_answer(self, answer: Answer) -> None:
        where = answer.where
        self.stepping.go_to_bookmark(
            Bookmark(where.branch, where.update, where.position, where.level)
        )

    def shut_down(self) -> None:
        """Wait until no thread of this panel runs."""
        self.sheet.shut_down()

    def retranslate(self) -> None:
        """Set all texts."""
        self.tabs.setTabText(0, self.tr("Hand calculation"))
        self.tabs.setTabText(1, self.tr("Answers"))
        self.invalidate()
