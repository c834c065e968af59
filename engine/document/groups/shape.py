"""How large a closed group is drawn, and where its inputs and outputs are."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from engine.document.document import Document
from engine.document.elements import Group

ROW = 26.0  # scene pixels from one input to the next
HEAD = 30.0  # for the title
FOOT = 10.0
LETTER = 7.4  # about what a letter of a name takes
BOLD_LETTER = 9.0
VALUE = " = −0.12"  # room for the value of an output behind its name
GAP = 34.0  # between the names of the inputs and those of the outputs
SMALLEST = 88.0
GRID = 8.0


@dataclass(frozen=True, slots=True)
class GroupShape:
    """The geometry of a closed group, in scene pixels around its centre.

    Attributes
    ----------
    inputs, outputs : tuple of (int, float)
        The block that each input or output stands for, and how far below the centre
        it is. Inputs are on the left edge, outputs on the right one.
    inputs_width : float
        How much of the width the names of the inputs get; the outputs get the rest.
    """

    width: float
    height: float
    inputs_width: float
    inputs: tuple[tuple[int, float], ...]
    outputs: tuple[tuple[int, float], ...]

    def place(self, block_id: int) -> tuple[float, float] | None:
        """Return where the input or output of a block is; None if it has none."""
        for block, y in self.inputs:
            if block == block_id:
                return -self.width / 2, y
        for block, y in self.outputs:
            if block == block_id:
                return self.width / 2, y
        return None


def closed_shape(document: Document, group: Group) -> GroupShape:
    """Return the geometry of a closed group."""
    rows = max(len(group.inputs), len(group.outputs), 1)
    ins = _letters(document.block(i).name for i in group.inputs)
    outs = _letters(
        name + (VALUE if document.block(i).n_units == 1 else "")
        for i, name in zip(group.outputs, group.output_names, strict=True)
    )
    names = (ins + outs) * LETTER + GAP
    wanted = max(SMALLEST, names, len(group.title) * BOLD_LETTER + GAP)
    width = math.ceil(wanted / (2 * GRID)) * 2 * GRID
    height = HEAD + rows * ROW + FOOT
    inputs_width = ins * LETTER + GAP / 2 if outs else width
    return GroupShape(
        width, height, inputs_width, _rows(group.inputs), _rows(group.outputs)
    )


def _letters(texts: Iterable[str]) -> int:
    """Return the length of the longest text, 0 if there is none."""
    return max(map(len, texts), default=0)


def _rows(ids: tuple[int, ...]) -> tuple[tuple[int, float], ...]:
    """Return the rows below the title, in the middle of the room for them."""
    middle = (HEAD - FOOT) / 2
    first = middle - (len(ids) - 1) * ROW / 2
    return tuple((block, first + k * ROW) for k, block in enumerate(ids))
