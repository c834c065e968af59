"""The controller: the window's side of training."""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from engine.document.document import Change, Document, Edit
from engine.document.edits import back_to_start
from engine.document.elements import Settings
from engine.errors import Issue
from engine.network.network import Parameters
from engine.training.evaluate import Score
from engine.training.initialise import new_start
from engine.training.notices.notice import Notice
from engine.training.run.outcome import keep_trained
from engine.training.run.run_state import Frame, Stop
from gui.session import Session
from gui.training.breakpoints.list import Breakpoints, Met, Watched
from gui.training.curve_book import CurveBook
from gui.training.curves import Curves
from gui.training.effects import Effect, effect_of
from gui.training.frame_clock import FrameClock
from gui.training.gate import Gate
from gui.training.history.history import RunHistory
from gui.training.history.overview import Overview, Place
from gui.training.job import Goal, Job, Past, Ticket
from gui.training.mailbox import Delivery, Mailbox
from gui.training.obstacles import first_obstacle, obstacles_of
from gui.training.state import Held, Losses, Reached, Run, State, is_same_structure
from gui.widgets.turns import turns

if TYPE_CHECKING:
    from gui.training.worker import TrainingWorker

# The worker is made to let go of the interpreter after this time at the latest. The
# usual 5 ms, several times in one frame, are what makes a window stutter.
SWITCH_INTERVAL_S = 0.0005
PANELS_S = 0.001  # in one frame, but at least one panel
LONGEST_WAIT_S = 30.0  # for one update of the largest network


