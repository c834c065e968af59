"""The table of a sheet: typing goes into "my value", Enter to the next row."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QTableView,
    QWidget,
)

from gui.panels.my_value_panel.columns import Column, fit, set_up
from gui.panels.my_value_panel.sheet_model import Index, SheetModel

Key = Qt.Key


class SheetView(QTableView):
    """Shows a `SheetModel`.

    Signals
    -------
    event_asked(row) : to be gone to
    row_changed(row)
    """

    event_asked = Signal(int)
    row_changed = Signal(int)

    def __init__(self, model: SheetModel) -> None:
        super().__init__()
        self.sheet = model
        self.setModel(model)
        set_up(self)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked
        )
        self.doubleClicked.connect(self._on_double_click)
        self.fit()

    def fit(self) -> None:
        """Give the columns the room that their numbers and heads need."""
        fit(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room among the columns."""
        super().resizeEvent(event)
        self.fit()

    @property
    def row(self) -> int:
        """The row one is in; -1: none."""
        return self.currentIndex().row()

    def go_to_row(self, row: int) -> None:
        """Go to "my value" of a row."""
        if 0 <= row < self.sheet.rowCount():
            self.setCurrentIndex(self.sheet.index(row, Column.MINE))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row one is in now."""
        super().currentChanged(current, previous)
        self.row_changed.emit(current.row())

    # --- keys -----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type into "my value" from any column; Enter goes on, Shift+Enter to it."""
        if self.state() is QAbstractItemView.State.EditingState:
            return  # the editor is about to close, which leads to the next row
        is_enter = event.key() in (Key.Key_Return, Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.event_asked.emit(self.row)
        elif is_enter:
            self.go_to_row(self.row + 1)
        elif event.key() in (Key.Key_Delete, Key.Key_Backspace):
            self._type(self.row, "")
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            if event.text().strip() and not event.modifiers() & _COMMANDS:
                self.go_to_row(self.row)
            super().keyPressEvent(event)

    def closeEditor(
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Go to the next row behind a number, with Enter or Tab."""
        hints = QAbstractItemDelegate.EndEditHint
        row = self.row
        super().closeEditor(editor, hints.NoHint)
        if hint in (hints.SubmitModelCache, hints.EditNextItem):
            self.go_to_row(row + 1)
        elif hint is hints.EditPreviousItem:
            self.go_to_row(row - 1)

    def _type(self, row: int, text: str) -> None:
        if row >= 0:
            self.sheet.type_in(row, text)

    def copy(self) -> None:
        """Put the table as text with tabs on the clipboard."""
        model, across = self.sheet, Qt.Orientation.Horizontal
        lines = ["\t".join(str(model.headerData(c, across)) for c in Column)]
        lines.extend(
            "\t".join(str(model.index(row, c).data()) for c in Column)
            for row in range(model.rowCount())
        )
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def paste(self) -> None:
        """Take a column of numbers from the clipboard, from this row on."""
        texts = QGuiApplication.clipboard().text().splitlines()
        for row, text in enumerate(texts, start=max(self.row, 0)):
            if row < self.sheet.rowCount():
                self._type(row, text.split("\t")[0])

    def _on_double_click(self, index: Index) -> None:
        if index.column() != Column.MINE:
            self.event_asked.emit(index.row())


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
