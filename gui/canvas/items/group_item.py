"""A reusable block on the canvas: closed as one block, open as a frame."""

from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from engine.arrays import Array
from engine.document.elements import Block, Group
from engine.document.groups.shape import HEAD, ROW, GroupShape
from engine.numerals import format_number
from gui.canvas.looks import painters, style
from gui.theme import theme

DIGITS = 3
INSET = 10.0  # of the names from the edges of a closed group
MARGIN, BAR = 26.0, 26.0  # of an open group: around what is inside, and its title
OUTPUT_ROOM = 64.0  # at its right edge, for the names of the outputs
LEDGE = 4.0  # by which the second outline shows below: there is something inside
SMALLEST_LOCK = 0.25  # scale from which on it is seen
CLOSED_Z, OPEN_Z = 1.5, -8.0
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class Mood(StrEnum):
    """What a drag is about to do to an open group."""

    USUAL = "usual"
    TAKES = "takes"  # something comes in
    LOSES = "loses"  # something leaves


class GroupLook(Protocol):
    """What a group asks about how it is to look just now."""

    with_controls: bool

    def is_selected(self, element_id: int) -> bool:
        """Tell whether an element is selected."""

    def issue_inside(self, group_id: int) -> str:
        """Say what is wrong inside a group, or nothing."""

    def is_group_frozen(self, group_id: int) -> bool:
        """Tell whether training leaves everything inside a group as it is."""

    def block_of(self, block_id: int) -> Block:
        """Return a block, shown or hidden."""

    def outs_of(self, block_id: int) -> Array | None:
        """Return the outputs of a block; None: not computed."""

    def place_of(self, block_id: int) -> QPointF | None:
        """Return where a block is shown; None: it is not."""


