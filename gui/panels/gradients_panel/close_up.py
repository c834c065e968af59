"""Two views of one parameter: the loss around it, and how good which step is."""

from math import isnan

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.notation import letters
from gui.panels.gradients_panel.work import CloseUp
from gui.reading import exactly, shown
from gui.widgets.icons import set_icon
from gui.widgets.log_plot import LogPlot
from gui.widgets.number_field import NumberField
from gui.widgets.slice_view import Curve, SliceView

FIRST_STEP = 0.25  # large enough to be seen
STEP_CHARACTERS = 7
DIGITS = 6


class ParameterHead(QWidget):
    """The name of a parameter between the ways to the one before and the next.

    Signals
    -------
    moved(by) : -1 or 1
    """

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.before, self.after = QToolButton(), QToolButton()
        self.name = QLabel()
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(4)
        for button, by in ((self.before, -1), (self.after, 1)):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, by=by: self.moved.emit(by))
        for widget in (self.before, self.name, self.after):
            self.line.addWidget(widget)
        self.line.addStretch(1)
        self.take_theme()
        self.retranslate()

    def take_theme(self) -> None:
        """Take the icons in the colours of the theme."""
        set_icon(self.before, "mdi6.chevron-left")
        set_icon(self.after, "mdi6.chevron-right")

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.before.setToolTip(self.tr("The parameter before"))
        self.after.setToolTip(self.tr("The next parameter"))
        for button in (self.before, self.after):
            button.setAccessibleName(button.toolTip())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class WiggleTab(QWidget):
    """The loss over one parameter, with the two points of a wiggle and their secant.

    Signals
    -------
    changed() : another step was chosen
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._found: CloseUp | None = None
        self._name = ""
        self.head = ParameterHead()
        self.step_label = QLabel("h")
        self.step = NumberField(FIRST_STEP, 1e-12, 1e3)
        self.step.fit_to(STEP_CHARACTERS)
        self.step.committed.connect(lambda _value: self.changed.emit())
        self.step_label.setBuddy(self.step)
        self.head.line.addWidget(self.step_label)
        self.head.line.addWidget(self.step)
        self.view = SliceView()
        self.text = QLabel(wordWrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.text)
        self.retranslate()

    def show_it(self, found: CloseUp | None, name: str) -> None:
        """Show another parameter, or none."""
        self._found, self._name = found, name
        self.head.name.setText(name)
        self.view.set_labels(
            name, self.tr("loss {letter}").format(letter=letters().loss)
        )
        if found is None:
            self.view.set_curve(None)
            self.text.setText("")
            return
        part = found.slice
        self.view.set_curve(
            Curve(
                part.values,
                part.losses,
                part.value,
                part.loss,
                part.step,
                part.below,
                part.above,
                part.gradient,
            )
        )
        text = self.tr(
            "{loss}(w − h) = {below}, {loss}(w + h) = {above}: secant {secant}, "
            "tangent {tangent}"
        )
        is_defined = not isnan(part.gradient)
        self.text.setText(
            text.format(
                loss=letters().loss,
                below=exactly(part.below, DIGITS),
                above=exactly(part.above, DIGITS),
                secant=exactly(part.numerical, DIGITS),
                tangent=exactly(part.gradient, DIGITS) if is_defined else "–",
            )
        )

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        tip = self.tr(
            "How far the parameter is moved to both sides. The smaller h, the closer "
            "the secant is to the tangent."
        )
        for widget in (self.step, self.step_label):
            widget.setToolTip(tip)
        self.step.setAccessibleName(self.tr("Step h of the wiggle"))
        self.view.set_names(self.tr("loss"), self.tr("secant"), self.tr("tangent"))
        self.view.setAccessibleName(self.tr("Loss over one parameter"))
        self.view.setToolTip(
            self.tr(
                "The loss for other values of this one parameter, all others held. The "
                "secant through the two points is the numerical gradient, the tangent "
                "is that of back-propagation."
            )
        )
        self.show_it(self._found, self._name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class StepsTab(QWidget):
    """How far the numerical gradient of one parameter is off, for every step."""

    def __init__(self) -> None:
        super().__init__()
        self._found: CloseUp | None = None
        self._step = 0.0
        self.plot: LogPlot | None = None
        self.head = ParameterHead()
        self.text = QLabel(wordWrap=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.head)
        self._layout.addWidget(self.text)
        self.retranslate()

    def show_it(self, found: CloseUp | None, name: str, step: float) -> None:
        """Show another parameter, or none; `step` is that of the check."""
        self._found, self._step = found, step
        self.head.name.setText(name)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Load pyqtgraph only when the curve is asked for."""
        super().showEvent(event)
        if self.plot is None:
            self.plot = LogPlot()
            self._layout.insertWidget(1, self.plot, 1)
            self.retranslate()

    def _draw(self) -> None:
        if self.plot is None:
            return
        self.plot.setVisible(self._found is not None)
        if self._found is None:
            self.text.setText("")
            return
        curve = self._found.curve
        self.plot.set_curve(curve.steps, curve.errors)
        self.plot.mark(self._step)
        text = self.tr(
            "Best: about {best}. Larger: the secant leaves the tangent; smaller: "
            "rounding drowns the difference."
        )
        self.text.setText(text.format(best=shown(curve.best, 1)))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        if self.plot is not None:
            self.plot.set_labels(self.tr("step ε"), self.tr("difference"))
            self.plot.setAccessibleName(self.tr("Error of the numerical gradient"))
            self.plot.setToolTip(
                self.tr(
                    "Relative difference of the numerical gradient from that of "
                    "back-propagation, for steps from 1e-14 to 1; both axes are "
                    "logarithmic. Dashed: the step ε of the check."
                )
            )
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
