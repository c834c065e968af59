"""What a worker process does: the task it is given, until it is told to leave it."""

import signal
from typing import Any

from engine.training.ensemble import Outcome
from engine.training.sweep.task import Task, run_task


class _Wish:
    """What this process has been told; nothing where it is a worker of others."""

    ended: Any = None  # a shared byte that is not 0 when all is to be left


def begin(ended: Any) -> None:  # noqa: ANN401  multiprocessing has no type for it
    """Prepare a worker process; Ctrl+C is the business of the process that leads."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Wish.ended = ended


def run_in_worker(task: Task) -> Outcome | None:
    """Train the networks of a task; None if it was to be left."""
    return run_task(task, _goes_on)


def _goes_on(_share: float) -> bool:
    return _Wish.ended is None or not _Wish.ended.value
