"""The beat of the window: when it draws, and that the worker waits meanwhile."""

from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.training.gate import Gate

FRAME_MS = 16
# After a frame the worker has at least this many times what the frame took, so that
# drawing costs training no more than a sixth of its rate, however slow it is.
REST = 5.0
# What `update()` asks for is painted after one or two more turns of the event loop.
TURNS_TO_PAINT = 2


class FrameClock(QObject):
    """Beats at most 60 times a second while training runs.

    Signals
    -------
    beat(number) : the time to show what is new; consecutive numbers allow the parts
        of the window to take turns
    """

    beat = Signal(int)

    def __init__(self, gate: Gate, parent: QObject) -> None:
        super().__init__(parent)
        self._gate = gate
        self._number = 0
        self._began_s = 0.0
        self._not_before_s = 0.0
        self._turns_left = 0
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)
        self._painted = QTimer(self, interval=0, singleShot=True)
        self._painted.timeout.connect(self._on_turn)

    def start(self) -> None:
        """Begin to beat."""
        self._not_before_s = 0.0
        self._timer.start()

    def stop(self) -> None:
        """Stop beating and let the worker go on."""
        self._timer.stop()
        self._painted.stop()
        self._gate.open()

    def _on_timeout(self) -> None:
        now = perf_counter()
        if self._painted.isActive() or now < self._not_before_s:
            return
        self._began_s = now
        self._number += 1
        self._gate.close()
        self._turns_left = TURNS_TO_PAINT
        self._painted.start()
        self.beat.emit(self._number)

    def _on_turn(self) -> None:
        self._turns_left -= 1
        if self._turns_left:
            self._painted.start()
            return
        self._gate.open()
        now = perf_counter()
        self._not_before_s = now + REST * (now - self._began_s)
