"""A note on the canvas."""

from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.document.elements import Note
from gui.canvas import style
from gui.theme import theme

MARGIN = 10.0
MIN_HEIGHT = 36.0
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class NoteLook(Protocol):
    """What a note asks about how it is to look just now."""

    def is_selected(self, element_id: int) -> bool:
        """Tell whether an element is selected."""


class NoteItem(QGraphicsItem):
    """Paint a note; its position is the top left corner."""

    def __init__(self, note: Note, look: NoteLook) -> None:
        super().__init__()
        self.note = note
        self._look = look
        self._rect = QRectF()
        self.setZValue(-1.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.set_note(note)

    @property
    def rect(self) -> QRectF:
        """The paper."""
        return self._rect

    def set_note(self, note: Note) -> None:
        """Show the note as it is now."""
        self.prepareGeometryChange()
        self.note = note
        room = QRectF(0, 0, note.width - 2 * MARGIN, 1e5)
        metrics = QFontMetricsF(style.font(style.VALUE_PX))
        height = metrics.boundingRect(room, _FLAGS, note.text or " ").height()
        height = max(height + 2 * MARGIN, MIN_HEIGHT)
        self._rect = QRectF(0, 0, note.width, height)
        self.setPos(note.x, note.y)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self._rect.adjusted(-4, -4, 4, 4)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the paper, and the text where it can be read."""
        colors = theme.colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = self._look.is_selected(self.note.id)
        fill = style.blend(colors.canvas, colors.loss, 0.14)
        border = colors.accent if selected else colors.border
        painter.setPen(style.line_pen(border, 2.5 if selected else 1.0))
        painter.setBrush(fill)
        painter.drawRoundedRect(self._rect, 6.0, 6.0)
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        if style.VALUE_PX * scale < style.READABLE_PX:
            return
        painter.setFont(style.font(style.VALUE_PX))
        painter.setPen(QColor(colors.text))
        inner = self._rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.drawText(inner, int(_FLAGS), self.note.text)
