"""The graph on the screen: zoomed, moved, pointed at, and gone through with keys."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from engine.network.network import Network
from engine.training.trace.graph.lights import Lights
from engine.training.trace.graph.parts import Edge, Graph, Node
from gui.panels.graph_panel.layout import COLUMN, WIDE, Laid, fitting, nearest
from gui.panels.graph_panel.paint import GraphPainter, Shown
from gui.panels.graph_panel.texts import GraphTexts
from gui.theme import theme
from gui.widgets.announce import announce

LARGEST, SMALLEST = 3.0, 0.2
FITTED_MOST = 1.25  # a small graph is not blown up more than that
STEP = 1.25  # of a zoom
MARGIN = 6
LETTER = 0.4  # width of a letter at an edge, in lines of text
NEAR = 9.0  # pixels from an edge that are still on it
_KEYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ZOOM_IN = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)


class GraphView(QWidget):
    """Shows one graph.

    Signals
    -------
    node_chosen(node) : clicked, or Enter on it
    node_hovered(node) : the Node under the pointer or at the keys; None: none any more
    copy_asked() : the usual keys
    """

    node_chosen = Signal(object)
    node_hovered = Signal(object)
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._graph: Graph | None = None
        self._texts: GraphTexts | None = None
        self._laid: Laid | None = None
        self._painter: GraphPainter | None = None
        self._shown = Shown()
        self._zoom: float | None = None  # None: all of it is seen
        self._offset = QPointF()
        self._pressed: QPointF | None = None
        self._is_dragged = False
        self._pointed: int | None = None
        self._ground: tuple[tuple[object, ...], QPixmap] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(120, 90)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for the room of a panel."""
        return QSize(460, 300)

    # --- what is shown --------------------------------------------------------------

    @property
    def shown(self) -> Shown:
        """What stands out."""
        return self._shown

    @property
    def painter(self) -> GraphPainter | None:
        """What paints the graph; None: there is none."""
        return self._painter

    @property
    def texts(self) -> GraphTexts | None:
        """What is written at the nodes and edges."""
        return self._texts

    @property
    def laid(self) -> Laid | None:
        """The graph with its places."""
        return self._laid

    def set_graph(self, graph: Graph | None, network: Network | None) -> None:
        """Show another graph, or the same in another notation."""
        is_same = graph is not None and graph == self._graph
        self._graph = graph
        self._texts = None
        if graph is not None and network is not None:
            self._texts = GraphTexts(graph, network)
        if not is_same:
            self._zoom = None
            self._pointed = None
            self._shown = Shown(has_back=self._shown.has_back)
        self._lay_out()

    def show_lights(self, lights: Lights | None, result: str) -> None:
        """Light what an event is about, and write what came of it."""
        self._change(lights=lights, result=result)
        if lights is not None and lights.main is not None:
            self._bring_in(lights.main)

    def set_hovered(self, nodes: frozenset[int]) -> None:
        """Frame nodes that are pointed at elsewhere."""
        self._change(hovered=nodes)

    def set_back(self, has_back: bool) -> None:
        """Show the ways back, or only those forward."""
        self._change(has_back=has_back)

    def _change(self, **values: object) -> None:
        known = {name: getattr(self._shown, name) for name in Shown.__slots__}
        self._shown = Shown(**{**known, **values})
        self.update()

    # --- size and place -------------------------------------------------------------

    def _lay_out(self) -> None:
        self._laid = self._painter = None
        if self._graph is not None and self._texts is not None:
            line, rules = self._texts.longest_line, self._texts.longest_rules
            column = max(COLUMN, 2 * WIDE + LETTER * line, 1.0 + LETTER * rules)
            self._laid = fitting(self._graph, self.width(), self.height(), column)
            self._painter = GraphPainter(self._laid, self._texts, self.font())
        self.update()

    @property
    def zoom(self) -> float:
        """How large the graph is seen, 1: with letters as in the window."""
        if self._zoom is not None:
            return self._zoom
        size = self._size()
        if not size.isValid() or size.isEmpty():
            return 1.0
        room = QSize(self.width() - 2 * MARGIN, self.height() - 2 * MARGIN)
        scale = min(room.width() / size.width(), room.height() / size.height())
        return min(max(scale, SMALLEST), FITTED_MOST)

    def _size(self) -> QSize:
        if self._laid is None or self._painter is None:
            return QSize()
        unit = self._painter.unit
        return QSize(round(self._laid.width * unit), round(self._laid.height * unit))

    def transform(self) -> QTransform:
        """Return the way from the picture to the widget."""
        zoom = self.zoom
        if self._zoom is None:
            size = self._size()
            x = (self.width() - size.width() * zoom) / 2
            y = (self.height() - size.height() * zoom) / 2
        else:
            x, y = self._offset.x(), self._offset.y()
        return QTransform.fromTranslate(x, y).scale(zoom, zoom)

    def fit(self) -> None:
        """Show all of it."""
        self._zoom = None
        self._lay_out()

    def zoom_by(self, factor: float, place: QPointF | None = None) -> None:
        """Zoom, keeping a place of the widget where it is."""
        if self._painter is None:
            return
        centre = QPointF(self.rect().center()) if place is None else place
        before = self.transform()
        under = before.inverted()[0].map(centre)
        self._zoom = min(max(self.zoom * factor, SMALLEST), LARGEST)
        self._offset = centre - under * self._zoom
        self.update()

    def _bring_in(self, node: int) -> None:
        """Move a node into view if it is outside."""
        if self._painter is None or self._zoom is None or self._graph is None:
            return
        rect = self.rect_of(self._graph.nodes[node])
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if not room.contains(rect):
            self._offset += room.center() - rect.center()
            self.update()

    def rect_of(self, node: Node) -> QRectF:
        """Return where a node is in the widget."""
        assert self._painter is not None  # noqa: S101  where there is a node
        return self.transform().mapRect(self._painter.rect_of(node))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew for the new room."""
        super().resizeEvent(event)
        if self._zoom is None:
            self._lay_out()

    # --- what is where --------------------------------------------------------------

    def node_at(self, place: QPointF) -> Node | None:
        """Return the node under a point of the widget."""
        if self._graph is None or self._painter is None:
            return None
        room = 3.0
        for node in self._graph.nodes:
            if self.rect_of(node).adjusted(-room, -room, room, room).contains(place):
                return node
        return None

    def edge_at(self, place: QPointF) -> Edge | None:
        """Return the edge under a point of the widget."""
        if self._graph is None or self._painter is None:
            return None
        transform, pen = self.transform(), QPainterPathStroker()
        pen.setWidth(2 * NEAR)
        for edge in self._graph.edges:
            path = QPainterPath()
            path.addPolygon(transform.map(self._painter.points_of(edge)))
            if pen.createStroke(path).contains(place):
                return edge
        return None

    # --- mouse ----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self._pressed, self._is_dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the graph, or tell what the pointer is on."""
        place = event.position()
        if self._pressed is None:
            self._point_at(self.node_at(place))
            return
        moved = place - self._pressed
        far = QApplication.startDragDistance()
        if not self._is_dragged and moved.manhattanLength() < far:
            return
        if not self._is_dragged:
            self.zoom_by(1.0)  # from now on it stays where it is put
            self._is_dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._offset += moved
        self._pressed = place
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked."""
        was_click = self._pressed is not None and not self._is_dragged
        self._pressed, self._is_dragged = None, False
        self.unsetCursor()
        node = self.node_at(event.position())
        if was_click and node is not None:
            self._change(focused=node.id)
            self.node_chosen.emit(node)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all of it, on the ground."""
        if self.node_at(event.position()) is None:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        steps = event.angleDelta().y() / 120
        self.zoom_by(STEP**steps, event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the pointer has left."""
        super().leaveEvent(event)
        self._point_at(None)

    def _point_at(self, node: Node | None) -> None:
        number = None if node is None else node.id
        if number != self._pointed:
            self._pointed = number
            shape = Qt.CursorShape
            self.setCursor(shape.PointingHandCursor if node else shape.ArrowCursor)
            self.node_hovered.emit(node)

    # --- keys -----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from node to node, choose, zoom, copy."""
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif key in _KEYS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._go(*_KEYS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._graph is not None and self._shown.focused is not None:
                self.node_chosen.emit(self._graph.nodes[self._shown.focused])
        elif key in _ZOOM_IN or key == Qt.Key.Key_Minus:
            self.zoom_by(STEP if key in _ZOOM_IN else 1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand at a node, so that the keys have somewhere to begin."""
        super().focusInEvent(event)
        if self._shown.focused is None and self._graph is not None:
            by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
            self._stand_at(self._graph.nodes[0] if by_keys else None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stand nowhere."""
        super().focusOutEvent(event)
        self._change(focused=None)
        self.node_hovered.emit(None)

    def _go(self, dx: int, dy: int) -> None:
        """Go to the nearest node in a direction."""
        graph, laid = self._graph, self._laid
        if graph is None or laid is None:
            return
        if self._shown.focused is None:
            self._stand_at(graph.nodes[0])
            return
        there = nearest(laid, self._shown.focused, dx, dy)
        if there is not None:
            self._stand_at(graph.nodes[there])

    def _stand_at(self, node: Node | None) -> None:
        self._change(focused=None if node is None else node.id)
        if node is not None and self._texts is not None:
            self._bring_in(node.id)
            self.setAccessibleDescription(self._texts.tip(node))
            announce(self, self._texts.name(node))
            self.node_hovered.emit(node)

    # --- looks ----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Explain the node or the edge under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = QPointF(event.pos())
            node, text = self.node_at(place), ""
            edge = None if node else self.edge_at(place)
            if self._texts is not None and node is not None:
                text = self._texts.tip(node)
            elif self._texts is not None and edge is not None:
                text = self._texts.edge_tip(edge)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return bool(super().event(event))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the graph."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colors.base))
        if self._painter is not None:
            painter.drawPixmap(0, 0, self._ground_of(self._painter))
            painter.setTransform(self.transform(), True)
            self._painter.paint_lit(painter, self._shown)
        painter.end()

    def _ground_of(self, graph: GraphPainter) -> QPixmap:
        """Return what stays the same from event to event, painted once."""
        shown, ratio = self._shown, self.devicePixelRatioF()
        key = (graph, self.transform(), shown.has_back, shown.dims, self.size(), ratio)
        if self._ground is None or self._ground[0] != (*key, theme.colors):
            pixmap = QPixmap(self.size() * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(QColor(theme.colors.base))
            painter = QPainter(pixmap)
            painter.setTransform(self.transform(), True)
            graph.paint_ground(painter, has_back=shown.has_back, is_dim=shown.dims)
            painter.end()
            self._ground = ((*key, theme.colors), pixmap)
        return self._ground[1]
