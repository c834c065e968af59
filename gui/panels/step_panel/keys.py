"""The keys of going step by step, on every part of the panel that has no own use."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from gui.training.stepping import Stepping

Key = Qt.Key
_ALLOWED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class StepKeys(QObject):
    """A filter of key events; arrows and the like are the same in every layout.

    Parameters
    ----------
    stepping : Stepping
        What is gone through.
    turn : callable
        Scrolls long formulas by a page, up with -1 and down with 1.
    parent : QObject
    """

    def __init__(
        self, stepping: Stepping, turn: Callable[[int], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._plain: dict[int, Callable[[], None]] = {
            Key.Key_Right: stepping.next,
            Key.Key_Left: stepping.previous,
            Key.Key_Up: stepping.coarser,
            Key.Key_Down: stepping.finer,
            Key.Key_Home: stepping.home,
            Key.Key_End: stepping.end,
            Key.Key_Space: stepping.toggle,
            Key.Key_PageUp: lambda: turn(-1),
            Key.Key_PageDown: lambda: turn(1),
        }
        self._shifted: dict[int, Callable[[], None]] = {}
        self._type: Callable[[str], bool] | None = None

    def let_type(self, take: Callable[[str], bool]) -> None:
        """Offer the other characters that are typed, to be taken or not."""
        self._type = take

    def add_plain(self, key: Qt.Key, slot: Callable[[], None]) -> None:
        """Let a key do something alone."""
        self._plain[key] = slot

    def add_shifted(self, key: Qt.Key, slot: Callable[[], None]) -> None:
        """Let a key do something together with Shift."""
        self._shifted[key] = slot

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys; Space still presses a button that has the focus."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if isinstance(watched, QLineEdit) and watched.text():
            return False
        slot = self._slot(watched, event)
        if slot is not None:
            slot()
            return True
        if self._type is None or isinstance(watched, QLineEdit):
            return False
        is_plain = not event.modifiers() & ~_ALLOWED
        return is_plain and self._type(event.text())

    def _slot(self, watched: QObject, event: QKeyEvent) -> Callable[[], None] | None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.ShiftModifier:
            return self._shifted.get(event.key())
        if held != Qt.KeyboardModifier.NoModifier:
            return None
        is_press = event.key() == Key.Key_Space and isinstance(watched, QAbstractButton)
        return None if is_press else self._plain.get(event.key())
