"""Tests of notes as LaTeX."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.document.note_latex import latex_of
from engine.document.tikz import escaped


def latex(text):
    return latex_of(text, escaped)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a & b", r"a \& b"),
        ("**a** b", r"\textbf{a} b"),
        ("*a* _b_", r"\textit{a} \textit{b}"),
        ("**a *b* c**", r"\textbf{a \textit{b} c}"),
        ("a_b_c 2 * 3 * 4", r"a\_b\_c 2 * 3 * 4"),
        ("`a_b`", r"\texttt{a\_b}"),
        (r"\*a\*", "*a*"),
        ("## Head", r"\textbf{Head}"),
        ("- a\n- b", r"$\bullet$ a \\ $\bullet$ b"),
        ("1. a", "1. a"),
        ("a\n\nb", r"a \\ \mbox{} \\ b"),
        ("is $x^2$ here", "is $x^2$ here"),
        ("$$x$$", r"$\displaystyle x$"),
        ("**$x$**", r"\textbf{$x$}"),
        (
            r"$\begin{pmatrix}1\end{pmatrix}$",
            r"$\begin{pmatrix}1\end{pmatrix}$",
        ),
    ],
)
def test_markdown_becomes_latex(text, expected):
    assert latex(text) == expected


@pytest.mark.parametrize(
    "formula",
    [
        r"\frac{a",
        "}",
        r"\input{x}",
        r"\begin{pmatrix}1",
        r"\end{pmatrix}",
        r"\begin{document}x\end{document}",
        "a % b",
        r"\par x",
        "a\\\\",
    ],
)
def test_a_formula_that_could_break_the_picture_is_printed_as_text(formula):
    text = latex(f"${formula}$")
    assert text.startswith(r"\$")
    assert f"${formula}$" not in text


@given(st.text(max_size=60))
def test_braces_match_whatever_is_in_a_note(text):
    depth = 0
    found = latex(text).replace(r"\{", "").replace(r"\}", "").replace("\\\\", "")
    for sign in found:
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0
