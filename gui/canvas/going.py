"""Which block is meant, and which one is the next: the canvas without a mouse."""

from collections.abc import Iterable

from engine.document.document import Document
from engine.document.elements import Block, InputBlock, PerceptronBlock, Wire

ASIDE = 2.0  # a step aside counts as so many steps along the way


def current_block(document: Document, selection: Iterable[int]) -> int | None:
    """Return the selected block, or the one that the selected wire leads to.

    Of several the first one by id; None if nothing of the kind is selected.
    """
    elements = [document.get(i) for i in sorted(selection) if i in document]
    for element in elements:
        if isinstance(element, InputBlock | PerceptronBlock):
            return element.id
    for element in elements:
        if isinstance(element, Wire):
            return element.target
    return None


def in_reading_order(document: Document) -> list[int]:
    """Return the blocks from left to right and from top to bottom."""
    return [b.id for b in sorted(document.blocks(), key=lambda b: (b.x, b.y))]


def nearest(document: Document, block_id: int, dx: int, dy: int) -> int | None:
    """Return the nearest block in a direction; None if there is none.

    Parameters
    ----------
    document : Document
        The drawing.
    block_id : int
        Where the way begins.
    dx, dy : int
        One of them is 0, the other -1 or 1; down is positive.
    """
    here = document.block(block_id)

    def way(block: Block) -> tuple[float, float]:
        x, y = block.x - here.x, block.y - here.y
        return x * dx + y * dy, abs(x * dy) + abs(y * dx)

    found = [(*way(block), block.id) for block in document.blocks()]
    ahead = [(a + ASIDE * b, i) for a, b, i in found if a > 0 and i != block_id]
    return min(ahead)[1] if ahead else None


def wires_into(document: Document, block_id: int) -> list[int]:
    """Return the wires into a block, in the order in which their sources are read."""
    order = {i: k for k, i in enumerate(in_reading_order(document))}
    wires = [wire for wire in document.wires() if wire.target == block_id]
    return [wire.id for wire in sorted(wires, key=lambda w: order[w.source])]
