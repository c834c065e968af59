"""The controller: the window's side of training."""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal

from engine.document.document import Change, Document, Edit
from engine.document.edits import back_to_start
from engine.document.elements import Settings
from engine.errors import Code, Issue
from engine.network.network import Parameters
from engine.training.evaluate import Score
from engine.training.hindrances import hindrances
from engine.training.initialise import new_start
from engine.training.notices.notice import Notice
from engine.training.run.outcome import keep_trained
from engine.training.run.run_state import Frame, Stop, TrainState
from gui.session import Session
from gui.training.curves import Curves
from gui.training.effects import Effect, effect_of
from gui.training.frame_clock import FrameClock
from gui.training.gate import Gate
from gui.training.job import Goal, Job, Ticket
from gui.training.mailbox import Mailbox
from gui.training.state import Held, Reached, Run, State, is_same_structure
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
    trainer, unless something that matters was edited in between.

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
        self.curves = Curves()
        self.previous: Curves | None = None
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
            return self._reached.state.update
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
    def state(self) -> TrainState | None:
        """Where learning stands, to go on from; None while it runs or before it."""
        return self._reached.state if self._reached else None

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

    def keep_step(self, change: Callable[[], None], reached: Reached) -> None:
        """Change the document in a way that is learning and not an edit of it.

        Parameters
        ----------
        change : callable
            Gives the document the parameters that were reached.
        reached : Reached
            Where the next run goes on.
        """
        self._is_committing = True
        try:
            change()
        finally:
            self._is_committing = False
        self._frame, self._reached = None, reached  # the scores were of other weights
        self.progressed.emit()

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

    # --- starting -----------------------------------------------------------------

    def _obstacle(self) -> Issue | None:
        session = self._session
        if session.compiled.issues:
            return session.compiled.issues[0]
        if session.network is None:
            return Issue(Code.NETWORK_EMPTY)
        if session.dataset is None:
            return session.dataset_issue or Issue(Code.DATA_MISSING)
        return None

    def obstacles(self) -> tuple[Issue, ...]:
        """Return everything that is to be mended before training can run."""
        session = self._session
        network, dataset = session.network, session.dataset
        found = list(session.compiled.issues)
        if network is None and not found:
            found.append(Issue(Code.NETWORK_EMPTY))
        if dataset is None:
            found.append(session.dataset_issue or Issue(Code.DATA_MISSING))
        if network is not None and dataset is not None:
            found += hindrances(network, dataset, session.document.settings)
        return tuple(found)

    def _start(self, goal: Goal) -> None:
        if self.is_running:
            return
        session = self._session
        obstacle = self._obstacle()
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
        state = self._state_with(parameters)
        job = Job(network, dataset, settings, parameters, state)
        goes_on = self._held is not None and self._held.goes_on_with(job)
        if not goes_on:
            self._forget()
        self._ensure_thread()
        self.stop_reason = self._reached = None
        ticket = Ticket(goal, settings)
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

    def _state_with(self, parameters: Parameters) -> TrainState | None:
        """Return where learning stands, unless the parameters are others by now."""
        state = self.state
        is_there = state is not None and state.parameters == parameters
        return state if is_there else None

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

    def _take_frames(self) -> None:
        ticket = self._run.ticket if self._run else None
        for delivery in self._mailbox.take():
            if self._run and delivery.ticket is ticket:
                if self._run.first_update is None:
                    self._run = replace(self._run, first_update=delivery.frame.update)
                self._frame = delivery.frame
                self.curves.take(delivery.frame)
                self.noticed_of_units = delivery.of_units
                self.noticed_of_run = delivery.of_run
                if delivery.state is not None:
                    frame = delivery.frame
                    self._reached = Reached(delivery.state, frame.n_batches, frame.loss)

    def _show_numbers(self) -> None:
        run, frame, network = self._run, self._frame, self._session.network
        if run and frame and network and is_same_structure(network, run.network):
            self._session.set_live(frame.parameters)

    # --- ending -------------------------------------------------------------------

    def _finish(self) -> None:
        """Put what was learnt into the document."""
        self._take_frames()
        run, frame, is_stale = self._run, self._frame, self._is_stale
        self._rest()
        if run is None or frame is None:
            return
        self.stop_reason = frame.stop
        self._commit(run, frame)
        if self._session.is_live:
            self._session.set_live(None)
        if is_stale:
            self._forget()
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
            self._held = replace(self._held, parameters=frame.parameters)

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
        if len(self.curves):
            self.previous = self.curves
        self.curves = Curves()
        self._frame = self._reached = None

    def _set_state(self, state: State) -> None:
        self._state = state
        self.state_changed.emit()

    # --- edits --------------------------------------------------------------------

    def _set_numbers(self, edit_of: Callable[[Document], Edit]) -> None:
        self.pause_and_wait()
        self._session.do(edit_of(self._session.document))

    def _draw(self, seed: int) -> None:
        self.pause_and_wait()
        network = self._session.network
        if network is not None:
            self._session.do(new_start(self._session.document, network, seed))

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
                self.plots_changed.emit()
                self.progressed.emit()
        elif self.is_running:
            if effect is Effect.TUNE:
                self._tune_asked.emit(self._session.document.settings)
            self._show_numbers()  # the session has just gone back to the document's

    def _on_dataset_changed(self) -> None:
        self._reached = None  # batches are others
        self.state_changed.emit()

    def _on_document_replaced(self) -> None:
        if self.is_running:
            self._drop_run()
        self._held = None
        self._forget()
        self.previous = None
        self.plots_changed.emit()
        self.progressed.emit()
