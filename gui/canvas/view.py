"""The canvas: shows the drawing and turns mouse and keys into gestures."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from engine.document.document import Change
from engine.document.edits import set_collapsed
from engine.errors import EngineError
from gui.canvas.command_view import CommandView
from gui.canvas.commands.adding import Adding
from gui.canvas.commands.arranging import Arranging
from gui.canvas.commands.bending import Bending
from gui.canvas.commands.elements import Commands
from gui.canvas.commands.framing import Framing
from gui.canvas.commands.grouping import Grouping
from gui.canvas.commands.pasting import Pasting
from gui.canvas.commands.pinning import Pinning
from gui.canvas.commands.views import Views
from gui.canvas.commands.wiring import Wiring
from gui.canvas.editing.editing import Editing
from gui.canvas.editing.fields import field_at
from gui.canvas.interactions.base import Interaction, Pointer
from gui.canvas.interactions.choose import gesture_for
from gui.canvas.interactions.disturbing import disturbs
from gui.canvas.keyboard import keyboard
from gui.canvas.keyboard.by_keys import ByKeys
from gui.canvas.looks.texts import error_words
from gui.canvas.over.finding import Finding
from gui.canvas.over.front import Front
from gui.canvas.over.mending import Mending
from gui.canvas.over.menus import menu_for
from gui.canvas.over.minimap import Minimap
from gui.canvas.over.opening import Opening
from gui.canvas.pointer.edge_pan import EdgePan
from gui.canvas.pointer.hits import Hit, Part
from gui.canvas.pointer.pointing import Pointing
from gui.canvas.words.narrator import Narrator
from gui.session import Hover, Session
from gui.theme import theme
from gui.widgets.announce import announce

TAP_MS = 300  # a key that is held longer was held for the mouse


class CanvasView(CommandView):
    """The canvas of a session.

    Signals
    -------
    status_changed(text) : what is under the pointer and what a click would do
    start_requested(key) : "xor_gates", "digits" or "empty" of the empty canvas
    """

    status_changed = Signal(str)
    start_requested = Signal(str)
    run_to_asked = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.commands = Commands(session)
        self.pasting = Pasting(self)
        self.wiring = Wiring(self)
        self.space_held = False
        self._space_tap = QElapsedTimer()  # valid until Space is used for something
        self._gesture: Interaction | None = None
        self._own_edit = False
        self.editing = Editing(self)
        self.adding = Adding(self)
        self.pointing = Pointing(self)
        self.by_keys = ByKeys(self)
        self.narrator = Narrator(self)
        self.edge_pan = EdgePan(
            self, lambda: QRectF(self.viewport().rect()), self._step_at_edge
        )
        self.arranging = Arranging(self)
        self.framing = Framing(self)
        self.grouping = Grouping(self)
        self.bending, self.pinning = Bending(self), Pinning(self)
        self.front = Front(self)
        self.finding = Finding(self)
        self.opening = Opening(self)
        self.mending = Mending(self)
        self.minimap = Minimap(self)
        self.view_moved.connect(self._on_view_moved)
        session.document_changed.connect(self._on_document_changed)
        session.document_replaced.connect(self._on_document_replaced)
        session.compiled_changed.connect(self._on_compiled_changed)
        theme.changed.connect(self._on_theme_changed)
        self.retranslate()
        self._on_theme_changed()

    # --- gestures -----------------------------------------------------------------

    @cached_property
    def views(self) -> Views:
        """The saved views of the drawing."""
        return Views(self)

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
        self.edge_pan.stop()
        if gesture is not None:
            gesture.cancel()
            self.pointing.look_again()
            self.pointing.show_cursor()
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
            bool(modifiers & Qt.KeyboardModifier.AltModifier),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture, or hand the press to the one that is open."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.editing.commit()
        self._space_tap.invalidate()
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
            self.pointing.look_away()
            self._gesture.move(pointer)
            self._carry_view()
        elif not event.buttons():
            self.pointing.look_at(self.hit_at(pointer))

    def _carry_view(self) -> None:
        """Let the view follow a drag that has reached its edge."""
        gesture, pointer = self._gesture, self._pointer
        if gesture is None or pointer is None or not gesture.pans_at_edge:
            self.edge_pan.stop()
        elif gesture.dragging:
            self.edge_pan.follow(pointer.view)

    def _step_at_edge(self, way: QPointF) -> None:
        gesture, pointer = self._gesture, self._pointer
        if gesture is None or pointer is None:
            self.edge_pan.stop()
            return
        self.pan(way)
        self._pointer = replace(pointer, scene=self.camera.to_scene(pointer.view))
        gesture.move(self._pointer)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture."""
        self.edge_pan.stop()
        if self._gesture is not None:
            self._gesture.release(self._pointer_of(event), event.button())
            self.pointing.look_again()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit what is under the pointer; on an empty place offer a block to add."""
        pointer = self._pointer_of(event)
        plain = not (self.space_held or self.wiring.has_scissors)
        left = event.button() is Qt.MouseButton.LeftButton and plain
        if not left or self._gesture is not None:
            self.mousePressEvent(event)
            return
        hit = self.bending.beneath(self.hit_at(pointer), pointer)
        field = field_at(self.drawing, hit)
        if hit.part is Part.NOTHING:
            self.offer_block(pointer)
        elif pointer.shift and hit.part is Part.WIRE:
            self.bending.add_at(hit.id, pointer.scene)
        elif self.opening.opens(hit):
            self.opening.open(hit.id)
        elif field is not None:
            self.pointing.take_toggle_back()
            self.edit(field)
        elif hit.part is Part.GROUP:
            self.grouping.toggle(hit.id)
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
        if event.type() == QEvent.Type.Gesture:
            self.cancel_gesture()  # which the first of two fingers may have begun
        if event.type() == QEvent.Type.Leave:
            self._pointer = None
            if self._gesture is None:
                self.pointing.leave()
        return super().viewportEvent(event)

    def toggle_input(self, hit: Hit) -> None:
        """Switch the value of an input between 0 and 1 where its data is such."""
        self.pointing.toggle(hit)

    # --- menus --------------------------------------------------------------------

    def open_menu(self, pointer: Pointer) -> None:
        """Open the menu for what is under the pointer, and select it."""
        hit = self.grouping.seen_hit(self.hit_at(pointer))
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
        for element_id in self.session.selection & self.drawing.frames.keys():
            bar = self.drawing.frames[element_id]
            place = QPointF(self.mapFromScene(bar.pos() + bar.bar.center()))
        for element_id in self.session.selection & self.drawing.groups.keys():
            place = QPointF(self.grouping.title_point(element_id))
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
            self._space_tap.start()
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
            tap = self._space_tap
            if tap.isValid() and not tap.hasExpired(TAP_MS) and self._gesture is None:
                self.offer_block_here()
            tap.invalidate()
        else:
            super().keyReleaseEvent(event)

    def offer_block_here(self, text: str = "") -> None:
        """Open the menu of blocks at the pointer, or beside the selected block.

        Without either, in the middle of the view.
        """
        if self._pointer is None:
            self.by_keys.add_block(text)
        else:
            self.editing.commit()
            self.offer_block(self._pointer, text=text)

    def _go_to_block(self, forward: bool) -> bool:
        """Select the next block; tell if there was one, or Tab goes on elsewhere.

        Not in `focusNextPrevChild`: Qt calls that also when a window is activated.
        """
        return self.by_keys.go_through(1 if forward else -1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget a held key: its release goes elsewhere."""
        super().focusOutEvent(event)
        self.space_held = False
        self._space_tap.invalidate()

    # --- the view -----------------------------------------------------------------

    def _on_view_moved(self) -> None:
        self.front.show_scale(self.camera.scale)
        self.editing.reposition()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what lies over the canvas in its corners."""
        super().resizeEvent(event)
        self.front.arrange()
        self.editing.reposition()

    # --- hints --------------------------------------------------------------------

    def show_hint(self, text: str, from_block_id: int, to_block_id: int) -> None:
        """Ask for a wire: a sentence, and a dashed arrow between the two ports.

        It goes when the wire is there, when a block of it is gone, or when closed.
        """
        self.front.show_hint(text, from_block_id, to_block_id)

    # --- reacting -----------------------------------------------------------------

    def _on_document_changed(self, changes: tuple[Change, ...]) -> None:
        foreign = self._gesture is not None and not self._own_edit
        if foreign and any(map(disturbs, changes)):
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
        self.narrator.name_canvas()
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
