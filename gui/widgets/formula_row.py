"""Lines of numbers, put together from parts that are typeset only once.

Typesetting takes milliseconds, and a line with numbers is new whenever they change. Its
letters and digits are not: they are kept, and only laid side by side.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtGui import QPainterPath

from gui.widgets.formula import Formula, typeset

OPERATORS = ("=", r"\leftarrow", "+", "-", r"\cdot")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_BRACKETED = re.compile(r"(.*?)\\left\((.*)\\right\)((?:\^\{\d+\})?)")
_TALL = re.compile(r"\\(?:t?frac|sum|begin|sqrt|left|hat|partial)|[\^_]")
_STEPS = re.compile(r"\\left|\\right|\\begin|\\end|\{|\}")


def typeset_row(latex: str, size: float) -> Formula:
    """Return a formula as `typeset` does, but from parts that are kept.

    Parameters
    ----------
    latex : str
        Operators with a space on both sides part it.
    size : float
        Of the letters, in pixels.
    """
    parts = list(parts_of(latex))
    shapes = [typeset_part(part, size) for part in parts]
    if any(shape.problem is not None for shape in shapes):
        return typeset(latex, size)
    gaps = [
        _gap(part, size, opens=k == 0) if part in OPERATORS else (0.0, 0.0)
        for k, part in enumerate(parts)
    ]
    return _joined(shapes, gaps if len(parts) > 1 else None)


@lru_cache(maxsize=64)
def _gap(operator: str, size: float, *, opens: bool) -> tuple[float, float]:
    """Return the room that the typesetter leaves before and behind an operator."""
    letter, alone = typeset("a", size).width, typeset(operator, size).width
    behind = typeset(f"{operator} a", size).width - alone - letter
    if opens:
        return 0.0, behind
    both = typeset(f"a {operator} a", size).width - alone - 2 * letter
    return both / 2, both / 2


def parts_of(latex: str) -> Iterator[str]:
    """Part a formula at the operators that are in no group."""
    part: list[str] = []
    depth = 0
    for word in latex.split(" "):
        if depth == 0 and word in OPERATORS:
            if part:
                yield " ".join(part)
            yield word
            part = []
            continue
        part.append(word)
        for step in _STEPS.findall(word):
            depth += 1 if step in (r"\left", r"\begin", "{") else -1
    if part:
        yield " ".join(part)


def typeset_part(part: str, size: float) -> Formula:
    """Return a part of a formula as a shape."""
    if _NUMBER.fullmatch(part):
        return _number(part, size)
    found = _BRACKETED.fullmatch(part)
    if found is None or _TALL.search(found[2]):
        return typeset(part, size)
    before, inner, above = found.groups()
    shapes = [typeset("(", size), typeset_row(inner, size), typeset(")", size)]
    gaps = [(0.0, 0.0)] * 3
    if before:
        shapes.insert(0, typeset(before, size))
        gaps.insert(0, (0.0, _gap_of_function(before, size)))
    if above:
        shapes.append(_power(above, size))
        gaps.append((0.0, 0.0))
    return _joined(shapes, gaps)


def _number(text: str, size: float) -> Formula:
    """Lay digits side by side as the font does: shapes have no room around them."""
    shapes: list[Formula] = []
    gaps: list[tuple[float, float]] = []
    for sign in text.removeprefix("-"):
        shape = typeset(sign, size)
        before, behind = _room(sign, size)
        shapes.append(shape)
        gaps.append((before, behind))
    gaps[0], gaps[-1] = (0.0, gaps[0][1]), (gaps[-1][0], 0.0)
    if len(gaps) == 1:
        gaps[0] = (0.0, 0.0)
    if text.startswith("-"):
        shapes.insert(0, typeset("-", size))
        gaps.insert(0, _gap("-", size, opens=True))
    return _joined(shapes, gaps)


@lru_cache(maxsize=64)
def _room(sign: str, size: float) -> tuple[float, float]:
    """Return the room before and behind a digit, beside that of a nought."""
    nought, alone = typeset("0", size).width, typeset(sign, size).width
    step = typeset("00", size).width - nought
    before = typeset(f"0{sign}", size).width - step - alone
    both = typeset(f"0{sign}0", size).width - step - nought
    return before, both - before - alone


@lru_cache(maxsize=64)
def _gap_of_function(name: str, size: float) -> float:
    """Return the room that the typesetter leaves between a function and its bracket."""
    bracket = typeset(r"\left(a\right)", size).width
    both = typeset(rf"{name}\left(a\right)", size).width
    return both - bracket - typeset(name, size).width


@lru_cache(maxsize=64)
def _power(above: str, size: float) -> Formula:
    """Return an exponent as it stands at a bracket."""
    bracket, both = typeset(")", size), typeset(f"){above}", size)
    path = both.path.subtracted(bracket.path)
    path.translate(-bracket.width, 0.0)
    return Formula(path, both.width - bracket.width, both.ascent, both.descent)


def _joined(
    shapes: list[Formula], gaps: list[tuple[float, float]] | None = None
) -> Formula:
    path, x = QPainterPath(), 0.0
    none = [(0.0, 0.0)] * len(shapes)
    for shape, (before, behind) in zip(shapes, gaps or none, strict=True):
        x += before
        path.addPath(shape.path.translated(x, 0.0))
        x += shape.width + behind
    path.setFillRule(path.fillRule().WindingFill)
    return Formula(
        path,
        x,
        max((shape.ascent for shape in shapes), default=0.0),
        max((shape.descent for shape in shapes), default=0.0),
        next((shape.problem for shape in shapes if shape.problem), None),
    )
