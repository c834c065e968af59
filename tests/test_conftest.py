"""Tests of tests/conftest.py: what it promises to every other test."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

LEAKING = """
from PySide6.QtCore import QThread

kept = []

def test_that_leaves_a_thread(qapp):
    kept.append(QThread())
    kept[0].start()

def test_that_ends_its_thread(qapp):
    thread = QThread()
    thread.start()
    thread.quit()
    thread.wait()
"""

SAVING = """
from PySide6.QtCore import QSettings, QStandardPaths

def settings():
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "o", "a")

def test_that_saves(qapp, tmp_path_factory):
    settings().setValue("key", 1)
    base = str(tmp_path_factory.getbasetemp())
    assert settings().fileName().startswith(base)
    place = QStandardPaths.StandardLocation.AppDataLocation
    assert QStandardPaths.writableLocation(place).startswith(base)

def test_that_finds_nothing(qapp):
    assert settings().value("key") is None
"""


def run_with_conftest(folder: Path, test: str) -> subprocess.CompletedProcess[str]:
    """Run a test file of its own under the project's conftest and configuration."""
    (folder / "conftest.py").write_text((ROOT / "tests/conftest.py").read_text())
    (folder / "test_it.py").write_text(test)
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml")]
    command += ["--rootdir", str(folder), "-p", "no:cacheprovider", str(folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment
    )


def test_a_thread_that_is_left_running_fails_its_test(tmp_path):
    pytest.importorskip("pytestqt")
    result = run_with_conftest(tmp_path, LEAKING)
    assert "left running" in result.stdout, result.stdout
    assert "2 passed, 1 error" in result.stdout, result.stdout


def test_settings_and_data_of_each_test_have_a_folder_of_their_own(tmp_path):
    pytest.importorskip("pytestqt")
    result = run_with_conftest(tmp_path, SAVING)
    assert "2 passed" in result.stdout, result.stdout
