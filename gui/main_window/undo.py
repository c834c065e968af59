"""Undo and redo: actions whose texts follow the history and the language."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QUndoStack

from gui.widgets.icons import set_icon


class UndoActions(QObject):
    """Undo and redo of a history, named by what they take back.

    `before` is called first, so that a training under way ends and is an entry of its
    own instead of being lost.
    """

    def __init__(
        self, stack: QUndoStack, before: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._stack = stack
        self._before = before
        self.undo, self.redo = QAction(self), QAction(self)
        self.undo.setShortcuts([QKeySequence("Ctrl+Z")])
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.undo.triggered.connect(self._on_undo)
        self.redo.triggered.connect(self._on_redo)
        stack.indexChanged.connect(self.refresh)
        self.refresh()

    @property
    def both(self) -> list[QAction]:
        """Undo, then redo."""
        return [self.undo, self.redo]

    def _on_undo(self) -> None:
        self._before()
        self._stack.undo()

    def _on_redo(self) -> None:
        self._before()
        self._stack.redo()

    def refresh(self) -> None:
        """Name both by the entries of the history that they are about."""
        stack = self._stack
        for action, word, entry, possible in (
            (self.undo, self.tr("Undo"), stack.undoText(), stack.canUndo()),
            (self.redo, self.tr("Redo"), stack.redoText(), stack.canRedo()),
        ):
            text = f"{word}: {entry}" if entry else word
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(text)
            action.setToolTip(f"{text} ({keys})")
            action.setEnabled(possible)

    def show_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        set_icon(self.undo, "mdi6.undo")
        set_icon(self.redo, "mdi6.redo")
