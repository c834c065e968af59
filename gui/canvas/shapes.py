"""Where everything of a block is: body, units, ports, name, numbers.

Pure geometry in scene pixels relative to the block's centre, shared by painting, wires,
hits and tests.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF

from engine.document.elements import Block, InputBlock
from gui.canvas import style

MAX_SLOTS = (
    12  # an expanded layer shows so many units, then the first ones and the last
)


class Kind(StrEnum):
    """The looks of a block."""

    INPUT = "input"  # one input: a rounded square
    PERCEPTRON = "perceptron"  # one perceptron: a circle
    BOX = "box"  # several units, collapsed
    COLUMN = "column"  # several units, one above the other


@dataclass(frozen=True, slots=True)
class Slot:
    """A unit that is drawn on its own, and the centre of its body."""

    unit: int
    centre: QPointF


@dataclass(frozen=True, slots=True)
class BlockShape:
    """The geometry of one block.

    Attributes
    ----------
    slots : tuple of Slot
        The units drawn on their own; empty for a box.
    gap : QPointF or None
        Where "…" stands for the units left out.
    side : float
        Diameter of a perceptron or side of an input's square.
    """

    kind: Kind
    body: QRectF
    slots: tuple[Slot, ...]
    gap: QPointF | None
    side: float
    is_input: bool

    @property
    def bounds(self) -> QRectF:
        """Everything that is painted, with room for outlines and labels."""
        margin = 8.0
        sides = style.LABEL_WIDTH if self.kind is Kind.COLUMN else 28.0
        below = 2 * style.NAME_HEIGHT + 8.0
        return self.body.adjusted(-sides, -margin - 6.0, sides, below)

    @property
    def name_rect(self) -> QRectF:
        """Where the name stands."""
        width = max(self.body.width() + 40.0, 96.0)
        return QRectF(-width / 2, self.body.bottom() + 3.0, width, style.NAME_HEIGHT)

    @property
    def toggle_rect(self) -> QRectF | None:
        """Where the button to collapse and expand is; None for a single unit."""
        if self.kind in (Kind.INPUT, Kind.PERCEPTRON):
            return None
        side = style.TOGGLE_SIDE
        corner = self.body.topRight() + QPointF(-side - 3.0, 3.0)
        return QRectF(corner.x(), corner.y(), side, side)

    def slot(self, unit: int) -> Slot | None:
        """Return the slot of a unit, or None if it is not drawn on its own."""
        return next((slot for slot in self.slots if slot.unit == unit), None)

    def unit_rect(self, slot: Slot) -> QRectF:
        """Return the body of a unit."""
        half = self.side / 2
        return QRectF(
            slot.centre.x() - half, slot.centre.y() - half, self.side, self.side
        )

    def value_rect(self, slot: Slot) -> QRectF:
        """Return where a unit's output stands."""
        half = self.side / 2 - 6.0
        return QRectF(slot.centre.x() - half, slot.centre.y() - 10.0, 2 * half, 20.0)

    def bias_rect(self, unit: int) -> QRectF | None:
        """Return where a unit's bias stands; None where it is not drawn."""
        slot = self.slot(unit)
        if slot is None or self.is_input:
            return None
        if self.kind is Kind.PERCEPTRON:
            return QRectF(-30.0, self.name_rect.bottom() + 1.0, 60.0, 16.0)
        centre = slot.centre
        return QRectF(centre.x() - 21.0, centre.y() + 7.0, 42.0, 14.0)

    def port(self, side: str, unit: int = 0) -> QPointF:
        """Return the place of the port "in" or "out" of a unit."""
        sign = 1.0 if side == "out" else -1.0
        if self.kind is Kind.BOX:
            return QPointF(sign * self.body.width() / 2, 0.0)
        slot = self.slot(unit)
        centre = slot.centre if slot else self.gap or QPointF()
        return centre + QPointF(sign * self.side / 2, 0.0)

    def ports(self) -> list[tuple[str, int, QPointF]]:
        """Return all ports that are drawn, as side, unit and place."""
        sides = ("out",) if self.is_input else ("in", "out")
        units = [slot.unit for slot in self.slots] or [0]
        return [(side, unit, self.port(side, unit)) for side in sides for unit in units]


def shape_of(block: Block) -> BlockShape:
    """Return the geometry of a block."""
    is_input = isinstance(block, InputBlock)
    if block.n_units == 1:
        side = style.INPUT_SIDE if is_input else style.DIAMETER
        body = QRectF(-side / 2, -side / 2, side, side)
        kind = Kind.INPUT if is_input else Kind.PERCEPTRON
        return BlockShape(kind, body, (Slot(0, QPointF()),), None, side, is_input)
    if block.collapsed:
        body = QRectF(
            -style.BOX_WIDTH / 2,
            -style.BOX_HEIGHT / 2,
            style.BOX_WIDTH,
            style.BOX_HEIGHT,
        )
        return BlockShape(Kind.BOX, body, (), None, 0.0, is_input)
    return _column(block.n_units, is_input)


def _column(n_units: int, is_input: bool) -> BlockShape:
    side = style.COLUMN_SIDE if is_input else style.UNIT_DIAMETER
    pitch = style.COLUMN_PITCH if is_input else style.UNIT_PITCH
    shown: list[int | None] = list(range(n_units))
    if n_units > MAX_SLOTS:
        shown = [*range(MAX_SLOTS - 2), None, n_units - 1]
    top = style.TOGGLE_SIDE + 2.0  # the button stands above the units
    height = (len(shown) - 1) * pitch + side + 2 * style.PADDING + top
    width = side + 2 * style.PADDING + 4.0
    body = QRectF(-width / 2, -height / 2, width, height)
    first = body.top() + top + style.PADDING + side / 2
    slots: list[Slot] = []
    gap: QPointF | None = None
    for row, unit in enumerate(shown):
        centre = QPointF(0.0, first + row * pitch)
        if unit is None:
            gap = centre
        else:
            slots.append(Slot(unit, centre))
    return BlockShape(Kind.COLUMN, body, tuple(slots), gap, side, is_input)
