"""Tests of engine.training.sweep: run, table, processes."""

import os
import signal
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing.process import BaseProcess

import numpy as np
import pytest

from engine.errors import Code, EngineError
from engine.training.ensemble import Outcome
from engine.training.sweep.plan import Ranges, make_plan, usual_ranges
from engine.training.sweep.processes import Processes, n_processors
from engine.training.sweep.run import ATTEMPTS, run_sweep
from engine.training.sweep.table import table_of
from engine.training.sweep.task import run_task
from tests.engine.training.sweep.projects import xor_project

RANGES = Ranges((0.5, 2.0), tuple(range(6)), hidden=(2, 4), optimizers=("sgd",))


def small_plan(epochs=300, **fields):
    return make_plan(*xor_project(**fields), RANGES, epochs)


def many_tasks(n=12, epochs=300):
    """Return a plan of `n` tasks of four networks each."""
    ranges = replace(RANGES, hidden=(4,), seeds=tuple(range(2 * n)))
    return make_plan(*xor_project(), ranges, epochs, n_workers=n)


def done(task):
    outcome = run_task(task)
    assert outcome is not None
    return outcome


def test_the_table_sums_up_what_became_of_each_combination():
    plan = small_plan(epochs=2000)
    result = run_sweep(plan)
    assert result.is_complete
    assert [row.combination for row in result.rows] == list(plan.combinations)
    outcomes = [done(task) for task in plan.tasks]
    for number, row in enumerate(result.rows):
        solved, losses = [], []
        for task in plan.tasks:
            for k in range(len(task)):
                if task.rows[k] == number:
                    solved.append(int(outcomes[task.number].solved_at[k]))
                    losses.append(outcomes[task.number].loss[k])
        epochs = [e for e in solved if e >= 0]
        assert row.n_seeds == 6
        assert row.n_diverged == 0
        assert row.share_solved == len(epochs) / 6
        assert row.loss_mean == pytest.approx(np.mean(losses))
        assert row.loss_median == pytest.approx(np.median(losses))
        if epochs:
            quartiles = [row.epochs_low, row.epochs_median, row.epochs_high]
            assert quartiles == pytest.approx(np.percentile(epochs, [25, 50, 75]))
        else:
            assert row.epochs_median is None
    shares = [row.share_solved or 0.0 for row in result.rows]
    assert shares[3] > shares[0]  # four hidden and a higher rate learn sooner


def test_what_went_beyond_all_bounds_is_counted_and_left_out_of_the_losses():
    plan = small_plan()
    n = len(plan.tasks[0])
    loss = np.where(np.array(plan.tasks[0].seeds) == 0, np.inf, 0.25)
    outcome = Outcome(loss, np.full(n, 300), np.full(n, -1))
    rows = table_of(plan, {0: outcome})
    assert rows[0].n_diverged == 1
    assert rows[0].loss_mean == rows[0].loss_median == 0.25
    assert rows[0].share_solved == 0
    assert rows[2].n_seeds == 0
    assert rows[2].share_solved is rows[2].loss_mean is None


def test_without_a_goal_nothing_is_said_of_solutions():
    plan = replace(small_plan(), goal=None)
    assert run_sweep(plan).rows[0].share_solved is None


def until(bound, seen):
    """Return a wish to go on up to a share; `seen` gets the shares."""

    def go_on(share):
        seen.append(share)
        return share < bound

    return go_on


def test_here_and_in_threads_the_table_is_the_same():
    plan = small_plan()
    seen: list[float] = []
    there = run_sweep(plan, lambda: ThreadPoolExecutor(2), until(2.0, seen))
    assert there == run_sweep(plan)
    assert seen[0] == 0
    assert seen == sorted(seen)
    assert seen[-1] == 1


def test_what_is_done_when_a_sweep_is_ended_is_kept():
    plan = many_tasks()
    seen: list[float] = []
    result = run_sweep(plan, go_on=until(0.4, seen))
    assert not result.is_complete
    done = sum(row.n_seeds for row in result.rows)
    assert 0 < done < 2 * plan.n_seeds
    assert done % 4 == 0
    assert seen[-1] < 0.5


