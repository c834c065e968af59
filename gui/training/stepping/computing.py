"""Computes traces: at once where that takes no time, else in a thread of its own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from engine.errors import EngineError
from gui.session import Session
from gui.training.history.history import RunHistory
from gui.training.history.overview import Place
from gui.training.stepping.work import CancelledError, Loan, Made, Waiting
from gui.widgets.background import Background

QUICK = 500_000  # numbers that are touched in some milliseconds
OF_UPDATE = 1000  # an update of a tiny network takes as long as so many numbers

Job = Callable[[], Made | None]


class Computing(QObject):
    """One job at a time; another one makes the last one's result unwanted.

    Attributes
    ----------
    share : float
        How much of the job under way is done.

    Signals
    -------
    done(made) : Made, or None where learning ends
    failed(issue)
    changed() : there is a job in a thread, or there is none any more
    progressed() : more of it is done
    """

    done = Signal(object)
    failed = Signal(object)
    changed = Signal()
    progressed = Signal()
    _told = Signal(float)

    def __init__(self, session: Session, history: RunHistory, parent: QObject) -> None:
        super().__init__(parent)
        self.share = 0.0
        self._session = session
        self._history = history
        self._work = Background(self)
        self._waiting = Waiting(self._told.emit)
        self._work.done.connect(self.done)
        self._work.failed.connect(self.failed)
        self._told.connect(self._on_told)

    @property
    def is_busy(self) -> bool:
        """Whether a result is waited for."""
        return self._work.is_busy

    def loan(self) -> Loan | None:
        """Return the history for a job that is begun next; None: there is none."""
        timeline = self._history.timeline
        self._waiting.is_cancelled = True  # whatever is still under way
        self._waiting = Waiting(self._told.emit)
        if timeline is None:
            return None
        return Loan(timeline, self._history.lock, self._waiting)

    def distance(self, place: Place) -> int:
        """Return how many updates are carried out again to get to a place."""
        with self._history.used() as timeline:
            if timeline is None:
                return QUICK  # wait for who uses it, but not in this thread
            return timeline.distance(place.update, place.branch)

    def do(self, job: Job, n_updates: int) -> None:
        """Compute a trace, for which so many updates are to be carried out."""
        if self._cost(n_updates) > QUICK:
            self.share = 0.0
            self._work.start(lambda: _unless_cancelled(job))
            self.changed.emit()
            return
        try:
            made = job()
        except EngineError as error:
            self.failed.emit(error.issue)
        else:
            self.done.emit(made)

    def _cost(self, n_updates: int) -> int:
        network, dataset = self._session.network, self._session.dataset
        if network is None or dataset is None:
            return 0
        size = self._session.document.settings.batch_size or dataset.n_samples
        size = min(size, dataset.n_samples)
        numbers = network.n_parameters * size
        return numbers * (1 + n_updates) + OF_UPDATE * n_updates

    def cancel(self) -> None:
        """Give up what is being computed."""
        if self.is_busy:
            self._waiting.is_cancelled = True
            self._work.cancel()
            self.changed.emit()

    def shut_down(self) -> None:
        """Give up, and wait until no thread runs."""
        self._waiting.is_cancelled = True
        self._work.shut_down()

    def _on_told(self, share: float) -> None:
        if self.is_busy:
            self.share = share
            self.progressed.emit()


def _unless_cancelled(job: Job) -> Made | None:
    """Do what nobody may wait for any more; nobody hears what comes of it then."""
    try:
        return job()
    except CancelledError:
        return None
