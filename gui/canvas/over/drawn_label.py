"""A quiet line that says when only a part of the connections is drawn."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from gui.canvas.items.mass_item import MassItem
from gui.theme import theme


class DrawnLabel(QLabel):
    """How many of very many connections are drawn; hidden while all of them are.

    Whoever looks at a picture of 20,000 connections is to know that it is not all.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._counts = (0, 0)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(8, 3, 8, 3)
        # Clicks go through to the canvas.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_counts(self, mass: MassItem) -> None:
        """Tell how many are drawn."""
        drawn, there = mass.n_drawn, mass.n_connections
        counts = (drawn, there) if mass.isVisible() and drawn < there else (0, 0)
        if counts == self._counts:
            return
        self._counts = counts
        self.retranslate()

    def retranslate(self) -> None:
        """Set the text."""
        drawn, there = self._counts
        text = self.tr(
            "Drawn: the {drawn} strongest connections here, of {there}. Point at a "
            "perceptron to see all of its own."
        )
        self.setText(
            text.format(drawn=drawn, there=f"{there:,}".replace(",", "\u202f"))
        )
        self.restyle()
        self.setVisible(there > 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, with a ground: a drawing may lie under it.

        Qt would fill the ground itself, but then leave out the canvas below, and what
        is not a rectangle any more takes it much longer to paint.
        """
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Window))
        painter.end()
        super().paintEvent(event)

    def restyle(self) -> None:
        """Take the colours of the theme."""
        # By a palette: a style sheet takes long to paint, and this is part of a frame.
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.colors.canvas))
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.colors.text_dim))
        self.setPalette(palette)
        self.adjustSize()
