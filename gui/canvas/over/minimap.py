"""A small map of a large drawing: where the view is, and a way elsewhere."""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from engine.document.elements import InputBlock
from gui.canvas.commands.frame_colors import BAR, BORDER, shade
from gui.canvas.looks import style
from gui.theme import theme

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

SIZE = QSize(184, 124)
MANY_BLOCKS = 30  # with more of them the map shows itself
MARGIN = 8  # to the edges of the canvas
PADDING = 6.0  # inside
MIN_DOT = 2.0  # pixels of a block on the map


class MapMode(StrEnum):
    """When the map is there."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class Minimap(QWidget):
    """Blocks and frames of a canvas, no wires, and the rectangle that is seen."""

    def __init__(self, canvas: "CanvasView") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._mode = MapMode.AUTO
        self._picture: QPixmap | None = None  # without the rectangle; None: outdated
        self._to_map = QTransform()
        self._grip = QPointF()  # of the pointer in the rectangle, in scene pixels
        self.setFixedSize(SIZE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        canvas.view_moved.connect(self._on_view_moved)
        canvas.horizontalScrollBar().valueChanged.connect(self._on_view_moved)
        canvas.verticalScrollBar().valueChanged.connect(self._on_view_moved)
        canvas.drawing.geometry_changed.connect(self._on_drawing_changed)
        canvas.session.document_replaced.connect(self._on_drawing_changed)
        theme.changed.connect(self._on_drawing_changed)
        canvas.installEventFilter(self)
        self.retranslate()

    @property
    def mode(self) -> MapMode:
        """When the map is there."""
        return self._mode

    def set_mode(self, mode: MapMode) -> None:
        """Choose when the map is there."""
        self._mode = mode
        self._on_drawing_changed()

    def retranslate(self) -> None:
        """Set all texts."""
        self.setAccessibleName(self.tr("Map of the drawing"))
        self.setToolTip(
            self.tr(
                "The whole drawing. Click to go there, drag the rectangle to move the "
                "view. View ▸ Map says when it is shown."
            )
        )

    # --- following ----------------------------------------------------------------

    def _is_wanted(self) -> bool:
        drawing = self._canvas.drawing
        n = len(drawing.blocks) + len(drawing.groups)
        by_itself = self._mode is MapMode.AUTO and n > MANY_BLOCKS
        return n > 0 and (by_itself or self._mode is MapMode.ALWAYS)

    def _on_drawing_changed(self) -> None:
        """Forget the picture; a map that is hidden does no more than this."""
        self._picture = None
        wanted = self._is_wanted()
        if wanted != self.isVisibleTo(self._canvas):
            self.setVisible(wanted)
            self._arrange()
        self.update()

    def _on_view_moved(self) -> None:
        self.update()

    def _arrange(self) -> None:
        canvas = self._canvas
        below = canvas.front.zoom_bar.height() + 2 * MARGIN
        self.move(
            canvas.width() - self.width() - MARGIN,
            canvas.height() - self.height() - below,
        )
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._arrange()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # --- places -------------------------------------------------------------------

    def point_of(self, scene_point: QPointF) -> QPointF:
        """Return the point of the map that stands for a point of the drawing."""
        self._ensure_picture()
        return self._to_map.map(scene_point)

    def seen(self) -> QRectF:
        """Return the rectangle of the map that stands for what is seen."""
        self._ensure_picture()
        return self._to_map.mapRect(self._seen_scene())

    def _seen_scene(self) -> QRectF:
        canvas = self._canvas
        rect = QRectF(canvas.viewport().rect())
        to_scene = canvas.camera.to_scene
        return QRectF(to_scene(rect.topLeft()), to_scene(rect.bottomRight()))

    def _to_scene(self, point: QPointF) -> QPointF:
        self._ensure_picture()
        inverted: QTransform = self._to_map.inverted()[0]
        return inverted.map(point)

    # --- painting -----------------------------------------------------------------

    def _ensure_picture(self) -> QPixmap:
        if self._picture is None:
            self._picture = self._paint_picture()
        return self._picture

    def _paint_picture(self) -> QPixmap:
        self._to_map = self._fitting(self._canvas.drawing.drawing_rect())
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        colors = theme.colors
        picture.fill(style.blend(colors.canvas, colors.window, 0.5))
        painter = QPainter(picture)
        self._paint_frames(painter)
        self._paint_blocks(painter)
        painter.setPen(QColor(colors.border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
        return picture

    def _fitting(self, drawing: QRectF) -> QTransform:
        """Return the way from the drawing to the map, as large as fits."""
        if drawing.isEmpty():
            return QTransform()
        room = QRectF(self.rect()).adjusted(PADDING, PADDING, -PADDING, -PADDING)
        scale = min(room.width() / drawing.width(), room.height() / drawing.height())
        middle, centre = room.center(), drawing.center()
        way = QTransform.fromTranslate(middle.x(), middle.y())
        way.scale(scale, scale)
        return way.translate(-centre.x(), -centre.y())

    def _paint_frames(self, painter: QPainter) -> None:
        items = self._canvas.drawing.frames.values()
        for item in sorted(items, key=lambda item: item.zValue()):
            rect = self._to_map.mapRect(item.rect.translated(item.pos()))
            painter.setPen(shade(item.frame.color, BORDER))
            painter.setBrush(shade(item.frame.color, BAR))
            painter.drawRect(rect)

    def _paint_blocks(self, painter: QPainter) -> None:
        colors = theme.colors
        painter.setPen(Qt.PenStyle.NoPen)
        for inputs, color in ((True, colors.text_dim), (False, colors.text)):
            painter.setBrush(QColor(color))
            painter.drawRects(
                [
                    self._dot(item.shape_.body.translated(item.pos()))
                    for item in self._canvas.drawing.blocks.values()
                    if isinstance(item.block, InputBlock) is inputs
                ]
            )
        closed = [g for g in self._canvas.drawing.groups.values() if not g.use.is_open]
        painter.drawRects([self._dot(g.rect.translated(g.pos())) for g in closed])

    def _dot(self, body: QRectF) -> QRectF:
        rect = self._to_map.mapRect(body)
        width, height = max(rect.width(), MIN_DOT), max(rect.height(), MIN_DOT)
        dot = QRectF(0.0, 0.0, width, height)
        dot.moveCenter(rect.center())
        return dot

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, and over it what is seen."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ensure_picture())
        frame = QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
        accent = QColor(theme.colors.accent)
        painter.setPen(style.line_pen(theme.colors.accent, 1.5))
        accent.setAlphaF(0.12)
        painter.setBrush(accent)
        painter.drawRect(self.seen().intersected(frame))
        painter.end()

    # --- the mouse ----------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the rectangle, or jump to a place outside it."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = self._to_scene(event.position())
        centre = self._seen_scene().center()
        inside = self.seen().contains(event.position())
        self._grip = point - centre if inside else QPointF()
        if not inside:
            self._go_to(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the rectangle along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(self._to_scene(event.position()) - self._grip)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a quick second click as a click."""
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom the canvas at its middle."""
        if event.angleDelta().y() > 0:
            self._canvas.zoom_in()
        elif event.angleDelta().y() < 0:
            self._canvas.zoom_out()
        event.accept()

    def _go_to(self, centre: QPointF) -> None:
        """Bring a point of the drawing into the middle of the view."""
        canvas = self._canvas
        canvas.pan((canvas.camera.centre() - centre) * canvas.camera.scale)
