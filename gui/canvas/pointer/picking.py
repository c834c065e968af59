"""Find what lies under a point of the canvas."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from engine.arrays import Array
from gui.canvas.items.block_item import BlockItem
from gui.canvas.items.frame_item import FrameItem
from gui.canvas.items.note_item import NoteItem
from gui.canvas.looks import curves, ports, style
from gui.canvas.looks.activation_place import is_on_activation
from gui.canvas.looks.shapes import Kind
from gui.canvas.pointer.crossing import crossed
from gui.canvas.pointer.hits import NOTHING, Hit, Part
from gui.canvas.scene import CanvasScene

WIRE_REACH_PX = 6.0
EDGE_REACH_PX = 5.0  # of a note or a frame
CORNER_REACH_PX = 10.0

LineKey = tuple[int, int, int]  # wire, and the units that it joins; -1: the bundle


class Picker:
    """Answer what is under a point; remembers the course of all wires."""

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
        # What lies over numbers and blocks, e.g. the handles of the selected wire.
        self.on_top: Callable[[QPointF, float], Hit] = _nothing
        self._wires: tuple[Array, Array, list[tuple[int, int, int]]] | None = None
        scene.geometry_changed.connect(self.forget)

    def forget(self) -> None:
        """Drop what was remembered: something moved."""
        self._wires = None

    def pick(self, point: QPointF, scale: float) -> Hit:
        """Return the topmost part under a point of the scene.

        Parameters
        ----------
        point : QPointF
            In scene coordinates.
        scale : float
            Screen pixels per scene pixel: reaches are those of a hand on the screen.
        """
        room, x, y = ports.hit_size(scale), point.x(), point.y()
        blocks = [
            item
            for item in reversed(self._scene.blocks.values())
            if _may_be_at(item, x, y, room)
            and item.shape_.body.adjusted(-room, -room, room, room)
            .united(item.shape_.bounds)
            .contains(point - item.pos())
        ]
        looks: tuple[Callable[[], Hit], ...] = (
            lambda: _toggle_or_port(blocks, point, scale),
            lambda: self._group_button(point),
            lambda: self.on_top(point, scale),
            lambda: self._plate(point),
            *(partial(_part_of, item, point - item.pos()) for item in blocks),
            lambda: self._group(point, is_open=False),
            lambda: self._pin(point),
            lambda: self._wire(point, WIRE_REACH_PX / scale),
            lambda: self._group(point, is_open=True),
            lambda: self._behind(point, scale),
        )
        hits = (look() for look in looks)
        return next((hit for hit in hits if hit is not NOTHING), NOTHING)

    def block_at(self, point: QPointF, margin: float = 12.0) -> int | None:
        """Return the block whose body is under a point, or almost."""
        for block_id, item in reversed(self._scene.blocks.items()):
            body = item.shape_.body.adjusted(-margin, -margin, margin, margin)
            if body.contains(point - item.pos()):
                return block_id
        return self._edge_at(point)

    def _edge_at(self, point: QPointF) -> int | None:
        """Return the nearest input or output of the closed group under a point."""
        for item in self._scene.groups.values():
            if item.edges() and item.rect.contains(point - item.pos()):
                way = point - item.pos()
                nearest = min(
                    item.edges(), key=lambda edge: (edge[1] - way).manhattanLength()
                )
                return nearest[0]
        return None

    def _group_button(self, point: QPointF) -> Hit:
        """Return the button of a group."""
        for group_id, item in reversed(self._scene.groups.items()):
            button = item.toggle_rect.adjusted(-3.0, -3.0, 3.0, 3.0)
            if button.contains(point - item.pos()):
                return Hit(Part.GROUP_TOGGLE, group_id)
        return NOTHING

    def _group(self, point: QPointF, *, is_open: bool) -> Hit:
        """Return the closed group under a point, or the title of an open one."""
        for group_id, item in reversed(self._scene.groups.items()):
            solid = item.bar if is_open else item.rect
            if item.use.is_open is is_open and solid.contains(point - item.pos()):
                return Hit(Part.GROUP, group_id)
        return NOTHING

    def ids_inside(self, rect: QRectF) -> set[int]:
        """Return the blocks and notes that a rectangle touches.

        A frame only counts if it lies inside as a whole: or nobody could select what
        is in it.
        """
        found = {
            block_id
            for block_id, item in self._scene.blocks.items()
            if item.shape_.body.translated(item.pos()).intersects(rect)
        }
        found |= {
            note_id
            for note_id, note in self._scene.notes.items()
            if note.rect.translated(note.pos()).intersects(rect)
        }
        found |= {
            group_id
            for group_id, item in self._scene.groups.items()
            if (rect.contains if item.use.is_open else rect.intersects)(
                item.rect.translated(item.pos())
            )
        }
        return found | {
            frame_id
            for frame_id, frame in self._scene.frames.items()
            if rect.contains(frame.rect.translated(frame.pos()))
        }

    def wire_near(self, point: QPointF, reach: float) -> Hit:
        """Return the wire nearest to a point, within `reach` scene pixels."""
        return self._wire(point, reach)

    def lines_crossed(self, start: QPointF, end: QPointF) -> list[LineKey]:
        """Return the lines that a straight stroke crosses, in the order of the wires.

        Those of a connection that is drawn on its own have its units, those of a
        bundle -1 for both.
        """
        starts, ends, owners = self._courses()
        if not owners:
            return []
        per_line = len(starts) // len(owners)
        found = crossed(start, end, starts, ends).reshape(-1, per_line).any(axis=1)
        return list(dict.fromkeys(owners[k] for k in np.flatnonzero(found)))

    def _plate(self, point: QPointF) -> Hit:
        for (wire_id, i, j), plate in self._scene.plates.items():
            if plate.scene_rect().contains(point):
                return Hit(Part.PLATE, wire_id, i=i, j=j)
        return NOTHING

    def _pin(self, point: QPointF) -> Hit:
        """Return the plot under a point; the last one lies on top."""
        for block_id, item in reversed(self._scene.blocks.items()):
            for number, pin in reversed(list(enumerate(item.pins))):
                if pin.rect.contains(point - pin.scenePos()):
                    return Hit(Part.PIN, block_id, pin.pin.unit, i=number)
        return NOTHING

    def _behind(self, point: QPointF, scale: float) -> Hit:
        """Return the note or the edge or title of a frame under a point."""
        for note_id, note in reversed(self._scene.notes.items()):
            part = _part_of_note(note, point - note.pos(), scale)
            if part is not Part.NOTHING:
                return Hit(part, note_id)
        # The smallest lies on top of the others.
        for frame in sorted(self._scene.frames.values(), key=lambda f: -f.zValue()):
            hit = _part_of_frame(frame, point - frame.pos(), scale)
            if hit is not NOTHING:
                return hit
        return NOTHING

    def _wire(self, point: QPointF, reach: float) -> Hit:
        starts, ends, owners = self._courses()
        if not owners:
            return NOTHING
        per_line = len(starts) // len(owners)
        distances = curves.distances(point, starts, ends)
        nearest = int(np.argmin(distances))
        if distances[nearest] > reach:
            return NOTHING
        wire_id, i, j = owners[nearest // per_line]
        return Hit(Part.WIRE, wire_id, i=i, j=j)

    def _courses(self) -> tuple[Array, Array, list[tuple[int, int, int]]]:
        """Return the straight pieces of all lines, and the line of each run of them."""
        if self._wires is None:
            owners: list[tuple[int, int, int]] = []
            courses: list[Array] = []
            for wire_id, wire in self._scene.wires.items():
                for line in wire.lines:
                    owners.append((wire_id, line.i, line.j))
                    curved = self._scene.is_fine or wire.is_bundle
                    course = curves.samples_of if curved else curves.ends_of
                    courses.append(course(line.start, line.end, line.bends))
            self._wires = _pieces(courses, owners)
        return self._wires


def _pieces(
    courses: list[Array], owners: list[tuple[int, int, int]]
) -> tuple[Array, Array, list[tuple[int, int, int]]]:
    if not courses:
        return np.zeros((0, 2)), np.zeros((0, 2)), []
    # Straight lines beside bundles: give all courses the same number of points.
    length = max(map(len, courses))
    even = np.stack([curves.resampled(course, length) for course in courses])
    return even[:, :-1].reshape(-1, 2), even[:, 1:].reshape(-1, 2), owners


def _nothing(_point: QPointF, _scale: float) -> Hit:
    return NOTHING


def _part_of_note(note: NoteItem, at: QPointF, scale: float) -> Part:
    reach = EDGE_REACH_PX / scale
    rect = note.rect
    if not rect.adjusted(0.0, 0.0, reach, 0.0).contains(at):
        return Part.NOTHING
    return Part.NOTE_EDGE if at.x() > rect.right() - reach else Part.NOTE


def _part_of_frame(item: FrameItem, at: QPointF, scale: float) -> Hit:
    reach, corner = EDGE_REACH_PX / scale, CORNER_REACH_PX / scale
    rect, frame_id = item.rect, item.frame.id
    if not rect.adjusted(-reach, -reach, reach, reach).contains(at):
        return NOTHING
    inner = rect.adjusted(reach, reach, -reach, -reach)
    if not inner.contains(at):
        near = rect.adjusted(corner, corner, -corner, -corner)
        down = "t" if at.y() < near.top() else "b" if at.y() > near.bottom() else ""
        across = "l" if at.x() < near.left() else "r" if at.x() > near.right() else ""
        return Hit(Part.FRAME_EDGE, frame_id, side=down + across)
    return Hit(Part.FRAME, frame_id) if item.bar.contains(at) else NOTHING


def _toggle_or_port(blocks: list[BlockItem], point: QPointF, scale: float) -> Hit:
    """Return the button under a point, else the nearest port that it counts as.

    The body of another block comes before a port that only reaches out to it.
    """
    found: list[tuple[float, int, str, int]] = []
    inside: int | None = None  # the topmost block whose body is there
    for item in blocks:
        block_id, shape, at = item.block.id, item.shape_, point - item.pos()
        toggle = shape.toggle_rect
        if toggle is not None and ports.toggle_area(toggle, scale).contains(at):
            return Hit(Part.TOGGLE, block_id)
        if inside is None and shape.body.contains(at):
            inside = block_id
        port = ports.port_near(shape, at, scale)
        if port is not None:
            distance, side, unit = port
            found.append((distance, block_id, side, unit))
    for _, block_id, side, unit in sorted(found):
        if inside in (None, block_id):
            return Hit(Part.PORT, block_id, unit, side)
    return NOTHING


def _may_be_at(item: BlockItem, x: float, y: float, room: float) -> bool:
    """Tell quickly, of hundreds of blocks, which are nowhere near a point."""
    reach = item.shape_.reach + room
    return abs(x - item.x()) <= reach and abs(y - item.y()) <= reach


def _part_of(item: BlockItem, at: QPointF) -> Hit:
    block_id, shape = item.block.id, item.shape_
    if shape.kind is not Kind.INPUT and _has_issue(item, at):
        return Hit(Part.BADGE, block_id)
    for hit in (_bias(item, at), _activation(item, at)):
        if hit is not NOTHING:
            return hit
    for slot in shape.slots:
        if shape.is_input and shape.value_rect(slot).contains(at):
            return Hit(Part.VALUE, block_id, slot.unit)
        if shape.unit_rect(slot).contains(at):
            return Hit(Part.BODY, block_id, slot.unit)
    if shape.body.contains(at):
        return Hit(Part.BODY, block_id)
    return Hit(Part.NAME, block_id) if shape.name_rect.contains(at) else NOTHING


def _activation(item: BlockItem, at: QPointF) -> Hit:
    """Return the activation of a block under a point."""
    shape = item.shape_
    if not is_on_activation(item.block, shape, at):
        return NOTHING
    unit = shape.slots[0].unit if shape.kind is Kind.PERCEPTRON else -1
    return Hit(Part.ACTIVATION, item.block.id, unit)


def _bias(item: BlockItem, at: QPointF) -> Hit:
    """Return the bias under a point, or the constant input it is drawn from."""
    block_id, shape = item.block.id, item.shape_
    if not getattr(item.block, "use_bias", False):
        return NOTHING
    for slot in shape.slots:
        rect = shape.bias_rect(slot.unit)
        if rect is not None and rect.contains(at):
            return Hit(Part.BIAS, block_id, slot.unit)
    if shape.bias_input is None or not shape.bias_input.contains(at):
        return NOTHING
    if shape.kind is Kind.PERCEPTRON:
        return Hit(Part.BIAS, block_id, 0)
    return Hit(Part.BODY, block_id)


def _has_issue(item: BlockItem, at: QPointF) -> bool:
    offset = at - item.badge_centre()
    return item.has_issue() and offset.x() ** 2 + offset.y() ** 2 <= style.RADIUS**2
