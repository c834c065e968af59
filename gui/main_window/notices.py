"""The notices in the window: the board, the line below the canvas, the badges on it."""

from collections.abc import Callable

from PySide6.QtGui import QAction

from engine.training.notices.notice import Notice
from gui.canvas.over.noticing import Noticing
from gui.canvas.view import CanvasView
from gui.panels.notice_strip import NoticeStrip
from gui.session import Session
from gui.settings import Preferences
from gui.training.controller import TrainingController
from gui.training.notices import NoticeBoard

HELP_PAGE = "notices"


class Notices:
    """Joins what shows notices; switched on and off as one."""

    def __init__(
        self, session: Session, training: TrainingController, canvas: CanvasView
    ) -> None:
        self.board = NoticeBoard(session, training)
        self.strip = NoticeStrip(session, training, self.board)
        self.badges = Noticing(canvas, self.board)
        self.strip.show_asked.connect(self.badges.show)

    def connect_to(
        self,
        preferences: Preferences,
        action: QAction,
        show_help: Callable[[str, str], None],
    ) -> None:
        """Follow the switch in the menu, remember it, and lead to the help.

        Parameters
        ----------
        preferences : Preferences
            Where the switch is remembered.
        action : QAction
            The switch.
        show_help : callable
            Opens a page of the help at a heading.
        """

        def switch() -> None:
            preferences.notices = action.isChecked()
            self.board.switch(action.isChecked())

        def explain(notice: Notice) -> None:
            show_help(HELP_PAGE, notice.code.partition(".")[0])

        self.strip.why_asked.connect(explain)
        action.setChecked(preferences.notices)
        action.triggered.connect(switch)
        switch()
