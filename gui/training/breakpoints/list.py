"""The list of breakpoints: which are watched, and which was met last."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from engine.network.network import Network
from gui.training.breakpoints.conditions import Condition, breakpoint_of

if TYPE_CHECKING:  # the first picture of the window needs nothing that trains
    from engine.training.timeline.breakpoints import Breakpoint


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the list."""

    condition: Condition
    is_on: bool = True


@dataclass(frozen=True, slots=True)
class Met:
    """Which condition ended a run, and after how many updates on which branch."""

    condition: Condition
    update: int
    branch: int = 0


@dataclass(frozen=True, slots=True)
class Watched:
    """What a run watches: conditions, each with what the engine asks for."""

    conditions: tuple[Condition, ...] = ()
    breakpoints: "tuple[Breakpoint, ...]" = ()

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.breakpoints)

    def condition(self, found: "Breakpoint") -> Condition:
        """Return the condition that a breakpoint stands for."""
        return self.conditions[self.breakpoints.index(found)]


class Breakpoints(QObject):
    """Conditions with a switch each.

    Attributes
    ----------
    items : tuple of Item
    met : Met or None
        The one that ended the last run, until the next begins.

    Signals
    -------
    changed() : the list, or what was met
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[Item, ...] = ()
        self.met: Met | None = None

    def add(self, condition: Condition) -> None:
        """Add a condition; one that is there already is switched on."""
        others = tuple(item for item in self.items if item.condition != condition)
        self._set((*others, Item(condition)))

    def remove(self, index: int) -> None:
        """Remove a line."""
        self._set(self.items[:index] + self.items[index + 1 :])

    def switch(self, index: int, *, is_on: bool) -> None:
        """Watch a condition, or do not."""
        item = replace(self.items[index], is_on=is_on)
        self._set((*self.items[:index], item, *self.items[index + 1 :]))

    def clear(self) -> None:
        """Remove all."""
        self.met = None
        self._set(())

    def meet(self, met: Met | None) -> None:
        """Note what ended a run; None: another one begins."""
        if met != self.met:
            self.met = met
            self.changed.emit()

    def watched(self, network: Network, n_samples: int) -> Watched:
        """Return what a run of a network has to watch."""
        conditions = [item.condition for item in self.items if item.is_on]
        found = [(c, breakpoint_of(c, network, n_samples)) for c in conditions]
        there = [(c, b) for c, b in found if b is not None]
        return Watched(tuple(c for c, _ in there), tuple(b for _, b in there))

    def is_there(self, condition: Condition, network: Network, n_samples: int) -> bool:
        """Tell whether what a condition is about can be found."""
        return breakpoint_of(condition, network, n_samples) is not None

    def _set(self, items: tuple[Item, ...]) -> None:
        if items != self.items:
            self.items = items
            self.changed.emit()
