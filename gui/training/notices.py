"""The board of notices: what is noticed of learning just now, and what was put away."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from engine.document.elements import Settings
from engine.errors import Code, Issue
from engine.network.network import Network, Parameters
from engine.nn.metrics import Task, task_of
from engine.training.notices.about import about_units
from engine.training.notices.look import look_at, samples_to_look_at
from engine.training.notices.notice import Notice
from engine.training.sources.view import View
from gui.session import Session
from gui.session.samples import view_of
from gui.training.controller import TrainingController

LOOK_MS = 250  # after an edit; many edits in a row are looked at a few times a second
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """What was looked at last; as long as it is the same there is nothing new."""

    network: Network
    parameters: Parameters
    settings: Settings
    view: View
    is_asked: bool

    def is_same(self, other: "_Seen") -> bool:
        """Tell whether a look at the other would find the same."""
        return (
            self.network is other.network
            and self.settings is other.settings
            and self.view is other.view
            and self.is_asked == other.is_asked
            and self.parameters == other.parameters
        )


class NoticeBoard(QObject):
    """Gathers the notices: of the worker while training runs, of a look otherwise.

    A notice is news once. Put away it stays away until its cause has gone; while
    training runs it goes only when it is missing for the second time, so that nothing
    flickers.

    Signals
    -------
    changed() : other notices are shown now, or their values differ
    appeared(notice) : a notice that was not there before
    """

    changed = Signal()
    appeared = Signal(object)

    def __init__(self, session: Session, training: TrainingController) -> None:
        super().__init__(training)
        self._session = session
        self._training = training
        self._is_on = True
        self._found: tuple[Notice, ...] = ()
        self._from_worker: tuple[tuple[Notice, ...], ...] = ()
        self._leaving: set[Key] = set()
        self._put_away: set[Key] = set()
        self._is_asked = False
        self._seen: _Seen | None = None
        self._in_seen: tuple[Notice, ...] = ()
        self._task: tuple[View, Task] | None = None
        self._timer = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        for signal in (
            session.document_changed,
            session.compiled_changed,
            session.dataset_changed,
            training.state_changed,
        ):
            signal.connect(self._look_soon)
        session.document_replaced.connect(self._on_replaced)
        training.progressed.connect(self._on_progressed)
        training.failed.connect(self._on_failed)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is shown, the gravest first."""
        if not self._is_on:
            return ()
        return tuple(n for n in self._found if n.key not in self._put_away)

    @property
    def is_on(self) -> bool:
        """Whether anything is looked for."""
        return self._is_on

    def switch(self, on: bool) -> None:
        """Begin or cease to notice."""
        if on != self._is_on:
            self._is_on = on
            self._seen = None
            self.changed.emit()
            if on:
                self.look()

    def put_away(self, notice: Notice) -> None:
        """Show a notice no more until its cause has gone and come again."""
        self._put_away.add(notice.key)
        self.changed.emit()

    # --- where notices come from --------------------------------------------------

    def look(self) -> None:
        """Look at the network as it is, unless it trains: then its worker looks."""
        if not self._is_on or self._training.is_running:
            return
        self._leaving = set()
        self._from_worker = ()
        self._take((*self._training.noticed_of_run, *self._of_units()))

    def _of_units(self) -> tuple[Notice, ...]:
        session = self._session
        network, parameters = session.network, session.parameters
        view = view_of(session)
        if view is None or network is None or parameters is None:
            return ()
        chosen = samples_to_look_at(network, len(view.split.train))
        if chosen is None:
            return ()
        settings = session.document.settings
        seen = _Seen(network, parameters, settings, view, self._is_asked)
        if self._seen is not None and seen.is_same(self._seen):
            return self._in_seen
        rows = view.split.train[chosen]
        look = look_at(
            network,
            parameters,
            settings,
            view.x(rows),
            targets=view.targets(rows),
            task=self._task_of(view),
            rows=rows,
            is_asked=self._is_asked,
        )
        self._seen, self._in_seen = seen, about_units(look)
        return self._in_seen

    def _task_of(self, view: View) -> Task:
        """Return what the targets ask for; found once, as there may be very many."""
        if self._task is None or self._task[0] is not view:
            self._task = view, task_of(view.dataset.y)
        return self._task[1]

    def _look_soon(self) -> None:
        if self._is_on and not self._timer.isActive():
            self._timer.start()

    def _on_replaced(self) -> None:
        self._is_asked = False
        self._put_away.clear()
        self._take(())
        self._look_soon()

    def _on_failed(self, issue: Issue) -> None:
        if issue.code is Code.STEP_HAS_NO_GRADIENT:
            self._is_asked = True
            self.look()

    def _on_progressed(self) -> None:
        training = self._training
        found = (training.noticed_of_run, training.noticed_of_units)
        if not self._is_on or not training.is_running or found == self._from_worker:
            return
        self._from_worker = found
        self._seen = None
        now = (*found[0], *found[1])
        keys = {notice.key for notice in now}
        late = [
            notice
            for notice in self._found
            if notice.key not in keys and notice.key not in self._leaving
        ]
        self._leaving = {notice.key for notice in late}
        self._take((*now, *late))

    def _take(self, found: tuple[Notice, ...]) -> None:
        before = {notice.key for notice in self._found}
        if found == self._found:
            return
        self._found = found
        self._put_away &= {notice.key for notice in found}
        self.changed.emit()
        for notice in self.notices:
            if notice.key not in before:
                self.appeared.emit(notice)
