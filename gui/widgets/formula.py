"""Formulas in LaTeX as shapes that any painter draws, in any colour and size."""

import re
import warnings
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QTransform,
)

from gui.words import QT_TRANSLATE_NOOP

# Pixels of the letters that shapes are made with; then they are scaled. In a smaller
# size the typesetter makes brackets around a large sum thirty lines high.
SIZE = 1000.0
MAX_LENGTH = 2000  # letters of a formula: a person's, not a program's
MARK = "⚠ "  # before a formula that is shown as it was typed

_TOKENS = re.compile(r"[MLQCZ]|-?\d+\.?\d*(?:e-?\d+)?")
_SIGNS = {"-", "−", "+", "±", "∓"}
_CLOSING = {")", "]", "}", "|", "!"}


class Problem(StrEnum):
    """Why a formula cannot be typeset."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    BRACE_OPEN = "brace_open"
    BRACE_CLOSED = "brace_closed"
    ENDS_EARLY = "ends_early"
    TWO_BELOW = "two_below"
    TWO_ABOVE = "two_above"
    LEFT_RIGHT = "left_right"
    NO_END = "no_end"
    FRACTION = "fraction"
    UNKNOWN_COMMAND = "unknown_command"
    OTHER = "other"


PROBLEMS = {
    Problem.EMPTY: QT_TRANSLATE_NOOP("Formula", "The formula is empty."),
    Problem.TOO_LONG: QT_TRANSLATE_NOOP("Formula", "The formula is too long."),
    Problem.BRACE_OPEN: QT_TRANSLATE_NOOP(
        "Formula", "An opening brace is not closed: close it where its part ends."
    ),
    Problem.BRACE_CLOSED: QT_TRANSLATE_NOOP(
        "Formula",
        "A closing brace stands alone: remove it, or put a backslash before it.",
    ),
    Problem.ENDS_EARLY: QT_TRANSLATE_NOOP(
        "Formula", "Something is missing after the last command or sign."
    ),
    Problem.TWO_BELOW: QT_TRANSLATE_NOOP(
        "Formula", "Two indices follow one another: put both into braces, as in x_{ij}."
    ),
    Problem.TWO_ABOVE: QT_TRANSLATE_NOOP(
        "Formula", "Two exponents follow one another: put both into braces."
    ),
    Problem.LEFT_RIGHT: QT_TRANSLATE_NOOP(
        "Formula", "\\left and \\right belong together, and one of them is missing."
    ),
    Problem.NO_END: QT_TRANSLATE_NOOP(
        "Formula", "\\begin and \\end belong together, and one of them is missing."
    ),
    Problem.FRACTION: QT_TRANSLATE_NOOP(
        "Formula", "A fraction needs what stands above and what stands below."
    ),
    Problem.UNKNOWN_COMMAND: QT_TRANSLATE_NOOP(
        "Formula", "The command {command} is not known here."
    ),
    Problem.OTHER: QT_TRANSLATE_NOOP("Formula", "This is not LaTeX that can be shown."),
}
# What the converter raises, by name: its classes are only imported with it.
_ERRORS = {
    "NoAvailableTokensError": Problem.ENDS_EARLY,
    "MissingSuperScriptOrSubscriptError": Problem.ENDS_EARLY,
    "DoubleSubscriptsError": Problem.TWO_BELOW,
    "DoubleSuperscriptsError": Problem.TWO_ABOVE,
    "ExtraLeftOrMissingRightError": Problem.LEFT_RIGHT,
    "MissingEndError": Problem.NO_END,
    "DenominatorNotFoundError": Problem.FRACTION,
    "NumeratorNotFoundError": Problem.FRACTION,
}


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as a shape; the left end of its base line is the point (0, 0).

    Attributes
    ----------
    path : QPainterPath
        What is filled; not to be changed, since it is kept for the next time.
    width, ascent, descent : float
        Its extent in pixels, above and below the base line.
    problem : Problem or None
        Why it is shown as it was typed, if it cannot be typeset.
    command : str
        The command that is not known.
    """

    path: QPainterPath
    width: float
    ascent: float
    descent: float
    problem: Problem | None = None
    command: str = ""

    @property
    def problem_text(self) -> str:
        """What is wrong with it, in the language in force; "" if nothing is."""
        if self.problem is None:
            return ""
        text = QCoreApplication.translate("Formula", PROBLEMS[self.problem])
        if self.problem is Problem.UNKNOWN_COMMAND:
            return text.format(command=self.command)
        return text

    def paint(self, painter: QPainter, place: QPointF, color: QColor) -> None:
        """Fill the shape with a colour, its base line beginning at a place."""
        painter.fillPath(self.path.translated(place), color)


class _BrokenError(Exception):
    """Raised inside, where a formula cannot be typeset."""

    def __init__(self, problem: Problem, command: str = "") -> None:
        super().__init__(problem)
        self.problem, self.command = problem, command


