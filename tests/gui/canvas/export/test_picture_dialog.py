"""Tests of gui.canvas.export.picture_dialog: what is offered, and the file."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QMessageBox

from engine.document.examples import load_example
from gui.canvas.export.picture_dialog import SUFFIXES, PictureDialog
from gui.reading import Ways, reading
from gui.session import Session


@pytest.fixture
def session(qapp):
    session = Session()
    session.replace(load_example("xor_gates"), None)
    return session


@pytest.fixture
def dialog(qtbot, session, tmp_path):
    dialog = PictureDialog(session, tmp_path / "XOR")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog, key):
    dialog.format.setCurrentIndex(dialog.format.findData(key))


def save_button(dialog):
    buttons = dialog.findChild(QDialogButtonBox)
    return buttons.button(QDialogButtonBox.StandardButton.Save)


STARTS = {"svg": b"<?xml", "pdf": b"%PDF", "png": b"\x89PNG", "tikz": b"% Made by"}


@pytest.mark.parametrize("key", SUFFIXES)
def test_every_format_is_saved_under_its_suffix(dialog, key, tmp_path, monkeypatch):
    asked = []

    def answer(_parent, _title, proposed, _filter):
        asked.append(proposed)
        return str(tmp_path / "picture"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    choose(dialog, key)
    save_button(dialog).click()
    path = tmp_path / f"picture{SUFFIXES[key]}"
    assert path.read_bytes().startswith(STARTS[key])
    assert asked == [str(tmp_path / f"XOR{SUFFIXES[key]}")]
    assert not dialog.isVisible()


def test_only_what_a_format_knows_is_offered(dialog):
    shown = {}
    for key in SUFFIXES:
        choose(dialog, key)
        parts = (dialog.letters, dialog.colors, dialog.transparent, dialog.scale)
        shown[key] = tuple(part.isVisible() for part in parts)
    assert shown == {
        "svg": (True, True, True, False),
        "pdf": (True, True, True, False),
        "png": (False, True, True, True),
        "tikz": (False, False, False, False),
    }


def test_an_svg_takes_outlines_and_a_pdf_text_at_first(dialog):
    assert dialog.look.outlines
    choose(dialog, "pdf")
    assert not dialog.look.outlines


def test_the_size_shown_is_that_of_the_file(dialog, tmp_path):
    choose(dialog, "png")
    assert dialog.save_to(tmp_path / "a.png")
    image = QImage(str(tmp_path / "a.png"))
    assert f"{image.width()} × {image.height()}" in dialog.size_label.text()


def test_the_selection_is_offered_only_where_there_is_one(
    qtbot, session, dialog, tmp_path
):
    assert not dialog.selection.isEnabled()
    first = next(session.document.blocks())
    session.select([first.id])
    other = PictureDialog(session, tmp_path / "XOR")
    qtbot.addWidget(other)
    assert other.selection.isEnabled()
    assert other.only == frozenset()
    other.selection.click()
    choose(other, "tikz")
    text = other.data().decode()
    assert f"n{first.id}u0" in text
    assert "NAND" not in text


def test_tikz_has_thresholds_where_the_canvas_has_them(dialog):
    choose(dialog, "tikz")
    assert r"$\theta" not in dialog.data().decode()
    try:
        reading.choose(Ways(thresholds=True))
        assert r"$\theta = 0.7$" in dialog.data().decode()
    finally:
        reading.choose(Ways())


def test_a_folder_that_cannot_be_written_is_explained(dialog, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(QMessageBox, "critical", lambda *a: said.append(a[-1]))
    assert not dialog.save_to(tmp_path / "nowhere" / "a.svg")
    assert "nowhere" in said[0]
