"""The canvas: shows the drawing and turns mouse and keys into gestures."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsView,
    QWidget,
)

from engine.document.document import Change, Edit
from engine.document.edits import set_collapsed
from engine.document.elements import Block, PerceptronBlock, Settings, Wire
from engine.errors import EngineError
from gui.canvas import keyboard, style
from gui.canvas.add_menu import AddMenu
from gui.canvas.adding import Adding
from gui.canvas.arranging import Arranging
from gui.canvas.by_keys import ByKeys
from gui.canvas.camera import Camera
from gui.canvas.commands import Commands
from gui.canvas.editing import Editing
from gui.canvas.fields import Field, FieldKind, field_at, rect_of
from gui.canvas.finding import Finding
from gui.canvas.front import Front
from gui.canvas.hits import Hit, Part
from gui.canvas.interactions.base import Interaction, Pointer
from gui.canvas.interactions.choose import gesture_for
from gui.canvas.interactions.inline_edit import InlineEditor
from gui.canvas.menus import menu_for
from gui.canvas.narrator import Narrator
from gui.canvas.picking import Picker
from gui.canvas.pointing import Pointing
from gui.canvas.scene import CanvasScene
from gui.canvas.shapes import shape_of
from gui.canvas.texts import error_words
from gui.session import Hover, Session
from gui.theme import theme
from gui.widgets.announce import announce

GRID_STEP = 32  # of the dots behind the drawing
MIN_SCALE_OF_GRID = 0.4
KEY_ZOOM = 1.25
WHEEL_ZOOM = 1.0015  # for an eighth of a degree


class CanvasView(QGraphicsView):
    """The canvas of a session.

    Signals
    -------
    status_changed(text) : what is under the pointer and what a click would do
    start_requested(key) : "xor_gates", "digits" or "empty" of the empty canvas
    """

    status_changed = Signal(str)
    start_requested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.drawing = CanvasScene(session, self)
        self.picker = Picker(self.drawing)
        self.commands = Commands(session)
        self.space_held = False
        self._gesture: Interaction | None = None
        self._own_edit = False
        self._pointer: Pointer | None = None
        self.editing = Editing(self)
        self.adding = Adding(self)
        self.pointing = Pointing(self)
        self.by_keys = ByKeys(self)
        self.narrator = Narrator(self)
        self.arranging = Arranging(self)
        self.setScene(self.drawing)
        self._set_up()
        self.camera = Camera(self)
        self.front = Front(self)
        self.finding = Finding(self)
        session.document_changed.connect(self._on_document_changed)
        session.document_replaced.connect(self._on_document_replaced)
        session.compiled_changed.connect(self._on_compiled_changed)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setDragMode(QGraphicsView.DragMode.NoDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(
            QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing
        )

    # --- places, for tests and for gestures ---------------------------------------

    def port_point(self, block_id: int, side: str, unit: int = 0) -> QPoint:
        """Return the point of the viewport on a port, "in" or "out", of a unit."""
        return self.mapFromScene(self.drawing.blocks[block_id].port_place(side, unit))

    def plate_point(self, wire_id: int, i: int = 0, j: int = 0) -> QPoint:
        """Return the point of the viewport on the number of a connection."""
        field = Field(FieldKind.WEIGHT, wire_id, i, j)
        return self.mapFromScene(rect_of(self.drawing, field).center())

    def block_point(self, block_id: int) -> QPoint:
        """Return the point of the viewport on the upper edge of a block's body.

        Nothing but the body is there: a press there drags the block.
        """
        item = self.drawing.blocks[block_id]
        top = item.pos() + QPointF(0.0, item.shape_.body.top() + 5.0)
        return self.mapFromScene(top)

    def field_point(self, kind: FieldKind, element_id: int, unit: int = 0) -> QPoint:
        """Return the point of the viewport on a name, a bias or an input's value."""
        field = Field(kind, element_id, unit)
        return self.mapFromScene(rect_of(self.drawing, field).center())

    def hit_at(self, pointer: Pointer) -> Hit:
        """Return what lies under a pointer."""
        return self.picker.pick(pointer.scene, self.camera.scale)

    def movable(self, element_id: int) -> QGraphicsItem | None:
        """Return the item of a block or a note."""
        block = self.drawing.blocks.get(element_id)
        return block or self.drawing.notes.get(element_id)

    def body_rect(self, element_id: int, place: QPointF | None = None) -> QRectF:
        """Return the body of a block or a note where it is shown, or at `place`."""
        block = self.drawing.blocks.get(element_id)
        if block is not None:
            return block.shape_.body.translated(place or block.pos())
        note = self.drawing.notes[element_id]
        return note.rect.translated(place or note.pos())

    # --- gestures -----------------------------------------------------------------

    @property
    def gesture_is_open(self) -> bool:
        """Whether a gesture is under way: no undo then."""
        return self._gesture is not None

    def begin_gesture(self, gesture: Interaction) -> None:
        """Follow a gesture that began without a press of a button."""
        self._gesture = gesture

    def end_gesture(self) -> None:
        """Forget the gesture: it ends itself."""
        self._gesture = None

    def cancel_gesture(self) -> None:
        """Give the gesture up; nothing has changed."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
            self.viewport().unsetCursor()
            self.pointing.look_again()
            self.say("")

    @contextmanager
    def own_edit(self) -> Iterator[None]:
        """Mark an edit as the gesture's own: it does not end the gesture."""
        self._own_edit = True
        try:
            yield
        finally:
            self._own_edit = False

    def _pointer_of(self, event: QMouseEvent) -> Pointer:
        place = event.position()
        modifiers = event.modifiers()
        return Pointer(
            place,
            self.camera.to_scene(place),
            bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
            bool(modifiers & Qt.KeyboardModifier.ControlModifier),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture, or hand the press to the one that is open."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.editing.commit()
        pointer = self._pointer_of(event)
        if self._gesture is not None:
            self._gesture.press(pointer, event.button())
            return
        self.pointing.begin_click()
        hit = self.hit_at(pointer)
        self._gesture = gesture_for(self, pointer, event.button(), hit)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or show what is under the pointer."""
        pointer = self._pointer_of(event)
        self._pointer = pointer
        self.camera.forget_anchor()
        if self._gesture is not None:
            self.session.set_hover(Hover())  # what a gesture shows is not dimmed
            self._gesture.move(pointer)
        elif not event.buttons():
            self.pointing.look_at(self.hit_at(pointer))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        if self._gesture is not None:
            self._gesture.release(self._pointer_of(event), event.button())
            self.pointing.look_again()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit what is under the pointer; on an empty place offer a block to add."""
        pointer = self._pointer_of(event)
        left = event.button() is Qt.MouseButton.LeftButton
        if not left or self._gesture is not None or self.space_held:
            self.mousePressEvent(event)
            return
        hit = self.hit_at(pointer)
        field = field_at(self.drawing, hit)
        if hit.part is Part.NOTHING:
            self.offer_block(pointer)
        elif field is not None:
            self.pointing.take_toggle_back()
            self.edit(field)
        elif hit.part is Part.BODY:
            self._toggle_collapsed(hit.id)
        else:
            self.mousePressEvent(event)

    def _toggle_collapsed(self, block_id: int) -> None:
        document = self.session.document
        block = document.block(block_id)
        if block.n_units > 1:
            self.do(set_collapsed(document, [block_id], not block.collapsed))

    # --- showing what is under the pointer ----------------------------------------

    def say(self, text: str) -> None:
        """Put a sentence into the status line."""
        self.status_changed.emit(text)

    def tell(self, text: str) -> None:
        """Say a sentence in the status line and to assistive technology."""
        self.say(text)
        announce(self, text)

    def say_at_pointer(self, text: str, pointer: Pointer) -> None:
        """Show words next to the pointer; "" takes them away."""
        place = pointer.view.toPoint()
        self.front.words.say(text, place.x(), place.y())

    def viewportEvent(self, event: QEvent) -> bool:
        """Show as a tooltip what is wrong, or what the thing is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.pointing.show_tooltip(event)
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom(1.0 + event.value(), event.position())
            return True
        if event.type() == QEvent.Type.Leave:
            self._pointer = None
            if self._gesture is None:
                self.pointing.leave()
        return super().viewportEvent(event)

    def toggle_input(self, hit: Hit) -> None:
        """Switch the value of an input between 0 and 1 where its data is such."""
        self.pointing.toggle(hit)

    # --- editing in place ---------------------------------------------------------

    @property
    def editor(self) -> InlineEditor | None:
        """The field that is being edited."""
        return self.editing.editor

    def edit(self, field: Field) -> None:
        """Let a person type over a number, a name or a note."""
        self.editing.open(field)

    def edit_selected(self) -> None:
        """Edit the name of the selected block, the weight of the wire, or the note."""
        self.editing.open_selected(FieldKind.NAME)

    def edit_number(self) -> None:
        """Edit the number of what is selected: weight, bias, input value, units."""
        self.editing.open_selected(FieldKind.BIAS)

    # --- adding -------------------------------------------------------------------

    @property
    def add_menu(self) -> AddMenu | None:
        """The open menu of blocks."""
        return self.adding.menu

    def add_from_palette(self, key: str) -> None:
        """Add an entry of the palette in the middle of the view, covering nothing."""
        self.adding.add(key, self.commands.free_place(self.camera.centre()))

    def offer_block(self, pointer: Pointer, port: Hit | None = None) -> None:
        """Open the menu of blocks; what is chosen comes to the pointer, wired."""
        self.adding.offer(pointer, port)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what comes from the palette."""
        self.adding.answer(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on taking it."""
        self.adding.answer(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Let it go: nothing was shown for it."""
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the entry where it is dropped."""
        self.adding.take(event)

    def _take_drag(self, event: QDropEvent) -> None:
        """Take a drag over a button of ours: Qt offers it to the view itself then."""
        if event.type() == QEvent.Type.Drop:
            self.adding.take(event)
        elif isinstance(event, QDragMoveEvent):
            self.adding.answer(event)

    # --- commands -----------------------------------------------------------------

    def do(self, edit: Edit) -> None:
        """Carry out an edit."""
        self.session.do(edit)

    def perceptrons_meant(self, block_id: int) -> list[int]:
        """Return the perceptrons that a menu of one means: all, if it is selected."""
        chosen = self.session.selection
        ids = sorted(chosen) if block_id in chosen else [block_id]
        document = self.session.document
        return [i for i in ids if isinstance(document.get(i), PerceptronBlock)]

    def copy(self) -> None:
        """Put the selection on the clipboard."""
        self.commands.copy()

    def cut(self) -> None:
        """Move the selection to the clipboard."""
        self.commands.cut()

    def paste(self) -> None:
        """Paste at the pointer, or beside the original if it is elsewhere."""
        self.paste_at(self._pointer.scene if self._pointer is not None else None)

    def paste_at(self, place: QPointF | None) -> None:
        """Paste around a point of the scene."""
        self.commands.paste(place)

    def duplicate(self) -> None:
        """Copy the selection beside itself."""
        self.commands.duplicate()

    def delete_selection(self) -> None:
        """Delete the selection."""
        self.commands.delete()

    def select_all(self) -> None:
        """Select all blocks and notes."""
        self.commands.select_all()

    def let_go(self) -> None:
        """Select nothing."""
        self.session.select(())

    def open_menu(self, pointer: Pointer) -> None:
        """Open the menu for what is under the pointer, and select it."""
        hit = self.hit_at(pointer)
        if hit.part is not Part.NOTHING and hit.id not in self.session.selection:
            self.session.select([hit.id])
        menu = menu_for(self, hit, pointer)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(pointer.view.toPoint()))

    def open_menu_of_selection(self) -> None:
        """Open the menu with the menu key, beside the selected block."""
        place = QPointF(self.viewport().rect().center())
        for element_id in self.session.selection & self.drawing.blocks.keys():
            place = QPointF(self.block_point(element_id))
        self.open_menu(Pointer(place, self.camera.to_scene(place)))

    # --- keys ---------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep all keys to an open gesture; let Tab go through the blocks."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and self._gesture is not None:
            event.accept()  # no undo in the middle of a gesture
            return True
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._gesture is not None:  # Tab too
                self.keyPressEvent(event)
                return True
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            forward = event.key() == Qt.Key.Key_Tab
            if plain and (forward or event.key() == Qt.Key.Key_Backtab):
                return self._go_to_block(forward) or super().event(event)
        if isinstance(event, QDropEvent):
            self._take_drag(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means here."""
        if self._gesture is not None:
            if event.key() == Qt.Key.Key_Escape:
                self.cancel_gesture()
            else:
                self._gesture.key(event)
            event.accept()
            return
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.space_held = True
            self.pointing.show_cursor()
            event.accept()
            return
        try:
            handled = keyboard.handle(self, event)
        except EngineError as error:
            self.tell(error_words(error))
            handled = True
        event.setAccepted(handled)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the view."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.space_held = False
            self.pointing.show_cursor()
        else:
            super().keyReleaseEvent(event)

    def _go_to_block(self, forward: bool) -> bool:
        """Select the next block; tell if there was one, or Tab goes on elsewhere.

        Not in `focusNextPrevChild`: Qt calls that also when a window is activated.
        """
        return self.by_keys.go_through(1 if forward else -1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget a held key: its release goes elsewhere."""
        super().focusOutEvent(event)
        self.space_held = False

    # --- the view -----------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; sideways, pan."""
        turn = event.angleDelta()
        if abs(turn.x()) > abs(turn.y()):  # a wheel or two fingers sideways
            self.pan(QPointF(turn.x() / 2, 0.0))
        else:
            self._zoom(WHEEL_ZOOM ** turn.y(), event.position())
        event.accept()

    def zoom_in(self) -> None:
        """Zoom in at the middle."""
        self._zoom(KEY_ZOOM)

    def zoom_out(self) -> None:
        """Zoom out at the middle."""
        self._zoom(1 / KEY_ZOOM)

    def zoom_100(self) -> None:
        """Show one scene pixel as one screen pixel."""
        self._zoom(1.0 / self.camera.scale)

    def _zoom(self, factor: float, at: QPointF | None = None) -> None:
        self.camera.zoom(factor, at)
        self._after_view_moved()

    def fit(self) -> None:
        """Show the whole drawing."""
        self.camera.fit(self.drawing.drawing_rect())
        self._after_view_moved()

    def pan(self, way: QPointF) -> None:
        """Carry the drawing along."""
        self.camera.pan(way)
        self._after_view_moved()

    def pan_by(self, dx: float, dy: float) -> None:
        """Carry the drawing along by screen pixels."""
        self.pan(QPointF(dx, dy))

    def _after_view_moved(self) -> None:
        self.front.show_scale(self.camera.scale)
        self.editing.reposition()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what lies over the canvas in its corners."""
        super().resizeEvent(event)
        self.front.arrange()
        self.editing.reposition()

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Paint the ground and, near enough, a grid of dots."""
        colors = theme.colors
        painter.fillRect(rect, QColor(colors.canvas))
        if self.camera.scale < MIN_SCALE_OF_GRID:
            return
        left = int(rect.left() // GRID_STEP) * GRID_STEP
        top = int(rect.top() // GRID_STEP) * GRID_STEP
        painter.setPen(style.dot_pen(colors.block_border, colors.canvas))
        painter.drawPoints(
            QPolygonF(
                [
                    QPointF(x, y)
                    for x in range(left, int(rect.right()) + 1, GRID_STEP)
                    for y in range(top, int(rect.bottom()) + 1, GRID_STEP)
                ]
            )
        )

    # --- hints --------------------------------------------------------------------

    def show_hint(self, text: str, from_block_id: int, to_block_id: int) -> None:
        """Ask for a wire: a sentence, and a dashed arrow between the two ports.

        It goes when the wire is there, when a block of it is gone, or when closed.
        """
        self.front.show_hint(text, from_block_id, to_block_id)

    # --- reacting -----------------------------------------------------------------

    def _on_document_changed(self, changes: tuple[Change, ...]) -> None:
        foreign = self._gesture is not None and not self._own_edit
        if foreign and any(map(_disturbs, changes)):
            self.cancel_gesture()
        self.editing.follow_document()
        self.pointing.look_again()
        self.pointing.drop_stale_hover()
        self.front.refresh()

    def _on_compiled_changed(self) -> None:
        self.front.refresh()

    def _on_document_replaced(self) -> None:
        self.cancel_gesture()
        self.session.select(())  # a cancelled gesture may have selected old ids
        self.editing.give_up()
        self.pointing.look_again()
        self.front.start_anew()
        self.fit()

    def _on_theme_changed(self) -> None:
        self.setBackgroundBrush(QColor(theme.colors.canvas))
        self.drawing.restyle()
        self.front.restyle()
        self.viewport().update()

    def retranslate(self) -> None:
        """Set all texts."""
        self.setAccessibleName(self.tr("Canvas"))
        self.setAccessibleDescription(
            self.tr(
                "Tab goes through the blocks, Ctrl+arrows go to the nearest one, "
                "arrows move it. Insert adds a block, W begins a wire, [ and ] go to "
                "the weights of a block, Enter edits the number, F2 the name."
            )
        )
        self.drawing.retranslate()
        self.front.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _disturbs(change: Change) -> bool:
    """Tell whether a change takes the ground from under an open gesture.

    Numbers do not: a training run that ends must not end a drag.
    """
    before, after = change.before, change.after
    if isinstance(before, Settings) and isinstance(after, Settings):
        return False
    if isinstance(before, Wire) and isinstance(after, Wire):
        return before.weights.shape != after.weights.shape
    if isinstance(before, Block) and isinstance(after, Block):
        return (before.x, before.y, shape_of(before)) != (
            after.x,
            after.y,
            shape_of(after),
        )
    return True