class GroupItem(QGraphicsItem):
    """Paint a group; its position is the centre of the closed block."""

    def __init__(self, group: Group, shape: GroupShape, look: GroupLook) -> None:
        super().__init__()
        self.use = group
        self.closed = shape
        self._look = look
        self._inside = QRectF()  # what an open group is drawn around
        self._mood = Mood.USUAL
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.set_group(group, shape)

    def set_group(self, group: Group, shape: GroupShape) -> None:
        """Show the group as it is now."""
        self.prepareGeometryChange()
        self.use, self.closed = group, shape
        self.setPos(group.x, group.y)
        self.setZValue(OPEN_Z if group.is_open else CLOSED_Z)
        self.update()

    def fit(self, inside: QRectF) -> None:
        """Draw an open group around a rectangle of the scene."""
        fresh = inside.translated(-self.pos())
        if fresh != self._inside:
            self.prepareGeometryChange()
            self._inside = fresh
            self.update()

    @property
    def mood(self) -> Mood:
        """What a drag is about to do to it."""
        return self._mood

    def set_mood(self, mood: Mood) -> None:
        """Show what a drag is about to do: bring something in, or take it out."""
        if mood is not self._mood:
            self._mood = mood
            self.update()

    # --- geometry -----------------------------------------------------------------

    @property
    def rect(self) -> QRectF:
        """The body of the closed group, or the whole frame of an open one."""
        if not self.use.is_open:
            width, height = self.closed.width, self.closed.height
            return QRectF(-width / 2, -height / 2, width, height)
        room = OUTPUT_ROOM if self.use.outputs else MARGIN
        return self._inside.adjusted(-MARGIN, -MARGIN - BAR, room, MARGIN)

    @property
    def bar(self) -> QRectF:
        """The strip with the title of an open group, by which it is dragged."""
        rect = self.rect
        return QRectF(rect.left(), rect.top(), rect.width(), BAR)

    @property
    def toggle_rect(self) -> QRectF:
        """Where the button to open and close it is."""
        side = style.TOGGLE_SIDE
        corner = self.rect.topRight() + QPointF(-side - 5.0, 5.0)
        return QRectF(corner.x(), corner.y(), side, side)

    @property
    def name_rect(self) -> QRectF:
        """Where the name of a closed group stands, if it is not its title."""
        rect = self.rect
        width = rect.width() + 40.0
        return QRectF(-width / 2, rect.bottom() + 6.0, width, style.NAME_HEIGHT)

    def edges(self) -> list[tuple[int, QPointF]]:
        """Return the inputs and outputs of a closed group and their places on it."""
        if self.use.is_open:
            return []
        half = self.closed.width / 2
        ins = [(block, QPointF(-half, y)) for block, y in self.closed.inputs]
        return ins + [(block, QPointF(half, y)) for block, y in self.closed.outputs]

    def boundingRect(self) -> QRectF:
        """Return everything that is painted."""
        rect = self.rect.adjusted(-10.0, -10.0, 10.0, 10.0)
        return rect if self.use.is_open else rect.united(self.name_rect)

    # --- painting -----------------------------------------------------------------

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Paint the group, without texts where nobody could read them."""
        scale = option.levelOfDetailFromTransform(painter.worldTransform())
        with_text = style.NAME_PX * scale >= style.READABLE_PX
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.use.is_open:
            self._paint_frame(painter)
        else:
            self._paint_body(painter)
        if with_text and self.use.is_open:
            self._paint_bar(painter)
        elif with_text:
            self._paint_names(painter)
        if scale >= 0.35 and self._look.with_controls:
            toggle = self.toggle_rect
            painters.draw_toggle(painter, toggle, collapsed=not self.use.is_open)
        if scale >= SMALLEST_LOCK and self._look.is_group_frozen(self.use.id):
            inset = QPointF(3.0, -3.0)
            painters.draw_lock(painter, self.rect.bottomLeft() + inset)
        if self._look.issue_inside(self.use.id) and not self.use.is_open:
            painters.draw_badge(painter, self.rect.topLeft() + QPointF(4.0, 4.0))

    def _paint_body(self, painter: QPainter) -> None:
        colors, rect = theme.colors, self.rect
        border = style.line_pen(colors.block_border, 1.5)
        ground = QColor(colors.block)
        behind = rect.adjusted(LEDGE, LEDGE, LEDGE, LEDGE)
        shade = style.blend(colors.block, colors.block_border, 0.15)
        painters.draw_body(painter, behind, shade, border, is_round=False)
        painters.draw_body(painter, rect, ground, border, is_round=False)
        if self._look.is_selected(self.use.id):
            self._paint_mark(painter, rect.adjusted(-4.0, -4.0, 8.0, 8.0))

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(style.line_pen(theme.colors.accent, 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, style.RADIUS + 4.0, style.RADIUS + 4.0)

    def _paint_names(self, painter: QPainter) -> None:
        colors, rect, group = theme.colors, self.rect, self.use
        beside = style.TOGGLE_SIDE + 8.0
        head = QRectF(rect.left() + 8.0, rect.top(), rect.width() - 8.0 - beside, HEAD)
        painters.draw_text(
            painter, head, group.title, style.VALUE_PX, colors.text, _LEFT, bold=True
        )
        middle = rect.left() + self.closed.inputs_width
        left, right = rect.left() + INSET, rect.right() - INSET
        for block, y in self.closed.inputs:
            row = QRectF(left, y - ROW / 2, middle - left, ROW)
            name = self._look.block_of(block).name
            painters.draw_text(painter, row, name, style.NAME_PX, colors.text, _LEFT)
        names = zip(self.closed.outputs, group.output_names, strict=True)
        for (block, y), name in names:
            row = QRectF(middle, y - ROW / 2, right - middle, ROW)
            text = self.with_value(block, name)
            painters.draw_text(painter, row, text, style.NAME_PX, colors.text, _RIGHT)
        if group.name != group.title:
            name_rect = self.name_rect
            painters.draw_text(
                painter, name_rect, group.name, style.NAME_PX, colors.text
            )

    def with_value(self, block_id: int, name: str) -> str:
        """Return the name of an output with its value, if there is one to show."""
        outs = self._look.outs_of(block_id)
        if outs is None or len(outs) != 1:
            return name
        return f"{name} = {format_number(float(outs[0]), DIGITS)}"

    def _paint_frame(self, painter: QPainter) -> None:
        colors, rect = theme.colors, self.rect
        selected = self._look.is_selected(self.use.id)
        ground = style.blend(colors.canvas, colors.accent, 0.05)
        ground.setAlpha(235)
        if self._mood is Mood.TAKES:
            ground = style.blend(colors.canvas, colors.good, 0.15)
            painter.setPen(style.line_pen(colors.good, 4.0))
        else:
            color = colors.accent if selected else colors.block_border
            is_left = self._mood is Mood.LOSES
            painter.setPen(style.line_pen(color, 2.0, dashed=is_left))
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, style.RADIUS, style.RADIUS)
        painter.drawLine(self.bar.bottomLeft(), self.bar.bottomRight())

    def _paint_bar(self, painter: QPainter) -> None:
        colors, group, bar = theme.colors, self.use, self.bar
        room = bar.adjusted(10.0, 0.0, -style.TOGGLE_SIDE - 12.0, 0.0)
        text = group.title
        if group.name != group.title:
            text = f"{group.title} · {group.name}"
        painters.draw_text(
            painter, room, text, style.VALUE_PX, colors.text, _LEFT, bold=True
        )
        right = self.rect.right()
        for block, name in zip(group.outputs, group.output_names, strict=True):
            place = self._look.place_of(block)
            if place is None:
                continue
            y = (place - self.pos()).y()
            row = QRectF(right - OUTPUT_ROOM + 4.0, y - 24.0, OUTPUT_ROOM - 12.0, 18.0)
            painters.draw_text(
                painter, row, f"{name} ›", style.NAME_PX, colors.text, _RIGHT, bold=True
            )
