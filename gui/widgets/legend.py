"""A legend in one line: how each curve is drawn and what it is."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import theme
from gui.widgets.plot import CurveStyle

SAMPLE_PX = 26
GAP_PX = 4
BETWEEN_PX = 14


class Legend(QWidget):
    """Samples of lines, each with its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[tuple[CurveStyle, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_entries(self, entries: list[tuple[CurveStyle, str]]) -> None:
        """Show these curves."""
        if entries != self._entries:
            self._entries = entries
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Ask for the room that all entries take."""
        metrics = self.fontMetrics()
        width = sum(
            SAMPLE_PX + GAP_PX + metrics.horizontalAdvance(text) + BETWEEN_PX
            for _, text in self._entries
        )
        return QSize(max(width - BETWEEN_PX, 0), metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Allow to be cut off at the right."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the samples and the names."""
        painter = QPainter(self)
        metrics = self.fontMetrics()
        middle = self.height() / 2
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        x = 0.0
        for style, text in self._entries:
            pen = style.pen()
            pen.setWidth(2)  # a short sample needs more ink than a curve
            painter.setPen(pen)
            painter.drawLine(QPointF(x, middle), QPointF(x + SAMPLE_PX, middle))
            x += SAMPLE_PX + GAP_PX
            painter.setPen(self.palette().text().color())
            painter.drawText(QPointF(x, baseline), text)
            x += metrics.horizontalAdvance(text) + BETWEEN_PX
        painter.end()
