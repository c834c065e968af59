"""Move blocks, notes and frames; a click on one selects it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsItem

from engine.document.edits import move
from engine.document.elements import Block, Frame, Group, Note
from engine.document.frames import with_contents
from engine.document.groups.tree import with_interiors
from engine.document.rewiring import insert_into_wire
from gui.canvas.interactions.base import Interaction, Pointer
from gui.canvas.interactions.regroup import Regroup
from gui.canvas.interactions.select import select_with
from gui.canvas.interactions.splice import Splice
from gui.canvas.items.edge_item import EdgeItem
from gui.canvas.looks import style
from gui.canvas.pointer.guides import GuideItem, guide_lines, snapped
from gui.canvas.pointer.hits import Hit, Part

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView


class MoveBlocks(Interaction):
    """Carry the selection along.

    The grabbed block keeps to guides and, where there are none, to the grid. A single
    block without wires goes into the wire that it is let go on. Shift suspends
    all of this. What is let go in the frame of an open block comes into the block, and
    what is let go outside of it is taken out. A frame takes along what lies inside it,
    unless Ctrl was held when it was grabbed.
    """

    def __init__(self, canvas: "CanvasView", pointer: Pointer, hit: Hit) -> None:
        super().__init__(canvas, pointer)
        self._hit = hit
        self._was_selected = hit.id in self.session.selection
        if not self._was_selected and not pointer.control:
            select_with(self.session, hit.id, pointer)
        self._from: dict[int, QPointF] = {}
        self._guides = GuideItem()
        self._others: list[QRectF] = []  # that may be met on a guide
        self._splice: Splice | None = None  # of a block that may go into a wire
        self._regroup: Regroup | None = None  # where there are open blocks

    def drag_started(self) -> None:
        """Note where everything comes from."""
        chosen = self.session.selection | {self._hit.id}
        if self._hit.id not in self.session.selection:
            self.session.select(chosen)
        if not self.begin.control:
            chosen = with_contents(self.session.document, chosen)
        regroup = Regroup(self.canvas, self._hit.id, chosen)
        if regroup.is_possible:
            self._regroup = regroup
        chosen = with_interiors(self.session.document, chosen)
        self._from = {
            i: item.pos()
            for i in chosen
            if (item := self.canvas.movable(i)) is not None
            and not isinstance(item, EdgeItem)  # which goes along with its group
        }
        drawing, canvas = self.canvas.drawing, self.canvas
        seen = canvas.mapToScene(canvas.viewport().rect()).boundingRect()
        bodies = (
            canvas.body_rect(i)
            for i in (*drawing.blocks, *drawing.notes)
            if i not in self._from
        )
        self._others = [body for body in bodies if body.intersects(seen)]
        drawing.addItem(self._guides)
        alone = len(self._from) == 1
        if alone and Splice.is_possible(self.session.document, self._hit.id):
            self._splice = Splice(canvas)

    def drag(self, pointer: Pointer) -> None:
        """Carry the items along, and their wires."""
        self._show(self._places(pointer))
        body = self.canvas.body_rect(self._hit.id)
        if self._regroup is not None:
            self._regroup.look(body, pointer)
        lines = [] if pointer.shift else guide_lines(body, self._others)
        self._guides.show_lines(lines)
        if self._splice is not None and pointer.shift:
            self._splice.clear()
        elif self._splice is not None:
            item = self.canvas.movable(self._hit.id)
            place = item.pos() if item is not None else pointer.scene
            self._splice.look(self.session.document, self._hit.id, place)

    def drop(self, pointer: Pointer) -> None:
        """Move for good, or into a wire, as one entry of its own in the history."""
        wire_id = self._splice.wire_id if self._splice is not None else None
        places = self._places(pointer)
        regrouped = self._regroup.edit(places) if self._regroup is not None else None
        self._take_aids_away()
        if wire_id is not None and not pointer.shift:
            place = places[self._hit.id].toTuple()
            document = self.session.document
            self.session.do(insert_into_wire(document, self._hit.id, wire_id, place))
            return
        edit = regrouped or move(
            self.session.document, {i: (p.x(), p.y()) for i, p in places.items()}
        )
        before = self.session.document
        if edit.changes:
            self.session.do(replace(edit, merge_key=""))
        if self.session.document is before:  # nothing has moved, or it was refused
            self._show(self._from)

    def click(self, pointer: Pointer) -> None:
        """Select, and switch the value of an input over."""
        if pointer.control:
            select_with(self.session, self._hit.id, pointer)
        elif self._was_selected and not pointer.shift:
            self.session.select({self._hit.id})
        if self._hit.part is Part.VALUE and not (pointer.control or pointer.shift):
            self.canvas.toggle_input(self._hit)

    def cancel(self) -> None:
        """Put everything where the document has it: that may have changed meanwhile."""
        self._take_aids_away()
        document = self.session.document
        places: dict[int, QPointF] = {}
        for element_id in self._from:
            element = document.get(element_id) if element_id in document else None
            if isinstance(element, Block | Note | Frame | Group):
                places[element_id] = QPointF(element.x, element.y)
        self._show(places)

    def _places(self, pointer: Pointer) -> dict[int, QPointF]:
        way = pointer.scene - self.begin.scene
        grabbed = self._from.get(self._hit.id)
        if grabbed is not None and not pointer.shift:
            wanted = grabbed + way
            body = self.canvas.body_rect(self._hit.id, wanted)
            across, down = snapped(body, self._others, self.canvas.camera.scale)
            x = _to_grid(wanted.x()) if across is None else wanted.x() + across
            y = _to_grid(wanted.y()) if down is None else wanted.y() + down
            way = QPointF(x, y) - grabbed
        return {i: place + way for i, place in self._from.items()}

    def _take_aids_away(self) -> None:
        if self._splice is not None:
            self._splice.clear()
        if self._guides.scene() is not None:
            self.canvas.drawing.removeItem(self._guides)
        if self._regroup is not None:
            self._regroup.clear(self.begin)

    def _show(self, places: dict[int, QPointF]) -> None:
        for element_id, place in places.items():
            item: QGraphicsItem | None = self.canvas.movable(element_id)
            if item is not None:
                item.setPos(place)
        self.canvas.drawing.preview_move(places)


def _to_grid(value: float) -> float:
    return round(value / style.GRID) * style.GRID
