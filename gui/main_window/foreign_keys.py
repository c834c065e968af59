"""Shortcuts of the window where the keyboard knows no Latin letters.

Qt finds Ctrl+R for Ctrl+К only where a Latin layout is set up beside the Russian one.
"""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow

from gui.canvas.keyboard.keys import letter_of

_FIRST_LATIN, _LAST_LATIN = 0x20, 0x7E
_OF_TEXTS = "ZY"  # undo and redo, which a text field has of its own
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class ForeignKeys(QObject):
    """Carries out the actions of a window by the places of keys nobody else took."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key press that has come up to the window."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if not is_key or not isinstance(event, QKeyEvent):
            return bool(super().eventFilter(watched, event))
        action = self._action_of(event)
        if action is None:
            return bool(super().eventFilter(watched, event))
        action.trigger()
        return True

    def _action_of(self, event: QKeyEvent) -> QAction | None:
        letter, modifiers = letter_of(event), event.modifiers()
        is_latin = _FIRST_LATIN <= event.key() <= _LAST_LATIN
        if not letter or is_latin or not modifiers & _WITH:
            return None
        if letter in _OF_TEXTS and _is_typing():
            return None
        wanted = QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(letter))))
        whole_window = Qt.ShortcutContext.WindowShortcut
        for action in self._window.findChildren(QAction):
            is_ours = action.shortcutContext() == whole_window and action.isEnabled()
            if is_ours and wanted in action.shortcuts():
                return action
        return None


def _is_typing() -> bool:
    focused = QApplication.focusWidget()
    attribute = Qt.WidgetAttribute.WA_InputMethodEnabled
    return focused is not None and focused.testAttribute(attribute)
