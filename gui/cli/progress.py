"""How far training is, on stderr: a line that changes, or now and then a new one."""

import sys
import time
from collections.abc import Callable
from typing import TextIO

from engine.numerals import format_number
from engine.training.problem import Problem
from engine.training.run.run_state import Frame
from gui.plain_i18n import translate

EVERY_LINE_S = 5.0  # between two lines where they cannot be overwritten
ERASE_LINE = "\r\x1b[K"


class Progress:
    """Shows frames of training on stderr."""

    def __init__(
        self,
        problem: Problem,
        *,
        is_quiet: bool = False,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._epochs = problem.settings.stop.epochs
        self._n_batches = problem.n_batches
        self._stream = stream or sys.stderr
        self._is_quiet = is_quiet
        self._is_terminal = self._stream.isatty()
        self._clock = clock
        self._start = self._last = clock()

    def show(self, frame: Frame) -> None:
        """Say how far training is, if it is time to."""
        if self._is_quiet:
            return
        now = self._clock()
        if self._is_terminal:
            self._stream.write(ERASE_LINE + self._text(frame, now))
        elif now - self._last >= EVERY_LINE_S:
            self._last = now
            self._stream.write(self._text(frame, now) + "\n")
        self._stream.flush()

    def clear(self) -> None:
        """Take the changing line away."""
        if self._is_terminal and not self._is_quiet:
            self._stream.write(ERASE_LINE)
            self._stream.flush()

    def _text(self, frame: Frame, now: float) -> str:
        parts = [self._epoch(frame)]
        loss = frame.train.loss if frame.train else frame.loss
        if loss is not None:
            text = translate("cli", "loss {loss}")
            parts.append(text.format(loss=format_number(loss)))
        if frame.held_out and frame.held_out.accuracy is not None:
            text = translate("cli", "held-out accuracy {accuracy}")
            parts.append(text.format(accuracy=f"{frame.held_out.accuracy:.4f}"))
        left = self._seconds_left(frame, now - self._start)
        if left is not None:
            text = translate("cli", "at most {time} left")
            parts.append(text.format(time=clock_text(left)))
        return ", ".join(parts)

    def _epoch(self, frame: Frame) -> str:
        if self._epochs is None:
            return translate("cli", "epoch {epoch}").format(epoch=frame.epoch)
        return translate("cli", "epoch {epoch} of {epochs}").format(
            epoch=frame.epoch, epochs=self._epochs
        )

    def _seconds_left(self, frame: Frame, seconds: float) -> float | None:
        if self._epochs is None or not frame.update:
            return None
        n_updates = self._epochs * self._n_batches
        return seconds * (n_updates - frame.update) / frame.update


def clock_text(seconds: float) -> str:
    """Write a time as 0:07, 2:30 or 1:02:03."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
