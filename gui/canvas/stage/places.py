"""Where units and connections of a network are drawn, also those that are hidden."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from engine.document.groups.tree import hidden_in
from engine.network.cells import Cell, cell_at, unit_at
from engine.network.compile import unit_names_in
from engine.network.network import Network
from gui.canvas.items.block_item import BlockItem
from gui.canvas.items.edge_item import EdgeItem
from gui.canvas.items.wire_item import WireItem
from gui.canvas.looks import curves
from gui.canvas.looks.detail import PlateKey
from gui.canvas.looks.shapes import Kind
from gui.canvas.scene import CanvasScene


class UnitPlace(NamedTuple):
    """A unit on the canvas; `name` where something larger stands for it.

    `body` in scene coordinates; `is_own` tells whether it is the unit's own body.
    """

    body: QRectF
    name: str
    is_own: bool
    is_split: bool = False


class Course(NamedTuple):
    """A connection on the canvas; `name` where something larger stands for it.

    `path` is None where it lies inside of a closed group, at `place`. `key` is the
    number on the wire that shows its weight.
    """

    path: QPainterPath | None
    place: QPointF
    name: str
    key: PlateKey | None = None


class Places:
    """Finds what is drawn for the units and connections of the network shown."""

    def __init__(self, scene: CanvasScene, network: Network) -> None:
        self._scene, self._network = scene, network
        self._document = scene.session.document
        self._hidden = hidden_in(self._document)
        self._names: dict[int, list[str]] = {}

    @property
    def is_fine(self) -> bool:
        """Whether there are few enough connections for smooth curves."""
        return self._scene.is_fine

    # --- units ----------------------------------------------------------------------

    def block_of(self, layer: int, unit: int) -> tuple[int, int]:
        """Return block and number of a unit; layer 0 is the input."""
        if layer:
            return unit_at(self._network, layer - 1, unit)
        spans = self._network.inputs
        span = next(s for s in spans if s.start <= unit < s.stop)
        return span.block, unit - span.start

    def unit(self, layer: int, unit: int) -> UnitPlace | None:
        """Return where a unit is drawn."""
        block, number = self.block_of(layer, unit)
        item = self._own_item(block)
        name = self._name(block, number)
        if item is None:
            group = self._scene.groups.get(self._hidden.get(block, -1))
            if group is None:
                return None
            return UnitPlace(group.rect.translated(group.pos()), name, is_own=False)
        shape = item.shape_
        slot = shape.slot(number)
        if slot is not None:
            body = shape.unit_rect(slot).translated(item.pos())
            return UnitPlace(body, "", is_own=True, is_split=shape.has_halves)
        body = shape.body.translated(item.pos())
        if shape.gap is not None:
            gap = shape.gap + item.pos()
            body = QRectF(gap.x() - 20.0, gap.y() - 12.0, 40.0, 24.0)
        return UnitPlace(body, name, is_own=False)

    def _own_item(self, block: int) -> BlockItem | None:
        """Return the item of a block; None where a closed group hides it."""
        item = self._scene.blocks.get(block)
        return None if isinstance(item, EdgeItem) else item

    def _name(self, block: int, number: int) -> str:
        if block not in self._names:
            self._names[block] = list(unit_names_in(self._document, block))
        return self._names[block][number]

    def strip_rooms(self) -> list[tuple[int, int, QRectF]]:
        """Return layer, column and room below every unit that is drawn by itself."""
        found = []
        for layer, structure in enumerate(self._network.layers, start=1):
            for span in structure.columns:
                item = self._own_item(span.block)
                if item is None:
                    continue
                for slot in item.shape_.slots:
                    room = _below(item, slot.unit)
                    found.append((layer, span.start + slot.unit, room))
        return found

    # --- connections ----------------------------------------------------------------

    def connection(self, layer: int, source: int, unit: int) -> Course | None:
        """Return the course of a connection; None where nothing is drawn of it."""
        cell = cell_at(self._network, layer - 1, source, unit)
        if cell.wire is None:
            return None
        item = self._scene.wires.get(cell.wire)
        if item is None:
            return self._inside(cell)
        line = item.line(cell.i, cell.j)
        if line is not None and not item.is_bundle:
            middle = line.path.pointAtPercent(0.5)
            return Course(line.path, middle, "", (cell.wire, cell.i, cell.j))
        if item.centre is not None:
            path = item.centre.path
        else:  # to a unit that a long layer leaves out
            start = item.source.port_place("out", cell.i)
            path = curves.path_of(start, item.target.port_place("in", cell.j))
        return Course(path, path.pointAtPercent(0.5), self._pair(cell))

    def _inside(self, cell: Cell) -> Course | None:
        group = self._scene.groups.get(self._hidden.get(cell.target, -1))
        if group is None:
            return None
        place = group.rect.translated(group.pos()).center()
        return Course(None, place, self._pair(cell))

    def pair(self, layer: int, source: int, unit: int) -> str:
        """Return the names of both ends of a connection."""
        return self._pair(cell_at(self._network, layer - 1, source, unit))

    def _pair(self, cell: Cell) -> str:
        source, target = (
            self._name(cell.source, cell.i),
            self._name(cell.target, cell.j),
        )
        return f"{source} → {target}"

    def bias(self, layer: int, unit: int) -> Course | None:
        """Return the course from a bias to its unit; a point where none is drawn."""
        place = self.unit(layer, unit)
        if place is None:
            return None
        block, number = self.block_of(layer, unit)
        item = self._own_item(block)
        rect = None if item is None else item.shape_.bias_rect(number)
        if item is None or rect is None or not place.is_own:
            return Course(None, place.body.center(), place.name)
        constant = item.shape_.bias_input
        centre = rect.center() + item.pos()
        if constant is None:
            return Course(None, centre, "")
        path = QPainterPath(constant.center() + item.pos())
        path.lineTo(QPointF(place.body.center().x(), place.body.top() + 2.0))
        if item.shape_.kind is Kind.COLUMN:
            path = QPainterPath(constant.center() + item.pos())
            path.lineTo(place.body.topLeft() + QPointF(7.0, 7.0))
        return Course(path, centre, "")

    def singles(self) -> list[tuple[WireItem, int, int, int]]:
        """Return wire, layer, first source and first unit of wires with own lines."""
        return [row for row in self._wires() if not row[0].is_bundle]

    def bundles(self) -> list[tuple[WireItem, int, int, int]]:
        """Return wire, layer, first source and first unit of the bundles."""
        return [row for row in self._wires() if row[0].is_bundle]

    def _wires(self) -> list[tuple[WireItem, int, int, int]]:
        return [
            (self._scene.wires[wire], c.layer + 1, c.row_start, c.column_start)
            for wire, c in self._network.wires.items()
            if wire in self._scene.wires
        ]


def _below(item: BlockItem, unit: int) -> QRectF:
    """Return the room for a strip below a unit."""
    shape = item.shape_
    slot = shape.slot(unit)
    assert slot is not None  # noqa: S101  only such units are asked for
    body = shape.unit_rect(slot)
    if shape.kind is Kind.COLUMN:
        room = QRectF(body.left(), body.bottom() + 1.5, body.width(), 7.0)
    else:
        top = shape.name_rect.bottom() + 3.0
        bias = shape.bias_rect(unit)
        if bias is not None:
            top = max(top, bias.bottom() + 3.0)
        room = QRectF(body.center().x() - 36.0, top, 72.0, 10.0)
    return room.translated(item.pos())
