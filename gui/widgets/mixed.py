"""Fields for a property of several things at once: "…" where they differ."""

import math
from collections.abc import Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from engine.errors import Issue
from gui.widgets.number_field import NumberField, is_undo_of_document

DIFFERENT = "…"
T = TypeVar("T")


def common(values: Iterable[T]) -> T | None:
    """Return the value that all have; None if they differ or there is none."""
    found = list(values)
    if not found or any(value != found[0] for value in found[1:]):
        return None
    return found[0]


class MixedNumber(NumberField):
    """A number, or "…" until somebody types one for all."""

    def show_common(self, values: Sequence[float]) -> None:
        """Show the number that all have."""
        value = common(values)
        self.set_value(math.nan if value is None else value)

    def problem(self) -> Issue | None:
        """Say what is wrong with the text; nothing typed yet is no fault."""
        return None if not self.text() else super().problem()

    def commit(self) -> None:
        """Take the text as the number of all; an emptied field changes nothing."""
        if not self.text():
            self._show()
            return
        super().commit()

    def _show(self) -> None:
        if math.isnan(self.value):
            self.setPlaceholderText(DIFFERENT)
            self.clear()
            self.setModified(False)
            self._mark(None)
        else:
            super()._show()


class MixedText(QLineEdit):
    """A text, or "…"; Return or leaving takes what was typed, Escape takes it back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""

    def show_common(self, values: Sequence[str]) -> None:
        """Show the text that all have; one that is just being typed is kept."""
        if self.hasFocus() and self.isModified():
            return
        self._text = common(values) or ""
        self.setPlaceholderText("" if len(values) == 1 else DIFFERENT)
        self._take_back()

    def _take_back(self) -> None:
        self.setText(self._text)
        self.setModified(False)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the document where nothing typed is to be taken back."""
        if is_undo_of_document(self, event):
            event.ignore()
            return False
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape take the typing back."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self._take_back()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let an emptied field show again what it had."""
        super().focusOutEvent(event)
        if not self.text().strip():
            self._take_back()


class MixedCheck(QCheckBox):
    """On, off, or neither; a click makes it the same for all."""

    def show_common(self, values: Sequence[bool]) -> None:
        """Show what all have."""
        value = common(values)
        with QSignalBlocker(self):
            self.setTristate(value is None)
            if value is None:
                self.setCheckState(Qt.CheckState.PartiallyChecked)
            else:
                self.setChecked(value)

    def nextCheckState(self) -> None:
        """Go from "…" to on, then from one to the other."""
        on = self.checkState() != Qt.CheckState.Checked
        self.setTristate(False)
        self.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


class MixedChoice(QComboBox):
    """One of several keys; "…" is shown where they differ, and cannot be chosen."""

    def show_common(self, values: Sequence[str]) -> None:
        """Show the key that all have."""
        value = common(values)
        with QSignalBlocker(self):
            self.setPlaceholderText(DIFFERENT)
            self.setCurrentIndex(-1 if value is None else self.findData(value))
