"""Saving the events of an update as a derivation sheet."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from engine.document.file import write_bytes
from engine.errors import EngineError
from engine.training.trace.cursor import Cursor
from engine.training.trace.letters import Profile
from engine.training.trace.sheet import Update, html_sheet, latex_sheet
from engine.training.trace.write_latex import LatexWriter
from engine.training.trace.write_mathml import MathmlWriter
from gui.i18n import current_language, translate
from gui.panels.step_panel.written import digits, notation_of
from gui.words import issue_text, trace_text

SUFFIXES = (".html", ".tex")
MOST_EVENTS = 2000


def sheet(cursor: Cursor, profile: Profile, suffix: str) -> bytes:
    """Return the sheet of the events that a cursor goes through, encoded."""
    notation = notation_of(profile, cursor.trace)
    update = Update(cursor.trace, cursor.events[:MOST_EVENTS], cursor.scope)
    title = QCoreApplication.translate("Sheet", "Update {n} step by step").format(
        n=cursor.trace.moment.before.update + 1
    )

    def words(code: StrEnum) -> str:
        return trace_text(code, translate)

    if suffix == ".tex":
        writer = LatexWriter(notation, digits())
        return latex_sheet(title, [update], writer, words).encode()
    mathml = MathmlWriter(notation, digits())
    return html_sheet(title, current_language(), [update], mathml, words).encode()


def save_sheet(
    parent: QWidget, cursor: Cursor, profile: Profile, folder: Path
) -> Path | None:
    """Ask for a place and save the sheet there; None if it was not saved."""
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
    try:
        write_bytes(path, sheet(cursor, profile, path.suffix.lower()))
    except EngineError as error:
        QMessageBox.critical(
            parent,
            text("Sheet", "The sheet was not saved"),
            issue_text(error.issue, translate),
        )
        return None
    return path
