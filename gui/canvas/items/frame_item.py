"""A frame on the canvas: a titled rectangle behind everything else."""

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.document.elements import Frame
from engine.document.frames import TITLE_HEIGHT
from gui.canvas.commands import frame_colors
from gui.canvas.looks import style
from gui.canvas.looks.painters import draw_text
from gui.theme import theme

TITLE_PX = style.VALUE_PX
PADDING = 10.0
HANDLE = 8.0  # side of a handle
RADIUS = 6.0
BEHIND = -10.0  # everything else
# The edges that a handle moves, by the letters of its key, and where it stands.
HANDLES = {
    "tl": (0.0, 0.0),
    "t": (0.5, 0.0),
    "tr": (1.0, 0.0),
    "r": (1.0, 0.5),
    "br": (1.0, 1.0),
    "b": (0.5, 1.0),
    "bl": (0.0, 1.0),
    "l": (0.0, 0.5),
}


class FrameLook(Protocol):
    """What a frame asks about how it is to look just now."""

    with_controls: bool

    def is_selected(self, element_id: int) -> bool:
        """Tell whether an element is selected."""


class FrameItem(QGraphicsItem):
    """Paint a frame; its position is the top left corner."""

    def __init__(self, frame: Frame, look: FrameLook) -> None:
        super().__init__()
        self.frame = frame
        self._look = look
        self._rect = QRectF()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.set_frame(frame)

    @property
    def rect(self) -> QRectF:
        """The whole frame."""
        return self._rect

    @property
    def bar(self) -> QRectF:
        """The strip with the title, by which it is dragged."""
        return QRectF(0.0, 0.0, self._rect.width(), TITLE_HEIGHT)

    def handle_place(self, handle: str) -> QPointF:
        """Return where a handle stands, in the item's coordinates."""
        across, down = HANDLES[handle]
        return QPointF(self._rect.width() * across, self._rect.height() * down)

    def set_frame(self, frame: Frame) -> None:
        """Show the frame as it is now."""
        self.frame = frame
        self.preview(QRectF(frame.x, frame.y, frame.width, frame.height))

    def preview(self, rect: QRectF) -> None:
        """Show the frame elsewhere, while a gesture changes it."""
        self.prepareGeometryChange()
        self._rect = QRectF(0.0, 0.0, rect.width(), rect.height())
        self.setPos(rect.topLeft())
        # A small frame lies on a large one, between -10 and -9.
        self.setZValue(BEHIND + 1.0 / (1.0 + rect.width() * rect.height()))
        self.update()

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self._rect.adjusted(-HANDLE, -HANDLE, HANDLE, HANDLE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint ground, title and, where it is selected, handles."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.frame.color
        selected = self._look.is_selected(self.frame.id)
        border = frame_colors.shade(color, frame_colors.BORDER)
        accent = theme.colors.accent
        pen = style.line_pen(accent if selected else border.name(), 1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(frame_colors.shade(color, frame_colors.FILL))
        painter.drawRoundedRect(self._rect, RADIUS, RADIUS)
        painter.save()
        painter.setClipRect(self.bar)
        painter.setBrush(frame_colors.shade(color, frame_colors.BAR))
        painter.drawRoundedRect(self.bar.adjusted(0, 0, 0, RADIUS), RADIUS, RADIUS)
        painter.restore()
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._rect, RADIUS, RADIUS)
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        if self.frame.title and TITLE_PX * scale >= style.READABLE_PX:
            inner = self.bar.adjusted(PADDING, 0.0, -PADDING, 0.0)
            left = Qt.AlignmentFlag.AlignLeft
            text = theme.colors.text
            draw_text(painter, inner, self.frame.title, TITLE_PX, text, left, bold=True)
        if selected and self._look.with_controls:
            self._paint_handles(painter)

    def _paint_handles(self, painter: QPainter) -> None:
        painter.setPen(style.line_pen(theme.colors.accent, 1.0))
        painter.setBrush(QColor(theme.colors.canvas))
        half = HANDLE / 2
        for handle in HANDLES:
            place = self.handle_place(handle)
            painter.drawRect(QRectF(place.x() - half, place.y() - half, HANDLE, HANDLE))
