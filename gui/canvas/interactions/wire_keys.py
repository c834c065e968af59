"""Draw a wire with the keyboard: choose where it ends, then Enter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QKeyEvent

from engine.document.edits import connect
from engine.document.groups.tree import seen_name
from engine.document.rules import check_connect
from gui.canvas.interactions.base import Interaction, Pointer
from gui.canvas.interactions.wire_drag import possible_ends
from gui.canvas.items.ghost_item import GhostItem
from gui.canvas.keyboard.going import ends_in_order, nearest_end
from gui.canvas.keyboard.keys import bracket_of
from gui.canvas.keyboard.typing import search_of
from gui.canvas.looks.texts import issue_words
from gui.theme import theme

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
translate = QCoreApplication.translate


class WireKeys(Interaction):
    """A wire from a block whose other end goes from block to block.

    [ and ] go through the blocks that take the wire; the arrows go to the nearest block
    whatever it is, and a block that refuses says why. Tab, or a letter, adds a block at
    its end.
    """

    def __init__(self, canvas: "CanvasView", pointer: Pointer, block_id: int) -> None:
        super().__init__(canvas, pointer)
        self._source = block_id
        ends = possible_ends(self.session.document, block_id, "out")
        order = ends_in_order(self.session.document)
        here = order.index(block_id)
        # From the block on to the right, then from the left again.
        self._allowed = [i for i in order[here:] + order[:here] if ends.get(i)]
        self._target = self._allowed[0] if self._allowed else block_id
        self._ghost = GhostItem()
        canvas.drawing.addItem(self._ghost)
        canvas.drawing.set_glow(ends, "in")

    @property
    def target(self) -> int:
        """The block at which the wire ends now; its source while there is none."""
        return self._target

    @property
    def has_ends(self) -> bool:
        """Whether any block takes a wire from here."""
        return bool(self._allowed)

    # --- keys ---------------------------------------------------------------------

    def key(self, event: QKeyEvent) -> None:
        """Choose another end, or end the wire here."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._finish()
        elif key in _ARROWS:
            self._go(*_ARROWS[key])
        elif bracket_of(event):
            self._step(1 if bracket_of(event) == "]" else -1)
        else:
            self._add_block(search_of(event))

    def _add_block(self, text: str | None) -> None:
        """Offer a block to be wired; None: the key means nothing here."""
        if text is not None:
            self.canvas.cancel_gesture()
            self.canvas.by_keys.add_wired(self._source, text)

    def _step(self, step: int) -> None:
        if self._target in self._allowed:
            place = self._allowed.index(self._target) + step
        else:  # it stands on a block that refuses
            place = 0 if step > 0 else -1
        self._target = self._allowed[place % len(self._allowed)]
        self.show_end()

    def _go(self, dx: int, dy: int) -> None:
        found = nearest_end(self.session.document, self._target, dx, dy)
        if found is not None:
            self._target = found
        self.show_end()

    # --- showing ------------------------------------------------------------------

    def show_end(self) -> None:
        """Lead the wire to its end, and say what Enter would do there."""
        blocks = self.canvas.drawing.blocks
        refusal = self._refusal()
        self._ghost.draw(
            blocks[self._source].port_place("out", 0),
            blocks[self._target].port_place("in", 0),
            theme.colors.bad if refusal else theme.colors.good,
        )
        self.canvas.ensureVisible(blocks[self._target], 24, 24)
        place = self.canvas.port_point(self._target, "in")
        pointer = Pointer(QPointF(place), self.begin.scene)
        self.canvas.say_at_pointer(refusal, pointer)
        document = self.session.document
        text = translate(
            "Canvas",
            "Wire {0} → {1}? Enter draws it, ] goes on, Tab adds a block, Esc gives up",
        ).format(seen_name(document, self._source), seen_name(document, self._target))
        self.canvas.tell(refusal or text)

    def _refusal(self) -> str:
        issue = check_connect(self.session.document, self._source, self._target)
        return "" if issue is None else issue_words(issue)

    # --- ending -------------------------------------------------------------------

    def _finish(self) -> None:
        if self._refusal():
            self.show_end()  # once more, in words
            return
        self.canvas.end_gesture()
        self.cancel()
        self.session.do(connect(self.session.document, self._source, self._target))

    def press(self, pointer: Pointer, button: Qt.MouseButton) -> None:
        """Give up: the mouse begins something else."""
        del pointer, button
        self.canvas.cancel_gesture()

    def move(self, pointer: Pointer) -> None:
        """Let the pointer pass: keys lead this wire."""

    def release(self, pointer: Pointer, button: Qt.MouseButton) -> None:
        """Let a button pass that was held when the wire began."""

    def cancel(self) -> None:
        """Take the open wire away."""
        if self._ghost.scene() is not None:
            self.canvas.drawing.removeItem(self._ghost)
        self.canvas.drawing.set_glow({})
        self.canvas.say_at_pointer("", self.begin)
