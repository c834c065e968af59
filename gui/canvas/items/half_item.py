"""A part of a unit that works just now: its sum, its activation, or all of it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.training.trace.event import TracePhase
from gui.canvas.looks import painters, style
from gui.theme import theme
from gui.widgets.phases import color_of

Z = 2.6  # above blocks, below numbers
WIDTH = 3.0
FILL = 0.20  # opacity
SIGN = "Σ"
VEIL = "?"


class HalfItem(QGraphicsItem):
    """Outline a half of a unit and write what it has come to.

    Parameters
    ----------
    body : QRectF
        The unit, in scene coordinates.
    side : str
        "sum", "out" or "all".
    phase : TracePhase
    text : str
        The number so far; "" where the block itself writes it.
    is_split : bool
        Whether the unit is drawn as two halves, so that the text goes into one.
    """

    def __init__(
        self,
        body: QRectF,
        side: str,
        phase: TracePhase,
        text: str = "",
        *,
        is_split: bool = False,
    ) -> None:
        super().__init__()
        self.side, self.text = side, text
        self._body, self._phase = body, phase
        self._is_split = is_split
        self._is_veiled = False
        self._outline = _outline(body.adjusted(-1.0, -1.0, 1.0, 1.0), side)
        self.setZValue(Z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_text(self, text: str) -> None:
        """Write another number."""
        self.text = text
        self.update()

    def set_veiled(self, is_veiled: bool) -> None:
        """Hide the number, or show it."""
        self._is_veiled = is_veiled
        self.update()

    @property
    def shown_text(self) -> str:
        """What is written."""
        return VEIL if self.text and self._is_veiled else self.text

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self._body.adjusted(-6.0, -6.0, 6.0, 6.0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint outline, tint, sign and number."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(color_of(self._phase))
        tint = QColor(color)
        tint.setAlphaF(FILL)
        pen = QPen(style.line_pen(color.name(), max(WIDTH, 1.5 / scale)))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # it ends in the middle
        painter.fillPath(self._outline, tint)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._outline)
        if self.text and style.SMALL_PX * scale >= style.READABLE_PX:
            self._paint_text(painter)

    def _paint_text(self, painter: QPainter) -> None:
        body, colors = self._body, theme.colors
        room = QRectF(body.left() + 4.0, body.center().y() - 8.0, body.width() - 8, 18)
        if self._is_split:
            room = QRectF(body.left() + 8, room.top() - 1, body.width() / 2 - 11, 18)
        text = self.shown_text
        if not self._is_split:  # whose half says itself what it is
            text = f"{SIGN} {text}"
        painters.draw_text(painter, room, text, style.VALUE_PX, colors.text)


def _outline(body: QRectF, side: str) -> QPainterPath:
    """Return what is drawn of the edge: all of it, or a half that is open.

    A half made with a clip would have Qt work out the clip of the whole view anew.
    """
    path = QPainterPath()
    if side == "all":
        path.addRoundedRect(body, style.RADIUS, style.RADIUS)
        return path
    across = min(body.height(), body.width())
    ends = QRectF(body.left(), body.top(), across, body.height())
    turn = -180.0 if side == "out" else 180.0
    if side == "out":
        ends.moveRight(body.right())
    path.moveTo(body.center().x(), body.top())
    path.arcTo(ends, 90.0, turn)
    path.lineTo(body.center().x(), body.bottom())
    return path
