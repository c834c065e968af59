"""Tests of gui.canvas.export: files with all that is drawn and nothing that is not."""

import base64
import re
import zlib

import numpy as np
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from engine.document import edits
from engine.document.examples import load_example
from gui.canvas.export import PictureLook, copy_picture, pdf_of, png_of, svg_of
from gui.canvas.export.writers import fits, image_of, size_of
from gui.session import Hover
from gui.theme import DARK, theme

TEXT = PictureLook(outlines=False)


def texts_of(svg):
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg.decode().replace("\n", ""))


def renderer_of(svg):
    renderer = QSvgRenderer(svg)
    assert renderer.isValid()
    return renderer


def color_at(image, x, y):
    return image.pixelColor(x, y).name(QColor.NameFormat.HexArgb)


@pytest.fixture
def noted(draw, xor):
    """Ids of XOR's blocks, with a note in Russian below them."""
    note = draw.note(-100, 180, "Заметка: сеть решает XOR")
    return *xor, note


def test_an_svg_with_text_has_every_name_number_and_note(session, noted):
    texts = texts_of(svg_of(session, TEXT, title="две сети"))
    assert {"x1", "x2", "NAND", "OR", "AND", "0.5", "b −0.7"} <= set(texts)
    assert "Заметка: сеть решает XOR" in "".join(texts)


def test_an_svg_with_outlines_has_no_text_and_needs_no_font(session, noted):
    svg = svg_of(session, PictureLook())
    assert not texts_of(svg)
    assert svg.count(b"<path") > 40
    size = size_of(session)
    box = renderer_of(svg).viewBoxF()
    assert box.width() == pytest.approx(size.width(), abs=2)


def test_outlines_stand_where_the_letters_would(session, noted):
    with_text = ink_of(png_of(session, PictureLook(scale=1.0)))
    renderer = QSvgRenderer(svg_of(session, PictureLook()))
    image = QImage(with_text.shape[1], with_text.shape[0], QImage.Format.Format_RGB32)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    difference = np.abs(with_text - grey(image))
    assert difference.mean() < 4.0  # of 255: only the edges differ


def ink_of(png):
    return grey(QImage.fromData(png))


def grey(image):
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8)
    rows = rows.reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()].astype(float)


def test_a_pdf_of_one_page_brings_its_fonts_along(session, noted):
    pdf = pdf_of(session, TEXT)
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") == 1
    assert b"/FontFile2" in pdf
    mapped = b"".join(unpacked(pdf))
    for letter in "Зам":  # the table from glyphs to letters, for search and copy
        assert f"<{ord(letter):04x}>".encode() in mapped.lower()


def unpacked(pdf):
    for part in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            yield zlib.decompress(part)
        except zlib.error:
            yield part


def test_a_pdf_with_outlines_has_no_fonts(session, noted):
    assert b"/FontFile2" not in pdf_of(session, PictureLook())


def test_a_page_is_as_large_as_the_drawing(session, noted):
    size = size_of(session)
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf_of(session, TEXT))
    assert box
    assert float(box[1]) == pytest.approx(size.width() * 0.75, abs=1.5)
    assert float(box[2]) == pytest.approx(size.height() * 0.75, abs=1.5)


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.0])
def test_a_png_has_the_size_that_was_asked_for_and_is_not_empty(session, noted, scale):
    image = QImage.fromData(png_of(session, PictureLook(scale=scale)))
    size = size_of(session)
    assert image.width() == pytest.approx(size.width() * scale, abs=2)
    assert image.height() == pytest.approx(size.height() * scale, abs=2)
    pixels = grey(image)
    assert 0.003 < (pixels < 100).mean() < 0.05


def test_the_ground_is_white_or_transparent(session, noted):
    assert color_at(image_of(session, PictureLook()), 1, 1) == "#ffffffff"
    clear = image_of(session, PictureLook(transparent=True))
    assert color_at(clear, 1, 1) == "#00000000"


