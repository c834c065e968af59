"""Going through updates event by event, with the document following the weights."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from engine.data.dataset import Dataset
from engine.document.document import Change
from engine.document.elements import Settings
from engine.errors import Code, EngineError, Issue
from engine.network.network import Network, Parameters
from engine.training.problem import make_problem
from engine.training.run.outcome import keep_trained, put_back
from engine.training.run.run_state import StopReason, TrainState
from engine.training.timeline.timeline import Timeline
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Level, Position, TracePhase
from engine.training.trace.events import EVERYTHING, Scope
from engine.training.trace.trace import Trace
from gui.session import Session
from gui.session.samples import show_row, view_issue
from gui.training.controller import TrainingController
from gui.training.effects import Effect, effect_of
from gui.training.state import Reached
from gui.widgets.background import Background

QUICK = 500_000  # numbers that an update touches in some milliseconds
MOST_TERMS = 2000  # of an update that one would go through one by one
SLOWEST, FASTEST = 1, 60  # events per second


class Why(StrEnum):
    """Why there is no event to be seen, or a first one again."""

    NOTHING = ""
    CHANGED = "changed"  # numbers or settings were edited: the trace starts again
    TRAINING = "training"  # training runs
    NOT_FINITE = "not_finite"  # learning has ended in numbers that are none


@dataclass(frozen=True, slots=True)
class _Entry:
    """A change of the weights that this made: how to find it in the undo history."""

    before: int  # number of updates
    after: int
    index: int  # of the history, behind it


class Stepping(QObject):
    """A cursor in the trace of an update, and the ways on, also to other updates.

    What the cursor has passed is done: behind the event that moves the parameters the
    document has the new ones, which is one entry of the undo history for each update,
    and before it the old ones. An edit of anything that matters ends the trace.

    Attributes
    ----------
    cursor : Cursor or None
        Where it stands; None while there is no trace.
    timeline : Timeline or None
        The updates gone through.
    issue : Issue or None
        Why there can be no trace.
    why : Why

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
        self.timeline: Timeline | None = None
        self.issue: Issue | None = None
        self.why = Why.NOTHING
        self._session = session
        self._training = training
        self._work = Background(self)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)
        self._at_end = False  # where the trace that is being computed is entered
        self._document_at = 0  # number of updates that the document has the numbers of
        self._entries: list[_Entry] = []
        self._is_moving = False
        self._level: Level | None = None  # chosen; None: as fine as one can read
        self._scope = EVERYTHING
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self.set_pace(2)
        session.document_changed.connect(self._on_document_changed)
        session.document_replaced.connect(self._forget)
        session.dataset_changed.connect(self._on_dataset_changed)
        training.state_changed.connect(self._on_training)

    # --- what can be seen -----------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Whether a trace is being computed."""
        return self._work.is_busy

    @property
    def is_playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._clock.isActive()

    @property
    def update(self) -> int:
        """Number of the update looked at, from 1; 0: none."""
        return self.cursor.trace.moment.before.update + 1 if self.cursor else 0

    @property
    def updates(self) -> range:
        """Numbers of the updates that can be gone to, from the first to the latest."""
        if self.timeline is None:
            return range(0)
        first, last = self.timeline.branches[0].start, self.timeline.branch.tip
        return range(first + 1, last + 2)

    @property
    def has_moved(self) -> bool:
        """Whether the parameters have moved where the cursor stands."""
        return self.cursor is not None and _is_behind_move(self.cursor)

    @property
    def can_go_back(self) -> bool:
        """Whether there is an event before."""
        if self.cursor is None or self.timeline is None:
            return False
        first = self.timeline.branches[0].start + 1
        return not self.cursor.is_first or self.update > first

    # --- beginning ------------------------------------------------------------------

    def begin(self) -> None:
        """Make the trace of the update that comes next, unless there is one."""
        if self.cursor is not None or self.is_busy:
            return
        session = self._session
        if self._training.is_running:
            self._refuse(Why.TRAINING)
            return
        issue = session.compiled.issues[0] if session.compiled.issues else None
        issue = issue or view_issue(session)
        network, dataset, parameters = (
            session.network,
            session.dataset,
            session.parameters,
        )
        if issue or network is None or dataset is None or parameters is None:
            self._refuse(Why.NOTHING, issue or Issue(Code.NETWORK_EMPTY))
            return
        settings = session.document.settings
        state = self._training.state
        if state is None or state.parameters != parameters:
            state = TrainState(parameters)
        self.issue = None
        self._entries.clear()
        self._document_at = state.update
        self._at_end = False
        size = settings.batch_size or dataset.n_samples
        work = partial(_begin, network, dataset, settings, state)
        self._do(work, network.n_parameters * min(size, dataset.n_samples))

    def _refuse(self, why: Why, issue: Issue | None = None) -> None:
        if (why, issue) != (self.why, self.issue):  # news, not the answer to a look
            self.why, self.issue = why, issue
            self.state_changed.emit()

    def _do(self, work: "partial[_Made] | partial[_Made | None]", cost: int) -> None:
        """Compute at once what takes no time, and all else in a thread."""
        if cost > QUICK:
            self._work.start(work)
            self.state_changed.emit()
            return
        try:
            made = work()
        except EngineError as error:
            self._on_failed(error.issue)
        else:
            self._on_done(made)

    def _on_done(self, made: object) -> None:
        if not isinstance(made, _Made):
            self.pause()
            self._refuse(Why.NOT_FINITE)
            return
        self.timeline = made.timeline
        cursor = Cursor(made.trace, self._level or self._readable(made.trace))
        cursor = cursor.with_scope(_within(self._scope, made.trace))
        if self._at_end:
            cursor = replace(cursor, index=len(cursor.events) - 1)
        self._put(cursor)

    def _on_failed(self, issue: Issue) -> None:
        self.pause()
        self._refuse(Why.NOTHING, issue)

    def _readable(self, trace: Trace) -> Level:
        for level in (Level.TERM, Level.PERCEPTRON):
            if len(trace.events(level)) <= MOST_TERMS:
                return level
        return Level.LAYER

    # --- going ----------------------------------------------------------------------

    def next(self) -> None:
        """Go to the next event, after the last one to the next update."""
        cursor = self.cursor
        if cursor is None or self.is_busy:
            self.begin()
        elif cursor.is_last:
            self.go_to_update(self.update + 1)
        else:
            self._put(cursor.next())

    def previous(self) -> None:
        """Go to the event before, from the first one to the update before."""
        cursor = self.cursor
        if cursor is None or self.is_busy or not self.can_go_back:
            return
        if cursor.is_first:
            self.go_to_update(self.update - 1, at_end=True)
        else:
            self._put(cursor.previous())

    def go_to_update(self, number: int, *, at_end: bool = False) -> None:
        """Go to the first or the last event of an update, from 1."""
        timeline = self.timeline
        if timeline is None or self.cursor is None or self.is_busy:
            return
        update = number - 1
        if update < timeline.branches[0].start:
            return
        self._at_end = at_end
        moment = self.cursor.trace.moment
        cost = moment.network.n_parameters * moment.n_samples
        self._do(partial(_at_update, timeline, update), cost)

    def home(self) -> None:
        """Go to the first event of the phase."""
        if self.cursor is not None:
            self._put(self.cursor.phase_start())

    def end(self) -> None:
        """Go to the last event of the phase."""
        if self.cursor is not None:
            self._put(self.cursor.phase_end())

    def go_to_phase(self, phase: TracePhase) -> None:
        """Go to the first event of a phase."""
        if self.cursor is not None:
            self._put(self.cursor.to_phase(phase))

    def go_to_index(self, index: int) -> None:
        """Go to an event by its number, from 0."""
        if self.cursor is not None:
            last = len(self.cursor.events) - 1
            self._put(replace(self.cursor, index=min(max(index, 0), last)))

    def go_to_place(self, place: Position) -> None:
        """Run to the event that covers a place."""
        if self.cursor is not None:
            self._put(self.cursor.to(place))

    def coarser(self) -> None:
        """Look at larger events."""
        if self.cursor is not None:
            self._keep_level(self.cursor.coarser())

    def finer(self) -> None:
        """Look at smaller events."""
        if self.cursor is not None:
            self._keep_level(self.cursor.finer())

    def set_level(self, level: Level) -> None:
        """Stay at the same place and look at events of a level."""
        if self.cursor is not None:
            self._keep_level(self.cursor.at_level(level))

    def _keep_level(self, cursor: Cursor) -> None:
        self._level = cursor.level
        self._put(cursor)

    def set_scope(self, scope: Scope) -> None:
        """Limit the events to a perceptron, to a sample, or to nothing."""
        self._scope = scope
        if self.cursor is not None:
            self._put(self.cursor.with_scope(_within(scope, self.cursor.trace)))

    # --- going by itself ------------------------------------------------------------

    def play(self) -> None:
        """Go on by itself."""
        self.begin()
        if self.cursor is not None:
            self._clock.start()
            self.state_changed.emit()

    def pause(self) -> None:
        """Stand still."""
        if self._clock.isActive():
            self._clock.stop()
            self.state_changed.emit()

    def toggle(self) -> None:
        """Go on by itself, or stand still."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def set_pace(self, events_per_second: int) -> None:
        """Go so fast by itself."""
        pace = min(max(events_per_second, SLOWEST), FASTEST)
        self._clock.setInterval(round(1000 / pace))

    def _tick(self) -> None:
        if not self.is_busy:
            self.next()

    def shut_down(self) -> None:
        """Stand still and wait until no thread of this runs."""
        self.pause()
        self._work.shut_down()

    # --- the document follows -------------------------------------------------------

    def _put(self, cursor: Cursor) -> None:
        is_new = self.cursor is None or self.cursor.trace is not cursor.trace
        self.cursor = cursor
        if not (is_new and self.why is Why.CHANGED):
            self.why = Why.NOTHING  # the news of an edit stays for the first event
        self._is_moving = True
        try:
            self._move_document(cursor)
        finally:
            self._is_moving = False
        self._show_sample(cursor)
        self.moved.emit()

    def _move_document(self, cursor: Cursor) -> None:
        """Give the document the numbers of before or behind the event that moves."""
        moment, network = cursor.trace.moment, self._session.network
        is_behind = _is_behind_move(cursor)
        wanted = moment.before.update + is_behind
        if wanted == self._document_at or network is None:
            return
        state = moment.after if is_behind else moment.before
        go = self._go_forward if wanted > self._document_at else self._go_back
        loss = moment.loss if is_behind else None
        self._training.keep_step(
            partial(go, network, state.parameters, wanted),
            Reached(state, moment.problem.n_batches, loss),
        )
        self._document_at = wanted

    def _go_forward(self, network: Network, parameters: Parameters, to: int) -> None:
        session, document = self._session, self._session.document
        n = to - self._document_at
        session.do(keep_trained(document, document, network, parameters, n))
        self._entries.append(_Entry(self._document_at, to, session.stack.index()))

    def _go_back(self, network: Network, parameters: Parameters, to: int) -> None:
        """Take back the entries made here as long as they are the last ones."""
        session, at = self._session, self._document_at
        while self._entries and at > to and self._entries[-1].before >= to:
            entry = self._entries[-1]
            if (entry.after, entry.index) != (at, session.stack.index()):
                break
            self._entries.pop()
            session.stack.undo()
            at = entry.before
        if at != to:
            session.do(put_back(session.document, network, parameters))
            self._entries.clear()

    def _show_sample(self, cursor: Cursor) -> None:
        """Let the canvas show the sample that the event is about."""
        sample = cursor.event.sample
        sample = cursor.scope.sample if sample is None else sample
        if sample is not None:
            moment = cursor.trace.moment
            row = int(moment.rows[sample])
            show_row(self._session, moment.out[0][sample], row)

    # --- what ends a trace ----------------------------------------------------------

    def _on_document_changed(self, changes: tuple[Change, ...]) -> None:
        if self._is_moving:
            return
        effect = effect_of(changes)
        if effect is Effect.TUNE:
            rate = self._session.document.settings.learning_rate
            is_other = self.cursor and self.cursor.trace.moment.rate != rate
            effect = Effect.BREAK if is_other else Effect.NONE
        if effect is Effect.BREAK:
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
        self._level, self._scope = None, EVERYTHING
        self._end(Why.NOTHING)
        self.why = Why.NOTHING
        self.moved.emit()

    def _end(self, why: Why) -> None:
        """Give up the trace; the next look makes another one."""
        had = self.cursor is not None
        self.pause()
        self._work.cancel()
        self.cursor = self.timeline = None
        self._entries.clear()
        if had or why is Why.TRAINING:
            self.why = why
        self.issue = None
        self.moved.emit()


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    """A trace and the history that it belongs to."""

    timeline: Timeline
    trace: Trace


def _begin(
    network: Network, dataset: Dataset, settings: Settings, state: TrainState
) -> _Made:
    problem = make_problem(network, dataset, settings, even_without_slope=True)
    timeline = Timeline(problem, state)
    return _Made(timeline, timeline.trace_at(state.update))


def _at_update(timeline: Timeline, update: int) -> _Made | None:
    """Return the trace that begins after so many updates, learning up to there.

    None where learning ends before, in numbers that are not finite.
    """
    tip = timeline.branch.tip
    if update > tip:
        trainer = timeline.go_to(tip)
        while trainer.update < update:
            trainer.resume()  # one looks on where a training would be content
            trainer.run(update - trainer.update)
            if trainer.stop and trainer.stop.reason is StopReason.NOT_FINITE:
                return None
        timeline.keep(trainer, trainer.frame())
    return _Made(timeline, timeline.trace_at(update))


def _is_behind_move(cursor: Cursor) -> bool:
    """Tell whether the event moves the parameters, or they have moved before it."""
    events = cursor.events
    moves = events.phase_range(TracePhase.UPDATE)
    if moves:
        return cursor.index >= moves.stop - 1
    return events.phase_of(cursor.index) is TracePhase.REEVALUATE


def _within(scope: Scope, trace: Trace) -> Scope:
    """Return what of a scope is in a trace: the last batch may have fewer samples."""
    n, sizes = trace.moment.n_samples, trace.moment.network.sizes
    unit, sample = scope
    if sample is not None:
        sample = min(sample, n - 1)
    if unit is not None and not (unit[0] < len(sizes) and unit[1] < sizes[unit[0]]):
        unit = None
    return Scope(unit, sample)
