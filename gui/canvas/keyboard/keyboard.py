"""What keys do on the canvas, by their place on the keyboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gui.canvas.keyboard.keys import bracket_of, letter_of
from gui.canvas.keyboard.typing import typed
from gui.canvas.looks import style

if TYPE_CHECKING:
    from gui.canvas.view import CanvasView

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SIZES = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_NUMPAD_POINTS = (Qt.Key.Key_Period, Qt.Key.Key_Comma)  # one key, two layouts
_PAN_PX = 48
_CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def handle(canvas: "CanvasView", event: QKeyEvent) -> bool:
    """Do what a key means; tell whether it means anything."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    on_numpad = event.modifiers() == Qt.KeyboardModifier.KeypadModifier
    if on_numpad and event.key() in _NUMPAD_POINTS:
        canvas.fit_selection()
        return True
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return _control(canvas, event)
    if modifiers == _CONTROL_SHIFT:
        return _control_shift(canvas, event)
    if event.key() in _ARROWS:
        return _arrow(canvas, event, modifiers)
    if not modifiers and _plain(canvas, event):
        return True
    return _type(canvas, event)


def _control(canvas: "CanvasView", event: QKeyEvent) -> bool:
    if event.key() in _ARROWS:
        canvas.by_keys.go(*_ARROWS[Qt.Key(event.key())])
        return True
    if _bracket(canvas, event):
        return True
    by_letter = {
        "K": canvas.by_keys.wire_from_here,
        "A": canvas.select_all,
        "C": canvas.copy,
        "V": canvas.paste,
        "X": canvas.cut,
        "D": canvas.duplicate,
        "F": canvas.finding.open,
        "L": canvas.arranging.tidy,
        "J": canvas.framing.frame_selection,
        "G": canvas.grouping.group_selection,
        "B": canvas.bending.add_by_key,
        "I": canvas.wiring.insert_into_wire,
        "0": canvas.zoom_100,
        # Where the window's own shortcut is not found in a foreign layout.
        "Z": canvas.session.stack.undo,
        "Y": canvas.session.stack.redo,
    }
    by_key = {
        Qt.Key.Key_Plus: canvas.zoom_in,
        Qt.Key.Key_Equal: canvas.zoom_in,
        Qt.Key.Key_Minus: canvas.zoom_out,
        Qt.Key.Key_Delete: canvas.wiring.delete_and_rejoin,
    }
    letter = letter_of(event)
    action = by_letter.get(letter) or by_key.get(Qt.Key(event.key()))
    if action is not None:
        action()
    elif letter.isdecimal():
        canvas.views.go_to(int(letter))
    return action is not None or letter.isdecimal()


def _control_shift(canvas: "CanvasView", event: QKeyEvent) -> bool:
    by_key = {
        Qt.Key.Key_Left: canvas.wiring.select_upstream,
        Qt.Key.Key_Right: canvas.wiring.select_downstream,
    }
    by_letter = {
        "V": canvas.paste_wired,
        "X": canvas.wiring.toggle_scissors,
        "K": canvas.wiring.wire_selection,
    }
    letter = letter_of(event)
    action = by_key.get(Qt.Key(event.key())) or by_letter.get(letter)
    is_view = letter.isdecimal() and letter != "0"
    if action is not None:
        action()
    elif is_view:
        canvas.views.save(int(letter))
    return action is not None or is_view


def _arrow(
    canvas: "CanvasView", event: QKeyEvent, modifiers: Qt.KeyboardModifier
) -> bool:
    dx, dy = _ARROWS[Qt.Key(event.key())]
    if modifiers not in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
    ):
        return False
    if not canvas.session.selection:
        canvas.pan_by(-dx * _PAN_PX, -dy * _PAN_PX)
        return True
    step = 1.0 if modifiers == Qt.KeyboardModifier.ShiftModifier else style.GRID
    if not canvas.bending.move_by(dx * step, dy * step):
        canvas.commands.move_by(dx * step, dy * step)
    return True


def _plain(canvas: "CanvasView", event: QKeyEvent) -> bool:
    actions = {
        Qt.Key.Key_Delete: canvas.delete_selection,
        Qt.Key.Key_Backspace: canvas.delete_selection,
        Qt.Key.Key_F2: canvas.edit_selected,
        Qt.Key.Key_Return: canvas.edit_number,
        Qt.Key.Key_Enter: canvas.edit_number,
        Qt.Key.Key_Home: canvas.fit,
        Qt.Key.Key_Escape: canvas.let_go,
        Qt.Key.Key_Menu: canvas.open_menu_of_selection,
        Qt.Key.Key_Insert: canvas.by_keys.add_block,
    }
    if _bracket(canvas, event):
        return True
    if event.key() in _SIZES:
        return canvas.framing.stretch(_SIZES[Qt.Key(event.key())])
    by_letter = {
        "A": canvas.by_keys.add_block,
        "W": canvas.by_keys.wire_from_here,
    }
    action = actions.get(Qt.Key(event.key())) or by_letter.get(letter_of(event))
    if action is not None:
        action()
    return action is not None


def _type(canvas: "CanvasView", event: QKeyEvent) -> bool:
    """Open the menu of blocks with what was typed."""
    text = typed(event)
    if text:
        canvas.offer_block_here(text)
    return bool(text)


def _bracket(canvas: "CanvasView", event: QKeyEvent) -> bool:
    """Go to the weights of the current block with [ and ]."""
    bracket = bracket_of(event)
    if bracket:
        canvas.by_keys.go_to_weight(1 if bracket == "]" else -1)
    return bool(bracket)
