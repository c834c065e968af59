"""Tells whether an update that was passed meets a condition to stop at."""

from engine.training.timeline.breakpoints import Look, looks_at
from engine.training.trace.moment import Moment
from gui.training.breakpoints.list import Met, Watched


class Watching:
    """Looks at one update after the other."""

    def __init__(self) -> None:
        self._last: Look | None = None

    def forget(self) -> None:
        """Begin anew, somewhere else."""
        self._last = None

    def met_at(self, moment: Moment, watched: Watched, branch: int) -> Met | None:
        """Return the first condition that an update of a branch meets."""
        if not watched:
            return None
        last, now = looks_at(moment, watched.breakpoints, self._last)
        self._last = now
        for found in watched.breakpoints:
            if found.is_met(last, now):
                return Met(watched.condition(found), now.update, branch)
        return None
