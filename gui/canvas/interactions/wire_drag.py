"""Draw wires from port to port, in either direction, by dragging or by clicks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from engine.document.document import Document, Edit
from engine.document.edits import connect
from engine.document.elements import InputBlock
from engine.document.graph import reached_from, sources_of, targets_of
from engine.document.groups.tree import seen_name
from engine.document.rules import check_connect
from gui.canvas.interactions.base import Interaction, Pointer
from gui.canvas.items.ghost_item import GhostItem
from gui.canvas.keyboard.typing import search_of
from gui.canvas.looks.texts import issue_words
from gui.canvas.pointer.hits import Hit
from gui.theme import theme

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

translate = QCoreApplication.translate


def possible_ends(document: Document, block_id: int, side: str) -> dict[int, bool]:
    """Return for every other block whether a wire from this port may end there.

    One walk over the wires instead of `check_connect` for every block; a test compares
    the two.
    """
    forward = side == "out"
    along, against = targets_of(document), sources_of(document)
    # A wire to whatever leads here would close a loop.
    barred = reached_from([block_id], against if forward else along)
    barred |= set((along if forward else against)[block_id])
    ends = {
        block.id: block.id not in barred
        and not (forward and isinstance(block, InputBlock))
        for block in document.blocks()
        if block.id != block_id
    }
    if document.groups:  # whose rules look at each pair
        for other in (i for i, is_free in ends.items() if is_free):
            pair = (block_id, other) if forward else (other, block_id)
            ends[other] = check_connect(document, *pair) is None
    return ends


class WireDrag(Interaction):
    """A wire with one end on a port and the other at the pointer.

    Begun by a click with Ctrl it is a chain: every click draws one more wire from the
    same port, until Esc, the right button or a click on an empty place.
    """

    def __init__(self, canvas: "CanvasView", pointer: Pointer, hit: Hit) -> None:
        super().__init__(canvas, pointer)
        self._hit = hit
        self._forward = hit.side == "out"
        self._by_clicks = False
        self._is_chain = pointer.control
        self._last = pointer
        self._ghost = GhostItem()
        canvas.drawing.addItem(self._ghost)
        self._start()

    def document(self) -> Document:
        """Return the document that the wire is to be drawn in."""
        return self.session.document

    def wired(self, source: int, target: int) -> Edit:
        """Return the edit that the end of the gesture is."""
        return connect(self.document(), source, target)

    def dropped_on_nothing(self, pointer: Pointer) -> None:
        """Offer a block to be wired, where the wire ended on an empty place."""
        self.canvas.offer_block(pointer, self._hit)

    def _start(self) -> None:
        ends = possible_ends(self.document(), self._hit.id, self._hit.side)
        self.canvas.drawing.set_glow(ends, "in" if self._forward else "out")
        self._draw_to(self.begin.scene, theme.colors.accent)

    # --- following the pointer ----------------------------------------------------

    def move(self, pointer: Pointer) -> None:
        """Lead the wire to the pointer and say what a release there would do."""
        self._last = pointer
        if not self.dragging and pointer.is_away(self.begin):
            self.dragging = True
        block_id = self._block_at(pointer)
        if block_id is None or block_id == self._hit.id:
            self._draw_to(pointer.scene, theme.colors.accent)
            self.canvas.say_at_pointer("", pointer)
            self.canvas.say(self._invitation())
            return
        refusal = self._refusal(block_id)
        end = self._end_at(block_id)
        color = theme.colors.bad if refusal else theme.colors.good
        self._draw_to(end if not refusal else pointer.scene, color)
        self.canvas.say_at_pointer(refusal, pointer)
        self.canvas.say(refusal or self._promise(block_id))

    def _draw_to(self, point: QPointF, color: str) -> None:
        fixed = self.canvas.drawing.blocks[self._hit.id].port_place(
            self._hit.side, self._hit.unit
        )
        ends = (fixed, point) if self._forward else (point, fixed)
        self._ghost.draw(*ends, color)

    def _block_at(self, pointer: Pointer) -> int | None:
        """Return the block whose port or body is under the pointer."""
        hit = self.canvas.hit_at(pointer)
        if hit.is_block:
            return hit.id
        return self.canvas.picker.block_at(pointer.scene)

    def _end_at(self, block_id: int) -> QPointF:
        item = self.canvas.drawing.blocks[block_id]
        return item.port_place("in" if self._forward else "out", 0)

    def _pair(self, block_id: int) -> tuple[int, int]:
        return (self._hit.id, block_id) if self._forward else (block_id, self._hit.id)

    def _refusal(self, block_id: int) -> str:
        issue = check_connect(self.document(), *self._pair(block_id))
        return "" if issue is None else issue_words(issue)

    def _promise(self, block_id: int) -> str:
        document = self.session.document
        source, target = (seen_name(document, i) for i in self._pair(block_id))
        if self._by_clicks:
            text = translate("Canvas", "Click to wire {0} → {1}")
        else:
            text = translate("Canvas", "Release to wire {0} → {1}")
        return text.format(source, target)

    def _invitation(self) -> str:
        """Say what can be done while the wire ends nowhere."""
        if not self._by_clicks:
            return translate(
                "Canvas",
                "Release on a glowing block to connect; on an empty place to add "
                "a block there; Esc to give up",
            )
        if not self._is_chain:
            return translate(
                "Canvas",
                "Click the port to connect to; Ctrl+click several; Tab adds a block",
            )
        name = self.session.document.block(self._hit.id).name
        text = translate(
            "Canvas", "Click one block after another to wire {0}; Esc ends"
        )
        return text.format(name)

    def key(self, event: QKeyEvent) -> None:
        """Offer a block to be wired, also without a second click."""
        text = search_of(event) if self._by_clicks else None
        if text is not None:
            self.canvas.cancel_gesture()
            self.canvas.offer_block(self._last, self._hit, text)

    # --- ending -------------------------------------------------------------------

    def press(self, pointer: Pointer, button: Qt.MouseButton) -> None:
        """Take the second click of two; the right button gives up."""
        if button is Qt.MouseButton.LeftButton and self._by_clicks:
            self._finish(pointer)
        else:
            super().press(pointer, button)

    def release(self, pointer: Pointer, button: Qt.MouseButton) -> None:
        """End a drag; after a click without a way wait for the second click."""
        if button is not Qt.MouseButton.LeftButton:
            return
        if self.dragging and not self._by_clicks:
            self._finish(pointer)
        elif not self._by_clicks:
            self.wait_for_click()

    def wait_for_click(self) -> None:
        """Go on without a button held: a click ends the wire."""
        self._by_clicks = True
        self.canvas.tell(self._invitation())

    def _finish(self, pointer: Pointer) -> None:
        block_id = self._block_at(pointer)
        chain = self._by_clicks and (self._is_chain or pointer.control)
        is_end = block_id is None or block_id == self._hit.id
        if is_end or not chain:
            self.canvas.end_gesture()
            self.cancel()
        if block_id is None:
            if not chain:
                self.dropped_on_nothing(pointer)
        elif not is_end:
            self._wire(block_id, stay=chain)

    def _wire(self, block_id: int, *, stay: bool) -> None:
        """Draw the wire, or say why not; then begin the next one, or stay ended."""
        refusal = self._refusal(block_id)
        if refusal:
            self.canvas.tell(refusal)
            return
        # A gesture of several wires stays open, though the document changes.
        with self.canvas.own_edit():
            self.session.do(self.wired(*self._pair(block_id)))
        if stay:
            self._start()

    def cancel(self) -> None:
        """Take the open wire away."""
        if self._ghost.scene() is not None:
            self.canvas.drawing.removeItem(self._ghost)
        self.canvas.drawing.set_glow({})
        self.canvas.say_at_pointer("", self.begin)
