"""Tests of formulas as shapes."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from gui.widgets import formula as module
from gui.widgets.formula import MARK, PROBLEMS, Problem, typeset

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_formula_is_as_large_as_it_is_asked_to_be():
    small, large = typeset("x^2", 10.0), typeset("x^2", 20.0)
    assert small.problem is None
    assert large.width == pytest.approx(2 * small.width)
    assert large.ascent == pytest.approx(2 * small.ascent)
    box = large.path.boundingRect()
    assert box.top() >= -large.ascent - 0.5
    assert box.bottom() <= large.descent + 0.5
    assert box.left() >= -0.5
    assert box.right() <= large.width + 0.5


def test_a_fraction_stands_above_and_below_the_base_line():
    fraction = typeset(r"\frac{a}{b}", 20.0)
    letter = typeset("a", 20.0)
    assert fraction.ascent > 1.2 * letter.ascent
    assert fraction.descent > 5.0 > letter.descent


def test_a_formula_of_its_own_line_is_larger():
    inline, display = (typeset(r"\sum_i x_i", 20.0, display=d) for d in (False, True))
    assert display.descent > 1.5 * inline.descent


def test_a_minus_before_a_number_stands_close_to_it():
    one = typeset("1", 20.0).width
    difference = typeset("1-1", 20.0).width - 2 * one  # a minus with its spaces
    assert typeset("-1", 20.0).width - one < 0.6 * difference
    added = typeset("=-1", 20.0).width - typeset("=1", 20.0).width
    assert added < 0.6 * difference


def test_a_formula_is_painted_in_the_colour_that_is_asked_for():
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    typeset(r"\blacksquare", 30.0).paint(painter, QPointF(5, 32), QColor("#ff0000"))
    painter.end()
    found = {image.pixelColor(x, y).name() for x in range(40) for y in range(40)}
    assert "#ff0000" in found


@pytest.mark.parametrize(
    ("latex", "problem"),
    [
        ("", Problem.EMPTY),
        ("  ", Problem.EMPTY),
        ("x" * 3000, Problem.TOO_LONG),
        (r"\frac{a", Problem.BRACE_OPEN),
        ("a}", Problem.BRACE_CLOSED),
        (r"\sqrt", Problem.ENDS_EARLY),
        ("x^", Problem.ENDS_EARLY),
        ("a_b_c", Problem.TWO_BELOW),
        ("a^b^c", Problem.TWO_ABOVE),
        (r"\left( x", Problem.LEFT_RIGHT),
        (r"\begin{matrix} 1", Problem.NO_END),
        (r"x + \foo", Problem.UNKNOWN_COMMAND),
        ("a & b", Problem.OTHER),
    ],
)
def test_a_broken_formula_says_why_and_shows_what_was_typed(latex, problem):
    found = typeset(latex, 20.0)
    assert found.problem is problem
    assert found.problem_text
    assert not found.path.isEmpty()  # at least the mark
    assert found.width >= typeset("", 20.0).width


def test_an_unknown_command_is_named():
    assert r"\foo" in typeset(r"\foo x", 20.0).problem_text


def test_the_words_about_braces_say_which():
    assert "opening" in typeset("{", 20.0).problem_text
    assert "closing" in typeset("}", 20.0).problem_text


def test_every_problem_has_words():
    assert set(PROBLEMS) == set(Problem)
    assert MARK.strip()


@pytest.mark.parametrize("error", [AssertionError(), KeyError("x"), RecursionError()])
def test_whatever_the_typesetter_raises_is_only_a_broken_formula(monkeypatch, error):
    def fail(*_args):
        raise error

    monkeypatch.setattr(module, "_svg", fail)
    assert typeset("q + unheard", 17.0).problem is Problem.OTHER


def test_a_formula_is_typeset_once_for_all_sizes_and_colours(monkeypatch):
    made = []
    original = module._svg

    def counted(latex, display):
        made.append(latex)
        return original(latex, display)

    monkeypatch.setattr(module, "_svg", counted)
    for size in (11.0, 12.0, 11.0):
        typeset(r"\alpha_{once}", size)
    assert len(made) == 1


@pytest.mark.parametrize("sign", [r"\sum_i", r"\prod_{k=1}^n", r"\int_0^1"])
def test_brackets_around_a_large_sign_are_as_high_as_it_is(sign):
    bare = typeset(sign, 20.0, display=True)
    bracketed = typeset(rf"\left({sign} x\right)", 20.0, display=True)
    assert bracketed.ascent < 2 * bare.ascent
    assert bracketed.descent < 2 * bare.descent + 10.0
