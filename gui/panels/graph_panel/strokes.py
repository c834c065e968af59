"""Paints the edges of a graph: two ways each, with their arrows and labels."""

import math
from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from engine.training.trace.graph.parts import Edge
from gui.panels.graph_panel.layout import APART, Laid, Point
from gui.panels.graph_panel.texts import GraphTexts
from gui.theme import theme

SMALL = 0.86  # of the letters at edges, in those of the window
HEAD = 0.42  # length of the head of an arrow
DIM, PALE = 0.5, 0.75  # opacity of ways and of texts that an event is not about
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Side(Enum):
    """The two ways of an edge, each with a colour and a kind of line of its own."""

    FORWARD = "forward"
    BACK = "backward"

    @property
    def color(self) -> str:
        """The colour of the phase that goes this way."""
        colors = theme.colors
        return colors.backward if self is Side.BACK else colors.forward


class EdgePainter:
    """Paints in units of a line of text; `unit` is how many pixels that is."""

    def __init__(self, laid: Laid, texts: GraphTexts, font: QFont, unit: float) -> None:
        self._laid, self._texts, self._font = laid, texts, font
        self.unit = unit

    def points_of(self, edge: Edge) -> list[QPointF]:
        """Return the corners of an edge's way forward."""
        return self._shifted(edge, is_back=False)

    def _shifted(self, edge: Edge, *, is_back: bool) -> list[QPointF]:
        way, u = self._laid.ways[edge.id], self.unit
        by = (APART / 2 if is_back else -APART / 2) if edge.goes_back else 0.0
        is_down = len(way) == 2 and way[0][0] == way[1][0]
        if is_down:
            return [QPointF((x + by) * u, y * u) for x, y in way]
        # An upright part between level ones is moved the other way, so that the lines
        # of a bend do not cross.
        points = []
        for number, (x, y) in enumerate(way):
            is_end = number in (0, len(way) - 1)
            falls = not is_end and self._falls(way, number)
            side = 0.0 if is_end else (-by if falls else by)
            points.append(QPointF((x + side) * u, (y + by) * u))
        return points

    @staticmethod
    def _falls(way: Sequence[Point], number: int) -> bool:
        """Tell whether the upright part at a corner leads down."""
        before, here, after = way[number - 1 : number + 2]
        rise = here[1] - before[1] if before[0] == here[0] else after[1] - here[1]
        return rise > 0

    def way(
        self,
        painter: QPainter,
        edge: Edge,
        side: Side,
        *,
        is_lit: bool = False,
        is_dim: bool = False,
    ) -> None:
        """Paint one of the two ways of an edge."""
        is_back = side is Side.BACK
        points = self._shifted(edge, is_back=is_back)
        if is_back:
            points.reverse()
        color = QColor(side.color)
        color.setAlphaF(DIM if is_dim else 1.0)
        pen = QPen(color, self.unit * (0.2 if is_lit else 0.09))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if is_back:
            pen.setDashPattern((2.0, 1.4) if is_lit else (4.0, 3.0))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        length = self.unit * (HEAD * (1.5 if is_lit else 1.0))
        end = _back_from(points[-1], points[-2], length * 0.8)
        painter.drawPolyline([*points[:-1], end])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(_head(points[-1], points[-2], length))

    def label(
        self, painter: QPainter, edge: Edge, side: Side, *, is_dim: bool = False
    ) -> None:
        """Write what goes that way, and its shape."""
        text, way = self._texts.edges[edge.id], self._laid.ways[edge.id]
        is_back = side is Side.BACK
        lines = text.back if is_back else text.forward
        is_down = way[0][0] == way[-1][0]
        painter.setFont(self._font)
        color = QColor(side.color)
        color.setAlphaF(PALE if is_dim else 1.0)
        painter.setPen(color)
        rect = self._label_rect(edge, len(lines), side, is_down=is_down)
        flags = Qt.AlignmentFlag
        if is_down:
            across, down = flags.AlignLeft if is_back else flags.AlignRight, _MIDDLE
        else:
            across = flags.AlignHCenter
            down = flags.AlignTop if is_back else flags.AlignBottom
        painter.drawText(rect, across | down, "\n".join(lines))

    def _label_rect(
        self, edge: Edge, n_lines: int, side: Side, *, is_down: bool
    ) -> QRectF:
        (x, y), u, is_back = self._laid.labels[edge.id], self.unit, side is Side.BACK
        height, away = max(n_lines, 1) * SMALL * u * 1.05, (APART / 2 + 0.25) * u
        if is_down:
            left = x * u + away if is_back else x * u - away - 6 * u
            return QRectF(left, y * u - 1.5 * u, 6 * u, 3 * u)
        top = y * u + away if is_back else y * u - away - height
        return QRectF(x * u - 4 * u, top, 8 * u, height)


def sides_of(edge: Edge, *, has_back: bool) -> tuple[Side, ...]:
    """Return the ways of an edge that are painted."""
    is_both = edge.goes_back and has_back
    return (Side.FORWARD, Side.BACK) if is_both else (Side.FORWARD,)


def _back_from(end: QPointF, before: QPointF, length: float) -> QPointF:
    """Return the point on the last part of a way, so far before its end."""
    dx, dy = end.x() - before.x(), end.y() - before.y()
    share = length / (math.hypot(dx, dy) or 1.0)
    return QPointF(end.x() - dx * share, end.y() - dy * share)


def _head(end: QPointF, before: QPointF, length: float) -> QPolygonF:
    """Return the head of an arrow that comes from a point."""
    foot = _back_from(end, before, length)
    dx, dy = (end.y() - foot.y()) * 0.5, (foot.x() - end.x()) * 0.5
    return QPolygonF(
        [
            end,
            QPointF(foot.x() + dx, foot.y() + dy),
            QPointF(foot.x() - dx, foot.y() - dy),
        ]
    )
