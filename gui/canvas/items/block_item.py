"""A block on the canvas: an input, a perceptron, a layer."""

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.document.elements import Block, InputBlock, PerceptronBlock
from engine.document.gates import GATES
from engine.numerals import format_number
from gui.canvas import painters, style
from gui.canvas.numbers import Numbers
from gui.canvas.pictures import square_picture, strip_of
from gui.canvas.shapes import BlockShape, Kind, Slot, shape_of
from gui.canvas.texts import activation_text
from gui.theme import theme


class BlockLook(Protocol):
    """What a block asks about how it is to look just now."""

    numbers: Numbers
    with_controls: bool

    def is_selected(self, element_id: int) -> bool:
        """Tell whether an element is selected."""

    def is_dimmed(self, block_id: int) -> bool:
        """Tell whether the pointer is on something that has nothing to do with it."""

    def glow_of(self, block_id: int) -> bool | None:
        """Tell whether an open wire may end there; None: there is no open wire."""

    def glow_side(self) -> str:
        """Return the side of the ports at which an open wire may end."""

    def feeds_others(self, block_id: int) -> bool:
        """Tell whether wires lead out of a block."""

    def issue_of(self, block_id: int) -> str:
        """Say what is wrong with a block, or nothing."""


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

    def set_block(self, block: Block) -> None:
        """Show the block as it is now."""
        shape = shape_of(block)
        if shape != self.shape_:
            self.prepareGeometryChange()
            self.shape_ = shape
        self.block = block
        self.setPos(block.x, block.y)
        self.update()

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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._look.is_dimmed(self.block.id):
            painter.setOpacity(0.45)
        with_text = style.NAME_PX * scale >= style.READABLE_PX
        self._paint_outline(painter)
        if self.shape_.kind is Kind.BOX:
            self._paint_box(painter, with_text)
        else:
            self._paint_units(painter, with_text)
        if scale >= 0.25:
            self._paint_ports(painter)
        toggle = self.shape_.toggle_rect
        if toggle is not None and scale >= 0.35 and self._look.with_controls:
            painters.draw_toggle(painter, toggle, collapsed=self.block.collapsed)
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
        for pen, margin in marks:
            rect = self.shape_.body.adjusted(-margin, -margin, margin, margin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self.shape_.kind is Kind.PERCEPTRON:
                painter.drawEllipse(rect)
            else:
                radius = style.RADIUS + margin
                painter.drawRoundedRect(rect, radius, radius)
        if glow is False:
            painter.setOpacity(0.4)

    def _paint_box(self, painter: QPainter, with_text: bool) -> None:
        colors, body, block = theme.colors, self.shape_.body, self.block
        border = style.line_pen(colors.block_border, 1.5)
        painters.draw_body(painter, body, QColor(colors.block), border, is_round=False)
        outs = self._look.numbers.outs(block)
        picture = square_picture(outs) if isinstance(block, InputBlock) else None
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
        left = body.left() + (body.height() + 2.0 if beside_picture else 6.0)
        right = body.right() - style.TOGGLE_SIDE - 5.0
        size = QRectF(left, body.top() + 4.0, max(right - left, 20.0), 18.0)
        if isinstance(block, PerceptronBlock):
            text = f"{block.n_units} × {activation_text(block.activation)}"
            painters.draw_text(
                painter, size, text, style.NAME_PX, colors.text, bold=True
            )
            sketch = QRectF(-9.0, body.top() + 26.0, 18.0, 13.0)
            painters.draw_sketch(painter, sketch, block.activation, colors.text_dim)
            return
        text = str(block.n_units)
        if beside_picture:
            size = QRectF(left, -9.0, body.right() - left - 4.0, 18.0)
        painters.draw_text(painter, size, text, style.NAME_PX, colors.text, bold=True)
        if not beside_picture:
            mark = QRectF(-20.0, body.top() + 28.0, 40.0, 8.0)
            painters.draw_units_mark(painter, mark, 4, colors.text_dim)

    def _paint_units(self, painter: QPainter, with_text: bool) -> None:
        colors, shape = theme.colors, self.shape_
        if shape.kind is Kind.COLUMN:
            painters.draw_body(
                painter,
                shape.body,
                style.blend(colors.canvas, colors.block_border, 0.08),
                style.line_pen(colors.border, 1.2),
                is_round=False,
            )
            if shape.gap is not None:
                gap = QRectF(shape.gap.x() - 20, shape.gap.y() - 10, 40, 20)
                painters.draw_text(
                    painter, gap, "⋮", style.VALUE_PX + 5, colors.text_dim
                )
        outs = self._look.numbers.outs(self.block)
        border = style.line_pen(colors.block_border, 1.5)
        is_round = isinstance(self.block, PerceptronBlock)
        for slot in shape.slots:
            out = None if outs is None else float(outs[slot.unit])
            rect = shape.unit_rect(slot)
            fill = style.output_fill(out)
            painters.draw_body(painter, rect, fill, border, is_round=is_round)
            if with_text:
                self._paint_unit_text(painter, slot, out)

    def _paint_unit_text(
        self, painter: QPainter, slot: Slot, out: float | None
    ) -> None:
        colors, shape, block = theme.colors, self.shape_, self.block
        digits = 3 if shape.kind in (Kind.INPUT, Kind.PERCEPTRON) else 2
        text = "" if out is None else format_number(out, digits)
        value = shape.value_rect(slot)
        if isinstance(block, InputBlock):
            if out is not None:
                width = value.width()
                text = painters.fitting_number(out, digits, style.VALUE_PX, width)
            painters.draw_text(painter, value, text, style.VALUE_PX, colors.text)
        elif shape.kind is Kind.PERCEPTRON:
            self._paint_single(painter, text, block)
        else:
            self._paint_unit_value(painter, slot, text, block)
        if isinstance(block, PerceptronBlock):
            self._paint_bias(painter, slot, block)
        if shape.kind is Kind.COLUMN:
            self._paint_unit_name(painter, slot)

    def _paint_single(
        self, painter: QPainter, text: str, block: PerceptronBlock
    ) -> None:
        """Write gate or activation above the output of a single perceptron."""
        colors = theme.colors
        top = QRectF(-20.0, -24.0, 40.0, 16.0)
        gate = GATES.get(block.gate)
        if gate is not None:
            painters.draw_text(
                painter, top, gate.symbol, style.NAME_PX, colors.text, bold=True
            )
        if gate is None or block.activation != "step":
            offset = 14.0 if gate is not None else 0.0
            sketch = QRectF(-9.0 + offset, -21.0, 18.0, 11.0)
            color = colors.text if gate is None else colors.text_dim
            painters.draw_sketch(painter, sketch, block.activation, color)
        value = QRectF(-24.0, -7.0, 48.0, 22.0)
        painters.draw_text(painter, value, text, style.VALUE_PX + 2, colors.text)

    def _paint_unit_value(
        self, painter: QPainter, slot: Slot, text: str, block: PerceptronBlock
    ) -> None:
        """Write a unit's output, below its name where wires leave no room beside it."""
        colors = theme.colors
        middle = self.shape_.value_rect(slot).adjusted(-3.0, 0.0, 3.0, 0.0)
        names = block.unit_names
        if len(names) == block.n_units and self._look.feeds_others(block.id):
            top = middle.translated(0.0, -15.0).adjusted(6.0, 0.0, -6.0, 0.0)
            name = names[slot.unit]
            painters.draw_text(painter, top, name, style.TINY_PX, colors.text)
            middle = middle.translated(0.0, -1.0)
        elif block.use_bias:
            middle = middle.translated(0.0, -8.0)
        painters.draw_text(painter, middle, text, style.NAME_PX, colors.text)

    def _paint_bias(
        self, painter: QPainter, slot: Slot, block: PerceptronBlock
    ) -> None:
        rect = self.shape_.bias_rect(slot.unit)
        if rect is None or not block.use_bias:
            return
        bias = float(self._look.numbers.biases(block)[slot.unit])
        color = style.sign_color(bias) if bias else theme.colors.text_dim
        text = f"b {format_number(bias, 3)}"
        if self.shape_.kind is Kind.PERCEPTRON:
            painters.draw_plate(painter, rect, text, color)
        else:
            text = f"b {format_number(bias, 2)}"
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
        elif len(block.unit_names) == block.n_units and not self._look.feeds_others(
            block.id
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

    def _paint_ports(self, painter: QPainter) -> None:
        colors = theme.colors
        glow = self._look.glow_of(self.block.id)
        side_of_glow = self._look.glow_side()
        small = self.shape_.kind is Kind.COLUMN
        for side, _, place in self.shape_.ports():
            lit = bool(glow) and side == side_of_glow
            radius = style.PORT_RADIUS - (1.0 if small else 0.0)
            fill = colors.good if lit else colors.canvas
            border = colors.good if lit else colors.block_border
            painters.draw_port(painter, place, radius + 2.0 * lit, fill, border)

    def _paint_name(self, painter: QPainter) -> None:
        colors, block = theme.colors, self.block
        text = block.name
        if self.shape_.kind is Kind.COLUMN and isinstance(block, PerceptronBlock):
            text = f"{block.name} · {activation_text(block.activation)}"
        if self.shape_.kind is Kind.PERCEPTRON and len(
            getattr(block, "unit_names", ())
        ):
            text = f"{block.name} · {block.unit_names[0]}"  # type: ignore[union-attr]
        painters.draw_text(
            painter, self.shape_.name_rect, text, style.NAME_PX, colors.text
        )
