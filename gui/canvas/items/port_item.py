"""An input of an open group: a small tag that hands values on."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from engine.numerals import format_number
from gui.canvas.items.block_item import BlockItem
from gui.canvas.looks import painters, style
from gui.theme import theme

TIP = 9.0  # of the tag, in scene pixels
DIGITS = 3


class PortItem(BlockItem):
    """Paint an input of an open group."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the tag, its value and its name."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._look.is_dimmed(self.block.id):
            painter.setOpacity(self._look.dim_opacity())
        self._paint_outline(painter)
        colors, body = theme.colors, self.shape_.body
        single = self.block.n_units == 1
        out = self._look.numbers.out(self.block, 0) if single else None
        painter.setPen(style.line_pen(colors.block_border, 1.5))
        painter.setBrush(style.output_fill(out))
        left, top, bottom = body.left(), body.top(), body.bottom()
        waist, right = body.right() - TIP, body.right()
        corners = [(left, top), (waist, top), (right, 0.0), (waist, bottom)]
        corners.append((left, bottom))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        if style.NAME_PX * scale >= style.READABLE_PX:
            text = "" if out is None else format_number(out, DIGITS)
            text = text if single else f"× {self.block.n_units}"
            room = body.adjusted(3.0, 0.0, -TIP, 0.0)
            painters.draw_text(painter, room, text, style.SMALL_PX, colors.text)
            self._paint_name(painter)
        self._paint_ports(painter, scale)
        if self._look.issue_of(self.block.id):
            painters.draw_badge(painter, self.badge_centre())
