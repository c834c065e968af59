"""The worker: trains in short turns, in a thread of its own."""

from dataclasses import replace
from threading import Lock
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.document.elements import Settings
from engine.errors import EngineError
from engine.training.notices.watch import RunWatch
from engine.training.problem import Problem, make_problem
from engine.training.run.run_state import Frame, TrainState
from engine.training.timeline.breakpoints import run_to_breakpoint
from engine.training.timeline.timeline import Timeline
from engine.training.trainer import Trainer
from gui.training.breakpoints.conditions import Condition
from gui.training.gate import Gate
from gui.training.history.overview import Place, overview_of
from gui.training.job import Goal, Job, Ticket
from gui.training.mailbox import Delivery, Mailbox, Trail
from gui.training.pace import Pace

TURN_S = 0.004  # between turns the event loop of the thread delivers what was asked
CHUNK_S = 0.001  # the gate is passed this often
MOST_UPDATES = 4096  # in a chunk
QUICK_SCORE_S = 0.1  # so long may a pause take to bring the scores up to date
# After a state was kept for the way back, training goes on for so many times as long.
REST_OF_KEEPING = 60.0
WITHOUT_END = 1 << 62


class TrainingWorker(QObject):
    """Owns the trainer; lives in the training thread and is spoken to by its slots.

    Signals
    -------
    prepared(ticket) : the problem is built and training begins
    refused(ticket, issue) : it cannot be trained
    ended(ticket) : paused or stopped; the last frame is in the mailbox
    """

    prepared = Signal(object)
    refused = Signal(object, object)
    ended = Signal(object)

    def __init__(self, gate: Gate, mailbox: Mailbox) -> None:
        super().__init__()
        self._gate = gate
        self._mailbox = mailbox
        self._pace = Pace()
        self._trainer: Trainer | None = None
        self._timeline: Timeline | None = None
        self._held: Lock | None = None  # of the timeline, as long as it is used here
        self._met: Condition | None = None
        self._next_keep = 0.0
        self._watch: RunWatch | None = None
        self._ticket: Ticket | None = None
        self._last_update = WITHOUT_END  # where this run ends
        self._per_chunk = 1
        self._scores_quickly = False
        self._scored_epoch = -1
        self._next_score = 0.0
        # A child moves to the thread with its parent and is deleted there.
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._turn)

    # --- what the window asks -----------------------------------------------------

    @Slot(object, object)
    def begin(self, ticket: Ticket, job: Job) -> None:
        """Build the problem, which may take a second, and train."""
        self._trainer = None
        self._per_chunk = 1
        if not self._hold(ticket):
            return
        try:
            problem = make_problem(job.network, job.dataset, job.settings)
            trainer = self._trainer_of(problem, ticket, job)
        except EngineError as error:
            self._release()
            self.refused.emit(ticket, error.issue)
            return
        began = perf_counter()
        trainer.score_now()
        self._scores_quickly = perf_counter() - began < QUICK_SCORE_S
        self._trainer = trainer
        self._watch = RunWatch(problem)
        self._run(ticket, trainer)

    def _trainer_of(self, problem: Problem, ticket: Ticket, job: Job) -> Trainer:
        """Return a trainer at the place where the history goes on, or begins."""
        past = ticket.past
        timeline, place = past.timeline, past.place
        if timeline is None or place is None:
            state = TrainState(job.parameters)
            self._timeline = Timeline(problem, state, limit=past.limit)
            return Trainer(problem, state=state)
        self._timeline = timeline
        state = timeline.state_at(place.update, place.branch)
        timeline.stand_at(place.update, place.branch)
        if past.is_edited:
            timeline.change_parameters(job.parameters, state=state)
            state = replace(state, parameters=job.parameters)
        trainer = Trainer(problem, state=state)
        trainer.set_learning_rate(timeline.rate_at(place.update))
        return trainer

    @Slot(object)
    def go_on(self, ticket: Ticket) -> None:
        """Train on from where the last run ended."""
        timeline, trainer, place = self._timeline, self._trainer, ticket.past.place
        if trainer is None or timeline is None or place is None:
            return
        if self._hold(ticket):
            timeline.stand_at(place.update, place.branch)
            self._run(ticket, trainer)

    def _run(self, ticket: Ticket, trainer: Trainer) -> None:
        self._ticket, self._met = ticket, None
        self.tune(ticket.settings)
        trainer = self._trainer or trainer
        trainer.resume()
        self._last_update = _last_update(trainer, ticket.goal)
        self.prepared.emit(ticket)
        self._publish(ticket, trainer)
        self._pace.restart(perf_counter())
        self._timer.start(0)

    # --- the history that is lent ---------------------------------------------------

    def _hold(self, ticket: Ticket) -> bool:
        """Wait until nobody else uses the history; False: the run was cancelled."""
        self._release()
        if ticket.is_cancelled.is_set():
            return False
        lock = ticket.past.lock
        lock.acquire()
        self._held = lock
        if ticket.is_cancelled.is_set():
            self._release()
            return False
        return True

    def _release(self) -> None:
        if self._held is not None:
            self._held.release()
            self._held = None

    @Slot()
    def pause(self) -> None:
        """End the run under way."""
        if self._ticket is not None:
            self._end()

    @Slot(object)
    def set_speed(self, updates_per_second: float | None) -> None:
        """Keep to a pace, or to none."""
        self._pace.set_rate(updates_per_second, perf_counter())
        if self._timer.isActive():
            self._timer.start(0)

    @Slot(object)
    def tune(self, settings: Settings) -> None:
        """Go on with another learning rate or other conditions to stop."""
        trainer = self._trainer
        if trainer is None or self._ticket is None:
            return
        now = trainer.problem.settings
        if (settings.stop, settings.evaluate_every) != (now.stop, now.evaluate_every):
            self._publish(self._ticket, trainer)  # its losses would be lost
            problem = replace(trainer.problem, settings=settings)
            rate = trainer.learning_rate
            self._trainer = trainer = Trainer(problem, state=trainer.state())
            trainer.set_learning_rate(rate)
            if self._scores_quickly:
                trainer.score_now()
        if settings.learning_rate != trainer.learning_rate:
            trainer.set_learning_rate(settings.learning_rate)
            self._keep(trainer, must=True)
            if self._timeline is not None:
                self._timeline.change_rate(settings.learning_rate)

    # --- training -----------------------------------------------------------------

    def _turn(self) -> None:
        ticket, trainer = self._ticket, self._trainer
        if ticket is None or trainer is None:
            return
        if ticket.is_cancelled.is_set():
            self._ticket = None
            self._release()
            return
        self._train(ticket, trainer)
        if trainer.stop or self._met or trainer.update >= self._last_update:
            self._end()
            return
        at_intervals = trainer.problem.settings.evaluate_every is not None
        if self._pace.is_limited and not at_intervals:
            self._score_in_spare_time(trainer)
        if self._mailbox.is_empty:
            self._publish(ticket, trainer)
        else:
            self._keep(trainer)
        self._timer.start(self._pace.wait_ms(perf_counter()))

    def _score_in_spare_time(self, trainer: Trainer) -> None:
        """Score after every epoch, as long as nine tenths of the time stay free.

        The trainer itself spends a tenth of the time that it computes; where a pace
        makes it wait most of the time, that would be almost never.
        """
        began = perf_counter()
        if trainer.epoch == self._scored_epoch or began < self._next_score:
            return
        self._scored_epoch = trainer.epoch
        trainer.score_now()
        ended = perf_counter()
        self._next_score = ended + 9.0 * (ended - began)

    def _train(self, ticket: Ticket, trainer: Trainer) -> None:
        now = perf_counter()
        end = now + TURN_S
        while now < end:
            self._gate.pass_through()
            began = perf_counter()
            wanted = min(self._per_chunk, self._last_update - trainer.update)
            if self._pace.is_limited:
                wanted = min(wanted, self._pace.due(began))
            if wanted <= 0 or trainer.stop or self._met:
                return
            made = self._make(ticket, trainer, wanted)
            self._pace.count(made)
            now = perf_counter()
            self._measure(made, now - began)

    def _make(self, ticket: Ticket, trainer: Trainer, n: int) -> int:
        """Make up to so many updates, fewer if a condition is met."""
        watched = ticket.watched
        if not watched:
            return trainer.run(n)
        first = trainer.update
        found = run_to_breakpoint(trainer, watched.breakpoints, n)
        if found is not None:
            self._met = watched.condition(found)
        return trainer.update - first

    def _measure(self, made: int, took_s: float) -> None:
        """Choose the number of updates that takes about as long as a chunk should."""
        if took_s > 1.5 * CHUNK_S:
            self._per_chunk = max(1, int(made * CHUNK_S / took_s))
        elif took_s < 0.5 * CHUNK_S and made == self._per_chunk:
            self._per_chunk = min(2 * self._per_chunk, MOST_UPDATES)

    def _keep(
        self, trainer: Trainer, frame: Frame | None = None, *, must: bool = False
    ) -> None:
        """Tell the history how far it is; copying states takes no time to speak of."""
        timeline, began = self._timeline, perf_counter()
        has_time = must or began >= self._next_keep
        if timeline is None or not (has_time or frame):
            return
        state = True if must else None if has_time else False
        timeline.keep(trainer, frame, state=state)
        if has_time:
            ended = perf_counter()
            self._next_keep = ended + REST_OF_KEEPING * (ended - began)

    def _publish(
        self, ticket: Ticket, trainer: Trainer, *, is_last: bool = False
    ) -> None:
        frame = trainer.frame()
        watch, timeline = self._watch, self._timeline
        if watch is None or timeline is None:
            return
        watch.take(frame, is_last=is_last)
        self._keep(trainer, frame, must=is_last)
        place = Place(timeline.branch.number, timeline.update)
        trail = Trail(timeline, overview_of(timeline), place, self._met)
        self._mailbox.put(Delivery(ticket, frame, watch.of_units, watch.of_run, trail))

    def _end(self) -> None:
        ticket, trainer = self._ticket, self._trainer
        self._timer.stop()
        self._ticket = None
        if ticket is None or trainer is None:
            return
        if self._scores_quickly:
            trainer.score_now()
        self._publish(ticket, trainer, is_last=True)
        self._release()
        ticket.is_over.set()
        self.ended.emit(ticket)


def _last_update(trainer: Trainer, goal: Goal) -> int:
    if goal is Goal.UPDATE:
        return trainer.update + 1
    if goal is Goal.EPOCH:
        return (trainer.update // trainer.n_batches + 1) * trainer.n_batches
    return WITHOUT_END
