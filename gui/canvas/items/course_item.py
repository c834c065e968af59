"""A connection that carries a signal: lit, with arrows along it and a moving dot."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.training.trace.event import TracePhase
from gui.canvas.looks import style
from gui.theme import theme
from gui.widgets.phases import color_of

Z = 1.0  # above wires, below blocks and numbers
WIDTH, DOT = 3.0, 5.5
ARROW, ARROW_STEP = 5.0, 34.0  # size of an arrow, and how far they are apart
LEAST_ARROW_PX = 3.0  # smaller ones on the screen are left out
REACH = 9.0  # of what is painted beside the path


class CourseItem(QGraphicsItem):
    """Paint the way of a signal; `share` of it is done.

    Parameters
    ----------
    path : QPainterPath
        From the source to the target, in scene coordinates.
    phase : TracePhase
    is_back : bool
        Whether the signal goes from the target to the source.
    """

    def __init__(self, path: QPainterPath, phase: TracePhase, *, is_back: bool) -> None:
        super().__init__()
        self.path, self.is_back = path, is_back
        self._phase = phase
        self._share = 1.0
        self._bounds = path.boundingRect().adjusted(-REACH, -REACH, REACH, REACH)
        self.setZValue(Z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def place(self, share: float) -> QPointF:
        """Return where the signal is after a share of its way."""
        return self.path.pointAtPercent(1.0 - share if self.is_back else share)

    def set_share(self, share: float) -> None:
        """Let the signal be so far on its way, from 0 to 1."""
        self._share = share
        self.update()

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the lit course, arrows in the direction of the signal, and the dot."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        color = QColor(color_of(self._phase))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(color, max(WIDTH, 1.5 / scale))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPath(self.path)
        if ARROW * scale >= LEAST_ARROW_PX:
            painter.setBrush(color)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPath(self._arrows())
        if self._share < 1.0:
            painter.setPen(style.line_pen(theme.colors.canvas, 1.5))
            painter.setBrush(color)
            radius = max(DOT, 4.0 / scale)
            painter.drawEllipse(self.place(self._share), radius, radius)

    def _arrows(self) -> QPainterPath:
        """Return arrow heads along the course."""
        length = self.path.length()
        n = max(int(length / ARROW_STEP), 1)
        arrows = QPainterPath()
        for k in range(n):
            middle = (k + 0.5) / n
            step = min(1.0 / max(length, 1.0), 0.5 / n)
            a, b = (self.place(middle + d * step) for d in (-1, 1))
            way = b - a
            norm = max((way.x() ** 2 + way.y() ** 2) ** 0.5, 1e-9)
            u = way / norm
            side = QPointF(-u.y(), u.x())
            tip = b + u * ARROW
            arrows.moveTo(tip)
            arrows.lineTo(b - u * ARROW + side * ARROW)
            arrows.lineTo(b - u * ARROW - side * ARROW)
            arrows.closeSubpath()
        return arrows
