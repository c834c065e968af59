"""Guides: lines on which a block that is dragged meets centres and edges of others."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.theme import theme

CENTRE_REACH_PX, EDGE_REACH_PX = 5.0, 3.0  # on the screen
OVERHANG = 12.0  # of a line beyond the blocks that it joins
_SAME = 0.01  # scene pixels that are no difference

Measure = Callable[[QRectF], float]
# Centres before edges: those of a drawing on the grid are on the grid too.
_ACROSS: tuple[Measure, ...] = (
    lambda rect: rect.center().x(),
    lambda rect: rect.left(),
    lambda rect: rect.right(),
)
_DOWN: tuple[Measure, ...] = (
    lambda rect: rect.center().y(),
    lambda rect: rect.top(),
    lambda rect: rect.bottom(),
)


def snapped(
    rect: QRectF, others: Sequence[QRectF], scale: float
) -> tuple[float | None, float | None]:
    """Return how far a rectangle is from the guides nearest to it.

    Parameters
    ----------
    rect : QRectF
        The body that is dragged, in scene coordinates.
    others : sequence of QRectF
        The bodies that it may be aligned with.
    scale : float
        Screen pixels per scene pixel: the reach is that of a hand on the screen.

    Returns
    -------
    float or None, float or None
        The way to the right and down; None where no guide is near.
    """
    return _nearest(rect, others, _ACROSS, scale), _nearest(rect, others, _DOWN, scale)


def _nearest(
    rect: QRectF, others: Sequence[QRectF], measures: Iterable[Measure], scale: float
) -> float | None:
    reach = CENTRE_REACH_PX / scale
    for measure in measures:
        here = measure(rect)
        way = min((measure(other) - here for other in others), key=abs, default=None)
        if way is not None and abs(way) <= reach:
            return way
        reach = EDGE_REACH_PX / scale
    return None


def guide_lines(rect: QRectF, others: Sequence[QRectF]) -> list[QLineF]:
    """Return the lines on which a rectangle meets others exactly."""
    lines = []
    for measure in _ACROSS:
        met = _met(rect, others, measure)
        if met:
            top = min(r.top() for r in met) - OVERHANG
            bottom = max(r.bottom() for r in met) + OVERHANG
            x = measure(rect)
            lines.append(QLineF(x, top, x, bottom))
    for measure in _DOWN:
        met = _met(rect, others, measure)
        if met:
            left = min(r.left() for r in met) - OVERHANG
            right = max(r.right() for r in met) + OVERHANG
            y = measure(rect)
            lines.append(QLineF(left, y, right, y))
    return lines


def _met(rect: QRectF, others: Sequence[QRectF], measure: Measure) -> list[QRectF]:
    """Return the rectangles on the same line, and this one; nothing if it is alone."""
    here = measure(rect)
    same = [other for other in others if abs(measure(other) - here) < _SAME]
    return [rect, *same] if same else []


class GuideItem(QGraphicsItem):
    """Paint guides as thin lines, as thin at any zoom."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[QLineF] = []
        self.setZValue(6.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_lines(self, lines: list[QLineF]) -> None:
        """Take other lines, in scene coordinates."""
        self.prepareGeometryChange()
        self.lines = lines
        self.update()

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        rect = QRectF()
        for line in self.lines:
            rect = rect.united(QRectF(line.p1(), line.p2() + QPointF(0.1, 0.1)))
        return rect.adjusted(-2.0, -2.0, 2.0, 2.0)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the lines."""
        pen = QPen(QColor(theme.colors.accent), 1.0)
        pen.setCosmetic(True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen)
        painter.drawLines(self.lines)
