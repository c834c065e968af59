"""Saving the events of an update as a derivation sheet."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from engine.document.file import write_bytes
from engine.errors import Issue
from engine.training.trace.cursor import Cursor
from engine.training.trace.letters import Profile
from engine.training.trace.sheet import Update, html_sheet, latex_sheet
from engine.training.trace.write_latex import LatexWriter
from engine.training.trace.write_mathml import MathmlWriter
from gui.i18n import current_language, translate
from gui.panels.step_panel.written import digits, notation_of
from gui.widgets.background import Background
from gui.words import issue_text, trace_text

SUFFIXES = (".html", ".tex")
MOST_EVENTS = 2000
SAID_S = 8.0


@dataclass(frozen=True, slots=True)
class Saved:
    """A sheet that was written, and how many events there would have been."""

    path: Path
    n_events: int


def sheet(
    cursor: Cursor, profile: Profile, n_digits: int, language: str, suffix: str
) -> bytes:
    """Return the sheet of the events that a cursor goes through, encoded."""
    notation = notation_of(profile, cursor.trace)
    update = Update(cursor.trace, cursor.events[:MOST_EVENTS], cursor.scope)
    title = QCoreApplication.translate("Sheet", "Update {n} step by step").format(
        n=cursor.trace.moment.before.update + 1
    )

    def words(code: StrEnum) -> str:
        return trace_text(code, translate)

    if suffix == ".tex":
        writer = LatexWriter(notation, n_digits)
        return latex_sheet(title, [update], writer, words).encode()
    mathml = MathmlWriter(notation, n_digits)
    return html_sheet(title, language, [update], mathml, words).encode()


def ask_place(parent: QWidget, folder: Path) -> Path | None:
    """Ask where the sheet goes, and in which form; None: nowhere."""
    text = QCoreApplication.translate
    name, chosen = QFileDialog.getSaveFileName(
        parent,
        text("Sheet", "Save derivation sheet"),
        str(folder / text("Sheet", "derivation.html")),
        text("Sheet", "Page for a browser (*.html);;LaTeX (*.tex)"),
    )
    if not name:
        return None
    path = Path(name)
    if path.suffix.lower() not in SUFFIXES:
        path = path.with_name(path.name + (".tex" if "*.tex" in chosen else ".html"))
    return path


class SheetSaver(QObject):
    """Writes sheets in a thread of its own: thousands of formulas take seconds.

    Signals
    -------
    told(text, role, seconds) : what is to be said of it, for a MessageLabel
    """

    told = Signal(str, str, float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._work = Background(self)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)

    @property
    def is_busy(self) -> bool:
        """Whether a sheet is being written."""
        return self._work.is_busy

    def save(self, cursor: Cursor, profile: Profile, path: Path) -> None:
        """Write the events that a cursor goes through into a file."""
        n_digits, language, suffix = digits(), current_language(), path.suffix.lower()

        def work() -> Saved:
            write_bytes(path, sheet(cursor, profile, n_digits, language, suffix))
            return Saved(path, len(cursor.events))

        self.told.emit(self.tr("The sheet is being written…"), "plain", 0.0)
        self._work.start(work)

    def shut_down(self) -> None:
        """Wait until nothing is written any more."""
        self._work.shut_down()

    def _on_done(self, saved: Saved) -> None:
        if saved.n_events <= MOST_EVENTS:
            text = self.tr("Saved: {path}").format(path=saved.path)
            self.told.emit(text, "good", SAID_S)
            return
        text = self.tr(
            "Saved: {path}. It has the first {most} of {n} events; choose one sample "
            "or a coarser level to have less."
        )
        values = {"path": saved.path, "most": MOST_EVENTS, "n": saved.n_events}
        self.told.emit(text.format(**values), "warning", 2 * SAID_S)

    def _on_failed(self, issue: Issue) -> None:
        self.told.emit("", "plain", 0.0)
        QMessageBox.critical(
            self._parent,
            QCoreApplication.translate("Sheet", "The sheet was not saved"),
            issue_text(issue, translate),
        )
