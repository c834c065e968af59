"""Paints a graph that has been laid out, on the screen and into pictures."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
)

from engine.training.trace.event import TracePhase
from engine.training.trace.graph.lights import Lights
from engine.training.trace.graph.parts import LEAVES, Edge, Node, NodeKind, Rule
from gui.panels.graph_panel.layout import HALF, Laid, half_width
from gui.panels.graph_panel.strokes import PALE, SMALL, EdgePainter, Side, sides_of
from gui.panels.graph_panel.texts import GraphTexts
from gui.theme import theme
from gui.widgets.phases import SIGNS, color_of

ROUND = 0.5  # corners of a node


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a graph stands out.

    Attributes
    ----------
    lights : Lights or None
        What the event is about that is gone through.
    result : str
        What came of it, written at its node.
    hovered : frozenset of int
        Nodes under the pointer, here or on the canvas.
    focused : int or None
        The node that the keys stand at.
    has_back : bool
        Whether the ways back are drawn.
    """

    lights: Lights | None = None
    result: str = ""
    hovered: frozenset[int] = field(default_factory=frozenset)
    focused: int | None = None
    has_back: bool = True

    @property
    def dims(self) -> bool:
        """Whether what an event is not about steps back."""
        return self.lights is not None


@dataclass(frozen=True, slots=True)
class _Look:
    border: str
    fill: QColor
    width: float


