"""What menus and keys add, move and delete; every command is one edit."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF

from engine.document import edits
from engine.document.document import Document, Edit
from engine.document.elements import Block, Frame, Group, Note
from engine.document.frames import with_contents
from engine.document.groups.moving import joined
from engine.document.groups.shape import closed_shape
from engine.document.groups.tree import hidden_in, parents_of
from engine.document.rewiring import insert_into_wire
from engine.errors import EngineError
from gui.canvas.commands import catalogue
from gui.canvas.looks import style
from gui.canvas.looks.shapes import shape_of
from gui.canvas.pointer.hits import Hit
from gui.session import Session

_ROOM = (-12.0, -12.0, 12.0, 40.0)  # around a body: ports, name and bias
_COLUMN_HEIGHT = 240.0  # so far down before the next column begins


class Commands:
    """Edits of the selection of a session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        # The open group at a place: what comes there comes into it.
        self.group_at: Callable[[QPointF], int | None] = lambda _place: None

    # --- adding -------------------------------------------------------------------

    def add(
        self,
        key: str,
        place: QPointF,
        wired_to: Hit | None = None,
        into_wire: int | None = None,
    ) -> int:
        """Add an entry of the palette and select it; return its id.

        Parameters
        ----------
        key : str
            Key of the catalogue.
        place : QPointF
            Where its centre comes.
        wired_to : Hit, optional
            A port that the new block is wired to, in the same edit.
        into_wire : int, optional
            A wire that the new block goes into, in the same edit.
        """
        session = self._session
        if wired_to is not None:  # its port comes to the place, not its centre
            half = style.DIAMETER / 2
            place = place + QPointF(half if wired_to.side == "out" else -half, 0.0)
        grid = style.GRID
        place = QPointF(round(place.x() / grid) * grid, round(place.y() / grid) * grid)
        edit = self.addition(key, place)
        new_id = edit.changes[0].id
        if wired_to is not None:
            edit = self._with_wire(edit, new_id, wired_to)
        elif into_wire is not None:
            edit = self._inside_wire(edit, new_id, into_wire)
        session.do(edit)
        session.select([new_id])
        return new_id

    def addition(self, key: str, place: QPointF) -> Edit:
        """Return the edit that adds an entry; its first change is what was added."""
        document = self._session.document
        edit = catalogue.add_edit(document, key, place.x(), place.y())
        return self._into_group(edit, place)

    def _inside_wire(self, edit: Edit, new_id: int, wire_id: int) -> Edit:
        after = self._session.document.apply(edit.changes)
        try:
            inserted = insert_into_wire(after, new_id, wire_id)
        except (EngineError, KeyError):  # it comes beside the wire
            return edit
        return replace(inserted, changes=(*edit.changes, *inserted.changes))

    def _into_group(self, edit: Edit, place: QPointF) -> Edit:
        """Have what is added in an open group become a part of it."""
        group = self.group_at(place)
        return edit if group is None else joined(self._session.document, edit, group)

    def _with_wire(self, edit: Edit, new_id: int, port: Hit) -> Edit:
        after = self._session.document.apply(edit.changes)
        end = _end_of(after, new_id, port.side)
        if end is None:
            return edit
        pair = (port.id, end) if port.side == "out" else (end, port.id)
        try:
            wire = edits.connect(after, *pair)
        except EngineError:
            return edit
        return replace(edit, changes=(*edit.changes, *wire.changes))

    def free_place(self, place: QPointF) -> QPointF:
        """Return the first place below or right of another where nothing is covered."""
        document = self._session.document
        hidden = hidden_in(document)
        blocks = [
            shape_of(block).body.translated(block.x, block.y).adjusted(*_ROOM)
            for block in document.blocks()
            if block.id not in hidden
        ]
        blocks += [
            _closed_rect(document, group).adjusted(*_ROOM)
            for group in document.groups
            if not group.is_open and group.id not in hidden
        ]
        half = style.DIAMETER / 2
        here = QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half)
        while any(here.intersects(rect) for rect in blocks):
            here.translate(0.0, style.GRID)
            if here.center().y() - place.y() > _COLUMN_HEIGHT:
                here.moveCenter(QPointF(here.center().x() + 120.0, place.y()))
        return here.center()

    # --- the selection ------------------------------------------------------------

    def delete(self) -> None:
        """Delete what is selected, and the wires that touch it."""
        session = self._session
        if session.selection:
            session.do(edits.remove(session.document, session.selection))

    def select_all(self) -> None:
        """Select all blocks, notes and frames."""
        document = self._session.document
        inside = parents_of(document)
        self._session.select(
            element.id
            for element in document.elements.values()
            if element.id not in inside
            and isinstance(element, Block | Note | Frame | Group)
        )

    def move_by(self, dx: float, dy: float) -> None:
        """Move the selection; presses of a key that follow one another merge.

        Frames take along what lies inside them.
        """
        document = self._session.document
        places = {}
        for element_id in sorted(with_contents(document, self._session.selection)):
            element = document.get(element_id)
            if isinstance(element, Block | Note | Frame | Group):
                places[element_id] = (element.x + dx, element.y + dy)
        if places:
            self._session.do(edits.move(document, places))


def _end_of(document: Document, new_id: int, side: str) -> int | None:
    """Return where a wire from a port ends at something new: at a group's first."""
    element = document.get(new_id)
    if isinstance(element, Group):
        ends = element.inputs if side == "out" else element.outputs
        return next(iter(ends), None)
    return new_id if isinstance(element, Block) else None


def _closed_rect(document: Document, group: Group) -> QRectF:
    shape = closed_shape(document, group)
    left, top = group.x - shape.width / 2, group.y - shape.height / 2
    return QRectF(left, top, shape.width, shape.height)
