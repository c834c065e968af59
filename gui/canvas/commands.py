"""What menus and keys do with the selection; every command is one edit."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF

from engine.document import edits
from engine.document.clipboard import fragment_of, paste
from engine.document.document import Document, Edit
from engine.document.elements import InputBlock, Note, PerceptronBlock
from engine.errors import EngineError
from gui.canvas import catalogue, clipboard, style
from gui.canvas.hits import Hit
from gui.canvas.shapes import shape_of
from gui.session import Session

_ROOM = (-12.0, -12.0, 12.0, 40.0)  # around a body: ports, name and bias
_COLUMN_HEIGHT = 240.0  # so far down before the next column begins
PASTE_STEP = 3 * style.GRID  # so that a copy does not hide what it was made from


class Commands:
    """Edits of the selection of a session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # --- adding -------------------------------------------------------------------

    def add(self, key: str, place: QPointF, wired_to: Hit | None = None) -> int:
        """Add an entry of the palette and select it; return its id.

        Parameters
        ----------
        key : str
            Key of the catalogue.
        place : QPointF
            Where its centre comes.
        wired_to : Hit, optional
            A port that the new block is wired to, in the same edit.
        """
        session = self._session
        if wired_to is not None:  # its port comes to the place, not its centre
            half = style.DIAMETER / 2
            place = place + QPointF(half if wired_to.side == "out" else -half, 0.0)
        grid = style.GRID
        place = QPointF(round(place.x() / grid) * grid, round(place.y() / grid) * grid)
        edit = catalogue.add_edit(session.document, key, place.x(), place.y())
        new_id = edit.changes[0].id
        if wired_to is not None:
            edit = self._with_wire(edit, new_id, wired_to)
        session.do(edit)
        session.select([new_id])
        return new_id

    def _with_wire(self, edit: Edit, new_id: int, port: Hit) -> Edit:
        after = self._session.document.apply(edit.changes)
        if not isinstance(after.get(new_id), InputBlock | PerceptronBlock):
            return edit
        pair = (port.id, new_id) if port.side == "out" else (new_id, port.id)
        try:
            wire = edits.connect(after, *pair)
        except EngineError:
            return edit
        return replace(edit, changes=(*edit.changes, *wire.changes))

    def free_place(self, place: QPointF) -> QPointF:
        """Return the first place below or right of another where nothing is covered."""
        blocks = [
            shape_of(block).body.translated(block.x, block.y).adjusted(*_ROOM)
            for block in self._session.document.blocks()
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
        """Select all blocks and notes."""
        document = self._session.document
        self._session.select(
            element.id
            for element in document.elements.values()
            if isinstance(element, InputBlock | PerceptronBlock | Note)
        )

    def move_by(self, dx: float, dy: float) -> None:
        """Move the selection; presses of a key that follow one another merge."""
        document = self._session.document
        places = {}
        for element_id in self._session.selection:
            element = document.get(element_id)
            if isinstance(element, InputBlock | PerceptronBlock | Note):
                places[element_id] = (element.x + dx, element.y + dy)
        if places:
            self._session.do(edits.move(document, places))

    # --- the clipboard ------------------------------------------------------------

    def copy(self) -> bool:
        """Put the selected blocks and notes on the clipboard; tell if there are any."""
        fragment = fragment_of(self._session.document, self._session.selection)
        if _is_empty(fragment):
            return False
        clipboard.put(fragment)
        return True

    def cut(self) -> None:
        """Move the selection to the clipboard."""
        if self.copy():
            self.delete()

    def paste(self, place: QPointF | None) -> None:
        """Add what is on the clipboard around a place, or beside its original."""
        fragment = clipboard.take()
        if fragment is not None and not _is_empty(fragment):
            self._add_fragment(fragment, place)

    def duplicate(self) -> None:
        """Copy the selection beside itself; the clipboard keeps what it has."""
        fragment = fragment_of(self._session.document, self._session.selection)
        if not _is_empty(fragment):
            self._add_fragment(fragment, None)

    def _add_fragment(self, fragment: Document, place: QPointF | None) -> None:
        session = self._session
        way = QPointF(PASTE_STEP, PASTE_STEP)
        if place is not None:
            way = place - _centre(fragment)
            grid = style.GRID
            way = QPointF(round(way.x() / grid) * grid, round(way.y() / grid) * grid)
        while self._covers(fragment, way):
            way += QPointF(PASTE_STEP, PASTE_STEP)
        edit = paste(session.document, fragment, way.x(), way.y())
        session.do(edit)
        session.select(
            change.id
            for change in edit.changes
            if isinstance(change.after, InputBlock | PerceptronBlock | Note)
        )

    def _covers(self, fragment: Document, way: QPointF) -> bool:
        """Tell whether a copy would lie exactly on something."""
        taken = _centres(self._session.document)
        return any(
            (round(x + way.x()), round(y + way.y())) in taken
            for x, y in _centres(fragment)
        )


def _placed(document: Document) -> list[InputBlock | PerceptronBlock | Note]:
    return [
        element
        for element in document.elements.values()
        if isinstance(element, InputBlock | PerceptronBlock | Note)
    ]


def _is_empty(fragment: Document) -> bool:
    return not _placed(fragment)


def _centres(document: Document) -> set[tuple[int, int]]:
    return {(round(element.x), round(element.y)) for element in _placed(document)}


def _centre(fragment: Document) -> QPointF:
    points = [QPointF(element.x, element.y) for element in _placed(fragment)]
    left, right = min(p.x() for p in points), max(p.x() for p in points)
    top, bottom = min(p.y() for p in points), max(p.y() for p in points)
    return QRectF(left, top, right - left, bottom - top).center()
