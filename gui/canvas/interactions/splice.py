"""Into which wire a block would go that is let go here, and showing it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF

from engine.document.document import Document
from engine.document.elements import InputBlock, Wire
from engine.document.groups.tree import with_interiors
from engine.document.rewiring import check_insert, ends_of
from gui.canvas.items.ghost_item import GhostItem
from gui.canvas.looks import style
from gui.theme import theme

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

REACH = 20.0  # scene pixels from the centre of a block to the wire that it goes into
PALE = 0.25  # of the wire that would be parted


class Splice:
    """The wire that a block would go into; none while there is nothing to show.

    The wire turns pale, and two dashed ones lead to the block and on.
    """

    def __init__(self, canvas: "CanvasView") -> None:
        self._canvas = canvas
        self._ghosts = (GhostItem(), GhostItem())
        self._refused: set[int] = set()
        self.wire_id: int | None = None

    @staticmethod
    def is_possible(document: Document, block_id: int) -> bool:
        """Tell whether something may go into a wire: it hands on, and has no wires."""
        try:
            entry, _ = ends_of(document, block_id)
        except KeyError:
            return False
        inside = with_interiors(document, [block_id])
        return not isinstance(document.block(entry), InputBlock) and not any(
            (wire.source in inside) != (wire.target in inside)
            for wire in document.wires()
        )

    def look(self, document: Document, block_id: int, centre: QPointF) -> None:
        """Find the wire under a block and show what a release would do.

        Parameters
        ----------
        document : Document
            What is drawn, with the block in it.
        block_id : int
            The block or group; it need not be on the canvas yet.
        centre : QPointF
            Where its centre is now.
        """
        wire_id = self._wire_at(document, block_id, centre)
        if wire_id is None:
            self.clear()
            return
        if wire_id != self.wire_id:
            self.clear()
            self.wire_id = wire_id
            for ghost in self._ghosts:
                self._canvas.drawing.addItem(ghost)
            self._canvas.drawing.wires[wire_id].setOpacity(PALE)
            self._say(document, document.wire(wire_id), block_id)
        self._draw(document.wire(wire_id), ends_of(document, block_id), centre)

    def _wire_at(
        self, document: Document, block_id: int, centre: QPointF
    ) -> int | None:
        hit = self._canvas.picker.wire_near(centre, REACH)
        if not hit.is_wire or hit.id in self._refused:
            return None
        is_new = hit.id != self.wire_id
        if is_new and check_insert(document, block_id, hit.id) is not None:
            self._refused.add(hit.id)
            return None
        return hit.id

    def _draw(self, wire: Wire, ends: tuple[int, int], centre: QPointF) -> None:
        blocks = self._canvas.drawing.blocks
        half = QPointF(style.DIAMETER / 2, 0.0)
        entry, way_out = (blocks.get(i) for i in ends)
        into = centre - half if entry is None else entry.port_place("in", 0)
        out = centre + half if way_out is None else way_out.port_place("out", 0)
        color = theme.colors.good
        first, last = self._ghosts
        first.draw(blocks[wire.source].port_place("out", 0), into, color)
        last.draw(out, blocks[wire.target].port_place("in", 0), color)

    def _say(self, document: Document, wire: Wire, block_id: int) -> None:
        ends = [document.block(i).name for i in (wire.source, wire.target)]
        name = getattr(document.get(block_id), "name", "")
        text = QCoreApplication.translate(
            "Canvas",
            "Release to insert {0} into {1} → {2}; with Shift it only lies there",
        )
        self._canvas.say(text.format(name, *ends))

    def clear(self) -> None:
        """Show the wire as it was."""
        for ghost in self._ghosts:
            if ghost.scene() is not None:
                self._canvas.drawing.removeItem(ghost)
        wire_id, self.wire_id = self.wire_id, None
        item = self._canvas.drawing.wires.get(wire_id) if wire_id is not None else None
        if item is not None:
            item.setOpacity(1.0)
            self._canvas.say("")
