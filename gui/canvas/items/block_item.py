"""A block on the canvas: an input, a perceptron, a layer."""

from collections.abc import Set
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.document.elements import Block, InputBlock, PerceptronBlock, Pin, Port
from engine.document.gates import GATES
from gui.canvas.commands import perceptron_parts
from gui.canvas.items import block_face
from gui.canvas.items.block_face import Face
from gui.canvas.items.pin_item import PinItem
from gui.canvas.looks import painters, ports, style
from gui.canvas.looks.activation_place import (
    box_text_rect,
    name_and_activation,
    size_and_activation,
)
from gui.canvas.looks.pictures import square_picture, strip_of
from gui.canvas.looks.shapes import BlockShape, Kind, Slot, shape_of
from gui.canvas.numbers import Numbers
from gui.canvas.pin_series import PinSeries
from gui.reading import bias_form, bias_letter, reading, shown
from gui.theme import theme

SMALLEST_PORT, SMALLEST_TOGGLE = 0.25, 0.35  # scales from which on they are seen
LABELS = style.LABEL_WIDTH  # room beside a unit for what is written there
BIAS_DIGITS = 2  # inside a unit of a layer


class BlockLook(Protocol):
    """What a block asks about how it is to look just now."""

    numbers: Numbers
    pin_series: PinSeries
    with_controls: bool

    def is_selected(self, element_id: int) -> bool:
        """Tell whether an element is selected."""

    def is_dimmed(self, block_id: int) -> bool:
        """Tell whether the pointer is on something that has nothing to do with it."""

    def dims(self) -> bool:
        """Tell whether anything turns pale just now."""

    def marked_blocks(self) -> Set[int]:
        """Return the blocks that have a mark: selected, with an error, lit."""

    def dim_opacity(self) -> float:
        """Return the opacity of what turns pale just now."""

    def is_unit_dimmed(self, block_id: int, unit: int) -> bool:
        """Tell whether the pointer is on a unit that is not connected with this one."""

    def is_marked(self, block_id: int, unit: int = -1) -> bool:
        """Tell whether a block, or a unit of it, is an end of what is pointed at."""

    def shows_numbers(self, block_id: int) -> bool:
        """Tell whether a block shows its outputs and biases now."""

    def glow_of(self, block_id: int) -> bool | None:
        """Tell whether an open wire may end there; None: there is no open wire."""

    def glow_side(self) -> str:
        """Return the side of the ports at which an open wire may end."""

    def feeds_others(self, block_id: int) -> bool:
        """Tell whether wires lead out of a block."""

    def issue_of(self, block_id: int) -> str:
        """Say what is wrong with a block, or nothing."""


def _plots(block: Block) -> tuple[Pin, ...]:
    return block.pins if isinstance(block, PerceptronBlock) else ()