def test_a_dark_window_makes_a_light_picture_unless_asked_otherwise(session, noted):
    theme.choose("dark")
    try:
        assert color_at(image_of(session, PictureLook()), 1, 1) == "#ffffffff"
        dark = image_of(session, PictureLook(as_on_screen=True))
        assert color_at(dark, 1, 1)[3:] == DARK.canvas[1:]
        assert theme.colors is DARK
    finally:
        theme.choose("light")


def test_a_picture_shows_neither_the_selection_nor_the_pointer(session, view, noted):
    session.select(())
    session.set_hover(Hover())
    before = svg_of(session, PictureLook())
    session.select(noted[:2])
    session.set_hover(Hover(block=noted[2], unit=0))
    assert svg_of(session, PictureLook()) == before


def test_hints_and_errors_stay_out_of_a_picture(session, view, draw):
    first, lonely = draw.input(-200, 0), draw.units(0, 0)
    before = svg_of(session, TEXT)
    view.show_hint("Draw a wire", first, lonely)
    assert session.compiled.issues
    assert svg_of(session, TEXT) == before
    assert "!" not in texts_of(before)


def test_only_the_selection_is_drawn_with_the_wires_inside_it(session, noted):
    x1, _, nand, *_ = noted
    texts = texts_of(svg_of(session, TEXT, frozenset({x1, nand})))
    assert {"x1", "NAND", "−0.5"} <= set(texts)
    assert not {"x2", "OR", "AND"} & set(texts)
    assert size_of(session, frozenset({x1})).width() < 80


def test_a_picture_is_cut_to_what_is_drawn(session, draw):
    draw.units(0, 0, n=3)
    draw.open(*(block.id for block in session.document.blocks()))
    image = image_of(session, PictureLook(scale=1.0))
    pixels = grey(image)
    rows, columns = (pixels < 250).any(axis=1), (pixels < 250).any(axis=0)
    for line in (rows, columns, rows[::-1], columns[::-1]):
        assert 8 <= np.argmax(line) <= 14


def test_small_images_stay_sharp(session):
    session.replace(load_example("digits"), None)
    svg = svg_of(session, PictureLook()).decode()
    stored = re.findall(r'<image[^>]*base64,([^"]+)"', svg)
    assert len(stored) == 5  # the digit, two strips and two matrices
    for encoded in stored:
        assert QImage.fromData(base64.b64decode(encoded)).width() >= 40


def test_the_large_digits_network_fits_on_a_picture(session):
    session.replace(load_example("digits"), None)
    texts = texts_of(svg_of(session, TEXT))
    assert {"64 × 32", "32 × 10", "32 × sigmoid"} <= set(texts)


def test_lines_are_smooth_however_many_there_are(session):
    session.replace(load_example("digits"), None)
    ids = [block.id for block in session.document.blocks()]
    session.do(edits.set_collapsed(session.document, ids, False))
    first, second, _ = session.document.blocks()
    look = PictureLook(scale=1.0)
    image = image_of(session, look, frozenset({first.id, second.id}))
    middle = grey(image)[:, 95:190]  # nothing but lines
    assert len(np.unique(middle)) > 60


def test_pictures_too_large_for_memory_are_refused(session, draw):
    draw.input(0, 0)
    draw.input(90_000, 90_000)
    assert not fits(size_of(session), 1.0)
    with pytest.raises(ValueError, match="pixels"):
        png_of(session, PictureLook())
    assert fits(QSizeF(1000, 1000), 8.0)


def test_an_empty_drawing_gives_an_empty_picture(session):
    assert not image_of(session, PictureLook()).isNull()
    assert svg_of(session, PictureLook()).startswith(b"<?xml")


def test_the_clipboard_holds_pixels_and_svg(session, noted):
    copy_picture(session)
    data = QGuiApplication.clipboard().mimeData()
    image = QGuiApplication.clipboard().image()
    assert image.width() == pytest.approx(2 * size_of(session).width(), abs=2)
    assert b"<svg" in bytes(data.data("image/svg+xml").data())


def test_the_canvas_is_as_before_after_a_picture(session, view, noted):
    before = view.grab().toImage()
    pdf_of(session, PictureLook(as_on_screen=True))
    view.viewport().update()
    assert view.grab().toImage() == before
