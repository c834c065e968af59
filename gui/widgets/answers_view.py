"""The answers of a network as lying bars: name, bar, value, sum and target of each."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.reading import reading, shown
from gui.theme import theme

DIGITS = 3
PADDING_PX = 8
BAR_INSET_PX = 4
WIDEST_NAME = 0.3  # share of the width
MARK = "▲"  # beside the largest: colour must not be all that tells it


@dataclass(frozen=True, slots=True)
class Answer:
    """One output of the network.

    Attributes
    ----------
    out, pre : float
        The output and the sum that it was made from.
    target : float or None
        What is expected, if that is known.
    is_largest, is_expected : bool
        Whether this is the class answered, and whether it is the right one.
    has_tick : bool
        Whether the target is drawn on the bar.
    """

    name: str
    out: float
    pre: float
    target: float | None = None
    is_largest: bool = False
    is_expected: bool = False
    has_tick: bool = False


class AnswersView(QWidget):
    """A line for each answer under a line of headings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: tuple[Answer, ...] = ()
        self._range = (0.0, 1.0)
        self._headings = ("", "", "", "")
        theme.changed.connect(self.update)
        reading.changed.connect(self.update)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What is shown."""
        return self._answers

    @property
    def row_height(self) -> int:
        """Height of a line in pixels."""
        return self.fontMetrics().height() + 4

    def set_headings(self, headings: tuple[str, str, str, str]) -> None:
        """Name the columns of name, value, sum and target."""
        self._headings = headings
        self.update()

    def set_answers(
        self, answers: tuple[Answer, ...], lowest: float, highest: float
    ) -> None:
        """Show answers on bars that reach from `lowest` to `highest`."""
        if len(answers) != len(self._answers):
            self.setMinimumHeight((len(answers) + 1) * self.row_height)
            self.updateGeometry()
        self._answers = answers
        self._range = (lowest, highest)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the room of all lines."""
        return QSize(280, (len(self._answers) + 1) * self.row_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines that are to be seen."""
        painter = QPainter(self)
        columns = self._columns(QFontMetricsF(self.font()))
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setPen(QColor(theme.colors.text_dim))
        self._draw_texts(painter, columns, 0.0, self._headings)
        has_target = any(answer.target is not None for answer in self._answers)
        height = self.row_height
        for k, answer in enumerate(self._answers, start=1):
            top = float(k * height)
            if top > event.rect().bottom() or top + height < event.rect().top():
                continue
            stands_out = answer.is_largest or answer.is_expected
            painter.setFont(bold if stands_out else self.font())
            self._draw_bar(painter, columns[1], top, answer)
            painter.setPen(QColor(theme.colors.text))
            mark = f"{MARK} " if answer.is_largest else ""
            target = ""
            if has_target and answer.target is not None:
                target = shown(answer.target, DIGITS)
            texts = (
                answer.name,
                mark + self._value_text(answer.out),
                shown(answer.pre, DIGITS),
                target,
            )
            self._draw_texts(painter, columns, top, texts)
        painter.end()

    def _value_text(self, value: float) -> str:
        """Write shares with the same number of places, so that they can be compared."""
        if math.isfinite(value) and -1.0 <= self._range[0] < self._range[1] <= 1.0:
            digits = reading.ways.digits or DIGITS
            return f"{value:.{digits}f}".replace("-", "−")
        return shown(value, DIGITS)

    def _columns(self, metrics: QFontMetricsF) -> list[tuple[float, float]]:
        """Return left end and width of name, bar, value, sum and target."""
        number = metrics.horizontalAdvance("−0.000e−00")
        marked = metrics.horizontalAdvance(f"{MARK} 0.00000")
        heads = [metrics.horizontalAdvance(text) for text in self._headings]
        names = [metrics.horizontalAdvance(a.name) * 1.1 for a in self._answers]
        name = max([heads[0], *names], default=0.0)
        widths = [
            min(name, WIDEST_NAME * self.width()),
            0.0,
            max(marked, heads[1]),
            max(0.8 * number, heads[2]),
            max(0.5 * number, heads[3]),
        ]
        gaps = PADDING_PX * (len(widths) - 1)
        widths[1] = max(self.width() - sum(widths) - gaps, 20.0)
        columns, left = [], 0.0
        for width in widths:
            columns.append((left, width))
            left += width + PADDING_PX
        return columns

    def _draw_texts(
        self,
        painter: QPainter,
        columns: list[tuple[float, float]],
        top: float,
        texts: tuple[str, str, str, str],
    ) -> None:
        """Draw name, value, sum and target, numbers to the right."""
        centre = Qt.AlignmentFlag.AlignVCenter
        for index, text in zip((0, 2, 3, 4), texts, strict=True):
            left, width = columns[index]
            if index == 0:
                text = painter.fontMetrics().elidedText(  # noqa: PLW2901
                    text, Qt.TextElideMode.ElideRight, int(width) + 2
                )
            side = (
                Qt.AlignmentFlag.AlignLeft if not index else Qt.AlignmentFlag.AlignRight
            )
            painter.drawText(
                QRectF(left, top, width, self.row_height), centre | side, text
            )

    def _draw_bar(
        self, painter: QPainter, column: tuple[float, float], top: float, answer: Answer
    ) -> None:
        colors = theme.colors
        left, width = column
        height = self.row_height - 2 * BAR_INSET_PX
        rail = QRectF(left, top + BAR_INSET_PX, width, height)
        painter.fillRect(rail, QColor(colors.alternate))
        zero, end = self._place(0.0, column), self._place(answer.out, column)
        fill = QColor(colors.accent if answer.is_largest else colors.forward)
        painter.fillRect(
            QRectF(min(zero, end), rail.top(), abs(end - zero), height), fill
        )
        if answer.has_tick and answer.target is not None:
            x = self._place(answer.target, column)
            x = min(max(x, left + 1.0), left + width - 1.0)
            painter.setPen(QPen(QColor(colors.text), 2))
            painter.drawLine(QPointF(x, top + 2), QPointF(x, rail.bottom() + 2))

    def _place(self, value: float, column: tuple[float, float]) -> float:
        low, high = self._range
        share = (value - low) / (high - low) if high > low else 0.0
        return column[0] + min(max(share, 0.0), 1.0) * column[1]
