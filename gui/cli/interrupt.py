"""Ctrl+C as a wish that is seen between two updates, not in the middle of one."""

import signal
from types import FrameType, TracebackType
from typing import Self


class Interrupt:
    """While it is entered, Ctrl+C only sets `asked`; pressed again it ends at once."""

    def __init__(self) -> None:
        self.asked = False
        self._before = signal.getsignal(signal.SIGINT)

    def __enter__(self) -> Self:
        """Take over Ctrl+C."""
        signal.signal(signal.SIGINT, self._on_signal)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give Ctrl+C back."""
        signal.signal(signal.SIGINT, self._before)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
