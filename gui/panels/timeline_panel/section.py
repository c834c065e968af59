"""A titled list with buttons below it: what the three parts of the panel share."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.widgets.icons import set_icon

ICON = QSize(16, 16)


class Section(QWidget):
    """A title, a list whose lines can be renamed, and a line of buttons.

    Return and a double click go to a line, F2 renames it, Delete removes it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.title = QLabel()
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.list.setHorizontalScrollBarPolicy(never)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.title.setBuddy(self.list)
        self.list.installEventFilter(self)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(2)
        self._icons: dict[QToolButton, str] = {}
        self._keys: dict[int, Callable[[], None]] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.title)
        layout.addWidget(self.list, 1)
        layout.addLayout(self.foot)

    def add_button(self, name: str, slot: Callable[[], None]) -> QToolButton:
        """Add a button with an icon below the list."""
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIconSize(ICON)
        button.clicked.connect(lambda _=False: slot())
        self._icons[button] = name
        self.foot.addWidget(button)
        return button

    def on_key(self, key: Qt.Key, slot: Callable[[], None]) -> None:
        """Let a key do something while the list has the focus."""
        self._keys[key] = slot

    def take_icons(self) -> None:
        """Take the icons in the colours of the theme."""
        for button, name in self._icons.items():
            set_icon(button, name)

    def set_lines(self, lines: list[QListWidgetItem]) -> None:
        """Show other lines; the one that was chosen stays chosen."""
        row = self.list.currentRow()
        self.list.blockSignals(True)  # it is the model that has changed
        self.list.clear()
        for line in lines:
            self.list.addItem(line)
        self.list.setCurrentRow(min(max(row, 0), len(lines) - 1))
        self.list.blockSignals(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list, unless a name is being typed."""
        if watched is self.list and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)  # noqa: S101  this type is always one
            slot = self._keys.get(event.key())
            is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if slot is not None and is_plain:
                slot()
                return True
        return super().eventFilter(watched, event)


def name_button(button: QToolButton, text: str) -> None:
    """Explain a button that has only an icon."""
    button.setToolTip(text)
    button.setAccessibleName(text)
