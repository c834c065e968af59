"""Formulas that are laid out once and filled with numbers as often as they change.

A formula is given as MathML in which every number that may change is
`<mn class="value">`, and every quantity that can be pointed at has a `data-symbol`.
What stays is typeset; the places of the numbers are slots.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import escape
from itertools import count, pairwise
from xml.etree import ElementTree

from PySide6.QtGui import QPainterPath, QTransform

from gui.widgets.formula_inks import Ink, gap_of, ink_of, shape_of
from gui.widgets.formula_parts import (
    AXIS,
    Drawing,
    Fraction,
    InkPart,
    Marked,
    Numbers,
    Part,
    Raised,
    Rooted,
    Row,
    Slot,
    Table,
)

VALUE = re.compile(r'<mn class="value">([^<]*)</mn>')
SLOT = "<mn/>"
HANG = 2000.0  # how far the further lines of a formula are moved to the right
LINE_GAP = 350.0
FEW = 3  # fills of a formula that is passed by
HIGH, DEEP = 1100.0, 400.0  # what is higher or deeper has brackets of its own height
ROOT_HIGH = 900.0  # and a root so

Element = ElementTree.Element
_CLOSE = {"(", ")", "[", "]", "∂", "^"}  # nothing stands around them
_SIGNS = {"−", "+"}  # close to their number where nothing stands before them
_RELATIONS = {"=", "←"}
_BREAKS = {"+", "−", *_RELATIONS}
_NO_GAP = (0.0, 0.0)


class Template:
    """A formula without its numbers.

    Parameters
    ----------
    row : Row
        What it consists of.
    """

    def __init__(self, row: Row) -> None:
        self.row = row
        self._n_fills = 0
        self._merged: Row | None = None  # the same, faster to paint, in one line only

    def fill(self, numbers: Numbers, room: float = float("inf")) -> Drawing:
        """Put numbers into the slots; where it is too wide, in several lines.

        Parameters
        ----------
        numbers : sequence of str
            As they are formatted, in the order in which they are read.
        room : float
            In thousandths of the size of the letters.
        """
        drawing = Drawing(ascent=self.row.ascent, descent=self.row.descent)
        drawing.width = self._whole().put(drawing, numbers, 0.0, 0.0, 1.0)
        if drawing.width <= room:
            return drawing
        first, *others = self._lines(numbers, room)
        drawing = Drawing(ascent=first.ascent, descent=first.descent)
        drawing.width = first.put(drawing, numbers, 0.0, 0.0, 1.0)
        for line in others:
            y = drawing.descent + LINE_GAP + line.ascent
            width = line.put(drawing, numbers, HANG, y, 1.0)
            drawing.width = max(drawing.width, HANG + width)
            drawing.descent = y + line.descent
        return drawing

    def _whole(self) -> Row:
        """Return what is put in one line.

        Letters are shared among formulas, so that a new one is seen at once. One that
        is filled again and again is worth a shape of its own.
        """
        self._n_fills += 1
        if self._merged is None and self._n_fills > FEW:
            self._merged = self.row.merged()
        return self._merged or self.row

    def _lines(self, numbers: Numbers, room: float) -> list[Row]:
        """Part the row before operators so that every line has room."""
        row = self.row
        starts, x = [0], 0.0
        chunks = [0, *sorted(row.breaks), len(row.parts)]
        for start, stop in pairwise(chunks):
            width = _piece(row, start, stop).width(numbers)
            if x and x + width > room:
                starts.append(start)
                x = HANG
            x += width
        ends = [*starts[1:], len(row.parts)]
        return [_piece(row, a, b) for a, b in zip(starts, ends, strict=True)]


def _piece(row: Row, start: int, stop: int) -> Row:
    return Row(row.parts[start:stop], row.gaps[start:stop])


def parted(mathml: str) -> tuple[str, tuple[str, ...]]:
    """Part a formula into its shape and its numbers."""
    return VALUE.sub(SLOT, mathml), tuple(VALUE.findall(mathml))


@lru_cache(maxsize=4096)
def template_of(shape: str) -> Template:
    """Return the template of a shape, as `parted` gives it.

    Raises
    ------
    NotTypesetError
        If it cannot be typeset.
    """
    tree = ElementTree.fromstring(f"<mrow>{shape}</mrow>")  # noqa: S314
    return Template(_Reader().line(tree))


class _Reader:
    """Makes parts of elements; numbers the slots on the way."""

    def __init__(self) -> None:
        self._slots: Iterator[int] = count()
        self._makers: dict[str, Callable[[Element], Part]] = {
            "mrow": self._row,
            "mn": self._number,
            "mfrac": self._fraction,
            "msup": self._power,
            "msqrt": self._root,
            "mtable": self._table,
        }

    def line(self, tree: Element) -> Row:
        """Return a whole formula; it may be parted before its operators."""
        return self._parts_of(list(_flat(tree)))

    def _part(self, element: Element) -> Part:
        maker = self._makers.get(element.tag)
        return maker(element) if maker else _ink(element)

    def _number(self, element: Element) -> Part:
        return _ink(element) if element.text else Slot(next(self._slots))

    def _row(self, element: Element) -> Part:
        key = element.get("data-symbol")
        inner = self._parts_of(list(_flat(element)))
        part = inner.parts[0] if len(inner.parts) == 1 else inner
        return part if key is None else Marked(key, part)

    def _parts_of(self, elements: list[Element]) -> Row:
        parts: list[Part] = []
        gaps: list[tuple[float, float]] = []
        breaks: set[int] = set()
        opens: list[int] = []
        before = ""
        for element in elements:
            sign = (element.text or "") if element.tag == "mo" else ""
            if sign in (")", "]") and opens:
                _close(parts, opens.pop(), sign)
            else:
                if sign in ("(", "["):
                    opens.append(len(parts))
                parts.append(self._part(element))
            gaps.append(_gaps(sign, before, is_first=not gaps))
            if sign in _BREAKS and gaps[-1] != _NO_GAP and not opens:
                breaks.add(len(parts) - 1)
            before = sign or element.tag
        return Row(parts, gaps, frozenset(breaks))

    def _fraction(self, element: Element) -> Part:
        above, below = element
        return Fraction(self._part(above), self._part(below))

    def _power(self, element: Element) -> Part:
        base, exponent = element
        if base.tag != "mrow":
            return _ink(element)
        return Raised(self._part(base), self._part(exponent))

    def _root(self, element: Element) -> Part:
        inner = self._parts_of(list(_flat(element)))
        return Rooted(_hook(is_high=inner.ascent > ROOT_HIGH), inner)

    def _table(self, element: Element) -> Part:
        return Table([[self._row(cell) for cell in row] for row in element])


def _flat(row: Element) -> Iterator[Element]:
    """Yield what stands in a row, and in rows within it that mark nothing."""
    for child in row:
        if child.tag == "mrow" and child.get("data-symbol") is None:
            yield from _flat(child)
        else:
            yield child


def _gaps(sign: str, before: str, *, is_first: bool) -> tuple[float, float]:
    """Return the room around an operator; `before` is the one before it, or a tag."""
    if not sign or sign in _CLOSE:
        return _NO_GAP
    if sign == ",":
        return 0.0, gap_of("·")
    is_bound = is_first or before in ("(", "[", ",", *_SIGNS, *_RELATIONS, "·", "⊙")
    if sign in _SIGNS and is_bound:
        return _NO_GAP
    gap = gap_of(sign)
    return gap, gap


def _ink(element: Element) -> InkPart:
    if element.tag == "mo" and element.text in _SIGNS | {"∂"}:
        element.set("form", "prefix")  # the room around it is ours
        element.set("lspace", "0em")
        element.set("rspace", "0em")
    element.tail = None
    return InkPart(ink_of(_xml(element)))


def _xml(element: Element) -> str:
    """Write an element; the library's way takes five times as long."""
    named = "".join(f' {k}="{escape(v)}"' for k, v in element.attrib.items())
    text, inner = escape(element.text or ""), "".join(map(_xml, element))
    tag, behind = element.tag, escape(element.tail or "")
    return f"<{tag}{named}>{text}{inner}</{tag}>{behind}"


