"""Bookmarks: events of the history to come back to."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from engine.training.trace.event import Level, Position


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An event with a name.

    Attributes
    ----------
    branch : int
    update : int
        Number of the update that the event belongs to, from 1.
    position : Position
        Where the event begins in it.
    level : Level
        How finely it was looked at.
    name : str
        As given by a person; "" if it was not.
    """

    branch: int
    update: int
    position: Position
    level: Level
    name: str = ""

    def is_at(self, other: "Bookmark") -> bool:
        """Tell whether both mark the same event."""
        mine = (self.branch, self.update, self.position, self.level)
        return mine == (other.branch, other.update, other.position, other.level)


class Bookmarks(QObject):
    """The bookmarks of a history, in the order of their updates.

    Signals
    -------
    changed()
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all: tuple[Bookmark, ...] = ()

    def toggle(self, mark: Bookmark) -> None:
        """Set a bookmark, or remove the one that is there."""
        there = [known for known in self.all if known.is_at(mark)]
        if there:
            self.remove(there[0])
        else:
            self._set((*self.all, mark))

    def has(self, mark: Bookmark) -> bool:
        """Tell whether there is a bookmark of the same event."""
        return any(known.is_at(mark) for known in self.all)

    def rename(self, mark: Bookmark, name: str) -> None:
        """Give a bookmark another name; an empty one: that of its place."""
        renamed = replace(mark, name=name.strip())
        self._set(tuple(renamed if m == mark else m for m in self.all))

    def remove(self, mark: Bookmark) -> None:
        """Remove a bookmark."""
        self._set(tuple(known for known in self.all if known != mark))

    def remove_branch(self, number: int) -> None:
        """Remove those of a branch that is no more."""
        self._set(tuple(known for known in self.all if known.branch != number))

    def clear(self) -> None:
        """Remove all."""
        self._set(())

    def _set(self, marks: tuple[Bookmark, ...]) -> None:
        marks = tuple(sorted(marks, key=lambda m: (m.update, m.branch, m.position)))
        if marks != self.all:
            self.all = marks
            self.changed.emit()
