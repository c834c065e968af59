"""What lies under the pointer."""

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """The parts of the drawing that a pointer can be on."""

    NOTHING = "nothing"
    PORT = "port"
    TOGGLE = "toggle"
    VALUE = "value"
    BIAS = "bias"
    NAME = "name"
    BODY = "body"
    ACTIVATION = "activation"  # its sketch or name; dragged like the body
    BADGE = "badge"
    NOTE = "note"
    PLATE = "plate"
    WIRE = "wire"
    BEND = "bend"  # of the selected wire
    NEW_BEND = "new_bend"  # where a drag would make one
    NOTE_EDGE = "note_edge"  # by which a note is made wider
    FRAME = "frame"  # its title
    FRAME_EDGE = "frame_edge"
    GROUP = "group"  # a closed block, or the title of an open one
    GROUP_TOGGLE = "group_toggle"
    PIN = "pin"  # a plot beside a perceptron


_NOT_OF_BLOCKS = frozenset(
    {
        Part.NOTHING,
        Part.NOTE,
        Part.PLATE,
        Part.WIRE,
        Part.BEND,
        Part.NEW_BEND,
        Part.NOTE_EDGE,
        Part.FRAME,
        Part.FRAME_EDGE,
        Part.GROUP,
        Part.GROUP_TOGGLE,
        Part.PIN,
    }
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A part of an element.

    Attributes
    ----------
    id : int
        The block, note or wire.
    unit : int
        The unit of a block; -1: the block as a whole.
    side : str
        "in" or "out" of a port; which edges of a frame, e.g. "tl".
    i, j : int
        Connection from unit `i` of the source to unit `j`; -1: the whole bundle. Or
        the number `i` of a bend, or of a plot beside the block.
    """

    part: Part = Part.NOTHING
    id: int = -1
    unit: int = -1
    side: str = ""
    i: int = -1
    j: int = -1

    @property
    def is_block(self) -> bool:
        """Whether it is any part of a block."""
        return self.part not in _NOT_OF_BLOCKS

    @property
    def is_wire(self) -> bool:
        """Whether it is a wire or the number on it."""
        return self.part in (Part.PLATE, Part.WIRE)


NOTHING = Hit()
