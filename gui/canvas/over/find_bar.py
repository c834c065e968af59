"""The field in which one types what to look for on the canvas."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from gui.theme import theme

FIELD_WIDTH = 180


class FindBar(QFrame):
    """A text field, how many places there are, and buttons to go from one to another.

    Signals
    -------
    text_changed(text) : str
    step(way) : int
        1 to the next place, -1 to the one before.
    closed()
    """

    text_changed = Signal(str)
    step = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setFixedWidth(FIELD_WIDTH)
        self.field.setClearButtonEnabled(True)
        self.count = QLabel()
        self.count.setMinimumWidth(64)
        self.back, self.forth, self.close_button = (QToolButton() for _ in range(3))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 4, 4)
        layout.setSpacing(4)
        layout.addWidget(self.field)
        layout.addWidget(self.count)
        for button, text in (
            (self.back, "▲"),
            (self.forth, "▼"),
            (self.close_button, "✕"),
        ):
            button.setText(text)
            button.setAutoRaise(True)
            button.setMinimumSize(24, 24)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            layout.addWidget(button)
        self.field.textChanged.connect(self.text_changed)
        self.back.clicked.connect(lambda: self.step.emit(-1))
        self.forth.clicked.connect(lambda: self.step.emit(1))
        self.close_button.clicked.connect(self.closed)
        self.field.installEventFilter(self)
        theme.changed.connect(self.restyle)
        self.retranslate()
        self.restyle()
        self.hide()

    def show_count(self, current: int, n: int) -> None:
        """Show that place number `current` (from 0) of `n` is looked at."""
        text = ""
        if self.field.text().strip():
            text = self.tr("not found")
        if n:
            text = self.tr("{number} of {n}").format(number=current + 1, n=n)
        self.count.setText(text)
        self.field.setAccessibleDescription(text)
        for button in (self.back, self.forth):
            button.setEnabled(n > 1)
        self.adjustSize()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with Enter, close with Esc."""
        is_key = watched is self.field and event.type() == QEvent.Type.KeyPress
        if not is_key or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            return False
        return True

    def restyle(self) -> None:
        """Take the colours of the theme."""
        colors = theme.colors
        self.setStyleSheet(
            f"FindBar {{ background: {colors.base}; border: 1px solid "
            f"{colors.border}; border-radius: 6px; }}"
        )

    def retranslate(self) -> None:
        """Set all texts."""
        self.field.setPlaceholderText(self.tr("Name, activation, note"))
        self.field.setAccessibleName(self.tr("Find on the canvas"))
        self.back.setToolTip(self.tr("The place before (Shift+Enter)"))
        self.forth.setToolTip(self.tr("The next place (Enter, F3)"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        for button in (self.back, self.forth, self.close_button):
            button.setAccessibleName(button.toolTip())
        self.adjustSize()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
