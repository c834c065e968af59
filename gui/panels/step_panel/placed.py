"""A formula at its place in the panel: typeset, or as plain text if that fails."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from engine.training.trace.symbols import Symbol
from gui.panels.step_panel.written import Line
from gui.widgets.formula_inks import EM, NotTypesetError
from gui.widgets.formula_paint import paint_drawing
from gui.widgets.formula_parts import Drawing
from gui.widgets.formula_template import parted, template_of

SHRUNK = 0.8  # a formula that is too wide shrinks so far, and then has several lines
SPACE = 0.3  # before what goes on behind a line, in letters
LEAST = 0.5  # what cannot be parted shrinks so far, and then one scrolls


@dataclass(frozen=True, slots=True)
class Spot:
    """A quantity in a formula: what it is, and where it stands in the view."""

    symbol: Symbol
    rect: QRectF


class Placed:
    """A line with its extent; `place` is where its base line begins.

    Parameters
    ----------
    line : Line
    size : float
        Of the letters, in pixels.
    room : float
        That it should not be wider than, in pixels.
    font : QFont
        Of plain text.
    goes_on : bool
        Whether it stands behind the line above.
    """

    def __init__(
        self,
        line: Line,
        size: float,
        room: float,
        font: QFont,
        *,
        goes_on: bool = False,
    ) -> None:
        self.line = line
        self.goes_on = goes_on
        self.place = QPointF()
        self.wanted, self.size = size, size  # before and after it was made to fit
        self.indent = 0.0
        self.natural_width = 0.0  # before it was made to fit
        self._drawing: Drawing | None = None
        self._font = QFont(font)
        try:
            if line.before:
                self.indent = _drawn(line.before).width * size / EM
            self._fit(room - self.indent)
        except NotTypesetError:
            self.indent, self._drawing = 0.0, None
            self._font.setPixelSize(max(round(size), 1))

    def _fit(self, room: float) -> None:
        natural = _drawn(self.line.mathml)
        self.natural_width = self.indent + natural.width * self.size / EM
        self.size *= min(max(room / (natural.width * self.size / EM), SHRUNK), 1.0)
        self._drawing = natural
        if natural.width * self.size / EM <= room + 1e-6:
            return
        drawing = _drawn(self.line.mathml, room * EM / self.size)
        scale = max(room / (drawing.width * self.size / EM), LEAST)
        self.size *= min(scale, 1.0)
        self._drawing = drawing

    @property
    def space(self) -> float:
        """How much room there is before it if it goes on behind a line."""
        return self.size * SPACE

    @property
    def is_typeset(self) -> bool:
        """Whether it could be typeset."""
        return self._drawing is not None

    @property
    def width(self) -> float:
        """How far it reaches."""
        if self._drawing is None:
            return QFontMetricsF(self._font).horizontalAdvance(self.line.text)
        return self.indent + self._drawing.width * self.size / EM

    @property
    def ascent(self) -> float:
        """How high it reaches above its base line."""
        if self._drawing is None:
            return QFontMetricsF(self._font).ascent()
        return self._drawing.ascent * self.size / EM

    @property
    def descent(self) -> float:
        """How far it reaches below its base line."""
        if self._drawing is None:
            return QFontMetricsF(self._font).descent()
        return self._drawing.descent * self.size / EM

    def spots(self) -> list[Spot]:
        """Return the quantities in it, as they are read."""
        if self._drawing is None:
            return []
        scale, x, y = self.size / EM, self.place.x(), self.place.y()
        found = []
        for mark in self._drawing.marks:
            at = mark.place
            rect = QRectF(
                x + scale * at.x(),
                y + scale * at.y(),
                scale * at.width(),
                scale * at.height(),
            )
            found.append(Spot(Symbol.of_key(mark.key), rect))
        return found

    def paint(self, painter: QPainter, color: QColor) -> None:
        """Paint it at its place."""
        if self._drawing is not None:
            paint_drawing(painter, self._drawing, self.place, self.size, color)
            return
        painter.setPen(color)
        painter.setFont(self._font)
        painter.drawText(self.place, self.line.text)


def _drawn(mathml: str, room: float = float("inf")) -> Drawing:
    shape, numbers = parted(mathml)
    return template_of(shape).fill(numbers, room)
