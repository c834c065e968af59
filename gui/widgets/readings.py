"""Texts side by side that get shorter where there is no room for them."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QWidget

GAP_PX = 12


class Readings(QWidget):
    """A row of labels for numbers that change often.

    The same readings are given in several forms, from the longest to the shortest, and
    the first one that fits is shown. It stays at that form while numbers change, and a
    label only grows, so that the line does not jump; more room, or `start_anew`, lets
    it be as long as it can.
    """

    def __init__(self, n_labels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.labels = [QLabel() for _ in range(n_labels)]
        self._forms: Sequence[Sequence[str]] = [[""] * n_labels]
        self._form = 0
        self._grown = [0] * n_labels  # how wide each has been
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_PX)
        # The labels follow the width of the row, never the other way round.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for label in self.labels:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            # However narrow the row is: a label never lies over its neighbour.
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            layout.addWidget(label)
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: what does not fit is left out."""
        return QSize(0, super().minimumSizeHint().height())

    def show_forms(self, forms: Sequence[Sequence[str]]) -> None:
        """Show the first form that fits; each has a text for every label."""
        self._forms = forms
        self._show()

    def start_anew(self) -> None:
        """Let labels be as narrow, and the form as long, as the next texts are."""
        self._form = 0
        self._grown = [0] * len(self.labels)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use more room, or do with less."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.start_anew()

    def _show(self) -> None:
        self._form = min(self._form, len(self._forms) - 1)
        while not self._fits() and self._form + 1 < len(self._forms):
            self._form += 1
            self._grown = [0] * len(self.labels)
        left = self.width()
        texts = self._forms[self._form]
        for label, text, width in zip(self.labels, texts, self._widths(), strict=True):
            room = max(min(width, left), 0)
            is_cut = room < width
            label.setText(_elided(label, text, room) if is_cut else text)
            label.setFixedWidth(room)
            label.setVisible(bool(text) and room > 0)
            left -= room + GAP_PX
        self._grown = self._widths()

    def _fits(self) -> bool:
        widths = [width + GAP_PX for width in self._widths() if width]
        return sum(widths) - GAP_PX <= self.width()

    def _widths(self) -> list[int]:
        """Return the widths of the labels in the form that is tried; 0: not shown."""
        texts = self._forms[self._form]
        return [
            max(label.fontMetrics().horizontalAdvance(text) + 2, grown) if text else 0
            for label, text, grown in zip(self.labels, texts, self._grown, strict=True)
        ]


def _elided(label: QLabel, text: str, width: int) -> str:
    return label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
