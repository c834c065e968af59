"""The six phases of an update as a bar: where one stands, and a way to jump."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from engine.training.trace.cursor import Cursor
from engine.training.trace.event import TracePhase
from gui.i18n import translate
from gui.theme import theme
from gui.widgets.phases import SIGNS, color_of
from gui.words import trace_text

PHASES = tuple(TracePhase)
PADDING = 8
TRACK = 8  # height of the bar under the names
HEAD = 6.0  # half the width of the mark


class Scrubber(QWidget):
    """Segments of one width, since the terms of a phase may be few or millions.

    Signals
    -------
    index_chosen(index) : the event clicked or dragged to, from 0
    """

    index_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._cursor: Cursor | None = None
        self._picture = QPixmap()
        self._made_of: tuple[object, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_it(self, cursor: Cursor | None) -> None:
        """Show where a cursor stands."""
        self._cursor = cursor
        self.setEnabled(cursor is not None)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of a name and the bar."""
        return QSize(200, QFontMetrics(self.font()).height() + TRACK + 8)

    def minimumSizeHint(self) -> QSize:
        """Keep that height."""
        return QSize(6 * 24, self.sizeHint().height())

    # --- where things stand ---------------------------------------------------------

    def _segment(self, number: int) -> QRectF:
        width = self.width() / len(PHASES)
        return QRectF(number * width, 0.0, width, self.height()).adjusted(1, 0, -1, 0)

    def _number_at(self, x: float) -> int:
        number = int(x * len(PHASES) / max(self.width(), 1))
        return min(max(number, 0), len(PHASES) - 1)

    def index_at(self, x: float) -> int | None:
        """Return the event at a place of the bar; None if the phase has none."""
        if self._cursor is None:
            return None
        number = self._number_at(x)
        events = self._cursor.events.phase_range(PHASES[number])
        if not events:
            return None
        segment = self._segment(number)
        share = (x - segment.left()) / segment.width()
        return events[min(max(int(share * len(events)), 0), len(events) - 1)]

    def place_of(self, index: int) -> float:
        """Return where an event stands on the bar, in pixels."""
        assert self._cursor is not None  # noqa: S101  whoever asks has one
        events = self._cursor.events
        phase = events.phase_of(index)
        within = events.phase_range(phase)
        segment = self._segment(PHASES.index(phase))
        share = (index - within.start + 0.5) / len(within)
        return segment.left() + share * segment.width()

    # --- painting -------------------------------------------------------------------

    @property
    def has_names(self) -> bool:
        """Whether the names of all phases have room."""
        metrics = QFontMetrics(self.font())
        room = self._segment(0).width() - PADDING
        return all(metrics.horizontalAdvance(_label(p)) <= room for p in PHASES)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint names, segments and the mark."""
        del event
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._phases())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._cursor is not None:
            self._paint_mark(painter, self.place_of(self._cursor.index))

    def _phases(self) -> QPixmap:
        """Return names and segments, painted once for the events of a phase."""
        cursor, ratio = self._cursor, self.devicePixelRatioF()
        events = None if cursor is None else cursor.events
        there = [bool(events and events.phase_range(phase)) for phase in PHASES]
        current = events.phase_of(cursor.index) if events and cursor else None
        labels = [_label(phase) for phase in PHASES]
        size, key = self.size(), self.font().key()
        made_of = size, ratio, key, there, current, labels, theme.colors
        if made_of != self._made_of:
            self._made_of = made_of
            self._picture = QPixmap(size * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            has_names = self.has_names
            for number, phase in enumerate(PHASES):
                self._paint_segment(
                    painter,
                    number,
                    labels[number] if has_names else SIGNS[phase],
                    is_there=there[number],
                    is_current=phase is current,
                )
            painter.end()
        return self._picture

    def _paint_segment(
        self,
        painter: QPainter,
        number: int,
        text: str,
        *,
        is_there: bool,
        is_current: bool,
    ) -> None:
        segment = self._segment(number)
        colors = theme.colors
        color = QColor(color_of(PHASES[number]) if is_there else colors.border)
        font = self.font()
        font.setBold(is_current)
        painter.setFont(font)
        painter.setPen(QColor(colors.text if is_current else colors.text_dim))
        names = segment.adjusted(0, 0, 0, -TRACK - 4)
        painter.drawText(names, Qt.AlignmentFlag.AlignCenter, text)
        bar = QRectF(
            segment.left(), segment.bottom() - TRACK - 2, segment.width(), TRACK
        )
        painter.setPen(Qt.PenStyle.NoPen)
        if not is_current:
            color.setAlphaF(0.45)
        painter.setBrush(color)
        painter.drawRoundedRect(bar, 3, 3)

    def _paint_mark(self, painter: QPainter, x: float) -> None:
        bottom = float(self.height())
        top = bottom - TRACK - 6
        mark = QPolygonF(
            [QPointF(x - HEAD, top), QPointF(x + HEAD, top), QPointF(x, bottom - 2)]
        )
        painter.setPen(QPen(QColor(theme.colors.base), 1.0))
        painter.setBrush(QColor(theme.colors.text))
        painter.drawPolygon(mark)

    # --- the mouse ------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump to what is clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._jump(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(event.position().x())

    def _jump(self, x: float) -> None:
        index = self.index_at(x)
        if index is not None:
            self.index_chosen.emit(index)

    def event(self, event: QEvent) -> bool:
        """Name the phase under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            phase = PHASES[self._number_at(event.pos().x())]
            text = self.tr("{phase}: click to go there").format(
                phase=trace_text(phase, translate)
            )
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)


def _label(phase: TracePhase) -> str:
    return f"{SIGNS[phase]} {trace_text(phase, translate)}"
