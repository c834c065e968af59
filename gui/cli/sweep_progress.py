"""How far a sweep is, on stderr: a line that changes, or now and then a new one."""

import sys
import time
from collections.abc import Callable
from typing import TextIO

from engine.training.sweep.plan import SweepPlan
from gui.cli.progress import ERASE_LINE, EVERY_LINE_S, clock_text
from gui.plain_i18n import translate

SURE_SHARE = 0.01  # what is done before a time is told
EVERY_S = 0.1


class SweepProgress:
    """Shows which share of a sweep is done, and how long the rest takes at most."""

    def __init__(
        self,
        plan: SweepPlan,
        *,
        is_quiet: bool = False,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._n_networks = len(plan.combinations) * plan.n_seeds
        self._stream = stream or sys.stderr
        self._is_quiet = is_quiet
        self._is_terminal = self._stream.isatty()
        self._every = EVERY_S if self._is_terminal else EVERY_LINE_S
        self._clock = clock
        self._start = self._last = clock()

    def show(self, share: float) -> None:
        """Say how far it is, if it is time to."""
        now = self._clock()
        if self._is_quiet or now - self._last < self._every:
            return
        self._last = now
        text = self._text(share, now - self._start)
        self._stream.write(ERASE_LINE + text if self._is_terminal else text + "\n")
        self._stream.flush()

    def clear(self) -> None:
        """Take the changing line away."""
        if self._is_terminal and not self._is_quiet:
            self._stream.write(ERASE_LINE)
            self._stream.flush()

    def _text(self, share: float, seconds: float) -> str:
        text = translate("cli", "{percent} % of {n} networks")
        parts = [text.format(percent=round(100 * share), n=self._n_networks)]
        if share >= SURE_SHARE:
            left = clock_text(seconds * (1 - share) / share)
            parts.append(translate("cli", "at most {time} left").format(time=left))
        return ", ".join(parts)
