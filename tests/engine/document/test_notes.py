"""Tests of the text of notes: formulas in it, and its width."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.document import edits
from engine.document.document import Document
from engine.document.elements import Note
from engine.document.notes import (
    MAX_WIDTH,
    MIN_WIDTH,
    Piece,
    pieces_of,
    set_note_width,
    source_of,
)
from engine.errors import Code, EngineError


def formulas(text):
    return [piece.text for piece in pieces_of(text) if piece.is_formula]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a $x^2$ b", ["x^2"]),
        ("$a$$b$", ["a", "b"]),
        ("$5 and $6", []),  # a price
        ("from $5 to $", []),  # a space before the closing sign
        ("$x$5", []),  # a digit after it
        (r"\$x\$", []),
        ("`$x$` $y$", ["y"]),
        ("one $x\ny$", []),  # a formula in the text stands on one line
        (r"$\text{cost \$5}$", [r"\text{cost \$5}"]),
        ("", []),
        ("$$", []),
        ("$ $", []),
    ],
)
def test_formulas_stand_between_dollar_signs(text, expected):
    assert formulas(text) == expected


def test_two_dollar_signs_give_a_formula_a_line_of_its_own():
    assert list(pieces_of("a\n$$\nx\n+ 1\n$$ b")) == [
        Piece("a\n"),
        Piece("x\n+ 1", is_formula=True, display=True),
        Piece(" b"),
    ]


def test_an_escaped_dollar_sign_is_only_a_sign():
    assert list(pieces_of(r"\$5")) == [Piece("$5")]


@given(st.text(alphabet="ab $`\n", max_size=30))
def test_nothing_of_a_note_is_lost(text):
    pieces = pieces_of(text)
    again = "".join(source_of(p) if p.is_formula else p.text for p in pieces)
    # Only spaces inside a formula in a line of its own are.
    assert again.replace(" ", "").replace("\n", "") == text.replace(" ", "").replace(
        "\n", ""
    )


def test_the_width_of_a_note_has_limits():
    document = Document([Note(1, 0.0, 0.0, "a")])
    for wanted, expected in ((300, 300), (1, MIN_WIDTH), (1e9, MAX_WIDTH)):
        after = document.apply(set_note_width(document, 1, wanted).changes)
        assert after.get(1) == Note(1, 0.0, 0.0, "a", expected)
    assert set_note_width(document, 1, 220.0).changes == ()
    with pytest.raises(EngineError) as caught:
        set_note_width(document, 1, math.nan)
    assert caught.value.code is Code.VALUE_NOT_FINITE


def test_only_a_note_has_a_width():
    document = Document()
    document = document.apply(edits.add_input(document, 0, 0).changes)
    with pytest.raises(KeyError):
        set_note_width(document, 1, 100.0)
