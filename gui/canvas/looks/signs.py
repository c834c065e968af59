"""A minus on every negative connection whose number is not shown.

The sign of a weight must be seen without its colour.
"""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from gui.canvas.looks import style
from gui.theme import theme

# Nearer to the source: in the middle the lines between two layers cross.
SHARE = 0.3
_GROUND, _BAR = 11.0, 7.0  # lengths
SMALLEST_SCALE = 0.35  # below it a minus is no longer seen as one


def places(
    courses: Iterable[tuple[QPointF, QPointF, QPainterPath | None]],
) -> list[QPointF]:
    """Return where the signs stand, on curves or on the straight lines between ends."""
    return [
        start + (end - start) * SHARE if path is None else path.pointAtPercent(SHARE)
        for start, end, path in courses
    ]


def draw_minus(painter: QPainter, points: list[QPointF], *, dim: bool) -> None:
    """Draw a small minus on its own ground at each point."""
    if not points:
        return
    colors = theme.colors
    color = style.blend(colors.negative, colors.canvas, 0.72 if dim else 0.0)
    strokes = ((QColor(colors.canvas), 8.0, _GROUND), (color, 2.0, _BAR))
    for shade, width, length in strokes:
        pen = QPen(shade, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        half = QPointF(length / 2, 0.0)
        painter.drawLines([QLineF(p - half, p + half) for p in points])
