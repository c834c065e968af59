"""Numbers from 0 up as named bars: one can be marked, a click picks one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from gui.reading import reading, shown
from gui.theme import theme

GAP = 2
DIGITS = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; `tip` is shown when the pointer is on it."""

    name: str
    value: float
    tip: str = ""
    is_marked: bool = False


class BarsView(QWidget):
    """Lying bars, one below another, as many as there is room for.

    Signals
    -------
    bar_clicked(index)
    """

    bar_clicked = Signal(int)

    def __init__(self, color: str = "loss", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = color
        self._bars: tuple[Bar, ...] = ()
        self._most = 0.0
        self.setMouseTracking(True)
        theme.changed.connect(self.update)
        reading.changed.connect(self.update)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The bars shown."""
        return self._bars

    @property
    def row_height(self) -> int:
        """Height of a bar with its gap, in pixels."""
        return self.fontMetrics().height() + 2 * GAP

    def set_bars(self, bars: Sequence[Bar], most: float = 0.0) -> None:
        """Show bars; `most` is the value of a full one, 0: the longest is."""
        new = tuple(bars)
        if new != self._bars or most != self._most:
            if len(new) != len(self._bars):
                self.setMinimumHeight(len(new) * self.row_height + 2 * GAP)
            self._bars, self._most = new, most
            self.update()

    def sizeHint(self) -> QSize:
        """Ask for the room of all bars."""
        return QSize(200, len(self._bars) * self.row_height + 2 * GAP)

    def index_at(self, point: QPointF) -> int:
        """Return the bar at a place, or -1."""
        index = int((point.y() - GAP) // self.row_height)
        return index if 0 <= index < len(self._bars) else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick a bar."""
        index = self.index_at(event.position())
        if index >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.bar_clicked.emit(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Explain the bar under the pointer."""
        index = self.index_at(event.position())
        tip = self._bars[index].tip if index >= 0 else ""
        QToolTip.showText(event.globalPosition().toPoint(), tip, self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw names, bars and numbers."""
        painter = QPainter(self)
        metrics = painter.fontMetrics()
        names = max((metrics.horizontalAdvance(b.name) for b in self._bars), default=0)
        left = min(names, self.width() // 3) + 12
        numbers = metrics.horizontalAdvance("0.000e−10")
        room = max(10, self.width() - left - numbers - 8)
        most = self._most or max((abs(bar.value) for bar in self._bars), default=0.0)
        for k, bar in enumerate(self._bars):
            top = GAP + k * self.row_height
            if (
                top > event.rect().bottom()
                or top + self.row_height < event.rect().top()
            ):
                continue
            share = min(1.0, abs(bar.value) / most) if most > 0 else 0.0
            self._draw_bar(painter, bar, QRectF(left, top, share * room, 0))

    def _draw_bar(self, painter: QPainter, bar: Bar, place: QRectF) -> None:
        colors = theme.colors
        height = self.row_height - GAP
        line = QRectF(0, place.top(), self.width(), height)
        if bar.is_marked:
            fill = QColor(colors.accent)
            fill.setAlphaF(0.18)
            painter.fillRect(line, fill)
            painter.setPen(QPen(QColor(colors.accent), 1))
            painter.drawRect(line.adjusted(0, 0, -1, -1))
        box = QRectF(place.left(), place.top() + 3, place.width(), height - 6)
        painter.fillRect(box, QColor(getattr(colors, self._color)))
        painter.setPen(QColor(colors.text))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(
            bar.name, Qt.TextElideMode.ElideRight, int(place.left()) - 8
        )
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(4, place.top(), place.left() - 8, height), centre, name)
        number = QRectF(box.right() + 5, place.top(), self.width(), height)
        painter.drawText(number, centre, shown(bar.value, DIGITS))
