"""A note on the canvas."""

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.document.elements import Note
from gui.canvas.looks import style
from gui.canvas.looks.rich_text import RichText
from gui.theme import theme

MARGIN = 10.0
MIN_HEIGHT = 36.0
HANDLE_WIDTH = 6.0  # of the right edge, by which a note is made wider


class NoteLook(Protocol):
    """What a note asks about how it is to look just now."""

    with_controls: bool

    def is_selected(self, element_id: int) -> bool:
        """Tell whether an element is selected."""


class NoteItem(QGraphicsItem):
    """Paint a note; its position is the top left corner."""

    def __init__(self, note: Note, look: NoteLook) -> None:
        super().__init__()
        self.note = note
        self._look = look
        self._rect = QRectF()
        self._text = self._laid_out(note)
        self.setZValue(-1.0)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.set_note(note)

    @property
    def rect(self) -> QRectF:
        """The paper."""
        return self._rect

    def set_note(self, note: Note) -> None:
        """Show the note as it is now."""
        if (note.text, note.width) != (self.note.text, self.note.width):
            self._text = self._laid_out(note)
        self.note = note
        self._measure(note.width)
        self.setPos(note.x, note.y)

    def preview_width(self, width: float) -> None:
        """Show how the note would look with another width."""
        self._text.document.setTextWidth(width - 2 * MARGIN)
        self._measure(width)

    def restyle(self) -> None:
        """Take the colours of the theme."""
        self._text = self._laid_out(self.note)
        self._measure(self.note.width)

    def tip_at(self, point: QPointF) -> str:
        """Say what is wrong with the formula at a point of the item, or nothing."""
        return self._text.tip_at(point - QPointF(MARGIN, MARGIN))

    def _laid_out(self, note: Note) -> RichText:
        colors = theme.colors
        return RichText(note.text, note.width - 2 * MARGIN, colors.text, colors.accent)

    def _measure(self, width: float) -> None:
        self.prepareGeometryChange()
        height = max(self._text.height + 2 * MARGIN, MIN_HEIGHT)
        self._rect = QRectF(0, 0, width, height)
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
        if selected and self._look.with_controls:
            self._paint_handle(painter)
        if style.VALUE_PX * scale >= style.READABLE_PX:
            self._text.draw(painter, QPointF(MARGIN, MARGIN))

    def _paint_handle(self, painter: QPainter) -> None:
        """Show where a drag makes the note wider."""
        x, y = self._rect.right(), self._rect.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colors.accent))
        painter.drawRoundedRect(QRectF(x - 3.0, y - 10.0, 6.0, 20.0), 3.0, 3.0)
