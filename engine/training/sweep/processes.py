"""Worker processes on this machine."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import resource_tracker
from typing import ParamSpec, TypeVar

from engine.training.sweep.worker import begin

BLAS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS")

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class Processes(ProcessPoolExecutor):
    """A pool of new processes that each keep to one thread.

    They are started afresh (spawn): a copy of a process with threads may hang. The
    variables that hold BLAS to one thread are set for this process too unless they are
    there already; here NumPy has long read them.
    """

    def __init__(self, n_processes: int) -> None:
        for name in BLAS:
            os.environ.setdefault(name, "1")
        context = multiprocessing.get_context("spawn")
        # Without a lock, which a process that is killed could take with it.
        self._ended = context.RawValue("b", 0)
        super().__init__(
            n_processes,
            mp_context=context,
            initializer=begin,
            initargs=(self._ended,),
        )

    def submit(
        self,
        fn: Callable[Arguments, Result],
        /,
        *args: Arguments.args,
        **kwargs: Arguments.kwargs,
    ) -> Future[Result]:
        """Hand in work; the processes that this starts never hear Ctrl+C."""
        with _ctrl_c_waits():
            return super().submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the pool; without waiting, tasks under way are left soon."""
        if not wait:
            self._ended.value = 1
        super().shutdown(wait, cancel_futures=cancel_futures)


@contextmanager
def _ctrl_c_waits() -> Iterator[None]:
    """Hold Ctrl+C back until the end; processes started meanwhile inherit that.

    They would otherwise print a traceback if it came while they import.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # it would let Ctrl+C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def n_processors() -> int:
    """Return the number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
