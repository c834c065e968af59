"""Following what changes faster than it can be seen."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

FRAME_MS = 33  # what changes faster is not seen one by one
FAST = 3.0  # frames; what comes within so many is not shown in one go with all else
WAIT = 0.75  # of a frame, and what was asked for last is shown


class Follower(QObject):
    """Shows something at once, unless the one before has hardly been seen.

    Of several that come one upon another the last is always shown. It is shown in a
    turn of the event loop of its own, so that keys and the pointer come in between.

    Parameters
    ----------
    show : callable
        Shows what there is to be seen when it is called.
    parent : QObject
    within : float
        How many frames may lie between things that come one upon another.
    is_patient : bool
        Whether it waits until no more is asked for: what others show meanwhile.
    """

    def __init__(
        self,
        show: Callable[[], None],
        parent: QObject,
        *,
        within: float = FAST,
        is_patient: bool = False,
    ) -> None:
        super().__init__(parent)
        self._show = show
        self._within, self._is_patient = within, is_patient
        self._since = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(show)

    @property
    def is_behind(self) -> bool:
        """Whether there is something that is not shown yet."""
        return self._timer.isActive()

    def ask(self) -> None:
        """Show what there is now, at once or soon."""
        is_fast = (
            self._since.isValid() and self._since.elapsed() < self._within * FRAME_MS
        )
        if not is_fast and not self.is_behind:
            self._show()
        elif self._is_patient or not self.is_behind:
            self._timer.start(round(WAIT * FRAME_MS))
        self._since.start()  # where showing takes long, what comes next is not slow

    def catch_up(self) -> None:
        """Show now what is not shown yet."""
        if self.is_behind:
            self._timer.stop()
            self._show()

    def drop(self) -> None:
        """Show nothing after all; what comes next is shown at once."""
        self._timer.stop()
        self._since.invalidate()
