"""The pace of training: so many updates a second, or as many as there can be."""

from math import floor

DEBT_S = 0.25  # a machine too slow for the pace is not driven to catch up on more


class Pace:
    """Tells how many updates are due; times are in seconds of any steady clock."""

    def __init__(self) -> None:
        self._rate: float | None = None
        self._since = 0.0
        self._made = 0

    @property
    def is_limited(self) -> bool:
        """Whether there is a pace to keep."""
        return self._rate is not None

    def set_rate(self, rate: float | None, now: float) -> None:
        """Set the updates per second; None: as many as there can be."""
        self._rate = rate
        self.restart(now)

    def restart(self, now: float) -> None:
        """Begin to count; the first update is due at once."""
        self._since = now
        self._made = 0

    def due(self, now: float) -> int:
        """Return how many updates should be made now to keep the pace."""
        if self._rate is None:
            return 0
        due = floor((now - self._since) * self._rate) + 1 - self._made
        if due > 1 + self._rate * DEBT_S:
            self.restart(now)
            return 1
        return max(due, 0)

    def count(self, n_updates: int) -> None:
        """Note that updates were made."""
        self._made += n_updates

    def wait_ms(self, now: float) -> int:
        """Return the time until the next update is due; 0 without a pace."""
        if self._rate is None:
            return 0
        wait_s = self._since + self._made / self._rate - now
        return max(0, round(1000 * wait_s))
