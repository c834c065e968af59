"""The canvas without a mouse: go from block to block, to a weight, wire, add."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF

from engine.document.elements import Wire
from engine.document.groups.tree import hidden_in
from gui.canvas.interactions.base import Pointer
from gui.canvas.interactions.wire_keys import WireKeys
from gui.canvas.keyboard.going import (
    current_block,
    in_reading_order,
    nearest,
    start_of_wire,
    wires_into,
    writings_in_order,
)
from gui.canvas.looks import style
from gui.canvas.pointer.hits import Hit, Part

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

ASIDE = 20 * style.GRID  # of a new block from the current one
translate = QCoreApplication.translate


class ByKeys:
    """Commands of a canvas that start from the current block."""

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self._session = canvas.session

    @property
    def current(self) -> int | None:
        """The selected block, or the one the selected wire leads to."""
        return current_block(self._session.document, self._session.selection)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the actions of the window do, by their names."""
        return {
            "edit_number": self._canvas.edit_number,
            "edit_activation": self._canvas.edit_activation,
            "add_block": self.add_block,
            "wire_from_here": self.wire_from_here,
            "next_weight": lambda: self.go_to_weight(1),
            "previous_weight": lambda: self.go_to_weight(-1),
            "go_left": lambda: self.go(-1, 0),
            "go_right": lambda: self.go(1, 0),
            "go_up": lambda: self.go(0, -1),
            "go_down": lambda: self.go(0, 1),
        }

    # --- going --------------------------------------------------------------------

    def go(self, dx: int, dy: int) -> None:
        """Select the nearest block in a direction; from a wire, one of its ends."""
        document = self._session.document
        order = in_reading_order(document)
        if not order:
            self._refuse_empty()
            return
        here = self.current
        wire = self._wire()
        if here is None:
            self._select(order[0])
        elif wire is not None and dx:
            end = wire.source if dx < 0 else wire.target
            self._select(hidden_in(document).get(end, end))
        else:
            found = nearest(document, here, dx, dy)
            if found is None:
                text = translate("Canvas", "There is no block further on")
                self._canvas.tell(text)
            else:
                self._select(found)

    def go_through(self, step: int) -> bool:
        """Select the next block in reading order; tell if there was one.

        After the blocks come frames and notes.
        """
        document = self._session.document
        order = [*in_reading_order(document), *writings_in_order(document)]
        current = self._stop()
        start = -1 if step > 0 else len(order)
        following = (order.index(current) if current is not None else start) + step
        if not 0 <= following < len(order):
            return False
        self._select(order[following])
        return True

    def _stop(self) -> int | None:
        """Return where Tab goes on from: a block, or the only frame or note chosen."""
        chosen = self._session.selection
        written = [i for i in writings_in_order(self._session.document) if i in chosen]
        return written[0] if len(chosen) == len(written) == 1 else self.current

    def go_to_weight(self, step: int) -> None:
        """Select the next wire into the current block, or with -1 the one before."""
        current = self.current
        if current is None:
            self._ask_for_block()
            return
        wires = wires_into(self._session.document, current)
        if not wires:
            text = translate("Canvas", "No wire leads to {0}").format(self._name())
            self._canvas.tell(text)
            return
        wire = self._wire()
        if wire is None:
            following = 0 if step > 0 else -1
        else:
            following = (wires.index(wire.id) + step) % len(wires)
        self._session.select([wires[following]])

    def _select(self, block_id: int) -> None:
        self._session.select([block_id])
        item = self._canvas.movable(block_id)
        if item is not None:
            self._canvas.ensureVisible(item, 24, 24)

    def _name(self) -> str:
        element = self._session.document.get(self.current or 0)
        return getattr(element, "name", "")

    def _wire(self) -> Wire | None:
        """Return the wire if it is all that is selected."""
        if len(self._session.selection) != 1:
            return None
        (element_id,) = self._session.selection
        element = self._session.document.get(element_id)
        return element if isinstance(element, Wire) else None

    # --- wiring and adding --------------------------------------------------------

    def wire_from_here(self) -> None:
        """Begin a wire at the current block."""
        canvas, current = self._canvas, self.current
        if current is None:
            self._ask_for_block()
            return
        canvas.editing.commit()
        canvas.cancel_gesture()
        start = start_of_wire(self._session.document, current)
        if start is None:
            text = translate("Canvas", "The block {0} has no output to wire from")
            canvas.tell(text.format(self._name()))
            return
        place = QPointF(canvas.port_point(start, "out"))
        pointer = Pointer(place, canvas.camera.to_scene(place))
        gesture = WireKeys(canvas, pointer, start)
        if gesture.has_ends:
            canvas.begin_gesture(gesture)
            gesture.show_end()
            return
        gesture.cancel()
        text = translate("Canvas", "No block takes a wire from {0}: add one first")
        canvas.tell(text.format(self._session.document.block(current).name))

    def add_block(self, text: str = "") -> None:
        """Open the menu of blocks for a free place beside the current block."""
        self._canvas.cancel_gesture()
        self._canvas.editing.commit()
        self._canvas.offer_block(self._place_beside(self.current), text=text)

    def add_wired(self, source: int, text: str = "") -> None:
        """Open the menu of blocks for one that a wire from `source` leads to."""
        port = Hit(Part.PORT, source, 0, "out")
        self._canvas.offer_block(self._place_beside(source), port, text)

    def _place_beside(self, block_id: int | None) -> Pointer:
        """Return a free place on the right of a block, or in the middle of the view."""
        canvas = self._canvas
        wanted = canvas.camera.centre()
        if block_id is not None:
            shown = hidden_in(self._session.document).get(block_id, block_id)
            item = canvas.movable(shown)
            wanted = wanted if item is None else item.pos() + QPointF(ASIDE, 0.0)
        place = canvas.commands.free_place(wanted)
        return Pointer(QPointF(canvas.mapFromScene(place)), place)

    def _ask_for_block(self) -> None:
        if in_reading_order(self._session.document):
            self._canvas.tell(translate("Canvas", "Choose a block first, with Tab"))
        else:
            self._refuse_empty()

    def _refuse_empty(self) -> None:
        text = translate("Canvas", "The canvas is empty: Insert adds a block")
        self._canvas.tell(text)
