"""Cut wires with a stroke: Ctrl and right drag, or a left drag with the scissors."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPainterPath

from engine.document.rewiring import cut_wires
from gui.canvas.interactions.base import Interaction, Pointer
from gui.canvas.items.cut_item import CutItem
from gui.canvas.pointer.picking import LineKey

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

translate = QCoreApplication.translate


class CutStroke(Interaction):
    """Cut whatever is crossed; a click opens the menu, or cuts one wire.

    Connections that are drawn on their own are cut one by one, a bundle as a whole.
    """

    def __init__(
        self, canvas: "CanvasView", pointer: Pointer, button: Qt.MouseButton
    ) -> None:
        super().__init__(canvas, pointer)
        self._button = button
        self._stroke = [pointer.scene]
        self._cut: dict[LineKey, None] = {}  # an ordered set
        self._item = CutItem()

    @property
    def cut(self) -> list[LineKey]:
        """What a release would cut."""
        return list(self._cut)

    def drag_started(self) -> None:
        """Show the stroke."""
        self.canvas.drawing.addItem(self._item)

    def drag(self, pointer: Pointer) -> None:
        """Go on with the stroke and show what it cuts."""
        before, here = self._stroke[-1], pointer.scene
        self._stroke.append(here)
        for key in self.canvas.picker.lines_crossed(before, here):
            if self._is_there(key):
                self._cut[key] = None
        self._item.show_cut(self._stroke, [self._path(key) for key in self._cut])
        n_cut = len(self._cut)
        self.canvas.say_at_pointer(f"✂ {n_cut}" if n_cut else "", pointer)
        text = translate("Canvas", "Draw across wires to cut them; Esc gives up")
        if n_cut:
            text = translate("Canvas", "Release to cut: {0}").format(n_cut)
        self.canvas.say(text)

    def _is_there(self, key: LineKey) -> bool:
        """Tell whether a connection is not cut already."""
        wire_id, i, j = key
        mask = self.session.document.wire(wire_id).mask
        return i < 0 or mask is None or bool(mask[i, j])

    def _path(self, key: LineKey) -> QPainterPath:
        wire_id, i, j = key
        wire = self.canvas.drawing.wires[wire_id]
        path = QPainterPath()
        for line in wire.lines:
            if (line.i, line.j) == (i, j):
                path.addPath(line.path)
        return path

    # --- ending -------------------------------------------------------------------

    def release(self, pointer: Pointer, button: Qt.MouseButton) -> None:
        """End the stroke with the button that began it."""
        if button is self._button:
            super().release(pointer, button)

    def drop(self, pointer: Pointer) -> None:
        """Cut, all at once."""
        del pointer
        self.cancel()
        self._do()

    def click(self, pointer: Pointer) -> None:
        """Open the menu, or with the scissors cut the wire under the pointer."""
        if self._button is Qt.MouseButton.RightButton:
            self.canvas.open_menu(pointer)
            return
        hit = self.canvas.hit_at(pointer)
        key = (hit.id, hit.i, hit.j)
        if hit.is_wire and self._is_there(key):
            self._cut[key] = None
            self._do()

    def _do(self) -> None:
        cuts: dict[int, set[tuple[int, int]]] = {}
        for wire_id, i, j in self._cut:
            cuts.setdefault(wire_id, set()).update({(i, j)} if i >= 0 else ())
        self.session.do(
            cut_wires(self.session.document, {i: frozenset(c) for i, c in cuts.items()})
        )

    def cancel(self) -> None:
        """Take the stroke away."""
        if self._item.scene() is not None:
            self.canvas.drawing.removeItem(self._item)
        self.canvas.say_at_pointer("", self.begin)
