"""What the tests of the command line share: English, and a way to run commands."""

import json
from typing import NamedTuple

import pytest

from gui.cli import main


class Result(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture(autouse=True)
def in_english(monkeypatch):
    monkeypatch.setenv("PERCEPTARIUM_LANG", "en")
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def command(tmp_path, monkeypatch, capsys):
    """Run a command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*words):
        status = main([str(word) for word in words])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        assert "A mistake in the program" not in captured.err
        return Result(status, captured.out, captured.err)

    return run


@pytest.fixture
def done(command):
    """Run a command that must succeed."""

    def run(*words):
        result = command(*words)
        assert result.status == 0, result.err
        return result

    return run
