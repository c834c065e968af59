"""All updates of the history as a bar: where one stands, and a way to any of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip

from gui.theme import theme

TRACK = 8  # height of the bar under the text
HEAD = 6.0  # half the width of the marks
NEAR = 6  # pixels from a mark at which its name is told


class Sort(StrEnum):
    """What a mark stands for; each has a shape of its own."""

    BRANCH = "branch"
    BOOKMARK = "bookmark"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at an update, from 1, with a name that is told under the pointer."""

    sort: Sort
    update: int
    name: str


class UpdatesStrip(QAbstractSlider):
    """A slider over updates with marks; arrows, Page keys, Home and End move it.

    Signals
    -------
    update_chosen(update) : a person wants to go to this update, from 1
    """

    update_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[Mark, ...] = ()
        self._text = ""
        self._shown = 0  # the update that one stands at
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.valueChanged.connect(self._on_value)

    def show_it(
        self, updates: range, update: int, n_batches: int, marks: Sequence[Mark]
    ) -> None:
        """Show which updates there are, the one looked at, and the marks."""
        seen = self._seen
        self._marks = tuple(marks)
        self._shown = update
        self.setEnabled(len(updates) > 1 and update > 0)
        self.blockSignals(True)  # it is the cursor that has moved
        self.setRange(updates.start, max(updates.stop - 1, updates.start))
        self.setPageStep(max(n_batches, 1))
        if not self.isSliderDown():
            self.setValue(update)
        self.blockSignals(False)
        if self._seen != seen:
            self.update()

    @property
    def _seen(self) -> tuple[object, ...]:
        """What the picture is made of; most events leave it as it is."""
        return self._marks, self._shown, self.minimum(), self.maximum()

    def set_text(self, text: str) -> None:
        """Say where one stands."""
        if text != self._text:
            self._text = text
            self.setAccessibleDescription(text)
            self.update()

    @property
    def text(self) -> str:
        """Where one stands, in words."""
        return self._text

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks shown."""
        return self._marks

    def sizeHint(self) -> QSize:
        """Ask for the height of a line and the bar."""
        return QSize(240, QFontMetrics(self.font()).height() + TRACK + 8)

    def minimumSizeHint(self) -> QSize:
        """Keep that height."""
        return QSize(144, self.sizeHint().height())

    # --- where things stand ---------------------------------------------------------

    def place_of(self, update: int) -> float:
        """Return where an update stands, in pixels."""
        n = max(self.maximum() - self.minimum(), 1)
        return HEAD + (self.width() - 2 * HEAD) * (update - self.minimum()) / n

    def update_at(self, x: float) -> int:
        """Return the update at a place."""
        share = (x - HEAD) / max(self.width() - 2 * HEAD, 1)
        n = self.maximum() - self.minimum()
        return self.minimum() + round(min(max(share, 0.0), 1.0) * n)

    def marks_at(self, x: float) -> list[Mark]:
        """Return the marks near a place."""
        return [m for m in self._marks if abs(self.place_of(m.update) - x) <= NEAR]

    # --- painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, the bar, the marks, and where one stands."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.colors
        words = QRectF(HEAD, 0, self.width() - 2 * HEAD, self.height() - TRACK - 4)
        painter.setPen(QColor(colors.text if self.isEnabled() else colors.text_dim))
        line = QFontMetrics(self.font()).elidedText(
            self._text, Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, line)
        self._paint_bar(painter)
        for mark in self._marks:
            self._paint_mark(painter, mark)
        if self._shown:
            self._paint_head(painter, self.place_of(self._shown))

    def _paint_bar(self, painter: QPainter) -> None:
        colors = theme.colors
        bar = QRectF(0, self.height() - TRACK - 2, self.width(), TRACK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.border))
        painter.drawRoundedRect(bar, 3, 3)
        if self._shown:
            done = QRectF(bar)
            done.setRight(self.place_of(self._shown))
            painter.setBrush(QColor(colors.accent))
            painter.drawRoundedRect(done, 3, 3)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors.accent), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar.adjusted(0.5, -1.5, -0.5, 1.5), 4, 4)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        colors = theme.colors
        x, top = self.place_of(mark.update), float(self.height() - TRACK - 2)
        bottom = top + TRACK
        painter.setPen(QPen(QColor(colors.base), 1.0))
        if mark.sort is Sort.BRANCH:  # a way that goes off
            painter.setPen(QPen(QColor(colors.text), 1.5))
            painter.drawLine(QPointF(x, top - 4), QPointF(x, bottom))
            painter.drawLine(QPointF(x, top + 3), QPointF(x + 6, top - 4))
        elif mark.sort is Sort.BOOKMARK:  # a flag
            painter.setBrush(QColor(colors.warning))
            painter.drawPolygon(_flag(x, top - 4, bottom))
        else:  # a square on its corner
            painter.setBrush(QColor(colors.bad))
            middle = (top + bottom) / 2
            painter.drawPolygon(_diamond(x, middle, TRACK / 2 + 1))

    def _paint_head(self, painter: QPainter, x: float) -> None:
        bottom = float(self.height())
        top = bottom - TRACK - 6
        mark = QPolygonF(
            [QPointF(x - HEAD, top), QPointF(x + HEAD, top), QPointF(x, bottom - 2)]
        )
        painter.setPen(QPen(QColor(theme.colors.base), 1.0))
        painter.setBrush(QColor(theme.colors.text))
        painter.drawPolygon(mark)

    # --- mouse and keys -------------------------------------------------------------

    def _on_value(self, update: int) -> None:
        if not self.isSliderDown():
            self.update_chosen.emit(update)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag, or jump to what is clicked when the button is let go."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._drag_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer; the document follows when the button is let go."""
        if self.isSliderDown():
            self._drag_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)
            QToolTip.hideText()
            self.update_chosen.emit(self.value())

    def _drag_to(self, x: float) -> None:
        near = self.marks_at(x)
        self.setValue(near[0].update if near else self.update_at(x))
        self._shown = self.value()
        self.update()
        QToolTip.showText(
            self.mapToGlobal(QPointF(x, -28)).toPoint(), str(self.value()), self
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from mark to mark with Ctrl; all else is a slider's."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            places = sorted({mark.update for mark in self._marks})
            if event.key() == Qt.Key.Key_Right:
                places = [p for p in places if p > self.value()]
                self._go_to_first(places)
                return
            if event.key() == Qt.Key.Key_Left:
                self._go_to_first([p for p in reversed(places) if p < self.value()])
                return
        super().keyPressEvent(event)

    def _go_to_first(self, updates: list[int]) -> None:
        if updates:
            self.setValue(updates[0])

    def event(self, event: QEvent) -> bool:
        """Name the marks under the pointer, or the update."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            x = event.pos().x()
            names = [mark.name for mark in self.marks_at(x)]
            text = self.tr("Update {n}: click to go there").format(n=self.update_at(x))
            keys = self.tr(
                "←, → update by update, Page keys by epochs, Ctrl+←, Ctrl+→ by marks"
            )
            QToolTip.showText(event.globalPos(), "\n".join([*names, text, keys]), self)
            return True
        return super().event(event)


def _flag(x: float, top: float, bottom: float) -> QPolygonF:
    return QPolygonF(
        [
            QPointF(x - 1, top),
            QPointF(x + 7, top + 3),
            QPointF(x + 1, top + 6),
            QPointF(x + 1, bottom),
            QPointF(x - 1, bottom),
        ]
    )


def _diamond(x: float, y: float, r: float) -> QPolygonF:
    return QPolygonF(
        [QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)]
    )
