"""An input or output of a closed group: a port on the group's edge."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from engine.document.elements import Block
from gui.canvas.items.block_item import BlockItem, BlockLook
from gui.canvas.looks import painters, style
from gui.canvas.looks.shapes import BlockShape, Kind, Slot
from gui.theme import theme

REACH = 14.0
ABOVE = 3.0  # the group


@dataclass(frozen=True, slots=True)
class EdgeShape(BlockShape):
    """A shape that is nothing but one port, "in" or "out"."""

    port_side: str = "in"

    @property
    def bounds(self) -> QRectF:
        """Everything that is painted."""
        return QRectF(-REACH, -REACH, 2 * REACH, 2 * REACH)

    @property
    def name_rect(self) -> QRectF:
        """Nothing: the group writes the name."""
        return QRectF()

    @property
    def toggle_rect(self) -> QRectF | None:
        """Nothing: the group has the button."""
        return None

    def bias_rect(self, unit: int) -> QRectF | None:
        """Return nothing: what is inside does not show."""
        del unit
        return None

    def port(self, side: str, unit: int = 0) -> QPointF:
        """Return the place of the port, whichever is asked for."""
        del side, unit
        return QPointF()

    def ports(self) -> list[tuple[str, int, QPointF]]:
        """Return the only port."""
        return [(self.port_side, 0, QPointF())]


def _shape(block: Block, side: str) -> EdgeShape:
    kind = Kind.PERCEPTRON if block.n_units == 1 else Kind.BOX
    slots = (Slot(0, QPointF()),) if block.n_units == 1 else ()
    # Nothing to grab, but as wide as the place inside that counts as the port.
    body = QRectF(-REACH, 0.0, 2 * REACH, 0.0)
    return EdgeShape(kind, body, slots, None, 0.0, True, port_side=side)


class EdgeItem(BlockItem):
    """Paint one port of a closed group."""

    def __init__(self, block: Block, side: str, look: BlockLook) -> None:
        super().__init__(block, look)
        self._side = side
        self._offset = QPointF()  # from the centre of the group
        self.shape_ = _shape(block, side)
        self.setZValue(ABOVE)

    def _take_pins(self, block: Block) -> None:
        """Have no plots: they stand beside the block where it is seen itself."""

    def set_block(self, block: Block) -> None:
        """Show the block as it is now; where it is, the group knows."""
        self.prepareGeometryChange()
        self.shape_ = _shape(block, self._side)
        self.block = replace(block, x=self.block.x, y=self.block.y)
        self.update()

    def settle(self, centre: QPointF, offset: QPointF) -> bool:
        """Take a place on the edge of the group; tell if it is another one."""
        self._offset = offset
        place = centre + offset
        self.block = replace(self.block, x=place.x(), y=place.y())
        is_elsewhere = place != self.pos()
        self.setPos(place)
        return is_elsewhere

    def follow(self, centre: QPointF) -> None:
        """Go along with the group while a gesture carries it."""
        self.setPos(centre + self._offset)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the port."""
        del option
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        glow = self._look.glow_of(self.block.id)
        lit = bool(glow) and self._side == self._look.glow_side()
        if glow is False:
            painter.setOpacity(0.4)
        colors = theme.colors
        fill = colors.good if lit else colors.canvas
        border = colors.good if lit else colors.block_border
        radius = style.PORT_RADIUS + 2.0 * lit
        painters.draw_port(painter, QPointF(), radius, fill, border)
