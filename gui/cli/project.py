"""The project that a command works on: its drawing, its network, its data."""

from dataclasses import dataclass
from pathlib import Path

from engine.data.dataset import Dataset
from engine.document.document import Document
from engine.document.file import read_project
from engine.errors import Code, EngineError
from engine.network.compile import compile_document
from engine.network.network import Network
from engine.training.sources.sources import load_source
from gui.cli.say import CommandError, warn
from gui.plain_i18n import translate
from gui.words import issue_text


@dataclass(frozen=True, slots=True)
class OpenProject:
    """A project that was read, and the folder that its relative paths start from."""

    document: Document
    folder: Path


def open_project(file: str) -> OpenProject:
    """Read a project; what of it was not understood is said on stderr."""
    path = Path(file)
    loaded = read_project(path)
    warn(loaded.warnings)
    return OpenProject(loaded.document, path.parent)


def network_of(document: Document, *, whole: bool = True) -> Network:
    """Compile a drawing.

    Parameters
    ----------
    document : Document
        What is drawn.
    whole : bool
        True: everything in it must be in order. False: what can be computed is, and
        the rest is said on stderr.

    Raises
    ------
    CommandError
        With all that must be mended.
    """
    compiled = compile_document(document)
    if compiled.network is None or (whole and compiled.issues):
        texts = (issue_text(issue, translate) for issue in compiled.issues)
        raise CommandError("\n".join(texts))
    warn(compiled.issues)
    return compiled.network


def data_of(project: OpenProject) -> Dataset:
    """Load the samples that the settings of a project name."""
    source = project.document.settings.data
    if source is None:
        raise EngineError(Code.DATA_MISSING)
    return load_source(source, project.folder)


def require_place(path: Path) -> None:
    """Refuse a file that cannot be written before time is spent on training."""
    reason = "EISDIR" if path.is_dir() else "" if path.parent.is_dir() else "ENOENT"
    if reason:
        raise EngineError(Code.FILE_NOT_WRITTEN, file=str(path), reason=reason)
