"""Work that would freeze the window, done in a thread of its own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from engine.errors import Code, EngineError, Issue


class _Worker(QThread):
    """Runs one function; what it returned or raised is kept until asked for."""

    def __init__(self, function: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("background work")
        self._function = function
        self.result: object = None
        self.issue: Issue | None = None

    def run(self) -> None:
        """Do the work."""
        try:
            self.result = self._function()
        except EngineError as error:
            self.issue = error.issue
        except MemoryError:
            self.issue = Issue(Code.DATA_FILE_UNREADABLE, values={"path": "memory"})


class Background(QObject):
    """Runs functions one at a time; a new one makes the last one's result unwanted.

    NumPy cannot be interrupted, so a cancelled function ends by itself, unheard.

    Signals
    -------
    done(result), failed(issue) : in the thread of the window
    busy_changed(is_busy)
    """

    done = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._current: _Worker | None = None
        self._running: set[_Worker] = set()

    @property
    def is_busy(self) -> bool:
        """Whether a result is being waited for."""
        return self._current is not None

    def start(self, function: Callable[[], object]) -> None:
        """Run a function; it must not touch the window."""
        worker = _Worker(function)
        self._current = worker
        self._running.add(worker)
        worker.finished.connect(self._on_finished)
        worker.start()
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Wait for no result any more."""
        if self._current is not None:
            self._current = None
            self.busy_changed.emit(False)

    def shut_down(self) -> None:
        """Cancel, and wait until no thread runs."""
        self.cancel()
        for worker in list(self._running):
            worker.wait()
        self._running.clear()

    def _on_finished(self) -> None:
        for worker in [w for w in self._running if w.isFinished()]:
            worker.wait()  # "finished" is sent a moment before the thread has ended
            self._running.discard(worker)
            if worker is self._current:
                self._current = None
                self.busy_changed.emit(False)
                if worker.issue is not None:
                    self.failed.emit(worker.issue)
                else:
                    self.done.emit(worker.result)
