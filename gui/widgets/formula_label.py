"""A formula as a textbook sets it: italic letters, indices, powers."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class FormulaLabel(QLabel):
    """Rich text with `<sub>` and `<sup>`, in a serif face, to be copied too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        font = QFont(self.font())
        font.setFamilies(["STIX Two Text", "Cambria", "DejaVu Serif", "serif"])
        font.setPointSizeF(font.pointSizeF() + 1.5)
        self.setFont(font)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setMargin(4)

    def set_formula(self, markup: str) -> None:
        """Show a formula."""
        if markup != self.text():
            self.setText(markup)
