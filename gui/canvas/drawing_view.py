"""A view of the drawing: zoom, pan, the grid behind it, and where things are."""

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGestureEvent,
    QGraphicsItem,
    QGraphicsView,
    QPinchGesture,
    QWidget,
)

from gui.canvas.editing.fields import Field, FieldKind, rect_of
from gui.canvas.interactions.base import Pointer
from gui.canvas.looks import style
from gui.canvas.looks.ground import Ground
from gui.canvas.looks.halves import Halves
from gui.canvas.pointer.camera import Camera
from gui.canvas.pointer.hits import Hit
from gui.canvas.pointer.picking import Picker
from gui.canvas.pointer.wheel import meaning_of
from gui.canvas.scene import CanvasScene
from gui.hands import hands
from gui.session import Session
from gui.theme import theme

GRID_STEP = 32  # of the dots behind the drawing
MIN_SCALE_OF_GRID, SCALE_OF_FULL_GRID = 0.4, 0.8
KEY_ZOOM = 1.25


class DrawingView(QGraphicsView):
    """Show the drawing of a session.

    Signals
    -------
    view_moved() : after a zoom or a pan
    """

    view_moved = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.drawing = CanvasScene(session, self)
        self.picker = Picker(self.drawing)
        self.setScene(self.drawing)
        self._set_up()
        self.camera = Camera(self)
        self._ground = Ground(self)
        self._halves = Halves(self, self._ground.forget)
        self.drawing.live_changed.connect(self._halves.paint_next)
        hands.changed.connect(self._on_hands_changed)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.setDragMode(QGraphicsView.DragMode.NoDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(
            QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing
        )

    def _on_hands_changed(self) -> None:
        self._ground.forget()
        self.viewport().update()

    # --- places -------------------------------------------------------------------

    def port_point(self, block_id: int, side: str, unit: int = 0) -> QPoint:
        """Return the point of the viewport on a port, "in" or "out", of a unit."""
        return self.mapFromScene(self.drawing.blocks[block_id].port_place(side, unit))

    def plate_point(self, wire_id: int, i: int = 0, j: int = 0) -> QPoint:
        """Return the point of the viewport on the number of a connection."""
        field = Field(FieldKind.WEIGHT, wire_id, i, j)
        return self.mapFromScene(rect_of(self.drawing, field).center())

    def block_point(self, block_id: int) -> QPoint:
        """Return the point of the viewport on the upper edge of a block's body.

        Nothing but the body is there: a press there drags the block.
        """
        item = self.drawing.blocks[block_id]
        top = item.pos() + QPointF(0.0, item.shape_.body.top() + 5.0)
        return self.mapFromScene(top)

    def field_point(self, kind: FieldKind, element_id: int, unit: int = 0) -> QPoint:
        """Return the point of the viewport on a name, a bias or an input's value."""
        field = Field(kind, element_id, unit)
        return self.mapFromScene(rect_of(self.drawing, field).center())

    def hit_at(self, pointer: Pointer) -> Hit:
        """Return what lies under a pointer."""
        return self.picker.pick(pointer.scene, self.camera.scale)

    def movable(self, element_id: int) -> QGraphicsItem | None:
        """Return the item of a block, a note, a frame or a group."""
        drawing = self.drawing
        found = drawing.blocks.get(element_id) or drawing.notes.get(element_id)
        framed = drawing.frames.get(element_id) or drawing.groups.get(element_id)
        return found or framed

    def body_rect(self, element_id: int, place: QPointF | None = None) -> QRectF:
        """Return the body of a block, note or frame as it is shown, or at `place`."""
        block = self.drawing.blocks.get(element_id)
        if block is not None:
            return block.shape_.body.translated(place or block.pos())
        group = self.drawing.groups.get(element_id)
        if group is not None:
            return group.rect.translated(place or group.pos())
        frames, notes = self.drawing.frames, self.drawing.notes
        item = notes[element_id] if element_id in notes else frames[element_id]
        return item.rect.translated(place or item.pos())

    def body_rects(self, ids: Iterable[int]) -> QRectF:
        """Return the rectangle around the bodies of several elements."""
        rect = QRectF()
        for element_id in ids:
            rect = rect.united(self.body_rect(element_id))
        return rect

    # --- zoom and pan -------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom and pan with two fingers, on a trackpad or on the screen."""
        if isinstance(event, QNativeGestureEvent):
            kind = event.gestureType()
            if kind == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom(1.0 + event.value(), event.position())
            elif kind == Qt.NativeGestureType.PanNativeGesture:
                self.pan(QPointF(event.delta()))
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._pinch(pinch)
                event.accept(pinch)
                return True
        return super().viewportEvent(event)

    def _pinch(self, pinch: QPinchGesture) -> None:
        """Follow two fingers on the screen: what is between them stays there."""
        way = pinch.centerPoint() - pinch.lastCenterPoint()
        if pinch.state() is not Qt.GestureState.GestureStarted and not way.isNull():
            self.pan(way)
        place = self.viewport().mapFromGlobal(pinch.centerPoint())
        self._zoom(pinch.scaleFactor(), QPointF(place))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer or pan, as was chosen."""
        meaning = meaning_of(event)
        if meaning.way is not None:
            self.pan(meaning.way)
        else:
            self._zoom(meaning.factor, event.position())
        event.accept()

    def zoom_in(self) -> None:
        """Zoom in at the middle."""
        self._zoom(KEY_ZOOM)

    def zoom_out(self) -> None:
        """Zoom out at the middle."""
        self._zoom(1 / KEY_ZOOM)

    def zoom_100(self) -> None:
        """Show one scene pixel as one screen pixel."""
        self._zoom(1.0 / self.camera.scale)

    def _zoom(self, factor: float, at: QPointF | None = None) -> None:
        self._ground.forget()
        self.camera.zoom(factor, at)
        self._tell_moved()

    def fit(self) -> None:
        """Show the whole drawing."""
        self._ground.forget()
        self.camera.fit(self.drawing.drawing_rect())
        self._tell_moved()

    def sees_all(self) -> bool:
        """Tell whether nothing of the drawing lies beyond the edges of the view."""
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        return seen.contains(self.drawing.drawing_rect())

    def look_at(self, view: tuple[float, float, float]) -> None:
        """Look at a point of the scene with a scale, as `Camera.view` tells them."""
        self._ground.forget()
        self.camera.look_at(view)
        self._tell_moved()

    def fit_selection(self) -> None:
        """Show what is selected as large as sensible; the whole drawing without it."""
        rect = QRectF()
        for element_id in self.session.selection:
            wire = self.drawing.wires.get(element_id)
            if wire is not None:
                rect = rect.united(wire.sceneBoundingRect())
            elif self.movable(element_id) is not None:
                rect = rect.united(self.body_rect(element_id))
        self._ground.forget()
        self.camera.fit(self.drawing.drawing_rect() if rect.isEmpty() else rect)
        self._tell_moved()

    def bring_to_middle(self, rect: QRectF, *, readable: bool = True) -> None:
        """Pan until a rectangle of the scene is in the middle.

        Parameters
        ----------
        rect : QRectF
            In scene coordinates.
        readable : bool
            Zoom to 100 % before where names could not be read.
        """
        if readable and self.camera.scale * style.NAME_PX < style.READABLE_PX:
            self.zoom_100()
        middle = self.viewportTransform().map(rect.center())
        self.pan(QPointF(self.viewport().rect().center()) - middle)

    def pan(self, way: QPointF) -> None:
        """Carry the drawing along."""
        is_worthwhile = self._ground.is_worthwhile()
        usual = self.viewportUpdateMode()
        if is_worthwhile:
            self.setViewportUpdateMode(self.ViewportUpdateMode.NoViewportUpdate)
        moved = self.camera.pan(way)
        self.setViewportUpdateMode(usual)
        self._tell_moved()
        if is_worthwhile:
            self._ground.carry(moved)
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show what a pan carries along, or else paint."""
        if self._ground.is_there:
            painter = QPainter(self.viewport())
            self._ground.show(painter)
            painter.end()
        else:
            super().paintEvent(event)

    def pan_by(self, dx: float, dy: float) -> None:
        """Carry the drawing along by screen pixels."""
        self.pan(QPointF(dx, dy))

    def _tell_moved(self) -> None:
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        self.drawing.detail.look(self.camera.scale, seen)
        self.view_moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much detail as there is room for."""
        self._ground.forget()
        super().resizeEvent(event)
        self._tell_moved()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the ground and, near enough, a grid of dots."""
        colors = theme.colors
        painter.fillRect(rect, QColor(colors.canvas))
        if self.camera.scale < MIN_SCALE_OF_GRID:
            return
        # From afar every second dot is left out, or there would be very many.
        step = GRID_STEP * (1 if self.camera.scale >= SCALE_OF_FULL_GRID else 2)
        left, top = rect.left() // step * step, rect.top() // step * step
        n_columns = int((rect.right() - left) // step) + 1
        n_rows = int((rect.bottom() - top) // step) + 1
        painter.setPen(style.dot_pen(colors.block_border, colors.canvas))
        row = _dots(n_columns, step)
        painter.translate(left, top)
        for _ in range(n_rows):
            painter.drawPoints(row)
            painter.translate(0.0, step)
        painter.translate(-left, -top - n_rows * step)


@lru_cache(maxsize=128)
def _dots(n_columns: int, step: int) -> QPolygonF:
    """Return a row of the grid, made once for many frames: zooming needs many."""
    return QPolygonF([QPointF(x, 0.0) for x in range(0, n_columns * step, step)])
