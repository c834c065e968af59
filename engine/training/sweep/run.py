"""Run the tasks of a sweep: here, in other processes, or on a cluster."""

from collections.abc import Callable, Iterable
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    wait,
)
from dataclasses import dataclass

from engine.errors import Code, EngineError
from engine.training.ensemble import Outcome
from engine.training.sweep.plan import SweepPlan
from engine.training.sweep.table import SweepRow, table_of
from engine.training.sweep.task import Task, run_task
from engine.training.sweep.worker import run_in_worker

ATTEMPTS = 4  # of a task whose worker is lost
EVERY_S = 0.1  # between two looks at what the caller wishes
CLUSTER_LOSSES = ("KilledWorker", "CommClosedError", "FutureCancelledError")

# Told the share of the work that is done; False ends the sweep.
GoOn = Callable[[float], bool]
OpenExecutor = Callable[[], Executor]


@dataclass(frozen=True, slots=True)
class SweepResult:
    """The table of a sweep, and whether all of it was done."""

    rows: tuple[SweepRow, ...]
    is_complete: bool


def run_sweep(
    plan: SweepPlan,
    open_executor: OpenExecutor | None = None,
    go_on: GoOn | None = None,
) -> SweepResult:
    """Run a sweep.

    Parameters
    ----------
    plan : SweepPlan
        What to do.
    open_executor : callable, optional
        Returns an executor of `concurrent.futures`, to be shut down at the end; called
        again if that breaks. Without it the sweep runs in this process.
    go_on : callable, optional
        Is told now and then which share is done. If it returns False, or raises, what
        is under way is left, and what is done is kept.

    Returns
    -------
    SweepResult
        Of what is done.

    Raises
    ------
    EngineError
        SWEEP_WORKERS_LOST if the workers of one task are lost again and again.
    """
    wish = go_on or (lambda share: True)
    if open_executor is None:
        outcomes = _run_here(plan, wish)
    else:
        outcomes = _Runner(plan, open_executor, wish).run()
    return SweepResult(table_of(plan, outcomes), len(outcomes) == len(plan.tasks))


def _run_here(plan: SweepPlan, go_on: GoOn) -> dict[int, Outcome]:
    outcomes: dict[int, Outcome] = {}
    done, work = 0.0, plan.work
    for task in plan.tasks:

        def look(share: float, task: Task = task, done: float = done) -> bool:
            return go_on((done + share * task.work) / work)

        outcome = run_task(task, look)
        if outcome is None:
            return outcomes
        outcomes[task.number] = outcome
        done += task.work
    go_on(1.0)
    return outcomes


class _Runner:
    """Hands tasks to an executor and takes lost ones up again."""

    def __init__(
        self, plan: SweepPlan, open_executor: OpenExecutor, go_on: GoOn
    ) -> None:
        self._plan = plan
        self._open_executor = open_executor
        self._go_on = go_on
        self._outcomes: dict[int, Outcome] = {}
        self._n_attempts = dict.fromkeys(range(len(plan.tasks)), 0)
        self._futures: dict[Future[Outcome | None], tuple[Task, Executor]] = {}
        self._executor: Executor | None = None

    def run(self) -> dict[int, Outcome]:
        try:
            self._submit(self._plan.tasks)
            while self._futures and self._go_on(self._share()):
                done, _ = wait(
                    self._futures, timeout=EVERY_S, return_when=FIRST_COMPLETED
                )
                self._settle(done)
            self._go_on(self._share())
        finally:
            self._close()
        return self._outcomes

    def _submit(self, tasks: Iterable[Task]) -> None:
        for task in tasks:
            self._n_attempts[task.number] += 1
            if self._n_attempts[task.number] > ATTEMPTS:
                raise EngineError(Code.SWEEP_WORKERS_LOST, attempts=ATTEMPTS)
            executor = self._executor or self._open_executor()
            self._executor = executor
            try:
                future = executor.submit(run_in_worker, task)
            except BrokenExecutor as error:  # it broke while tasks were handed out
                future = Future()
                future.set_exception(error)
            self._futures[future] = task, executor

    def _settle(self, done: Iterable[Future[Outcome | None]]) -> None:
        """Keep what is done, and hand out again what was lost with its worker."""
        lost: list[Task] = []
        for future in done:
            task, executor = self._futures.pop(future)
            try:
                outcome = future.result()
            except (Exception, CancelledError) as error:
                if not _is_lost(error):
                    raise
                lost.append(task)
                if isinstance(error, BrokenExecutor) and executor is self._executor:
                    executor.shutdown(wait=False)
                    self._executor = None  # the next task opens another
                continue
            if outcome is not None:
                self._outcomes[task.number] = outcome
        self._submit(lost)

    def _share(self) -> float:
        done = (self._plan.tasks[number] for number in self._outcomes)
        return sum(task.work for task in done) / self._plan.work

    def _close(self) -> None:
        for future in self._futures:
            future.cancel()
        if self._executor is not None:
            self._executor.shutdown(wait=not self._futures)


def _is_lost(error: BaseException) -> bool:
    """Tell a lost worker from a mistake; the cluster's own errors go by their names."""
    if isinstance(error, BrokenExecutor | CancelledError | ConnectionError):
        return True
    return type(error).__name__ in CLUSTER_LOSSES
