"""Find what lies under a point of the canvas."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from engine.arrays import Array
from gui.canvas import curves, style
from gui.canvas.hits import NOTHING, Hit, Part
from gui.canvas.items.block_item import BlockItem
from gui.canvas.scene import CanvasScene
from gui.canvas.shapes import Kind

PORT_REACH_PX = 8.0  # on the screen, and at least as much on the canvas
MAX_PORT_REACH = 14.0  # or a small block would be nothing but port
WIRE_REACH_PX = 6.0


class Picker:
    """Answer what is under a point; remembers the course of all wires."""

    def __init__(self, scene: CanvasScene) -> None:
        self._scene = scene
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
        reach = min(max(PORT_REACH_PX, PORT_REACH_PX / scale), MAX_PORT_REACH)
        blocks = [
            item
            for item in reversed(self._scene.blocks.values())
            if item.shape_.bounds.contains(point - item.pos())
        ]
        for item in blocks:
            hit = _port_or_toggle(item, point - item.pos(), reach)
            if hit is not NOTHING:
                return hit
        hit = self._plate(point)
        if hit is NOTHING:
            for item in blocks:
                hit = _part_of(item, point - item.pos())
                if hit is not NOTHING:
                    return hit
        if hit is NOTHING:
            hit = self._wire(point, WIRE_REACH_PX / scale)
        return hit if hit is not NOTHING else self._note(point)

    def block_at(self, point: QPointF, margin: float = 12.0) -> int | None:
        """Return the block whose body is under a point, or almost."""
        for block_id, item in reversed(self._scene.blocks.items()):
            body = item.shape_.body.adjusted(-margin, -margin, margin, margin)
            if body.contains(point - item.pos()):
                return block_id
        return None

    def ids_inside(self, rect: QRectF) -> set[int]:
        """Return the blocks and notes that a rectangle touches."""
        found = {
            block_id
            for block_id, item in self._scene.blocks.items()
            if item.shape_.body.translated(item.pos()).intersects(rect)
        }
        return found | {
            note_id
            for note_id, note in self._scene.notes.items()
            if note.rect.translated(note.pos()).intersects(rect)
        }

    def _plate(self, point: QPointF) -> Hit:
        for (wire_id, i, j), plate in self._scene.plates.items():
            if plate.scene_rect().contains(point):
                return Hit(Part.PLATE, wire_id, i=i, j=j)
        return NOTHING

    def _note(self, point: QPointF) -> Hit:
        for note_id, note in reversed(self._scene.notes.items()):
            if note.rect.contains(point - note.pos()):
                return Hit(Part.NOTE, note_id)
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
                    courses.append(course(line.start, line.end))
            self._wires = _pieces(courses, owners)
        return self._wires


def _pieces(
    courses: list[Array], owners: list[tuple[int, int, int]]
) -> tuple[Array, Array, list[tuple[int, int, int]]]:
    if not courses:
        return np.zeros((0, 2)), np.zeros((0, 2)), []
    # Straight lines beside bundles: give all courses the same number of points.
    length = max(map(len, courses))
    even = np.stack([_with_points(course, length) for course in courses])
    return even[:, :-1].reshape(-1, 2), even[:, 1:].reshape(-1, 2), owners


def _with_points(course: Array, n: int) -> Array:
    if len(course) == n:
        return course
    share = np.linspace(0.0, 1.0, n)[:, np.newaxis]
    points: Array = course[0] + (course[-1] - course[0]) * share
    return points


def _port_or_toggle(item: BlockItem, at: QPointF, reach: float) -> Hit:
    block_id, shape = item.block.id, item.shape_
    toggle = shape.toggle_rect
    if toggle is not None and toggle.adjusted(-3, -3, 3, 3).contains(at):
        return Hit(Part.TOGGLE, block_id)
    for side, unit, place in shape.ports():
        offset = at - place
        if offset.x() ** 2 + offset.y() ** 2 <= reach**2:
            return Hit(Part.PORT, block_id, unit, side)
    return NOTHING


def _part_of(item: BlockItem, at: QPointF) -> Hit:
    block_id, shape = item.block.id, item.shape_
    if shape.kind is not Kind.INPUT and _has_issue(item, at):
        return Hit(Part.BADGE, block_id)
    for slot in shape.slots:
        bias = shape.bias_rect(slot.unit)
        if (
            bias is not None
            and bias.contains(at)
            and getattr(item.block, "use_bias", False)
        ):
            return Hit(Part.BIAS, block_id, slot.unit)
    for slot in shape.slots:
        if shape.is_input and shape.value_rect(slot).contains(at):
            return Hit(Part.VALUE, block_id, slot.unit)
        if shape.unit_rect(slot).contains(at):
            return Hit(Part.BODY, block_id, slot.unit)
    if shape.body.contains(at):
        return Hit(Part.BODY, block_id)
    return Hit(Part.NAME, block_id) if shape.name_rect.contains(at) else NOTHING


def _has_issue(item: BlockItem, at: QPointF) -> bool:
    offset = at - item.badge_centre()
    return item.has_issue() and offset.x() ** 2 + offset.y() ** 2 <= style.RADIUS**2
