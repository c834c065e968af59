"""The person's own palette: reusable blocks kept in a folder of the program."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from engine.document.clipboard import paste
from engine.document.document import Document, Edit
from engine.document.groups import library
from engine.document.groups.library import Entry
from engine.document.groups.tree import parents_of

PREFIX = "mine:"  # of the keys in the palette; the file's name follows
FOLDER = "blocks"


class MyBlocks(QObject):
    """The blocks of the folder, read when they are first asked for.

    Signals
    -------
    changed() : a block was saved or removed
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entries: dict[str, Entry] | None = None

    @property
    def folder(self) -> Path:
        """Where the blocks are kept."""
        kind = QStandardPaths.StandardLocation.AppDataLocation
        return Path(QStandardPaths.writableLocation(kind)) / FOLDER

    def entries(self) -> dict[str, Entry]:
        """Return the blocks by their keys, damaged files among them."""
        if self._entries is None:
            found = library.entries(self.folder)
            self._entries = {PREFIX + entry.path.name: entry for entry in found}
        return self._entries

    def entry(self, key: str) -> Entry | None:
        """Return a block, None if there is none of this key."""
        return self.entries().get(key)

    def save(self, document: Document, group_id: int) -> Path:
        """Keep a block of a document; errors of `library.save`."""
        path = library.save(self.folder, document, group_id)
        self.forget()
        return path

    def remove(self, key: str) -> None:
        """Take a block out of the palette; documents that use it keep it."""
        entry = self.entry(key)
        if entry is not None:
            library.remove(entry.path)
        self.forget()

    def forget(self) -> None:
        """Read the folder again when somebody asks."""
        self._entries = None
        self.changed.emit()

    def add_edit(self, document: Document, key: str, x: float, y: float) -> Edit:
        """Return the edit that adds a use with its centre at `x`, `y`."""
        entry = self.entries()[key]
        fragment, group = entry.fragment, entry.group
        if fragment is None or group is None:
            return Edit("add", ())
        changes = paste(document, fragment, x - group.x, y - group.y).changes
        after = document.apply(changes)
        inside = parents_of(after)
        outermost = next(
            g for g in after.groups if g.id not in document and g.id not in inside
        )
        # The block first: it is what was added.
        ordered = sorted(changes, key=lambda change: change.id != outermost.id)
        return Edit("add", tuple(ordered), {"block": outermost.name})


my_blocks = MyBlocks()
