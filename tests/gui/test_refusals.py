"""Tests of gui.refusals."""

import re
import sys
from string import Formatter

import pytest

from gui.refusals import EXIT_STATUS, STILL_WORKS, WHAT, refuse

LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


def fields(text: str) -> set[str]:
    """Return the names of the values that `text` asks for."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("table", [WHAT, STILL_WORKS])
def test_both_languages_say_the_same_things_with_the_same_values(table):
    english, russian = table["en"], table["ru"]
    assert english.keys() == russian.keys()
    for code, text in english.items():
        assert fields(text) == fields(russian[code])
        assert re.search("[а-я]", russian[code])


@pytest.mark.parametrize("code", WHAT["en"])
def test_every_refusal_is_two_lines_on_stderr(capsys, code):
    values = dict.fromkeys(fields(WHAT["en"][code]), "XYZ")
    assert refuse(code, **values) == EXIT_STATUS == 2
    written = capsys.readouterr()
    assert len(written.err.splitlines()) == 2
    assert not written.out


@pytest.mark.parametrize(
    ("variables", "word"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "экран"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "display"),
        ({"LANG": "de_DE.UTF-8"}, "display"),
        ({}, "display"),
    ],
)
def test_the_language_is_that_of_the_locale(monkeypatch, capsys, variables, word):
    for name in LOCALES:
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    refuse("display.none", variables="DISPLAY")
    assert word in capsys.readouterr().err


def test_commands_are_named_as_the_user_started_the_program(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["main.py"])
    monkeypatch.setattr(sys, "orig_argv", [".venv/bin/python", "main.py"])
    refuse("display.none", variables="DISPLAY")
    assert ".venv/bin/python main.py new|train" in capsys.readouterr().err
    monkeypatch.setattr(sys, "argv", ["/usr/bin/perceptarium"])
    refuse("display.none", variables="DISPLAY")
    assert "perceptarium new|train" in capsys.readouterr().err