@lru_cache(maxsize=1024)
def typeset(latex: str, size: float, *, display: bool = False) -> Formula:
    """Return a formula as a shape; one that is broken as its text, with the reason.

    Parameters
    ----------
    latex : str
        What stands between the dollar signs.
    size : float
        Of the letters, in pixels.
    display : bool
        Large fractions and sums, as in a line of its own.
    """
    try:
        shape = _shape(latex, display)
    except _BrokenError as error:
        return _as_text(latex, size, error)
    scale = size / SIZE
    path = QTransform.fromScale(scale, scale).map(shape.path)
    return Formula(
        path, shape.width * scale, shape.ascent * scale, shape.descent * scale
    )


def _as_text(latex: str, size: float, error: _BrokenError) -> Formula:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(max(round(size), 1))
    metrics = QFontMetricsF(font)
    text = MARK + latex[:MAX_LENGTH]
    path = QPainterPath()
    path.addText(0.0, 0.0, font, text)
    return Formula(
        path,
        metrics.horizontalAdvance(text),
        metrics.ascent(),
        metrics.descent(),
        error.problem,
        error.command,
    )


@lru_cache(maxsize=512)
def _shape(latex: str, display: bool) -> Formula:
    _check(latex)
    try:
        svg = _svg(latex, display)
    except _BrokenError:
        raise
    except Exception as error:  # the libraries assert and index what a person typed
        name = type(error).__name__
        raise _BrokenError(_ERRORS.get(name, Problem.OTHER)) from error
    return _from_svg(svg)


def _check(latex: str) -> None:
    """Find what the libraries take without a word or explain badly."""
    if not latex.strip():
        raise _BrokenError(Problem.EMPTY)
    if len(latex) > MAX_LENGTH:
        raise _BrokenError(Problem.TOO_LONG)
    depth = 0
    for sign in re.sub(r"\\.", "", latex, flags=re.DOTALL):
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            raise _BrokenError(Problem.BRACE_CLOSED)
    if depth:
        raise _BrokenError(Problem.BRACE_OPEN)


def _svg(latex: str, display: bool) -> str:
    """Typeset a formula; the libraries are imported when the first one is."""
    with warnings.catch_warnings():
        # It finds its font in a way that Python 3.11 calls outdated and 3.13 not.
        warnings.simplefilter("ignore", DeprecationWarning)
        from ziamath.config import config  # noqa: PLC0415
        from ziamath.tex import tex2mml  # noqa: PLC0415
        from ziamath.zmath import Math  # noqa: PLC0415
    config.svg2 = False  # every letter as a path of its own
    tree = ElementTree.fromstring(tex2mml(latex, inline=not display))  # noqa: S314
    for element in tree.iter():
        element.tag = element.tag.rpartition("}")[2]  # the typesetter has no namespace
        if (element.text or "").startswith("\\"):
            raise _BrokenError(Problem.UNKNOWN_COMMAND, element.text or "")
    _bind_signs(tree)
    svg: str = Math(tree, size=SIZE, margin=0.0).svg()
    return svg


def _bind_signs(tree: ElementTree.Element) -> None:
    """Let a sign that follows an operator or nothing stand close to its number."""
    for row in tree.iter():
        before: ElementTree.Element | None = None
        for child in row:
            opens = before is None or (
                before.tag == "mo" and (before.text or "") not in _CLOSING
            )
            if child.tag == "mo" and (child.text or "") in _SIGNS and opens:
                child.set("form", "prefix")
                child.set("lspace", "0em")
                child.set("rspace", "0em")
            before = child


def _from_svg(svg: str) -> Formula:
    root = ElementTree.fromstring(svg)  # noqa: S314  made by the typesetter itself
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    path = QPainterPath()
    for element in root.iter():
        part = path_of_svg(element)
        if part is not None:
            path.addPath(part)
    # Letters overlap where they are slanted; the hole of an o must stay one.
    path.setFillRule(path.fillRule().WindingFill)
    path.translate(-left, 0.0)
    return Formula(path, width, -top, height + top)


def path_of_svg(element: ElementTree.Element) -> QPainterPath | None:
    """Return what the typesetter draws with an element of SVG; None if nothing."""
    kind = element.tag.rpartition("}")[2]
    if kind == "path":
        return _path(element.attrib["d"])
    if kind != "rect":
        return None
    path = QPainterPath()
    x, y, w, h = (float(element.attrib[k]) for k in ("x", "y", "width", "height"))
    path.addRect(QRectF(x, y, w, h))
    return path


def _path(data: str) -> QPainterPath:
    """Return the path of SVG's absolute commands."""
    path = QPainterPath()
    numbers: list[float] = []
    command = ""
    for token in [*_TOKENS.findall(data), "Z"]:
        if not token.isalpha():
            numbers.append(float(token))
            continue
        _draw(path, command, numbers)
        command, numbers = token, []
    _draw(path, command, numbers)
    return path


_WAYS = {
    "M": ("lineTo", 2),
    "L": ("lineTo", 2),
    "Q": ("quadTo", 4),
    "C": ("cubicTo", 6),
}


def _draw(path: QPainterPath, command: str, numbers: list[float]) -> None:
    if command == "Z":
        path.closeSubpath()
    if command == "M":
        path.moveTo(*numbers[:2])
        numbers = numbers[2:]  # more points after a move are lines
    name, n = _WAYS.get(command, ("", 1))
    for k in range(0, len(numbers) if name else 0, n):
        getattr(path, name)(*numbers[k : k + n])
