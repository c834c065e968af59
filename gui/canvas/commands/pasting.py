"""Copy, cut, paste and duplicate on a canvas; every command is one edit."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QPointF, QRectF

from engine.document.clipboard import fragment_of, paste
from engine.document.copied import copied, paste_with_incoming
from engine.document.document import Document, Edit
from engine.document.edits import remove
from engine.document.elements import Element, Settings, Wire
from engine.document.frames import with_contents
from engine.document.groups.moving import joined
from engine.document.groups.room import closed_rect
from engine.document.groups.tree import parents_of
from engine.errors import EngineError
from gui.canvas.commands import clipboard
from gui.canvas.looks import style
from gui.canvas.looks.texts import error_words

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

STEP = 3 * style.GRID  # so that a copy does not hide what it was made from
translate = QCoreApplication.translate


class Pasting:
    """The way of blocks to the clipboard of the system and back."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self._session = canvas.session
        self._origin = ""
        self._forget_origin()
        canvas.session.document_replaced.connect(self._forget_origin)

    def _forget_origin(self) -> None:
        """Take another drawing for another one: ids say nothing across drawings."""
        self._origin = uuid4().hex

    def copy(self) -> bool:
        """Put the selected blocks and notes on the clipboard; tell if there are any."""
        session = self._session
        what = copied(session.document, session.selection, self._origin)
        n = len(_placed(what.fragment))
        if not n:
            self._canvas.tell(translate("Canvas", "Select blocks first to copy them"))
            return False
        try:
            clipboard.put(what)
        except EngineError as error:
            self._canvas.tell(error_words(error))
            return False
        self._canvas.tell(translate("Canvas", "Copied: {0}").format(n))
        return True

    def cut(self) -> None:
        """Move the selection to the clipboard, frames with what lies inside them."""
        if self.copy():
            document = self._session.document
            cut = with_contents(document, self._session.selection)
            self._session.do(remove(document, cut))

    def paste(self, place: QPointF | None, *, incoming: bool = False) -> None:
        """Add what is on the clipboard; say it if that is nothing to be added.

        Parameters
        ----------
        place : QPointF or None
            Where the middle comes; None: beside the original, or into the middle of
            the view if that is in another drawing.
        incoming : bool
            Wire the copy to the blocks that feed the original.
        """
        document = self._session.document
        try:
            what = clipboard.take()
        except EngineError as error:
            self._canvas.tell(error_words(error))
            return
        if place is None and what.origin != self._origin:
            place = self._canvas.camera.centre()
        fragment = what.fragment
        way = self._way(fragment, place)
        if not incoming:
            self._add(paste(document, fragment, way.x(), way.y()))
            return
        edit = paste_with_incoming(document, what, way.x(), way.y(), self._origin)
        self._add(edit)
        if edit.values["n_lost"]:
            text = translate(
                "Canvas",
                "Pasted without {0} of the wires that led in: their blocks are not in "
                "this drawing",
            )
            self._canvas.tell(text.format(edit.values["n_lost"]))

    def duplicate(self) -> None:
        """Copy the selection beside itself; the clipboard keeps what it has."""
        document = self._session.document
        fragment = fragment_of(document, self._session.selection)
        if _placed(fragment):
            way = self._way(fragment, None)
            self._add(paste(document, fragment, way.x(), way.y()))

    def _add(self, edit: Edit) -> None:
        document = self._session.document
        new = [change.after for change in edit.changes if change.after is not None]
        inside = parents_of(document.apply(edit.changes))
        outer = [e for e in new if _has_place(e) and e.id not in inside]
        group = self._group_around(outer)
        if group is not None:
            edit = joined(document, edit, group)
        self._session.do(edit)
        self._session.select(e.id for e in outer)

    def _group_around(self, elements: Sequence[Element]) -> int | None:
        """Return the open group in which the middle of these elements lies."""
        placed = [e for e in elements if not isinstance(e, Wire | Settings)]
        places = [QPointF(e.x, e.y) for e in placed]
        return self._canvas.commands.group_at(_middle(places)) if places else None

    def _way(self, fragment: Document, place: QPointF | None) -> QPointF:
        """Return how far a copy is moved so that it lies on nothing exactly."""
        step = _step(fragment)
        way = step
        if place is not None:
            way = place - _centre(fragment)
            grid = style.GRID
            way = QPointF(round(way.x() / grid) * grid, round(way.y() / grid) * grid)
        taken = _places(self._session.document)
        while any(
            (round(x + way.x()), round(y + way.y())) in taken
            for x, y in _places(fragment)
        ):
            way += step
        return way


def _step(fragment: Document) -> QPointF:
    """Return how far a copy lies from its original; a group is put below itself."""
    rects = [closed_rect(fragment, group) for group in fragment.groups]
    if not rects:
        return QPointF(STEP, STEP)
    tallest = max(bottom - top for _, top, _, bottom in rects)
    return QPointF(0.0, math.ceil((tallest + STEP) / style.GRID) * style.GRID)


def _has_place(element: Element) -> bool:
    return not isinstance(element, Wire | Settings)


def _placed(document: Document) -> list[QPointF]:
    """Return the places of what can be seen outside of all groups."""
    inside = parents_of(document)
    return [
        QPointF(element.x, element.y)
        for element in document.elements.values()
        if not isinstance(element, Wire | Settings) and element.id not in inside
    ]


def _places(document: Document) -> set[tuple[int, int]]:
    return {(round(place.x()), round(place.y())) for place in _placed(document)}


def _centre(fragment: Document) -> QPointF:
    return _middle(_placed(fragment))


def _middle(points: list[QPointF]) -> QPointF:
    left, right = min(p.x() for p in points), max(p.x() for p in points)
    top, bottom = min(p.y() for p in points), max(p.y() for p in points)
    return QRectF(left, top, right - left, bottom - top).center()