class TrainingController(QObject):
    """Runs, pauses and resets the training of the session's document.

    While training runs the session shows its numbers; when it ends they go into the
    document as one entry of the undo history. Running again goes on with the same
    trainer, unless something that matters was edited in between. What was learnt can be
    gone back to in `history`; other weights or another rate there begin a branch.

    Attributes
    ----------
    book : CurveBook
        The curves of all branches.
    history : RunHistory
    breakpoints : Breakpoints

    Signals
    -------
    state_changed() : running or not, what can be done, the speed
    progressed() : update number and loss, several times a second
    plots_changed() : the curves have grown or begun anew
    failed(issue) : why there is no training
    settings_changed() : loss, rule or data are other ones; it may be able to run now
    """

    state_changed = Signal()
    progressed = Signal()
    plots_changed = Signal()
    failed = Signal(object)
    settings_changed = Signal()

    _begin_asked = Signal(object, object)
    _go_on_asked = Signal(object)
    _pause_asked = Signal()
    _speed_asked = Signal(object)
    _tune_asked = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.book = CurveBook()
        self.history = RunHistory(self)
        self.breakpoints = Breakpoints(self)
        self.speed: float | None = None
        self.stop_reason: Stop | None = None
        self.noticed_of_units: tuple[Notice, ...] = ()
        self.noticed_of_run: tuple[Notice, ...] = ()
        self._session = session
        self._state = State.IDLE
        self._run: Run | None = None
        self._frame: Frame | None = None
        self._held: Held | None = None
        self._reached: Reached | None = None
        self._is_stale = False  # something was edited since the run began
        self._is_committing = False
        self._thread: QThread | None = None
        self._worker: TrainingWorker | None = None
        self._gate = Gate()
        self._mailbox = Mailbox()
        self._clock = FrameClock(self._gate, self)
        self._clock.beat.connect(self._on_beat)
        self._usual_interval_s = sys.getswitchinterval()
        session.document_changed.connect(self._on_document_changed)
        session.document_replaced.connect(self._on_document_replaced)
        session.compiled_changed.connect(self.state_changed)
        session.dataset_changed.connect(self._on_dataset_changed)

    # --- what can be seen ---------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Whether a run is under way, also while it is prepared."""
        return self._state is not State.IDLE

    @property
    def is_preparing(self) -> bool:
        """Whether the worker still builds the problem."""
        return self._state is State.PREPARING

    @property
    def can_run(self) -> bool:
        """Whether there is a network without faults, and data that suit it."""
        return not self.obstacles()

    @property
    def update(self) -> int:
        """Number of updates since the weights were last set otherwise."""
        if self._reached:
            return self._reached.update
        return self._frame.update if self._frame else 0

    @property
    def epoch(self) -> int:
        """Number of the epoch of the last update, from 1; 0 before the first."""
        n = self.update
        return (n - 1) // self.n_batches + 1 if n else 0

    @property
    def batch(self) -> int:
        """Number of the last batch in its epoch, from 1; 0 before the first."""
        n = self.update
        return (n - 1) % self.n_batches + 1 if n else 0

    @property
    def n_batches(self) -> int:
        """Number of updates in an epoch."""
        if self._reached:
            return self._reached.n_batches
        return self._frame.n_batches if self._frame else 0

    @property
    def loss(self) -> float | None:
        """Loss of the last batch."""
        if self._reached:
            return self._reached.loss
        return self._frame.loss if self._frame else None

    @property
    def curves(self) -> Curves:
        """The curves up to where learning stands."""
        return self.book.current

    @property
    def previous(self) -> Curves | None:
        """The curves of the training before this one."""
        return self.book.previous

    @property
    def train_score(self) -> Score | None:
        """Loss and accuracy of the samples to learn from, when last measured."""
        return self._frame.train if self._frame else None

    @property
    def held_out_score(self) -> Score | None:
        """Loss and accuracy of the samples held out, when last measured."""
        return self._frame.held_out if self._frame else None

    @property
    def score_cost(self) -> tuple[float, float]:
        """Seconds that the last scores took, and the share of the time they take."""
        frame = self._frame
        return (frame.score_seconds, frame.score_share) if frame else (0.0, 0.0)

    # --- what can be asked --------------------------------------------------------

    def run(self) -> None:
        """Train until paused or a stop condition holds."""
        self._start(Goal.ON)

    def one_update(self) -> None:
        """Make one update."""
        self._start(Goal.UPDATE)

    def one_epoch(self) -> None:
        """Train to the end of the epoch under way."""
        self._start(Goal.EPOCH)

    def pause(self) -> None:
        """End the run; its numbers go into the document as soon as it has ended."""
        if self._state is State.PREPARING:
            self._drop_run()
        elif self._state is State.RUNNING:
            self._set_state(State.ENDING)
            self._pause_asked.emit()

    def pause_and_wait(self) -> None:
        """End the run and return when its numbers are in the document.

        For those who need the document as it is: saving, opening another, undo.
        """
        self.pause()
        if self._run is None:
            return
        self._gate.open()
        if self._run.ticket.is_over.wait(LONGEST_WAIT_S):
            self._finish()
        else:
            self._drop_run()

    def refuse(self) -> None:
        """Say what is first to be mended, and do nothing."""
        found = self.obstacles()
        if found:
            self.failed.emit(found[0])

    def toggle(self) -> None:
        """Pause if running, else run."""
        if self.is_running:
            self.pause()
        else:
            self.run()

    def keep_step(
        self,
        change: Callable[[], None],
        place: Place,
        losses: Losses | None = None,
    ) -> None:
        """Change the document in a way that is going in time and not an edit of it.

        Parameters
        ----------
        change : callable
            Gives the document the numbers of a place of the history.
        place : Place
            Where the next run goes on.
        losses : Losses, optional
            Of the batches of updates that were made just now.
        """
        self._is_committing = True
        try:
            change()
        finally:
            self._is_committing = False
        overview, parameters = self.history.overview, self._session.parameters
        if overview is None or parameters is None:
            return
        self.history.stand(place, parameters)
        if losses is None:
            self.book.go_to(overview, place)
            self._show_place(overview, place)
            return
        curves = self.book.grow(overview, place)
        curves.n_batches = overview.n_batches
        curves.loss.extend(losses.updates, losses.values)
        self.book.keep()
        self._show_place(overview, place, float(losses.values[-1]))

    def remove_branch(self, number: int) -> None:
        """Forget a branch of the history, and its curve."""
        if self.history.can_remove(number):
            self.history.remove(number)
            self.book.remove(number)
            self.plots_changed.emit()

    def watched(self) -> Watched:
        """Return the conditions that going on stops at."""
        network, dataset = self._session.network, self._session.dataset
        if network is None or dataset is None:
            return Watched()
        return self.breakpoints.watched(network, dataset.n_samples)

    def back_to_start(self) -> None:
        """Give all weights and biases the values they had at the start."""
        self._set_numbers(back_to_start)

    def new_random_start(self) -> None:
        """Draw other weights and biases, with the next seed."""
        self._draw(self._session.document.settings.seed + 1)

    def draw_again(self) -> None:
        """Draw weights and biases with the seed of the settings."""
        self._draw(self._session.document.settings.seed)

    def set_speed(self, updates_per_second: float | None) -> None:
        """Keep to a pace; None: as fast as it goes."""
        if updates_per_second != self.speed:
            self.speed = updates_per_second
            self._speed_asked.emit(updates_per_second)
            self.state_changed.emit()

    def shutdown(self) -> None:
        """End training and its thread; what was learnt is kept."""
        self.pause_and_wait()
        if self._thread is not None:
            self._thread.quit()
            self._thread.wait()
            self._thread = None
            self._held = self._reached = None
            self.history.forget()

    # --- starting -----------------------------------------------------------------

    def obstacles(self) -> tuple[Issue, ...]:
        """Return everything that is to be mended before training can run."""
        return obstacles_of(self._session)

    def _start(self, goal: Goal) -> None:
        if self.is_running:
            return
        session = self._session
        obstacle = first_obstacle(session)
        if obstacle is not None:
            self.failed.emit(obstacle)
            return
        network, dataset, parameters = (
            session.network,
            session.dataset,
            session.parameters,
        )
        assert network is not None  # noqa: S101  there is no obstacle
        assert dataset is not None  # noqa: S101
        assert parameters is not None  # noqa: S101
        settings = session.document.settings
        job = Job(network, dataset, settings, parameters)
        past = self._past()
        goes_on = self._held is not None and self._held.goes_on_with(job, past)
        if past.timeline is None:
            self._forget()
        self._ensure_thread()
        self.stop_reason = None
        self.breakpoints.meet(None)
        ticket = Ticket(goal, settings, past, self.watched())
        self._run = Run(ticket, session.document, network)
        self._held = Held(network, dataset, settings, parameters)
        sys.setswitchinterval(SWITCH_INTERVAL_S)
        turns.begin()
        self._clock.start()
        if goes_on:
            self._go_on_asked.emit(ticket)
            self._set_state(State.RUNNING)
        else:
            self._begin_asked.emit(ticket, job)
            self._set_state(State.PREPARING)

    def _past(self) -> Past:
        """Return the history as it is lent to a run."""
        history = self.history
        return Past(
            history.lock,
            history.limit,
            history.timeline,
            history.place,
            history.is_edited,
        )

    def _ensure_thread(self) -> None:
        if self._thread is not None:
            return
        thread = QThread(self)
        thread.setObjectName("training")
        # With all that trains; the first picture of the window needs none of it.
        from gui.training.worker import TrainingWorker  # noqa: PLC0415

        worker = TrainingWorker(self._gate, self._mailbox)
        worker.moveToThread(thread)
        thread.finished.connect(worker.deleteLater)
        self._begin_asked.connect(worker.begin)
        self._go_on_asked.connect(worker.go_on)
        self._pause_asked.connect(worker.pause)
        self._speed_asked.connect(worker.set_speed)
        self._tune_asked.connect(worker.tune)
        worker.prepared.connect(self._on_prepared)
        worker.refused.connect(self._on_refused)
        worker.ended.connect(self._on_ended)
        self._thread = thread
        self._worker = worker
        thread.start()
        self._speed_asked.emit(self.speed)

    # --- what the worker says -----------------------------------------------------

    def _on_prepared(self, ticket: Ticket) -> None:
        if self._run and ticket is self._run.ticket and self.is_preparing:
            self._set_state(State.RUNNING)

    def _on_refused(self, ticket: Ticket, issue: Issue) -> None:
        if self._run and ticket is self._run.ticket:
            self._drop_run()
            self.failed.emit(issue)

    def _on_ended(self, ticket: Ticket) -> None:
        if self._run and ticket is self._run.ticket:
            self._finish()

    # --- frames -------------------------------------------------------------------

    def _on_beat(self, number: int) -> None:
        """Show what is new by turns, so that no frame takes long."""
        turn = number % 3
        if turn == 0:
            self._take_frames()
            self._show_numbers()  # on the canvas; panels ask for their turn
        elif turn == 1:
            turns.give(PANELS_S)
        else:
            self.progressed.emit()
            self.plots_changed.emit()
            self.history.changed.emit()

    def _take_frames(self) -> None:
        ticket = self._run.ticket if self._run else None
        for delivery in self._mailbox.take():
            if self._run and delivery.ticket is ticket:
                self._follow(delivery)
                if self._run.first_update is None:
                    self._run = replace(self._run, first_update=delivery.frame.update)
                self._frame, self._reached = delivery.frame, None
                self.noticed_of_units = delivery.of_units
                self.noticed_of_run = delivery.of_run

    def _follow(self, delivery: Delivery) -> None:
        """Take over where the history stands, and what the curves have grown by."""
        trail, frame = delivery.trail, delivery.frame
        if trail is None or self._held is None or self._run is None:
            return
        self.history.arrive(trail.timeline, trail.overview, trail.place)
        if self._run.first_update is None:
            began = Place(trail.place.branch, frame.update)
            self.history.remember(began, self._held.parameters)
        self.book.grow(trail.overview, trail.place).take(frame)
        self.book.keep()
        if trail.met is not None:
            self.breakpoints.meet(Met(trail.met, frame.update, trail.place.branch))

    def _show_numbers(self) -> None:
        run, frame, network = self._run, self._frame, self._session.network
        if run and frame and network and is_same_structure(network, run.network):
            self._session.set_live(frame.parameters, frame.update)

    # --- ending -------------------------------------------------------------------

    def _finish(self) -> None:
        """Put what was learnt into the document."""
        self._take_frames()
        run, frame, is_stale = self._run, self._frame, self._is_stale
        if run is None or frame is None:
            self._rest()
            return
        self.stop_reason = frame.stop
        self._commit(run, frame)
        if self._session.is_live:
            self._session.set_live(None)
        if is_stale:
            self._forget()
        else:
            self._stand_at_end(frame)
        self._rest()  # panels that waited for their turn now see how it has ended
        self.plots_changed.emit()
        self.progressed.emit()
        self.state_changed.emit()

    def _commit(self, run: Run, frame: Frame) -> None:
        session = self._session
        n_updates = frame.update - (run.first_update or 0)
        if n_updates:
            self._is_committing = True
            edit = keep_trained(
                run.base, session.document, run.network, frame.parameters, n_updates
            )
            session.do(edit)
            self._is_committing = False
        if self._held is not None:
            place = self.history.place
            held = replace(self._held, parameters=frame.parameters, place=place)
            self._held = held

    def _stand_at_end(self, frame: Frame) -> None:
        """Note what the document's numbers are known by where a run has ended."""
        place, parameters = self.history.place, self._session.parameters
        if place is not None and parameters is not None:
            self.history.stand(place, frame.parameters)
            self.history.follow(parameters)  # some may have been edited meanwhile

    def _drop_run(self) -> None:
        """End the run and forget it."""
        if self._run is not None:
            self._run.ticket.is_cancelled.set()
        self._held = None
        self._rest()
        self._mailbox.take()
        if self._session.is_live:
            self._session.set_live(None)
        self.state_changed.emit()

    def _rest(self) -> None:
        self._run = None
        self._is_stale = False
        self._state = State.IDLE
        self._clock.stop()
        turns.end()
        sys.setswitchinterval(self._usual_interval_s)

    def _forget(self) -> None:
        """Begin to count anew: the weights are no longer those that were reached."""
        self.stop_reason = None
        self.noticed_of_units = self.noticed_of_run = ()
        self.book.forget()
        self.history.forget()
        self.breakpoints.meet(None)
        self._frame = self._reached = None

    def _set_state(self, state: State) -> None:
        self._state = state
        self.state_changed.emit()

    # --- edits --------------------------------------------------------------------

    def _set_numbers(self, edit_of: Callable[[Document], Edit]) -> None:
        self.pause_and_wait()
        self._session.do(edit_of(self._session.document))
        self._begin_anew()

    def _draw(self, seed: int) -> None:
        self.pause_and_wait()
        network = self._session.network
        if network is not None:
            self._session.do(new_start(self._session.document, network, seed))
            self._begin_anew()

    def _begin_anew(self) -> None:
        """Begin to count anew, unless the numbers are known from the history."""
        if self.history.is_edited:
            self._forget()
            self._tell_all()

    def _on_document_changed(self, changes: tuple[Change, ...]) -> None:
        if any(isinstance(change.after, Settings) for change in changes):
            self.settings_changed.emit()
        if self._is_committing:
            return
        effect = effect_of(changes)
        if effect is Effect.BREAK:
            if self.is_running:
                self._is_stale = True
                self.pause()
            else:
                self._forget()
                self._tell_all()
        elif effect is Effect.NUMBERS:
            self._follow_numbers()
        elif self.is_running:
            if effect is Effect.TUNE:
                self._tune_asked.emit(self._session.document.settings)
            self._show_numbers()  # the session has just gone back to the document's

    def _follow_numbers(self) -> None:
        """Find out where learning stands with other weights."""
        parameters = self._session.parameters
        if self.is_running:
            self.pause()
        elif self.history.is_new or parameters is None:
            self._forget()
            self._tell_all()
        else:
            self._go_to_numbers(parameters)

    def _go_to_numbers(self, parameters: Parameters) -> None:
        history = self.history
        is_known = history.follow(parameters)
        overview, place = history.overview, history.place
        if overview is None or place is None:
            return
        if is_known:
            self.book.go_to(overview, place)
        self._show_place(overview, place)

    def _show_place(
        self, overview: Overview, place: Place, loss: float | None = None
    ) -> None:
        """Show that learning stands at a place of the history."""
        self.stop_reason = None
        self.noticed_of_units = self.noticed_of_run = ()
        self._frame = None  # the scores were of other weights
        self._reached = Reached(place.update, overview.n_batches, loss)
        self._tell_all()

    def _tell_all(self) -> None:
        self.plots_changed.emit()
        self.progressed.emit()

    def _on_dataset_changed(self) -> None:
        if not self.is_running:
            self._forget()  # batches are others
            self._tell_all()
        self.state_changed.emit()

    def _on_document_replaced(self) -> None:
        if self.is_running:
            self._drop_run()
        self._held = None
        self._forget()
        self.book.clear()
        self.breakpoints.clear()
        self._tell_all()
