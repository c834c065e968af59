"""Worker processes on this machine."""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

from engine.training.sweep.worker import begin

BLAS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS")


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

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the pool; without waiting, tasks under way are left soon."""
        if not wait:
            self._ended.value = 1
        super().shutdown(wait, cancel_futures=cancel_futures)


def n_processors() -> int:
    """Return the number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
