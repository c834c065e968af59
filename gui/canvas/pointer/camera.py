"""Zoom and pan of a view, exact at the pointer."""

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QGraphicsView

MIN_SCALE, MAX_SCALE = 0.05, 8.0
MAX_FIT_SCALE = 1.5  # two perceptrons need not fill a screen
FIT_MARGIN = 24.0
TOP_BAR = 24.0  # where the size of the network stands
BOTTOM_BAR = 20.0  # where the zoom stands, beyond the margin


class Camera:
    """Where a view looks and how near."""

    def __init__(self, view: QGraphicsView) -> None:
        self._view = view
        self._rest = QPointF()  # parts of a pixel that scroll bars cannot hold
        self._anchor: tuple[QPointF, QPointF] | None = None

    @property
    def scale(self) -> float:
        """Screen pixels per scene pixel."""
        return float(self._view.transform().m11())

    def to_scene(self, point: QPointF) -> QPointF:
        """Return the scene point under a point of the view."""
        inverted: QTransform = self._view.viewportTransform().inverted()[0]
        return inverted.map(point)

    def centre(self) -> QPointF:
        """Return the scene point in the middle of the view."""
        return self.to_scene(QRectF(self._view.viewport().rect()).center())

    @property
    def view(self) -> tuple[float, float, float]:
        """The scene point in the middle of the view, and the scale."""
        centre = self.centre()
        return centre.x(), centre.y(), self.scale

    def look_at(self, view: tuple[float, float, float]) -> None:
        """Take up a `view`; its scale is kept within what is sensible."""
        self._anchor = None
        x, y, scale = view
        scale = min(max(scale, MIN_SCALE), MAX_SCALE)
        self._view.setTransform(QTransform.fromScale(scale, scale))
        self._view.centerOn(x, y)

    def forget_anchor(self) -> None:
        """Let the next zoom take the point that is then under the pointer."""
        self._anchor = None

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom by a factor; the scene point at `at` stays where it is."""
        place = at
        if place is None:
            place = QRectF(self._view.viewport().rect()).center()
        if self._anchor is None or self._anchor[0] != place:
            # Kept over the turns of a wheel, or rounding would let the point drift.
            self._anchor = (place, self.to_scene(place))
        scale = min(max(self.scale * factor, MIN_SCALE), MAX_SCALE)
        if abs(scale - 1.0) < 0.02:
            scale = 1.0
        self._view.setTransform(QTransform.fromScale(scale, scale))
        now = self._view.viewportTransform().map(self._anchor[1])
        self._scroll(place - now)

    def pan(self, way: QPointF) -> QPoint:
        """Carry the drawing along by screen pixels; return by how many."""
        self._anchor = None
        whole = way + self._rest
        moved = QPointF(round(whole.x()), round(whole.y()))
        self._rest = whole - moved
        return self._scroll(moved)

    def fit(self, rect: QRectF) -> None:
        """Show a rectangle of the scene as large as sensible."""
        self._anchor = None
        if rect.isEmpty():
            self._view.setTransform(QTransform())
            self._view.centerOn(0.0, 0.0)
            return
        room = self._view.viewport().size()
        scale = min(
            (room.width() - 2 * FIT_MARGIN) / rect.width(),
            (room.height() - 2 * FIT_MARGIN - TOP_BAR - BOTTOM_BAR) / rect.height(),
            MAX_FIT_SCALE,
        )
        scale = max(scale, MIN_SCALE)
        self._view.setTransform(QTransform.fromScale(scale, scale))
        down = (TOP_BAR - BOTTOM_BAR) / 2 / scale
        self._view.centerOn(rect.center() - QPointF(0.0, down))

    def _scroll(self, way: QPointF) -> QPoint:
        across = self._view.horizontalScrollBar()
        down = self._view.verticalScrollBar()
        before = QPoint(across.value(), down.value())
        across.setValue(across.value() - round(way.x()))
        down.setValue(down.value() - round(way.y()))
        return before - QPoint(across.value(), down.value())
