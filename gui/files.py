"""Open, save and ask before anything is lost."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSaveFile, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from engine.document.document import Document
from engine.document.examples import load_example
from engine.document.file import LoadedProject, encode_project, read_project
from engine.errors import EngineError
from gui.i18n import translate
from gui.session import Session
from gui.settings import Preferences
from gui.words import issue_text

SUFFIXES = (".nns", ".json")


class Files(QObject):
    """The file commands of one window.

    `before_change` is called before the document is replaced, so that a training under
    way is ended.
    """

    path_changed = Signal()

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        window: QWidget,
        before_change: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._session = session
        self._preferences = preferences
        self._window = window
        self._before_change = before_change

    # --- opening ------------------------------------------------------------------

    def new(self) -> None:
        """Start with an empty canvas, after asking about changes."""
        if self.may_discard():
            self._replace(Document(), None)

    def open_example(self, name: str) -> None:
        """Open one of the examples that ship with the program."""
        if self.may_discard():
            self._replace(load_example(name), None)

    def open(self) -> None:
        """Ask for a file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open project"),
            self._preferences.last_folder,
            self.tr("Perceptarium projects (*.nns *.json);;All files (*)"),
        )
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> bool:
        """Open a file; a bad one is explained and changes nothing."""
        try:
            project = read_project(path)
        except EngineError as error:
            self._complain(self.tr("The file cannot be opened"), path, error)
            return False
        if not self.may_discard():
            return False
        self._replace(project.document, path)
        self._remember(path)
        self._tell_remarks(project)
        return True

    def open_recovered(self, project: LoadedProject, path: Path | None) -> bool:
        """Open what a crash left: it counts as unsaved, and Save writes to `path`."""
        if not self.may_discard():
            return False
        self._replace(project.document, path)
        self._session.stack.resetClean()
        self._tell_remarks(project)
        return True

    def _tell_remarks(self, project: LoadedProject) -> None:
        if project.warnings:
            QMessageBox.information(
                self._window,
                self.tr("Opened with remarks"),
                self.tr(
                    "The project was opened, but some of the file was not understood "
                    "and will be missing when it is saved:\n\n{parts}"
                ).format(
                    parts="\n".join(issue_text(w, translate) for w in project.warnings)
                ),
            )

    def _replace(self, document: Document, path: Path | None) -> None:
        self._before_change()
        self._session.replace(document, path)
        self.path_changed.emit()

    # --- saving -------------------------------------------------------------------

    def save(self) -> bool:
        """Save where the project came from, or ask where; False if it was not saved."""
        if self._session.path is None:
            return self.save_as()
        return self.save_to(self._session.path)

    def save_as(self) -> bool:
        """Ask for a file and save there; False if it was not saved."""
        folder = Path(self._preferences.last_folder)
        proposed = self._session.path or folder / f"{self.tr('network')}.nns"
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save project"),
            str(proposed),
            self.tr("Perceptarium project (*.nns);;Readable text (*.json)"),
        )
        if not name:
            return False
        path = Path(name)
        return self.save_to(
            path if path.suffix in SUFFIXES else path.with_suffix(".nns")
        )

    def save_to(self, path: Path) -> bool:
        """Save to `path`; on an error the old file stays as it was."""
        self._before_change()
        document = self._session.document
        file = QSaveFile(str(path))
        try:
            data = encode_project(document, path.suffix)
        except EngineError as error:
            self._complain(self.tr("The project cannot be saved"), path, error)
            return False
        opened = file.open(QSaveFile.OpenModeFlag.WriteOnly)
        if not opened or file.write(data) != len(data) or not file.commit():
            text = self.tr(
                "{path} was not written: {reason}. Choose another place; "
                "nothing is lost."
            )
            QMessageBox.critical(
                self._window,
                self.tr("The project cannot be saved"),
                text.format(path=path, reason=file.errorString()),
            )
            return False
        self._session.path = path
        self._session.stack.setClean()
        self._remember(path)
        self.path_changed.emit()
        return True

    def may_discard(self) -> bool:
        """Ask about unsaved changes; False if the person wants to stay."""
        self._before_change()
        if self._session.stack.isClean():
            return True
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            QCoreApplication.applicationName(),
            self.tr("Save the changes to “{name}”?").format(name=self.title()),
            button.Save | button.Discard | button.Cancel,
            button.Save,
        )
        if answer == button.Save:
            return self.save()
        return answer == button.Discard

    def title(self) -> str:
        """Return the name of the project for the title bar."""
        path = self._session.path
        return path.name if path else self.tr("untitled")

    def _remember(self, path: Path) -> None:
        self._preferences.add_recent_file(path)
        self._preferences.last_folder = str(path.resolve().parent)

    def _complain(self, title: str, path: Path, error: EngineError) -> None:
        QMessageBox.critical(
            self._window, title, f"{path.name}\n\n{issue_text(error.issue, translate)}"
        )
