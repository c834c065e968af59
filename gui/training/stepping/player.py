"""Going on by itself, so many steps a second."""

from PySide6.QtCore import QObject, QTimer, Signal

SLOWEST, FASTEST = 1, 60  # steps per second
USUAL = 2


class Player(QObject):
    """A clock that can be started, stopped and set to a pace.

    Signals
    -------
    ticked() : it is time for a step
    changed() : it goes, or it stands
    """

    ticked = Signal()
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.ticked)
        self.set_pace(USUAL)

    @property
    def is_playing(self) -> bool:
        """Whether it goes."""
        return self._clock.isActive()

    def play(self) -> None:
        """Go."""
        self._clock.start()
        self.changed.emit()

    def pause(self) -> None:
        """Stand still."""
        if self._clock.isActive():
            self._clock.stop()
            self.changed.emit()

    def set_pace(self, steps_per_second: int) -> None:
        """Go so fast."""
        pace = min(max(steps_per_second, SLOWEST), FASTEST)
        self._clock.setInterval(round(1000 / pace))
