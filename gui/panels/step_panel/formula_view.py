"""Formulas below one another, and finer ones in a flow behind them."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from engine.training.trace.symbols import Symbol
from gui.panels.step_panel.placed import Placed, Spot
from gui.panels.step_panel.written import Line, Written
from gui.theme import theme

LARGE = 1.5  # heights of the panel's letters
SMALL = 1.1  # of the inside
SMALLER = (1.0, 0.9, 0.8, 0.7)  # of many lines, where the height is not enough
MARGIN = 10.0
GAP = 0.45  # between lines, in heights of a letter
FLOW_GAP = 36.0
ROW_GAP = 6.0
HALO = 2.0  # around a quantity that is pointed at


class FormulaView(QWidget):
    """The lines of an event; takes the focus, so that keys go through the events.

    Signals
    -------
    symbol_pointed(symbol) : quantity under the pointer or the marker, or None
    entered() : the pointer has come
    walked() : the keys have moved the marker
    veil_changed()
    """

    symbol_pointed = Signal(object)
    entered = Signal()
    walked = Signal()
    veil_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # fills all itself
        self._written = Written(())
        self._placed: list[Placed] = []
        self._spots: tuple[Spot, ...] = ()
        self._pointed: Spot | None = None
        self._lit: frozenset[Symbol] = frozenset()
        self._is_veiled = False
        self._note_place = QRectF()
        self._width = self._height = 0.0  # 0: as much as the lines need
        self.tip: Callable[[Symbol], str] = _no_tip

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands here, as text."""
        return tuple(placed.line.text for placed in self._placed)

    @property
    def is_typeset(self) -> bool:
        """Whether all of it could be typeset."""
        return all(placed.is_typeset for placed in self._placed)

    @property
    def letter_size(self) -> float:
        """Size of the letters of the lines, in pixels."""
        return LARGE * QFontMetricsF(self.font()).height()

    @property
    def wanted_width(self) -> float:
        """How wide it is where nothing must be made to fit."""
        natural = (placed.natural_width for placed in self._placed)
        return max(natural, default=0.0) + 2 * MARGIN

    @property
    def is_veiled(self) -> bool:
        """Whether results are hidden, until a person has said what they are."""
        return self._is_veiled

    def set_veiled(self, is_veiled: bool) -> None:
        """Hide the results of the event, or show them: on screen, in speech, in copies.

        The symbols and the numbers that the results are worked out from stay.
        """
        if is_veiled != self._is_veiled:
            self._is_veiled = is_veiled
            self.veil_changed.emit()

    def show_it(self, written: Written) -> None:
        """Show the lines of another event."""
        self._written = written
        self._point_at(None)
        self._lay_out()
        texts = (*self.lines, self._written.note)
        self.setAccessibleName("\n".join(text for text in texts if text))
        self.update()

    def _lay_out(self) -> None:
        letter = QFontMetricsF(self.font()).height()
        room = max(self.width() - 2 * MARGIN, 1.0)
        lines = self._place(self._written.lines, self.letter_size, room)
        inside = self._place(self._inside(), SMALL * letter, room)
        y, widest = MARGIN, 0.0
        if self._written.is_flow:
            y, widest = _flow(lines, y, room, widest)
        else:
            lines = self._in_two_lines(lines, room)
            y, widest = self._stack(lines, y)
        y = self._place_note(y, room)
        inside = self._in_short(inside, y, room)
        y, widest = _flow(inside, y, room, widest)
        self._placed = lines + inside
        self._spots = tuple(s for placed in self._placed for s in placed.spots())
        self._ask_for_room(round(widest + 2 * MARGIN), round(y))

    def _ask_for_room(self, width: int, height: int) -> None:
        """Ask for more room than there is; what fits needs no other layout."""
        if self._height:
            width = width if width > self._width else 0
            height = height if height > self._height else 0
        self.setMinimumSize(width, height)

    def _in_short(self, inside: list[Placed], y: float, room: float) -> list[Placed]:
        """Write only numbers of parameters if the height is not enough."""
        end, _ = _flow(inside, y, room, 0.0)
        if not (inside and self._height) or end <= self._height:
            return inside
        size = inside[0].wanted
        lines = [
            replace(p.line, mathml=p.line.short) if p.line.short else p.line
            for p in inside
        ]
        for scale in SMALLER:
            inside = self._place(lines, scale * size, room)
            end, _ = _flow(inside, y, room, 0.0)
            if end <= self._height:
                break
        return inside

    def _stack(self, lines: list[Placed], y: float) -> tuple[float, float]:
        """Put lines below one another; return where they end, below and at the right.

        What has no base line of its own goes on behind the line above.
        """
        gap, right = GAP * QFontMetricsF(self.font()).height(), 0.0
        widest = 0.0
        for number, placed in enumerate(lines):
            above = lines[number - 1] if number else placed
            if placed.goes_on:
                placed.place = QPointF(right + placed.space, above.place.y())
            else:
                placed.place = QPointF(MARGIN + placed.indent, y + placed.ascent)
                y += placed.ascent + placed.descent + gap
            right = placed.place.x() + placed.width - placed.indent
            widest = max(widest, right - MARGIN)
        return y, widest

    def _in_two_lines(self, lines: list[Placed], room: float) -> list[Placed]:
        """Let the result go on behind the numbers if the height is not enough."""
        if not (lines and lines[-1].line.short and self._height):
            return lines
        *others, last = lines
        wanted, _ = self._stack(lines, MARGIN)
        if wanted <= self._height:
            return lines
        line = replace(last.line, mathml=last.line.short)
        short = Placed(line, others[-1].size, room, self.font(), goes_on=True)
        has_room = others[-1].width + short.space + short.width <= room
        return [*others, short] if has_room else lines

    def set_room(self, width: float, height: float) -> None:
        """Say how much room there is before somebody must scroll."""
        if (width, height) != (self._width, self._height):
            self._width, self._height = width, height
            self._lay_out()
            self.update()

    def _place(self, lines: Sequence[Line], size: float, room: float) -> list[Placed]:
        return [Placed(line, size, room, self.font()) for line in lines]

    def _place_note(self, y: float, room: float) -> float:
        """Find the place of the words below the lines; return where they end."""
        self._note_place = QRectF()
        if self._written.note:
            box = QRectF(MARGIN, y, room, 10_000.0)
            metrics, flags = QFontMetricsF(self.font()), Qt.TextFlag.TextWordWrap
            self._note_place = metrics.boundingRect(box, flags, self._written.note)
            y = self._note_place.bottom() + GAP * metrics.height()
        return y

    def _inside(self) -> Sequence[Line]:
        n = self._written.n_left_out
        more = (Line(f"<mtext>… + {n}</mtext>", f"… + {n}"),) if n else ()
        return (*self._written.inside, *more)

    # --- quantities -----------------------------------------------------------------

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The quantities that can be pointed at, as they are read."""
        return self._spots

    @property
    def pointed(self) -> Spot | None:
        """The one that is pointed at."""
        return self._pointed

    @property
    def lit(self) -> frozenset[Symbol]:
        """Quantities that stand out since something else points at them."""
        return self._lit

    def set_lit(self, symbols: frozenset[Symbol]) -> None:
        """Let quantities stand out."""
        if symbols != self._lit:
            self._lit = symbols
            self.update()

    def walk(self, by: int) -> bool:
        """Go to the next quantity, or the one before; False where there is no more.

        One that stands there twice, as a sign and as a number, is gone to once.
        """
        stops = list({spot.symbol: spot for spot in reversed(self._spots)}.values())
        stops.reverse()
        symbols = [spot.symbol for spot in stops]
        number = -1 if by > 0 else len(stops)
        if self._pointed is not None and self._pointed.symbol in symbols:
            number = symbols.index(self._pointed.symbol)
        number += by
        if not 0 <= number < len(stops):
            self._point_at(None)
            return False
        self._point_at(stops[number])
        self.walked.emit()
        return True

    def point_nowhere(self) -> None:
        """Leave the quantity."""
        self._point_at(None)

    def spot_at(self, place: QPointF) -> Spot | None:
        """Return the quantity at a place, of several the smallest."""
        found = [s for s in self._spots if s.rect.contains(place)]
        return min(found, key=lambda s: s.rect.width() * s.rect.height(), default=None)

    def _point_at(self, spot: Spot | None) -> None:
        if spot != self._pointed:
            self._pointed = spot
            self.symbol_pointed.emit(None if spot is None else spot.symbol)
            self.update()

    # --- painting -------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(theme.colors.base))
        self._paint_halos(painter)
        last = -1 if self._written.is_flow else len(self._written.lines) - 1
        for number, placed in enumerate(self._placed):
            # The result is what one looks for.
            role = theme.colors.accent if number == last else theme.colors.text
            placed.paint(painter, QColor(role))
        self._paint_note(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colors.accent), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_note(self, painter: QPainter) -> None:
        if not self._written.note:
            return
        colors = theme.colors
        painter.setFont(self.font())
        painter.setPen(
            QColor(colors.warning if self._written.has_changed else colors.text_dim)
        )
        flags = Qt.TextFlag.TextWordWrap
        painter.drawText(self._note_place, flags, self._written.note)

    def _paint_halos(self, painter: QPainter) -> None:
        """Set off what is pointed at, and underline the same quantity elsewhere."""
        pointed = self._pointed
        for spot in self._spots:
            if spot.symbol in self._written.others:
                self._paint_difference(painter, spot.rect)
            is_same = pointed is not None and spot.symbol == pointed.symbol
            if not (is_same or spot.symbol in self._lit):
                continue
            color = QColor(theme.colors.accent)
            box = spot.rect.adjusted(-HALO, -HALO, HALO, HALO)
            painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 2.0), color)
            color.setAlphaF(0.3 if spot == pointed else 0.12)
            painter.fillRect(box, color)

    @staticmethod
    def _paint_difference(painter: QPainter, box: QRectF) -> None:
        """Underline twice what rounding has changed."""
        color = QColor(theme.colors.warning)
        for below in (1.0, 4.0):
            rule = QRectF(box.left(), box.bottom() + below, box.width(), 1.5)
            painter.fillRect(rule, color)

    # --- events ---------------------------------------------------------------------

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Go through the quantities with Tab before the focus goes on."""
        return self.walk(1 if is_next else -1) or super().focusNextPrevChild(is_next)

    def event(self, event: QEvent) -> bool:
        """Say what the quantity under the pointer is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spot = self.spot_at(QPointF(event.pos()))
            text = "" if spot is None else self.tip(spot.symbol)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the formulas to the width."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at what is under the pointer."""
        self._point_at(self.spot_at(event.position()))
        super().mouseMoveEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that something here may be pointed at again."""
        super().enterEvent(event)
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._point_at(None)
        super().leaveEvent(event)

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


def _no_tip(symbol: Symbol) -> str:
    del symbol
    return ""


def _flow(
    inside: list[Placed], y: float, room: float, widest: float
) -> tuple[float, float]:
    """Put formulas side by side like words; return where they end."""
    rows: list[list[Placed]] = []
    x = MARGIN
    for placed in inside:
        if not rows or x + placed.width > room + MARGIN:
            rows.append([])
            x = MARGIN
        placed.place = QPointF(x, 0.0)
        rows[-1].append(placed)
        x += placed.width + FLOW_GAP
        widest = max(widest, placed.width)
    for row in rows:
        base = y + max(placed.ascent for placed in row)
        for placed in row:
            placed.place.setY(base)
        y = base + max(placed.descent for placed in row) + ROW_GAP
    return y, widest
