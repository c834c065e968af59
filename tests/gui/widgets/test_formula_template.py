"""Tests of formulas whose shape is typeset once and whose numbers change."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from gui.widgets import formula_inks
from gui.widgets.formula_inks import NotTypesetError, ink_of, shape_of
from gui.widgets.formula_numbers import number_of
from gui.widgets.formula_paint import paint_drawing
from gui.widgets.formula_template import parted, template_of

EM = 1000.0


def value(text, key=""):
    number = f'<mn class="value">{text}</mn>'
    return f'<mrow data-symbol="{key}">{number}</mrow>' if key else number


def drawn(mathml, room=float("inf")):
    shape, numbers = parted(mathml)
    return template_of(shape).fill(numbers, room)


def painted(drawing, color="black"):
    picture = QImage(600, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    paint_drawing(painter, drawing, QPointF(10, 60), 24.0, QColor(color))
    painter.end()
    return picture


SUM = f"<mi>z</mi><mo>=</mo>{value('0.4')}<mo>+</mo>{value('0.1')}"


def test_new_numbers_typeset_nothing(qapp):
    del qapp
    drawn(SUM)
    before = shape_of.cache_info().misses
    other = SUM.replace("0.4", "−0.123456")
    assert parted(other)[0] == parted(SUM)[0]
    assert drawn(other).width > drawn(SUM).width
    assert shape_of.cache_info().misses == before


def test_symbols_that_differ_in_an_index_are_one_shape(qapp):
    del qapp
    ink_of("<msub><mi>q</mi><mi>12</mi></msub>")
    before = shape_of.cache_info().misses
    other = ink_of("<msub><mi>q</mi><mi>89</mi></msub>")
    # Outlines of digits are made once for all symbols.
    assert shape_of.cache_info().misses - before <= 6
    plain = shape_of("<msub><mi>q</mi><mi>89</mi></msub>")
    assert other.width == pytest.approx(plain.width, rel=0.06)  # digits of one width
    whole = plain.strokes[0].boundingRect()
    for stroke in plain.strokes[1:]:
        whole = whole.united(stroke.boundingRect())
    found = other.path.boundingRect()
    for side in ("left", "right", "top", "bottom"):
        assert getattr(found, side)() == pytest.approx(getattr(whole, side)(), abs=70)


def test_every_quantity_knows_where_it_stands(qapp):
    del qapp
    drawing = drawn(f"{value('0.4', 'a')}<mo>·</mo>{value('0.25', 'b')}")
    first, second = drawing.marks
    assert (first.key, second.key) == ("a", "b")
    assert first.place.width() == number_of("0.4").width
    assert first.place.right() < second.place.left()
    assert second.place.right() == pytest.approx(drawing.width)


def test_rules_reach_over_the_longer_part_of_a_fraction(qapp):
    del qapp
    short = drawn(f"<mfrac>{value('1')}{value('4')}</mfrac>")
    long = drawn(f"<mfrac>{value('0.123456')}{value('4')}</mfrac>")
    assert long.rules[0].width() > short.rules[0].width() + 2000
    above, below = long.numbers
    middle = [x + s * n.width / 2 for x, _, s, n in (above, below)]
    assert middle[0] == pytest.approx(middle[1])
    assert above[1] < long.rules[0].top() < below[1]


def test_brackets_are_as_high_as_what_stands_in_them(qapp):
    del qapp
    flat = drawn(f"<mrow><mo>(</mo>{value('1')}<mo>)</mo></mrow>")
    inner = f"<mfrac>{value('1')}{value('2')}</mfrac>"
    high = drawn(f"<mrow><mo>(</mo>{inner}<mo>)</mo></mrow>")
    heights = [d.inks[0][3].path.boundingRect().height() for d in (flat, high)]
    assert heights[1] > 1.5 * heights[0]


def test_cells_of_a_matrix_end_under_one_another(qapp):
    del qapp
    rows = "".join(f"<mtr><mtd>{value(n)}</mtd></mtr>" for n in ("1", "−0.25"))
    drawing = drawn(f"<mrow><mo>[</mo><mtable>{rows}</mtable><mo>]</mo></mrow>")
    ends = [x + s * n.width for x, _, s, n in drawing.numbers]
    assert ends[0] == pytest.approx(ends[1])


def test_powers_of_ten_are_raised(qapp):
    del qapp
    front, power = number_of("1.5e−07").runs
    assert (front.text, power.text) == ("1.5 · 10", "−7")
    assert power.y < 0
    assert power.scale < 1


def test_what_is_too_wide_goes_on_in_the_next_line(qapp):
    del qapp
    terms = "<mo>+</mo>".join(value("0.123456") for _ in range(6))
    one = drawn(terms)
    several = drawn(terms, room=one.width / 2)
    assert several.width <= one.width / 2
    assert several.descent > one.descent + EM


def test_numbers_and_letters_are_painted_in_the_colour_that_was_asked_for(qapp):
    del qapp
    picture = painted(drawn(SUM), "#ff0000")
    colors = {picture.pixelColor(x, y).name() for x in range(200) for y in range(100)}
    assert "#ff0000" in colors
    assert all(name.startswith("#ff") for name in colors)


def test_a_letter_looks_the_same_whatever_stands_before_it(qapp):
    del qapp
    alone = painted(drawn("<mi>x</mi>"))
    picture = painted(drawn("<mi>x</mi><mo>=</mo>" + value("1")))
    assert alone.copy(0, 0, 22, 100) == picture.copy(0, 0, 22, 100)


def test_what_the_typesetter_cannot_do_is_refused_by_name(qapp, monkeypatch):
    del qapp

    def fail(_tree):
        raise AssertionError

    monkeypatch.setattr(formula_inks, "_typeset", fail)
    with pytest.raises(NotTypesetError):
        drawn("<mi>never</mi><mo>⊕</mo><mi>before</mi>")
