"""Lines of spans: measured and painted, with results that can be hidden."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from engine.training.trace.event import TracePhase
from gui.canvas.looks import style
from gui.canvas.stage.acts import Role, Row, Span
from gui.theme import theme
from gui.widgets.phases import SIGNS, color_of

PX = 12
GAP = 5.0  # between the sign of the phase and the lines
VEIL = "?"
LEAST_HEAD = 7  # characters; less need not stand on a line of its own


class Rows:
    """Some lines behind the sign of a phase.

    Attributes
    ----------
    rows : tuple of Row
    is_veiled : bool
        Whether results are hidden.
    """

    def __init__(
        self, rows: Sequence[Row], phase: TracePhase, *, has_rule: bool = False
    ) -> None:
        self.rows = tuple(rows)
        self.is_veiled = False
        self._phase, self._has_rule = phase, has_rule

    def with_rows(self, rows: Sequence[Row]) -> "Rows":
        """Return the same with other lines."""
        made = Rows(rows, self._phase, has_rule=self._has_rule)
        made.is_veiled = self.is_veiled
        return made

    @property
    def lines(self) -> tuple[str, ...]:
        """What can be read."""
        return tuple("".join(map(self._text, row)) for row in self.rows)

    def _text(self, span: Span) -> str:
        is_hidden = self.is_veiled and span.role is Role.RESULT
        return VEIL if is_hidden else span.text

    def _indent(self) -> float:
        return _metrics(Role.RESULT).horizontalAdvance(SIGNS[self._phase]) + GAP

    def size(self) -> QSizeF:
        """Return the room that the lines need."""
        widths = (
            sum(_metrics(s.role).horizontalAdvance(self._text(s)) for s in row)
            for row in self.rows
        )
        width = self._indent() + max(widths, default=0.0)
        height = len(self.rows) * _line() + 2.0 * self._has_rule
        return QSizeF(width, height)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint sign and lines from the upper left corner of a rectangle on."""
        color = color_of(self._phase)
        painter.setPen(QColor(color))
        painter.setFont(_font(Role.RESULT))
        ascent = _metrics(Role.PLAIN).ascent()
        y = rect.top() + ascent
        painter.drawText(QPointF(rect.left(), y), SIGNS[self._phase])
        x = rect.left() + self._indent()
        for number, row in enumerate(self.rows):
            if self._has_rule and number == len(self.rows) - 1:
                top = y - ascent + 1.0
                painter.setPen(style.line_pen(color, 1.0))
                painter.drawLine(QPointF(x, top), QPointF(rect.right(), top))
                y += 2.0
            self._paint_row(painter, row, QPointF(x, y))
            y += _line()

    def _paint_row(self, painter: QPainter, row: Row, place: QPointF) -> None:
        colors = theme.colors
        for span in row:
            text = self._text(span)
            is_dim = span.role in (Role.OLD, Role.DIM)
            painter.setPen(QColor(colors.text_dim if is_dim else colors.text))
            painter.setFont(_font(span.role))
            painter.drawText(place, text)
            place = place + QPointF(_metrics(span.role).horizontalAdvance(text), 0.0)


def wrapped(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the same on more lines: what comes of a calculation below it."""
    found: list[Row] = []
    for row in rows:
        ends = [k for k, s in enumerate(row) if s.text.rstrip().endswith(("=", "→"))]
        if not ends or ends[-1] == len(row) - 1:
            found.append(row)
            continue
        head, tail = row[: ends[-1] + 1], row[ends[-1] + 1 :]
        last = head[-1]
        sign, text = last.text.rstrip()[-1], last.text.rstrip()[:-1].rstrip()
        if sum(len(span.text) for span in head) < LEAST_HEAD:
            found.append(row)
            continue
        found.append((*head[:-1], Span(text, last.role)))
        lead = f"{sign} {tail[0].text.lstrip()}"
        found.append((Span(lead, tail[0].role), *tail[1:]))
    return tuple(found)


@lru_cache(maxsize=len(Role))
def _font(role: Role) -> QFont:
    font = QFont(style.font(PX, bold=role is Role.RESULT))
    font.setStrikeOut(role is Role.OLD)
    return font


@lru_cache(maxsize=len(Role))
def _metrics(role: Role) -> QFontMetricsF:
    return QFontMetricsF(_font(role))


def _line() -> float:
    return _metrics(Role.PLAIN).height()