# --- what is as high as what stands in it -------------------------------------------


def _close(parts: list[Part], start: int, sign: str) -> None:
    """Add a closing bracket; it and its fellow are as high as what is between."""
    inner = parts[start + 1 :]
    ascent = max((part.ascent for part in inner), default=0.0)
    descent = max((part.descent for part in inner), default=0.0)
    opening = {")": "(", "]": "["}[sign]
    if ascent <= HIGH and descent <= DEEP:
        parts.append(_ink(_operator(sign)))
        return
    parts[start] = InkPart(_bracket(opening, ascent, descent))
    parts.append(InkPart(_bracket(sign, ascent, descent)))


def _operator(sign: str) -> Element:
    element = Element("mo")
    element.text = sign
    return element


@lru_cache(maxsize=256)
def _bracket(sign: str, ascent: float, descent: float) -> Ink:
    """Return a bracket of a height."""
    half = max(ascent - AXIS, descent + AXIS)
    high = shape_of(_IN_HIGH_BRACKETS[sign])
    path = high.strokes[0 if sign in "([" else -1]
    box = path.boundingRect()
    place = QTransform.fromScale(1.0, 2 * half / box.height())
    moved = place.map(path)
    box = moved.boundingRect()
    side = 60.0
    moved.translate(side - box.left(), -AXIS - half - box.top())
    return Ink(moved, box.width() + 2 * side, half + AXIS, half - AXIS)


_FILLED = "<mfrac><mn>0</mn><mn>0</mn></mfrac>"
_ROUND = f"<mrow><mo>(</mo>{_FILLED}<mo>)</mo></mrow>"
_SQUARE = f"<mrow><mo>[</mo>{_FILLED}<mo>]</mo></mrow>"
_IN_HIGH_BRACKETS = {"(": _ROUND, ")": _ROUND, "[": _SQUARE, "]": _SQUARE}


@lru_cache(maxsize=4)
def _hook(*, is_high: bool) -> Ink:
    """Return the sign of a root without its rule."""
    filled = _FILLED if is_high else "<mn>0</mn>"
    shape = shape_of(f"<msqrt>{filled}</msqrt>")
    path = QPainterPath(shape.strokes[0])
    box = path.boundingRect()
    return Ink(path, box.right(), -box.top(), box.bottom())
