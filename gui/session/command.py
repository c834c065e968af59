"""The one undo command of the program."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from engine.document.document import Change, Edit
from gui.words import edit_text

MERGE_WITHIN_S = 1.0  # edits of one gesture follow one another faster than this
GESTURE = "gesture "  # begins the key of one that may rest for as long as it likes


class EditCommand(QUndoCommand):
    """Apply an edit, take it back, and swallow the next one of the same gesture."""

    def __init__(self, edit: Edit, apply: Callable[[tuple[Change, ...]], None]) -> None:
        super().__init__(edit_text(edit, QCoreApplication.translate))
        self.edit = edit
        self._apply = apply
        self._time = time.monotonic()

    def redo(self) -> None:
        """Apply the edit."""
        self._apply(self.edit.changes)

    def undo(self) -> None:
        """Take the edit back."""
        self._apply(self.edit.inverse().changes)

    def id(self) -> int:
        """Ask Qt to try a merge where the edit has a key for it."""
        return 1 if self.edit.merge_key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Swallow `other` if it goes on with the same gesture."""
        if (
            not isinstance(other, EditCommand)
            or other.edit.merge_key != self.edit.merge_key
        ):
            return False
        is_gesture = self.edit.merge_key.startswith(GESTURE)
        pause = other._time - self._time  # noqa: SLF001
        if pause > MERGE_WITHIN_S and not is_gesture:
            return False
        self._time = other._time  # noqa: SLF001
        self.edit = _joined(self.edit, other.edit)
        self.setText(edit_text(self.edit, QCoreApplication.translate))
        # A gesture that was given up leaves no entry.
        changes = self.edit.changes
        self.setObsolete(is_gesture and all(c.before == c.after for c in changes))
        return True


def _joined(first: Edit, second: Edit) -> Edit:
    """Return one edit that does both, one change for each element."""
    changes = {change.id: change for change in first.changes}
    for change in second.changes:
        known = changes.get(change.id)
        before = known.before if known else change.before
        changes[change.id] = Change(before, change.after)
    return Edit(second.name, tuple(changes.values()), second.values, second.merge_key)
