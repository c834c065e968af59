"""Tests of gui.files: nothing is lost, and every failure says what to do."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from engine.document.document import Document
from engine.document.edits import add_input
from engine.document.examples import load_example
from engine.document.file import encode_json, encode_nns, read_project
from gui.files import Files
from gui.session import Session
from gui.settings import Preferences

Button = QMessageBox.StandardButton


class WatchedFiles(Files):
    """Files whose parts a test can look at."""

    def __init__(self, window: QWidget, ini: Path) -> None:
        self.session = Session()
        self.preferences = Preferences(ini)
        self.paused: list[int] = []
        pause = self.paused.append
        super().__init__(self.session, self.preferences, window, lambda: pause(1))


@pytest.fixture
def files(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    return WatchedFiles(window, tmp_path / "test.ini")


@pytest.fixture
def answers(monkeypatch):
    """Answer message boxes as a person would, and keep what they said."""
    said = []

    def make(answer):
        def box(_parent, title, text, *_rest):
            said.append(f"{title}\n{text}")
            return answer

        for kind in ("question", "critical", "information"):
            monkeypatch.setattr(QMessageBox, kind, box)
        return said

    return make


def save_dialog(monkeypatch, path):
    def choose(*_args):
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)


@pytest.mark.parametrize("suffix", [".nns", ".json"])
def test_what_is_saved_is_what_is_opened(files, tmp_path, suffix):
    document = load_example("xor_gates")
    files.session.replace(document, None)
    path = tmp_path / f"net{suffix}"
    assert files.save_to(path)
    files.session.replace(Document(), None)
    assert files.open_path(path)
    assert files.session.document == document
    assert files.session.path == path


def test_a_saved_document_is_clean_and_recent(files, tmp_path):
    files.session.do(add_input(files.session.document, 0, 0))
    assert not files.session.stack.isClean()
    assert files.save_to(tmp_path / "a.nns")
    assert files.session.stack.isClean()
    assert files.preferences.recent_files == [(tmp_path / "a.nns").resolve()]


def test_a_name_without_an_ending_gets_one(files, tmp_path, monkeypatch):
    save_dialog(monkeypatch, tmp_path / "mine")
    assert files.save()
    assert read_project(tmp_path / "mine.nns").document == files.session.document


def test_a_bad_file_is_explained_and_changes_nothing(files, tmp_path, answers):
    said = answers(Button.Ok)
    files.session.do(add_input(files.session.document, 0, 0))
    before = files.session.document
    bad = tmp_path / "bad.nns"
    bad.write_bytes(b"not a project")
    assert not files.open_path(bad)
    assert files.session.document is before
    assert files.session.stack.count() == 1
    assert "bad.nns" in said[0]
    assert "not a Perceptarium project" in said[0]


def test_changes_are_asked_for_before_another_file_is_opened(files, tmp_path, answers):
    other = tmp_path / "other.nns"
    other.write_bytes(encode_nns(load_example("and")))
    said = answers(Button.Cancel)
    files.session.do(add_input(files.session.document, 0, 0))
    before = files.session.document
    assert not files.open_path(other)
    assert files.session.document is before
    assert "Save the changes" in said[0]
    answers(Button.Discard)
    assert files.open_path(other)


def test_answering_save_saves_first(files, tmp_path, answers, monkeypatch):
    answers(Button.Save)
    save_dialog(monkeypatch, tmp_path / "first.nns")
    files.session.do(add_input(files.session.document, 0, 0))
    document = files.session.document
    files.new()
    assert read_project(tmp_path / "first.nns").document == document
    assert files.session.document == Document()


def test_giving_up_the_save_dialog_keeps_everything(files, answers, monkeypatch):
    answers(Button.Save)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    files.session.do(add_input(files.session.document, 0, 0))
    document = files.session.document
    files.new()
    assert files.session.document is document


def test_a_place_that_cannot_be_written_is_explained(files, tmp_path, answers):
    said = answers(Button.Ok)
    assert not files.save_to(tmp_path / "missing" / "a.nns")
    assert "Choose another place" in said[0]
    assert files.session.path is None


def test_training_is_paused_before_anything_is_saved_or_replaced(files, tmp_path):
    files.save_to(tmp_path / "a.nns")
    files.new()
    assert len(files.paused) >= 2


def test_what_was_not_understood_is_named_after_opening(files, tmp_path, answers):
    said = answers(Button.Ok)
    path = tmp_path / "newer.json"
    text = encode_json(load_example("and")).decode()
    path.write_text(text.replace('"settings": {', '"settings": {"colour": 1,', 1))
    assert files.open_path(path)
    assert "colour" in said[0]
