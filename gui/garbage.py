"""When Python looks for garbage: in the window's thread, between two events.

Left to itself Python looks whenever enough objects were made, in the thread that made
them. A widget kept alive by a cycle would then be destroyed by the training thread,
which Qt forbids, or in the middle of one of Qt's calls, which may wait for ever.
"""

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1000


def collect_due() -> None:
    """Collect the oldest generation that is due by Python's own thresholds."""
    counts_and_limits = list(zip(gc.get_count(), gc.get_threshold(), strict=True))
    for generation in reversed(range(len(counts_and_limits))):
        count, limit = counts_and_limits[generation]
        if limit and count > limit:
            gc.collect(generation)
            return


class Collector(QObject):
    """Takes the place of Python's own collecting for as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the start has made stays: it is not looked at again
        timer = QTimer(self)
        timer.setInterval(INTERVAL_MS)
        timer.timeout.connect(collect_due)
        timer.start()
