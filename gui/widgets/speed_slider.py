"""A slider over speeds from one update in two seconds to as many as there can be."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from engine.numerals import format_number

SPEEDS: tuple[float | None, ...] = (
    *(0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000),
    None,
)


class SpeedSlider(QWidget):
    """Choose updates per second.

    Signals
    -------
    chosen(speed) : float, or None for no limit
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(SPEEDS) - 1)
        self.slider.setPageStep(1)
        self.slider.setValue(len(SPEEDS) - 1)
        self._label = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self._label)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._on_moved)
        self.retranslate()

    @property
    def speed(self) -> float | None:
        """What is chosen."""
        return SPEEDS[self.slider.value()]

    def set_speed(self, speed: float | None) -> None:
        """Show a speed: the step of the slider nearest to it."""
        if speed is None:
            index = len(SPEEDS) - 1
        else:
            limits = [s for s in SPEEDS if s is not None]
            index = min(range(len(limits)), key=lambda i: abs(limits[i] - speed))
        self.slider.blockSignals(True)
        self.slider.setValue(index)
        self.slider.blockSignals(False)
        self._show()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        tip = self.tr("Speed of training in updates per second, at the right no limit")
        self.slider.setToolTip(tip)
        self.slider.setAccessibleName(tip)
        # The longest text keeps its room, so that nothing moves with the slider.
        widest = max((self._text(speed) for speed in SPEEDS), key=len)
        self._label.setMinimumWidth(self.fontMetrics().horizontalAdvance(widest) + 4)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _on_moved(self) -> None:
        self._show()
        self.chosen.emit(self.speed)

    def _show(self) -> None:
        self._label.setText(self._text(self.speed))

    def _text(self, speed: float | None) -> str:
        if speed is None:
            return self.tr("no limit")
        return self.tr("{speed} per s").format(speed=format_number(speed, 5))