class BlockItem(QGraphicsItem):
    """Paint a block; where things are is known to its `shape`."""

    def __init__(self, block: Block, look: BlockLook) -> None:
        super().__init__()
        self.block = block
        self.shape_: BlockShape = shape_of(block)
        self._look = look
        self.setZValue(2.0)
        self.setPos(block.x, block.y)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        # Of a long layer only the units in sight are painted.
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._seen = QRectF()
        self.pins: list[PinItem] = []
        self._take_pins(block)

    def set_block(self, block: Block) -> None:
        """Show the block as it is now."""
        shape = shape_of(block)
        if shape != self.shape_:
            self.prepareGeometryChange()
            self.shape_ = shape
        if _plots(block) != _plots(self.block) or self.pins:
            self._take_pins(block)
        self.block = block
        self.setPos(block.x, block.y)
        self.update()

    def _take_pins(self, block: Block) -> None:
        """Have an item for each plot that is pinned to the block."""
        scene = self.scene()
        for pin in self.pins:
            scene.removeItem(pin)
        self.pins = []
        if isinstance(block, PerceptronBlock):
            self.pins = [PinItem(block, pin, self._look, self) for pin in block.pins]

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        return self.shape_.bounds

    def has_issue(self) -> bool:
        """Tell whether something is wrong with the block."""
        return bool(self._look.issue_of(self.block.id))

    def badge_centre(self) -> QPointF:
        """Return where the sign of an error is."""
        return self.shape_.body.topLeft() + QPointF(4.0, 4.0)

    def port_place(self, side: str, unit: int) -> QPointF:
        """Return a port in scene coordinates."""
        return self.pos() + self.shape_.port(side, unit)

    # --- painting -----------------------------------------------------------------

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the block, without texts where nobody could read them."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        self._seen = option.exposedRect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._look.is_dimmed(self.block.id):
            painter.setOpacity(self._look.dim_opacity())
        with_text = style.NAME_PX * scale >= style.READABLE_PX
        if self.shape_.kind is not Kind.COLUMN:  # whose ground would cover it
            self._paint_bias_input(painter, with_text)
        self._paint_outline(painter)
        if self.shape_.kind is Kind.BOX:
            self._paint_box(painter, with_text, scale)
        elif self._has_face():
            self._paint_unit_block(painter, with_text, scale)
        else:
            self._paint_units(painter, with_text)
            self._paint_ports(painter, scale)
            self._paint_toggle(painter, scale)
            if self._has_lock(scale):
                painters.draw_lock(painter, block_face.lock_centre(self.shape_))
        if with_text:
            self._paint_name(painter)
        if self._look.issue_of(self.block.id):
            painters.draw_badge(painter, self.badge_centre())

    def _paint_outline(self, painter: QPainter) -> None:
        """Draw the mark of a selection and of a place where a wire may end."""
        colors = theme.colors
        glow = self._look.glow_of(self.block.id)
        marks = []
        if glow:
            marks.append((QPen(QColor(colors.good), 3.0), 6.0))
        if self._look.is_selected(self.block.id):
            marks.append((QPen(QColor(colors.accent), 2.5), 4.0))
        elif self.shape_.kind is not Kind.COLUMN and self._is_marked():
            marks.append((QPen(QColor(colors.accent), 1.5), 3.0))
        for pen, margin in marks:
            rect = self.shape_.body.adjusted(-margin, -margin, margin, margin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = style.RADIUS + margin
            if self.shape_.kind is Kind.PERCEPTRON:
                radius = rect.height() / 2
            painter.drawRoundedRect(rect, radius, radius)
        if glow is False:
            painter.setOpacity(0.4)

    def _is_marked(self, unit: int = -1) -> bool:
        return self._look.is_marked(self.block.id, unit)

    def _paint_bias_input(self, painter: QPainter, with_text: bool) -> None:
        block, shape = self.block, self.shape_
        if isinstance(block, PerceptronBlock) and shape.bias_input is not None:
            biases = self._look.numbers.biases(block)
            units = [slot.unit for slot in shape.slots] or [0]
            is_dim = self._look.is_unit_dimmed
            chosen = [(float(biases[unit]), is_dim(block.id, unit)) for unit in units]
            perceptron_parts.draw_bias_input(
                painter, block, shape, chosen, with_text=with_text
            )

    # --- what looks as in other blocks --------------------------------------------

    def _has_face(self) -> bool:
        """Tell whether this is a single unit that is drawn in one piece."""
        return self.shape_.kind is not Kind.COLUMN and not self.shape_.has_halves

    def _face(self, fill: QColor, scale: float, has_sign: bool) -> Face:
        block, toggle = self.block, self._has_toggle(scale)
        return Face(
            self.shape_.kind,
            isinstance(block, InputBlock),
            fill.rgb(),
            getattr(block, "activation", ""),
            getattr(block, "gate", ""),
            has_sign,
            self._port_radius(scale),
            self._lit_side(),
            block.collapsed if toggle else None,
            self._has_lock(scale),
            self._plate() if has_sign else None,
        )

    def _plate(self) -> bool | None:
        """Tell whether the plate of the bias is that of a frozen one; None: none."""
        block = self.block
        if not isinstance(block, PerceptronBlock) or not block.use_bias:
            return None
        is_shown = self.shape_.kind is Kind.PERCEPTRON
        is_shown = is_shown and self._look.shows_numbers(block.id)
        return block.bias_frozen if is_shown else None

    def _has_lock(self, scale: float) -> bool:
        """Tell whether training leaves the biases alone, and that can be seen."""
        block = self.block
        return (
            isinstance(block, PerceptronBlock)
            and block.bias_frozen
            and block.use_bias
            and scale >= SMALLEST_PORT
        )

    def _has_toggle(self, scale: float) -> bool:
        is_large = scale >= SMALLEST_TOGGLE and self._look.with_controls
        return is_large and self.shape_.toggle_rect is not None

    def _port_radius(self, scale: float) -> float:
        return ports.radius_of(self.shape_, scale) if scale >= SMALLEST_PORT else 0.0

    def _lit_side(self) -> str:
        """Return the side of the ports at which an open wire may end here."""
        return self._look.glow_side() if self._look.glow_of(self.block.id) else ""

    def _paint_ports(self, painter: QPainter, scale: float) -> None:
        radius = self._port_radius(scale)
        if radius:
            block_face.draw_ports(painter, self.shape_, radius, self._lit_side())

    def _paint_toggle(self, painter: QPainter, scale: float) -> None:
        toggle = self.shape_.toggle_rect
        if toggle is not None and self._has_toggle(scale):
            painters.draw_toggle(painter, toggle, collapsed=self.block.collapsed)

    # --- boxes and units ----------------------------------------------------------

    def _paint_box(self, painter: QPainter, with_text: bool, scale: float) -> None:
        colors, body, block = theme.colors, self.shape_.body, self.block
        outs = self._look.numbers.outs(block)
        picture = square_picture(outs) if isinstance(block, InputBlock) else None
        has_sign = with_text and picture is None
        face = self._face(QColor(colors.block), scale, has_sign)
        block_face.draw(painter, self.shape_, face)
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            side = body.height() - 12.0
            painter.drawImage(
                QRectF(body.left() + 8.0, body.top() + 6.0, side, side), picture
            )
        elif outs is not None:
            strip = QRectF(
                body.left() + 10.0, body.bottom() - 18.0, body.width() - 20.0, 9.0
            )
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(strip, strip_of(outs))
            painter.setPen(style.line_pen(colors.border, 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(strip)
        if with_text:
            self._paint_box_text(painter, picture is not None)

    def _paint_box_text(self, painter: QPainter, beside_picture: bool) -> None:
        colors, body, block = theme.colors, self.shape_.body, self.block
        size = box_text_rect(self.shape_)
        if isinstance(block, PerceptronBlock):
            text = size_and_activation(block)
            painters.draw_text(
                painter, size, text, style.NAME_PX, colors.text, bold=True
            )
            return
        text = str(block.n_units)
        if beside_picture:
            left = body.left() + body.height() + 2.0
            size = QRectF(left, -9.0, body.right() - left - 4.0, 18.0)
        painters.draw_text(painter, size, text, style.NAME_PX, colors.text, bold=True)

    def _paint_unit_block(
        self, painter: QPainter, with_text: bool, scale: float
    ) -> None:
        """Draw a block of one unit."""
        slot = self.shape_.slots[0]
        out = self._look.numbers.out(self.block, slot.unit)
        usual = painter.opacity()
        if self._look.is_unit_dimmed(self.block.id, slot.unit):
            painter.setOpacity(min(usual, self._look.dim_opacity()))
        face = self._face(style.output_fill(out), scale, with_text)
        block_face.draw(painter, self.shape_, face)
        if with_text:
            self._paint_unit_text(painter, slot, out)
        painter.setOpacity(usual)

    def _paint_units(self, painter: QPainter, with_text: bool) -> None:
        colors, shape = theme.colors, self.shape_
        if shape.kind is Kind.COLUMN:
            block_face.draw_column(painter, shape.body)
            if shape.gap is not None:
                gap = QRectF(shape.gap.x() - 20, shape.gap.y() - 10, 40, 20)
                painters.draw_text(
                    painter, gap, "⋮", style.VALUE_PX + 5, colors.text_dim
                )
            self._paint_bias_input(painter, with_text)
        usual = painter.opacity()
        pale = min(usual, self._look.dim_opacity())
        for slot in shape.slots:
            rect = shape.unit_rect(slot)
            if not self._seen.intersects(rect.adjusted(-LABELS, -20.0, LABELS, 20.0)):
                continue
            out = self._look.numbers.out(self.block, slot.unit)
            is_dim = self._look.is_unit_dimmed(self.block.id, slot.unit)
            painter.setOpacity(pale if is_dim else usual)
            self._paint_unit(painter, slot, out, with_text)
        painter.setOpacity(usual)

    def _paint_unit(
        self, painter: QPainter, slot: Slot, out: float | None, with_text: bool
    ) -> None:
        colors, shape, block = theme.colors, self.shape_, self.block
        rect = shape.unit_rect(slot)
        fill = style.output_fill(out)
        if isinstance(block, PerceptronBlock) and shape.has_halves:
            texts = self._half_texts(slot, out) if with_text else None
            below = shape.kind is Kind.COLUMN and block.use_bias
            perceptron_parts.draw_halves(
                painter, rect, fill, block, texts=texts, has_bias_below=below
            )
            if with_text:
                self._paint_around(painter, slot)
        else:
            border = style.line_pen(colors.block_border, 1.5)
            is_round = isinstance(block, PerceptronBlock)
            painters.draw_body(painter, rect, fill, border, is_round=is_round)
            if with_text:
                self._paint_unit_text(painter, slot, out)
        if shape.kind is Kind.COLUMN and self._is_marked(slot.unit):
            painter.setPen(QPen(QColor(colors.accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)

    def _half_texts(self, slot: Slot, out: float | None) -> tuple[str, str, str]:
        """Return name, sum and output of a unit as far as they are shown there."""
        block = self.block
        assert isinstance(block, PerceptronBlock)  # noqa: S101
        name = block.unit_names[slot.unit] if self._names_inside(block) else ""
        total = self._look.numbers.pre(block, slot.unit)
        if not self._look.shows_numbers(block.id):
            return name, "", ""
        room = self.shape_.breadth / 2 - 14.0  # ports and round ends take the rest
        digits, px = reading.ways.digits or 3, style.VALUE_PX
        summed, put_out = (
            "" if value is None else painters.fitting_number(value, digits, px, room)
            for value in (total, out)
        )
        return name, summed, put_out

    def _paint_unit_text(
        self, painter: QPainter, slot: Slot, out: float | None
    ) -> None:
        colors, shape, block = theme.colors, self.shape_, self.block
        if isinstance(block, Port):
            return  # `PortItem` paints it
        usual = 3 if shape.kind in (Kind.INPUT, Kind.PERCEPTRON) else 2
        digits = reading.ways.digits or usual
        value = shape.value_rect(slot)
        # What is fed in stays readable in every mode: a click on it changes it.
        is_input = isinstance(block, InputBlock)
        text = ""
        if out is not None and (is_input or self._look.shows_numbers(block.id)):
            px = style.VALUE_PX + 2 * (shape.kind is Kind.PERCEPTRON)
            width = value.width() + (0.0 if is_input else 4.0)
            text = painters.fitting_number(out, digits, px, width)
        if isinstance(block, InputBlock):
            painters.draw_text(painter, value, text, style.VALUE_PX, colors.text)
        elif shape.kind is Kind.PERCEPTRON:
            self._paint_single(painter, text, block)
        else:
            self._paint_unit_value(painter, slot, text, block)
        self._paint_around(painter, slot)

    def _paint_around(self, painter: QPainter, slot: Slot) -> None:
        """Write the bias and the name of a unit."""
        if isinstance(self.block, PerceptronBlock):
            self._paint_bias(painter, slot, self.block)
        if self.shape_.kind is Kind.COLUMN:
            self._paint_unit_name(painter, slot)

    def _paint_single(
        self, painter: QPainter, text: str, block: PerceptronBlock
    ) -> None:
        """Write the gate above the output of a single perceptron."""
        colors = theme.colors
        top = QRectF(-20.0, -24.0, 40.0, 16.0)
        gate = GATES.get(block.gate)
        if gate is not None:
            painters.draw_text(
                painter, top, gate.symbol, style.NAME_PX, colors.text, bold=True
            )
        value = QRectF(-24.0, -7.0, 48.0, 22.0)
        painters.draw_text(painter, value, text, style.VALUE_PX + 2, colors.text)

    def _paint_unit_value(
        self, painter: QPainter, slot: Slot, text: str, block: PerceptronBlock
    ) -> None:
        """Write a unit's output, below its name where wires leave no room beside it."""
        colors = theme.colors
        middle = self.shape_.value_rect(slot).adjusted(-3.0, 0.0, 3.0, 0.0)
        names = block.unit_names
        if self._names_inside(block):
            top = middle.translated(0.0, -15.0).adjusted(6.0, 0.0, -6.0, 0.0)
            name = names[slot.unit]
            painters.draw_text(painter, top, name, style.TINY_PX, colors.text)
            middle = middle.translated(0.0, -1.0)
        elif block.use_bias:
            middle = middle.translated(0.0, -8.0)
        painters.draw_text(painter, middle, text, style.NAME_PX, colors.text)

    def _names_inside(self, block: PerceptronBlock) -> bool:
        """Tell whether units carry their names: wires leave no room beside them."""
        is_named = self.shape_.kind is Kind.COLUMN and bool(block.unit_names)
        return (
            is_named
            and len(block.unit_names) == block.n_units
            and self._look.feeds_others(block.id)
        )

    def _paint_bias(
        self, painter: QPainter, slot: Slot, block: PerceptronBlock
    ) -> None:
        rect = self.shape_.bias_rect(slot.unit)
        if rect is None or not block.use_bias:
            return
        if not self._look.shows_numbers(block.id):
            return
        bias = bias_form(float(self._look.numbers.biases(block)[slot.unit]))
        color = style.sign_color(bias) if bias else theme.colors.text_dim
        if self.shape_.kind is Kind.PERCEPTRON:
            text = f"{bias_letter()} {shown(bias, 3)}"
            if self._has_face():  # with the plate
                painters.draw_text(painter, rect, text, style.SMALL_PX, color)
            else:
                is_frozen = block.bias_frozen
                painters.draw_plate(painter, rect, text, color, frozen=is_frozen)
        else:
            # Longer numbers would be cut off here.
            room = rect.width() - painters.text_width("b ", style.TINY_PX)
            number = painters.fitting_number(bias, BIAS_DIGITS, style.TINY_PX, room)
            text = f"{bias_letter()} {number}"
            painters.draw_text(painter, rect, text, style.TINY_PX, theme.colors.text)

    def _paint_unit_name(self, painter: QPainter, slot: Slot) -> None:
        block, colors = self.block, theme.colors
        body = self.shape_.body
        room = style.LABEL_WIDTH - 16.0
        if isinstance(block, InputBlock):
            rect = QRectF(body.left() - room - 8, slot.centre.y() - 9, room, 18)
            painters.draw_text(
                painter,
                rect,
                block.columns[slot.unit],
                style.SMALL_PX,
                colors.text,
                Qt.AlignmentFlag.AlignRight,
            )
        elif (
            isinstance(block, PerceptronBlock)
            and len(block.unit_names) == block.n_units
            and not self._look.feeds_others(block.id)
        ):
            rect = QRectF(body.right() + 10, slot.centre.y() - 9, room, 18)
            painters.draw_text(
                painter,
                rect,
                block.unit_names[slot.unit],
                style.NAME_PX,
                colors.text,
                Qt.AlignmentFlag.AlignLeft,
                bold=True,
            )

    def _paint_name(self, painter: QPainter) -> None:
        colors, block = theme.colors, self.block
        text = block.name
        if self.shape_.kind is Kind.COLUMN and isinstance(block, PerceptronBlock):
            text = name_and_activation(block)
        if self.shape_.kind is Kind.PERCEPTRON and len(
            getattr(block, "unit_names", ())
        ):
            text = f"{block.name} · {block.unit_names[0]}"  # type: ignore[union-attr]
        painters.draw_text(
            painter, self.shape_.name_rect, text, style.NAME_PX, colors.text
        )
