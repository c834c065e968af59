"""Small pictures of the palette's things, painted like those on the canvas."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF

from engine.document.gates import GATES
from gui.canvas.commands import catalogue
from gui.canvas.commands.my_blocks import PREFIX
from gui.canvas.looks import painters, style
from gui.theme import theme

SIDE = 28


def entry_icon(key: str, ratio: float = 1.0) -> QIcon:
    """Return the picture of a palette entry in the colours of the theme."""
    pixmap = QPixmap(round(SIDE * ratio), round(SIDE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if key.startswith(PREFIX):
        _paint_mine(painter, is_sound=catalogue.can_be_added(key))
    else:
        _paint(painter, catalogue.entry(key))
    painter.end()
    return QIcon(pixmap)


ACTIVATION_SIZE = (26, 16)


def activation_icon(activation: str, ratio: float = 1.0) -> QIcon:
    """Return the sketch of an activation in the colours of the theme."""
    width, height = ACTIVATION_SIZE
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rect = QRectF(4.0, 2.0, width - 8.0, height - 4.0)
    painters.draw_sketch(painter, rect, activation, theme.colors.text)
    painter.end()
    return QIcon(pixmap)


def fit_icon(ratio: float = 1.0) -> QIcon:
    """Return the picture of "show everything": the corners of a frame."""
    side = 16
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setPen(style.line_pen(theme.colors.text, 1.6))
    near, far, arm = 2.0, 14.0, 4.0
    for x, y in ((near, near), (near, far), (far, near), (far, far)):
        corner = QPointF(x, y)
        across = QPointF(arm if x == near else -arm, 0.0)
        down = QPointF(0.0, arm if y == near else -arm)
        painter.drawPolyline(QPolygonF([corner + across, corner, corner + down]))
    painter.end()
    return QIcon(pixmap)


def _paint(painter: QPainter, entry: catalogue.Entry) -> None:
    colors = theme.colors
    border = style.line_pen(colors.block_border, 1.3)
    fill = QColor(colors.block)
    whole = QRectF(2, 2, SIDE - 4, SIDE - 4)
    if entry.key == "note":
        paper = whole.adjusted(1, 3, -1, -3)
        painters.draw_body(
            painter,
            paper,
            style.blend(colors.canvas, colors.loss, 0.25),
            border,
            is_round=False,
        )
        painter.setPen(style.line_pen(colors.text_dim, 1.2))
        for y in (10, 14, 18):
            painter.drawLine(QPointF(8, y), QPointF(20, y))
    elif entry.group == "layers" or entry.key == "inputs":
        _paint_column(painter, entry)
    elif entry.key == "input":
        square = whole.adjusted(3, 3, -3, -3)
        painter.setPen(border)
        painter.setBrush(fill)
        painter.drawRoundedRect(square, 4, 4)
        painters.draw_text(painter, square, "x", style.VALUE_PX, colors.text)
        painters.draw_port(
            painter,
            QPointF(square.right(), SIDE / 2),
            2.5,
            colors.canvas,
            colors.block_border,
        )
    else:
        painters.draw_body(painter, whole, fill, border, is_round=True)
        if entry.key in GATES:
            painters.draw_text(
                painter, whole, GATES[entry.key].symbol, style.VALUE_PX, colors.text
            )
        else:
            curve = QRectF(7, 9, 14, 10)
            painters.draw_sketch(painter, curve, entry.activation, colors.text)


def _paint_mine(painter: QPainter, *, is_sound: bool) -> None:
    """Draw a block with inputs and an output, or the sign of a damaged file."""
    colors = theme.colors
    border = style.line_pen(colors.block_border, 1.3)
    body = QRectF(5.0, 5.0, SIDE - 10.0, SIDE - 10.0)
    shade = style.blend(colors.block, colors.block_border, 0.15)
    painters.draw_body(
        painter, body.translated(2.0, 2.0), shade, border, is_round=False
    )
    painters.draw_body(painter, body, QColor(colors.block), border, is_round=False)
    for x, y in ((body.left(), 10.0), (body.left(), 18.0), (body.right(), 14.0)):
        place = QPointF(x, y)
        painters.draw_port(painter, place, 2.5, colors.canvas, colors.block_border)
    if not is_sound:
        painters.draw_badge(painter, body.center())


def _paint_column(painter: QPainter, entry: catalogue.Entry) -> None:
    colors = theme.colors
    is_round = entry.key != "inputs"
    painter.setPen(style.line_pen(colors.border, 1.2))
    painter.setBrush(style.blend(colors.canvas, colors.block_border, 0.08))
    frame = QRectF(2 if is_round else 8, 1, 12, SIDE - 2)
    painter.drawRoundedRect(frame, 3, 3)
    border = style.line_pen(colors.block_border, 1.2)
    painter.setPen(border)
    painter.setBrush(QColor(colors.block))
    for y in (6, 14, 22):
        unit = QRectF(frame.center().x() - 3, y - 3, 6, 6)
        if is_round:
            painter.drawEllipse(unit)
        else:
            painter.drawRoundedRect(unit, 1.5, 1.5)
    if is_round:
        curve = QRectF(17, 10, 10, 8)
        painters.draw_sketch(painter, curve, entry.activation, colors.text, 1.3)
