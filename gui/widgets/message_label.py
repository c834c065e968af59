"""A sentence in a panel: what is missing, what went wrong, or all is well."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui.theme import theme

ROLES = {"plain": "text_dim", "good": "good", "bad": "bad", "warning": "warning"}


class MessageLabel(QLabel):
    """A wrapped line that takes no room while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = "plain"
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setVisible(False)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.timeout.connect(self.clear_message)
        theme.changed.connect(self._paint_role)

    def say(self, text: str, role: str = "plain", seconds: float = 0.0) -> None:
        """Show a sentence; an empty one hides the label; 0 seconds means for good."""
        self._forget.stop()
        self._role = role
        self._paint_role()
        if text != self.text():
            self.setText(text)
        self.setVisible(bool(text))
        if seconds:
            self._forget.start(round(seconds * 1000))

    def clear_message(self) -> None:
        """Say nothing."""
        self.say("")

    def _paint_role(self) -> None:
        # Not by a style sheet: with one of its own it would keep its first font where
        # a presentation enlarges that of the panel.
        palette = self.palette()
        color = QColor(getattr(theme.colors, ROLES[self._role]))
        if palette.color(QPalette.ColorRole.WindowText) != color:
            palette.setColor(QPalette.ColorRole.WindowText, color)
            self.setPalette(palette)
