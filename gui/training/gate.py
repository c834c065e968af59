"""The gate: the worker computes only while the window does not draw.

Both threads share one interpreter. Without a gate the window gets its turns only when
the other thread is made to let go, dozens of times while it draws one frame, and the
pointer stutters.
"""

from threading import Event

LONGEST_WAIT_S = 0.2  # a window that hangs must not hold up training for ever


class Gate:
    """Closed by the window while it builds a frame, passed by the worker."""

    def __init__(self) -> None:
        self._is_open = Event()
        self._is_open.set()

    def close(self) -> None:
        """Make the worker wait where it passes next; called by the window."""
        self._is_open.clear()

    def open(self) -> None:
        """Let the worker go on; called by the window."""
        self._is_open.set()

    def pass_through(self) -> None:
        """Go on at once, or when the gate opens; called by the worker."""
        if not self._is_open.is_set():
            self._is_open.wait(LONGEST_WAIT_S)
