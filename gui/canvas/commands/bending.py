"""Bends of the selected wire: their handles, and the same without a mouse."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QPointF
from PySide6.QtWidgets import QMenu

from engine.document import bends
from engine.document.elements import Wire
from gui.canvas.interactions.base import Pointer
from gui.canvas.items.bend_item import BendItem, Handle
from gui.canvas.items.wire_item import Line, WireItem
from gui.canvas.looks import curves
from gui.canvas.pointer.hits import NOTHING, Hit, Part

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

REACH_PX = 8.0  # of a handle, on the screen
# Where on a piece of wire a new bend is offered: the first that no number covers.
_SHARES = (0.5, 0.35, 0.65, 0.22, 0.78)
translate = QCoreApplication.translate


class Bending(QObject):
    """The bends of the one wire that is selected.

    Attributes
    ----------
    current : int
        The bend that keys move and remove, or -1.
    """

    def __init__(self, canvas: "CanvasView") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._item = BendItem()
        self._handles: list[Handle] = []
        self._wire_id = -1
        self.current = -1
        canvas.drawing.addItem(self._item)
        canvas.picker.on_top = self.hit
        canvas.session.selection_changed.connect(self.refresh)
        canvas.drawing.geometry_changed.connect(self.refresh)

    @property
    def handles(self) -> list[Handle]:
        """The handles that are shown."""
        return list(self._handles)

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what the actions of the menu do, by their names."""
        return {"add_bend": self.add_by_key, "next_bend": self.choose_next}

    # --- showing ------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the handles of the wire that is selected now."""
        wire_id = self._selected()
        if wire_id != self._wire_id:
            self._wire_id, self.current = wire_id, -1
        item = self._canvas.drawing.wires.get(wire_id)
        self._handles = [] if item is None else self._handles_of(item)
        n = 0 if item is None else len(item.wire.bends)
        self.current = min(self.current, n - 1)
        self._item.show_handles(self._handles, self.current)

    def _selected(self) -> int:
        chosen = self._canvas.session.selection
        if len(chosen) != 1:
            return -1
        (element_id,) = chosen
        return element_id if element_id in self._canvas.drawing.wires else -1

    def _handles_of(self, item: WireItem) -> list[Handle]:
        shown = [Handle(p, k, is_new=False) for k, p in enumerate(item.bends())]
        line = _middle_line(item)
        if line is None or len(shown) >= bends.MAX_BENDS:
            return shown
        for k, piece in enumerate(_pieces(line)):
            shown.append(Handle(self._free_place(piece), k, is_new=True))
        return shown

    def _free_place(self, piece: list[QPointF]) -> QPointF:
        plates = [
            plate.scene_rect().adjusted(-4.0, -4.0, 4.0, 4.0)
            for (wire_id, _, _), plate in self._canvas.drawing.plates.items()
            if wire_id == self._wire_id
        ]
        places = [piece[round(share * (len(piece) - 1))] for share in _SHARES]
        free = (p for p in places if not any(rect.contains(p) for rect in plates))
        return next(free, places[0])

    def hit(self, point: QPointF, scale: float) -> Hit:
        """Return the handle under a point of the scene."""
        reach = REACH_PX / scale
        near = [
            (handle.is_new, (way.x() ** 2 + way.y() ** 2), handle)
            for handle in self._handles
            if (way := handle.place - point).manhattanLength() <= 2 * reach
        ]
        near = [found for found in near if found[1] <= reach**2]
        if not near:
            return NOTHING
        handle = min(near, key=lambda found: found[:2])[2]
        part = Part.NEW_BEND if handle.is_new else Part.BEND
        return Hit(part, self._wire_id, i=handle.index)

    def beneath(self, hit: Hit, pointer: Pointer) -> Hit:
        """Return the wire under a place for a new bend; other hits as they are.

        The first half of a double click selects the wire and brings such places.
        """
        if hit.part is not Part.NEW_BEND:
            return hit
        reach = 2 * REACH_PX / self._canvas.camera.scale
        return self._canvas.picker.wire_near(pointer.scene, reach)

    # --- with the mouse -----------------------------------------------------------

    def choose(self, index: int) -> None:
        """Let keys move a bend of the selected wire."""
        self.current = index
        self.refresh()
        if index >= 0:
            text = translate("Canvas", "Bend {0}: arrows move it, Delete removes it")
            self._canvas.tell(text.format(index + 1))

    def add_at(self, wire_id: int, point: QPointF) -> None:
        """Bend a wire where it is near a point."""
        item = self._canvas.drawing.wires[wire_id]
        line = _middle_line(item)
        if line is None:
            return
        ways = [min(_distance(p, point) for p in piece) for piece in _pieces(line)]
        self._add(wire_id, int(np.argmin(ways)), point)

    def _add(self, wire_id: int, index: int, point: QPointF) -> None:
        session = self._canvas.session
        place = point.x(), point.y()
        self._canvas.do(bends.add_bend(session.document, wire_id, index, place))
        session.select([wire_id])
        self.choose(index)

    def fill_menu(self, menu: QMenu, hit: Hit, point: QPointF) -> None:
        """Offer what can be done with the bends of a wire."""
        canvas = self._canvas
        wire = canvas.session.document.wire(hit.id)
        if hit.part is Part.BEND:
            menu.addAction(translate("Canvas", "Remove bend")).triggered.connect(
                lambda: self.remove(hit.id, hit.i)
            )
        else:
            add = menu.addAction(translate("Canvas", "Add bend here"))
            add.setToolTip(translate("Canvas", "Lead the wire through this point"))
            add.setEnabled(len(wire.bends) < bends.MAX_BENDS)
            add.triggered.connect(lambda: self.add_at(hit.id, point))
        if wire.bends:
            menu.addAction(translate("Canvas", "Remove all bends")).triggered.connect(
                lambda: canvas.do(bends.straighten(canvas.session.document, [hit.id]))
            )

    # --- with keys ----------------------------------------------------------------

    def add_by_key(self) -> None:
        """Bend the selected wire in the middle of its longest piece."""
        item = self._canvas.drawing.wires.get(self._selected())
        line = _middle_line(item) if item is not None else None
        if item is None or line is None:
            self._canvas.tell(translate("Canvas", "Select a wire first"))
            return
        pieces = _pieces(line)
        lengths = [_distance(piece[0], piece[-1]) for piece in pieces]
        index = int(np.argmax(lengths))
        self._add(item.wire.id, index, pieces[index][len(pieces[index]) // 2])

    def choose_next(self) -> None:
        """Let keys move the next bend of the selected wire."""
        item = self._canvas.drawing.wires.get(self._selected())
        n = len(item.wire.bends) if item is not None else 0
        if not n:
            self._canvas.tell(translate("Canvas", "The selected wire has no bends"))
            return
        self.choose((self.current + 1) % n)

    def move_by(self, dx: float, dy: float) -> bool:
        """Move the current bend; tell whether there is one."""
        wire = self._current_wire()
        if wire is None:
            return False
        x, y = wire.bends[self.current]
        document = self._canvas.session.document
        place = x + dx, y + dy
        self._canvas.do(bends.move_bend(document, wire.id, self.current, place))
        return True

    def remove_current(self) -> bool:
        """Remove the current bend; tell whether there was one."""
        wire = self._current_wire()
        if wire is None:
            return False
        self.remove(wire.id, self.current)
        return True

    def remove(self, wire_id: int, index: int) -> None:
        """Remove a bend."""
        document = self._canvas.session.document
        edit = bends.remove_bend(document, wire_id, index)
        self._canvas.do(replace(edit, merge_key=""))

    def let_go(self) -> bool:
        """Forget the current bend; tell whether there was one."""
        was_chosen = self.current >= 0
        self.current = -1
        self.refresh()
        return was_chosen

    def _current_wire(self) -> Wire | None:
        item = self._canvas.drawing.wires.get(self._selected())
        return item.wire if item is not None and self.current >= 0 else None


def _middle_line(item: WireItem) -> Line | None:
    """Return the line that handles stand on: of several the one in the middle."""
    if item.centre is not None:
        return item.centre
    return item.lines[len(item.lines) // 2] if item.lines else None


def _pieces(line: Line) -> list[list[QPointF]]:
    """Return the points of a line from one bend to the next."""
    samples = curves.samples_of(line.start, line.end, line.bends)
    points = [QPointF(x, y) for x, y in samples.tolist()]
    if not line.bends:
        return [points]
    step = curves.PIECE_SAMPLES - 1
    return [points[k : k + step + 1] for k in range(0, len(points) - 1, step)]


def _distance(a: QPointF, b: QPointF) -> float:
    way = a - b
    return float(np.hypot(way.x(), way.y()))
