"""What one step of gradient descent promises, beside what it does."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from engine.training.checks.bug_lab import Drop
from gui.notation import letters
from gui.reading import exactly
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.number_field import NumberField

LARGEST_TRIAL = 0.1  # the promise holds of small steps
RATE_CHARACTERS = 7
DIGITS = 4


class DropLine(QWidget):
    """The change of the loss predicted by −η‖g‖², and the real one.

    Signals
    -------
    changed() : another η is to be tried
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._drop: Drop | None = None
        self._chosen: float | None = None
        self.label, self.text = QLabel(), QLabel()
        self.rate = NumberField(LARGEST_TRIAL, 1e-12, 1e6)
        self.rate.fit_to(RATE_CHARACTERS)
        self.rate.committed.connect(self._on_chosen)
        self.label.setBuddy(self.rate)
        trial = QWidget()  # text and field stay in one line
        beside = QHBoxLayout(trial)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(4)
        beside.addWidget(self.label)
        beside.addWidget(self.rate)
        line = FlowLayout(self)
        for widget in (trial, self.text):
            line.addWidget(widget)
        self.retranslate()

    def rate_for(self, learning_rate: float) -> float:
        """Return η of the trial: the chosen one, else that of training if small."""
        usual = min(learning_rate, LARGEST_TRIAL) or LARGEST_TRIAL
        rate = self._chosen or usual
        self.rate.set_value(rate)
        return rate

    def show_it(self, drop: Drop | None) -> None:
        """Show another promise, or none."""
        self._drop = drop
        self.setVisible(drop is not None)
        if drop is not None:
            text = self.tr("predicted −{rate}‖g‖² = {predicted}, real change {real}")
            self.text.setText(
                text.format(
                    rate=letters().rate,
                    predicted=exactly(drop.predicted, DIGITS),
                    real=_signed(drop.real),
                )
            )

    def _on_chosen(self, rate: float) -> None:
        self._chosen = rate
        self.changed.emit()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.label.setText(
            self.tr("Loss after a step with {rate} =").format(rate=letters().rate)
        )
        self.rate.setAccessibleName(self.tr("Learning rate of the step tried out"))
        tip = self.tr(
            "A step of gradient descent is tried out on the side, the network stays as "
            "it is. For a small {rate} the loss changes by −{rate}‖g‖², minus {rate} "
            "times the sum of the squares of all gradients. If it grows instead, the "
            "step goes the wrong way."
        ).format(rate=letters().rate)
        for widget in (self.label, self.rate, self.text):
            widget.setToolTip(tip)
        self.show_it(self._drop)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _signed(value: float) -> str:
    text = exactly(value, DIGITS)
    return f"+{text}" if value > 0 else text
