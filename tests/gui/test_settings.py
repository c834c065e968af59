"""Tests of gui.settings: what is remembered comes back, what is broken does no harm."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from gui.settings import MAX_RECENT, Preferences


@pytest.fixture
def path(tmp_path):
    return tmp_path / "perceptarium.ini"


def test_choices_come_back_in_the_next_start(path):
    first = Preferences(path)
    first.language = "ru"
    first.theme = "dark"
    first.minimap = "never"
    first.workspace = "train"
    first.set_layout("train", QByteArray(b"docks"))
    first.remember_start()
    first.save()
    second = Preferences(path)
    assert second.language == "ru"
    assert second.theme == "dark"
    assert second.minimap == "never"
    assert second.workspace == "train"
    assert second.layout("train") == QByteArray(b"docks")
    assert not second.is_first_start


def test_the_first_start_knows_itself(path):
    preferences = Preferences(path)
    assert preferences.is_first_start
    assert preferences.recent_files == []
    assert preferences.geometry().isEmpty()
    assert preferences.layout("build").isEmpty()


def test_recent_files_are_few_unique_and_newest_first(path, tmp_path):
    preferences = Preferences(path)
    files = [tmp_path / f"{number}.nns" for number in range(MAX_RECENT + 3)]
    for file in (*files, files[5]):
        preferences.add_recent_file(file)
    assert preferences.recent_files[0] == files[5].resolve()
    assert len(preferences.recent_files) == MAX_RECENT
    assert len(set(preferences.recent_files)) == MAX_RECENT


def test_one_recent_file_survives_the_ini_format(path, tmp_path):
    first = Preferences(path)
    first.add_recent_file(tmp_path / "only.nns")
    first.save()
    assert Preferences(path).recent_files == [(tmp_path / "only.nns").resolve()]
    first.clear_recent_files()
    assert first.recent_files == []


def test_a_broken_file_gives_the_defaults(path):
    path.write_bytes(b"\xff\xfe[General\nlanguage")
    preferences = Preferences(path)
    assert preferences.theme == "system"
    assert Path(preferences.last_folder).exists()


def test_the_memory_of_the_history_has_a_usual_size_and_is_remembered(path):
    preferences = Preferences(path)
    assert preferences.history_mb == 64
    preferences.history_mb = 16
    preferences.save()
    assert Preferences(path).history_mb == 16
    path.write_text("[General]\nhistory_mb=none\n")
    assert Preferences(path).history_mb == 64
