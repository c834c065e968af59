"""Notes as LaTeX: Markdown as far as a picture needs it, formulas as they are."""

import re
from collections.abc import Callable

from engine.document.notes import pieces_of, source_of

_HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$")
_ITEM = re.compile(r"^(\s*)(?:[-*+]|(\d+)[.)])\s+(.*)$")
_SPANS = re.compile(
    r"`(?P<code>[^`]+)`"
    r"|(?P<stars>\*\*|__)(?=\S)(?P<bold>.+?)(?<=\S)(?P=stars)"
    r"|(?<![\w*_])(?P<star>[*_])(?=\S)(?P<italic>.+?)(?<=\S)(?P=star)(?![\w*_])"
    r"|\\(?P<sign>[\\`*_{}\[\]()#+\-.!$])"
)
# What could end the formula, or run away from it: such a formula is printed as text.
_UNSAFE = re.compile(r"\\(input|include|write|def|let|csname|par|catcode)\b|%|\$")
_ENVIRONMENT = re.compile(r"\\(begin|end)\{([a-z]*matrix|cases|aligned)\}")
_MARK = "\uf8ff"  # of private use: it stands for a formula meanwhile

Escape = Callable[[str], str]


def latex_of(text: str, escape: Escape) -> str:
    """Return a note as lines of LaTeX with line breaks between.

    Parameters
    ----------
    text : str
        The text of the note.
    escape : callable
        ``escape(text)`` returns plain text as LaTeX prints it.
    """
    formulas: list[str] = []
    marked = ""
    for piece in pieces_of(text.replace(_MARK, "")):
        if piece.is_formula and _is_safe(piece.text):
            style = r"\displaystyle " if piece.display else ""
            formulas.append(f"${style}{piece.text}$")
            marked += _MARK
        else:
            # The signs of a broken formula are not those of Markdown.
            marked += source_of(piece) if piece.is_formula else piece.text
    lines = [_line(line, escape) for line in marked.split("\n")]
    # An empty line must hold something, or LaTeX finds no line to end.
    joined = r" \\ ".join(line or r"\mbox{}" for line in lines)
    for formula in formulas:
        joined = joined.replace(_MARK, formula, 1)
    return joined


def _is_safe(formula: str) -> bool:
    """Tell whether the braces of a formula match and it stays a formula."""
    opened: list[str] = []
    for kind, name in _ENVIRONMENT.findall(formula):
        if kind == "begin":
            opened.append(name)
        elif not opened or opened.pop() != name:
            return False
    if opened or re.search(r"\\(begin|end)\b", _ENVIRONMENT.sub("", formula)):
        return False
    return _UNSAFE.search(formula) is None and _braces_match(formula)


def _braces_match(formula: str) -> bool:
    depth = 0
    for sign in re.sub(r"\\.", "", formula):
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0 and not formula.endswith("\\")


def _line(line: str, escape: Escape) -> str:
    heading = _HEADING.match(line)
    if heading:
        return rf"\textbf{{{_spans(heading[1], escape)}}}"
    item = _ITEM.match(line)
    if item:
        bullet = f"{item[2]}." if item[2] else r"$\bullet$"
        indent = r"\quad " * (len(item[1]) // 2)
        return rf"{indent}{bullet} {_spans(item[3], escape)}"
    return _spans(line.strip(), escape)


def _spans(text: str, escape: Escape) -> str:
    result, place = "", 0
    for found in _SPANS.finditer(text):
        result += escape(text[place : found.start()])
        place = found.end()
        if found["code"]:
            result += rf"\texttt{{{escape(found['code'])}}}"
        elif found["bold"]:
            result += rf"\textbf{{{_spans(found['bold'], escape)}}}"
        elif found["italic"]:
            result += rf"\textit{{{_spans(found['italic'], escape)}}}"
        else:
            result += escape(found["sign"])
    return result + escape(text[place:])
