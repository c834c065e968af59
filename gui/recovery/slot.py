"""Places for recovery copies: each belongs to one running window, by a lock."""

import contextlib
import uuid
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths

from engine.document.file import RecoveryLabel, read_label
from engine.errors import EngineError, Issue

FOLDER, SUFFIX = "recovery", ".recovery"


def recovery_folder() -> Path:
    """Return the folder of the program where copies are kept."""
    kind = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(kind)) / FOLDER


class Slot:
    """The place of one copy.

    The lock holds the number of the process, so a copy whose process is gone can be
    told from one that another window is still writing; it is never taken from a
    process of another machine that shares the folder.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = QLockFile(str(path.with_suffix(".lock")))
        self._lock.setStaleLockTime(0)  # however old: only a dead process loses it

    @classmethod
    def fresh(cls, folder: Path) -> "Slot":
        """Return a place that nobody has used."""
        return cls(folder / f"{uuid.uuid4().hex}{SUFFIX}")

    def take(self) -> bool:
        """Lock the place for this process; False if another one has it."""
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        return self._lock.tryLock(0)

    def let_go(self) -> None:
        """Leave the copy where it is, for whoever asks next."""
        self._lock.unlock()

    def drop(self) -> None:
        """Delete the copy, and what a crash left half written beside it."""
        for path in (self.path, *self.path.parent.glob(f".{self.path.name}.*")):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        self._lock.unlock()


@dataclass(frozen=True, slots=True)
class Orphan:
    """A copy whose window is gone; `label` is None where `issue` says why."""

    slot: Slot
    label: RecoveryLabel | None = None
    issue: Issue | None = None


def orphans(folder: Path) -> list[Orphan]:
    """Return the copies that no running window writes, the newest first.

    They are locked for this process until they are dropped or let go.
    """
    found = []
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        slot = Slot(path)
        if not slot.take():
            continue
        if not path.exists():  # its window was closed well just now
            slot.let_go()
            continue
        try:
            found.append(Orphan(slot, label=read_label(path)))
        except EngineError as error:
            found.append(Orphan(slot, issue=error.issue))
    return sorted(found, key=lambda o: -(o.label.saved_at if o.label else 0.0))
