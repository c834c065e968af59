"""Taking turns: while training runs, panels are refreshed a few at a time.

If every panel were refreshed whenever the weights change, the window would be busy for
so long that the pointer stuttered. So whoever wants to be refreshed waits here, and the
beat of the training calls one after another.
"""

from collections import OrderedDict
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject
from shiboken6 import isValid


class Turns:
    """Refreshes that wait for their turn, each at most once, in the order of asking."""

    def __init__(self) -> None:
        self.are_taken = False
        self._waiting: OrderedDict[QObject, Callable[[], None]] = OrderedDict()

    def __len__(self) -> int:
        """Return how many are waiting."""
        return len(self._waiting)

    def ask(self, who: QObject, refresh: Callable[[], None]) -> None:
        """Wait to be refreshed."""
        self._waiting.setdefault(who, refresh)

    def begin(self) -> None:
        """Let everybody wait from now on."""
        self.are_taken = True

    def end(self) -> None:
        """Refresh all who wait; from now on nobody does."""
        self.are_taken = False
        self.give(float("inf"))

    def give(self, seconds: float) -> None:
        """Refresh at least one who waits, and more as long as there is time."""
        end = perf_counter() + seconds
        for _ in range(len(self._waiting)):
            who, refresh = self._waiting.popitem(last=False)
            if isValid(who):  # not deleted while it waited
                refresh()
            if perf_counter() >= end:
                return


turns = Turns()
