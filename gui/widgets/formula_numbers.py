"""Numbers in formulas, drawn by the typesetter's own font and never typeset."""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QPainter, QRawFont

from gui.widgets.formula_inks import EM, NotTypesetError

RAISED = 0.7  # size of an exponent
RISE = 360.0  # of it above the base line
ASCENT, DESCENT = 660.0, 20.0
SIGNS = "0123456789.−·?∞NaN "


class Run(NamedTuple):
    """Signs beside one another: where they begin, and how large they are."""

    text: str
    x: float
    y: float
    scale: float


class Number(NamedTuple):
    """A number as it is drawn; powers of ten as such."""

    runs: tuple[Run, ...]
    width: float


class PlacedRun(NamedTuple):
    """Signs at the place of their base line, in pixels, in letters of a size."""

    text: str
    x: float
    y: float
    size: float


def number_of(text: str) -> Number:
    """Lay out a number that is formatted as in "−0.25" or "1.5e−07"."""
    plain, mark, exponent = text.partition("e")
    if not mark:
        return Number((Run(text, 0.0, 0.0, 1.0),), _width(text))
    front = f"{plain} · 10"
    power = str(int(exponent.replace("−", "-"))).replace("-", "−")
    width = _width(front)
    runs = (Run(front, 0.0, 0.0, 1.0), Run(power, width, -RISE, RAISED))
    return Number(runs, width + RAISED * _width(power))


def paint_runs(painter: QPainter, runs: Iterable[PlacedRun]) -> None:
    """Draw signs in the colour of the pen; all of one size at once."""
    glyphs = _glyphs()
    found: dict[float, tuple[list[int], list[QPointF]]] = {}
    for text, left, y, size in runs:
        indices, places = found.setdefault(size, ([], []))
        x, scale = left, size / EM
        for sign in text:
            index, advance = glyphs[sign]
            indices.append(index)
            places.append(QPointF(x, y))
            x += scale * advance
    for size, (indices, places) in found.items():
        run = QGlyphRun()
        run.setRawFont(_font(size))
        run.setGlyphIndexes(indices)
        run.setPositions(places)
        painter.drawGlyphRun(QPointF(), run)


def _width(text: str) -> float:
    glyphs = _glyphs()
    return sum([glyphs[sign][1] for sign in text])


@lru_cache(maxsize=1)
def _glyphs() -> dict[str, tuple[int, float]]:
    """Return glyph and width of every sign that a number may have."""
    font = _font(EM)
    indices = font.glyphIndexesForString(SIGNS)
    places = font.advancesForGlyphIndexes(indices)
    return {
        sign: (index, place.x())
        for sign, index, place in zip(SIGNS, indices, places, strict=True)
    }


@lru_cache(maxsize=32)
def _font(size: float) -> QRawFont:
    font = QRawFont(_font_data(), size)
    if not font.isValid():
        raise NotTypesetError("font")
    return font


@lru_cache(maxsize=1)
def _font_data() -> bytes:
    return (files("ziamath") / "fonts" / "STIXTwoMath-Regular.ttf").read_bytes()
