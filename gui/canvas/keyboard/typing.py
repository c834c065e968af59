"""Keys that open the menu of blocks: what is typed there begins the search."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gui.canvas.keyboard.keys import letter_of

_OPENING = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Space,
    Qt.Key.Key_Insert,
)
# Shift types a capital letter, and the digits of the number pad are digits.
_TYPING = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)


def typed(event: QKeyEvent) -> str:
    """Return the letter or digit that a key types, in any alphabet; else ""."""
    text = event.text()
    is_held = event.isAutoRepeat() or bool(event.modifiers() & ~_TYPING)
    return "" if is_held or len(text) != 1 or not text.isalnum() else text


def search_of(event: QKeyEvent) -> str | None:
    """Return the search that a key opens while a wire is open; None: it opens none.

    The keys that open the menu elsewhere open an empty search.
    """
    if event.isAutoRepeat():
        return None
    plain = not event.modifiers() & ~_TYPING
    is_command = letter_of(event) == "A" and not event.modifiers()
    if plain and (event.key() in _OPENING or is_command):
        return ""
    return typed(event) or None