class GraphPainter:
    """Paints in units of a line of text; `unit` is how many pixels that is."""

    def __init__(self, laid: Laid, texts: GraphTexts, font: QFont) -> None:
        self._laid, self._texts = laid, texts
        self.unit = QFontMetricsF(font).height()
        self._font = QFont(font)
        self._small = QFont(font)
        size = font.pointSizeF()
        if size > 0:
            self._small.setPointSizeF(size * SMALL)
        else:
            self._small.setPixelSize(max(round(font.pixelSize() * SMALL), 1))
        self._edges = EdgePainter(laid, texts, self._small, self.unit)
        self._bold = QFont(font)
        self._bold.setBold(True)

    def points_of(self, edge: Edge) -> list[QPointF]:
        """Return the corners of an edge's way forward."""
        return self._edges.points_of(edge)

    def rect_of(self, node: Node) -> QRectF:
        """Return where a node is, in pixels of the picture."""
        x, y = self._laid.nodes[node.id]
        width = half_width(node)
        height = width if node.kind is NodeKind.FORK else HALF
        u = self.unit
        return QRectF((x - width) * u, (y - height) * u, 2 * width * u, 2 * height * u)

    def paint(self, painter: QPainter, shown: Shown) -> None:
        """Paint everything; the painter is scaled and moved already."""
        self.paint_ground(painter, has_back=shown.has_back, is_dim=shown.dims)
        self.paint_lit(painter, shown)

    def paint_ground(self, painter: QPainter, *, has_back: bool, is_dim: bool) -> None:
        """Paint what stays the same from event to event."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._together(painter)
        for edge in self._laid.graph.edges:
            for side in sides_of(edge, has_back=has_back):
                self._edges.way(painter, edge, side, is_dim=is_dim)
                self._edges.label(painter, edge, side, is_dim=is_dim)
        for node in self._laid.graph.nodes:
            painter.setOpacity(PALE if is_dim else 1.0)
            self._node(painter, node, _plain())
            self._rule(painter, node, has_back=has_back)
        painter.setOpacity(1.0)

    def paint_lit(self, painter: QPainter, shown: Shown) -> None:
        """Paint what stands out, over the ground."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lights = shown.lights
        if lights is not None:
            self._lit_ways(painter, lights, has_back=shown.has_back)
        for node in self._laid.graph.nodes:
            is_lit = lights is not None and node.id in lights.nodes
            if is_lit or node.id in (*shown.hovered, shown.focused):
                self._node(painter, node, _look_of(node, shown))
            if is_lit:
                self._rule(painter, node, has_back=shown.has_back)
            if node.id == shown.focused:
                self._focus(painter, node)
        if lights is not None:
            self._result(painter, lights, shown.result)

    def _lit_ways(self, painter: QPainter, lights: Lights, *, has_back: bool) -> None:
        side = Side.BACK if lights.is_back else Side.FORWARD
        for number in sorted(lights.edges):
            edge = self._laid.graph.edges[number]
            if side in sides_of(edge, has_back=has_back):
                self._edges.way(painter, edge, side, is_lit=True)
                self._edges.label(painter, edge, side)

    # --- nodes ----------------------------------------------------------------------

    def _node(self, painter: QPainter, node: Node, look: _Look) -> None:
        rect, u = self.rect_of(node), self.unit
        painter.setPen(QPen(QColor(look.border), look.width * u))
        is_fork = node.kind is NodeKind.FORK
        painter.setBrush(QColor(look.border) if is_fork else look.fill)
        radius = self._radius(node)
        painter.drawRoundedRect(rect, radius, radius)
        painter.setPen(QColor(theme.colors.text))
        painter.setFont(self._bold if node.kind in LEAVES else self._font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._texts.nodes[node.id])

    def _radius(self, node: Node) -> float:
        height = self.rect_of(node).height()
        return height / 2 if _is_round(node) else ROUND * self.unit

    def _focus(self, painter: QPainter, node: Node) -> None:
        pen = QPen(QColor(theme.colors.accent), 0.09 * self.unit)
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        room = 0.28 * self.unit
        around = self.rect_of(node).adjusted(-room, -room, room, room)
        radius = self._radius(node) + room
        painter.drawRoundedRect(around, radius, radius)

    def _rule(self, painter: QPainter, node: Node, *, has_back: bool) -> None:
        text, rect, u = self._texts.rules[node.id], self.rect_of(node), self.unit
        is_told = bool(text) and has_back and self._sends_back(node)
        if not is_told or node.kind is NodeKind.MASK:
            return  # a mask stands between others: its tooltip says so
        painter.setFont(self._small)
        painter.setPen(QColor(theme.colors.backward))
        top = rect.bottom() + 1.25 * u
        if node.kind in (NodeKind.FORK, NodeKind.JOIN, NodeKind.SPLIT):
            top += 0.3 * u
        below = QRectF(rect.center().x() - 6.0 * u, top, 12.0 * u, u)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, f"← {text}")

    def _sends_back(self, node: Node) -> bool:
        return any(edge.goes_back for edge in self._laid.graph.into(node.id)) or (
            node.rule is Rule.TOGETHER
        )

    def _badge(self, painter: QPainter, rect: QRectF, phase: TracePhase) -> None:
        """Write the sign of the phase: its colour alone is not enough."""
        u = self.unit
        place = QRectF(rect.right() - 0.6 * u, rect.top() - 0.6 * u, 1.1 * u, 1.1 * u)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color_of(phase)))
        painter.drawEllipse(place)
        painter.setPen(QColor(theme.colors.base))
        painter.setFont(self._small)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, SIGNS[phase])

    def _together(self, painter: QPainter) -> None:
        """Frame what goes back in one step."""
        graph = self._laid.graph
        nodes = [node for node in graph.nodes if node.rule is Rule.TOGETHER]
        if not nodes:
            return
        u, frame = self.unit, QRectF()
        for node in nodes:
            frame = frame.united(self.rect_of(node))
        pen = QPen(QColor(theme.colors.backward), 0.07 * u)
        pen.setDashPattern((2.0, 3.0))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            frame.adjusted(-0.5 * u, -0.6 * u, 0.5 * u, 0.6 * u), ROUND * u, ROUND * u
        )

    def _result(self, painter: QPainter, lights: Lights, text: str) -> None:
        """Mark the nodes with the sign of the phase; write what came of the event."""
        marked = lights.nodes if lights.main is None else {lights.main}
        for number in sorted(marked):
            node = self._laid.graph.nodes[number]
            self._badge(painter, self.rect_of(node), lights.phase)
        if lights.main is None or not text:
            return
        u, color = self.unit, QColor(color_of(lights.phase))
        rect = self.rect_of(self._laid.graph.nodes[lights.main])
        width = QFontMetricsF(self._bold).horizontalAdvance(text) + 0.9 * u
        left = max(rect.center().x() - width / 2, 0.1 * u)
        left = min(left, max(self._laid.width * u - width - 0.1 * u, 0.1 * u))
        plate = QRectF(left, rect.top() - 1.75 * u, width, 1.45 * u)
        painter.setPen(QPen(color, 0.1 * u))
        painter.setBrush(QColor(theme.colors.base))
        painter.drawRoundedRect(plate, 0.3 * u, 0.3 * u)
        painter.setPen(QColor(theme.colors.text))
        painter.setFont(self._bold)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)


def _plain() -> _Look:
    colors = theme.colors
    return _Look(colors.block_border, QColor(colors.block), 0.09)


def _look_of(node: Node, shown: Shown) -> _Look:
    """Return how a node that stands out looks."""
    lights, colors = shown.lights, theme.colors
    if lights is not None and node.id in lights.nodes:
        border = color_of(lights.phase)
        return _Look(border, _tinted(colors.block, QColor(border)), 0.2)
    if node.id in shown.hovered:
        return _Look(colors.accent, QColor(colors.block), 0.16)
    return _plain()


def _is_round(node: Node) -> bool:
    return node.kind in (
        *(NodeKind.DOT, NodeKind.PLUS, NodeKind.FORK),
        *(NodeKind.JOIN, NodeKind.SPLIT),
    )


def _tinted(base: str, color: QColor) -> QColor:
    ground, share = QColor(base), 0.25
    mixed = (
        round(a * (1 - share) + b * share)
        for a, b in (
            (ground.red(), color.red()),
            (ground.green(), color.green()),
            (ground.blue(), color.blue()),
        )
    )
    return QColor(*mixed)
