"""Where one stands in time: a cursor in a trace, and the document that follows it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from engine.document.document import Change
from engine.errors import Issue
from engine.training.timeline.timeline import Timeline
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Level
from engine.training.trace.events import EVERYTHING
from engine.training.trace.moment import Moment
from gui.session import Session
from gui.session.samples import show_row
from gui.training.breakpoints.list import Met
from gui.training.controller import TrainingController
from gui.training.effects import Effect, effect_of
from gui.training.history.bookmarks import Bookmark
from gui.training.state import Losses
from gui.training.stepping.beginning import first_job, hindrance
from gui.training.stepping.computing import Computing
from gui.training.stepping.following import Following, is_behind_move
from gui.training.stepping.places import readable, within
from gui.training.stepping.player import Player
from gui.training.stepping.strides import Stride
from gui.training.stepping.why import Why
from gui.training.stepping.work import Made, look_at
from gui.widgets.follower import Follower

Then = Callable[[Cursor], Cursor]


class Standing(QObject):
    """Makes traces and stands in one, until an edit or a run ends it.

    Attributes
    ----------
    cursor : Cursor or None
        Where it stands; None while there is no trace.
    branch : int
        The branch of the history that its update belongs to.
    stride : Stride or None
        How far one press leads; None: to the next event.
    issue : Issue or None
        Why there can be no trace.
    why : Why
    player : Player
    computing : Computing

    Signals
    -------
    moved() : another event, or none
    state_changed() : playing, busy, refused
    """

    moved = Signal()
    state_changed = Signal()

    def __init__(
        self,
        session: Session,
        training: TrainingController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.cursor: Cursor | None = None
        self.branch = 0
        self.stride: Stride | None = None
        self.issue: Issue | None = None
        self.why = Why.NOTHING
        self.player = Player(self)
        self.computing = Computing(session, training.history, self)
        self._session = session
        self._training = training
        self._following = Following(session, training)
        self._then: Then | None = None  # where the trace being computed is entered
        self._is_jump = False
        self._looked_at: tuple[Moment, int] | None = None  # and not shown yet
        # Whoever shows the events shows their samples too, however fast they come.
        self._sample = Follower(self._show_sample, self, is_patient=True)
        self._level: Level | None = None  # chosen; None: as fine as one can read
        self._scope = EVERYTHING
        self.computing.done.connect(self._on_done)
        self.computing.failed.connect(self._on_failed)
        self.computing.changed.connect(self.state_changed)
        self.player.changed.connect(self.state_changed)
        session.document_changed.connect(self._on_document_changed)
        session.document_replaced.connect(self._forget)
        session.dataset_changed.connect(self._on_dataset_changed)
        training.state_changed.connect(self._on_training)

    # --- what can be seen -----------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Whether a trace is being computed."""
        return self.computing.is_busy

    @property
    def is_playing(self) -> bool:
        """Whether it goes on by itself."""
        return self.player.is_playing

    @property
    def timeline(self) -> Timeline | None:
        """The history of the training."""
        return self._training.history.timeline

    @property
    def update(self) -> int:
        """Number of the update looked at, from 1; 0: none."""
        return self.cursor.trace.moment.before.update + 1 if self.cursor else 0

    @property
    def updates(self) -> range:
        """Numbers of the updates that can be gone to, from the first to the latest."""
        overview = self._training.history.overview
        if overview is None or self.cursor is None:
            return range(0)
        return range(overview.first + 1, overview.way(self.branch).tip + 2)

    @property
    def has_moved(self) -> bool:
        """Whether the parameters have moved where the cursor stands."""
        return self.cursor is not None and is_behind_move(self.cursor)

    @property
    def can_go_back(self) -> bool:
        """Whether there is an event before."""
        if self.cursor is None:
            return False
        return not self.cursor.is_first or self.update > self.updates.start

    @property
    def here(self) -> Bookmark | None:
        """The event it stands at, as a bookmark."""
        cursor = self.cursor
        if cursor is None:
            return None
        return Bookmark(self.branch, self.update, cursor.event.first, cursor.level)

    # --- beginning ------------------------------------------------------------------

    def begin(self, then: "Then | None" = None) -> None:
        """Make the trace of the update that comes next, unless there is one.

        Where it is entered, `then` makes of its first event.
        """
        if self.cursor is not None or self.is_busy:
            return
        if self._training.is_running:
            self._refuse(Why.TRAINING)
            return
        history, network = self._training.history, self._session.network
        issue = hindrance(self._session)
        if issue is not None or network is None:
            self._refuse(Why.NOTHING, issue)
            return
        self.issue = None
        self._then, self._is_jump = then, False
        self._following.forget()
        loan, place = self.computing.loan(), history.place
        if loan is None or place is None:
            self.computing.do(first_job(self._session, network, history.limit), 0)
            return
        job = partial(look_at, loan, place, self._following.edited())
        self.computing.do(job, self.computing.distance(place))

    def _refuse(self, why: Why, issue: Issue | None = None) -> None:
        if (why, issue) != (self.why, self.issue):  # news, not the answer to a look
            self.why, self.issue = why, issue
            self.state_changed.emit()

    # --- what was computed ----------------------------------------------------------

    def cancel(self) -> None:
        """Give up what is being computed, and stay."""
        if self.is_busy:
            self.player.pause()
            self.computing.cancel()

    def _on_done(self, made: Made | None) -> None:
        if made is None:
            self.pause()
            self._refuse(Why.NOT_FINITE)
            return
        history, parameters = self._training.history, self._session.parameters
        if made.timeline is not None and parameters is not None:
            history.begin(made.timeline, parameters)
        elif made.overview is not None:
            history.overview = made.overview
        self.branch = made.place.branch
        cursor = Cursor(made.trace, self._level_of(made))
        cursor = cursor.with_scope(within(self._scope, made.trace))
        then = self._then
        cursor = cursor if then is None else then(cursor)
        self._put(cursor, made.losses, is_jump=self._is_jump)
        self._meet(made.met)

    def _level_of(self, made: Made) -> Level:
        if self.stride is not None:
            return Level.PHASE
        return self._level or readable(made.trace)

    def _on_failed(self, issue: Issue) -> None:
        self.pause()
        self._refuse(Why.NOTHING, issue)

    def _meet(self, met: Met | None) -> None:
        if met is not None:
            self.pause()
            self._training.breakpoints.meet(met)
            self.state_changed.emit()

    # --- standing still -------------------------------------------------------------

    def pause(self) -> None:
        """Stand still."""
        self.player.pause()

    def shut_down(self) -> None:
        """Stand still and wait until no thread of this runs."""
        self.pause()
        self.computing.shut_down()

    # --- the document follows -------------------------------------------------------

    def _put(
        self, cursor: Cursor, losses: Losses | None = None, *, is_jump: bool = False
    ) -> None:
        is_new = self.cursor is None or self.cursor.trace is not cursor.trace
        self.cursor = cursor
        if not (is_new and self.why is Why.CHANGED):
            self.why = Why.NOTHING  # the news of an edit stays for the first event
        self.branch = self._following.move(
            cursor, self.branch, is_jump=is_jump, losses=losses
        )
        self._look_at_sample(cursor)
        self.moved.emit()

    def _look_at_sample(self, cursor: Cursor) -> None:
        """Let the canvas show the sample that the event is about."""
        sample = cursor.event.sample
        sample = cursor.scope.sample if sample is None else sample
        if sample is not None:
            self._looked_at = cursor.trace.moment, sample
            self._sample.ask()

    def show_sample(self) -> None:
        """Show the sample of the last event that is about one, if it waits."""
        self._sample.catch_up()

    def _show_sample(self) -> None:
        if self._looked_at is not None:
            moment, sample = self._looked_at
            self._looked_at = None
            row = int(moment.rows[sample])
            show_row(self._session, moment.out[0][sample], row)

    # --- what ends a trace ----------------------------------------------------------

    def _on_document_changed(self, changes: tuple[Change, ...]) -> None:
        if self._following.is_moving:
            return
        effect = effect_of(changes)
        if effect is Effect.TUNE:
            rate = self._session.document.settings.learning_rate
            is_other = self.cursor and self.cursor.trace.moment.rate != rate
            effect = Effect.NUMBERS if is_other else Effect.NONE
        if effect >= Effect.NUMBERS:
            self._end(Why.CHANGED)

    def _on_dataset_changed(self) -> None:
        self._end(Why.CHANGED)

    def _on_training(self) -> None:
        if self._training.is_running:
            if self.why is not Why.TRAINING:
                self._end(Why.TRAINING)
        elif self.why is Why.TRAINING:
            self._refuse(Why.NOTHING)

    def _forget(self) -> None:
        self._level, self._scope, self.stride = None, EVERYTHING, None
        self._end(Why.NOTHING)
        self.why = Why.NOTHING
        self.moved.emit()

    def _end(self, why: Why) -> None:
        """Give up the trace; the next look makes another one."""
        had = self.cursor is not None
        self.pause()
        self.computing.cancel()
        self.cursor = self._looked_at = None
        self._following.forget()
        if had or why is Why.TRAINING:
            self.why = why
        self.issue = None
        self.moved.emit()
