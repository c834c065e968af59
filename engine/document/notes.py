"""Notes: light Markdown with formulas between dollar signs."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from engine.document.document import Change, Document, Edit
from engine.document.elements import Note
from engine.errors import Code, EngineError

MIN_WIDTH, MAX_WIDTH = 80.0, 2000.0  # scene pixels

# Code is left alone, \$ is a dollar. A formula has no space inside its dollar signs and
# no digit after them, so that "$5 and $6" are prices (the rule of Pandoc's Markdown).
_PIECES = re.compile(
    r"(?P<code>`+[^`]*`+)"
    r"|(?P<dollar>\\\$)"
    r"|\$\$(?P<display>(?:[^$\\]|\\.)+?)\$\$"
    r"|\$(?P<inline>(?!\s)(?:[^$\\\n]|\\.)+?)(?<!\s)\$(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a note: Markdown, or the LaTeX of a formula.

    `display`: the formula stands in a line of its own.
    """

    text: str
    is_formula: bool = False
    display: bool = False


def pieces_of(text: str) -> Iterator[Piece]:
    """Divide the text of a note into Markdown and formulas."""
    plain, place = "", 0
    for found in _PIECES.finditer(text):
        plain += text[place : found.start()]
        place = found.end()
        formula = found["display"] or found["inline"]
        if formula is None:
            plain += "$" if found["dollar"] else found[0]
            continue
        if plain:
            yield Piece(plain)
            plain = ""
        yield Piece(formula.strip(), is_formula=True, display=bool(found["display"]))
    plain += text[place:]
    if plain:
        yield Piece(plain)


def source_of(piece: Piece) -> str:
    """Return a formula as it stands in the note."""
    sign = "$$" if piece.display else "$"
    return f"{sign}{piece.text}{sign}"


def set_note_width(document: Document, note_id: int, width: float) -> Edit:
    """Make a note wider or narrower, within `MIN_WIDTH` and `MAX_WIDTH`.

    Raises
    ------
    EngineError
        VALUE_NOT_FINITE.
    """
    if not math.isfinite(width):
        raise EngineError(Code.VALUE_NOT_FINITE, text=str(width))
    note = document.get(note_id)
    if not isinstance(note, Note):
        raise KeyError(note_id)
    after = replace(note, width=min(max(float(width), MIN_WIDTH), MAX_WIDTH))
    changes = () if after == note else (Change(note, after),)
    return Edit("resize_note", changes, merge_key=f"resize_note {note_id}")
