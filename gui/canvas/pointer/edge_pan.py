"""Carry the view along while something is dragged to its edge."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer

EDGE_PX = 28.0  # so near to the edge the view begins to move
FASTEST_PX = 22.0  # in one beat, at the edge and beyond
BEAT_MS = 16


class EdgePan(QObject):
    """Beats while the pointer of a drag is at the edge; at rest nothing runs.

    Parameters
    ----------
    parent : QObject
    room : callable
        Returns the rectangle of the view.
    step : callable
        Carries the drawing along by screen pixels and lets the gesture follow.
    """

    def __init__(
        self,
        parent: QObject,
        room: Callable[[], QRectF],
        step: Callable[[QPointF], None],
    ) -> None:
        super().__init__(parent)
        self._room, self._step = room, step
        self._way = QPointF()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)

    @property
    def is_running(self) -> bool:
        """Whether the view is being carried along."""
        return self._timer.isActive()

    def follow(self, place: QPointF) -> None:
        """Take where the pointer of a drag is in the view."""
        room = self._room()
        self._way = QPointF(
            _speed(place.x() - room.left(), room.right() - place.x()),
            _speed(place.y() - room.top(), room.bottom() - place.y()),
        )
        if self._way.isNull():
            self.stop()
        elif not self.is_running:
            self._timer.start()

    def stop(self) -> None:
        """Let the view rest: the drag has ended or left the edge."""
        self._timer.stop()

    def _beat(self) -> None:
        self._step(self._way)


def _speed(from_low: float, from_high: float) -> float:
    """Return how far the drawing goes in a beat: the nearer the edge, the farther."""
    low = min(max(EDGE_PX - from_low, 0.0), EDGE_PX)
    high = min(max(EDGE_PX - from_high, 0.0), EDGE_PX)
    return (low - high) / EDGE_PX * FASTEST_PX
