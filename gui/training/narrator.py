"""Says that a training began and why it ended."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.i18n import translate
from gui.session import Session
from gui.training.breakpoints.words import met_text
from gui.training.controller import TrainingController
from gui.widgets.announce import announce
from gui.words import issue_text, stop_text


class TrainingNarrator(QObject):
    """Announce the turns of a training as news of a window.

    The window shows the same sentences in its status line.
    """

    def __init__(
        self, session: Session, training: TrainingController, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._training = training
        self._window = window
        self._was_running = False
        training.state_changed.connect(self._on_state)
        training.failed.connect(
            lambda issue: announce(window, issue_text(issue, translate))
        )

    def _on_state(self) -> None:
        is_running = self._training.is_running
        if is_running == self._was_running:
            return
        self._was_running = is_running
        if is_running:
            text = self.tr("Training started")
        else:
            text = self.tr("Training ended after {n} updates").format(
                n=self._training.update
            )
            stop, met = self._training.stop_reason, self._training.breakpoints.met
            if met is not None:
                text = f"{text}. {met_text(self._session.document, met)}"
            elif stop is not None:
                reason = stop_text(stop.reason, stop.update, stop.value, translate)
                text = f"{text}. {reason}"
        announce(self._window, text)
