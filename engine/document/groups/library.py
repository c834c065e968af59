"""A folder of reusable blocks: a project file for each, with one block in it."""

import errno
import re
from dataclasses import dataclass, replace
from pathlib import Path

from engine.document.clipboard import fragment_of
from engine.document.document import Change, Document
from engine.document.elements import Group, Wire
from engine.document.file import read_project, write_project
from engine.document.groups.alike import content_of
from engine.document.groups.tree import group_of, parents_of
from engine.errors import Code, EngineError, Issue

SUFFIX = ".json"
MAX_STEM = 60  # of a file name, so that every system takes it
_NOT_IN_NAMES = re.compile(r"[^\w ()+-]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A block of the library, or why its file cannot be used.

    Attributes
    ----------
    fragment : Document or None
        A document with one group outside of all others; None: the file is damaged.
    issue : Issue or None
        What is wrong with the file.
    """

    path: Path
    fragment: Document | None = None
    issue: Issue | None = None

    @property
    def group(self) -> Group | None:
        """The group, without those inside it."""
        return None if self.fragment is None else top_group(self.fragment)

    @property
    def title(self) -> str:
        """The name of the block; of a damaged file, that of the file."""
        return self.path.stem if self.group is None else self.group.title


def entries(folder: Path) -> list[Entry]:
    """Return the blocks of a folder by their names; damaged files are among them.

    A folder that is not there has none.
    """
    if not folder.is_dir():
        return []
    found = [entry_of(path) for path in folder.glob(f"*{SUFFIX}")]
    return sorted(found, key=lambda entry: (entry.title.casefold(), entry.path.name))


def entry_of(path: Path) -> Entry:
    """Read one file of the library."""
    try:
        fragment = read_project(path).document
        if top_group(fragment) is None:
            raise EngineError(Code.LIBRARY_NOT_A_BLOCK, file=path.name)
    except EngineError as error:
        return Entry(path, None, error.issue)
    return Entry(path, fragment)


def top_group(fragment: Document) -> Group | None:
    """Return the group that everything else lies in; None if there is none."""
    parents = parents_of(fragment)
    outside = [
        element
        for element in fragment.elements.values()
        if element.id not in parents
        and element.id != fragment.settings.id
        and not isinstance(element, Wire)
    ]
    top = outside[0] if len(outside) == 1 else None
    return top if isinstance(top, Group) else None


def save(folder: Path, document: Document, group_id: int) -> Path:
    """Keep a group of a document in the library; the same one is kept once.

    Another block of the same name gets a file of its own, with a number.

    Raises
    ------
    EngineError
        FILE_NOT_WRITTEN.
    """
    group = group_of(document, group_id)
    fragment = fragment_of(document, [group_id])
    named = replace(group, name=group.title, is_open=False)
    fragment = fragment.apply([Change(group, named)])
    path = _free_path(folder, fragment, group.title)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = errno.errorcode.get(error.errno or 0, "")
        raise EngineError(
            Code.FILE_NOT_WRITTEN, file=str(folder), reason=reason
        ) from error
    write_project(path, fragment)
    return path


def _free_path(folder: Path, fragment: Document, title: str) -> Path:
    stem = _NOT_IN_NAMES.sub("_", title)[:MAX_STEM].strip() or "block"
    path, number = folder / f"{stem}{SUFFIX}", 1
    while path.exists() and not _holds_the_same(path, fragment):
        number += 1
        path = folder / f"{stem} {number}{SUFFIX}"
    return path


def _holds_the_same(path: Path, fragment: Document) -> bool:
    known = entry_of(path)
    wanted = top_group(fragment)
    if known.fragment is None or known.group is None or wanted is None:
        return False
    return content_of(known.fragment, known.group.id) == content_of(fragment, wanted.id)


def remove(path: Path) -> None:
    """Take a block out of the library.

    Raises
    ------
    EngineError
        FILE_NOT_WRITTEN.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        reason = errno.errorcode.get(error.errno or 0, "")
        raise EngineError(
            Code.FILE_NOT_WRITTEN, file=str(path), reason=reason
        ) from error
