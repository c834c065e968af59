"""The chain rule behind a gradient: its factors side by side."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from engine.training.trace.chain import Chain, Factor, Share, derivative
from engine.training.trace.cursor import Cursor
from engine.training.trace.event import Event
from engine.training.trace.expressions import Leaf
from engine.training.trace.formulas import formula_of
from engine.training.trace.writer import Reading, Writer
from gui.i18n import translate
from gui.panels.step_panel.factor_button import FactorButton, Formulas
from gui.panels.step_panel.pens import Pens
from gui.panels.step_panel.written import Asked, Line
from gui.widgets.flow_layout import FlowLayout
from gui.words import QT_TRANSLATE_NOOP

OF_SAMPLE = QT_TRANSLATE_NOOP(
    "step", "That is what sample {n} has in the sum over all samples."
)
WHY = QT_TRANSLATE_NOOP("step", "Why?")
WHY_TIP = QT_TRANSLATE_NOOP(
    "step", "Go to where loss and activation are taken together, and show the long way"
)


class ChainView(QWidget):
    """A gradient as the product of its factors; the numbers are the exact ones.

    Signals
    -------
    place_asked(place) : a factor was clicked: the Position of its event
    why_asked(place) : the long way to a factor that stands for two
    """

    place_asked = Signal(object)
    why_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.factors: tuple[FactorButton, ...] = ()
        self.why: QToolButton | None = None
        self._flow = FlowLayout(self)
        self.hide()

    def show_chain(self, chain: Chain | None, cursor: Cursor, asked: Asked) -> None:
        """Show the factors of a chain; None: nothing."""
        self.clear()
        if chain is None:
            return
        pens, event = asked.pens(cursor.trace), cursor.event
        sign = _row(pens, lambda writer: derivative(writer, None, chain.to))
        self._add_signs(sign, _EQUALS)
        for number, factor in enumerate(chain.factors):
            if number:
                self._add_signs(Line("<mo>·</mo>", "·"))
            self._add_factor(factor, pens, event, asked)
        is_hidden = asked.is_veiled
        value = _number(pens, chain.value, is_hidden=is_hidden)
        self._add_signs(_EQUALS, value)
        n_samples = cursor.trace.moment.n_samples
        if n_samples > 1 and chain.to.sample is None:
            text = translate("step", OF_SAMPLE).format(n=chain.sample + 1)
            self._flow.addWidget(QLabel(text))
        self.show()

    def clear(self) -> None:
        """Show nothing."""
        self.hide()
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.factors, self.why = (), None

    def _add_signs(self, *lines: Line) -> None:
        self._flow.addWidget(Formulas([_joined(*lines)]))

    def _add_factor(
        self, factor: Factor, pens: Pens, event: Event, asked: Asked
    ) -> None:
        found = factor.event
        is_here = found is not None and found.first == event.first
        is_hidden = asked.is_veiled and is_here
        sign = _row(pens, lambda writer: derivative(writer, factor.of, factor.to))
        number = _number(pens, factor.value, is_hidden=is_hidden)
        lines = [_joined(sign, _EQUALS, number)]
        if found is not None and factor.share in (Share.OUT, Share.BOTH):
            lines += _how(found, pens)
        button = FactorButton(factor, lines, is_here=is_here)
        if found is not None:
            button.clicked.connect(partial(self.place_asked.emit, found.first))
        self.factors = (*self.factors, button)
        self._flow.addWidget(button)
        if found is not None and factor.share is Share.BOTH and found.has_inside:
            self._add_why(found)

    def _add_why(self, event: Event) -> None:
        self.why = QToolButton()
        self.why.setText(translate("step", WHY))
        self.why.setToolTip(translate("step", WHY_TIP))
        self.why.clicked.connect(partial(self.why_asked.emit, event.first))
        self._flow.addWidget(self.why)


_EQUALS = Line("<mo>=</mo>", "=")


def _joined(*lines: Line) -> Line:
    mathml = "".join(line.mathml for line in lines)
    return Line(mathml, " ".join(line.text for line in lines))


def _row(pens: Pens, write: Callable[[Writer], str]) -> Line:
    return Line(write(pens.typeset.writer), write(pens.text.writer))


def _number(pens: Pens, value: float, *, is_hidden: bool) -> Line:
    if is_hidden:
        return Line("<mn>?</mn>", "?")
    return Line(pens.typeset.writer.number(value), pens.text.writer.number(value))


def _how(event: Event, pens: Pens) -> list[Line]:
    """Return how a number came about, with symbols: over several ways a sum."""
    tree = formula_of(event)
    if tree is None or isinstance(tree, Leaf):
        return []
    return [_row(pens, lambda writer: writer.write(tree, Reading.SYMBOLS))]
