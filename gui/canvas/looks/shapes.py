"""Where everything of a block is: body, units, ports, name, numbers.

Pure geometry in scene pixels relative to the block's centre, shared by painting, wires,
hits and tests.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF

from engine.document.elements import Block, InputBlock, PerceptronBlock, Port
from gui.canvas.looks import style
from gui.reading import reading

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


@dataclass(frozen=True)
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
    breadth : float
        Width of a unit: its side, or more where it is drawn as two halves.
    bias_input : QRectF or None
        The constant input that the bias is drawn as, if it is.
    """

    kind: Kind
    body: QRectF
    slots: tuple[Slot, ...]
    gap: QPointF | None
    side: float
    is_input: bool
    breadth: float = 0.0
    bias_input: QRectF | None = None

    @property
    def has_halves(self) -> bool:
        """Whether units are drawn as their sum and their activation."""
        return self.breadth > self.side

    @cached_property
    def reach(self) -> float:
        """How far from its centre a block leads at most, to either side."""
        whole = self.bounds.united(self.body)
        edges = whole.left(), whole.top(), whole.right(), whole.bottom()
        return max(abs(edge) for edge in edges)

    @cached_property  # asked for by Qt for every frame
    def bounds(self) -> QRectF:
        """Everything that is painted, with room for outlines and labels."""
        margin = 8.0
        sides = style.LABEL_WIDTH if self.kind is Kind.COLUMN else 28.0
        below = 2 * style.NAME_HEIGHT + 8.0
        bounds = self.body.adjusted(-sides, -margin - 6.0, sides, below)
        if self.bias_input is not None:
            bounds = bounds.united(self.bias_input.adjusted(-4.0, -4.0, 4.0, 4.0))
        return bounds

    @cached_property
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
        left = slot.centre.x() - self.breadth / 2
        top = slot.centre.y() - self.side / 2
        return QRectF(left, top, self.breadth, self.side)

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
            if self.bias_input is not None:  # beside the wire from there
                return QRectF(0.0, self.body.top() - 30.0, 54.0, 16.0)
            return QRectF(-30.0, self.name_rect.bottom() + 1.0, 60.0, 16.0)
        centre = slot.centre
        if self.has_halves:  # a part of the sum
            return QRectF(centre.x() - 41.0, centre.y() + 7.0, 39.0, 14.0)
        return QRectF(centre.x() - 21.0, centre.y() + 7.0, 42.0, 14.0)

    def port(self, side: str, unit: int = 0) -> QPointF:
        """Return the place of the port "in" or "out" of a unit."""
        sign = 1.0 if side == "out" else -1.0
        if self.kind is Kind.BOX:
            return QPointF(sign * self.body.width() / 2, 0.0)
        slot = self.slot(unit)
        centre = slot.centre if slot else self.gap or QPointF()
        return centre + QPointF(sign * self.breadth / 2, 0.0)

    def ports(self) -> list[tuple[str, int, QPointF]]:
        """Return all ports that are drawn, as side, unit and place."""
        return self._ports

    @cached_property  # painted in every frame
    def _ports(self) -> list[tuple[str, int, QPointF]]:
        sides = ("out",) if self.is_input else ("in", "out")
        units = [slot.unit for slot in self.slots] or [0]
        return [(side, unit, self.port(side, unit)) for side in sides for unit in units]


@dataclass(frozen=True, slots=True)
class PortShape(BlockShape):
    """A tag with a port on both sides; one line for all of its values."""

    def port(self, side: str, unit: int = 0) -> QPointF:
        """Return the place of a port."""
        del unit
        return QPointF(
            style.TAG_WIDTH / 2 if side == "out" else -style.TAG_WIDTH / 2, 0.0
        )

    def ports(self) -> list[tuple[str, int, QPointF]]:
        """Return both ports."""
        return [(side, 0, self.port(side)) for side in ("in", "out")]

    @property
    def toggle_rect(self) -> QRectF | None:
        """Nothing: it is always one block."""
        return None

    def bias_rect(self, unit: int) -> QRectF | None:
        """Return nothing: it has no bias."""
        del unit
        return None

    def value_rect(self, slot: Slot) -> QRectF:
        """Return nothing that a click would switch: its value comes from outside."""
        del slot
        return QRectF()


def _port_shape(port: Port) -> PortShape:
    """Return the geometry of a port."""
    body = QRectF(
        -style.TAG_WIDTH / 2, -style.TAG_HEIGHT / 2, style.TAG_WIDTH, style.TAG_HEIGHT
    )
    single = port.n_units == 1
    slots = (Slot(0, QPointF()),) if single else ()
    kind = Kind.INPUT if single else Kind.BOX
    return PortShape(kind, body, slots, None, style.TAG_HEIGHT, True, style.TAG_WIDTH)


def shape_of(block: Block) -> BlockShape:
    """Return the geometry of a block."""
    if isinstance(block, Port):
        return _port_shape(block)
    is_input = isinstance(block, InputBlock)
    if block.n_units == 1:
        side = style.INPUT_SIDE if is_input else style.DIAMETER
        breadth = side + _extra(block)
        body = QRectF(-breadth / 2, -side / 2, breadth, side)
        kind = Kind.INPUT if is_input else Kind.PERCEPTRON
        slots = (Slot(0, QPointF()),)
        bias = _bias_input(block, kind, body)
        return BlockShape(kind, body, slots, None, side, is_input, breadth, bias)
    if block.collapsed:
        body = QRectF(
            -style.BOX_WIDTH / 2,
            -style.BOX_HEIGHT / 2,
            style.BOX_WIDTH,
            style.BOX_HEIGHT,
        )
        bias = _bias_input(block, Kind.BOX, body)
        return BlockShape(Kind.BOX, body, (), None, 0.0, is_input, 0.0, bias)
    return _column(block)


def _extra(block: Block) -> float:
    """Return by how much a unit is broader than high: two halves hold two numbers."""
    is_split = reading.ways.halves and isinstance(block, PerceptronBlock)
    return style.HALVES_EXTRA if is_split else 0.0


def _bias_input(block: Block, kind: Kind, body: QRectF) -> QRectF | None:
    """Return where the constant input of the biases is drawn, if it is.

    Above a single perceptron, where its wire crosses no other and the name of the one
    above leaves room; left above a layer.
    """
    if not (reading.ways.bias_inputs and isinstance(block, PerceptronBlock)):
        return None
    if not block.use_bias:
        return None
    side = style.BIAS_SIDE
    centre = QPointF(body.left() - 22.0, body.top() - 22.0)
    if kind is Kind.PERCEPTRON:
        centre = QPointF(-14.0, body.top() - 22.0)
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)


def _column(block: Block) -> BlockShape:
    n_units, is_input = block.n_units, isinstance(block, InputBlock)
    side = style.COLUMN_SIDE if is_input else style.UNIT_DIAMETER
    breadth = side + _extra(block)
    pitch = style.COLUMN_PITCH if is_input else style.UNIT_PITCH
    shown: list[int | None] = list(range(n_units))
    if n_units > MAX_SLOTS:
        shown = [*range(MAX_SLOTS - 2), None, n_units - 1]
    top = style.TOGGLE_SIDE + 2.0  # the button stands above the units
    height = (len(shown) - 1) * pitch + side + 2 * style.PADDING + top
    width = breadth + 2 * style.PADDING + 4.0
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
    bias = _bias_input(block, Kind.COLUMN, body)
    return BlockShape(
        Kind.COLUMN, body, tuple(slots), gap, side, is_input, breadth, bias
    )