def test_a_sweep_that_is_ended_leaves_what_an_executor_has_not_begun():
    plan = many_tasks(20)
    executor = ThreadPoolExecutor(1)
    result = run_sweep(plan, lambda: executor, lambda share: share < 0.1)
    assert 0 < sum(row.n_seeds for row in result.rows) < 2 * plan.n_seeds
    with pytest.raises(RuntimeError):
        executor.submit(int)


class Flaky(ThreadPoolExecutor):
    """Loses every task as often as told, as if its worker had been killed."""

    def __init__(self, error, times):
        super().__init__(1)
        self.error, self.times = error, times

    def submit(self, function, /, *args, **kwargs):
        (task,) = args
        if self.times.setdefault(task.number, 0) < self.times["most"]:
            self.times[task.number] += 1
            future: Future[Outcome] = Future()
            future.set_exception(self.error)
            return future
        return super().submit(function, *args, **kwargs)


@pytest.mark.parametrize("error", [BrokenProcessPool(), ConnectionResetError()])
def test_a_task_that_is_lost_with_its_worker_is_done_by_another(error):
    plan = small_plan()
    opened: list[Flaky] = []

    def open_executor():
        opened.append(Flaky(error, times))
        return opened[-1]

    times = {"most": 2}
    assert run_sweep(plan, open_executor) == run_sweep(plan)
    assert len(opened) == (3 if isinstance(error, BrokenProcessPool) else 1)


class Breaking(ThreadPoolExecutor):
    """Breaks while tasks are handed out, the first time."""

    broken = False

    def submit(self, function, /, *args, **kwargs):
        if not Breaking.broken:
            Breaking.broken = True
            raise BrokenProcessPool
        return super().submit(function, *args, **kwargs)


def test_an_executor_may_break_while_tasks_are_handed_out():
    plan = small_plan()
    opened: list[Breaking] = []

    def open_executor():
        opened.append(Breaking(1))
        return opened[-1]

    assert run_sweep(plan, open_executor) == run_sweep(plan)
    assert len(opened) == 2


def test_a_task_that_is_lost_again_and_again_ends_the_sweep():
    with pytest.raises(EngineError) as refused:
        run_sweep(small_plan(), lambda: Flaky(BrokenProcessPool(), {"most": ATTEMPTS}))
    assert refused.value.code is Code.SWEEP_WORKERS_LOST


def test_a_mistake_in_a_task_is_not_taken_for_a_lost_worker():
    with pytest.raises(ZeroDivisionError):
        run_sweep(small_plan(), lambda: Flaky(ZeroDivisionError(), {"most": 1}))


# --- real processes


def test_processes_finish_a_sweep_although_one_of_them_is_killed():
    plan = many_tasks(epochs=3000)
    pools: list[Processes] = []
    killed: list[int] = []

    def open_pool():
        pools.append(Processes(2))
        return pools[-1]

    def go_on(share):
        if share > 0 and not killed:
            killed.append(next(iter(pools[0]._processes)))
            os.kill(killed[0], signal.SIGKILL)
        return True

    result = run_sweep(plan, open_pool, go_on)
    assert result.is_complete
    assert killed
    assert len(pools) == 2
    assert result == run_sweep(plan)


def test_processes_leave_a_sweep_soon_when_it_is_ended():
    ranges = usual_ranges(xor_project()[0].settings, (0.1,), 4)
    plan = make_plan(*xor_project(), ranges, epochs=10**7, n_workers=2)
    pool = Processes(2)
    ended = threading.Event()
    timer = threading.Timer(1.0, ended.set)
    timer.start()
    workers: list[BaseProcess] = []

    def go_on(share):
        workers[:] = workers or list(pool._processes.values())
        return not ended.is_set()

    result = run_sweep(plan, lambda: pool, go_on)
    assert not result.is_complete
    assert sum(row.n_seeds for row in result.rows) == 0
    assert len(workers) == 2
    deadline = time.monotonic() + 20
    for process in workers:
        # Whoever of pool and test asks first learns the code; the other has to wait.
        while process.exitcode is None and time.monotonic() < deadline:
            time.sleep(0.01)
        assert process.exitcode == 0


def test_there_is_a_processor():
    assert n_processors() >= 1
