"""Parts of formulas that the typesetter makes once, with digits put in afterwards.

The shape of a symbol does not depend on its indices: it is typeset with noughts for
them, and the digits take the places of the noughts. All digits of the font are of one
width. Everything is measured in thousandths of the size of the letters.
"""

import re
import warnings
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from xml.etree import ElementTree

from PySide6.QtGui import QPainterPath, QTransform

from gui.widgets.formula import path_of_svg

EM = 1000.0
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r">[^<]*\d[^<]*<")


class NotTypesetError(Exception):
    """Raised if the typesetter fails, or what it made is not understood."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What the typesetter made: the base line begins at (0, 0), up is negative.

    Attributes
    ----------
    strokes : tuple of QPainterPath
        Letters and rules, in the order in which they are written.
    width : float
        How far one goes on behind it.
    ascent, descent : float
        Its extent above and below the base line.
    """

    strokes: tuple[QPainterPath, ...]
    width: float
    ascent: float
    descent: float


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """A shape as one path; two are the same only if they are one object."""

    path: QPainterPath
    width: float
    ascent: float
    descent: float


@lru_cache(maxsize=1024)
def shape_of(mathml: str) -> Shape:
    """Typeset MathML without the element around it.

    Raises
    ------
    NotTypesetError
    """
    try:
        return _typeset(ElementTree.fromstring(f"<math>{mathml}</math>"))  # noqa: S314
    except Exception as error:  # the library asserts and indexes
        raise NotTypesetError(mathml) from error


def _typeset(tree: ElementTree.Element) -> Shape:
    with warnings.catch_warnings():
        # It finds its font in a way that Python 3.11 calls outdated and 3.13 not.
        warnings.simplefilter("ignore", DeprecationWarning)
        from ziamath.config import config  # noqa: PLC0415
        from ziamath.zmath import Math  # noqa: PLC0415
    config.svg2 = False  # every letter as a path of its own
    made = Math(tree, size=EM, margin=0.0)
    root = ElementTree.fromstring(made.svg())  # noqa: S314  made by the typesetter
    paths = [path_of_svg(element) for element in root.iter()]
    strokes = [path for path in paths if path is not None]
    _left, top, _width, height = map(float, root.attrib["viewBox"].split())
    return Shape(tuple(strokes), made.node.xadvance(), -top, height + top)


@lru_cache(maxsize=4096)
def ink_of(mathml: str) -> Ink:
    """Return a part of a formula; of those that differ in digits one is typeset.

    Raises
    ------
    NotTypesetError
    """
    shape = shape_of(_DIGITS.sub(_noughts, mathml))
    text = "".join(ElementTree.fromstring(f"<i>{mathml}</i>").itertext())  # noqa: S314
    if len(shape.strokes) != len(text):  # letters that are drawn as one, or as several
        shape, text = shape_of(mathml), ""
    path = QPainterPath()
    path.setFillRule(path.fillRule().WindingFill)  # letters may overlap
    for stroke, sign in zip_longest(shape.strokes, text):
        path.addPath(_with_digit(stroke, sign or ""))
    return Ink(path, shape.width, shape.ascent, shape.descent)


def _noughts(found: re.Match[str]) -> str:
    return _DIGIT.sub("0", found[0])


def _with_digit(nought: QPainterPath, sign: str) -> QPainterPath:
    """Put a digit at the place and in the size of a nought."""
    if not sign.isdigit() or sign == "0":
        return nought
    there = nought.boundingRect()
    # Fonts have digits of their own for indices: wider ones.
    wide = [_breadth(digit_path("0", is_index=k)) for k in (False, True)]
    is_index = abs(_breadth(nought) - wide[1]) < abs(_breadth(nought) - wide[0])
    plain = digit_path("0", is_index=is_index).boundingRect()
    scale = there.height() / plain.height()
    place = QTransform.fromScale(scale, scale)
    dx = there.left() - scale * plain.left()
    dy = there.top() - scale * plain.top()
    return place.map(digit_path(sign, is_index=is_index)).translated(dx, dy)


def _breadth(path: QPainterPath) -> float:
    box = path.boundingRect()
    return box.width() / box.height()


@lru_cache(maxsize=32)
def digit_path(digit: str, *, is_index: bool) -> QPainterPath:
    """Return the outline of a digit, where it begins a number or an index."""
    if is_index:
        return shape_of(f"<msub><mi>i</mi><mn>{digit}</mn></msub>").strokes[-1]
    return shape_of(f"<mn>{digit}</mn>").strokes[0]


@lru_cache(maxsize=64)
def gap_of(operator: str) -> float:
    """Return the room that the typesetter leaves on each side of an operator."""
    beside = f"<mi>a</mi><mo>{operator}</mo><mi>a</mi>"
    letter, alone = shape_of("<mi>a</mi>"), shape_of(f"<mo>{operator}</mo>")
    room = shape_of(f"<mrow>{beside}</mrow>").width - 2 * letter.width - alone.width
    return max(room, 0.0) / 2
