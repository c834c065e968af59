"""What formulas consist of: parts that know their heights and, with numbers, widths.

The heights stand fast, since every number is as high as every other; the widths follow
the numbers. All of it in thousandths of the size of the letters, up is negative.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QTransform

from gui.widgets import formula_numbers
from gui.widgets.formula_inks import Ink
from gui.widgets.formula_numbers import Number, number_of

Numbers = Sequence[str]

AXIS = 258.0  # of the font: where rules of fractions and the middle of brackets are
RULE = 68.0
FRACTION = 0.85  # size of what stands in a fraction
ROOM = 130.0  # between a rule and what stands above or below it
SIDES = 100.0  # before and behind a fraction
RAISED = 0.7  # size of an exponent
DROP = 230.0  # of an exponent's base line below the top of a high base
LEAST_RISE = 360.0
COLUMN_GAP, ROW_GAP = 700.0, 420.0  # in a matrix


class Mark(NamedTuple):
    """Where a quantity stands: what it is, and the rectangle around it."""

    key: str
    place: QRectF


@dataclass(slots=True)
class Drawing:
    """What is painted, with its places; scales are those of the letters."""

    inks: list[tuple[float, float, float, Ink]] = field(default_factory=list)
    numbers: list[tuple[float, float, float, Number]] = field(default_factory=list)
    rules: list[QRectF] = field(default_factory=list)
    marked: list[tuple[Sequence[Mark], float, float, float]] = field(
        default_factory=list
    )
    width: float = 0.0
    ascent: float = 0.0
    descent: float = 0.0

    @property
    def marks(self) -> list[Mark]:
        """The quantities in it; found only when somebody asks: painting does not."""
        return [
            Mark(
                key,
                QRectF(
                    x + scale * place.x(),
                    y + scale * place.y(),
                    scale * place.width(),
                    scale * place.height(),
                ),
            )
            for marks, x, y, scale in self.marked
            for key, place in marks
        ]


class Part(ABC):
    """Something with an extent that can be put at a place."""

    ascent: float
    descent: float
    is_static = False  # whether it has no number that may change

    @abstractmethod
    def width(self, numbers: Numbers) -> float:
        """Return how far one goes on behind it."""

    @abstractmethod
    def put(
        self, drawing: Drawing, numbers: Numbers, x: float, y: float, scale: float
    ) -> float:
        """Put it at the beginning of a base line; return its width, scaled."""

    def merged(self) -> "Part":
        """Return the same with what never changes as one shape each."""
        return Static(self) if self.is_static else self


class Static(Part):
    """Something that never changes, as one shape with the quantities in it."""

    is_static = True

    def __init__(self, part: Part) -> None:
        drawing = Drawing()
        width = part.put(drawing, (), 0.0, 0.0, 1.0)
        path = QPainterPath()
        path.setFillRule(path.fillRule().WindingFill)
        for x, y, scale, ink in drawing.inks:
            place = QTransform.fromScale(scale, scale)
            path.addPath(place.map(ink.path).translated(x, y))
        for rule in drawing.rules:
            path.addRect(rule)
        self.ascent, self.descent = part.ascent, part.descent
        self._ink = Ink(path, width, self.ascent, self.descent)
        self._marks = drawing.marks

    def width(self, numbers: Numbers) -> float:
        """Return its width."""
        del numbers
        return self._ink.width

    def put(
        self, drawing: Drawing, numbers: Numbers, x: float, y: float, scale: float
    ) -> float:
        """Put it there."""
        del numbers
        drawing.inks.append((x, y, scale, self._ink))
        drawing.marked.append((self._marks, x, y, scale))
        return scale * self._ink.width


class InkPart(Part):
    """Something that was typeset."""

    is_static = True

    def __init__(self, ink: Ink) -> None:
        self.ink = ink
        self.ascent, self.descent = ink.ascent, ink.descent

    def width(self, numbers: Numbers) -> float:
        """Return its width."""
        del numbers
        return self.ink.width

    def put(
        self, drawing: Drawing, numbers: Numbers, x: float, y: float, scale: float
    ) -> float:
        """Put it there."""
        del numbers
        drawing.inks.append((x, y, scale, self.ink))
        return scale * self.ink.width


class Slot(Part):
    """The place of a number."""

    ascent = formula_numbers.ASCENT
    descent = formula_numbers.DESCENT

    def __init__(self, index: int) -> None:
        self._index = index

    def width(self, numbers: Numbers) -> float:
        """Return the width of its number."""
        return number_of(numbers[self._index]).width

    def put(
        self, drawing: Drawing, numbers: Numbers, x: float, y: float, scale: float
    ) -> float:
        """Put its number there."""
        number = number_of(numbers[self._index])
        drawing.numbers.append((x, y, scale, number))
        return scale * number.width


class Row(Part):
    """Parts beside one another; `breaks` are the parts that may begin a line."""

    def __init__(
        self,
        parts: Sequence[Part],
        gaps: Sequence[tuple[float, float]],
        breaks: frozenset[int] = frozenset(),
    ) -> None:
        self.parts, self.gaps, self.breaks = tuple(parts), tuple(gaps), breaks
        self.room = sum(before + behind for before, behind in gaps)
        self.ascent = max((part.ascent for part in parts), default=0.0)
        self.descent = max((part.descent for part in parts), default=0.0)
        self.is_static = all(part.is_static for part in parts)

    def merged(self) -> "Row":
        """Return the same with neighbours that never change as one shape."""
        parts: list[Part] = []
        gaps: list[tuple[float, float]] = []
        pairs = zip(self.parts, self.gaps, strict=True)
        for is_static, group in groupby(pairs, _is_static):
            members, rooms = zip(*group, strict=True)
            if is_static:
                parts.append(Static(Row(members, rooms)))
                gaps.append((0.0, 0.0))
            else:
                parts += [part.merged() for part in members]
                gaps += rooms
        return Row(parts, gaps)

    def width(self, numbers: Numbers) -> float:
        """Return the width of all of them."""
        return self.room + sum([part.width(numbers) for part in self.parts])

    def put(
        self, drawing: Drawing, numbers: Numbers, x: float, y: float, scale: float
    ) -> float:
        """Put one behind the other."""
        end = x
        for part, (before, behind) in zip(self.parts, self.gaps, strict=True):
            end += scale * before
            end += part.put(drawing, numbers, end, y, scale) + scale * behind
        return end - x


class Marked(Part):
    """A quantity that can be pointed at."""

    def __init__(self, key: str, inner: Part) -> None:
        self._key, self._inner = key, inner
        self.ascent, self.descent = inner.ascent, inner.descent
        self.is_static = inner.is_static

    def merged(self) -> Part:
        """Return the same with what never changes as one shape."""
        if self.is_static:
            return Static(self)
        return Marked(self._key, self._inner.merged())

    def width(self, numbers: Numbers) -> float:
        """Return the width of what is marked."""
        return self._inner.width(numbers)

    def put(
        self, drawing: Drawing, numbers: Numbers, x: float, y: float, scale: float
    ) -> float:
        """Put it there and note where."""
        width = self._inner.put(drawing, numbers, x, y, scale)
        height = self.ascent + self.descent
        place = QRectF(0.0, -self.ascent, width / scale, height)
        drawing.marked.append(((Mark(self._key, place),), x, y, scale))
        return width


class Fraction(Part):
    """One above the other, with a rule as long as the longer one."""

    def __init__(self, above: Part, below: Part) -> None:
        self._above, self._below = above, below
        self.is_static = above.is_static and below.is_static
        half = RULE / 2
        self._up = AXIS + half + ROOM + FRACTION * above.descent
        self._down = -AXIS + half + ROOM + FRACTION * below.ascent
        self.ascent = self._up + FRACTION * above.ascent
        self.descent = self._down + FRACTION * below.descent

    def merged(self) -> Part:
        """Return the same with what never changes as one shape."""
        if self.is_static:
            return Static(self)
        return Fraction(self._above.merged(), self._below.merged())

    def width(self, numbers: Numbers) -> float:
        """Return the width of the longer one."""
        longer = max(self._above.width(numbers), self._below.width(numbers))
        return FRACTION * longer + 2 * SIDES

    def put(
        self, drawing: Drawing, numbers: Numbers, x: float, y: float, scale: float
    ) -> float:
        """Put both in the middle of the rule."""
        width, inner = self.width(numbers), scale * FRACTION
        for part, shift in ((self._above, -self._up), (self._below, self._down)):
            left = x + (scale * width - inner * part.width(numbers)) / 2
            part.put(drawing, numbers, left, y + scale * shift, inner)
        top = y - scale * (AXIS + RULE / 2)
        length = scale * (width - SIDES)
        drawing.rules.append(QRectF(x + scale * SIDES / 2, top, length, scale * RULE))
        return scale * width


class Raised(Part):
    """A power."""

    def __init__(self, base: Part, exponent: Part) -> None:
        self._base, self._exponent = base, exponent
        self.is_static = base.is_static and exponent.is_static
        self._rise = max(LEAST_RISE, base.ascent - DROP)
        self.ascent = max(base.ascent, self._rise + RAISED * exponent.ascent)
        self.descent = max(base.descent, RAISED * exponent.descent - self._rise)

    def merged(self) -> Part:
        """Return the same with what never changes as one shape."""
        if self.is_static:
            return Static(self)
        return Raised(self._base.merged(), self._exponent.merged())

    def width(self, numbers: Numbers) -> float:
        """Return the width of both."""
        return self._base.width(numbers) + RAISED * self._exponent.width(numbers)

    def put(
        self, drawing: Drawing, numbers: Numbers, x: float, y: float, scale: float
    ) -> float:
        """Put the exponent at the shoulder of the base."""
        width = self._base.put(drawing, numbers, x, y, scale)
        above = y - scale * self._rise
        return width + self._exponent.put(
            drawing, numbers, x + width, above, scale * RAISED
        )


class Rooted(Part):
    """A root: its hook, and a rule over what stands in it."""

    def __init__(self, hook: Ink, inner: Part) -> None:
        self._hook, self._inner = hook, inner
        self.is_static = inner.is_static
        self.ascent = max(hook.ascent, inner.ascent + ROOM + RULE)
        self.descent = max(hook.descent, inner.descent)

    def width(self, numbers: Numbers) -> float:
        """Return the width of hook and rule."""
        return self._hook.width + self._inner.width(numbers) + SIDES

    def put(
        self, drawing: Drawing, numbers: Numbers, x: float, y: float, scale: float
    ) -> float:
        """Put the inner under the rule."""
        drawing.inks.append((x, y, scale, self._hook))
        left = x + scale * self._hook.width
        width = self._inner.put(drawing, numbers, left, y, scale)
        top = y - scale * self._hook.ascent
        drawing.rules.append(QRectF(left, top, width, scale * RULE))
        return left - x + width + scale * SIDES


class Table(Part):
    """Cells in rows and columns; numbers stand under one another at the right."""

    def __init__(self, rows: Sequence[Sequence[Part]]) -> None:
        self._rows = rows
        heights = [
            (max(c.ascent for c in row), max(c.descent for c in row)) for row in rows
        ]
        total = sum(up + down for up, down in heights) + ROW_GAP * (len(rows) - 1)
        y = -AXIS - total / 2
        self.ascent = ROOM - y
        self.descent = total / 2 - AXIS + ROOM
        self._lines: list[float] = []
        for up, down in heights:
            self._lines.append(y + up)
            y += up + down + ROW_GAP

    def _widths(self, numbers: Numbers) -> list[float]:
        columns = zip(*self._rows, strict=True)
        return [max(cell.width(numbers) for cell in column) for column in columns]

    def width(self, numbers: Numbers) -> float:
        """Return the width of all columns."""
        widths = self._widths(numbers)
        return sum(widths) + COLUMN_GAP * (len(widths) - 1) + 2 * SIDES

    def put(
        self, drawing: Drawing, numbers: Numbers, x: float, y: float, scale: float
    ) -> float:
        """Put every cell at the right of its column."""
        widths = self._widths(numbers)
        for row, line in zip(self._rows, self._lines, strict=True):
            right = x + scale * SIDES
            for cell, width in zip(row, widths, strict=True):
                right += scale * width
                left = right - scale * cell.width(numbers)
                cell.put(drawing, numbers, left, y + scale * line, scale)
                right += scale * COLUMN_GAP
        return scale * self.width(numbers)


def _is_static(pair: tuple[Part, tuple[float, float]]) -> bool:
    return pair[0].is_static
