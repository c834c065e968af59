"""Recovery in the window: copies are kept, and what a crash left is offered."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox

from engine.document.file import read_recovery
from engine.errors import EngineError, Issue
from gui.canvas.view import CanvasView
from gui.files import Files
from gui.i18n import translate
from gui.recovery.keeper import Keeper
from gui.recovery.slot import Orphan, orphans, recovery_folder
from gui.settings import Preferences
from gui.training.controller import TrainingController
from gui.words import issue_text

if TYPE_CHECKING:  # it is imported when there is something to offer
    from gui.dialogs.recovery_dialog import RecoveryDialog


class Recovering(QObject):
    """Joins the keeper of copies with the window's files and its canvas."""

    def __init__(
        self,
        canvas: CanvasView,
        files: Files,
        training: TrainingController,
        preferences: Preferences,
        folder: Path | None = None,
    ) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._files = files
        self._training = training
        self._preferences = preferences
        self._folder = folder or recovery_folder()
        self._was_running = False
        self._waiting: list[Orphan] = []  # locked while they are offered
        self.dialog: RecoveryDialog | None = None
        self.keeper = Keeper(
            canvas.session,
            lambda: canvas.camera.view,
            self._folder,
            lambda: training.is_running,
        )
        self.keeper.set_on(preferences.recovery)
        self.keeper.failed.connect(self._on_failed)
        training.state_changed.connect(self._on_training)

    def connect_to(self, switch: QAction, command: QAction) -> None:
        """Let two actions of the window switch copies on and off, and offer them."""
        switch.setChecked(self._preferences.recovery)
        switch.toggled.connect(self._on_switched)
        command.triggered.connect(self._on_asked)

    def end(self) -> None:
        """Delete the copy: the window closes, and nothing is unsaved any more."""
        self._let_go()
        self.keeper.end()

    def _on_switched(self, is_on: bool) -> None:
        self._preferences.recovery = is_on
        self.keeper.set_on(is_on)

    def _on_training(self) -> None:
        """Do not let the end of a run wait: it may have taken hours."""
        was_running, self._was_running = self._was_running, self._training.is_running
        if was_running and not self._was_running:
            QTimer.singleShot(0, self, self.keeper.hurry)  # when the run is an edit

    def _on_failed(self, issue: Issue) -> None:
        text = self.tr("No recovery copy: {reason}")
        self._canvas.tell(text.format(reason=issue_text(issue, translate)))

    # --- offering -----------------------------------------------------------------

    def offer(self) -> bool:
        """Offer what a crash left; False if there is nothing."""
        if self.dialog is not None:
            self.dialog.raise_()
            return True
        self._waiting = orphans(self._folder)
        if not self._waiting:
            return False
        from gui.dialogs.recovery_dialog import RecoveryDialog  # noqa: PLC0415

        self.dialog = RecoveryDialog(self._waiting, self._canvas.window())
        self.dialog.recover_asked.connect(self._recover)
        self.dialog.discard_asked.connect(self._discard)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()
        return True

    def _on_asked(self) -> None:
        if not self.offer():
            self._canvas.tell(self.tr("There is no unsaved work to recover"))

    def _on_finished(self) -> None:
        self.dialog = None
        self._let_go()

    def _let_go(self) -> None:
        for orphan in self._waiting:
            orphan.slot.let_go()
        self._waiting.clear()

    def _discard(self, orphan: Orphan) -> None:
        self._waiting.remove(orphan)
        orphan.slot.drop()

    def _recover(self, orphan: Orphan) -> None:
        """Open a copy; it stays on the disk until the project is saved or given up."""
        try:
            project, label = read_recovery(orphan.slot.path)
        except EngineError as error:
            self._complain(orphan, error)
            return
        path = Path(label.path) if label.path else None
        if not self._files.open_recovered(project, path):
            return
        self._waiting.remove(orphan)
        self.keeper.adopt(orphan.slot)
        self._canvas.look_at(label.view)
        if self.dialog is not None:
            self.dialog.accept()
        name = self._files.title()
        self._canvas.tell(
            self.tr("Recovered and not saved yet: {name}").format(name=name)
        )

    def _complain(self, orphan: Orphan, error: EngineError) -> None:
        text = self.tr("{reason}\n\nThe copy was left as it is: {path}")
        QMessageBox.critical(
            self.dialog,
            self.tr("The copy cannot be recovered"),
            text.format(
                reason=issue_text(error.issue, translate), path=orphan.slot.path
            ),
        )
