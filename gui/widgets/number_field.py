"""A field for one number, written as people write numbers."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from engine.errors import Code, EngineError, Issue
from engine.numerals import format_number, parse_number
from gui.i18n import translate
from gui.theme import theme
from gui.words import issue_text

DIGITS = 8
FRAME_PX = 14


def is_undo_of_document(field: QLineEdit, event: QEvent) -> bool:
    """Tell whether a field would keep an undo to itself that it has no use for."""
    if event.type() != QEvent.Type.ShortcutOverride or field.isModified():
        return False
    keys = QKeySequence.StandardKey
    return isinstance(event, QKeyEvent) and (
        event.matches(keys.Undo) or event.matches(keys.Redo)
    )


class NumberField(QLineEdit):
    """Take ``0.5``, ``0,5``, ``1/3``; Return or leaving commits, Escape takes back.

    Signals
    -------
    committed(float) : the person gave another number, and it is a valid one
    """

    committed = Signal(float)

    def __init__(
        self,
        value: float = 0.0,
        lowest: float = -1e300,
        highest: float = 1e300,
        *,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._value = value
        self._characters = 0  # that there is room for; 0: as wide as it happens
        self._lowest, self._highest, self._whole = lowest, highest, whole
        self.editingFinished.connect(self.commit)
        self.textEdited.connect(self._on_typed)
        theme.changed.connect(self._on_typed)
        self._show()

    @property
    def value(self) -> float:
        """The last valid number."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show a number of the model; one that is just being typed is not disturbed."""
        if value == self._value and not self.isModified():
            return
        if self.hasFocus() and self.isModified():
            return
        self._value = value
        self._show()

    def problem(self) -> Issue | None:
        """Say what is wrong with the text in the field, or None."""
        try:
            self._read()
        except EngineError as error:
            return error.issue
        return None

    def fit_to(self, characters: int) -> None:
        """Be as wide as so many digits need, whatever the size of the letters."""
        self._characters = characters
        digits = self.fontMetrics().horizontalAdvance("0" * characters)
        self.setFixedWidth(digits + FRAME_PX)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._characters:
            self.fit_to(self._characters)

    def commit(self) -> None:
        """Take the text as the number; a wrong one stays, marked, and is explained."""
        if not self.isModified():
            return
        try:
            value = self._read()
        except EngineError as error:
            text = issue_text(error.issue, translate)
            self._mark(text)
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), text, self)
            return
        changed = value != self._value
        self._value = value
        self._show()
        if changed:
            self.committed.emit(value)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the document where nothing typed is to be taken back."""
        if is_undo_of_document(self, event):
            event.ignore()
            return False
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape take the typing back."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self._show()
            self.selectAll()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select everything, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give up a text that is not a number, so that none stays behind unseen."""
        super().focusOutEvent(event)
        if self.isModified() and self.problem() is not None:
            self._show()

    def _read(self) -> float:
        value = parse_number(self.text())
        if self._whole and value != int(value):
            raise EngineError(Code.VALUE_NOT_A_NUMBER, text=self.text().strip())
        if not self._lowest <= value <= self._highest:
            raise EngineError(
                Code.COUNT_OUT_OF_RANGE if self._whole else Code.VALUE_OUT_OF_RANGE,
                value=format_number(value),
                lowest=format_number(self._lowest, DIGITS),
                highest=format_number(self._highest, DIGITS),
            )
        return value

    def _show(self) -> None:
        digits = 16 if self._whole else DIGITS
        self.setText(format_number(self._value, digits))
        self.setModified(False)
        self._mark(None)

    def _on_typed(self) -> None:
        issue = self.problem()
        self._mark(issue_text(issue, translate) if issue else None)

    def _mark(self, problem: str | None) -> None:
        style = f"border: 1px solid {theme.colors.bad};" if problem else ""
        if style != self.styleSheet():
            self.setStyleSheet(style)
