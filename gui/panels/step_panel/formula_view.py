"""Formulas below one another, and finer ones in a flow behind them."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from gui.panels.step_panel.written import Line, Written
from gui.theme import theme
from gui.widgets.formula import Formula
from gui.widgets.formula_row import typeset_row

LARGE = 1.5  # heights of the panel's letters
SMALL = 1.1  # of the inside
LEAST = 0.5  # a formula that is too wide shrinks so far; then one scrolls
MARGIN = 10.0
GAP = 0.45  # between lines, in heights of a letter
FLOW_GAP = 36.0
ROW_GAP = 6.0


class _Placed:
    """A formula, or its text, at its place."""

    def __init__(self, line: Line, size: float, room: float) -> None:
        self.line = line
        self.indent = typeset_row(line.before, size).width if line.before else 0.0
        self.formula = _fit(line.latex, size, room - self.indent)
        self.size = size
        self.place = QPointF()

    @property
    def width(self) -> float:
        """How far it reaches."""
        return self.indent + self.formula.width


def _fit(latex: str, size: float, room: float) -> Formula:
    formula = typeset_row(latex, size)
    if formula.width > room:
        scale = max(room / formula.width, LEAST)
        formula = typeset_row(latex, math.floor(size * scale * 10) / 10)
    return formula


class FormulaView(QWidget):
    """The lines of an event; takes the focus, so that keys go through the events."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._written = Written(())
        self._placed: list[_Placed] = []

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands here, as text."""
        return tuple(placed.line.text for placed in self._placed)

    @property
    def is_typeset(self) -> bool:
        """Whether all of it could be typeset."""
        return all(placed.formula.problem is None for placed in self._placed)

    @property
    def letter_size(self) -> float:
        """Size of the letters of the lines, in pixels."""
        return LARGE * QFontMetricsF(self.font()).height()

    def show_it(self, written: Written) -> None:
        """Show the lines of another event."""
        self._written = written
        self._lay_out()
        self.setAccessibleName("\n".join(self.lines))
        self.update()

    def _lay_out(self) -> None:
        letter = QFontMetricsF(self.font()).height()
        room = max(self.width() - 2 * MARGIN, 1.0)
        large, small = self.letter_size, SMALL * letter
        lines = [_Placed(line, large, room) for line in self._written.lines]
        inside = [_Placed(line, small, room) for line in self._written.inside]
        if self._written.n_left_out:
            more = f"… + {self._written.n_left_out}"
            text = Line(r"\dots\ + " + str(self._written.n_left_out), more)
            inside.append(_Placed(text, small, room))
        y, widest = MARGIN, 0.0
        if self._written.is_flow:
            y, widest = self._flow(lines, y, room, widest)
        for placed in () if self._written.is_flow else lines:
            left = MARGIN + placed.indent
            placed.place = QPointF(left, y + placed.formula.ascent)
            y += placed.formula.ascent + placed.formula.descent + GAP * letter
            widest = max(widest, placed.width)
        y, widest = self._flow(inside, y, room, widest)
        self._placed = lines + inside
        self.setMinimumSize(round(widest + 2 * MARGIN), round(y))

    @staticmethod
    def _flow(
        inside: list[_Placed], y: float, room: float, widest: float
    ) -> tuple[float, float]:
        """Put formulas side by side like words; return where they end."""
        rows: list[list[_Placed]] = []
        x = MARGIN
        for placed in inside:
            if not rows or x + placed.formula.width > room + MARGIN:
                rows.append([])
                x = MARGIN
            placed.place = QPointF(x, 0.0)
            rows[-1].append(placed)
            x += placed.formula.width + FLOW_GAP
            widest = max(widest, placed.formula.width)
        for row in rows:
            base = y + max(placed.formula.ascent for placed in row)
            for placed in row:
                placed.place.setY(base)
            y = base + max(placed.formula.descent for placed in row) + ROW_GAP
        return y, widest

    # --- painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(theme.colors.base))
        last = -1 if self._written.is_flow else len(self._written.lines) - 1
        for number, placed in enumerate(self._placed):
            # The result is what one looks for.
            role = theme.colors.accent if number == last else theme.colors.text
            self._paint(painter, placed, QColor(role))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colors.accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint(self, painter: QPainter, placed: _Placed, color: QColor) -> None:
        if placed.formula.problem is None:
            placed.formula.paint(painter, placed.place, color)
            return
        painter.setPen(color)
        font = self.font()
        font.setPixelSize(max(round(placed.size), 1))
        painter.setFont(font)
        painter.drawText(placed.place, placed.line.text)

    # --- events ---------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the formulas to the width."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keys."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys arrive here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()
