"""The line above the formula: where one stands, and how the formula is shown."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QWidget,
)

from gui.widgets.icons import set_icon
from gui.widgets.steady import Steady

FEWEST, MOST, USUAL = 2, 8, 3  # digits of every line on paper
ICON = QSize(18, 18)
WIDE = 90  # letters


class HowRow(QWidget):
    """What the event is, and the choices of its formula.

    Signals
    -------
    changed() : another choice
    paper_chosen() : lines are to be rounded as in a notebook from now on
    """

    changed = Signal()
    paper_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading = QLabel()
        self.heading.setWordWrap(True)
        self.heading.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum
        )
        self.chain, self.paper = _button(), _button()
        self.digits = QSpinBox()
        self.digits.setRange(FEWEST, MOST)
        self.digits.setValue(USUAL)
        self.digits.hide()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        choices = QHBoxLayout()
        for widget in (self.chain, self.paper, self.digits):
            choices.addWidget(widget)
        choices.addStretch(0)
        self._layout.addWidget(Steady(self.heading), 1)
        self._layout.addLayout(choices)
        self.chain.toggled.connect(self.changed)
        self.paper.toggled.connect(self._on_paper)
        self.digits.valueChanged.connect(self.changed)
        self.retranslate()

    @property
    def buttons(self) -> list[QToolButton]:
        """All that leaves the arrow keys to the panel."""
        return [self.chain, self.paper]

    @property
    def paper_digits(self) -> int | None:
        """Digits that every line is rounded to; None: it is not rounded."""
        return self.digits.value() if self.paper.isChecked() else None

    def _on_paper(self, is_on: bool) -> None:
        self.digits.setVisible(is_on)
        if is_on:
            self.paper_chosen.emit()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choices below the heading where both have no room in a line."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        ways = QBoxLayout.Direction
        is_wide = self.width() >= WIDE * letter
        self._layout.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)

    def take_icons(self) -> None:
        """Take the icons in the colours of the theme."""
        set_icon(self.chain, "mdi6.link-variant")
        set_icon(self.paper, "mdi6.notebook-edit-outline")

    def retranslate(self) -> None:
        """Set all texts."""
        self.chain.setText(self.tr("Chain rule"))
        self.chain.setToolTip(
            self.tr("Show the factors of a gradient, each with its number")
        )
        self.paper.setText(self.tr("On paper"))
        self.paper.setToolTip(
            self.tr(
                "Round every line and work on with what was rounded, as in a notebook; "
                "the exact value stands beside it"
            )
        )
        self.digits.setToolTip(self.tr("Significant digits of every line on paper"))
        self.digits.setAccessibleName(self.digits.toolTip())


def _button() -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setCheckable(True)
    button.setIconSize(ICON)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
