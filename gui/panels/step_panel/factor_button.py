"""A factor of the chain rule: its derivative, its number and what it says.

It is told from the others by its colour, by the line under it and by its words.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from engine.training.trace.chain import Factor, Share
from gui.i18n import translate
from gui.panels.step_panel.placed import Placed
from gui.panels.step_panel.written import Line
from gui.theme import theme
from gui.words import QT_TRANSLATE_NOOP

WORDS = {
    Share.OUT: QT_TRANSLATE_NOOP("step", "loss by output"),
    Share.SLOPE: QT_TRANSLATE_NOOP("step", "output by sum: slope"),
    Share.BOTH: QT_TRANSLATE_NOOP("step", "loss by sum, in one"),
    Share.SIGNAL: QT_TRANSLATE_NOOP("step", "sum by parameter: signal"),
}
LINES = {
    Share.OUT: Qt.PenStyle.SolidLine,
    Share.SLOPE: Qt.PenStyle.DashLine,
    Share.BOTH: Qt.PenStyle.SolidLine,
    Share.SIGNAL: Qt.PenStyle.DotLine,
}
HERE = QT_TRANSLATE_NOOP("step", "It is computed in the event that is shown.")
GO = QT_TRANSLATE_NOOP("step", "Click to go to where it was computed.")
KNOWN = QT_TRANSLATE_NOOP("step", "A bias is added as it is, so this is 1.")
SIZE = 1.2  # of the letters, in those of the panel
SMALL = 0.75  # of them: what stands behind a number
ENDLESS = 1e6
GAP, PADDING = 5.0, 8.0


def color_of(share: Share) -> QColor:
    """Return the colour of a factor."""
    colors = theme.colors
    known = {Share.SLOPE: colors.backward, Share.SIGNAL: colors.forward}
    return QColor(known.get(share, colors.loss))


class Formulas(QWidget):
    """Formulas below one another, in the middle."""

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__()
        self._placed = placed_lines(lines, self)
        self.setAccessibleName(" ".join(line.text for line in lines))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room that they need."""
        width, height = extent(self._placed)
        return QSize(round(width) + 2, round(height + PADDING))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_lines(painter, self._placed, self.width())


class FactorButton(QAbstractButton):
    """A factor of a chain; a click goes to the event in which it was found.

    Parameters
    ----------
    factor : Factor
    lines : sequence of Line
        Derivative with its number, and how that comes about.
    is_here : bool
        Whether that event is the one that is shown.
    """

    def __init__(self, factor: Factor, lines: Sequence[Line], *, is_here: bool) -> None:
        super().__init__()
        self.factor, self.lines = factor, tuple(lines)
        self._placed = placed_lines(lines, self)
        self._is_here = is_here
        self._words = translate("step", WORDS[factor.share])
        texts = " = ".join(line.text for line in lines)
        self.setAccessibleName(f"{self._words}: {texts}")
        self.setEnabled(factor.event is not None and not is_here)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if self.isEnabled():
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        tip = KNOWN if factor.event is None else HERE if is_here else GO
        self.setToolTip(translate("step", tip))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room that its lines need."""
        metrics = QFontMetricsF(self.font())
        width, height = extent(self._placed)
        width = max(width, metrics.horizontalAdvance(self._words)) + 2 * PADDING
        return QSize(round(width) + 1, round(height + metrics.height() + 2 * PADDING))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint its lines, one below the other."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = color_of(self.factor.share)
        self._paint_ground(painter, color)
        y = paint_lines(painter, self._placed, self.width())
        painter.setPen(QPen(color, 3.0, LINES[self.factor.share]))
        painter.drawLine(QPointF(PADDING, y), QPointF(self.width() - PADDING, y))
        painter.setPen(QColor(theme.colors.text))
        painter.setFont(self.font())
        rest = QRectF(0.0, y, self.width(), self.height() - y)
        painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, self._words)

    def _paint_ground(self, painter: QPainter, color: QColor) -> None:
        ground = QColor(color)
        is_pointed = self.underMouse() and self.isEnabled()
        ground.setAlphaF(0.25 if self._is_here or is_pointed else 0.1)
        painter.setBrush(ground)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus() or self._is_here:
            painter.setPen(QPen(color, 3.0 if self.hasFocus() else 1.5))
        frame = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(frame, 4.0, 4.0)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stand out under the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Stand back again."""
        super().leaveEvent(event)
        self.update()


def placed_lines(lines: Sequence[Line], widget: QWidget) -> list[Placed]:
    """Typeset lines; from the second on they are smaller."""
    font = widget.font()
    size = SIZE * QFontMetricsF(font).height()
    return [
        Placed(line, size * (SMALL if k else 1.0), ENDLESS, font)
        for k, line in enumerate(lines)
    ]


def extent(placed: Sequence[Placed]) -> tuple[float, float]:
    """Return width and height of lines below one another."""
    height = sum(line.ascent + line.descent + GAP for line in placed)
    return max((line.width for line in placed), default=0.0), height


def paint_lines(painter: QPainter, placed: Sequence[Placed], width: int) -> float:
    """Paint lines below one another, in the middle; return where they end."""
    y = PADDING / 2
    for line in placed:
        y += line.ascent
        line.place = QPointF((width - line.width) / 2, y)
        line.paint(painter, QColor(theme.colors.text))
        y += line.descent + GAP
    return y
