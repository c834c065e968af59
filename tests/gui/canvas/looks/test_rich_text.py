"""Tests of the texts of notes: Markdown and formulas, laid out."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QTextListFormat

from gui.canvas.looks.outlines import LetterPainter
from gui.canvas.looks.rich_text import PLACE, RichText

pytestmark = pytest.mark.usefixtures("qapp")
INK, LINK = "#101010", "#0000ff"


def rich(text, width=300.0):
    return RichText(text, width, INK, LINK)


def blocks(text):
    return [found.text() for found in rich_blocks(text)]


_kept: list[RichText] = []  # documents must outlive their blocks


def rich_blocks(text):
    _kept[:] = [rich(text)]
    block, found = _kept[0].document.begin(), []
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def formats(text):
    (block,) = rich_blocks(text)
    found = []
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        found.append((fragment.text(), fragment.charFormat()))
        walk += 1
    return found


def test_lines_end_where_they_were_ended():
    assert blocks("a\nb") == ["a\u2028b"]
    assert blocks("a\n\nb") == ["a", "b"]


def test_lists_and_headings_are_found_below_a_line():
    found = rich_blocks("Text\n# Head\n- one\n- two\n1. first\nmore")
    assert [b.text() for b in found] == [
        "Text",
        "Head",
        "one",
        "two",
        "first\u2028more",
    ]
    assert found[1].blockFormat().headingLevel() == 1
    assert found[2].textList().format().style() is QTextListFormat.Style.ListDisc
    assert found[4].textList().format().style() is QTextListFormat.Style.ListDecimal


def test_bold_and_italic_letters():
    found = {text.strip(): format_ for text, format_ in formats("a **b** *c*")}
    assert found["b"].fontWeight() > found["a"].fontWeight()
    assert found["c"].fontItalic()
    assert not found["b"].fontItalic()


def test_a_formula_is_one_thing_in_its_line():
    found = [text for text, _ in formats("a $x^2$ b $y$ c")]
    assert found == ["a ", PLACE, " b ", PLACE, " c"]


def test_a_formula_stands_in_the_middle_of_its_own_line():
    found = [b.text() for b in rich_blocks("above\n$$x$$\nbelow")]
    assert found == ["above", PLACE, "below"]


def test_a_high_formula_makes_its_line_higher():
    assert rich(r"a $\frac{a}{b}$").height > rich("a b").height + 3


def test_a_narrow_note_is_higher():
    text = "word " * 20
    assert rich(text, 80.0).height > rich(text, 300.0).height


def test_a_broken_formula_is_marked_and_its_tip_says_why():
    text = rich(r"is $\frac{a$ it")
    tips = {text.tip_at(QPointF(x, text.height / 2)) for x in range(0, 300, 3)}
    assert len(tips - {""}) == 1
    assert "opening brace" in max(tips)
    plain = text.document.toPlainText()
    assert "⚠" in plain
    assert r"$\frac{a$" in plain


def test_prices_and_signs_of_no_meaning_stay_text():
    assert blocks("costs $5 and $6") == ["costs $5 and $6"]
    assert blocks("2 * 3 * 4 and a_b_c") == ["2 * 3 * 4 and a_b_c"]
    assert blocks("<b>a</b>") == ["<b>a</b>"]


def test_a_note_never_loads_a_file(tmp_path):
    picture = tmp_path / "a.png"
    image = QImage(50, 400, QImage.Format.Format_ARGB32)
    image.save(str(picture))
    text = rich(f"![a]({picture.as_uri()})")
    assert text.height < 60
    assert text.document.resource(2, picture.as_uri()) is None


def test_signs_that_keep_places_are_not_taken_from_the_text():
    assert blocks("a\ue000b\ufffcc $x$") == [f"abc {PLACE}"]


@pytest.mark.parametrize("outlines", [False, True])
@pytest.mark.parametrize(
    "text", ["word", "$x^2$", "- item", "1. item", "[link](http://a)", r"$\frac{a$"]
)
def test_everything_is_drawn_on_the_screen_and_as_curves(text, outlines):
    image = QImage(320, 80, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = LetterPainter(image)
    painter.outlines = outlines
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rich(text).draw(painter, QPointF(10.0, 10.0))
    painter.end()
    dark = [
        (x, y)
        for x in range(320)
        for y in range(80)
        if image.pixelColor(x, y).lightness() < 200
    ]
    assert len(dark) > 10
    assert min(x for x, _ in dark) >= 5
    assert min(y for _, y in dark) >= 5


def test_curves_stand_where_the_letters_do():
    text = "Some **bold** text, $x_1 + \\frac{a}{b}$\n- item\n\n# Head"
    boxes = []
    for outlines in (False, True):
        image = QImage(340, 200, QImage.Format.Format_Alpha8)
        image.fill(0)
        painter = LetterPainter(image)
        painter.outlines = outlines
        rich(text).draw(painter, QPointF(10.0, 10.0))
        painter.end()
        ink = [
            (x, y)
            for x in range(340)
            for y in range(200)
            if image.pixelColor(x, y).alpha() > 100
        ]
        xs, ys = zip(*ink, strict=True)
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    assert boxes[0] == pytest.approx(boxes[1], abs=2)
